"""Windows and dialogs that the keyboard goes through as they are read."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QMainWindow

from mtl_gui.ui.reading_order import first_stop, focus_beside

__all__ = ["Dialog", "Window"]


class Window(QMainWindow):
    """A window whose parts are read one after another."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name
        """Goes on, or back, in the order in which the window is read."""
        return focus_beside(self, is_forward=next)


class Dialog(QDialog):
    """Begins where it is read first, unless another part asks for the focus, and goes on from there."""

    def showEvent(self, event: QShowEvent) -> None:
        """Puts the focus where reading begins."""
        first = first_stop(self) if self.focusWidget() is None else None
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
        super().showEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name
        """Goes on, or back, in the order in which the dialog is read."""
        return focus_beside(self, is_forward=next)
