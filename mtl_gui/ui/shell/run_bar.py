"""The bar under the menus: run and steer from every page."""

from itertools import count, islice

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QToolBar,
    QToolButton,
    QWidget,
)

from mtl_gui.app.job import JobState
from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment
from mtl_gui.ui.actions import Actions, plain_text
from mtl_gui.ui.focus_return import FocusReturn
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.steering import learning_rate_of
from mtl_gui.ui.shell.rate_field import RateField
from mtl_gui.ui.theme import GAP, GAP_SMALL

__all__ = ["RunBar", "with_num_seeds"]

_RUN_COMMANDS = ("run.start", "run.pause", "run.step", "run.epoch", "run.stop")
_OTHER_COMMANDS = ("edit.undo", "edit.redo", "view.palette")
_MOST_SEEDS = 100
_ICON_SHARE = 1.6


class RunBar(QToolBar):
    """Run, pause, step; how many seeds; with or without single-task networks; the learning rate.

    The learning rate changes the training while one runs, and the experiment while none does.
    """

    problem = Signal(object)

    def __init__(self, workbench: Workbench, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("run_bar")
        self.setMovable(False)
        self._workbench = workbench
        self._actions = actions
        self._seeds = QSpinBox(self)
        self._seeds.setObjectName("bar_seeds")
        self._seeds.setRange(1, _MOST_SEEDS)
        self._seeds.setKeyboardTracking(False)
        self._seeds_label = QLabel(self)
        self._seeds_label.setBuddy(self._seeds)
        self._baseline = QCheckBox(self)
        self._baseline.setObjectName("bar_baseline")
        self._rate = RateField(self)
        self._rate.setObjectName("bar_learning_rate")
        self._rate_label = QLabel(self)
        self._rate_label.setBuddy(self._rate)
        self._num_changes = 0
        self._fill()
        self._connect()
        self._fit()
        self.retranslate()
        self._show_experiment(workbench.session.experiment)

    def retranslate(self) -> None:
        """Sets every text."""
        self.setWindowTitle(self.tr("Run bar"))
        self._seeds_label.setText(self.tr("Seeds"))
        self._seeds.setAccessibleName(self.tr("Number of seeds"))
        self._seeds.setToolTip(self.tr("Networks that differ only in their random start; five show a spread"))
        self._baseline.setText(self.tr("vs single-task"))
        self._baseline.setAccessibleName(self.tr("Compare with single-task networks"))
        self._baseline.setToolTip(self._actions["run.baseline"].whatsThis())
        self._rate_label.setText(self.tr("Learning rate"))
        self._rate.setAccessibleName(self.tr("Learning rate"))
        self._rate.setToolTip(
            self.tr("Size of the steps; while a training runs it changes from the next step on")
        )
        for command_id in (*_RUN_COMMANDS, *_OTHER_COMMANDS):
            self.name_button(command_id)
        self._name_rest()

    def _name_rest(self) -> None:
        """Names the button that shows what there is no room for."""
        rest = self.findChild(QToolButton, "qt_toolbar_ext_button")
        if isinstance(rest, QToolButton):
            rest.setAccessibleName(self.tr("The rest of the run bar"))
            rest.setToolTip(self.tr("Shows the rest of this bar"))

    def name_button(self, command_id: str) -> None:
        """Gives a button the name of its action for screen readers."""
        button = self.widgetForAction(self._actions[command_id])
        if isinstance(button, QToolButton):
            button.setAccessibleName(plain_text(self._actions[command_id]))

    def _show_experiment(self, experiment: Experiment) -> None:
        with QSignalBlocker(self._seeds), QSignalBlocker(self._baseline), QSignalBlocker(self._rate):
            self._seeds.setValue(len(experiment.seeds))
            self._baseline.setChecked(experiment.single_task_baseline)
            self._actions["run.baseline"].setChecked(experiment.single_task_baseline)
            if not self._workbench.training.is_active:
                self._rate.setValue(experiment.training.learning_rate)

    def _edit_seeds(self, num_seeds: int) -> None:
        experiment = self._workbench.session.experiment
        seeds = with_num_seeds(experiment.seeds, num_seeds)
        self._edit(experiment.replaced(seeds=seeds), self.tr("Number of seeds"), "seeds")

    def _edit_baseline(self, is_wanted: bool) -> None:  # noqa: FBT001 - a slot of QCheckBox.toggled
        experiment = self._workbench.session.experiment.replaced(single_task_baseline=is_wanted)
        self._edit(experiment, self.tr("Comparison with single-task networks"), "")

    def _change_rate(self, rate: float) -> None:
        if self._workbench.training.is_active:
            self._workbench.training.set_learning_rate(rate)
            return
        experiment = self._workbench.session.experiment
        try:
            training = experiment.training.replaced(learning_rate=rate)
        except Refused as refused:
            self.problem.emit(refused)
            self._show_experiment(experiment)
            return
        self._edit(experiment.replaced(training=training), self.tr("Learning rate"), "learning_rate")

    def _edit(self, experiment: Experiment, text: str, merge: str) -> None:
        self._workbench.session.edit(experiment, text, merge)

    def _follow_state(self, state: JobState) -> None:
        if state not in ("running", "paused", "stopping"):
            self._show_experiment(self._workbench.session.experiment)

    def _follow_record(self) -> None:
        """Shows a learning rate that was changed from another place."""
        record = self._workbench.training.record
        num_changes = sum(len(arm.controls) for arm in record.arms.values()) if record else 0
        if record is not None and num_changes != self._num_changes:
            self._num_changes = num_changes
            with QSignalBlocker(self._rate):
                self._rate.setValue(learning_rate_of(record))

    def _connect(self) -> None:
        self._seeds.valueChanged.connect(self._edit_seeds)
        self._baseline.toggled.connect(self._edit_baseline)
        self._rate.valueChanged.connect(self._change_rate)
        self._workbench.session.experiment_changed.connect(self._show_experiment)
        self._workbench.theme.changed.connect(self._fit)
        self._workbench.training.state_changed.connect(self._follow_state)
        self._workbench.training.record_grew.connect(self._follow_record)

    def _fill(self) -> None:
        for command_id in _RUN_COMMANDS:
            self.addAction(self._actions[command_id])
        self.addSeparator()
        for label, field in ((self._seeds_label, self._seeds), (self._rate_label, self._rate)):
            self.addWidget(_side_by_side(label, field, self))
        self.addWidget(self._baseline)
        spring = QWidget(self)
        spring.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(spring)
        for command_id in _OTHER_COMMANDS:
            self.addAction(self._actions[command_id])
        for command_id in (*_RUN_COMMANDS, *_OTHER_COMMANDS):
            button = self.widgetForAction(self._actions[command_id])
            button.setObjectName(f"bar_{command_id}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        start, pause, stop = (
            self.widgetForAction(self._actions[name]) for name in ("run.start", "run.pause", "run.stop")
        )
        FocusReturn((start,), pause)
        FocusReturn((pause, stop), start)

    def _fit(self) -> None:
        """Follows the size of the text; a change of style would take the text beside the icon away."""
        side = round(_ICON_SHARE * self.fontMetrics().height())
        self.setIconSize(QSize(side, side))
        start = self.widgetForAction(self._actions["run.start"])
        if isinstance(start, QToolButton):
            start.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)


def with_num_seeds(seeds: tuple[int, ...], num_seeds: int) -> tuple[int, ...]:
    """The first seeds, or all of them and the smallest numbers that are not among them."""
    fresh = (number for number in count() if number not in seeds)
    return (*seeds[:num_seeds], *islice(fresh, max(0, num_seeds - len(seeds))))


def _side_by_side(label: QLabel, field: QWidget, parent: QWidget) -> QWidget:
    pair = QWidget(parent)
    layout = QHBoxLayout(pair)
    layout.setContentsMargins(GAP_SMALL, 0, GAP, 0)
    layout.setSpacing(GAP_SMALL)
    layout.addWidget(label)
    layout.addWidget(field)
    return pair
