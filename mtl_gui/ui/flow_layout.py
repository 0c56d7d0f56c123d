"""Widgets in a row that goes on below when it is full."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem

from mtl_gui.ui.theme import GAP_LARGE, GAP_SMALL

__all__ = ["FlowLayout", "flowing"]


class FlowLayout(QLayout):
    """Lays widgets out from left to right, and from the left again on the next line.

    Args:
        parent: The widget that is laid out.
        gap: Space between neighbours.
    """

    def __init__(self, parent: QWidget | None = None, gap: int = GAP_LARGE) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._heights: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:
        """Adds a widget at the end.

        Its item is made here, as Python hears of its end then. Of an item that Qt makes and deletes Python
        keeps a shell, takes whatever comes to lie at the same address for it, and lets it die once more.
        """
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))

    def addItem(self, item: QLayoutItem) -> None:
        """Adds an item at the end."""
        self._items.append(item)
        self._heights.clear()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """An item, None if there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Removes an item, None if there is none."""
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """No wish for more room."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines; the layouts around it ask many times before anything changes."""
        if width not in self._heights:
            self._heights[width] = self._arrange(QRect(0, 0, width, 0), moves=False)
        return self._heights[width]

    def invalidate(self) -> None:
        """Forgets what was measured."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        """Puts every item in its place."""
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def sizeHint(self) -> QSize:
        """All in one line."""
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._gap * max(len(shown) - 1, 0)
        return QSize(width, max((item.sizeHint().height() for item in shown), default=0))

    def minimumSize(self) -> QSize:
        """The largest item."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, *, moves: bool) -> int:
        """Goes through the lines; the items of a line stand centred on it."""
        top, line = rect.top(), list[QLayoutItem]()
        lines: list[list[QLayoutItem]] = [line]
        left = 0
        for item in self._shown():
            width = item.sizeHint().width()
            if line and left + width > rect.width():
                line = []
                lines.append(line)
                left = 0
            line.append(item)
            left += width + self._gap
        for items in lines:
            height = max((item.sizeHint().height() for item in items), default=0)
            if moves:
                self._place(items, QPoint(rect.left(), top), height)
            top += height + GAP_SMALL
        return max(top - GAP_SMALL - rect.top(), 0)

    def _place(self, items: list[QLayoutItem], corner: QPoint, height: int) -> None:
        left = corner.x()
        for item in items:
            size = item.sizeHint()
            top = corner.y() + (height - size.height()) // 2
            item.setGeometry(QRect(QPoint(left, top), size))
            left += size.width() + self._gap


def flowing(widgets: Iterable[QWidget], parent: QWidget) -> QWidget:
    """A widget that holds others close together in such a row."""
    holder = QWidget(parent)
    row = FlowLayout(holder, GAP_SMALL)
    for widget in widgets:
        row.addWidget(widget)
    return holder
