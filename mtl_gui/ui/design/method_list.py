"""The methods as a list that shrinks while one types."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.ui.design.weighting_groups import WEIGHTINGS, grouped_weightings
from mtl_gui.ui.fuzzy import fuzzy_score
from mtl_gui.ui.theme import GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget, translated

__all__ = ["MethodList"]

_WALKING_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_ROLE = Qt.ItemDataRole.UserRole
_LEAST_ROWS = 4
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class _Tree(QTreeWidget):
    """Knows whether the current item changes because of a key."""

    is_walking = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walks, and remembers for as long as that takes that a key did it."""
        self.is_walking = True
        super().keyPressEvent(event)
        self.is_walking = False

    def minimumSizeHint(self) -> QSize:
        """A few rows."""
        return QSize(super().minimumSizeHint().width(), _LEAST_ROWS * self.sizeHintForRow(0))


class MethodList(TranslatedWidget):
    """Methods under headings, one of which is chosen.

    `chosen` carries the kind and whether it was reached by walking with the arrow keys, on the way to another
    one perhaps. Letters in the search field hide what they do not fit, and change the choice only with Enter.
    """

    chosen = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._search = QLineEdit(self)
        self._search.setObjectName("weighting_filter")
        self._search.installEventFilter(self)
        self._tree = _Tree(self)
        self._none = QLabel(self)
        self._none.setObjectName("muted")
        self._none.setWordWrap(True)
        self._groups: list[tuple[str, QTreeWidgetItem, list[QTreeWidgetItem]]] = []
        self._items: dict[str, QTreeWidgetItem] = {}
        self._lay_out()
        self._fill()
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._take_best)
        self._tree.currentItemChanged.connect(self._tell)
        theme.changed.connect(self._color)
        self.retranslate()
        self._filter("")

    def value(self) -> str:
        """The chosen kind."""
        item = self._tree.currentItem()
        return "" if item is None else str(item.data(0, _ROLE))

    def set_value(self, kind: str) -> None:
        """Shows that a kind is chosen; where the search hides it, all are shown again."""
        if kind != self.value():
            if self._items[kind].isHidden():
                self._search.clear()
            with QSignalBlocker(self._tree):
                self._tree.setCurrentItem(self._items[kind])
            self._reveal(self._items[kind])

    def retranslate(self) -> None:
        """Sets every text."""
        self._search.setPlaceholderText(self.tr("Find a method by name, paper or purpose"))
        self._search.setAccessibleName(self.tr("Find a method"))
        self._search.setAccessibleDescription(
            self.tr("Arrow keys choose one after another, Enter the best one, Escape shows all.")
        )
        self._tree.setAccessibleName(self.tr("Methods"))
        self._none.setText(self.tr("No method fits. Escape shows all."))
        for title, heading, items in self._groups:
            heading.setText(0, translated(title, "weightings"))
            for item in items:
                self._write(item)
        self._color()

    def showEvent(self, event: QShowEvent) -> None:
        """Scrolls to the chosen method, now that the list has its height."""
        super().showEvent(event)
        current = self._tree.currentItem()
        if current is not None:
            self._reveal(current)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Lets the arrow keys walk the list and Escape empty the field while the focus stays in it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _WALKING_KEYS:
                self._tree.keyPressEvent(event)
                return True
            if event.key() == Qt.Key.Key_Escape and self._search.text():
                self._search.clear()
                return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        tree = self._tree
        tree.setObjectName("weightings")
        tree.setColumnCount(2)
        tree.setHeaderHidden(True)
        tree.setRootIsDecorated(False)
        tree.setIndentation(0)
        tree.setUniformRowHeights(True)
        tree.setAllColumnsShowFocus(True)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_SMALL)
        layout.addWidget(self._search)
        layout.addWidget(tree, 1)
        layout.addWidget(self._none, 1, Qt.AlignmentFlag.AlignTop)

    def _fill(self) -> None:
        bold = QFont(self._tree.font())
        bold.setBold(True)
        for title, names in grouped_weightings().items():
            heading = QTreeWidgetItem(self._tree)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            heading.setFirstColumnSpanned(True)
            heading.setFont(0, bold)
            for name in names:
                self._items[name] = QTreeWidgetItem(self._tree)
                self._items[name].setData(0, _ROLE, name)
            self._groups.append((title, heading, [self._items[name] for name in names]))

    def _write(self, item: QTreeWidgetItem) -> None:
        kind = WEIGHTINGS[item.data(0, _ROLE)]
        summary = translated(kind.summary)
        item.setText(0, translated(kind.title))
        year = _YEAR.search(kind.source)
        item.setText(1, year[0] if year else "")
        item.setToolTip(0, summary)
        item.setToolTip(1, kind.source)
        item.setData(0, Qt.ItemDataRole.AccessibleDescriptionRole, f"{summary} {translated(kind.cost)}")

    def _filter(self, pattern: str) -> None:
        """Shows the methods in whose texts every word occurs, and the headings that have any."""
        words = pattern.casefold().split()
        for _title, heading, items in self._groups:
            for item in items:
                text = _searched(item)
                item.setHidden(not all(word in text for word in words))
            heading.setHidden(all(item.isHidden() for item in items))
        found = bool(self._shown())
        self._tree.setVisible(found)
        self._none.setVisible(not found)
        current = self._tree.currentItem()
        self._tree.scrollToTop()
        if current is not None and not current.isHidden():
            self._reveal(current)

    def _reveal(self, item: QTreeWidgetItem) -> None:
        """Scrolls to a method, and to its heading where both have room."""
        heading = next(heading for _title, heading, items in self._groups if item in items)
        self._tree.scrollToItem(heading)
        self._tree.scrollToItem(item)

    def _take_best(self) -> None:
        """Chooses what fits best by its name."""
        shown, pattern = self._shown(), self._search.text()
        if pattern and shown:
            self._tree.setCurrentItem(max(shown, key=lambda item: _closeness(pattern, item)))
            self._tree.setFocus()

    def _shown(self) -> Sequence[QTreeWidgetItem]:
        return [item for item in self._items.values() if not item.isHidden()]

    def _tell(self) -> None:
        self.chosen.emit(self.value(), self._tree.is_walking)

    def _color(self) -> None:
        muted = self._theme.color("muted")
        for _title, heading, items in self._groups:
            heading.setForeground(0, muted)
            for item in items:
                item.setForeground(1, muted)


def _searched(item: QTreeWidgetItem) -> str:
    name = str(item.data(0, _ROLE))
    return " ".join((name, item.text(0), item.toolTip(0), item.toolTip(1))).casefold()


def _closeness(pattern: str, item: QTreeWidgetItem) -> tuple[bool, int, int]:
    """Larger for a better fit: the very name, then the letters in it, then the shorter name."""
    title = item.text(0)
    is_same = pattern.strip().casefold() in (title.casefold(), str(item.data(0, _ROLE)))
    return is_same, fuzzy_score(pattern, title) or 0, -len(title)
