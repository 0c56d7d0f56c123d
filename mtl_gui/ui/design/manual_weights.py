"""Task weights by hand: a logarithmic slider and a number per task."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mtl_gui.ui.pages.log_slider import LogSlider
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["ManualWeightsEditor"]

_LOWEST, _HIGHEST = 0.01, 100.0


class ManualWeightsEditor(TranslatedWidget):
    """Shows the weights of some tasks; `weight_changed` carries a task's name and its new weight."""

    weight_changed = Signal(str, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks: tuple[tuple[int, str], ...] = ()
        self._weights: dict[str, float] = {}
        self._sliders: dict[str, LogSlider] = {}
        self._icons: dict[str, QLabel] = {}
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(GAP)
        self._layout.setColumnStretch(2, 1)
        theme.changed.connect(self._paint_icons)

    def value(self) -> dict[str, float]:
        """The weights by task name."""
        return dict(self._weights)

    def set_value(self, tasks: Sequence[tuple[int, str]], weights: Mapping[str, float]) -> None:
        """Shows the weights of tasks, given by position and name; one that has no weight has weight 1."""
        if tuple(tasks) != self._tasks:
            self._tasks = tuple(tasks)
            self._rebuild()
        shown = {name: weights.get(name, 1.0) for _, name in self._tasks}
        for name, weight in shown.items():
            if weight != self._weights.get(name):
                self._sliders[name].set_value(weight)
        self._weights = shown

    def retranslate(self) -> None:
        """Sets the names of sliders and numbers."""
        tip = self.tr("How much this task's loss counts in the sum; it can be moved while training.")
        for name, slider in self._sliders.items():
            slider.set_texts(name, self.tr("Weight of {task}").format(task=name), tip)

    def _rebuild(self) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._weights, self._sliders, self._icons = {}, {}, {}
        for row, (_, name) in enumerate(self._tasks):
            slider, icon = LogSlider(_LOWEST, _HIGHEST, f"weight_{name}", self), QLabel(self)
            slider.value_changed.connect(lambda weight, name=name: self._take(name, weight))
            self._sliders[name], self._icons[name] = slider, icon
            for column, widget in enumerate((icon, slider.label, slider)):
                self._layout.addWidget(widget, row, column)
        self._paint_icons()
        self.retranslate()

    def _take(self, name: str, weight: float) -> None:
        self._weights[name] = weight
        self.weight_changed.emit(name, weight)

    def _paint_icons(self) -> None:
        for position, name in self._tasks:
            self._icons[name].setPixmap(task_icon(self._theme, position).pixmap(14, 14))
