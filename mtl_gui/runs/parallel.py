"""Many runs as lines across axes: the settings in which they differ, and their results."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.runs.index import RunEntry
from mtl_gui.runs.listing import Cell, differing_columns, value_of

__all__ = ["ParallelAxis", "ParallelRuns", "parallel_runs", "short_paths"]

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


def parallel_runs(entries: Sequence[RunEntry], text: Callable[[Cell], str] = str) -> ParallelRuns:
    """Lays runs out on an axis for everything in which they differ.

    Settings whose texts differ in more than twelve ways, such as long lists, get no axis, nor do those that
    all runs which have them have alike.

    Args:
        entries: The runs; those that cannot be opened and those of studies are left out.
        text: Says a value that is no number.
    """
    readable = [entry for entry in entries if entry.hindrance is None and entry.kind == "run"]
    columns = [column for column in differing_columns(readable) if column != "title"]
    axes = [_axis(column, [value_of(entry, column) for entry in readable], text) for column in columns]
    return ParallelRuns(
        tuple(entry.id for entry in readable), tuple(axis for axis in axes if axis is not None)
    )


def _axis(column: str, values: Sequence[Cell], text: Callable[[Cell], str]) -> ParallelAxis | None:
    known = [value for value in values if value is not None]
    is_alike = column.startswith("set:") and len(set(map(str, known))) == 1
    if not known or is_alike:
        return None
    if all(isinstance(value, int | float) and not isinstance(value, bool) for value in known):
        return _numbers(column, np.array([np.nan if value is None else float(value) for value in values]))
    texts = sorted({text(value) for value in known})
    if len(texts) > _MOST_CATEGORIES:
        return None
    last = max(len(texts) - 1, 1)
    places = [np.nan if value is None else texts.index(text(value)) / last for value in values]
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


def short_paths(paths: Sequence[str]) -> list[str]:
    """Of every dotted name as many of its last parts as tell it from the others; `kind` says nothing.

    Nor does a task without what it is about, as in `weighting.weights.digit`.
    """
    shortened = []
    for path in paths:
        parts = path.split(".")
        least = 2 if parts[-1] == "kind" or parts[-2:-1] == ["weights"] else 1
        ends = [".".join(parts[start:]) for start in range(max(len(parts) - least, 0), -1, -1)]
        others = [f".{other}" for other in paths if other != path]
        fitting = (end for end in ends if not any(other.endswith(f".{end}") for other in others))
        shortened.append(next(fitting, path))
    return shortened
