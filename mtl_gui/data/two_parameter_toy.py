"""Two task losses over a plane: a problem without data."""

import numpy as np

from mtl_gui.data.dataset import Dataset, TaskColumn, TaskOffer
from mtl_gui.texts import translatable

__all__ = ["SUMMARY", "TITLE", "load"]

TITLE = translatable("data", "Two-parameter toy")
SUMMARY = translatable(
    "data", "Two losses over a plane; the network is the point itself, so all of it shows."
)

_SOURCE = (
    "B. Liu et al., Conflict-Averse Gradient Descent for Multi-task Learning, NeurIPS 2021; "
    "formulas as in its code"
)


def load() -> Dataset:
    """One row without inputs: the losses are functions of the parameters alone."""
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=_SOURCE,
        licence="MIT",
        inputs=np.zeros((1, 0), dtype=np.float32),
        input_names=(),
        columns=(
            _objective("first", translatable("data", "The first loss; its valley leans to the right.")),
            _objective("second", translatable("data", "The second loss; its valley leans to the left.")),
        ),
    )


def _objective(name: str, description: str) -> TaskColumn:
    return TaskColumn(TaskOffer(name, "objective", description), np.zeros(1))
