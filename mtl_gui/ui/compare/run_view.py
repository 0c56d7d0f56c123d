"""The view of the list of runs, and the menu of its columns."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QHeaderView, QMenu, QTableView, QWidget

from mtl_gui.runs.listing import FACTS, columns_of
from mtl_gui.ui.compare.frozen_column import FrozenColumn
from mtl_gui.ui.compare.run_model import RunModel
from mtl_gui.ui.compare.title_delegate import TitleDelegate

__all__ = ["RunView"]

_WIDEST = 260
_WIDEST_STATUS = 110
"""Why a run cannot be opened is told below and by a tip; it must not push results out of sight."""
_FIRST_ROWS = 60
_ROOM_TO_WRITE = 20
_Index = QModelIndex | QPersistentModelIndex
_KEYS_TO_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RunView(QTableView):
    """Rows are chosen whole, any number at once. The first column stays when the others are scrolled away.

    `open_wanted`, `delete_wanted` and `tray_wanted` ask for what Return, Delete and Insert mean;
    `columns_chosen` carries the columns that were chosen in the menu, None for those that suit.
    """

    open_wanted = Signal()
    delete_wanted = Signal()
    tray_wanted = Signal()
    choice_changed = Signal()
    columns_chosen = Signal(object)

    def __init__(self, model: RunModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs = model
        self._widths: tuple[str, ...] = ()
        self._frozen: FrozenColumn | None = None  # taking a model scrolls already
        self.setModel(model)
        self.setObjectName("run_table")
        self.setItemDelegateForColumn(0, TitleDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragEnabled(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setAlternatingRowColors(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(lambda at: self.show_columns_menu(head.mapToGlobal(at)))
        head.sectionClicked.connect(self._clicked)
        self.doubleClicked.connect(lambda index: self._double_clicked(index.column()))
        self._frozen = FrozenColumn(self)  # before the choice is brought back, which its own reset forgets
        model.modelAboutToBeReset.connect(self._note_choice)
        model.modelReset.connect(self._settle)
        self._noted: tuple[list[str], str] = ([], "")
        self.selectionModel().selectionChanged.connect(lambda *_: self.choice_changed.emit())

    def chosen_ids(self) -> list[str]:
        """The runs that are chosen, from top to bottom."""
        selection = self.selectionModel().selection()  # `selectedRows` would ask every cell of them
        ranges = [selection.at(place) for place in range(selection.size())]
        rows = {row for each in ranges for row in range(each.top(), each.bottom() + 1)}
        return [self._runs.rows[row].id for row in sorted(rows)]

    def choose(self, run_ids: Sequence[str], current: str = "") -> None:
        """Chooses runs, those of them that are listed."""
        selection = self.selectionModel()
        with QSignalBlocker(selection):
            selection.clear()
            selection.select(self._ranges(run_ids), QItemSelectionModel.SelectionFlag.Select)
            row = self._runs.row_of(current or (run_ids[0] if run_ids else ""))
            if row >= 0:
                at = self._runs.index(row, 0)
                selection.setCurrentIndex(at, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.viewport().update()
        self.choice_changed.emit()

    def show_columns_menu(self, at: QPoint) -> None:
        """Lets columns be chosen."""
        self.columns_menu().popup(at)

    @property
    def frozen(self) -> FrozenColumn:
        """The first column, as long as it would otherwise be scrolled away."""
        assert self._frozen is not None
        return self._frozen

    def write(self, cell: QModelIndex) -> None:
        """Lets the text of a cell be typed."""
        self._uncover(cell)
        self.setCurrentIndex(cell)
        self.edit(cell)

    def columns_menu(self) -> QMenu:
        """A menu with a tick for every column that runs can have: facts, results by task, settings."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        results, settings = menu.addMenu(self.tr("Results per task")), menu.addMenu(self.tr("Settings"))
        for column in columns_of(self._runs.entries):
            kind = column.partition(":")[0]
            place = menu if column in FACTS else settings if kind == "set" else results
            action = place.addAction(self._runs.heading(column).replace("&", "&&").replace("\n", ", "))
            action.setObjectName(column)
            action.setCheckable(True)
            action.setChecked(column in self._runs.chosen_columns)
            action.setEnabled(column != "title")
            action.toggled.connect(lambda is_on, name=column: self._choose_column(name, is_on=is_on))
        for submenu in (results, settings):
            submenu.menuAction().setVisible(bool(submenu.actions()))
        menu.addSeparator()
        menu.addAction(self.tr("As at first")).triggered.connect(lambda: self.columns_chosen.emit(None))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens, Delete deletes, Insert takes into the tray; the rest moves and edits."""
        if event.key() == Qt.Key.Key_F2:
            self._uncover(self.currentIndex())
        if event.key() in _KEYS_TO_OPEN and self.state() != QAbstractItemView.State.EditingState:
            self.open_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        elif event.key() == Qt.Key.Key_Insert:
            self.tray_wanted.emit()
        else:
            super().keyPressEvent(event)
            if event.key() == Qt.Key.Key_Home:
                self._uncover(self.currentIndex())

    def scrollTo(
        self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Brings a cell out from under the first column; that one is in sight however far it is scrolled."""
        if self._frozen is None or self._frozen.isHidden():
            super().scrollTo(index, hint)
            return
        if index.column() == 0:
            self._scroll_to_row(index)
            return
        super().scrollTo(index, hint)
        bar, covered = self.horizontalScrollBar(), self._frozen.width() - self.visualRect(index).left()
        if covered > 0:
            bar.setValue(bar.value() - covered)

    def _scroll_to_row(self, index: _Index) -> None:
        cell, bar = self.visualRect(index), self.verticalScrollBar()
        below = cell.bottom() + 1 - self.viewport().height()
        bar.setValue(bar.value() + min(cell.top(), 0) + max(below, 0))

    def _uncover(self, cell: QModelIndex) -> None:
        """Scrolls back to the first column where it is to be written in, which its frozen twin cannot."""
        if cell.isValid() and cell.column() == 0:
            self.horizontalScrollBar().setValue(0)

    def _ranges(self, run_ids: Sequence[str]) -> QItemSelection:
        """The rows of those runs that are listed, neighbours together."""
        found = sorted(row for row in map(self._runs.row_of, run_ids) if row >= 0)
        last, ranges = len(self._runs.columns) - 1, QItemSelection()
        for place, row in enumerate(found):
            if place == 0 or row > found[place - 1] + 1:
                first = row
            if place + 1 == len(found) or found[place + 1] > row + 1:
                ranges.select(self._runs.index(first, 0), self._runs.index(row, last))
        return ranges

    def _choose_column(self, column: str, *, is_on: bool) -> None:
        others = [name for name in self._runs.chosen_columns if name != column]
        self.columns_chosen.emit((*others, column) if is_on else tuple(others))

    def sort_by(self, column: int, *, is_added: bool) -> None:
        """Sorts by a column, from high to low if it was the other way round; added, after those before it."""
        name = self._runs.columns[column]
        is_turned = (name, False) in self._runs.sorted_by
        sort = self._runs.sort_then_by if is_added else self._runs.sort_by
        sort(name, descending=is_turned)

    def _clicked(self, column: int) -> None:
        is_added = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self.sort_by(column, is_added=bool(is_added))

    def _double_clicked(self, column: int) -> None:
        if self._runs.columns[column] in ("tags", "notes"):
            self.edit(self.currentIndex())
        else:
            self.open_wanted.emit()

    def _note_choice(self) -> None:
        current = self.currentIndex()
        shown = self._runs.rows[current.row()].id if current.isValid() else ""
        self._noted = self.chosen_ids(), shown

    def _settle(self) -> None:
        """After other rows or columns came: the choice stays, new columns get a width."""
        self.choose(*self._noted)
        place, order = self._runs.sorting()
        self.horizontalHeader().setSortIndicator(place, order)
        headings = tuple(map(self._runs.heading, self._runs.columns))
        if self._widths != headings and self._runs.rows:
            self._widths = headings  # which grow when metrics become known
            self.fit_columns()
        self._runs.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._runs.columns) - 1)
        self.updateGeometries()  # headings have a second line once metrics are known

    def fit_columns(self) -> None:
        """Makes every column as wide as its first rows need, within reason."""
        metrics = self.fontMetrics()
        for column, name in enumerate(self._runs.columns):
            texts = [
                str(self._runs.index(row, column).data())
                for row in range(min(self._runs.rowCount(), _FIRST_ROWS))
            ]
            widest = max(
                (metrics.horizontalAdvance(text) for text in (*self._runs.heading(name).split("\n"), *texts)),
                default=0,
            )
            least = _ROOM_TO_WRITE * metrics.averageCharWidth() if name in ("tags", "notes") else 0
            most = _WIDEST_STATUS if name == "status" else _WIDEST
            self.setColumnWidth(column, max(min(widest, most), least) + 34)
