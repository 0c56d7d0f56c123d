"""Which classes are taken for which: a table of classes by classes."""

import numpy as np
from PySide6.QtCore import QLocale
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from mtl_gui.answer_events import TaskAnswers
from mtl_gui.runs.answers import confusion
from mtl_gui.ui.plots.matrix_table import mixed
from mtl_gui.ui.plots.square_numbers import STRONGEST, SquareNumbers
from mtl_gui.ui.theme import Theme

__all__ = ["ConfusionNumbers"]


class ConfusionNumbers(SquareNumbers):
    """Rows are true classes, columns answers; numbers are per cent of the true class."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._names: tuple[str, ...] = ()
        self._shares = np.empty((0, 0))

    def show_task(self, task: TaskAnswers) -> None:
        """Shows the answers to another moment, or for another task."""
        shares = confusion(task)
        if task.classes == self._names:
            self._shares = shares
            self.refresh()
            return
        self.beginResetModel()
        self._names, self._shares = task.classes, shares
        self.endResetModel()

    def names(self) -> tuple[str, ...]:
        """The classes."""
        return self._names

    def number_text(self, row: int, column: int) -> str:
        """Per cent; nothing where it is none, so that mistakes stand out."""
        share = float(self._shares[row, column])
        if not np.isfinite(share):
            return "–"
        return "" if share == 0 else QLocale().toString(100 * share, "f", 0)

    def spoken(self, row: int, column: int) -> str:
        """What the number means."""
        share = float(self._shares[row, column])
        places = {"true": self._names[row], "answer": self._names[column]}
        if not np.isfinite(share):
            return self.tr("no row is {true}").format(**places)
        places["share"] = QLocale().toString(100 * share, "f", 1)
        return self.tr("{share} % of {true} are taken for {answer}").format(**places)

    def tint(self, row: int, column: int) -> QColor | None:
        """Right answers one way, mistakes another, by their share."""
        share = float(self._shares[row, column])
        if not np.isfinite(share) or share == 0:
            return None
        role = "better" if row == column else "worse"
        return mixed(self._theme.color("surface"), self._theme.color(role), share * STRONGEST)
