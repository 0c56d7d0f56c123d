"""What every weighting tells about itself."""

from typing import ClassVar, Literal

from mtl_gui.spec.description import Description
from mtl_gui.texts import translatable

__all__ = ["SCALES", "Scale", "WeightingDescription"]

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
    (`source`), how large its updates are (`scale`), whether it reads the gradients of single tasks
    (`needs_gradients`), and how many batches it draws a step (`num_batches`).
    """

    title: ClassVar[str]
    summary: ClassVar[str]
    cost: ClassVar[str]
    source: ClassVar[str]
    scale: ClassVar[Scale]
    needs_gradients: ClassVar[bool] = False
    num_batches: ClassVar[int] = 1
