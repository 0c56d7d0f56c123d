"""A slider and a number for positive values that span several powers of ten."""

import math

from PySide6.QtCore import QLocale, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QSizePolicy, QSlider, QWidget

from mtl_gui.ui.forms.control import keep_wheel_for_scrolling
from mtl_gui.ui.theme import GAP_SMALL
from mtl_gui.ui.translation import number

__all__ = ["LogSlider", "LogSpinBox"]

_TICKS_PER_DECADE = 20
_BUTTONS_WIDTH = 37
_WIDEST = "0.0000"


class LogSpinBox(QDoubleSpinBox):
    """A number that is written with three significant digits and stepped by factors."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(12)
        self.setKeyboardTracking(False)

    def textFromValue(self, value: float) -> str:
        """Three significant digits, in the window's language."""
        return number(value)

    def valueFromText(self, text: str) -> float:
        """The number meant, the present one if it is none."""
        value, is_number = QLocale().toDouble(text.strip())
        return value if is_number else self.value()

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Any number in the range, also while it is being typed."""
        value, is_number = QLocale().toDouble(text.strip())
        is_inside = is_number and self.minimum() <= value <= self.maximum()
        state = QValidator.State.Acceptable if is_inside else QValidator.State.Intermediate
        return state, text, position

    def stepBy(self, steps: int) -> None:
        """Multiplies by a quarter of a power of two per step; from zero it starts at the smallest step."""
        base = self.value() or 1e-3
        self.setValue(base * 2 ** (steps / 4))


class _NarrowNumber(LogSpinBox):
    """As wide as a usual number is in the size of text at the time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Room for the number and the buttons beside it."""
        width = self.fontMetrics().horizontalAdvance(_WIDEST) + _BUTTONS_WIDTH
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """No less."""
        return self.sizeHint()


class LogSlider(QWidget):
    """Edits one positive number; `value_changed` tells of changes by the person, not of `set_value`.

    `drag_parted` tells that a drag begins or ends.

    Args:
        low: The slider's left end; the number may go beyond it.
        high: Its right end.
        name: Object name of the number; the slider's is the same with "_slider".
        parent: The owner.
        most: No number is larger.
    """

    value_changed = Signal(float)
    drag_parted = Signal()

    def __init__(
        self, low: float, high: float, name: str, parent: QWidget | None = None, *, most: float = 1e6
    ) -> None:
        super().__init__(parent)
        self._low = low
        self.label = QLabel(self)
        self._slider = QSlider(Qt.Orientation.Horizontal, self)
        self._slider.setObjectName(f"{name}_slider")
        self._slider.setRange(0, round(_TICKS_PER_DECADE * math.log10(high / low)))
        self._slider.setPageStep(_TICKS_PER_DECADE // 2)
        self._slider.setMinimumWidth(48)
        self._slider.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._number = _NarrowNumber(self)
        self._number.setObjectName(name)
        self._number.setRange(0.0, most)
        self.label.setBuddy(self._number)
        self._lay_out()
        keep_wheel_for_scrolling(self._slider)
        keep_wheel_for_scrolling(self._number)
        self._slider.valueChanged.connect(self._take_from_slider)
        self._slider.sliderPressed.connect(self.drag_parted)
        self._slider.sliderReleased.connect(self.drag_parted)
        self._number.valueChanged.connect(self._take_from_number)

    def value(self) -> float:
        """The number."""
        return self._number.value()

    def set_value(self, value: float) -> None:
        """Shows a number."""
        with QSignalBlocker(self._number), QSignalBlocker(self._slider):
            self._number.setValue(value)
            self._slider.setValue(self._place(value))

    def focus_widgets(self) -> tuple[QWidget, ...]:
        """What takes the keyboard: the number, then the slider."""
        return (self._number, self._slider)

    def set_texts(self, label: str, name: str, tip: str) -> None:
        """Sets the label, the name that is spoken, and the help."""
        self.label.setText(label)
        self._number.setAccessibleName(name)
        self._slider.setAccessibleName(name)
        for widget in (self._number, self._slider):
            widget.setToolTip(tip)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_SMALL)
        layout.addWidget(self.label)
        layout.addWidget(self._slider, 1)
        layout.addWidget(self._number)

    def _place(self, value: float) -> int:
        return round(_TICKS_PER_DECADE * math.log10(max(value, self._low) / self._low))

    def _take_from_slider(self, place: int) -> None:
        value = float(f"{self._low * 10 ** (place / _TICKS_PER_DECADE):.3g}")
        with QSignalBlocker(self._number):
            self._number.setValue(value)
        self.value_changed.emit(value)

    def _take_from_number(self, value: float) -> None:
        with QSignalBlocker(self._slider):
            self._slider.setValue(self._place(value))
        self.value_changed.emit(value)
