"""The tasks of a data set: which take part, how many labels they get, loss and metric."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QCheckBox, QComboBox, QGridLayout, QLabel, QWidget

from mtl_gui.events import TaskPreview
from mtl_gui.spec import LOSSES, METRICS, Task, TaskKind
from mtl_gui.ui.datasets.label_bars import LabelBars
from mtl_gui.ui.forms.choice_controls import ChoiceControl
from mtl_gui.ui.forms.control import Control, let_shrink
from mtl_gui.ui.forms.fields import Bounds
from mtl_gui.ui.forms.nested_controls import OptionalControl
from mtl_gui.ui.forms.number_controls import NumberControl, WholeNumberControl
from mtl_gui.ui.forms.titles import choice_title, field_title
from mtl_gui.ui.heard_name import set_heard_name
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.theme import GAP, GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget, translated

__all__ = ["TaskSettings"]

_START_BUDGET = 50
_NOISE_STEP = 0.05
_MOST_NOISE: dict[TaskKind, float] = {"regression": 10, "binary": 1, "multiclass": 1, "objective": 0}


class TaskSettings(TranslatedWidget):
    """A row per task. `switched` carries its name and state; `changed` name, field and value."""

    switched = Signal(str, bool)
    changed = Signal(str, str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks: tuple[Task, ...] = ()
        self._rows: dict[str, _Row] = {}
        self._heads = [QLabel(self) for _ in range(6)]
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(GAP + GAP_SMALL)
        self._layout.setVerticalSpacing(GAP)
        self._layout.setColumnStretch(1, 1)
        for column, head in enumerate(self._heads):
            head.setObjectName("muted")
            self._layout.addWidget(head, 0, column)
        theme.changed.connect(self._follow_theme)
        self.retranslate()

    def set_value(
        self, tasks: Sequence[Task], previews: Mapping[str, TaskPreview], *, is_editable: bool
    ) -> None:
        """Shows tasks; their labels as far as they are known."""
        if [(task.name, task.kind) for task in tasks] != [(task.name, task.kind) for task in self._tasks]:
            self._rebuild(tasks)
        self._tasks = tuple(tasks)
        for task in tasks:
            self._rows[task.name].show_task(task, previews.get(task.name), is_editable=is_editable)

    def retranslate(self) -> None:
        """Sets every text."""
        titles = (
            self.tr("Task"),
            self.tr("Labels"),
            field_title("label_budget"),
            field_title("label_noise"),
            field_title("loss"),
            field_title("metric"),
        )
        for head, title in zip(self._heads, titles, strict=True):
            head.setText(title)
        for name, row in self._rows.items():
            row.describe(name, self.tr("{task}: {what}"), self.tr("{task} takes part"))
            row.fit()

    def _rebuild(self, tasks: Sequence[Task]) -> None:
        for row in self._rows.values():
            for widget in row.widgets():
                widget.hide()
                widget.deleteLater()
        self._rows = {}
        for position, task in enumerate(tasks):
            row = _Row(task, self._theme, position, self)
            self._rows[task.name] = row
            for column, widget in enumerate(row.widgets()):
                self._layout.addWidget(widget, position + 1, column)
            row.switch.toggled.connect(lambda is_on, name=task.name: self.switched.emit(name, is_on))
            for field, control in row.controls.items():
                control.value_changed.connect(
                    lambda value, name=task.name, field=field: self.changed.emit(name, field, value)
                )
        self._paint_icons()
        self.retranslate()

    def _follow_theme(self) -> None:
        self._paint_icons()
        for row in self._rows.values():
            row.fit()

    def _paint_icons(self) -> None:
        for position, row in enumerate(self._rows.values()):
            row.switch.setIcon(task_icon(self._theme, position))


class _Row:
    """The widgets of one task."""

    def __init__(self, task: Task, theme: Theme, position: int, parent: QWidget) -> None:
        self._task = task
        self._preview: TaskPreview | None = None
        self.switch = QCheckBox(task.name, parent)
        self.switch.setObjectName(f"task.{task.name}")
        self.bars = LabelBars(theme, position, parent)
        self.controls: dict[str, Control] = {
            "label_budget": OptionalControl(WholeNumberControl(Bounds(1)), _START_BUDGET, parent),
            "label_noise": NumberControl(Bounds(0, _MOST_NOISE[task.kind]), step=_NOISE_STEP, parent=parent),
            "loss": ChoiceControl(LOSSES[task.kind], parent=parent),
            "metric": ChoiceControl(METRICS[task.kind], parent=parent),
        }

    def fit(self) -> None:
        """Gives numbers and lists room for what stands in them, in the size of the text of now."""
        for control in self.controls.values():
            for box in control.findChildren(QAbstractSpinBox):
                let_shrink(box)
        for field in ("loss", "metric"):
            for combo in self.controls[field].findChildren(QComboBox):
                combo.setMinimumWidth(combo.sizeHint().width())

    def widgets(self) -> tuple[QWidget, ...]:
        """All of them, from left to right."""
        return (self.switch, self.bars, *self.controls.values())

    def show_task(self, task: Task, preview: TaskPreview | None, *, is_editable: bool) -> None:
        """Shows a task."""
        self.switch.blockSignals(True)
        self.switch.setChecked(task.enabled)
        self.switch.blockSignals(False)
        self.switch.setEnabled(is_editable)
        self.bars.set_value(preview)
        self._task, self._preview = task, preview
        self._explain()
        for field, control in self.controls.items():
            control.set_value(getattr(task, field))
            can_change = field != "label_noise" or task.kind != "objective"
            control.setEnabled(is_editable and task.enabled and can_change)

    def _explain(self) -> None:
        kind, preview = choice_title(self._task.kind), self._preview
        if preview is None:
            self.switch.setToolTip(kind)
            return
        told = QCoreApplication.translate("TaskSettings", "{kind}. {description}")
        self.switch.setToolTip(told.format(kind=kind, description=translated(preview.description, "data")))

    def describe(self, name: str, what: str, takes_part: str) -> None:
        """Names everything that takes the keyboard."""
        self._explain()
        self.switch.setAccessibleName(takes_part.format(task=name))
        for field, control in self.controls.items():
            help_text = translated(Task.model_fields[field].description or "")
            title = what.format(task=name, what=field_title(field))
            control.describe(f"task.{name}.{field}", title, help_text)
            for widget in control.focus_widgets():
                set_heard_name(widget, title)
