"""A field for a learning rate, which is felt in factors, not in steps."""

import math

from PySide6.QtCore import QSize
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

__all__ = ["RateField", "neighbour"]

_SERIES = (1.0, 2.0, 5.0)
_WIDEST = "0.00001"
_BUTTONS_WIDTH = 48


class RateField(QDoubleSpinBox):
    """Written with as many digits as needed; the arrows walk 0.001, 0.002, 0.005, 0.01 and on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDecimals(9)
        self.setRange(1e-8, 100.0)
        self.setKeyboardTracking(False)

    def minimumSizeHint(self) -> QSize:
        """Room for a small rate and the buttons beside it, in the size of text at the time."""
        hint = super().minimumSizeHint()
        return QSize(self.fontMetrics().horizontalAdvance(_WIDEST) + _BUTTONS_WIDTH, hint.height())

    def textFromValue(self, value: float) -> str:
        """The value with four significant digits."""
        return self.locale().toString(value, "g", 4)

    def valueFromText(self, text: str) -> float:
        """What was typed, or the value as it was."""
        value, is_number = self.locale().toDouble(text)
        return value if is_number else self.value()

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Accepts every number above zero."""
        value, is_number = self.locale().toDouble(text)
        is_good = is_number and self.minimum() <= value <= self.maximum()
        state = QValidator.State.Acceptable if is_good else QValidator.State.Intermediate
        return state, text, position

    def stepBy(self, steps: int) -> None:
        """Goes to the neighbours in the series 1, 2, 5."""
        value = self.value()
        for _ in range(abs(steps)):
            value = neighbour(value, is_up=steps > 0)
        self.setValue(value)


def neighbour(value: float, *, is_up: bool) -> float:
    """The next number of the form 1, 2 or 5 times a power of ten above or below a value."""
    exponent = math.floor(math.log10(value))
    numbers = [mantissa * 10.0**power for power in range(exponent - 1, exponent + 2) for mantissa in _SERIES]
    if is_up:
        return next(number for number in numbers if number > value * (1 + 1e-9))
    return next(number for number in reversed(numbers) if number < value * (1 - 1e-9))
