"""The barriers between every two networks for other programs: as CSV and as JSON."""

import csv
import io
import json
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from mtl_gui.events import BarriersMeasured, FloatArray
from mtl_gui.runs.durable import write_text
from mtl_gui.runs.together import joint_heights

__all__ = ["BARRIER_COLUMNS", "write_barriers_csv", "write_barriers_json"]

BARRIER_COLUMNS = ("from", "to", "task", "barrier", "distance")
"""The columns of the table; the task of all together is empty."""


def write_barriers_csv(barriers: BarriersMeasured, path: Path, weights: Mapping[str, float]) -> None:
    """Writes a row per two networks and task, and one for all tasks together.

    Raises:
        Refused: When the file cannot be written.
    """
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(BARRIER_COLUMNS)
    names, together = barriers.networks, joint_heights(barriers, weights)
    for row, column in combinations(range(len(names)), 2):
        distance = repr(float(barriers.distances[row, column]))
        for task, height in zip(barriers.tasks, barriers.heights[row, column].tolist(), strict=True):
            table.writerow((names[row], names[column], task, repr(height), distance))
        height = float(together[row, column])
        table.writerow((names[row], names[column], "", repr(height), distance))
    write_text(path, text.getvalue())


def write_barriers_json(barriers: BarriersMeasured, path: Path, weights: Mapping[str, float]) -> None:
    """Writes matrices, networks by networks, per task and for all together; what is not finite is null.

    Raises:
        Refused: When the file cannot be written.
    """
    told = {
        "networks": barriers.networks,
        "distances": _matrix(barriers.distances),
        "barriers": {
            task: _matrix(barriers.heights[:, :, column]) for column, task in enumerate(barriers.tasks)
        },
        "barriers_together": _matrix(joint_heights(barriers, weights)),
        "weights": {task: weights.get(task, 1.0) for task in barriers.tasks},
        "caption": str(barriers.caption),
    }
    write_text(path, json.dumps(told, indent=1, ensure_ascii=False, allow_nan=False) + "\n")


def _matrix(values: FloatArray) -> list[list[Any]]:
    return [[value if np.isfinite(value) else None for value in row] for row in values.tolist()]
