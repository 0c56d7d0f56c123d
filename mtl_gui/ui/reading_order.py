"""The order in which Tab goes through a window: that in which it is read.

The order is worked out when a key asks for it, from what is seen at that moment. What was added later is in
its place, and nothing has to be kept up to date meanwhile.
"""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import cast

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QDockWidget,
    QFormLayout,
    QGridLayout,
    QLayout,
    QMainWindow,
    QScrollArea,
    QWidget,
)

from mtl_gui.ui.theme import GAP

__all__ = ["can_take_focus", "contains", "first_stop", "focus_beside", "give_focus", "stops"]

_FROM_THE_END = (QBoxLayout.Direction.RightToLeft, QBoxLayout.Direction.BottomToTop)
_PLACED_FREELY = (QMainWindow, QDockWidget)
"""Their layouts count their parts in an order that is not the one in which they stand."""


def stops(part: QWidget, focused: QWidget | None = None) -> list[QWidget]:
    """What the keyboard reaches in a part of a window, in the order in which it is read.

    A layout is read as it is built: a box from its beginning, a grid and a form row by row, and what stands
    inside a part before the next part. Parts that no layout holds are read in rows by their places.

    Args:
        part: The window or a part of it.
        focused: Is in its place among them even if it was just hidden or disabled.
    """
    return list(_walked(part, focused))


def first_stop(part: QWidget) -> QWidget | None:
    """The first widget of a part that the keyboard can reach."""
    return next(_walked(part, None), None)


def focus_beside(window: QWidget, *, is_forward: bool) -> bool:
    """Moves the focus on or back to what is read next in a window, round at its ends.

    From a control that was just hidden or disabled it goes to a neighbour, which is in the same part of the
    window as long as there is one: what is far away is not asked for by a key that comes too late.

    Returns:
        Whether there was anything that could take it.
    """
    focused = QApplication.focusWidget()
    if focused is None or not contains(window, focused):
        focused = window.focusWidget()
    if focused is not None and focused is not window and not can_take_focus(focused):
        around = _neighbours(focused)
    else:
        around = stops(window, focused)
        if focused in around:
            place = around.index(focused)
            around = around[place + 1 :] + around[:place]
    if not around:
        return False
    reason = Qt.FocusReason.TabFocusReason if is_forward else Qt.FocusReason.BacktabFocusReason
    give_focus(around[0 if is_forward else -1], reason)
    return True


def give_focus(widget: QWidget, reason: Qt.FocusReason) -> None:
    """Gives a widget the focus, and scrolls whatever it stands in so that it is seen."""
    widget.setFocus(reason)
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            _scroll_to(parent, widget)
        parent = parent.parentWidget()


def contains(part: QWidget, widget: QWidget | None) -> bool:
    """Whether a widget is a part of a window or stands in it."""
    return widget is not None and (part is widget or part.isAncestorOf(widget))


def can_take_focus(widget: QWidget) -> bool:
    """Whether Tab stops at a widget now; one that hands the focus on is no stop of its own."""
    reaches = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return reaches and widget.isEnabled() and widget.isVisible()


def _neighbours(focused: QWidget) -> list[QWidget]:
    """What is read next, or before, in the smallest part around a control that has anything else."""
    part = focused.parentWidget()
    while part is not None:
        around = stops(part, focused)
        place = around.index(focused)
        if len(around) > 1:
            return [around[place + 1] if place + 1 < len(around) else around[place - 1]]
        part = None if part.isWindow() else part.parentWidget()
    return []


def _scroll_to(area: QScrollArea, widget: QWidget) -> None:
    """Shows a whole widget; of one that is larger than the area, the place where keys act."""
    inner, room = area.widget(), area.viewport().size()
    corner = QPoint() if inner is None else widget.mapTo(inner, QPoint())
    place = QRect(corner, widget.size())
    if place.height() > room.height():
        area.ensureWidgetVisible(widget, GAP, GAP)
    else:
        around = place.intersected(QRect(place.topLeft(), room))
        middle = around.center()
        area.ensureVisible(middle.x(), middle.y(), around.width() // 2, around.height() // 2 + 1)


def _walked(part: QWidget, focused: QWidget | None) -> Iterator[QWidget]:
    if part is focused or can_take_focus(part):
        yield part
    for inner in _inner_parts(part, focused):
        yield from _walked(inner, focused)


def _inner_parts(part: QWidget, focused: QWidget | None) -> list[QWidget]:
    children = [
        child
        for child in part.children()
        if isinstance(child, QWidget)
        and (not (child.isHidden() or child.isWindow()) or contains(child, focused))
    ]
    layout = part.layout()
    laid_out = _laid_out(layout, children) if layout is not None else []
    if isinstance(part, _PLACED_FREELY):
        laid_out = _in_rows(laid_out)
    known = set(laid_out)
    return laid_out + _in_rows([child for child in children if child not in known])


def _laid_out(layout: QLayout, children: Sequence[QWidget]) -> list[QWidget]:
    """Those of a widget's children that are in a layout, in its order.

    The items of the layout are not touched: Python takes them for parts of the widgets that they hold, and a
    flow, which keeps them, loses them with these.
    """
    held: list[tuple[tuple[int, int], list[QWidget]]] = []
    for child in children:
        index = layout.indexOf(child)
        if index >= 0:
            held.append((_place(layout, index), [child]))
    held.extend(
        (_place(layout, layout.indexOf(inner)), _laid_out(inner, children))
        for inner in layout.children()
        if isinstance(inner, QLayout)
    )
    return [child for _, parts in sorted(held, key=itemgetter(0)) for child in parts]


def _place(layout: QLayout, index: int) -> tuple[int, int]:
    """The row and the place in it of an item; a box and a flow are one row."""
    if isinstance(layout, QGridLayout):
        row, column, *_ = cast("tuple[int, int, int, int]", layout.getItemPosition(index))
        return row, column
    if isinstance(layout, QFormLayout):
        row, role = cast("tuple[int, QFormLayout.ItemRole]", layout.getItemPosition(index))
        return row, role.value
    is_backward = isinstance(layout, QBoxLayout) and layout.direction() in _FROM_THE_END
    return 0, -index if is_backward else index


def _in_rows(widgets: list[QWidget]) -> list[QWidget]:
    """Widgets by their places: a row ends where the middle of the next widget is below all of it."""
    rows: list[list[QWidget]] = []
    around = QRect()
    for widget in sorted(widgets, key=lambda widget: (widget.y(), widget.x())):
        place = widget.geometry()
        if not rows or place.center().y() > around.bottom():
            rows.append([])
            around = place
        rows[-1].append(widget)
        around = around.united(place)
    return [widget for row in rows for widget in sorted(row, key=lambda widget: widget.x())]
