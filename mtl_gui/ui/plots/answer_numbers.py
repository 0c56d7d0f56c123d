"""What networks answered, row by row, as a table."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject

from mtl_gui.answer_events import TaskAnswers
from mtl_gui.ui.plots.answer_text import label_of
from mtl_gui.ui.plots.data_table import Numbers

__all__ = ["AnswerNumbers"]

_FIRST_ANSWER = 2


class AnswerNumbers(Numbers):
    """One row per row of the data: its number, what is true, and what each seed answers.

    Args:
        task: The answers.
        seeds: The seeds, in the order of the answers.
    """

    def __init__(self, task: TaskAnswers, seeds: Sequence[int], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task, self._seeds = task, tuple(seeds)

    def headings(self) -> Sequence[str]:
        """A column per seed after the first two."""
        answers = (self.tr("Seed {seed}").format(seed=seed) for seed in self._seeds)
        return (self.tr("Row"), self.tr("True"), *answers)

    def length(self) -> int:
        """All rows that were asked about."""
        return len(self._task.truths)

    def cell(self, row: int, column: int) -> str:
        """A class by its name, or a value; a dash where there is no label."""
        if column == 0:
            return QLocale().toString(row + 1)
        value = self._task.truths[row] if column == 1 else self._task.answers[column - _FIRST_ANSWER, row]
        return label_of(self._task, float(value))
