"""Weightings that follow how the losses change."""

from typing import ClassVar, Literal

from pydantic import Field

from mtl_gui.spec.weighting.base import LossBounds, Scale, WeightingDescription
from mtl_gui.texts import translatable

__all__ = ["Dwa", "Famo"]


class Dwa(WeightingDescription):
    """Weighs each task by the ratio of its mean losses in the last two epochs.

    Source: Liu, Johns and Davison, "End-to-End Multi-Task Learning with Attention", CVPR 2019, equation 7.
    """

    title: ClassVar[str] = translatable("spec", "Dynamic weight average (DWA)")
    summary: ClassVar[str] = translatable(
        "spec", "Gives more weight to tasks whose loss fell less in the last epoch."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per step.")
    source: ClassVar[str] = "Liu et al., CVPR 2019"
    scale: ClassVar[Scale] = "sum"
    kind: Literal["dwa"] = "dwa"
    temperature: float = Field(
        2.0, ge=0.01, le=100, description=translatable("spec", "The higher, the more equal the weights are.")
    )


class Famo(WeightingDescription):
    """Lets all losses fall at the same relative rate, learned from the losses before and after a step.

    Source: Liu et al., "FAMO: Fast Adaptive Multitask Optimization", NeurIPS 2023, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "FAMO")
    summary: ClassVar[str] = translatable(
        "spec", "Lets all losses fall at the same relative rate, without looking at gradients."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass and two forward passes per step.")
    source: ClassVar[str] = "Liu et al., NeurIPS 2023"
    scale: ClassVar[Scale] = "convex"
    by_task: ClassVar[tuple[str, ...]] = ("min_losses",)
    kind: Literal["famo"] = "famo"
    weight_learning_rate: float = Field(
        0.025,
        gt=0,
        le=10,
        description=translatable("spec", "How fast the task weights are learned, with Adam of their own."),
    )
    weight_decay: float = Field(
        1e-3,
        ge=0,
        le=1,
        description=translatable("spec", "How strongly they are drawn to equal ones."),
    )
    min_losses: LossBounds = Field(
        default_factory=dict,
        description=translatable(
            "spec",
            "The lowest loss that can be reached, per task name; a task not named has 0. Without it, losses "
            "below 0 leave the weights as they are.",
        ),
    )
