"""Tells of the end of a long run when the window is not in front."""

import shutil
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess
from PySide6.QtWidgets import QApplication, QMainWindow, QSystemTrayIcon

from mtl_gui.app.settings import Preferences
from mtl_gui.app.training import TrainingControl
from mtl_gui.ui.pages.training_text import state_sentence

__all__ = ["Notifier", "tell_by_tray"]

LONG_SECONDS = 30.0


class Notifier(QObject):
    """Follows the training; a person who is looking at the window, or waits briefly, is not disturbed.

    Args:
        training: What is followed.
        preferences: Whether to tell at all.
        window: Whose being in front counts.
        tell: Shows a title and a sentence outside the window; left out, the tray does.
        clock: Seconds that only grow.
    """

    def __init__(
        self,
        training: TrainingControl,
        preferences: Preferences,
        window: QMainWindow,
        tell: Callable[[QMainWindow, str, str], None] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._training, self._preferences, self._window = training, preferences, window
        self._tell, self._clock = tell or tell_by_tray, clock
        self._began: float | None = None
        training.state_changed.connect(self._follow)

    def _follow(self, state: str) -> None:
        if state in ("running", "paused", "stopping"):
            self._began = self._clock() if self._began is None else self._began
            return
        began, self._began = self._began, None
        record = self._training.record
        if began is None or record is None or state not in ("finished", "failed"):
            return
        is_wanted = self._preferences.settings.tells_of_long_runs and not self._window.isActiveWindow()
        if is_wanted and self._clock() - began > LONG_SECONDS:
            sentence = state_sentence(self._training.state, record)
            self._tell(self._window, self.tr("A training has ended"), sentence)


def tell_by_tray(window: QMainWindow, title: str, sentence: str) -> None:
    """Shows a message of the system, also where there is no tray; marks the window in the task bar too."""
    QApplication.alert(window)
    if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
        _tell_by_program(title, sentence)
        return
    icon = window.findChild(QSystemTrayIcon)
    if icon is None:
        icon = QSystemTrayIcon(window.windowIcon(), window)
        icon.messageClicked.connect(window.activateWindow)
    icon.show()
    icon.showMessage(title, sentence, window.windowIcon())


def _tell_by_program(title: str, sentence: str) -> None:
    """Has the desktop's own program show a message, where it has one: GNOME has no tray."""
    program = shutil.which("notify-send")
    if program is not None:
        name = f"--app-name={QApplication.applicationDisplayName()}"
        QProcess.startDetached(program, [name, "--", title, sentence])
