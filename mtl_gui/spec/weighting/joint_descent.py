"""Methods that seek a direction in which every task improves, or the worst one most."""

from collections.abc import Collection, Mapping
from typing import ClassVar, Literal, Self

from pydantic import Field

from mtl_gui.spec.weighting.base import Scale
from mtl_gui.spec.weighting.gradient_method import GradientMethod
from mtl_gui.texts import translatable

__all__ = ["CAGrad", "DualProj", "Mgda", "Pcd", "UPGrad"]


class Mgda(GradientMethod):
    """Follows the shortest convex combination of the task gradients.

    Source: Désidéri, "Multiple-gradient descent algorithm (MGDA) for multiobjective optimization", Comptes
    Rendus Mathématique 350 (2012); Sener and Koltun, "Multi-Task Learning as Multi-Objective Optimization",
    NeurIPS 2018.
    """

    title: ClassVar[str] = translatable("spec", "MGDA")
    summary: ClassVar[str] = translatable(
        "spec",
        "Takes the shortest mixture of the gradients; where there is none left, no task can gain alone.",
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per task and step.")
    source: ClassVar[str] = "Sener and Koltun, NeurIPS 2018"
    scale: ClassVar[Scale] = "convex"
    kind: Literal["mgda"] = "mgda"
    normalisation: Literal["none", "l2", "loss", "loss+"] = Field(
        "none",
        description=translatable(
            "spec",
            "What divides the gradients when weights are sought: nothing, their length, the loss, or both.",
        ),
    )


class CAGrad(GradientMethod):
    """Stays near the mean gradient and lets the task that would gain least gain most.

    Source: Liu et al., "Conflict-Averse Gradient Descent for Multi-task Learning", NeurIPS 2021, Algorithm 1.
    """

    title: ClassVar[str] = translatable("spec", "CAGrad")
    summary: ClassVar[str] = translatable(
        "spec", "Near the mean gradient, takes the direction in which the worst task gains most."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per task and step.")
    source: ClassVar[str] = "Liu et al., NeurIPS 2021"
    scale: ClassVar[Scale] = "mean"
    kind: Literal["cagrad"] = "cagrad"
    c: float = Field(
        0.4,
        ge=0,
        le=100,
        description=translatable("spec", "How far from the mean gradient, in lengths of it; 0 is the mean."),
    )
    rescaling: Literal["none", "c", "c2"] = Field(
        "none",
        description=translatable("spec", "What the update is divided by: nothing, 1 + c, or 1 + c²."),
    )


class UPGrad(GradientMethod):
    """Projects every task gradient onto the directions that harm no task, and averages the results.

    Source: Quinton and Rey, "Jacobian Descent for Multi-Objective Optimization", arXiv:2406.16232, 2024.
    """

    title: ClassVar[str] = translatable("spec", "UPGrad")
    summary: ClassVar[str] = translatable(
        "spec", "Changes each task's gradient as little as it takes to harm no other task."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per task and step.")
    source: ClassVar[str] = "Quinton and Rey, 2024"
    scale: ClassVar[Scale] = "mean"
    kind: Literal["upgrad"] = "upgrad"


class DualProj(GradientMethod):
    """Projects the mean gradient onto the directions that harm no task.

    Source: Lopez-Paz and Ranzato, "Gradient Episodic Memory for Continual Learning", NeurIPS 2017; Quinton
    and Rey, "Jacobian Descent for Multi-Objective Optimization", arXiv:2406.16232, 2024, section 4.
    """

    title: ClassVar[str] = translatable("spec", "DualProj")
    summary: ClassVar[str] = translatable(
        "spec", "Changes the mean gradient as little as it takes to harm no task."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per task and step.")
    source: ClassVar[str] = "Lopez-Paz and Ranzato, NeurIPS 2017"
    scale: ClassVar[Scale] = "mean"
    kind: Literal["dualproj"] = "dualproj"


class Pcd(GradientMethod):
    """Follows the gradient of one task as far as the others still make progress.

    Source: "Not All Objectives Are Born Equal: Priority-Constrained Descent for Hierarchical Multi-Objective
    Optimization", TMLR 2026, arXiv:2606.29521.
    """

    title: ClassVar[str] = translatable("spec", "Priority-constrained descent")
    summary: ClassVar[str] = translatable(
        "spec", "Follows one task's gradient, bent until every other task makes some progress."
    )
    cost: ClassVar[str] = translatable("spec", "One backward pass per task and step.")
    source: ClassVar[str] = "TMLR 2026, arXiv:2606.29521"
    scale: ClassVar[Scale] = "balanced"
    kind: Literal["pcd"] = "pcd"
    primary: str = Field(
        "",
        max_length=80,
        json_schema_extra={"one_of": "tasks"},
        description=translatable(
            "spec", "The task that comes first; left empty, or switched off, the first one by name."
        ),
    )
    tau: float = Field(
        0.02,
        ge=0,
        le=1,
        description=translatable(
            "spec", "The share of its own fastest progress that every other task is promised."
        ),
    )
    beta: float = Field(
        0.999,
        ge=0,
        lt=1,
        description=translatable("spec", "Memory of the squared gradient lengths."),
    )
    epsilon: float = Field(1e-8, ge=0, le=1, description=translatable("spec", "Keeps the division finite."))

    @property
    def task_settings(self) -> Mapping[str, Mapping[str, float]]:
        """The task that comes first is set by its name, too."""
        primary = {"primary": {self.primary: 1.0}} if self.primary else {}
        return {**super().task_settings, **primary}

    def for_tasks(self, names: Collection[str]) -> Self:
        """The same without the settings of all other tasks, that it comes first included."""
        primary = self.primary if self.primary in names else ""
        return super().for_tasks(names).replaced(primary=primary)
