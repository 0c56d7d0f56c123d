"""The first column of a table, which stays while the others are scrolled sideways."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

__all__ = ["FrozenColumn"]


class FrozenColumn(QTableView):
    """Lies over the left of a table once that is scrolled sideways, and shows its first column.

    Rows, selection, order and clicks are those of the table, which also has the keyboard. A first column that
    takes more than half of the room moves away as the others do, for it would hide them.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.setObjectName("frozen_column")
        self.setItemDelegateForColumn(0, table.itemDelegateForColumn(0))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setSelectionBehavior(table.selectionBehavior())
        self.setSelectionMode(table.selectionMode())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragEnabled(table.dragEnabled())
        self.setWordWrap(table.wordWrap())
        self.setAlternatingRowColors(table.alternatingRowColors())
        self.setAutoScroll(False)
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.setHorizontalScrollMode(table.horizontalScrollMode())
        for set_policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            set_policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows, head = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        self.hide()
        table.viewport().stackUnder(self)
        table.viewport().installEventFilter(self)
        self._follow()
        self._pass_on()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turns the table, in both directions."""
        self._table.wheelEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows the room that the table has."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        """Takes over what happens to the table."""
        table, head = self._table, self._table.horizontalHeader()
        table.horizontalScrollBar().valueChanged.connect(self._place)
        table.verticalScrollBar().valueChanged.connect(lambda up: self.verticalScrollBar().setValue(up))
        head.sectionResized.connect(self._place)
        head.geometriesChanged.connect(self._place)
        head.sortIndicatorChanged.connect(lambda *order: self.horizontalHeader().setSortIndicator(*order))

    def _pass_on(self) -> None:
        """Lets the table take what happens here."""
        table, own, head = self._table, self.horizontalHeader(), self._table.horizontalHeader()
        own.sectionClicked.connect(head.sectionClicked)
        own.sectionResized.connect(lambda column, _, width: self._resize_table(column, width))
        self.doubleClicked.connect(table.doubleClicked)
        for part, theirs in ((self, table), (own, head)):
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            part.customContextMenuRequested.connect(theirs.customContextMenuRequested)

    def _resize_table(self, column: int, width: int) -> None:
        if column == 0 and self.isVisible() and width != self._table.columnWidth(0):
            self._table.setColumnWidth(0, width)

    def _place(self) -> None:
        """Lies where the first column would be without scrolling, while there is something to be scrolled."""
        table, head = self._table, self._table.horizontalHeader()
        room, width = table.viewport().geometry(), table.columnWidth(0)
        is_away = table.horizontalScrollBar().value() > 0 and 2 * width < room.width()
        if is_away:
            self.horizontalHeader().setSortIndicatorShown(head.isSortIndicatorShown())
            self.horizontalHeader().setFixedHeight(head.height())
            self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
            self.setColumnWidth(0, width)
            self.setGeometry(room.x(), head.y(), width, head.height() + room.height())
            self.verticalScrollBar().setValue(table.verticalScrollBar().value())
        self.setVisible(is_away)
