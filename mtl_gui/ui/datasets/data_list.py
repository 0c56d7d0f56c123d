"""The data sets to choose from, each with a title and a sentence."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.data.catalogue import DATA_KINDS
from mtl_gui.ui.heard_name import name_clear_button
from mtl_gui.ui.theme import GAP, GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget, translated

__all__ = ["DataList"]

_TITLE = Qt.ItemDataRole.UserRole + 1
_SUMMARY = Qt.ItemDataRole.UserRole + 2
_IN_USE = Qt.ItemDataRole.UserRole + 3
_WRAPPED = Qt.TextFlag.TextWordWrap


class DataList(TranslatedWidget):
    """Tells by `kind_chosen` which kind of data a person wants to look at, by `kind_activated` to use."""

    kind_chosen = Signal(str)
    kind_activated = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._in_use = ""
        self._search = QLineEdit(self)
        self._search.setObjectName("search_data_sets")
        self._search.setClearButtonEnabled(True)
        self._list = QListWidget(self)
        self._list.setObjectName("data_sets")
        self._list.setItemDelegate(_TwoLines(theme, self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        for entry in DATA_KINDS:
            item = QListWidgetItem(self._list)
            item.setData(Qt.ItemDataRole.UserRole, entry.kind)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._search)
        layout.addWidget(self._list)
        self._search.textChanged.connect(self._filter)
        self._search.returnPressed.connect(self._go_to_first)
        self._list.currentRowChanged.connect(self._tell)
        self._list.itemActivated.connect(lambda item: self.kind_activated.emit(_kind(item)))
        theme.changed.connect(self._list.viewport().update)
        self.retranslate()

    def set_value(self, shown: str, in_use: str) -> None:
        """Marks the kind that is shown and the one the experiment uses."""
        self._in_use = in_use
        kinds = [entry.kind for entry in DATA_KINDS]
        self._list.blockSignals(True)
        self._list.setCurrentRow(kinds.index(shown))
        self._list.blockSignals(False)
        self.retranslate()
        self._filter(self._search.text())

    def retranslate(self) -> None:
        """Sets every text."""
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setAccessibleName(self.tr("Search the data sets"))
        name_clear_button(self._search)
        self._list.setAccessibleName(self.tr("Data sets"))
        for row, entry in enumerate(DATA_KINDS):
            item = self._list.item(row)
            title, summary = translated(entry.title, "data"), translated(entry.summary, "data")
            in_use = self.tr("in use") if entry.kind == self._in_use else ""
            item.setText(", ".join(filter(None, (title, in_use, summary))))
            item.setData(_TITLE, title)
            item.setData(_SUMMARY, summary)
            item.setData(_IN_USE, in_use)

    def _filter(self, text: str) -> None:
        """Leaves the entries that hold every word, among those that are offered or in use."""
        words = text.casefold().split()
        for row, entry in enumerate(DATA_KINDS):
            item = self._list.item(row)
            spoken = item.text().casefold()
            is_offered = entry.is_offered or entry.kind == self._in_use
            item.setHidden(not is_offered or not all(word in spoken for word in words))

    def _go_to_first(self) -> None:
        shown = (self._list.item(row) for row in range(self._list.count()))
        first = next((item for item in shown if not item.isHidden()), None)
        if first is not None:
            self._list.setCurrentItem(first)
            self._list.setFocus()

    def _tell(self, row: int) -> None:
        if row >= 0:
            self.kind_chosen.emit(_kind(self._list.item(row)))


class _TwoLines(QStyledItemDelegate):
    """A bold title with the mark of use, and under it the sentence."""

    def __init__(self, theme: Theme, parent: QListWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._list = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The height of the title and the wrapped sentence."""
        width = max(self._list.viewport().width(), 120)
        metrics = QFontMetrics(option.font)
        room = QRect(0, 0, width - 2 * GAP, 10_000)
        sentence = metrics.boundingRect(room, _WRAPPED, str(index.data(_SUMMARY)))
        return QSize(width, metrics.height() + GAP_SMALL + sentence.height() + 3 * GAP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws an entry."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selection"))
            painter.drawRoundedRect(option.rect.adjusted(2, 2, -2, -2), 6, 6)
        room = option.rect.adjusted(GAP, GAP + GAP_SMALL, -GAP, -GAP)
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(self._theme.color("text"))
        in_use = str(index.data(_IN_USE))
        left = room.width() - (QFontMetrics(option.font).horizontalAdvance(in_use) + GAP) * bool(in_use)
        title = QFontMetrics(bold).elidedText(str(index.data(_TITLE)), Qt.TextElideMode.ElideRight, left)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(option.font)
        painter.setPen(self._theme.color("better"))
        painter.drawText(room, Qt.AlignmentFlag.AlignRight, in_use)
        painter.setPen(self._theme.color("muted"))
        room.setTop(room.top() + QFontMetrics(bold).height() + GAP_SMALL)
        painter.drawText(room, _WRAPPED, str(index.data(_SUMMARY)))
        painter.restore()


def _kind(item: QListWidgetItem) -> str:
    return str(item.data(Qt.ItemDataRole.UserRole))
