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
    LossWeightings,
    ManualWeights,
    UncertaintyWeights,
)
from mtl_gui.spec.weighting.gradient_method import (
    AnyLossWeighting,
    GradientLevel,
    GradientMethod,
    ParameterMethod,
)

__all__ = [
    "SCALES",
    "AlignedMtl",
    "AnyLossWeighting",
    "AnyWeighting",
    "CAGrad",
    "ConFIG",
    "CrMogm",
    "DbMtl",
    "DualProj",
    "EqualWeights",
    "ExternalWeighting",
    "FairGrad",
    "GradDrop",
    "GradVac",
    "GradientLevel",
    "GradientMethod",
    "Imtl",
    "ImtlG",
    "ManualWeights",
    "Mgda",
    "MoCo",
    "MoDo",
    "NashMtl",
    "PCGrad",
    "ParameterMethod",
    "Pcd",
    "Scale",
    "SdmGrad",
    "UPGrad",
    "UncertaintyWeights",
    "WeightingDescription",
]

AnyWeighting: TypeAlias = Annotated[
    LossWeightings | GradientMethods | ExternalWeighting, Field(discriminator="kind")
]
