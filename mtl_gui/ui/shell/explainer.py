"""“What is this?”: every control and plot of a window says what it is."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QWhatsThis,
    QWidget,
)

from mtl_gui.ui.explanations import explanation_of, named_explanation
from mtl_gui.ui.translation import translated

__all__ = ["Explainer", "explain_all", "explanation"]

_FROM_TABLE = "explained"


class Explainer(QObject):
    """Explains what is clicked next; asked again, what has the focus. Dialogs take the same keys.

    `announced` carries what is shown, for screen readers.

    Args:
        action: The command that asks.
        window: The window with the pages.
    """

    announced = Signal(str)

    def __init__(self, action: QAction, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._action = window, action
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._take_keys_along)

    def ask(self) -> None:
        """Waits for a click on what is to be explained, or explains what has the focus."""
        if QWhatsThis.inWhatsThisMode():
            QWhatsThis.leaveWhatsThisMode()
            self.explain_focus()
            return
        explain_all(self._asked_window())
        QWhatsThis.enterWhatsThisMode()
        self.announced.emit(
            self.tr(
                "Click what you want explained; Shift+F1 again explains what has the focus; Esc ends this."
            )
        )

    def explain_focus(self) -> None:
        """Says what the control with the focus is."""
        focused = QApplication.focusWidget() or self._asked_window()
        text = explanation(focused) or self.tr("Move the focus to a control with Tab, and ask again.")
        middle = QPoint(focused.width() // 2, focused.height())
        QWhatsThis.showText(focused.mapToGlobal(middle), text, focused)
        self.announced.emit(text)

    def _asked_window(self) -> QWidget:
        """The dialog that stands in front, else the window."""
        front = QApplication.activeModalWidget() or QApplication.activeWindow()
        return front if isinstance(front, QDialog) else self._window

    def _take_keys_along(self, _before: QWidget | None, focused: QWidget | None) -> None:
        """Gives the dialog that has the focus the command: it does not hear the keys of the window."""
        dialog = None if focused is None else focused.window()
        if isinstance(dialog, QDialog) and self._action not in dialog.actions():
            dialog.addAction(self._action)


def explain_all(window: QWidget) -> None:
    """Gives every part of a window that has none its explanation, in the language of now."""
    for widget in window.findChildren(QWidget):
        if widget.whatsThis() and not widget.property(_FROM_TABLE):
            continue
        text = _own(widget)
        if text:
            widget.setWhatsThis(text)
            widget.setProperty(_FROM_TABLE, True)


def explanation(widget: QWidget | None) -> str:
    """What a part of the window is; a part without words of its own is told by what it is a part of."""
    while widget is not None:
        text = _own(widget)
        if text:
            return text
        widget = None if widget.isWindow() else widget.parentWidget()
    return ""


def _own(widget: QWidget) -> str:
    if widget.whatsThis() and not widget.property(_FROM_TABLE):
        return widget.whatsThis()
    name = widget.objectName() or _standard_name(widget)
    known = named_explanation(name)
    if not known and widget.toolTip():  # a pattern of names may mean other controls of the same beginning
        return widget.toolTip()
    known = known or explanation_of(name, [kind.__name__ for kind in type(widget).__mro__])
    return translated(known, "explanations") if known else ""


def _standard_name(widget: QWidget) -> str:
    """What a button that a dialog has from Qt is known by."""
    box = widget.parentWidget()
    if isinstance(widget, QAbstractButton) and isinstance(box, QDialogButtonBox):
        return f"{box.buttonRole(widget).name.removesuffix('Role').lower()}_standard"
    return ""
