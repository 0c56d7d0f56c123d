"""The sharing editor: tasks by blocks, for mouse, keyboard and screen reader."""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QSizePolicy, QTableView, QWidget

from mtl_gui.ui.design.sharing_delegate import SharingDelegate, row_height
from mtl_gui.ui.design.sharing_model import SharingModel
from mtl_gui.ui.theme import Theme

__all__ = ["SharingMatrix"]

_NARROWEST = 72
_LOWEST = 150
_MOST_ROWS = 7
"""How many rows it asks room for; it takes more where there is more."""
_COMMAND_KEYS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class SharingMatrix(QTableView):
    """Shows a `SharingModel` and tells what a person wants to change; it changes nothing itself.

    A click or Space shares the cells that are selected or gives them their own, a letter joins the group
    with this letter, Ctrl+D the group above; the headers and the menu key offer what can be done with a whole
    block or a task. Shift with the arrow keys or the mouse selects several cells.
    """

    toggle_requested = Signal(object, object)
    """Blocks and tasks, rising tuples."""
    join_requested = Signal(object, object, str)
    """Blocks, tasks and letter."""
    share_above_requested = Signal(object, object)
    """Blocks and tasks."""
    follow_requested = Signal(int, int)
    """A task, and the one whose blocks it is to share from the first to the last."""
    own_network_requested = Signal(int)
    """A task."""
    share_all_requested = Signal(int)
    share_none_requested = Signal(int)
    split_requested = Signal(int)
    """How many blocks all tasks should share."""
    affinity_requested = Signal(int)
    """The block from which on tasks should share as their affinities say."""
    block_selected = Signal(object)
    """The block of the current cell, None in the columns of tasks and heads."""
    columns_moved = Signal()

    def __init__(self, model: SharingModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setObjectName("sharing_matrix")
        self.setModel(model)
        self.setItemDelegate(SharingDelegate(model, theme))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_up_header()
        self.clicked.connect(self._toggle)
        self.selectionModel().currentColumnChanged.connect(self._tell_block)
        model.modelReset.connect(self.fit_columns)
        self.fit_columns()
        self.retranslate()

    def retranslate(self) -> None:
        """Sets the texts."""
        self.setAccessibleName(self.tr("Sharing of blocks between tasks"))
        self.setWhatsThis(
            self.tr(
                "Every row is a task, every column a block of the network. Tasks with the same letter in a "
                "column share this block. Space shares a block or gives the task its own, a letter joins the "
                "group with this letter, Ctrl+D the group above. Shift with the arrow keys selects several "
                "cells. The menu key offers what can be done with the whole block, or with the task."
            )
        )
        self._model.refresh()

    def select_block(self, block: int) -> None:
        """Makes a block's column the current one, in the current row."""
        row = max(self.currentIndex().row(), 0)
        self.setCurrentIndex(self._model.index(row, block + 1))

    def column_span(self, column: int) -> tuple[int, int]:
        """Left end, in global coordinates, and width of a column."""
        left = self.viewport().mapToGlobal(QPoint(self.columnViewportPosition(column), 0)).x()
        return left, self.columnWidth(column)

    def block_menu(self, block: int) -> QMenu:
        """What can be done with a whole block."""
        menu = QMenu(self)
        menu.setObjectName("block_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text, signal, value in (
            ("share_all", self.tr("Share among all tasks"), self.share_all_requested, block),
            ("share_none", self.tr("Give every task its own"), self.share_none_requested, block),
            ("split_here", self.tr("Share what is before, split from here"), self.split_requested, block),
            ("by_affinity", self.tr("Group by affinity from here…"), self.affinity_requested, block),
        ):
            action = menu.addAction(text)
            action.setObjectName(name)
            action.triggered.connect(lambda _checked, signal=signal, value=value: signal.emit(value))
        return menu

    def task_menu(self, task: int) -> QMenu:
        """What can be done with a task in all blocks."""
        menu = QMenu(self)
        menu.setObjectName("task_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for other, description in enumerate(self._model.experiment.tasks):
            if other != task:
                action = menu.addAction(self.tr("Share all blocks with {task}").format(task=description.name))
                action.setObjectName(f"follow_{other}")
                action.triggered.connect(lambda _checked, mate=other: self.follow_requested.emit(task, mate))
        menu.addSeparator()
        own = menu.addAction(self.tr("Give it a network of its own"))
        own.setObjectName("own_network")
        own.triggered.connect(lambda _checked: self.own_network_requested.emit(task))
        return menu

    def fit_columns(self) -> None:
        """Shares the width among the blocks, at least their headings'; tasks and heads get theirs."""
        self._share_width()
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics()))
        self._limit_height()
        self.columns_moved.emit()

    def sizeHint(self) -> QSize:
        """All rows where they are not many; more of them scroll, so that the picture below stays in view."""
        unseen = (
            max(self.verticalHeader().count() - _MOST_ROWS, 0) * self.verticalHeader().defaultSectionSize()
        )
        return QSize(super().sizeHint().width(), self._whole_height() - unseen)

    def minimumSizeHint(self) -> QSize:
        """A few rows, or all where they are fewer."""
        hint = self.sizeHint()
        return QSize(super().minimumSizeHint().width(), min(hint.height(), _LOWEST))

    def changeEvent(self, event: QEvent) -> None:
        """Follows a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        if event.type() == QEvent.Type.FontChange:
            self.fit_columns()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shares the width anew and tells that the columns have moved."""
        super().resizeEvent(event)
        self._share_width()
        self.columns_moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Starts at the first block when nothing was chosen yet."""
        is_first = not self.currentIndex().isValid()
        super().focusInEvent(event)
        if is_first:
            self.select_block(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, letters and Ctrl+D edit the plan; all other keys move as in any table."""
        blocks, tasks = self._selected()
        text = event.text().upper()
        is_copy = event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if blocks and is_copy:
            self.share_above_requested.emit(blocks, tasks)
        elif not blocks or event.modifiers() & _COMMAND_KEYS:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle_requested.emit(blocks, tasks)
        elif len(text) == 1 and "A" <= text <= "Z":
            self.join_requested.emit(blocks, tasks, text)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Opens the menu of what is under the pointer, or of the current cell for the menu key."""
        is_pointer = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if is_pointer else self.currentIndex()
        if not index.isValid():
            return
        block = self._model.block_of(index.column())
        menu = self.task_menu(index.row()) if block is None else self.block_menu(block)
        place = event.pos() if is_pointer else self.visualRect(index).bottomLeft()
        menu.popup(self.viewport().mapToGlobal(place))

    def _share_width(self) -> None:
        """Blocks share what tasks and heads leave; they scroll where that has no room for their headings."""
        header = self.horizontalHeader()
        blocks = range(1, 1 + self._model.num_blocks)
        for column in (0, len(blocks) + 1):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        room = self.viewport().width() - header.sectionSize(0) - header.sectionSize(len(blocks) + 1)
        most = max(room, self.viewport().width() // 2)
        width = max(_NARROWEST, min(most, max(map(header.sectionSizeHint, blocks))))
        fits = len(blocks) * width <= room
        mode = QHeaderView.ResizeMode.Stretch if fits else QHeaderView.ResizeMode.Fixed
        for column in blocks:
            header.setSectionResizeMode(column, mode)
            if not fits:
                header.resizeSection(column, width)

    def _whole_height(self) -> int:
        """The height of all rows, without room under the last."""
        rows = self.verticalHeader().length() + self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar()
        bar_height = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return rows + bar_height + 2 * self.frameWidth()

    def _limit_height(self) -> None:
        self.setMaximumHeight(self._whole_height())
        self.updateGeometry()

    def _selected(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """The blocks and the tasks of the selected cells; the current one while none is selected."""
        cells = self.selectedIndexes() or [self.currentIndex()]
        blocks = {self._model.block_of(cell.column()) for cell in cells if cell.isValid()}
        known = tuple(sorted(block for block in blocks if block is not None))
        return known, tuple(sorted({cell.row() for cell in cells if cell.isValid()}))

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(_NARROWEST)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda place: self._open(header.logicalIndexAt(place)))
        header.sectionClicked.connect(self._open)
        header.sectionResized.connect(lambda *_sizes: self.columns_moved.emit())
        self.horizontalScrollBar().rangeChanged.connect(lambda *_range: self._limit_height())
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.columns_moved.emit())

    def _open(self, column: int) -> None:
        block = self._model.block_of(column)
        if block is not None:
            self.select_block(block)
            place = QPoint(self.columnViewportPosition(column), 0)
            self.block_menu(block).popup(self.viewport().mapToGlobal(place))

    def _toggle(self, index: QModelIndex) -> None:
        """A click toggles its cell; with Shift it only selects."""
        block = self._model.block_of(index.column())
        if block is not None and len(self.selectedIndexes()) <= 1:
            self.toggle_requested.emit((block,), (index.row(),))

    def _tell_block(self, index: QModelIndex, _old: QModelIndex) -> None:
        self.block_selected.emit(self._model.block_of(index.column()))
