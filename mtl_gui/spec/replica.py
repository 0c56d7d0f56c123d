"""In what the networks of one stack may differ."""

from typing import Annotated

from pydantic import Field

from mtl_gui.spec.description import Description
from mtl_gui.texts import translatable

__all__ = ["Replica"]


class Replica(Description):
    """One network of a stack: its seed, and what it does otherwise than the experiment says.

    A sweep over learning rates, task weights, label budgets or dropout is one stack whose replicas differ in
    them; what is left out is as the experiment has it.
    """

    seed: int = Field(ge=0, lt=2**31, description=translatable("spec", "Draws its start and its batches."))
    learning_rate: float | None = Field(
        None, gt=0, le=100, description=translatable("spec", "Size of its steps.")
    )
    weights: dict[str, Annotated[float, Field(ge=0, le=1e6)]] | None = Field(
        None, description=translatable("spec", "Weight per task name; a task not named has weight 1.")
    )
    label_budgets: dict[str, Annotated[int, Field(ge=1)]] | None = Field(
        None, description=translatable("spec", "Labels per task name; a task not named has its own budget.")
    )
    label_noise: dict[str, Annotated[float, Field(ge=0, le=10)]] | None = Field(
        None,
        description=translatable(
            "spec",
            "Noise of the training labels per task name: the share of classes that are made wrong; for "
            "numbers the noise in standard deviations.",
        ),
    )
    train_rows: int | None = Field(
        None, ge=1, description=translatable("spec", "Training rows it learns from, drawn by its seed.")
    )
    label_seed: int | None = Field(
        None,
        ge=0,
        lt=2**31,
        description=translatable(
            "spec", "Draws its labels, their noise and its rows, where that is not the seed."
        ),
    )
    dropout: float | None = Field(
        None, ge=0, lt=1, description=translatable("spec", "Share of units silenced at each training step.")
    )

    @property
    def drawing_seed(self) -> int:
        """The seed that draws its labels, their noise and its training rows."""
        return self.seed if self.label_seed is None else self.label_seed
