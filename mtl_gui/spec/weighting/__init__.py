"""How the tasks' losses or gradients become one update: one description per published method."""

from typing import Annotated, TypeAlias

from pydantic import Field

from mtl_gui.spec.weighting.base import SCALES, Scale, WeightingDescription
from mtl_gui.spec.weighting.external import ExternalWeighting
from mtl_gui.spec.weighting.from_gradients import (
    AlignedMtl,
    CAGrad,
    ConFIG,
    CrMogm,
    DbMtl,
    DualProj,
    FairGrad,
    GradDrop,
    GradientMethods,
    GradVac,
    Imtl,
    ImtlG,
    Mgda,
    MoCo,
    MoDo,
    NashMtl,
    Pcd,
    PCGrad,
    SdmGrad,
    UPGrad,
)
from mtl_gui.spec.weighting.from_losses import (
    EqualWeights,
    ImtlL,
    LossWeightings,
    ManualWeights,
    RandomWeights,
    UncertaintyWeights,
)
from mtl_gui.spec.weighting.gradient_method import (
    AnyLossWeighting,
    GradientLevel,
    GradientMethod,
    ParameterMethod,
)
from mtl_gui.spec.weighting.loss_gradients import AutoLambda, ExcessMtl, GradNorm
from mtl_gui.spec.weighting.loss_histories import Dwa, Famo
from mtl_gui.spec.weighting.scalarisations import Cosmos, Gls, Pbi, ScaleInvariant, Stch

__all__ = [
    "SCALES",
    "AlignedMtl",
    "AnyLossWeighting",
    "AnyWeighting",
    "AutoLambda",
    "CAGrad",
    "ConFIG",
    "Cosmos",
    "CrMogm",
    "DbMtl",
    "DualProj",
    "Dwa",
    "EqualWeights",
    "ExcessMtl",
    "ExternalWeighting",
    "FairGrad",
    "Famo",
    "Gls",
    "GradDrop",
    "GradNorm",
    "GradVac",
    "GradientLevel",
    "GradientMethod",
    "Imtl",
    "ImtlG",
    "ImtlL",
    "ManualWeights",
    "Mgda",
    "MoCo",
    "MoDo",
    "NashMtl",
    "PCGrad",
    "ParameterMethod",
    "Pbi",
    "Pcd",
    "RandomWeights",
    "Scale",
    "ScaleInvariant",
    "SdmGrad",
    "Stch",
    "UPGrad",
    "UncertaintyWeights",
    "WeightingDescription",
]

AnyWeighting: TypeAlias = Annotated[
    LossWeightings | GradientMethods | ExternalWeighting, Field(discriminator="kind")
]
