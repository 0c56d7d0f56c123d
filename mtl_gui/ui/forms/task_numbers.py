"""A number per task: with a logarithmic slider where it is a weight, else alone."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from mtl_gui.ui.forms.control import Control
from mtl_gui.ui.forms.fields import Bounds
from mtl_gui.ui.forms.named_tasks import NamedTasks
from mtl_gui.ui.forms.number_controls import NumberControl
from mtl_gui.ui.pages.log_slider import LogSlider
from mtl_gui.ui.theme import GAP, GAP_SMALL

__all__ = ["TaskNumbersControl"]

_LOWEST, _HIGHEST = 0.01, 100.0
_LONGEST_NAME = 18


class _Weight(Control):
    """A weight: a logarithmic slider and a number."""

    is_continuous = True

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._slider = LogSlider(_LOWEST, _HIGHEST, "", self)
        self._slider.label.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._slider)
        self._slider.value_changed.connect(self.value_changed.emit)
        self._slider.drag_parted.connect(self.part_gestures)

    def value(self) -> float:
        """The weight."""
        return self._slider.value()

    def set_value(self, value: float) -> None:
        """Shows a weight."""
        self._slider.set_value(value)

    def focus_widgets(self) -> tuple[QWidget, ...]:
        """The number, then the slider."""
        return self._slider.focus_widgets()


@dataclass(frozen=True, slots=True)
class _Row:
    icon: QLabel
    label: QLabel
    control: Control
    beside: tuple[QWidget, ...]


class TaskNumbersControl(Control):
    """A row per task that takes part. What was set for other tasks stays as it is.

    A task that is not named has 1 where the numbers are weights, which cannot be negative, and else 0.
    """

    is_wide = True

    def __init__(self, bounds: Bounds, tasks: NamedTasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bounds = bounds
        self._tasks = tasks
        self._are_weights = bounds.low is not None and bounds.low >= 0
        self._value: dict[str, float] = {}
        self._rows: dict[str, _Row] = {}
        self._told = ("", "", "")
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(GAP)
        self._layout.setVerticalSpacing(GAP_SMALL)
        self._layout.setColumnStretch(2, 1)
        tasks.changed.connect(self._rebuild)
        tasks.theme.changed.connect(self._paint_icons)
        self._rebuild()

    def value(self) -> dict[str, float]:
        """The numbers by task name, of the tasks that have one."""
        return dict(self._value)

    def set_value(self, value: Mapping[str, float]) -> None:
        """Shows the numbers; a task that is not named shows the one it then has."""
        self._value = dict(value)
        for name, row in self._rows.items():
            row.control.set_value(self._shown(name))

    def focus_widgets(self) -> tuple[QWidget, ...]:
        """Those of all rows."""
        return tuple(widget for row in self._rows.values() for widget in row.control.focus_widgets())

    def describe(self, path: str, title: str, explanation: str) -> None:
        """Every row is named by the field and its task."""
        self._told = (path, title, explanation)
        for name, row in self._rows.items():
            spoken = self.tr("{field} of {task}").format(field=title, task=name)
            row.control.describe(f"{path}.{name}", spoken, explanation)
            row.label.setToolTip(name)

    def _shown(self, name: str) -> float:
        return self._value.get(name, 1.0 if self._are_weights else 0.0)

    def _rebuild(self) -> None:
        for row in self._rows.values():
            for widget in (row.icon, row.label, row.control, *row.beside):
                self._layout.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows = {name: self._row(place, name) for place, name in enumerate(self._tasks.names)}
        self._paint_icons()
        self.describe(*self._told)

    def _row(self, place: int, name: str) -> _Row:
        control: Control = _Weight(self) if self._are_weights else NumberControl(self._bounds, parent=self)
        row = _Row(QLabel(self), QLabel(self), control, self._beside(name))
        room = row.label.fontMetrics().averageCharWidth() * _LONGEST_NAME
        row.label.setText(row.label.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room))
        control.set_value(self._shown(name))
        control.value_changed.connect(lambda number, name=name: self._take(name, number))
        control.refused.connect(self.refused)
        row.label.setBuddy(control.focus_widgets()[0])
        for column, widget in enumerate((row.icon, row.label, control, *row.beside)):
            self._layout.addWidget(widget, place, column)
        return row

    def _beside(self, _name: str) -> tuple[QWidget, ...]:
        """What stands behind a task's number."""
        return ()

    def _moved(self, name: str, number: float) -> Mapping[str, float] | None:
        """The numbers after one was moved; None where it must not be."""
        return {**self._value, name: number}

    def _take(self, name: str, number: float) -> None:
        moved = self._moved(name, number)
        if moved is None:
            self._rows[name].control.set_value(self._shown(name))
            return
        self.set_value(moved)
        self.change_key = self._rows[name].control.change_key
        self.refused.emit("")
        self.value_changed.emit(self.value())

    def _paint_icons(self) -> None:
        for name, row in self._rows.items():
            row.icon.setPixmap(self._tasks.picture(name))
