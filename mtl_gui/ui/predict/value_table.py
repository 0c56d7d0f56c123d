"""The inputs of one row, to be typed or pasted."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["ValueTable"]


class ValueTable(TranslatedWidget):
    """A line per input. What is pasted fills the lines from the current one on, or those it names.

    `edited` tells of changes made by a person.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._table = QTableWidget(0, 2, self)
        self._table.setObjectName("predict_values")
        self._table.setTabKeyNavigation(False)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setStretchLastSection(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._table)
        self.setFocusProxy(self._table)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self._table)
        paste.setContext(Qt.ShortcutContext.WidgetShortcut)
        paste.activated.connect(self.paste)
        self._table.itemChanged.connect(self.edited)
        self.retranslate()

    def value(self) -> dict[str, str]:
        """The cells by the names of the inputs."""
        return {name: self._cell(row).text().strip() for row, name in enumerate(self._names)}

    def set_value(self, names: Sequence[str], cells: Mapping[str, str]) -> None:
        """Shows the inputs and their cells; tells nothing."""
        with QSignalBlocker(self._table):
            if tuple(names) != self._names:
                self._rebuild(tuple(names))
            for row, name in enumerate(self._names):
                self._cell(row).setText(cells.get(name, ""))

    def paste(self) -> None:
        """Takes what was copied: values one after another, or under their names as in a spreadsheet."""
        text = QGuiApplication.clipboard().text()
        lines = [line.split("\t") for line in text.splitlines() if line]
        if not lines:
            return
        with QSignalBlocker(self._table):
            if len(lines) > 1 and set(lines[0]) & set(self._names):
                known = dict(zip(lines[0], lines[1], strict=False))
                for row, name in enumerate(self._names):
                    self._cell(row).setText(known.get(name, self._cell(row).text()))
            else:
                self._fill([cell for line in lines for cell in line])
        self.edited.emit()

    def retranslate(self) -> None:
        """Sets every text."""
        self._table.setAccessibleName(self.tr("Values of the inputs"))
        self._table.setHorizontalHeaderLabels([self.tr("Input"), self.tr("Value")])

    def _rebuild(self, names: tuple[str, ...]) -> None:
        self._names = names
        self._table.setRowCount(len(names))
        for row, name in enumerate(names):
            title = QTableWidgetItem(name)
            title.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            self._table.setItem(row, 0, title)
            self._table.setItem(row, 1, QTableWidgetItem(""))
        self._table.resizeColumnToContents(0)
        if names:
            self._table.setCurrentCell(0, 1)

    def _fill(self, cells: Sequence[str]) -> None:
        start = max(self._table.currentRow(), 0)
        for row, text in enumerate(cells[: len(self._names) - start], start):
            self._cell(row).setText(text)

    def _cell(self, row: int) -> QTableWidgetItem:
        item = self._table.item(row, 1)
        assert item is not None
        return item
