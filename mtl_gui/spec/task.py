"""One task: what is predicted and how its error is measured."""

from typing import Literal, Self

from pydantic import Field, model_validator

from mtl_gui.spec.description import Description
from mtl_gui.spec.layers import Widths
from mtl_gui.spec.refusal import contradiction
from mtl_gui.texts import sentence, translatable

__all__ = ["LOSSES", "METRICS", "LossName", "MetricName", "Task", "TaskKind", "higher_is_better"]

TaskKind = Literal["regression", "binary", "multiclass", "objective"]
LossName = Literal["mse", "mae", "huber", "cross_entropy", "value"]
MetricName = Literal["rmse", "mae", "r2", "accuracy", "balanced_accuracy", "value"]

LOSSES: dict[TaskKind, tuple[LossName, ...]] = {
    "regression": ("mse", "mae", "huber"),
    "binary": ("cross_entropy",),
    "multiclass": ("cross_entropy",),
    "objective": ("value",),
}
"""The losses each kind of task can have; the first is the default."""

METRICS: dict[TaskKind, tuple[MetricName, ...]] = {
    "regression": ("rmse", "mae", "r2"),
    "binary": ("accuracy", "balanced_accuracy"),
    "multiclass": ("accuracy", "balanced_accuracy"),
    "objective": ("value",),
}
"""The metrics each kind of task can have; the first is the default."""


def higher_is_better(metric: MetricName) -> bool:
    """Whether a larger value of the metric is an improvement."""
    return metric in ("r2", "accuracy", "balanced_accuracy")


class Task(Description):
    """A task of the data set, and whether it takes part.

    An `objective` is a task whose output is itself the loss, as in toys without data.
    """

    name: str = Field(
        min_length=1, max_length=80, description=translatable("spec", "As the data set calls it.")
    )
    kind: TaskKind = Field(description=translatable("spec", "What is predicted: a number or a class."))
    loss: LossName = Field(description=translatable("spec", "What training makes small."))
    metric: MetricName = Field(description=translatable("spec", "What is reported, in the task's own units."))
    enabled: bool = Field(default=True, description=translatable("spec", "Whether the task takes part."))
    label_budget: int | None = Field(
        None,
        ge=1,
        description=translatable("spec", "Train on only this many labels; each seed draws its own."),
    )
    label_noise: float = Field(
        0.0,
        ge=0,
        le=10,
        description=translatable(
            "spec", "Training labels made wrong: share of classes, or deviation in units of the spread."
        ),
    )
    head_widths: Widths | None = Field(
        None,
        max_length=8,
        description=translatable(
            "spec", "Units of each hidden layer of this task's head alone; none: a linear head."
        ),
    )

    @classmethod
    def of_kind(cls, name: str, kind: TaskKind) -> Self:
        """A task with the default loss and metric of its kind.

        Raises:
            Refused: When the name cannot be a task's.
        """
        return cls.checked({"name": name, "kind": kind, "loss": LOSSES[kind][0], "metric": METRICS[kind][0]})

    def widths_of_head(self, default: tuple[int, ...]) -> tuple[int, ...]:
        """Units of each hidden layer of its head, where the heads of the architecture have `default`."""
        return default if self.head_widths is None else self.head_widths

    @model_validator(mode="after")
    def _has_a_head(self) -> Self:
        if self.kind == "objective" and self.head_widths is not None:
            raise contradiction(
                "head_widths",
                sentence(translatable("problems", "An objective has no head.")),
                sentence(translatable("problems", "Leave the head's widths out.")),
            )
        return self

    @model_validator(mode="after")
    def _has_noise_that_it_can_have(self) -> Self:
        if self.label_noise > (10 if self.kind == "regression" else 1):
            raise contradiction(
                "label_noise",
                sentence(
                    translatable("problems", "A share of {noise:.0%} of the labels cannot be wrong."),
                    noise=self.label_noise,
                ),
                sentence(translatable("problems", "Of a {kind} task at most all can be: 1."), kind=self.kind),
            )
        return self

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        for field, value, allowed in (
            ("loss", self.loss, LOSSES[self.kind]),
            ("metric", self.metric, METRICS[self.kind]),
        ):
            if value not in allowed:
                raise contradiction(
                    field,
                    sentence(
                        translatable("problems", "A {kind} task cannot use “{value}”."),
                        kind=self.kind,
                        value=value,
                    ),
                    sentence(translatable("problems", "Use one of: {names}."), names=", ".join(allowed)),
                )
        return self
