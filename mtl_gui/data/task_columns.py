"""Short ways to make the columns that a data set offers."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import TaskColumn, TaskOffer
from mtl_gui.spec import TaskKind

__all__ = ["classification", "regression"]


def regression(
    name: str, description: str, values: npt.ArrayLike, unit: str = "", *, keeps_scale: bool = False
) -> TaskColumn:
    """A number to predict, from values [N] that are NaN where missing."""
    offer = TaskOffer(name, "regression", description, unit=unit, keeps_scale=keeps_scale)
    return TaskColumn(offer, np.asarray(values, dtype=np.float64))


def classification(name: str, description: str, labels: npt.ArrayLike, classes: Sequence[str]) -> TaskColumn:
    """A class to predict, from class numbers [N] that are -1 where missing; two classes make it binary."""
    kind: TaskKind = "binary" if len(classes) == 2 else "multiclass"
    return TaskColumn(TaskOffer(name, kind, description, tuple(classes)), np.asarray(labels, dtype=np.int64))
