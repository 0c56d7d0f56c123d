"""Where the keyboard goes when the button that it was on cannot be used any more."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from mtl_gui.ui.reading_order import can_take_focus

__all__ = ["FocusReturn"]


class FocusReturn(QObject):
    """Gives the focus to a button as soon as it can be used, if another was disabled or hidden that had it.

    What took the focus meanwhile, since it is read next, keeps it only if a person goes on from there.

    Args:
        left: Are disabled or hidden by what they do, or by the end of it.
        target: Is where a person goes on; it owns this object.
    """

    def __init__(self, left: Sequence[QWidget], target: QWidget) -> None:
        super().__init__(target)
        self._left, self._target = tuple(left), target
        self._substitute: QWidget | None = None
        self._is_owed = False
        for widget in (*left, target):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notices a button that loses the focus since it goes, and the return of the other one."""
        match event.type():
            case QEvent.Type.FocusOut if any(watched is one and _is_gone(one) for one in self._left):
                self._is_owed = True
                QTimer.singleShot(0, self._give_back)
            case QEvent.Type.EnabledChange | QEvent.Type.Show if watched is self._target and self._is_owed:
                self._give_back()
        return super().eventFilter(watched, event)

    def _give_back(self) -> None:
        focused = QApplication.focusWidget()
        self._substitute = self._substitute or focused
        is_left = focused is not self._substitute
        if self._is_owed and not is_left and not can_take_focus(self._target):
            return
        if self._is_owed and not is_left:
            self._target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._is_owed, self._substitute = False, None


def _is_gone(button: QWidget) -> bool:
    return button.isHidden() or not button.isEnabled()
