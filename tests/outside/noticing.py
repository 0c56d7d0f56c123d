"""A window that tells of the end of a training, by itself: `python -m tests.outside.noticing`."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow

from mtl_gui.ui.application import made_application
from mtl_gui.ui.shell.notifier import tell_by_tray

_MILLISECONDS = 1500
"""Long enough for what is sent over the bus to arrive."""


def main() -> int:
    """Tells, and ends."""
    application = made_application("noticing")
    window = QMainWindow()
    window.setWindowIcon(application.windowIcon())
    window.show()
    QTimer.singleShot(0, window, lambda: tell_by_tray(window, "A training has ended", "After 540 steps."))
    QTimer.singleShot(_MILLISECONDS, application.quit)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
