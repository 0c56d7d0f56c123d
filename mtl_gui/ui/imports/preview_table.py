"""The first rows of a file, with the cells that do not fit marked."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from mtl_gui.file_events import FilePreviewed
from mtl_gui.ui.forms.titles import choice_title
from mtl_gui.ui.plots.data_table import Numbers
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import said

__all__ = ["BAD_MARK", "PreviewNumbers"]

BAD_MARK = "⚠"
_Index = QModelIndex | QPersistentModelIndex


class PreviewNumbers(Numbers):
    """Rows as they would be read; a cell that does not fit has a mark, a colour and a sentence saying why."""

    def __init__(self, preview: FilePreviewed, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preview = preview
        self._theme = theme

    def headings(self) -> Sequence[str]:
        """The names of the columns, each with its kind."""
        kinds = zip(self._preview.names, self._preview.kinds, strict=True)
        return [f"{name}\n{choice_title(kind)}" for name, kind in kinds]

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index is a constant
        """One per column of the file."""
        return 0 if parent.isValid() else len(self._preview.names)

    def length(self) -> int:
        """As many rows as were looked at."""
        return len(self._preview.rows)

    def cell(self, row: int, column: int) -> str:
        """The cell as the file has it, after a mark where it does not fit."""
        text = self._preview.rows[row][column]
        return f"{BAD_MARK} {text}" if (row, column) in self._preview.bad else text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """Names above, rows of the file beside."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._preview.row_numbers[section]
        name, kind = self._preview.names[section], self._preview.kinds[section]
        return f"{name}\n{choice_title(kind)}"

    def data(self, index: _Index, role: int = 0) -> object:
        """The cell's text, its colour where it does not fit, and why."""
        reason = self._preview.bad.get((index.row(), index.column()))
        if reason is not None:
            if role == Qt.ItemDataRole.ForegroundRole:
                return self._theme.color("worse")
            if role == Qt.ItemDataRole.ToolTipRole:
                return said(reason)
            if role == Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._preview.rows[index.row()][index.column()]}. {said(reason)}"
        if role == Qt.ItemDataRole.AccessibleTextRole and not self.cell(index.row(), index.column()):
            return QCoreApplication.translate("PreviewNumbers", "missing")
        return super().data(index, role)
