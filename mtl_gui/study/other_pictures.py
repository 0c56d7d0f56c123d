"""What of studies about no claim is drawn: matrices of tasks, groups of tasks, and intervals row by row."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from mtl_gui.study.grouping_answer import GroupingAnswer, TaskMatrix
from mtl_gui.study.other_words import CHECKED_TITLES, data_title
from mtl_gui.study.statistics import Interval
from mtl_gui.study.study_pictures import StudyLine, StudyPanel
from mtl_gui.study.study_words import phrase
from mtl_gui.study.table_answer import TableAnswer
from mtl_gui.texts import Sentence, translatable

__all__ = ["GroupsPicture", "HeatMap", "OtherPicture", "RowsPicture", "other_pictures"]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """A value for every two tasks, coloured by sign and size."""

    tasks: tuple[str, ...]
    matrix: TaskMatrix

    @property
    def largest(self) -> float:
        """The size that has the strongest colour; 1 where nothing is known."""
        known = [abs(cell.mean) for row in self.matrix.values for cell in row if cell is not None]
        return max(known, default=0.0) or 1.0


@dataclass(frozen=True, slots=True)
class GroupsPicture:
    """Divisions of the tasks below each other; `rows` name each and give every task the place of its group.

    Groups are numbered in the order in which their first tasks come.
    """

    tasks: tuple[str, ...]
    rows: tuple[tuple[Sentence, tuple[int, ...]], ...]


@dataclass(frozen=True, slots=True)
class RowsPicture:
    """Means with intervals, one below the other; `names` of the rows, `unit` of the axis."""

    title: Sentence
    names: tuple[str | Sentence, ...]
    panel: StudyPanel


OtherPicture: TypeAlias = HeatMap | GroupsPicture | RowsPicture


def other_pictures(answer: GroupingAnswer | TableAnswer) -> tuple[OtherPicture, ...]:
    """Every picture for which something is known."""
    if isinstance(answer, TableAnswer):
        return _of_table(answer)
    maps = tuple(HeatMap(answer.tasks, matrix) for matrix in answer.matrices)
    return (*_groups(answer), *_gains(answer), *maps)


def _groups(answer: GroupingAnswer) -> tuple[GroupsPicture, ...]:
    """The groups that the data were made with first, then those that were proposed or checked."""
    rows = []
    if answer.truth is not None:
        rows.append((phrase(translatable("study", "made with")), answer.truth))
    if answer.proposed is not None and not any(check.name == "proposed" for check in answer.checks):
        rows.append((phrase(CHECKED_TITLES["proposed"]), answer.proposed))
    rows += [(phrase(CHECKED_TITLES[check.name]), check.groups) for check in answer.checks]
    if not rows:
        return ()
    return (
        GroupsPicture(answer.tasks, tuple((name, _places(answer.tasks, groups)) for name, groups in rows)),
    )


def _places(tasks: Sequence[str], groups: Sequence[Sequence[str]]) -> tuple[int, ...]:
    owner = {task: number for number, group in enumerate(groups) for task in group}
    order = list(dict.fromkeys(owner[task] for task in tasks))
    return tuple(order.index(owner[task]) for task in tasks)


def _gains(answer: GroupingAnswer) -> tuple[RowsPicture, ...]:
    if not answer.checks:
        return ()
    title = phrase(
        translatable(
            "study", "Error smaller than with each task apart (test part, other seeds), mean of tasks"
        )
    )
    names = tuple(phrase(CHECKED_TITLES[check.name]) for check in answer.checks)
    return (RowsPicture(title, names, _rows([check.gain for check in answer.checks], "%")),)


def _of_table(answer: TableAnswer) -> tuple[RowsPicture, ...]:
    """The difference of every data set's mean; of a single set that of its targets too."""
    lines = [line for line in answer.lines if not line.target]
    if len(lines) < 2:
        lines = list(answer.lines)
    if not lines:
        return ()
    title = phrase(
        translatable("study", "Relative error, multi-task less single-task: below 0 it is smaller")
    )
    names = tuple(data_title(line.data) if not line.target else f"  {line.target}" for line in lines)
    return (RowsPicture(title, names, _rows([line.difference for line in lines], "aRRMSE")),)


def _rows(intervals: Sequence[Interval], unit: str) -> StudyPanel:
    lines = tuple(
        StudyLine(
            place,
            np.array([one.mean]),
            np.array([np.nan if one.low is None else one.low]),
            np.array([np.nan if one.high is None else one.high]),
            (one.n,),
        )
        for place, one in enumerate(intervals)
    )
    return StudyPanel("", "", np.zeros(1), is_log=False, unit=unit, lines=lines)
