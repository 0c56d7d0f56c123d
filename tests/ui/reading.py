"""Judges by what stands where on the screen whether the keyboard goes through a window as it is read.

Of two controls that scroll together the upper one comes first if one stands above the other, and the left one
if they stand in one row. What belongs together, as a list or a box, is gone through before the keyboard goes
on.
"""

from collections.abc import Sequence
from itertools import combinations

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QDockWidget,
    QGroupBox,
    QScrollArea,
    QTabWidget,
    QToolBar,
    QWidget,
)

from mtl_gui.ui.page import Page
from tests.ui.gestures import press

__all__ = ["described", "misread", "reachable", "settle", "torn_apart", "unseen_on_the_way", "walked"]

_MOST_STOPS = 400
_TOGETHER = (Page, QGroupBox, QScrollArea, QTabWidget, QDockWidget, QToolBar, QDialogButtonBox)
_SAME_ROW = 0.5
_LAYOUTS_IN_LAYOUTS = 10


def described(widget: QWidget) -> str:
    """What a widget is, for the message of a test that fails."""
    return f"{type(widget).__name__} “{widget.objectName()}” in {type(widget.parentWidget()).__name__}"


def reachable(window: QWidget) -> set[QWidget]:
    """The widgets of a window that the keyboard must reach now."""
    return {
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and widget.window() is window
    }


def settle(window: QWidget) -> None:
    """Lets everything in a window find its place."""
    for _ in range(_LAYOUTS_IN_LAYOUTS):
        QCoreApplication.sendPostedEvents()
    window.grab()


def walked(start: QWidget, *, back: bool = False) -> list[QWidget]:
    """Where the key Tab, or Shift and Tab, leads from a control until it is at a stop for the second time."""
    return [stop for stop, _ in _walk(start, back=back)]


def unseen_on_the_way(start: QWidget, *, back: bool = False) -> list[QWidget]:
    """The stops of such a way that are out of sight while they have the focus, or could be seen better."""
    return [stop for stop, is_seen in _walk(start, back=back) if not is_seen]


def _walk(start: QWidget, *, back: bool) -> list[tuple[QWidget, bool]]:
    """The stops, and whether each was seen when it had the focus."""
    start.setFocus()
    stops: list[tuple[QWidget, bool]] = []
    for _ in range(_MOST_STOPS):
        focused = QApplication.focusWidget()
        assert focused is not None, "the keyboard is nowhere"
        if any(focused is stop for stop, _ in stops):
            assert focused is stops[0][0], f"does not come round: {described(stops[-1][0])}"
            return stops
        stops.append((focused, _is_seen(focused)))
        held = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
        press(focused, Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, held)
    raise AssertionError("the keyboard does not come round")


def misread(stops: Sequence[QWidget]) -> list[str]:
    """Pairs of which the later is read before the earlier."""
    return [
        f"{described(late)} is read before {described(early)}"
        for early, late in combinations(stops, 2)
        if _is_before(*_places(late, early))
    ]


def torn_apart(stops: Sequence[QWidget]) -> list[str]:
    """Boxes that the keyboard leaves and comes back to on its way round."""
    boxes = {parent for stop in stops for parent in _parents(stop) if isinstance(parent, _TOGETHER)}
    return [described(box) for box in boxes if _entries(box, stops) > 1]


def _is_seen(focused: QWidget) -> bool:
    """Whether all of a control can be seen, or half of the room it scrolls in is full of it."""
    seen = focused.visibleRegion().boundingRect()
    areas = [parent for parent in _parents(focused) if isinstance(parent, QScrollArea)]
    room = min((area.viewport().height() for area in areas), default=focused.height())
    return not seen.isEmpty() and seen.height() >= min(focused.height(), room // 2)


def _entries(box: QWidget, stops: Sequence[QWidget]) -> int:
    inside = [box.isAncestorOf(stop) for stop in stops]
    return sum(now and not before for before, now in zip([*inside[-1:], *inside], inside, strict=False))


def _parents(widget: QWidget) -> list[QWidget]:
    parents, parent = [], widget.parentWidget()
    while parent is not None:
        parents.append(parent)
        parent = parent.parentWidget()
    return parents


def _places(one: QWidget, other: QWidget) -> tuple[QRect, QRect]:
    """Where two controls stand, or the scrolled parts that only one of them is in."""
    ones, others = (
        [*(parent for parent in reversed(_parents(widget)) if isinstance(parent, QScrollArea)), widget]
        for widget in (one, other)
    )
    while len(ones) > 1 and len(others) > 1 and ones[0] is others[0]:
        ones, others = ones[1:], others[1:]
    return _place(ones[0]), _place(others[0])


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint()), widget.size())


def _is_before(one: QRect, other: QRect) -> bool:
    """Whether what stands at one place is read before what stands at the other."""
    width = min(one.right(), other.right()) - max(one.left(), other.left())
    height = min(one.bottom(), other.bottom()) - max(one.top(), other.top())
    is_above = width > 0 and height <= 0 and one.top() < other.top()
    is_in_row = height > _SAME_ROW * min(one.height(), other.height())
    return is_above or (is_in_row and width <= 0 and one.left() < other.left())
