"""A table of networks by networks with the height of the barrier between every two."""

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from mtl_gui.events import FloatArray
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import number

__all__ = ["BarrierNumbers"]

_Index = QModelIndex | QPersistentModelIndex
_STRONGEST = 0.4
"""How much of its colour the highest barrier has; more would hide the number."""


class BarrierNumbers(QAbstractTableModel):
    """A number per cell, tinted by its share of the highest; the diagonal is a dash."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self._heights: FloatArray = np.empty((0, 0))
        theme.changed.connect(self._refresh)

    def show_heights(self, names: tuple[str, ...], heights: FloatArray) -> None:
        """Shows the barriers [K, K] between K networks."""
        self.beginResetModel()
        self._names, self._heights = names, heights
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index is a constant
        """A row per network."""
        return 0 if parent.isValid() else len(self._names)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as above
        """A column per network."""
        return 0 if parent.isValid() else len(self._names)

    def headerData(self, section: int, _orientation: Qt.Orientation, role: int = 0) -> object:
        """The networks' names on both sides."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._names[section]
        return None

    def data(self, index: _Index, role: int = 0) -> object:
        """Number, words, tint."""
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._number(row, column)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._words(row, column)
            case Qt.ItemDataRole.BackgroundRole:
                return self._tint(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignCenter)
            case _:
                return None

    def _number(self, row: int, column: int) -> str:
        value = float(self._heights[row, column])
        return number(value) if row != column and np.isfinite(value) else "–"

    def _words(self, row: int, column: int) -> str:
        places = {"first": self._names[row], "second": self._names[column]}
        if row == column:
            return self.tr("{first}: the same network").format(**places)
        if not np.isfinite(self._heights[row, column]):
            return self.tr("{first} to {second}: not known").format(**places)
        height = self._number(row, column)
        return self.tr("{first} to {second}: barrier {height}").format(**places, height=height)

    def _tint(self, row: int, column: int) -> QColor | None:
        value = float(self._heights[row, column])
        known = self._heights[np.isfinite(self._heights)]
        highest = float(known.max(initial=0.0))
        if row == column or not np.isfinite(value) or highest <= 0:
            return None
        tint = self._theme.color("worse")
        tint.setAlphaF(_STRONGEST * value / highest)
        return tint

    def _refresh(self) -> None:
        if self._names:
            last = len(self._names) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))
