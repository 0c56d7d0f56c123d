"""Tells how a start goes, for those who measure it."""

import os
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer

__all__ = ["StartClock"]

_BEAT_MILLISECONDS = 5


class StartClock(QObject):
    """Notes when something is reached, and how long the event loop kept a key press waiting on the way.

    The wait is how late a beat of 5 ms came; what the window's own thread computed between two beats is told
    beside it, since other work on the machine changes that less.
    """

    def __init__(self, tell: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tell = tell
        self._wait = self._busiest = self._computed = 0.0
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT_MILLISECONDS)
        self._timer.timeout.connect(self._beat)

    def tell_shown(self) -> None:
        """Tells when the window was seen, and begins to beat."""
        self._tell(f"window shown: {_seconds_since_start():.2f} s")
        self._computed = time.thread_time()
        self._since.start()
        self._timer.start()

    def tell_reached(self, what: str) -> None:
        """Tells when something was reached, and the longest wait since the last time."""
        self._beat()
        self._tell(f"{what}: {_seconds_since_start():.2f} s")
        self._tell(f"longest wait until {what}: {self._wait:.3f} s")
        self._tell(f"longest computing until {what}: {self._busiest:.3f} s")
        self._wait = self._busiest = 0.0

    def _beat(self) -> None:
        computed = time.thread_time()
        self._wait = max(self._wait, self._since.nsecsElapsed() / 1e9 - _BEAT_MILLISECONDS / 1e3)
        self._busiest = max(self._busiest, computed - self._computed)
        self._computed = computed
        self._since.start()


def _seconds_since_start() -> float:
    """Seconds since the process began, as the system knows it; else since Python began."""
    try:
        started = float(Path("/proc/self/stat").read_text(encoding="ascii").rpartition(")")[2].split()[19])
        uptime = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0])
        return uptime - started / os.sysconf("SC_CLK_TCK")
    except OSError:
        return time.process_time()
