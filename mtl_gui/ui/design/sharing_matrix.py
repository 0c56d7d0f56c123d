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
_COMMAND_KEYS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class SharingMatrix(QTableView):
    """Shows a `SharingModel` and tells what a person wants to change; it changes nothing itself.

    A click or Space shares a cell or gives it its own, a letter joins the group with this letter, the
    headers and the menu key offer what can be done with a whole block.
    """

    toggle_requested = Signal(int, int)
    """Block and task."""
    join_requested = Signal(int, int, str)
    """Block, task and letter."""
    share_all_requested = Signal(int)
    share_none_requested = Signal(int)
    split_requested = Signal(int)
    """How many blocks all tasks should share."""
    block_selected = Signal(object)
    """The block of the current cell, None in the columns of tasks and heads."""
    columns_moved = Signal()

    def __init__(self, model: SharingModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setObjectName("sharing_matrix")
        self.setModel(model)
        self.setItemDelegate(SharingDelegate(model, theme))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_up_header()
        self.clicked.connect(lambda index: self._toggle(index.row(), index.column()))
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
                "group with this letter, and the menu key offers what can be done with the whole block."
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
        ):
            action = menu.addAction(text)
            action.setObjectName(name)
            action.triggered.connect(lambda _checked, signal=signal, value=value: signal.emit(value))
        return menu

    def fit_columns(self) -> None:
        """Shares the width among the blocks; tasks and heads get what they need."""
        header = self.horizontalHeader()
        for column in range(self._model.columnCount()):
            is_block = self._model.block_of(column) is not None
            mode = QHeaderView.ResizeMode.Stretch if is_block else QHeaderView.ResizeMode.ResizeToContents
            header.setSectionResizeMode(column, mode)
        self.verticalHeader().setDefaultSectionSize(row_height(self.fontMetrics()))
        self.updateGeometry()
        self.columns_moved.emit()

    def sizeHint(self) -> QSize:
        """All rows, without room under the last."""
        rows = self.verticalHeader().length() + self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar()
        bar_height = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return QSize(super().sizeHint().width(), rows + bar_height + 2 * self.frameWidth())

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
        """Tells that the columns have moved."""
        super().resizeEvent(event)
        self.columns_moved.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Starts at the first block when nothing was chosen yet."""
        is_first = not self.currentIndex().isValid()
        super().focusInEvent(event)
        if is_first:
            self.select_block(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and letters edit the plan; all other keys move as in any table."""
        index = self.currentIndex()
        block = self._model.block_of(index.column()) if index.isValid() else None
        text = event.text().upper()
        if block is None or event.modifiers() & _COMMAND_KEYS:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle_requested.emit(block, index.row())
        elif len(text) == 1 and "A" <= text <= "Z":
            self.join_requested.emit(block, index.row(), text)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Opens the menu of the block under the pointer, or of the current one for the menu key."""
        is_pointer = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if is_pointer else self.currentIndex()
        block = self._model.block_of(index.column()) if index.isValid() else None
        if block is not None:
            place = event.pos() if is_pointer else self.visualRect(index).bottomLeft()
            self.block_menu(block).popup(self.viewport().mapToGlobal(place))

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(_NARROWEST)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda place: self._open(header.logicalIndexAt(place)))
        header.sectionClicked.connect(self._open)
        header.sectionResized.connect(lambda *_sizes: self.columns_moved.emit())
        self.horizontalScrollBar().valueChanged.connect(lambda _value: self.columns_moved.emit())

    def _open(self, column: int) -> None:
        block = self._model.block_of(column)
        if block is not None:
            self.select_block(block)
            place = QPoint(self.columnViewportPosition(column), 0)
            self.block_menu(block).popup(self.viewport().mapToGlobal(place))

    def _toggle(self, row: int, column: int) -> None:
        block = self._model.block_of(column)
        if block is not None:
            self.toggle_requested.emit(block, row)

    def _tell_block(self, index: QModelIndex, _old: QModelIndex) -> None:
        self.block_selected.emit(self._model.block_of(index.column()))
