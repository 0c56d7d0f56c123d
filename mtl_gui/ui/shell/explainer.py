"""“What is this?”: every control and plot of a window says what it is."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QApplication, QWhatsThis, QWidget

from mtl_gui.ui.explanations import explanation_of
from mtl_gui.ui.translation import translated

__all__ = ["Explainer", "explain_all", "explanation"]

_FROM_TABLE = "explained"


class Explainer(QObject):
    """Explains what is clicked next; asked again, what has the focus.

    `announced` carries what is shown, for screen readers.
    """

    announced = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask(self) -> None:
        """Waits for a click on what is to be explained, or explains what has the focus."""
        if QWhatsThis.inWhatsThisMode():
            QWhatsThis.leaveWhatsThisMode()
            self.explain_focus()
            return
        explain_all(self._window)
        QWhatsThis.enterWhatsThisMode()
        self.announced.emit(
            self.tr(
                "Click what you want explained; Shift+F1 again explains what has the focus; Esc ends this."
            )
        )

    def explain_focus(self) -> None:
        """Says what the control with the focus is."""
        focused = QApplication.focusWidget() or self._window
        text = explanation(focused) or self.tr("Move the focus to a control with Tab, and ask again.")
        middle = QPoint(focused.width() // 2, focused.height())
        QWhatsThis.showText(focused.mapToGlobal(middle), text, focused)
        self.announced.emit(text)


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
        widget = widget.parentWidget()
    return ""


def _own(widget: QWidget) -> str:
    if widget.whatsThis() and not widget.property(_FROM_TABLE):
        return widget.whatsThis()
    kinds = [kind.__name__ for kind in type(widget).__mro__]
    known = explanation_of(widget.objectName(), kinds)
    return translated(known, "explanations") if known else widget.toolTip()
