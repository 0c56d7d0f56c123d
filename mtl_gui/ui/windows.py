"""Windows and dialogs that the keyboard goes through as they are read."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QPushButton, QTabBar, QToolButton

from mtl_gui.ui.reading_order import focus_beside, stops

__all__ = ["Dialog", "Window"]

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Window(QMainWindow):
    """A window whose parts are read one after another; Enter presses a button as Space does.

    `first_painted` is told once, when the window can be seen.
    """

    first_painted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_painted = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Presses the button that has the focus, if nothing else wanted Enter."""
        focused = self.focusWidget()
        is_enter = event.key() in _ENTER and not event.isAutoRepeat()
        if is_enter and isinstance(focused, QPushButton | QToolButton) and focused.hasFocus():
            focused.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tells when the window is first seen."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name
        """Goes on, or back, in the order in which the window is read."""
        return focus_beside(self, is_forward=next)


class Dialog(QDialog):
    """Begins below its tabs with what is read first, unless another part asks for the focus."""

    def showEvent(self, event: QShowEvent) -> None:
        """Puts the focus where reading begins."""
        if self.focusWidget() is None:
            for first in [stop for stop in stops(self) if not isinstance(stop, QTabBar)][:1]:
                first.setFocus(Qt.FocusReason.TabFocusReason)
        super().showEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name
        """Goes on, or back, in the order in which the dialog is read."""
        return focus_beside(self, is_forward=next)
