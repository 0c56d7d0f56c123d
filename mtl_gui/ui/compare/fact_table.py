"""A read-only table that is as high as its rows, up to a limit."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

__all__ = ["FactTable"]

_WIDEST_IN_LETTERS = 45
_TO_THE_RIGHT = frozenset("0123456789+-−–<")


class FactTable(QTableWidget):
    """Texts in rows; Ctrl+C copies all of them, tab-separated."""

    def __init__(self, name: str, parent: QWidget | None = None, most_rows: int | None = None) -> None:
        """Makes an empty table; beyond `most_rows` it scrolls by itself."""
        super().__init__(parent)
        self._most_rows = most_rows
        self.setObjectName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        if most_rows is None:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # runs of one design differ at their titles' ends
        self.verticalHeader().hide()
        QShortcut(
            QKeySequence(QKeySequence.StandardKey.Copy),
            self,
            self.copy,
            context=Qt.ShortcutContext.WidgetShortcut,
        )

    def show_rows(
        self, headings: Sequence[str], rows: Sequence[Sequence[str]], icons: Sequence[QIcon] = ()
    ) -> None:
        """Shows other rows.

        Args:
            headings: The columns' names.
            rows: A text per column each.
            icons: One per row, before its first text; may be left out.
        """
        self.setColumnCount(len(headings))
        for column, heading in enumerate(headings):
            head = QTableWidgetItem(heading)
            head.setData(Qt.ItemDataRole.AccessibleTextRole, heading.replace("\n", ", "))
            self.setHorizontalHeaderItem(column, head)
        self.setRowCount(len(rows))
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                self._cell(row, column).setText(text)
            if icons:
                self._cell(row, 0).setIcon(icons[row])
        self._fit_widths()
        self._fit_height()

    def text(self) -> str:
        """The whole table, tab-separated, as spreadsheets take it."""
        columns = range(self.columnCount())
        heads = [
            item.text().replace("\n", ", ") if (item := self.horizontalHeaderItem(column)) else ""
            for column in columns
        ]
        rows = [[self._cell(row, column).text() for column in columns] for row in range(self.rowCount())]
        return "\n".join("\t".join(cells) for cells in (heads, *rows))

    def copy(self) -> None:
        """Puts the table into the clipboard."""
        QApplication.clipboard().setText(self.text())

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        found: QTableWidgetItem | None = self.item(row, column)
        if found is None:
            found = _Fact()
            self.setItem(row, column, found)
        return found

    def _fit_widths(self) -> None:
        """As wide as their texts, within reason; what is longer is told whole by a tip."""
        widest = _WIDEST_IN_LETTERS * self.fontMetrics().averageCharWidth()
        self.resizeColumnsToContents()
        for column in range(self.columnCount()):
            is_cut = self.columnWidth(column) > widest
            self.setColumnWidth(column, min(self.columnWidth(column), widest))
            for row in range(self.rowCount()):
                cell = self._cell(row, column)
                cell.setToolTip(cell.text() if is_cut else "")

    def changeEvent(self, event: QEvent) -> None:
        """Follows another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.rowCount():
            self._fit_widths()
            self._fit_height()

    def _fit_height(self) -> None:
        """As high as its rows, so that the page scrolls and not the table."""
        count = min(self.rowCount(), self._most_rows or self.rowCount())
        rows = sum(self.rowHeight(row) for row in range(count))
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + bar + 4)


class _Fact(QTableWidgetItem):
    """Numbers and signs stand to the right."""

    def data(self, role: int) -> object:
        if role == Qt.ItemDataRole.TextAlignmentRole and self.text()[:1] in _TO_THE_RIGHT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return super().data(role)
