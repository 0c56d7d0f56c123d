"""The list of pages at the left."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from mtl_gui.ui.actions import Actions, plain_text
from mtl_gui.ui.commands import command, page_command
from mtl_gui.ui.theme import GAP_LARGE, Theme

__all__ = ["Rail"]

_ICON_SHARE = 1.4
_PAGE_ROLE = Qt.ItemDataRole.UserRole


class Rail(QListWidget):
    """Pages with icon and name; the arrow keys walk through them."""

    chosen = Signal(str)

    def __init__(self, pages: Sequence[str], actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self._actions = actions
        self._theme = theme
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        for page in pages:
            item = QListWidgetItem(self)
            item.setData(_PAGE_ROLE, page)
        self.currentItemChanged.connect(self._tell)
        theme.changed.connect(self._refresh)
        self.retranslate()
        self._refresh()

    def show_page(self, page: str) -> None:
        """Marks the page that is shown."""
        for item in self._items():
            if item.data(_PAGE_ROLE) == page:
                self.setCurrentItem(item)

    def hide_pages(self, pages: Sequence[str]) -> None:
        """Leaves pages out of the list; they can still be shown by their commands."""
        for item in self._items():
            item.setHidden(item.data(_PAGE_ROLE) in pages)

    def retranslate(self) -> None:
        """Sets every text."""
        self.setAccessibleName(self.tr("Pages"))
        for item in self._items():
            action = self._actions[page_command(item.data(_PAGE_ROLE))]
            item.setText(plain_text(action))
            item.setToolTip(action.toolTip())
        self._fit()

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _tell(self, current: QListWidgetItem | None) -> None:
        if current is not None:
            self.chosen.emit(current.data(_PAGE_ROLE))

    def _refresh(self) -> None:
        for item in self._items():
            item.setIcon(self._theme.icon(command(page_command(item.data(_PAGE_ROLE))).icon))
        self._fit()

    def _fit(self) -> None:
        side = round(_ICON_SHARE * self.fontMetrics().height())
        self.setIconSize(QSize(side, side))
        self.setFixedWidth(self.sizeHintForColumn(0) + 2 * GAP_LARGE)
