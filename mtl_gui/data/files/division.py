"""How the rows of a person's own file are divided, with the labels of every task in every part."""

import numpy as np

from mtl_gui.data.dataset import Dataset, TaskColumn
from mtl_gui.data.files.tasks import proposed_task
from mtl_gui.data.splits import parts_of
from mtl_gui.events import Part
from mtl_gui.file_events import FileDivided, TaskDivided
from mtl_gui.spec import ImportedFile

__all__ = ["division_of"]

_PARTS: tuple[Part, Part, Part] = ("train", "validation", "test")


def division_of(data: ImportedFile, dataset: Dataset) -> FileDivided:
    """Divides the rows as the recipe says, and counts.

    Raises:
        Refused: When a part would be empty, or a column's name is too long for a task.
    """
    parts = parts_of(data, dataset)
    train, validation, test = (parts[part] for part in _PARTS)
    tasks = [_task(column, (train, validation, test)) for column in dataset.columns]
    return FileDivided((len(train), len(validation), len(test)), tuple(tasks))


def _task(column: TaskColumn, parts: tuple[np.ndarray, ...]) -> TaskDivided:
    counts = tuple(_counts(column, rows) for rows in parts)
    return TaskDivided(proposed_task(column), column.offer.classes, counts)


def _counts(column: TaskColumn, rows: np.ndarray) -> tuple[int, ...]:
    present = column.labels[rows][column.present[rows]]
    if not column.offer.classes:
        return (len(present),)
    counts = np.bincount(present.astype(np.int64), minlength=len(column.offer.classes))
    return tuple(counts.tolist())
