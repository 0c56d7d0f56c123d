"""Methods that combine the gradients of single tasks."""

from typing import ClassVar, Literal, TypeAlias

from mtl_gui.spec.weighting.base import Scale
from mtl_gui.spec.weighting.gradient_method import GradientMethod
from mtl_gui.texts import translatable

__all__ = ["GradientMethods", "PCGrad"]


class PCGrad(GradientMethod):
    """Removes from each task gradient its component against every task it conflicts with.

    Source: Yu et al., "Gradient Surgery for Multi-Task Learning", NeurIPS 2020, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "PCGrad")
    summary: ClassVar[str] = translatable(
        "spec", "Takes out of each task's gradient what works against the others."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per task and step.")
    source: ClassVar[str] = "Yu et al., NeurIPS 2020"
    scale: ClassVar[Scale] = "sum"
    kind: Literal["pcgrad"] = "pcgrad"


GradientMethods: TypeAlias = PCGrad
"""All of them, in the order in which they are offered."""
