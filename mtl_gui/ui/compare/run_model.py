"""The list of runs as a model: sorted, filtered, with the columns that were chosen."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from mtl_gui.runs.index import RunEntry
from mtl_gui.runs.label import RunLabel
from mtl_gui.runs.listing import (
    differing_columns,
    first_columns,
    has_words,
    metrics_of,
    sorted_runs,
    value_of,
)
from mtl_gui.ui.compare.run_texts import (
    cell_text,
    heading,
    kind_text,
    run_title,
    status_text,
    weighting_title,
)

__all__ = ["RUN_MIME", "RUN_ROLE", "RunModel"]

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

RUN_MIME = "application/x-mtl-gui-runs"
"""What is dragged: ids of runs, a line each."""

RUN_ROLE = Qt.ItemDataRole.UserRole
_EDITED = ("tags", "notes")
_FIXED = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
    | Qt.ItemFlag.ItemIsDragEnabled
)
_EDITABLE = _FIXED | Qt.ItemFlag.ItemIsEditable


class RunModel(QAbstractTableModel):
    """A row per run that has the words of the filter. Texts are made when they are first seen.

    `label_edited` carries a run's id and the `RunLabel` that was typed into its cells.
    """

    label_edited = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[RunEntry] = []
        self._rows: list[RunEntry] = []
        self._places: dict[str, int] = {}
        self._chosen: tuple[str, ...] | None = None
        self._columns: tuple[str, ...] = first_columns(())
        self._metrics: Mapping[str, str] = {}
        self._only_differing = False
        self._words = ""
        self._sorted_by, self._descending = "created", True
        self._shown_id = ""
        self._texts: dict[tuple[int, int], str] = {}
        self._alignments: dict[tuple[int, int], int] = {}
        role = Qt.ItemDataRole
        self._answers: dict[int, Callable[[int, int], object]] = {
            int(role.DisplayRole): self._text,
            int(role.ToolTipRole): self._text,
            int(role.TextAlignmentRole): self._alignment,
            int(role.EditRole): self._edited_text,
            int(role.AccessibleTextRole): self._spoken,
            int(role.FontRole): self._font,
            int(RUN_ROLE): lambda row, _: self._rows[row].id,
        }

    @property
    def rows(self) -> Sequence[RunEntry]:
        """The runs that are listed, from top to bottom."""
        return self._rows

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that are shown."""
        return self._columns

    @property
    def chosen_columns(self) -> tuple[str, ...]:
        """The columns that are shown unless only differing ones are."""
        return first_columns(self._entries) if self._chosen is None else self._chosen

    @property
    def own_columns(self) -> tuple[str, ...] | None:
        """The columns that somebody chose; None while they are those that suit the runs."""
        return self._chosen

    @property
    def entries(self) -> Sequence[RunEntry]:
        """All runs, listed or not."""
        return self._entries

    def set_entries(self, entries: Sequence[RunEntry], shown_id: str) -> None:
        """Takes the runs; `shown_id` is the one that all pages show."""
        if list(entries) != self._entries or shown_id != self._shown_id:
            self._entries, self._shown_id = list(entries), shown_id
            self._build()

    def set_words(self, words: str) -> None:
        """Lists only runs that have every one of these words."""
        self._words = words
        self._build()

    def heading(self, column: str) -> str:
        """What a column is called, a task's result with its metric."""
        kind, _, task = column.partition(":")
        return heading(column, self._metrics.get(task, "") if kind in ("best", "last") else "")

    def set_columns(self, columns: Sequence[str] | None) -> None:
        """Shows these columns; None shows those that suit the runs."""
        self._chosen = None if columns is None else tuple(columns)
        self._build()

    def set_only_differing(self, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        """Shows the settings in which the listed runs differ, and results, instead of the chosen columns."""
        self._only_differing = is_wanted
        self._build()

    def retranslate(self) -> None:
        """Has every text made anew."""
        self._build()

    def row_of(self, run_id: str) -> int:
        """Where a run is listed; -1 when it is not."""
        return self._places.get(run_id, -1)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts by a column; runs that have nothing there come last."""
        if 0 <= column < len(self._columns):
            self._sorted_by = self._columns[column]
            self._descending = order == Qt.SortOrder.DescendingOrder
            self._build()

    @property
    def sorted_by(self) -> tuple[str, bool]:
        """The name of the column by which the runs are sorted, and whether from high to low."""
        return self._sorted_by, self._descending

    def sort_by(self, column: str, *, descending: bool) -> None:
        """Sorts by a column, shown or not."""
        self._sorted_by, self._descending = column, descending
        self._build()

    def sorting(self) -> tuple[int, Qt.SortOrder]:
        """The column by which the runs are sorted, -1 when it is not shown, and the order."""
        place = self._columns.index(self._sorted_by) if self._sorted_by in self._columns else -1
        order = Qt.SortOrder.DescendingOrder if self._descending else Qt.SortOrder.AscendingOrder
        return place, order

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """A row per listed run."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """As many as are shown."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """The columns' names."""
        if orientation == Qt.Orientation.Horizontal and role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return self.heading(self._columns[section])
        return None

    def data(self, index: _Index, role: int = 0) -> object:
        """Text, alignment, and what can be edited."""
        answer = self._answers.get(role)  # asked thousands of times in a painting, mostly for nothing
        return None if answer is None else answer(index.row(), index.column())

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every run can be dragged; tags and notes can be edited."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _EDITABLE if self._columns[index.column()] in _EDITED else _FIXED

    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tells which label was typed; the list changes once it is kept."""
        entry, column = self._rows[index.row()], self._columns[index.column()]
        if role != Qt.ItemDataRole.EditRole or column not in _EDITED:
            return False
        label = RunLabel(entry.tags, entry.notes)
        typed = str(value)
        new = (
            RunLabel.of(typed.replace("，", ",").split(","), label.notes)
            if column == "tags"
            else RunLabel.of(label.tags, typed)
        )
        if new != label:
            self.label_edited.emit(entry.id, new)
        return True

    def mimeTypes(self) -> list[str]:
        """Runs are dragged by their ids."""
        return [RUN_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The runs of some cells."""
        ids = dict.fromkeys(self._rows[index.row()].id for index in indexes)
        data = QMimeData()
        data.setData(RUN_MIME, "\n".join(ids).encode())
        return data

    def _build(self) -> None:
        self.beginResetModel()
        listed = [entry for entry in self._entries if self._is_listed(entry)]
        self._rows = sorted_runs(listed, self._sorted_by, descending=self._descending)
        self._places = {entry.id: row for row, entry in enumerate(self._rows)}
        self._columns = differing_columns(self._rows) if self._only_differing else self.chosen_columns
        self._metrics = metrics_of(self._entries)
        self._texts.clear()
        self._alignments.clear()
        self.endResetModel()

    def _is_listed(self, entry: RunEntry) -> bool:
        if not self._words:
            return True
        ways = (entry.weighting, weighting_title(entry))
        kind = kind_text(entry.kind)
        parts = (run_title(entry), kind, status_text(entry.status), entry.data, *ways, entry.notes)
        return has_words(" ".join((*parts, *entry.tags, *entry.tasks)), self._words)

    def _text(self, row: int, column: int) -> str:
        known = self._texts.get((row, column))
        if known is None:
            known = self._texts[row, column] = cell_text(self._rows[row], self._columns[column])
        return known

    def _spoken(self, row: int, column: int) -> str:
        return f"{self.heading(self._columns[column])}: {self._text(row, column)}"

    def _alignment(self, row: int, column: int) -> int:
        known = self._alignments.get((row, column))
        if known is None:
            value, name = value_of(self._rows[row], self._columns[column]), self._columns[column]
            is_number = isinstance(value, int | float) and not isinstance(value, bool) and name != "created"
            side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            known = self._alignments[row, column] = int(side | Qt.AlignmentFlag.AlignVCenter)
        return known

    def _edited_text(self, row: int, column: int) -> str:
        entry, name = self._rows[row], self._columns[column]
        return entry.notes if name == "notes" else ", ".join(entry.tags) if name == "tags" else ""

    def _font(self, row: int, _column: int) -> QFont | None:
        """The run that all pages show is bold."""
        if self._rows[row].id != self._shown_id:
            return None
        font = QFont()
        font.setBold(True)
        return font
