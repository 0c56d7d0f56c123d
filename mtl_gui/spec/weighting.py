"""How the tasks' losses or gradients become one update."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from mtl_gui.spec.description import Description
from mtl_gui.texts import translatable

__all__ = ["AnyWeighting", "EqualWeights", "ManualWeights", "PCGrad", "UncertaintyWeights"]


class _Weighting(Description):
    """What every weighting tells about itself."""

    title: ClassVar[str]
    summary: ClassVar[str]
    cost: ClassVar[str]
    source: ClassVar[str]
    needs_gradients: ClassVar[bool] = False


class EqualWeights(_Weighting):
    """The sum of all task losses.

    Source: Kurin et al., "In Defense of the Unitary Scalarization for Deep Multi-Task Learning",
    NeurIPS 2022.
    """

    title: ClassVar[str] = translatable("spec", "Equal")
    summary: ClassVar[str] = translatable(
        "spec", "Adds up the losses. The baseline every other method must beat."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per step.")
    source: ClassVar[str] = "Kurin et al., NeurIPS 2022"
    kind: Literal["equal"] = "equal"


class ManualWeights(_Weighting):
    """A weighted sum of the task losses with weights chosen by hand; they can be moved while training."""

    title: ClassVar[str] = translatable("spec", "Manual")
    summary: ClassVar[str] = translatable("spec", "You set a weight per task, also while training.")
    cost: ClassVar[str] = translatable("spec", "One backward pass per step.")
    source: ClassVar[str] = ""
    kind: Literal["manual"] = "manual"
    weights: dict[str, Annotated[float, Field(ge=0, le=1e6)]] = Field(
        default_factory=dict,
        description=translatable("spec", "Weight per task name; a task not named has weight 1."),
    )


class UncertaintyWeights(_Weighting):
    """Learns a log-variance s per task and minimises the sum of exp(-s)/2 * L + s/2.

    Source: Kendall, Gal and Cipolla, "Multi-Task Learning Using Uncertainty to Weigh Losses", CVPR 2018.
    """

    title: ClassVar[str] = translatable("spec", "Uncertainty")
    summary: ClassVar[str] = translatable("spec", "Learns how noisy each task is; noisy tasks count less.")
    cost: ClassVar[str] = translatable("spec", "One backward pass per step and one more parameter per task.")
    source: ClassVar[str] = "Kendall et al., CVPR 2018"
    kind: Literal["uncertainty"] = "uncertainty"
    initial_log_variance: float = Field(
        0.0, ge=-10, le=10, description=translatable("spec", "Where the log-variances start.")
    )


class PCGrad(_Weighting):
    """Removes from each task gradient its component against every task it conflicts with.

    Source: Yu et al., "Gradient Surgery for Multi-Task Learning", NeurIPS 2020, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "PCGrad")
    summary: ClassVar[str] = translatable(
        "spec", "Takes out of each task's gradient what works against the others."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per task and step.")
    source: ClassVar[str] = "Yu et al., NeurIPS 2020"
    needs_gradients: ClassVar[bool] = True
    kind: Literal["pcgrad"] = "pcgrad"


AnyWeighting = Annotated[
    EqualWeights | ManualWeights | UncertaintyWeights | PCGrad, Field(discriminator="kind")
]
