"""How the learning rate changes over a training."""

from typing import Annotated, Literal

from pydantic import Field

from mtl_gui.spec.description import Description
from mtl_gui.texts import translatable

__all__ = ["AnyRateSchedule", "ConstantRate", "CosineRate", "SteppedRate"]


class _Warmed(Description):
    """A schedule that may begin with a rise of the rate."""

    warmup: float = Field(
        0.0,
        ge=0,
        le=0.5,
        description=translatable("spec", "Part of the budget in which the rate rises from nothing."),
    )


class ConstantRate(_Warmed):
    """The same learning rate throughout."""

    kind: Literal["constant"] = "constant"


class CosineRate(_Warmed):
    """Falls along half a cosine, to the final part of the rate at the end of the budget.

    Source: Loshchilov and Hutter, "SGDR: Stochastic Gradient Descent with Warm Restarts", ICLR 2017,
    equation 5, with a single cycle.
    """

    kind: Literal["cosine"] = "cosine"
    final: float = Field(
        0.0, ge=0, le=1, description=translatable("spec", "Part of the rate that is left at the end.")
    )


class SteppedRate(_Warmed):
    """Falls by a factor at evenly spaced moments of the budget."""

    kind: Literal["stepped"] = "stepped"
    drops: int = Field(2, ge=1, le=20, description=translatable("spec", "How often the rate falls."))
    factor: float = Field(
        0.1, gt=0, le=1, description=translatable("spec", "By which the rate is multiplied each time.")
    )


AnyRateSchedule = Annotated[ConstantRate | CosineRate | SteppedRate, Field(discriminator="kind")]
