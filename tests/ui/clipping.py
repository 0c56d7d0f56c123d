"""Finds what cannot be read on a screen: texts that are cut off, and parts that nothing scrolls to."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QToolButton,
    QToolTip,
    QWidget,
)
from shiboken6 import isValid

_SLACK = 2
"""Pixels that nobody misses: half a gap between letters, a rounded height."""


def unreadable(window: QWidget) -> list[str]:
    """A sentence per widget whose text is cut off or which lies where nothing scrolls to.

    Tips, which are asked for on the way, are widgets that come and go.
    """
    return [
        f"{_name(widget)}: {fault}"
        for widget in window.findChildren(QWidget)
        if isValid(widget) and widget.isVisible() and not widget.size().isEmpty() and not _is_of_qt(widget)
        for fault in (*_cut_texts(widget), *_hidden_parts(widget))
    ]


def _is_of_qt(widget: QWidget) -> bool:
    """Whether Qt itself places a part: the arrows beside tabs."""
    return widget.objectName() in ("ScrollLeftButton", "ScrollRightButton")


def _cut_texts(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel():
            yield from _cut_label(widget)
        case QToolButton() if widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
            return
        case QCheckBox() | QPushButton() | QToolButton():
            yield from _cut_button(widget)
        case QComboBox():
            yield from _cut_combo(widget)
        case QTabBar():
            yield from _cut_tabs(widget)


def _cut_label(label: QLabel) -> Iterator[str]:
    if not label.text() or label.toolTip():
        return
    if label.wordWrap():
        height = label.heightForWidth(label.width())
        if height > label.height() + _SLACK:
            yield f"“{label.text()[:40]}” needs a height of {height}, has {label.height()}"
        widest = max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split() or [""])
        is_plain = label.text().isascii() and "<" not in label.text()  # Chinese breaks anywhere
        if is_plain and widest > label.contentsRect().width() + _SLACK:
            yield f"“{label.text()[:40]}” has a word of {widest}, room {label.contentsRect().width()}"
    else:
        hint, given = label.sizeHint(), label.size()
        if hint.width() > given.width() + _SLACK or hint.height() > given.height() + _SLACK:
            yield f"“{label.text()[:40]}” needs {_of(hint)}, has {_of(given)}"


def _cut_button(button: QAbstractButton) -> Iterator[str]:
    hint, given = button.sizeHint(), button.size()
    is_wide = hint.width() > given.width() + _SLACK
    if button.text() and (is_wide or hint.height() > given.height() + _SLACK):
        yield f"“{button.text()[:40]}” needs {_of(hint)}, has {_of(given)}"


def _cut_combo(combo: QComboBox) -> Iterator[str]:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    style = combo.style()
    room = style.subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    needed = combo.fontMetrics().horizontalAdvance(combo.currentText())
    needed += 0 if combo.itemIcon(combo.currentIndex()).isNull() else combo.iconSize().width() + 4
    if needed > room.width() + _SLACK and combo.width() < combo.sizeHint().width() and not _tells(combo):
        yield f"“{combo.currentText()[:40]}” needs {needed}, has {room.width()}"


def _tells(combo: QComboBox) -> bool:
    """Whether the tip of a list tells what is chosen in it."""
    at = combo.rect().center()
    QApplication.sendEvent(combo, QHelpEvent(QEvent.Type.ToolTip, at, combo.mapToGlobal(at)))
    text = QToolTip.text()
    QToolTip.hideText()
    return combo.currentText() in text


def _cut_tabs(bar: QTabBar) -> Iterator[str]:
    if bar.elideMode() == Qt.TextElideMode.ElideNone or bar.usesScrollButtons():
        return
    for place in range(bar.count()):
        needed = bar.fontMetrics().horizontalAdvance(bar.tabText(place).replace("&", ""))
        if needed > bar.tabRect(place).width():
            yield f"tab “{bar.tabText(place)}” needs {needed}, has {bar.tabRect(place).width()}"


def _hidden_parts(widget: QWidget) -> Iterator[str]:
    """Where an ancestor cuts a widget, and no scroll bar leads there."""
    if widget.isWindow() or widget.visibleRegion().boundingRect() == widget.rect():
        return
    rect, inner = widget.rect(), widget
    while not inner.isWindow():
        parent = inner.parentWidget()
        if parent is None:
            return
        rect = QRect(inner.mapTo(parent, rect.topLeft()), rect.size())
        area = parent.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
            if not isinstance(area, QScrollArea):
                return  # a view of items scrolls by itself
            rect, cut = _scrolled(rect, parent.rect(), area)
        else:
            cut = _beyond(rect, parent.rect())
            rect = rect.intersected(parent.rect())
        if cut:
            yield f"{cut} of {_name(parent)}"
            return
        inner = parent


def _scrolled(rect: QRect, room: QRect, area: QScrollArea) -> tuple[QRect, str]:
    """What of a rectangle is seen once it was scrolled to, and where no bar leads."""
    across = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    down = area.verticalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    reached = QRect(
        rect.left() if not across else room.left(),
        rect.top() if not down else room.top(),
        rect.width() if not across else min(rect.width(), room.width()),
        rect.height() if not down else min(rect.height(), room.height()),
    )
    return reached.intersected(room), _beyond(reached, room)


def _beyond(rect: QRect, room: QRect) -> str:
    over = max(room.left() - rect.left(), rect.right() - room.right())
    under = max(room.top() - rect.top(), rect.bottom() - room.bottom())
    if over > _SLACK:
        return f"{over} pixels beyond the side"
    return f"{under} pixels beyond the top or foot" if under > _SLACK else ""


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}".strip()


def _of(size: QSize) -> str:
    return f"{size.width()} x {size.height()}"
