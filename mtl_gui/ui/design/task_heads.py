"""Hidden layers of single tasks' heads, where they are not as the architecture says."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mtl_gui.spec import Task
from mtl_gui.texts import translatable
from mtl_gui.ui.forms.choice_controls import WholeNumbersControl
from mtl_gui.ui.forms.nested_controls import OptionalControl
from mtl_gui.ui.forms.titles import field_title
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.theme import GAP, GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget, translated

__all__ = ["TaskHeads"]

_ICON_SIZE = 14
_LONGEST_NAME = 18
_START: tuple[int, ...] = (32,)
_HELP = translatable(
    "forms", "Ticked: this task's head has hidden layers of its own; no number: a linear head."
)


@dataclass(frozen=True, slots=True)
class _Row:
    position: int
    icon: QLabel
    label: QLabel
    control: OptionalControl


class TaskHeads(TranslatedWidget):
    """A row per task that takes part; `changed` carries its name and widths, None for the architecture's.

    `refused` carries the sentence about a text that is no list of numbers, empty once it is one.
    """

    changed = Signal(str, object)
    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = QLabel(self)
        self._rows: dict[str, _Row] = {}
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(GAP)
        self._layout.setVerticalSpacing(GAP_SMALL)
        self._layout.setColumnStretch(2, 1)
        self._layout.addWidget(self._title, 0, 0, 1, 3)
        theme.changed.connect(self._paint_icons)
        self.retranslate()

    def set_value(self, tasks: Sequence[Task]) -> None:
        """Shows the heads of the tasks that take part."""
        places = {task.name: place for place, task in enumerate(tasks) if task.enabled}
        if places != {name: row.position for name, row in self._rows.items()}:
            self._rebuild(places)
        for task in tasks:
            if task.enabled:
                self._rows[task.name].control.set_value(task.head_widths)

    def retranslate(self) -> None:
        """Sets every text."""
        self._title.setText(self.tr("Head widths of single tasks"))
        for name, row in self._rows.items():
            spoken = self.tr("{field} of {task}").format(field=field_title("head_widths"), task=name)
            row.control.describe(f"head_widths.{name}", spoken, translated(_HELP, "forms"))

    def _rebuild(self, places: dict[str, int]) -> None:
        for row in self._rows.values():
            for widget in (row.icon, row.label, row.control):
                self._layout.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows = {name: self._row(name, place) for name, place in places.items()}
        self._paint_icons()
        self.retranslate()

    def _row(self, name: str, place: int) -> _Row:
        control = OptionalControl(WholeNumbersControl(), _START, self)
        row = _Row(place, QLabel(self), QLabel(self), control)
        metrics = row.label.fontMetrics()
        room = metrics.averageCharWidth() * _LONGEST_NAME
        row.label.setText(metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room))
        row.label.setToolTip(name)
        row.label.setBuddy(control.focus_widgets()[0])
        control.value_changed.connect(lambda widths, name=name: self.changed.emit(name, widths))
        control.refused.connect(self.refused)
        for column, widget in enumerate((row.icon, row.label, control)):
            self._layout.addWidget(widget, place + 1, column)
        return row

    def _paint_icons(self) -> None:
        for row in self._rows.values():
            icon = task_icon(self._theme, row.position)
            row.icon.setPixmap(icon.pixmap(_ICON_SIZE, _ICON_SIZE))
