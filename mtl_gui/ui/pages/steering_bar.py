"""The finer run commands on the Train page, with what they go by."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QSizePolicy, QSpinBox, QWidget

from mtl_gui.app.training import TrainingControl
from mtl_gui.ui.flow_layout import FlowLayout
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling
from mtl_gui.ui.heard_name import set_heard_name
from mtl_gui.ui.pages.possible_steering import possible_steering
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["SteeringBar"]

_ICONS = {
    "run.until_better": "done",
    "run.one_task": "step",
    "run.slow": "history",
    "run.longer": "add",
    "run.branch": "split",
    "run.rewind": "rewind",
    "run.new_seeds": "seeds",
}
_MOST_EPOCHS = 999


class SteeringBar(TranslatedWidget):
    """Buttons that ask for commands; beside three of them what they go by, kept in the training's options."""

    requested = Signal(str)

    def __init__(self, theme: Theme, training: TrainingControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._training = training
        self._buttons = {command: QPushButton(self) for command in _ICONS}
        self._task = QComboBox(self)
        self._task.setObjectName("one_task")
        self._pace = self._number("slow_pace", 1, 30)
        self._epochs = self._number("more_epochs", 1, _MOST_EPOCHS)
        self._returning: QPushButton | None = None
        self._lay_out()
        self._task.currentTextChanged.connect(self._choose_task)
        self._pace.valueChanged.connect(self._choose_pace)
        self._epochs.valueChanged.connect(self._choose_epochs)
        theme.changed.connect(self._paint_icons)
        training.pace_changed.connect(self.refresh)
        training.arms_changed.connect(self.refresh)
        self.retranslate()
        self._paint_icons()
        self.refresh()

    def show_tasks(self, names: tuple[str, ...]) -> None:
        """Offers the tasks of a run; the chosen one stays if it is among them."""
        with QSignalBlocker(self._task):
            self._task.clear()
            self._task.addItems(names)
            self._task.setCurrentText(self._training.options.task)
        self._choose_task(self._task.currentText())

    def refresh(self) -> None:
        """Enables what can be asked for now; the focus waits for a button that comes back."""
        possible = possible_steering(self._training)
        for command, button in self._buttons.items():
            if button.hasFocus() and not possible[command]:
                self._returning = button
                self.setFocus()  # else it goes on to the next button, and the next press is that one's
            button.setEnabled(possible[command])
        if self._returning is not None and self._returning.isEnabled():
            if self.hasFocus():
                self._returning.setFocus()
            self._returning = None
        self._buttons["run.slow"].setChecked(self._training.pace is not None)

    def retranslate(self) -> None:
        """Sets every text."""
        texts = {
            "run.until_better": (
                self.tr("Until better"),
                self.tr("Train until the validation loss is lower than ever before, then pause"),
            ),
            "run.one_task": (
                self.tr("Step of"),
                self.tr("When paused: one step in which only this task's loss counts"),
            ),
            "run.slow": (self.tr("Slow motion"), self.tr("Make only so many steps in a second")),
            "run.longer": (self.tr("Longer by"), self.tr("Give the run more epochs and go on with it")),
            "run.branch": (
                self.tr("Branch"),
                self.tr("Make a new run from the moment that is shown, paused there"),
            ),
            "run.rewind": (
                self.tr("Rewind"),
                self.tr("Make a new run from the same start, paused before its first step"),
            ),
            "run.new_seeds": (self.tr("New seeds"), self.tr("Run again from other random starts")),
        }
        self.setAccessibleName(self.tr("More run commands"))
        for command, (text, tip) in texts.items():
            self._buttons[command].setText(text)
            self._buttons[command].setToolTip(tip)
            self._buttons[command].setAccessibleName(text)
            self._buttons[command].setAccessibleDescription(tip)
        set_heard_name(self._task, self.tr("Task of the single step"))
        self._pace.setAccessibleName(self.tr("Steps per second in slow motion"))
        self._pace.setSuffix(self.tr(" per s"))
        self._epochs.setAccessibleName(self.tr("Epochs by which the run is made longer"))
        self._epochs.setSuffix(self.tr(" epochs"))

    def _lay_out(self) -> None:
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._task.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._task.setMinimumContentsLength(8)
        keep_wheel_for_scrolling(self._task)
        self._buttons["run.slow"].setCheckable(True)
        beside = {"run.one_task": self._task, "run.slow": self._pace, "run.longer": self._epochs}
        flow = FlowLayout(self, GAP)
        for command, button in self._buttons.items():
            button.setObjectName(command.replace(".", "_"))
            button.clicked.connect(lambda _checked=False, asked=command: self._ask(asked))
            flow.addWidget(button)
            if command in beside:
                flow.addWidget(beside[command])

    def _number(self, name: str, low: int, high: int) -> QSpinBox:
        options = self._training.options
        box = QSpinBox(self)
        box.setObjectName(name)
        box.setRange(low, high)
        box.setValue(options.steps_per_second if name == "slow_pace" else options.num_epochs)
        box.setKeyboardTracking(False)
        keep_wheel_for_scrolling(box)
        return box

    def _ask(self, command: str) -> None:
        self.requested.emit(command)
        self.refresh()

    def _choose_task(self, name: str) -> None:
        self._training.set_options(replace(self._training.options, task=name))

    def _choose_pace(self, steps_per_second: int) -> None:
        self._training.set_options(replace(self._training.options, steps_per_second=steps_per_second))
        if self._training.pace is not None:
            self._training.set_pace(steps_per_second)

    def _choose_epochs(self, num_epochs: int) -> None:
        self._training.set_options(replace(self._training.options, num_epochs=num_epochs))

    def _paint_icons(self) -> None:
        side = self.fontMetrics().height()
        for command, button in self._buttons.items():
            button.setIconSize(QSize(side, side))
            button.setIcon(self._theme.icon(_ICONS[command], "text"))
