"""What the networks say, together and alone, as a table."""

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import QLocale, QObject

from mtl_gui.answer_events import PredictedTask, RowsPredicted
from mtl_gui.events import CHOSEN, SINGLE_TASK, Arm
from mtl_gui.ui.plots.data_table import Numbers
from mtl_gui.ui.translation import number

__all__ = ["ManyRowsNumbers", "OneRowNumbers"]

_ARMS: tuple[Arm, ...] = (CHOSEN, SINGLE_TASK)
_DIGITS = 6
_MOST_CLASSES = 20


class OneRowNumbers(Numbers):
    """A line per task with both answers, and one per class with its probabilities."""

    def __init__(
        self, predicted: RowsPredicted, truths: Mapping[str, str], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._lines: list[tuple[str, ...]] = []
        for task in predicted.tasks:
            answers = [_answer(task, arm, 0) for arm in _ARMS]
            self._lines.append((task.name, *answers, truths.get(task.name, "")))
            if 2 < len(task.classes) <= _MOST_CLASSES:
                self._lines += [_class_line(task, place) for place in range(len(task.classes))]

    def headings(self) -> Sequence[str]:
        """Task, both networks, and the label where the row is one of the test part."""
        return (self.tr("Task"), self.tr("As designed"), self.tr("Single-task"), self.tr("Label"))

    def length(self) -> int:
        """All lines."""
        return len(self._lines)

    def cell(self, row: int, column: int) -> str:
        """A name or an answer."""
        return self._lines[row][column]


class ManyRowsNumbers(Numbers):
    """A line per row: both answers for every task."""

    def __init__(self, predicted: RowsPredicted, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._predicted = predicted
        self._columns = [(task, arm) for task in predicted.tasks for arm in _ARMS if arm in task.answers]

    def headings(self) -> Sequence[str]:
        """Tasks, each as designed and alone."""
        titles = {CHOSEN: self.tr("{task}, as designed"), SINGLE_TASK: self.tr("{task}, single-task")}
        return (self.tr("Row"), *(titles[arm].format(task=task.name) for task, arm in self._columns))

    def length(self) -> int:
        """As many rows as were given."""
        return self._predicted.num_rows

    def cell(self, row: int, column: int) -> str:
        """The number of the row, or an answer."""
        if column == 0:
            return QLocale().toString(row + 1)
        task, arm = self._columns[column - 1]
        return _answer(task, arm, row)


def _answer(task: PredictedTask, arm: Arm, row: int) -> str:
    """A value with its unit, or the most probable class with its probability."""
    if arm not in task.answers:
        return "–"
    answer = task.answers[arm][row]
    if not task.classes:
        return f"{number(float(answer), _DIGITS)} {task.unit}".rstrip()
    place = int(np.argmax(answer))
    return f"{task.classes[place]} ({_percent(float(answer[place]))})"


def _class_line(task: PredictedTask, place: int) -> tuple[str, ...]:
    shares = [_percent(float(task.answers[arm][0][place])) if arm in task.answers else "–" for arm in _ARMS]
    return (f"    {task.classes[place]}", *shares, "")


def _percent(share: float) -> str:
    return f"{QLocale().toString(100 * share, 'f', 2)} %"
