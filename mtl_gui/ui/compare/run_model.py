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
from mtl_gui.runs.listing import (
    FACTS,
    columns_of,
    differing_columns,
    first_columns,
    metrics_of,
    sorted_runs,
    value_of,
)
from mtl_gui.runs.run_filter import RunFilter, filter_of, names_of
from mtl_gui.ui.compare.run_texts import (
    cell_text,
    fact_heading,
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
_EDITED = ("title", "tags", "notes")
_RANKS = "¹²³"
_GAIN = "δm"
_FIXED = (
    Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
    | Qt.ItemFlag.ItemIsDragEnabled
)
_EDITABLE = _FIXED | Qt.ItemFlag.ItemIsEditable


class RunModel(QAbstractTableModel):
    """A row per run that the filter chooses. Texts are made when they are first seen.

    `label_edited` carries a run's id, and what was typed into its title, tags or notes.
    """

    label_edited = Signal(str, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[RunEntry] = []
        self._rows: list[RunEntry] = []
        self._places: dict[str, int] = {}
        self._chosen: tuple[str, ...] | None = None
        self._columns: tuple[str, ...] = first_columns(())
        self._metrics: Mapping[str, str] = {}
        self._only_differing = False
        self._typed = ""
        self._filter = RunFilter()
        self._order: tuple[tuple[str, bool], ...] = (("created", True),)
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

    @property
    def filter(self) -> RunFilter:
        """What chooses the runs that are listed."""
        return self._filter

    def set_words(self, words: str) -> None:
        """Lists only runs that have every one of these words, and meet conditions, as `seeds>3`."""
        self._typed = words
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
            self.sort_by(self._columns[column], descending=order == Qt.SortOrder.DescendingOrder)

    @property
    def sorted_by(self) -> tuple[tuple[str, bool], ...]:
        """The columns by which the runs are sorted, and whether from high to low; the first counts most."""
        return self._order

    def sort_by(self, column: str, *, descending: bool) -> None:
        """Sorts by a column alone, shown or not."""
        self._order = ((column, descending),)
        self._build()

    def sort_then_by(self, column: str, *, descending: bool) -> None:
        """Sorts runs that are alike in the columns so far by one more, or turns one of those."""
        if any(name == column for name, _ in self._order):
            self._order = tuple((name, descending if name == column else down) for name, down in self._order)
        else:
            self._order = (*self._order[: len(_RANKS) - 1], (column, descending))
        self._build()

    def sorting(self) -> tuple[int, Qt.SortOrder]:
        """The column by which the runs are sorted first, -1 when it is not shown, and the order."""
        column, descending = self._order[0]
        place = self._columns.index(column) if column in self._columns else -1
        return place, Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """A row per listed run."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """As many as are shown."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """The columns' names, with their rank where several sort."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        name = self._columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{self.heading(name)}{self._rank(name)}"
            case Qt.ItemDataRole.ToolTipRole:
                hint = self.tr("Click to sort; Shift+click to sort by this column too.")
                return f"{self.heading(name)}\n{hint}"
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
        """Tells what was typed, unless it is there already; the list changes once it is kept."""
        entry, column = self._rows[index.row()], self._columns[index.column()]
        if role != Qt.ItemDataRole.EditRole or column not in _EDITED:
            return False
        typed = str(value)
        if typed.strip() != self._edited_text(index.row(), index.column()):
            self.label_edited.emit(entry.id, column, typed)
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
        self._filter = filter_of(self._typed, self._names())
        self._rows = [entry for entry in self._entries if self._filter.lists(entry, _words_of, cell_text)]
        for column, descending in reversed(self._order):
            self._rows = sorted_runs(self._rows, column, descending=descending)
        self._places = {entry.id: row for row, entry in enumerate(self._rows)}
        self._columns = differing_columns(self._rows) if self._only_differing else self.chosen_columns
        self._metrics = metrics_of(self._entries)
        self._texts.clear()
        self._alignments.clear()
        self.endResetModel()

    def _names(self) -> dict[str, str]:
        """What columns can be called in the filter, in the window's language too."""
        if not self._typed:
            return {}
        told = {fact_heading(column).casefold(): column for column in FACTS}
        return {**told, _GAIN: "gain", **names_of(columns_of(self._entries))}

    def _rank(self, column: str) -> str:
        """An arrow and a number beside a heading, where several columns sort; Qt paints the first arrow."""
        names = [name for name, _ in self._order]
        if len(names) < 2 or column not in names:
            return ""
        place = names.index(column)
        arrow = "" if place == 0 else "▲" if self._order[place][1] else "▼"  # as Qt paints them
        return f" {arrow}{_RANKS[place]}"

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
        entry = self._rows[row]
        match self._columns[column]:
            case "title":
                return run_title(entry)
            case "tags":
                return ", ".join(entry.tags)
            case "notes":
                return entry.notes
        return ""

    def _font(self, row: int, _column: int) -> QFont | None:
        """The run that all pages show is bold."""
        if self._rows[row].id != self._shown_id:
            return None
        font = QFont()
        font.setBold(True)
        return font


def _words_of(entry: RunEntry) -> str:
    """All in which a run can be found by words."""
    ways = (entry.weighting, weighting_title(entry))
    parts = (
        run_title(entry),
        kind_text(entry.kind),
        status_text(entry.status),
        entry.data,
        *ways,
        entry.notes,
    )
    return " ".join((*parts, *entry.tags, *entry.tasks))
