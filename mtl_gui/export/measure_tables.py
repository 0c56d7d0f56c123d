"""What a study found as tables for spreadsheets: every measure, and what its verdict rests on."""

import csv
import io
import math
from collections.abc import Iterable, Iterator

from mtl_gui.study.answer import MeasureTable, StudyAnswer
from mtl_gui.study.statistics import Interval

__all__ = ["comparisons_csv", "measures_csv"]

_INTERVAL = ("mean", "low", "high", "n")


def measures_csv(answer: StudyAnswer) -> str:
    """A row per measure, value of what is varied, arm and task: mean and interval over the seeds.

    `difference_from` is empty for an arm's own values; otherwise the row is the first arm's lead, paired over
    the seeds, over the arm that it names.
    """
    head = ("measure", "series", "value", "arm", "difference_from", "task", "unit", *_INTERVAL)
    return _csv(head, (row for table in answer.measures for row in _measured(answer, table)))


def comparisons_csv(answer: StudyAnswer) -> str:
    """A row per control and task of the comparisons that the verdict rests on."""
    head = ("difference_from", "task", "unit", *_INTERVAL, "p", "p_holm", "direction")
    rows = (
        (one.control, one.task, one.unit, *_told(one.difference), _number(one.p), _number(one.p_holm))
        for one in answer.comparisons
    )
    directions = (one.direction for one in answer.comparisons)
    return _csv(head, ((*row, direction) for row, direction in zip(rows, directions, strict=True)))


def _measured(answer: StudyAnswer, table: MeasureTable) -> Iterator[tuple[object, ...]]:
    first, *others = answer.arms
    own = [(arm, "", values) for arm, values in zip(answer.arms, table.arms, strict=True)]
    leads = [(first, other, values) for other, values in zip(others, table.differences, strict=True)]
    for arm, other, values in (*own, *leads):
        for point, by_task in zip(table.points, values, strict=True):
            for task, unit, interval in zip(answer.tasks, table.units, by_task, strict=True):
                at = point.series, f"{point.value:g}" if len(table.points) > 1 else ""
                yield table.name, *at, arm, other, task, unit, *_told(interval)


def _told(interval: Interval) -> tuple[object, ...]:
    return _number(interval.mean), _number(interval.low), _number(interval.high), interval.n


def _number(value: float | None) -> str:
    """As many digits as reading it back exactly needs; empty where nothing is known."""
    return "" if value is None or not math.isfinite(value) else repr(float(value))


def _csv(head: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(head)
    table.writerows(rows)
    return text.getvalue()
