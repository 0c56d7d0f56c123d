"""A spin box for numbers of any size that keeps them exactly."""

import math

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from mtl_gui.ui.forms.fields import Bounds

__all__ = ["NumberBox", "parsed", "written"]

_STEPS = (1.0, 2.0, 5.0)
_SMALLEST = 1e-6
_MOST_DECIMALS = 323
_LARGEST = 1e300


def written(value: float) -> str:
    """A number with exactly the digits it has, as the window's language writes it."""
    value = float(value)
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    digits = repr(value).removesuffix(".0")
    if "e" in digits:
        return locale.toString(value, "g", QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value)
    return locale.toString(value, "f", len(digits.partition(".")[2]))


def parsed(text: str) -> float | None:
    """The number a person wrote, in the window's language or with a decimal point; None if it is none."""
    value, is_number = QLocale().toDouble(text.strip())
    if not is_number:
        value, is_number = QLocale.c().toDouble(text.strip())
    return value if is_number and math.isfinite(value) else None


class NumberBox(QDoubleSpinBox):
    """Shows all digits of a number and no others; the arrows go 1, 2, 5, 10, 20 where the range is wide.

    A text that is no number within the bounds is put back, which `text_refused` tells.
    """

    text_refused = Signal(str)

    def __init__(self, bounds: Bounds, *, step: float | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bounds = bounds
        self._step = step
        self.setDecimals(_MOST_DECIMALS)
        self.setRange(
            -_LARGEST if bounds.low is None else bounds.low, _LARGEST if bounds.high is None else bounds.high
        )
        self.setKeyboardTracking(False)

    def textFromValue(self, value: float) -> str:
        """All digits and no more."""
        return written(value)

    def valueFromText(self, text: str) -> float:
        """The number, or the old one where there is none."""
        value = parsed(text)
        return self.value() if value is None else value

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Lets everything be typed; only numbers within the bounds are taken."""
        value = parsed(text)
        is_fine = value is not None and self._bounds.holds(value)
        state = QValidator.State.Acceptable if is_fine else QValidator.State.Intermediate
        return state, text, position

    def fixup(self, text: str) -> str:
        """Tells that the text is put back."""
        self.text_refused.emit(text)
        return text

    def stepBy(self, steps: int) -> None:
        """Goes to the next round number, or by an even step where the range is narrow."""
        value = self.value()
        for _ in range(abs(steps)):
            value = self._after(value) if steps > 0 else self._before(value)
        if self._bounds.holds(value):
            self.setValue(value)

    def _after(self, value: float) -> float:
        if self._step is not None:
            return _rounded((math.floor(value / self._step + 1e-9) + 1) * self._step)
        if value < 0:
            return -self._before(-value)
        return _next_round(value) if value >= _SMALLEST else _SMALLEST

    def _before(self, value: float) -> float:
        if self._step is not None:
            return _rounded((math.ceil(value / self._step - 1e-9) - 1) * self._step)
        if value <= 0:
            return -self._after(-value)
        return _previous_round(value) if value > _SMALLEST else 0.0


def _rounded(value: float) -> float:
    return float(f"{value:.10g}")


def _next_round(value: float) -> float:
    exponent = math.floor(math.log10(value))
    candidates = (_written_out(step, exponent + shift) for shift in (0, 1) for step in _STEPS)
    return next(candidate for candidate in candidates if candidate > value * (1 + 1e-9))


def _previous_round(value: float) -> float:
    exponent = math.floor(math.log10(value))
    candidates = (_written_out(step, exponent + shift) for shift in (0, -1) for step in reversed(_STEPS))
    return next(candidate for candidate in candidates if candidate < value * (1 - 1e-9))


def _written_out(step: float, exponent: int) -> float:
    return float(f"{step:g}e{exponent}")
