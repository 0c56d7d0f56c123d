"""What tables of things by the same things have in common: names on both sides, a number per cell."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from mtl_gui.ui.theme import Theme

__all__ = ["STRONGEST", "SquareNumbers"]

_Index = QModelIndex | QPersistentModelIndex
STRONGEST = 0.4
"""How much of its colour the strongest cell has; more would hide the number."""


class SquareNumbers(QAbstractTableModel):
    """A square of numbers, each in short, in words and tinted by its size."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.refresh)

    def names(self) -> tuple[str, ...]:
        """What the rows are called, and the columns."""
        raise NotImplementedError

    def number_text(self, row: int, column: int) -> str:
        """What stands in a cell."""
        raise NotImplementedError

    def spoken(self, row: int, column: int) -> str:
        """A cell in words."""
        raise NotImplementedError

    def tint(self, row: int, column: int) -> QColor | None:
        """The ground of a cell; None for that of the table."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Has every cell drawn anew."""
        if self.names():
            last = len(self.names()) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index is a constant
        """A row per name."""
        return 0 if parent.isValid() else len(self.names())

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as above
        """A column per name."""
        return 0 if parent.isValid() else len(self.names())

    def headerData(self, section: int, _orientation: Qt.Orientation, role: int = 0) -> object:
        """The names on both sides."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.names()[section]
        return None

    def data(self, index: _Index, role: int = 0) -> object:
        """Number, words, tint."""
        row, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.number_text(row, column)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self.spoken(row, column)
            case Qt.ItemDataRole.BackgroundRole:
                return self.tint(row, column)
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignCenter)
            case _:
                return None
