"""Methods that combine the gradients of single tasks."""

from typing import TypeAlias

from mtl_gui.spec.weighting.balanced import AlignedMtl, FairGrad, Imtl, ImtlG, NashMtl
from mtl_gui.spec.weighting.joint_descent import CAGrad, DualProj, Mgda, Pcd, UPGrad
from mtl_gui.spec.weighting.surgery import ConFIG, GradDrop, GradVac, PCGrad
from mtl_gui.spec.weighting.tracked import CrMogm, DbMtl, MoCo, MoDo, SdmGrad

__all__ = [
    "AlignedMtl",
    "CAGrad",
    "ConFIG",
    "CrMogm",
    "DbMtl",
    "DualProj",
    "FairGrad",
    "GradDrop",
    "GradVac",
    "GradientMethods",
    "Imtl",
    "ImtlG",
    "Mgda",
    "MoCo",
    "MoDo",
    "NashMtl",
    "PCGrad",
    "Pcd",
    "SdmGrad",
    "UPGrad",
]

GradientMethods: TypeAlias = (
    PCGrad
    | GradVac
    | GradDrop
    | ConFIG
    | UPGrad
    | DualProj
    | CAGrad
    | Mgda
    | SdmGrad
    | MoDo
    | MoCo
    | ImtlG
    | Imtl
    | NashMtl
    | FairGrad
    | AlignedMtl
    | DbMtl
    | Pcd
    | CrMogm
)
"""All of them, in the order in which they are offered."""
