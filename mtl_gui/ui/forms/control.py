"""What every control of a form gives: value, set_value, value_changed."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QComboBox, QToolTip, QWidget

from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["Control", "keep_wheel_for_scrolling", "let_shrink"]

_NARROWEST = 16


class Control(TranslatedWidget):
    """Edits one value.

    `value_changed` tells of changes made by a person; `set_value` shows a value and tells nothing. `refused`
    carries the sentence to show beside the control, empty once the text is fine again; a refused text
    leaves the value as it was.
    """

    value_changed = Signal(object)
    refused = Signal(str)

    change_key = ""
    """Names the last change where many small ones follow each other and are one entry of the history."""

    is_continuous = False
    """Whether its changes are such."""

    is_wide = False
    """Whether it stands under its title, across the width of the form."""

    _key = ""
    _num_gestures = 0

    def value(self) -> Any:  # noqa: ANN401 - what the field holds
        """The value."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:  # noqa: ANN401 - what the field holds
        """Shows a value. The setter of a view must not change the model: nothing is emitted."""
        raise NotImplementedError

    def focus_widgets(self) -> tuple[QWidget, ...]:
        """The widgets that take the keyboard, the main one first."""
        raise NotImplementedError

    def below(self) -> QWidget | None:
        """What stands under the control across the width of the form."""
        return None

    def describe(self, path: str, title: str, explanation: str) -> None:
        """Gives names and help to what takes the keyboard."""
        self._key = self.change_key = path if self.is_continuous else ""
        for position, widget in enumerate(self.focus_widgets()):
            widget.setObjectName(path if position == 0 else f"{path}.{position}")
            widget.setAccessibleName(title)
            widget.setAccessibleDescription(explanation)
            widget.setToolTip(explanation)
            widget.setWhatsThis(explanation)

    def part_gestures(self) -> None:
        """Says that a drag begins or ends: what comes is another entry of the history than what was."""
        self._num_gestures += 1
        self.change_key = f"{self._key}#{self._num_gestures}" if self._key else ""

    def retranslate(self) -> None:
        """Sets the texts the control has of its own; most have none."""


class _WheelGuard(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return False


def keep_wheel_for_scrolling(widget: QWidget) -> None:
    """Lets the wheel over a widget without focus scroll the page instead of changing the value."""
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.installEventFilter(_WheelGuard(widget))


def let_shrink(widget: QWidget) -> None:
    """Lets a box become narrower than its longest text, which seldom stands in it; the tip tells it."""
    widget.setMinimumWidth(widget.fontMetrics().averageCharWidth() * _NARROWEST)
    if isinstance(widget, QComboBox):
        widget.installEventFilter(_WholeText(widget))


class _WholeText(QObject):
    """Puts what is chosen in a list before its help, where the tip is asked for."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QHelpEvent) or not isinstance(watched, QComboBox):
            return False
        texts = (watched.currentText(), watched.toolTip())
        QToolTip.showText(event.globalPos(), "\n\n".join(text for text in texts if text), watched)
        return True
