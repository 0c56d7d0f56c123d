"""Inputs that give a task's answer away."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import Dataset, TaskColumn
from mtl_gui.events import FloatArray
from mtl_gui.spec import ImportedFile

__all__ = ["column_groups", "leaks"]

_ROWS = 20_000
_BINS = 64
_DETERMINES = 0.99
_FEWEST_ROWS = 20
_OF_CHANCE = 0.05
_MOST_VALUES = 0.2
"""With more different values per row than this, every row would be its own explanation."""


def column_groups(data: ImportedFile, dataset: Dataset) -> dict[str, npt.NDArray[np.float32]]:
    """The inputs of every column that is one, [N, k] by name; none of images."""
    if dataset.is_image:
        return {}
    groups: dict[str, npt.NDArray[np.float32]] = {}
    place = 0
    for column in data.columns:
        if column.role != "input":
            continue
        width = 1
        if column.kind == "category":
            names = dataset.input_names[place:]
            width = sum(1 for _ in _leading(names, f"{column.name}="))
        groups[column.name] = dataset.inputs[:, place : place + width]
        place += width
    return groups


def _leading(names: tuple[str, ...], start: str) -> Iterator[str]:
    for name in names:
        if not name.startswith(start):
            return
        yield name


def leaks(groups: dict[str, npt.NDArray[np.float32]], task: TaskColumn) -> list[str]:
    """The columns whose value alone explains at least 99 % of a task beyond its commonest or mean value.

    Of a class that is the share of errors which the commonest class per value leaves of those without it;
    of a number the share of variance between the values. Numbers are taken in 64 bins of equal counts, as
    they are where they rise or fall in proportion, and cut by thresholds where a few part the classes.
    """
    rows = np.flatnonzero(task.present)
    rows = rows[:: max(1, len(rows) // _ROWS)]
    if len(rows) < _FEWEST_ROWS:
        return []
    labels = task.labels[rows]
    explained = _of_classes if task.offer.classes else _of_numbers
    return [name for name, values in groups.items() if explained(values[rows], labels) >= _DETERMINES]


def _codes(values: npt.NDArray[np.float32], *, most: int) -> npt.NDArray[np.int64]:
    """A number per different value, or per bin where these are too many; missing is one of its own."""
    if values.shape[1] > 1:
        return np.asarray(values.argmax(axis=1), dtype=np.int64)
    single = values[:, 0]
    distinct, codes = np.unique(single, return_inverse=True)
    if len(distinct) > most:
        present = single[~np.isnan(single)]
        edges = np.unique(np.quantile(present, np.linspace(0, 1, _BINS + 1)[1:-1]))
        codes = np.where(np.isnan(single), len(edges) + 1, np.searchsorted(edges, single))
    return np.asarray(codes, dtype=np.int64)


def _of_classes(values: npt.NDArray[np.float32], labels: npt.NDArray[np.generic]) -> float:
    """The share of the errors of always saying the commonest class that this column avoids."""
    most = max(1, min(_BINS, int(_MOST_VALUES * len(labels))))
    _, classes = np.unique(labels, return_inverse=True)
    if values.shape[1] == 1 and _is_cut_by_thresholds(values[:, 0], classes):
        return 1.0
    table = np.zeros((int(_codes(values, most=most).max()) + 1, int(classes.max()) + 1))
    np.add.at(table, (_codes(values, most=most), classes), 1)
    errors = float(len(labels) - table.sum(axis=0).max())
    return 0.0 if errors == 0 else float(1 - (len(labels) - table.max(axis=1).sum()) / errors)


def _is_cut_by_thresholds(values: npt.NDArray[np.float32], classes: npt.NDArray[np.int64]) -> bool:
    """Whether the class changes along the sorted values 20 times less often than by chance, 1 − Σ p²."""
    order = np.lexsort((classes, values))
    num_changes = int((np.diff(classes[order]) != 0).sum())
    shares = np.bincount(classes) / len(classes)
    by_chance = len(classes) * (1 - float((shares**2).sum()))
    has_many_values = len(np.unique(values)) > _BINS
    return has_many_values and num_changes <= _OF_CHANCE * by_chance


def _of_numbers(values: npt.NDArray[np.float32], labels: npt.NDArray[np.generic]) -> float:
    """The share of the variance that this column explains."""
    targets = labels.astype(np.float64)
    total = float(targets.var())
    if total == 0:
        return 0.0
    most = max(1, min(_BINS, int(_MOST_VALUES * len(labels))))
    codes = _codes(values, most=most)
    counts = np.maximum(np.bincount(codes), 1)
    means = np.bincount(codes, weights=targets) / counts
    between = 1 - float(((targets - means[codes]) ** 2).mean()) / total
    return max(float(between), _correlation(values, targets))


def _correlation(values: npt.NDArray[np.float32], targets: FloatArray) -> float:
    """The squared correlation of a single column of numbers, 0 of other columns."""
    if values.shape[1] > 1:
        return 0.0
    inputs = values[:, 0].astype(np.float64)
    known = ~np.isnan(inputs)
    if known.sum() < _FEWEST_ROWS or inputs[known].std() == 0 or targets[known].std() == 0:
        return 0.0
    return float(np.corrcoef(inputs[known], targets[known])[0, 1] ** 2) * float(known.mean())
