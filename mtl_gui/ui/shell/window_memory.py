"""Remembers where the window was and how its parts were arranged."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QSettings, QSize
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QMainWindow

__all__ = ["WindowMemory", "fitting"]

_VERSION = 1
_FIRST_SIZE = QSize(1280, 800)
_REACHABLE = QSize(120, 40)


class WindowMemory:
    """Stores geometry and layout in a file of their own, apart from the preferences."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def restore(self, window: QMainWindow) -> None:
        """Puts a window where it was, or in the middle of the screen when that place is gone."""
        geometry, state = self._settings.value("geometry"), self._settings.value("state")
        is_placed = isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        if not is_placed or not _is_reachable(window.frameGeometry(), screens):
            self.center(window)
        if isinstance(state, QByteArray):
            window.restoreState(state, _VERSION)

    def save(self, window: QMainWindow) -> None:
        """Notes where a window is."""
        self._settings.setValue("geometry", window.saveGeometry())
        self._settings.setValue("state", window.saveState(_VERSION))
        self._settings.sync()

    def forget(self) -> None:
        """Uses the first layout from the next start on."""
        self._settings.clear()
        self._settings.sync()

    def center(self, window: QMainWindow) -> None:
        """Gives a window its first size, in the middle of the screen."""
        screen = window.screen() or QGuiApplication.primaryScreen()
        if isinstance(screen, QScreen):
            window.setGeometry(fitting(_FIRST_SIZE, screen.availableGeometry()))


def fitting(size: QSize, screen: QRect) -> QRect:
    """A rectangle of this size, or as much of it as fits, in the middle of a screen."""
    fit = size.boundedTo(screen.size())
    corner = screen.center() - QPoint(fit.width() // 2, fit.height() // 2)
    return QRect(corner, fit).intersected(screen)


def _is_reachable(frame: QRect, screens: list[QRect]) -> bool:
    """Whether enough of a window's head lies on a screen to be taken hold of."""
    head = QRect(frame.topLeft(), QSize(frame.width(), _REACHABLE.height()))
    visible = [head.intersected(screen).size() for screen in screens]
    return any(
        size.width() >= _REACHABLE.width() and size.height() >= _REACHABLE.height() // 2 for size in visible
    )
