"""Controls for yes or no, one of several, and text."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from mtl_gui.ui.forms.control import Control, keep_wheel_for_scrolling, let_shrink
from mtl_gui.ui.forms.lists import parse_points, parse_whole_numbers, write_points, write_whole_numbers
from mtl_gui.ui.forms.titles import choice_title

__all__ = [
    "ChoiceControl",
    "FormulasControl",
    "NamesControl",
    "PointsControl",
    "SwitchControl",
    "TextControl",
    "WholeNumbersControl",
]


class SwitchControl(Control):
    """A check box with the field's title beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QCheckBox(self)
        _fill(self, self._box)
        self._box.toggled.connect(self.value_changed.emit)

    def value(self) -> bool:
        """Whether it is on."""
        return self._box.isChecked()

    def set_value(self, value: bool) -> None:  # noqa: FBT001 - it is the value
        """Shows whether it is on."""
        with QSignalBlocker(self._box):
            self._box.setChecked(value)

    def focus_widgets(self) -> tuple[QWidget, ...]:
        """The check box."""
        return (self._box,)

    def describe(self, path: str, title: str, explanation: str) -> None:
        """The title stands in the check box."""
        super().describe(path, title, explanation)
        self._box.setText(title)


class ChoiceControl(Control):
    """A list that drops down, of the values that are allowed."""

    def __init__(
        self,
        choices: Sequence[object],
        title: Callable[[object], str] = choice_title,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._choices = tuple(choices)
        self._title = title
        self._combo = QComboBox(self)
        self._combo.addItems([""] * len(self._choices))
        keep_wheel_for_scrolling(self._combo)
        let_shrink(self._combo)
        _fill(self, self._combo)
        self._combo.currentIndexChanged.connect(self._tell)
        self.retranslate()

    def value(self) -> object:
        """The chosen value."""
        return self._choices[self._combo.currentIndex()]

    def set_value(self, value: object) -> None:
        """Shows a value."""
        with QSignalBlocker(self._combo):
            self._combo.setCurrentIndex(self._choices.index(value))

    def focus_widgets(self) -> tuple[QWidget, ...]:
        """The list."""
        return (self._combo,)

    def retranslate(self) -> None:
        """Sets the choices' titles."""
        for position, choice in enumerate(self._choices):
            self._combo.setItemText(position, self._title(choice))

    def _tell(self) -> None:
        self.value_changed.emit(self.value())


class TextControl(Control):
    """A line of text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: object = ""
        self._line = QLineEdit(self)
        _fill(self, self._line)
        self._line.editingFinished.connect(self._take)

    def value(self) -> object:
        """The text, or what it stands for."""
        return self._value

    def set_value(self, value: object) -> None:
        """Shows a value; a refused text is gone."""
        self._value = value
        self._line.setText(self._write(value))
        self.refused.emit("")

    def focus_widgets(self) -> tuple[QWidget, ...]:
        """The line."""
        return (self._line,)

    def _write(self, value: object) -> str:
        return str(value)

    def _read(self, text: str) -> object | None:
        return text

    def _complaint(self) -> str:
        return ""

    def _take(self) -> None:
        value = self._read(self._line.text())
        self.refused.emit(self._complaint() if value is None else "")
        if value is not None and value != self._value:
            self._value = value
            self.value_changed.emit(value)


class WholeNumbersControl(TextControl):
    """A line with whole numbers, as in ``64, 64``."""

    def value(self) -> tuple[int, ...]:
        """The numbers."""
        assert isinstance(self._value, tuple)
        return self._value

    def _write(self, value: object) -> str:
        assert isinstance(value, tuple)
        return write_whole_numbers(value)

    def _read(self, text: str) -> object | None:
        return parse_whole_numbers(text)

    def _complaint(self) -> str:
        return self.tr("Write whole numbers with commas between them, as in 64, 64.")


class PointsControl(TextControl):
    """A line with pairs of numbers, as in ``(-8.5, 7.5) (0, 0)``."""

    def value(self) -> tuple[tuple[float, float], ...]:
        """The pairs."""
        assert isinstance(self._value, tuple)
        return self._value

    def _write(self, value: object) -> str:
        assert isinstance(value, tuple)
        return write_points(value)

    def _read(self, text: str) -> object | None:
        return parse_points(text)

    def _complaint(self) -> str:
        return self.tr("Write pairs of numbers in brackets, as in (-8.5, 7.5) (0, 0).")


class FormulasControl(TextControl):
    """A line with formulas, as in ``x**2; (x - 1)**2 + y**2``."""

    def value(self) -> tuple[str, ...]:
        """The formulas."""
        assert isinstance(self._value, tuple)
        return self._value

    def _write(self, value: object) -> str:
        assert isinstance(value, tuple)
        return "; ".join(value)

    def _read(self, text: str) -> object | None:
        return tuple(part.strip() for part in text.split(";") if part.strip()) or None

    def _complaint(self) -> str:
        return self.tr("Write formulas with semicolons between them, as in x**2; (x - 1)**2 + y**2.")


class NamesControl(FormulasControl):
    """A line with names, as in ``price; size``; it may be empty."""

    def _read(self, text: str) -> object | None:
        return tuple(part.strip() for part in text.split(";") if part.strip())


def _fill(control: Control, widget: QWidget) -> None:
    layout = QHBoxLayout(control)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    control.setFocusProxy(widget)
