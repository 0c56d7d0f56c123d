"""A run's numbers for other programs: metrics as CSV, the summary as JSON."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias, get_args

from mtl_gui.events import FloatArray, Part
from mtl_gui.runs.durable import write_text
from mtl_gui.runs.record import ArmRecord, RunRecord
from mtl_gui.study.summary import summarise

__all__ = ["COLUMNS", "write_metrics", "write_summary"]

COLUMNS = ("arm", "seed", "step", "task", "split", "metric", "value")
"""The columns of the metrics table."""

_Row: TypeAlias = tuple[str, int, int, str, str, str, str]


def write_metrics(record: RunRecord, path: Path) -> None:
    """Writes every evaluation, one value a row, so that a pivot table or a data frame can take any view.

    `metric` is "loss" or the task's metric; values have as many digits as reading them back exactly needs.

    Raises:
        Refused: When the file cannot be written.
    """
    text = io.StringIO(newline="")
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    metrics = {task.name: str(task.metric) for task in record.experiment.enabled_tasks}
    for arm in record.arms.values():
        table.writerows(_rows(arm, metrics))
    write_text(path, text.getvalue())


def write_summary(record: RunRecord, path: Path) -> None:
    """Writes per task and arm mean, interval and n, the differences, and both multi-task gains.

    Raises:
        Refused: When the file cannot be written.
    """
    write_text(path, summarise(record).to_json() + "\n")


def _rows(arm: ArmRecord, metrics: dict[str, str]) -> Iterator[_Row]:
    for part in get_args(Part):
        seen = arm.evaluations(part)
        for position, step in enumerate(seen.steps.tolist()):
            for column, task in enumerate(arm.tasks):
                yield from _values(arm, step, task, part, "loss", seen.losses[:, position, column])
                yield from _values(arm, step, task, part, metrics[task], seen.metrics[:, position, column])


def _values(
    arm: ArmRecord, step: int, task: str, part: str, metric: str, values: FloatArray
) -> Iterator[_Row]:
    for seed, value in zip(arm.seeds, values.tolist(), strict=True):
        yield arm.arm, seed, step, task, part, metric, repr(value)
