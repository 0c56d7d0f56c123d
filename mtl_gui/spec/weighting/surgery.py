"""Methods that change the gradients of single tasks and add up the results."""

from typing import ClassVar, Literal

from pydantic import Field

from mtl_gui.spec.weighting.base import Scale
from mtl_gui.spec.weighting.gradient_method import GradientMethod
from mtl_gui.texts import translatable

__all__ = ["ConFIG", "GradDrop", "GradVac", "PCGrad"]


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


class GradVac(GradientMethod):
    """Turns each task gradient until its cosines with the others are what they have been on average.

    Source: Wang et al., "Gradient Vaccine: Investigating and Improving Multi-task Optimization in Massively
    Multilingual Models", ICLR 2021, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "Gradient Vaccine")
    summary: ClassVar[str] = translatable(
        "spec", "Turns the gradients of two tasks to each other when they agree less than they used to."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per task and step.")
    source: ClassVar[str] = "Wang et al., ICLR 2021"
    scale: ClassVar[Scale] = "sum"
    kind: Literal["gradvac"] = "gradvac"
    beta: float = Field(
        0.5,
        ge=0,
        le=1,
        description=translatable("spec", "How much the cosine of a step counts in the running average."),
    )


class GradDrop(GradientMethod):
    """Keeps in every column of the gradients one sign only, drawn by how much of it there is.

    Source: Chen et al., "Just Pick a Sign: Optimizing Deep Multitask Models with Gradient Sign Dropout",
    NeurIPS 2020, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "GradDrop")
    summary: ClassVar[str] = translatable(
        "spec", "Draws a sign for every parameter and drops the gradients that have the other one."
    )
    cost: ClassVar[str] = translatable(
        "spec", "One backward pass per task and step, and a random number per parameter."
    )
    source: ClassVar[str] = "Chen et al., NeurIPS 2020"
    scale: ClassVar[Scale] = "sum"
    kind: Literal["graddrop"] = "graddrop"
    leak: float = Field(
        0.0, ge=0, le=1, description=translatable("spec", "The share of a dropped gradient that stays.")
    )


class ConFIG(GradientMethod):
    """Follows the direction that has the same cosine with all task gradients.

    Source: Liu, Chu and Thuerey, "ConFIG: Towards Conflict-free Training of Physics Informed Neural
    Networks", ICLR 2025.
    """

    title: ClassVar[str] = translatable("spec", "ConFIG")
    summary: ClassVar[str] = translatable(
        "spec", "Goes where all tasks agree equally, the further the more they agree."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per task and step.")
    source: ClassVar[str] = "Liu et al., ICLR 2025"
    scale: ClassVar[Scale] = "sum"
    kind: Literal["config"] = "config"
