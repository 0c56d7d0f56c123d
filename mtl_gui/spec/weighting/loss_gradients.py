"""Weightings of the losses that are found from gradients."""

from typing import ClassVar, Literal

from pydantic import Field

from mtl_gui.spec.weighting.base import Scale, WeightingDescription
from mtl_gui.texts import translatable

__all__ = ["AutoLambda", "ExcessMtl", "GradNorm"]


class GradNorm(WeightingDescription):
    """Brings the lengths of the weighted gradients to where each task's training rate asks for them.

    Source: Chen et al., "GradNorm: Gradient Normalization for Adaptive Loss Balancing in Deep Multitask
    Networks", ICML 2018, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "GradNorm")
    summary: ClassVar[str] = translatable(
        "spec", "Makes the tasks' gradients equally long, longer for tasks that lag behind."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per task and step.")
    source: ClassVar[str] = "Chen et al., ICML 2018"
    scale: ClassVar[Scale] = "sum"
    needs_gradients: ClassVar[bool] = True
    kind: Literal["gradnorm"] = "gradnorm"
    alpha: float = Field(
        1.5,
        ge=0,
        le=10,
        description=translatable(
            "spec",
            "How strongly tasks that lag behind are pulled; 0 only makes the gradients equally long. The "
            "authors use 1.5 for scenes and 0.12 for toy problems.",
        ),
    )
    weight_learning_rate: float = Field(
        0.025,
        gt=0,
        le=10,
        description=translatable("spec", "How fast the task weights are learned, with Adam of their own."),
    )
    measured_at: Literal["last_shared", "trunk"] = Field(
        "last_shared",
        description=translatable(
            "spec", "Where the gradients are measured: in the last layer that tasks share, or in all layers."
        ),
    )


class ExcessMtl(WeightingDescription):
    """Gives more weight to the tasks that are furthest from what they can reach.

    Source: He et al., "Robust Multi-Task Learning with Excess Risks", ICML 2024, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "ExcessMTL")
    summary: ClassVar[str] = translatable(
        "spec", "Gives more weight to tasks that can still improve, so that noisy labels do not rule."
    )
    cost: ClassVar[str] = translatable(
        "spec", "One backward pass per task and step, and as many more numbers to keep as a gradient has."
    )
    source: ClassVar[str] = "He et al., ICML 2024"
    scale: ClassVar[Scale] = "sum"
    needs_gradients: ClassVar[bool] = True
    keeps_gradients: ClassVar[bool] = True
    kind: Literal["excess_mtl"] = "excess_mtl"
    step_size: float = Field(
        0.01, gt=0, le=10, description=translatable("spec", "How fast the weights follow the excess risks.")
    )
    warmup_steps: int = Field(
        1,
        ge=1,
        le=1_000_000,
        json_schema_extra={"unit": "steps"},
        description=translatable(
            "spec",
            "Steps at the start in which the weights stay equal and the excess risk is measured to which the "
            "later ones are compared. The authors' code uses 1, their paper three epochs.",
        ),
    )


class AutoLambda(WeightingDescription):
    """Learns the weights with which a step on one batch helps most on another batch.

    Source: Liu et al., "Auto-Lambda: Disentangling Dynamic Task Relationships", TMLR 2022, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "Auto-Lambda")
    summary: ClassVar[str] = translatable(
        "spec", "Tries each step first and learns the weights that lower the losses of other rows."
    )
    cost: ClassVar[str] = translatable(
        "spec", "Three backward passes, five forward passes and a second batch per step."
    )
    source: ClassVar[str] = "Liu et al., TMLR 2022"
    scale: ClassVar[Scale] = "learned"
    num_batches: ClassVar[int] = 2
    kind: Literal["auto_lambda"] = "auto_lambda"
    initial_weight: float = Field(
        0.1, gt=0, le=100, description=translatable("spec", "The weight of every task at the start.")
    )
    weight_learning_rate: float = Field(
        1e-4,
        gt=0,
        le=10,
        description=translatable("spec", "How fast the task weights are learned, with Adam of their own."),
    )
