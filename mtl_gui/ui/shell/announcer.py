"""Says sentences to screen readers."""

import time

from PySide6 import QtGui
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

__all__ = ["Announcer"]

_PAUSE_SECONDS = 2.0


class Announcer:
    """Speaks for a window. The same sentence is not said twice within two seconds.

    Qt has announcements from 6.8 on, and only screen readers hear them; without either nothing happens.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._last = ("", 0.0)

    def say(self, text: str) -> None:
        """Says a sentence once the screen reader has finished its own."""
        now = time.monotonic()
        is_repeated = text == self._last[0] and now - self._last[1] < _PAUSE_SECONDS
        if not text or is_repeated or not hasattr(QtGui, "QAccessibleAnnouncementEvent"):
            return
        self._last = (text, now)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(self._window, text))
