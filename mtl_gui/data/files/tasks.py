"""The loss and the metric that suit the labels of a task."""

import numpy as np

from mtl_gui.data.dataset import TaskColumn
from mtl_gui.spec import Task

__all__ = ["proposed_task"]

_UNEQUAL = 0.8
_FAR = 5.0
_MANY_FAR = 1e-3


def proposed_task(column: TaskColumn) -> Task:
    """A task with the loss and metric that suit its labels.

    Balanced accuracy where more than 80 % of the labels are of one class, since always saying that class
    would look good otherwise. The Huber loss where more than one label in a thousand lies beyond five
    normal standard deviations (as read from the quartiles), since single labels would rule the squares.

    Raises:
        Refused: When the column's name is too long for a task.
    """
    task = Task.of_kind(column.offer.name, column.offer.kind)
    labels = column.labels[column.present]
    if task.kind in ("binary", "multiclass"):
        counts = np.bincount(labels.astype(np.int64))
        return task.replaced(metric="balanced_accuracy") if counts.max() > _UNEQUAL * len(labels) else task
    low, middle, high = np.quantile(labels, (0.25, 0.5, 0.75))
    spread = (high - low) / 1.349
    is_far = np.abs(labels - middle) > _FAR * spread
    return task.replaced(loss="huber") if spread > 0 and is_far.mean() > _MANY_FAR else task
