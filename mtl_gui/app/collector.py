"""Python's garbage collection, in the window's thread only."""

import gc

from PySide6.QtCore import QObject, QTimer

__all__ = ["Collector"]

_TICK_MILLISECONDS = 200
_LATEST_MILLISECONDS = 60_000
"""When collecting begins at the latest, also where the engine could not be loaded."""


class Collector(QObject):
    """Collects garbage a little at a time, and never looks again at what was loaded at the start.

    By itself Python collects in whichever thread happens to make an object: a worker would then destroy
    widgets, which Qt allows in the window's thread only, and while modules load each collection looks at all
    of them anew, and holds up the window for a tenth of a second.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MILLISECONDS)
        self._timer.timeout.connect(self.collect)
        QTimer.singleShot(_LATEST_MILLISECONDS, self, self.begin)

    def begin(self) -> None:
        """Leaves all that there is now alone for good, and collects what comes after it."""
        if not self._timer.isActive():
            gc.freeze()
            self._timer.start()

    def collect(self) -> None:
        """Looks at the oldest generation that is due, as Python itself would."""
        due = zip(gc.get_count(), gc.get_threshold(), strict=True)
        oldest = max((age for age, (count, most) in enumerate(due) if count > most), default=None)
        if oldest is not None:
            gc.collect(oldest)

    def close(self) -> None:
        """Gives collecting back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
