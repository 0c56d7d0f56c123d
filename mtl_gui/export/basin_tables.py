"""Where trainings end, for other programs: maps of basins and the ends of seeds as CSV."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.runs.basin_places import basin_places
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.runs.durable import write_text
from mtl_gui.runs.method_titles import method_title
from mtl_gui.runs.seed_classes import seed_classes
from mtl_gui.texts import Sentence

__all__ = ["BASIN_COLUMNS", "SEED_COLUMNS", "write_basins_csv", "write_seed_ends_csv"]

BASIN_COLUMNS = ("method", "start_x", "start_y", "end", "end_x", "end_y", "moved")
"""The columns before the tasks' losses; `end` is the number of a place from 1, 0 elsewhere, empty nowhere."""

SEED_COLUMNS = ("method", "seed", "end")
"""The columns before the tasks' losses; `end` counts from the lowest, 0 is another one, empty none."""


def write_basins_csv(record: BasinsRecord, path: Path, say: Callable[[Sentence], str] = str) -> None:
    """Writes a row per method that has arrived and start.

    Raises:
        Refused: When the file cannot be written.
    """
    places = basin_places(record)
    rows = []
    for number, method in enumerate(record.request.methods):
        if not record.has_arrived(number):
            continue
        title = say(method_title(method, record.tasks))
        for start, end in enumerate(_numbered(places.labels[number], len(places.centres))):
            values = (*record.ends[number, start], record.moved[number, start], *record.losses[number, start])
            rows.append((title, *map(_told, record.starts[start]), end, *map(_told, values)))
    _write(path, (*BASIN_COLUMNS, *(f"loss_{task}" for task in record.tasks)), rows)


def write_seed_ends_csv(
    titles: Sequence[str], tasks: Sequence[str], losses: FloatArray, share: float, path: Path
) -> None:
    """Writes a row per method and seed.

    Args:
        titles: The methods' names.
        tasks: The tasks' names.
        losses: At the ends, [M, N, T]; NaN for a seed that diverged.
        share: Up to which ends are one, see `seed_classes`.
        path: The file.

    Raises:
        Refused: When the file cannot be written.
    """
    found = seed_classes(losses, range(len(tasks)), share)
    rows = []
    for method, title in enumerate(titles):
        for seed, end in enumerate(_numbered(found.labels[method], len(found.means))):
            rows.append((title, seed, end, *map(_told, losses[method, seed])))
    _write(path, (*SEED_COLUMNS, *(f"loss_{task}" for task in tasks)), rows)


def _numbered(labels: Iterable[int], num_ends: int) -> list[str]:
    """Ends from 1; `num_ends` is elsewhere, beyond is nowhere."""
    return ["" if label > num_ends else str((label + 1) % (num_ends + 1)) for label in labels]


def _told(value: float) -> str:
    """All digits; empty where there is no number."""
    return repr(float(value)) if np.isfinite(value) else ""


def _write(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(columns)
    table.writerows(rows)
    write_text(path, text.getvalue())
