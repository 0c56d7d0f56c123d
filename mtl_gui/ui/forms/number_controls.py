"""Controls for numbers."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QHBoxLayout, QSlider, QSpinBox, QWidget

from mtl_gui.ui.forms.control import Control, keep_wheel_for_scrolling, let_shrink
from mtl_gui.ui.forms.fields import Bounds
from mtl_gui.ui.forms.number_box import NumberBox, written
from mtl_gui.ui.forms.ranges import range_text
from mtl_gui.ui.theme import GAP

__all__ = ["NumberControl", "WholeNumberControl"]

_LARGEST_WHOLE = 2**31 - 1
_SLIDER_STOPS = 100


class WholeNumberControl(Control):
    """A spin box for a whole number."""

    is_continuous = True

    def __init__(self, bounds: Bounds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QSpinBox(self)
        self._box.setRange(
            -_LARGEST_WHOLE if bounds.low is None else int(bounds.low),
            _LARGEST_WHOLE if bounds.high is None else min(int(bounds.high), _LARGEST_WHOLE),
        )
        self._box.setStepType(QSpinBox.StepType.AdaptiveDecimalStepType)
        self._box.setGroupSeparatorShown(True)
        self._box.setKeyboardTracking(False)
        keep_wheel_for_scrolling(self._box)
        let_shrink(self._box)
        _fill(self, self._box)
        self._box.valueChanged.connect(self.value_changed.emit)

    def value(self) -> int:
        """The number."""
        return self._box.value()

    def set_value(self, value: int) -> None:
        """Shows a number."""
        with QSignalBlocker(self._box):
            self._box.setValue(value)

    def focus_widgets(self) -> tuple[QWidget, ...]:
        """The spin box."""
        return (self._box,)


class NumberControl(Control):
    """A spin box for a number, with a slider before it where the range is narrow."""

    is_continuous = True

    def __init__(
        self,
        bounds: Bounds,
        *,
        step: float | None = None,
        has_slider: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bounds = bounds
        self._value = 0.0
        self._box = NumberBox(bounds, step=step, parent=self)
        self._slider = QSlider(Qt.Orientation.Horizontal, self) if has_slider else None
        self._box.valueChanged.connect(self._take_box)
        self._box.text_refused.connect(self._refuse)
        keep_wheel_for_scrolling(self._box)
        let_shrink(self._box)
        if self._slider is None:
            _fill(self, self._box)
        else:
            self._slider.setRange(0, _SLIDER_STOPS)
            self._slider.valueChanged.connect(self._take_slider)
            self._slider.sliderPressed.connect(self.part_gestures)
            self._slider.sliderReleased.connect(self.part_gestures)
            keep_wheel_for_scrolling(self._slider)
            _fill(self, self._slider, self._box)

    def value(self) -> float:
        """The number."""
        return self._value

    def set_value(self, value: float) -> None:
        """Shows a number."""
        self._value = value
        with QSignalBlocker(self._box):
            self._box.setValue(value)
        self._show_on_slider(value)

    def focus_widgets(self) -> tuple[QWidget, ...]:
        """The spin box, then the slider."""
        return (self._box,) if self._slider is None else (self._box, self._slider)

    def _take_box(self, value: float) -> None:
        self._show_on_slider(value)
        self._take(value)

    def _take_slider(self, stop: int) -> None:
        low, high = self._ends()
        value = float(f"{low + (high - low) * stop / _SLIDER_STOPS:.10g}")
        if self._bounds.holds(value):
            with QSignalBlocker(self._box):
                self._box.setValue(value)
            self._take(value)

    def _take(self, value: float) -> None:
        self._value = value
        self.refused.emit("")
        self.value_changed.emit(value)

    def _show_on_slider(self, value: float) -> None:
        if self._slider is not None:
            low, high = self._ends()
            with QSignalBlocker(self._slider):
                self._slider.setValue(round((value - low) / (high - low) * _SLIDER_STOPS))

    def _ends(self) -> tuple[float, float]:
        return self._bounds.low or 0.0, 1.0 if self._bounds.high is None else self._bounds.high

    def _refuse(self, text: str) -> None:
        range_ = range_text(self._bounds)
        sentence = (
            self.tr("“{text}” is not a number {range}; {value} is kept.")
            if range_
            else self.tr("“{text}” is not a number; {value} is kept.")
        )
        self.refused.emit(sentence.format(text=text, range=range_, value=written(self._value)))


def _fill(control: Control, *widgets: QWidget) -> None:
    layout = QHBoxLayout(control)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GAP)
    for widget in widgets:
        layout.addWidget(widget, 1 if isinstance(widget, QSlider) else 0 if len(widgets) > 1 else 1)
    control.setFocusProxy(widgets[-1])
