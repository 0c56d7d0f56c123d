"""Moves the keyboard focus from one part of the window to the next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

__all__ = ["FocusParts", "first_focusable"]


class FocusParts:
    """The parts of a window in turn; each takes the focus where it had it last.

    Args:
        parts: Gives the parts as they are now; those which cannot take the focus are passed over.
    """

    def __init__(self, parts: Callable[[], Sequence[QWidget]]) -> None:
        self._parts = parts
        self._last: dict[QWidget, QWidget] = {}

    def go_on(self) -> None:
        """Moves the focus to the next part."""
        parts = list(self._parts())
        focused = QApplication.focusWidget()
        inside = next((number for number, part in enumerate(parts) if _contains(part, focused)), -1)
        if inside >= 0 and focused is not None:
            self._last[parts[inside]] = focused
        for part in parts[inside + 1 :] + parts[: inside + 1]:
            target = self._target(part)
            if target is not None:
                target.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return

    def _target(self, part: QWidget) -> QWidget | None:
        last = self._last.get(part)
        if last is not None and isValid(last) and _can_take_focus(last) and _contains(part, last):
            return last
        return first_focusable(part)


def first_focusable(part: QWidget) -> QWidget | None:
    """The first widget of a part, in the order of Tab, that the keyboard can reach."""
    if _can_take_focus(part):
        return part
    widget = part.nextInFocusChain()
    while widget is not None and widget is not part:
        if _contains(part, widget) and _can_take_focus(widget):
            return widget
        widget = widget.nextInFocusChain()
    return None


def _contains(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))


def _can_take_focus(widget: QWidget) -> bool:
    reaches = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return reaches and widget.isEnabled() and widget.isVisible()
