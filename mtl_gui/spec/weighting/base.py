"""What every weighting tells about itself."""

from collections.abc import Collection, Mapping
from typing import Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import Field

from mtl_gui.spec.description import Description
from mtl_gui.texts import translatable

__all__ = ["SCALES", "LossBounds", "Preferences", "Scale", "WeightingDescription"]

Preferences: TypeAlias = dict[str, Annotated[float, Field(gt=0, le=1e6)]]
"""A preference per task name."""

LossBounds: TypeAlias = dict[str, Annotated[float, Field(ge=-1e12, le=1e12)]]
"""A value of the loss per task name."""

Scale = Literal["sum", "mean", "convex", "learned", "balanced"]

SCALES: dict[Scale, str] = {
    "sum": translatable("spec", "The update is as large as the sum of the task gradients."),
    "mean": translatable("spec", "The update is as large as the mean of the task gradients."),
    "convex": translatable("spec", "The weights add up to one."),
    "learned": translatable("spec", "The size of the update follows what the method has learned."),
    "balanced": translatable("spec", "The size of the update follows from the method's own equation."),
}
"""What each convention means: under plain SGD one learning rate does not suit all of them."""


class WeightingDescription(Description):
    """A method and its settings.

    Class attributes tell what it does (`summary`), what it costs a step (`cost`), who published it
    (`source`), how large its updates are (`scale`), whether its weights depend on the losses at all
    (`reads_losses`), whether it reads the gradients of single tasks (`needs_gradients`), whether it keeps
    them from step to step (`keeps_gradients`), how many batches it draws a step (`num_batches`), and which
    of its fields hold a number per task name (`by_task`).
    """

    title: ClassVar[str]
    summary: ClassVar[str]
    cost: ClassVar[str]
    source: ClassVar[str]
    scale: ClassVar[Scale]
    reads_losses: ClassVar[bool] = True
    needs_gradients: ClassVar[bool] = False
    keeps_gradients: ClassVar[bool] = False
    num_batches: ClassVar[int] = 1
    by_task: ClassVar[tuple[str, ...]] = ()

    @property
    def task_settings(self) -> Mapping[str, Mapping[str, float]]:
        """What is set per task name, by the path of the field in the description."""
        return {field: getattr(self, field) for field in self.by_task}

    def for_tasks(self, names: Collection[str]) -> Self:
        """The same without the settings of all other tasks."""
        kept = {
            field: {name: value for name, value in settings.items() if name in names}
            for field, settings in ((field, getattr(self, field)) for field in self.by_task)
        }
        return self.replaced(**kept)
