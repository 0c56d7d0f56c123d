"""Weightings of the losses: fixed, drawn and learned ones, and the union of all."""

from typing import Annotated, ClassVar, Literal, TypeAlias

from pydantic import Field

from mtl_gui.spec.weighting.base import Scale, WeightingDescription
from mtl_gui.spec.weighting.loss_gradients import AutoLambda, ExcessMtl, GradNorm
from mtl_gui.spec.weighting.loss_histories import Dwa, Famo
from mtl_gui.spec.weighting.scalarisations import Cosmos, Gls, Pbi, ScaleInvariant, Stch
from mtl_gui.texts import translatable

__all__ = ["EqualWeights", "ImtlL", "LossWeightings", "ManualWeights", "RandomWeights", "UncertaintyWeights"]


class EqualWeights(WeightingDescription):
    """The sum of all task losses, or their mean.

    Source: Kurin et al., "In Defense of the Unitary Scalarization for Deep Multi-Task Learning",
    NeurIPS 2022.
    """

    title: ClassVar[str] = translatable("spec", "Equal")
    summary: ClassVar[str] = translatable(
        "spec", "Adds up the losses. The baseline every other method must beat."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per step.")
    source: ClassVar[str] = "Kurin et al., NeurIPS 2022"
    scale: ClassVar[Scale] = "sum"
    reads_losses: ClassVar[bool] = False
    kind: Literal["equal"] = "equal"
    reduction: Literal["sum", "mean"] = Field(
        "sum", description=translatable("spec", "Whether the losses are added up or averaged.")
    )


class ManualWeights(WeightingDescription):
    """A weighted sum of the task losses with weights chosen by hand; they can be moved while training."""

    title: ClassVar[str] = translatable("spec", "Manual")
    summary: ClassVar[str] = translatable("spec", "You set a weight per task, also while training.")
    cost: ClassVar[str] = translatable("spec", "One backward pass per step.")
    source: ClassVar[str] = ""
    scale: ClassVar[Scale] = "sum"
    by_task: ClassVar[tuple[str, ...]] = ("weights",)
    reads_losses: ClassVar[bool] = False
    kind: Literal["manual"] = "manual"
    weights: dict[str, Annotated[float, Field(ge=0, le=1e6)]] = Field(
        default_factory=dict,
        description=translatable("spec", "Weight per task name; a task not named has weight 1."),
    )


class RandomWeights(WeightingDescription):
    """Draws new weights for every step.

    Source: Lin et al., "Reasonable Effectiveness of Random Weighting: A Litmus Test for Multi-Task
    Learning", TMLR 2022.
    """

    title: ClassVar[str] = translatable("spec", "Random (RLW)")
    summary: ClassVar[str] = translatable(
        "spec", "Draws new weights for every step. A method that learns its weights must beat it."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per step.")
    source: ClassVar[str] = "Lin et al., TMLR 2022"
    scale: ClassVar[Scale] = "convex"
    reads_losses: ClassVar[bool] = False
    kind: Literal["random_weights"] = "random_weights"
    distribution: Literal["normal", "dirichlet"] = Field(
        "normal",
        description=translatable(
            "spec", "Softmax of normal numbers, or evenly among all weights that add up to one."
        ),
    )


class UncertaintyWeights(WeightingDescription):
    """Learns a log-variance s per task and minimises the sum of exp(-s)/2 * L + s/2.

    Source: Kendall, Gal and Cipolla, "Multi-Task Learning Using Uncertainty to Weigh Losses", CVPR 2018.
    """

    title: ClassVar[str] = translatable("spec", "Uncertainty")
    summary: ClassVar[str] = translatable("spec", "Learns how noisy each task is; noisy tasks count less.")
    cost: ClassVar[str] = translatable("spec", "One backward pass per step and one more parameter per task.")
    source: ClassVar[str] = "Kendall et al., CVPR 2018"
    scale: ClassVar[Scale] = "learned"
    kind: Literal["uncertainty"] = "uncertainty"
    initial_log_variance: float = Field(
        0.0, ge=-10, le=10, description=translatable("spec", "Where the log-variances start.")
    )


class ImtlL(WeightingDescription):
    """Learns a scale s per task and minimises the sum of exp(s) * L - s, which makes the scaled losses equal.

    Source: Liu et al., "Towards Impartial Multi-Task Learning", ICLR 2021, loss balance.
    """

    title: ClassVar[str] = translatable("spec", "IMTL-L")
    summary: ClassVar[str] = translatable("spec", "Learns a scale per task that brings every loss to one.")
    cost: ClassVar[str] = translatable("spec", "One backward pass per step and one more parameter per task.")
    source: ClassVar[str] = "Liu et al., ICLR 2021"
    scale: ClassVar[Scale] = "learned"
    kind: Literal["imtl_l"] = "imtl_l"


LossWeightings: TypeAlias = (
    EqualWeights
    | ManualWeights
    | RandomWeights
    | UncertaintyWeights
    | ImtlL
    | Gls
    | ScaleInvariant
    | Dwa
    | Famo
    | GradNorm
    | ExcessMtl
    | AutoLambda
    | Stch
    | Cosmos
    | Pbi
)
"""All of them, in the order in which they are offered."""
