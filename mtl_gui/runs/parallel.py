"""Many runs as lines across axes: the settings in which they differ, and their results."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.runs.index import RunEntry
from mtl_gui.runs.listing import Cell, differing_columns, value_of

__all__ = ["ParallelAxis", "ParallelRuns", "parallel_runs"]

_MOST_CATEGORIES = 12
_DECADES = 1.5


@dataclass(frozen=True, slots=True, eq=False)
class ParallelAxis:
    """One axis.

    Args:
        column: The column of the list that it shows.
        places: Of every run, from 0 (below) to 1 (above); NaN where a run has no value, [N].
        categories: The texts from below upwards, where the values are no numbers.
        low: The number at 0.
        high: The number at 1.
        is_log: Whether numbers are laid out by their logarithms, as when they span decades.
    """

    column: str
    places: FloatArray
    categories: tuple[str, ...]
    low: float
    high: float
    is_log: bool


@dataclass(frozen=True, slots=True)
class ParallelRuns:
    """Runs by id, and their axes; settings first, results last."""

    run_ids: tuple[str, ...]
    axes: tuple[ParallelAxis, ...]


def parallel_runs(entries: Sequence[RunEntry]) -> ParallelRuns:
    """Lays runs out on an axis for everything in which they differ.

    Settings whose texts differ in more than twelve ways, such as long lists, get no axis, nor do those that
    all runs which have them have alike.
    """
    readable = [entry for entry in entries if entry.hindrance is None and entry.kind == "run"]
    columns = [column for column in differing_columns(readable) if column != "title"]
    axes = [_axis(column, [value_of(entry, column) for entry in readable]) for column in columns]
    return ParallelRuns(
        tuple(entry.id for entry in readable), tuple(axis for axis in axes if axis is not None)
    )


def _axis(column: str, values: Sequence[Cell]) -> ParallelAxis | None:
    known = [value for value in values if value is not None]
    is_alike = column.startswith("set:") and len(set(map(str, known))) == 1
    if not known or is_alike:
        return None
    if all(isinstance(value, int | float) and not isinstance(value, bool) for value in known):
        return _numbers(column, np.array([np.nan if value is None else float(value) for value in values]))
    texts = sorted({str(value) for value in known})
    if len(texts) > _MOST_CATEGORIES:
        return None
    last = max(len(texts) - 1, 1)
    places = [np.nan if value is None else texts.index(str(value)) / last for value in values]
    return ParallelAxis(column, np.array(places), tuple(texts), 0.0, float(last), is_log=False)


def _numbers(column: str, values: FloatArray) -> ParallelAxis | None:
    finite = values[np.isfinite(values)]
    if not len(finite):
        return None
    low, high = float(finite.min()), float(finite.max())
    is_log = low > 0 and np.log10(high / low) >= _DECADES
    scaled = np.log10(values) if is_log else values
    start, end = (np.log10(low), np.log10(high)) if is_log else (low, high)
    places = np.where(np.isfinite(values), 0.5, np.nan) if low == high else (scaled - start) / (end - start)
    return ParallelAxis(column, np.asarray(places, np.float64), (), low, high, is_log=bool(is_log))
