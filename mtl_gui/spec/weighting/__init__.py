"""How the tasks' losses or gradients become one update: one description per published method."""

from typing import Annotated, TypeAlias

from pydantic import Field

from mtl_gui.spec.weighting.base import SCALES, Scale, WeightingDescription
from mtl_gui.spec.weighting.external import ExternalWeighting
from mtl_gui.spec.weighting.from_gradients import GradientMethods, PCGrad
from mtl_gui.spec.weighting.from_losses import (
    EqualWeights,
    LossWeightings,
    ManualWeights,
    UncertaintyWeights,
)
from mtl_gui.spec.weighting.gradient_method import AnyLossWeighting, GradientLevel, GradientMethod

__all__ = [
    "SCALES",
    "AnyLossWeighting",
    "AnyWeighting",
    "EqualWeights",
    "ExternalWeighting",
    "GradientLevel",
    "GradientMethod",
    "ManualWeights",
    "PCGrad",
    "Scale",
    "UncertaintyWeights",
    "WeightingDescription",
]

AnyWeighting: TypeAlias = Annotated[
    LossWeightings | GradientMethods | ExternalWeighting, Field(discriminator="kind")
]
