"""Moves the keyboard focus from one part of the window to the next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from mtl_gui.ui.reading_order import can_take_focus, contains, first_stop, give_focus

__all__ = ["FocusParts"]


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
        inside = next((number for number, part in enumerate(parts) if contains(part, focused)), -1)
        if inside >= 0 and focused is not None:
            self._last[parts[inside]] = focused
        for part in parts[inside + 1 :] + parts[: inside + 1]:
            target = self._target(part)
            if target is not None:
                give_focus(target, Qt.FocusReason.ShortcutFocusReason)
                return

    def _target(self, part: QWidget) -> QWidget | None:
        last = self._last.get(part)
        if last is not None and isValid(last) and can_take_focus(last) and contains(part, last):
            return last
        return first_stop(part) if part.isVisible() else None
