"""The columns of a file: what each is for, what it holds, and what all its rows say."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from mtl_gui.app.import_draft import ImportDraft
from mtl_gui.file_events import ScannedColumn
from mtl_gui.spec import FileColumn
from mtl_gui.ui.forms.titles import choice_title, field_title
from mtl_gui.ui.imports.preview_table import BAD_MARK
from mtl_gui.ui.plots.data_table import Numbers
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import number, said

__all__ = ["ColumnNumbers"]

_Index = QModelIndex | QPersistentModelIndex
_SHOWN_ENTRIES = 4


class ColumnNumbers(Numbers):
    """A row per column of the file; tasks are bold, bad cells marked."""

    def __init__(self, draft: ImportDraft, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._theme = theme

    def take(self, draft: ImportDraft) -> None:
        """Shows other choices for the same columns."""
        self._draft = draft
        if self.length():
            last = self.index(self.length() - 1, len(self.headings()) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def headings(self) -> Sequence[str]:
        """What is told of a column."""
        return (
            self.tr("Column"),
            self.tr("Role"),
            self.tr("Kind"),
            field_title("loss"),
            field_title("metric"),
            self.tr("Values"),
            self.tr("Missing"),
            self.tr("Do not fit"),
            self.tr("Remark"),
        )

    def length(self) -> int:
        """As many as the file has columns."""
        return len(self._draft.columns)

    def cell(self, row: int, column: int) -> str:
        """What is told."""
        chosen, scanned = self._draft.columns[row], self._scanned(row)
        if column < 3:
            return (chosen.name, choice_title(chosen.role), choice_title(chosen.kind))[column]
        if column < 5:
            return self._measure(chosen, column - 3)
        bad = f"{BAD_MARK} {_count(scanned.num_bad)}" if scanned.num_bad else ""
        note = "" if scanned.note is None else said(scanned.note)
        return (_values(scanned, chosen), _count(scanned.num_missing), bad, note)[column - 5]

    def data(self, index: _Index, role: int = 0) -> object:
        """The text, with the colour and the reasons of what does not fit."""
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._color(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            bad = self._scanned(index.row()).bad
            if index.column() == 7 and bad:
                return "\n".join(_told(self, cell.row, said(cell.why)) for cell in bad[:5])
            return self.cell(index.row(), index.column())
        if index.column() == 0 and role == Qt.ItemDataRole.TextAlignmentRole:
            return None
        return super().data(index, role)

    def _color(self, index: _Index) -> object:
        if index.column() == 7:
            return self._theme.color("worse")
        match self._draft.columns[index.row()].role:
            case "task":
                return self._theme.color("accent")
            case "ignored" | "identifier":
                return self._theme.color("muted")
            case _:
                return None

    def _scanned(self, row: int) -> ScannedColumn:
        assert self._draft.scanned is not None
        return self._draft.scanned.columns[row]

    def _measure(self, column: FileColumn, place: int) -> str:
        return choice_title(self._draft.measures_of(column)[place]) if column.role == "task" else ""


def _told(model: ColumnNumbers, row: int, why: str) -> str:
    return model.tr("Row {row}: {why}").format(row=row, why=why)


def _values(scanned: ScannedColumn, chosen: FileColumn) -> str:
    if chosen.kind == "numeric" and scanned.lowest == scanned.lowest:
        return f"{number(scanned.lowest)} … {number(scanned.highest)}"
    entries = chosen.categories or scanned.categories or scanned.examples
    more = ", …" if len(entries) > _SHOWN_ENTRIES else ""
    return ", ".join(entries[:_SHOWN_ENTRIES]) + more


def _count(amount: int) -> str:
    return QLocale().toString(amount)
