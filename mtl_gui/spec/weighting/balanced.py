"""Methods that give every task its share of the update, whatever the size of its loss."""

from typing import ClassVar, Literal

from pydantic import Field

from mtl_gui.spec.weighting.base import Scale
from mtl_gui.spec.weighting.gradient_method import GradientMethod
from mtl_gui.texts import translatable

__all__ = ["AlignedMtl", "FairGrad", "Imtl", "ImtlG", "NashMtl"]


class ImtlG(GradientMethod):
    """Follows the direction on which all task gradients have projections of the same length.

    Source: Liu et al., "Towards Impartial Multi-Task Learning", ICLR 2021, section 3.1.
    """

    title: ClassVar[str] = translatable("spec", "IMTL-G")
    summary: ClassVar[str] = translatable(
        "spec", "Weighs the gradients so that every task is served equally."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per task and step.")
    source: ClassVar[str] = "Liu et al., ICLR 2021"
    scale: ClassVar[Scale] = "convex"
    kind: Literal["imtl_g"] = "imtl_g"


class Imtl(GradientMethod):
    """Learns a scale for every loss, and serves the scaled tasks equally.

    Source: Liu et al., "Towards Impartial Multi-Task Learning", ICLR 2021, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "IMTL")
    summary: ClassVar[str] = translatable(
        "spec", "Learns a scale per loss for the heads and serves every task equally in the trunk."
    )
    cost: ClassVar[str] = translatable(
        "spec", "One backward pass per task and step, and one more parameter per task."
    )
    source: ClassVar[str] = "Liu et al., ICLR 2021"
    scale: ClassVar[Scale] = "learned"
    kind: Literal["imtl"] = "imtl"


class NashMtl(GradientMethod):
    """Lets the tasks bargain for the update.

    Source: Navon et al., "Multi-Task Learning as a Bargaining Game", ICML 2022, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "Nash-MTL")
    summary: ClassVar[str] = translatable(
        "spec", "Finds the update of which no task's gain can grow without others losing a larger share."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per task and step, and a small equation.")
    source: ClassVar[str] = "Navon et al., ICML 2022"
    scale: ClassVar[Scale] = "balanced"
    kind: Literal["nash_mtl"] = "nash_mtl"
    max_norm: float = Field(
        1.0,
        ge=0,
        le=1e6,
        description=translatable("spec", "The longest update of the shared parameters; 0: any length."),
    )
    update_weights_every: int = Field(
        1,
        ge=1,
        le=100_000,
        json_schema_extra={"unit": "steps"},
        description=translatable("spec", "Steps between two bargains; between them the weights stay."),
    )


class FairGrad(GradientMethod):
    """Makes the update α-fair in the gains of the tasks.

    Source: Ban and Ji, "Fair Resource Allocation in Multi-Task Learning", ICML 2024, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "FairGrad")
    summary: ClassVar[str] = translatable(
        "spec", "Shares out the gains, from efficient (small alpha) to equal (large alpha)."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per task and step, and a small equation.")
    source: ClassVar[str] = "Ban and Ji, ICML 2024"
    scale: ClassVar[Scale] = "balanced"
    kind: Literal["fairgrad"] = "fairgrad"
    alpha: float = Field(
        2.0,
        ge=0.1,
        le=100,
        description=translatable("spec", "How much fairness counts; 1 is Nash-MTL without a longest update."),
    )


class AlignedMtl(GradientMethod):
    """Turns the task gradients into orthogonal ones of the same length and adds them up.

    Source: Senushkin et al., "Independent Component Alignment for Multi-Task Learning", CVPR 2023,
    Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "Aligned-MTL")
    summary: ClassVar[str] = translatable(
        "spec", "Makes the gradients orthogonal and equally long, then averages them."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per task and step.")
    source: ClassVar[str] = "Senushkin et al., CVPR 2023"
    scale: ClassVar[Scale] = "mean"
    kind: Literal["aligned_mtl"] = "aligned_mtl"
    mode: Literal["min", "median", "rmse"] = Field(
        "min",
        description=translatable(
            "spec", "The common length: the smallest, the median or the quadratic mean singular value."
        ),
    )
