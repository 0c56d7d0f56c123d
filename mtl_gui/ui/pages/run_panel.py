"""The head of the Train page: the run commands, how far the training is, and its learning rate."""

import time

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.app.job import JobState
from mtl_gui.runs.record import RunRecord
from mtl_gui.ui.pages.live_weights import LiveWeights
from mtl_gui.ui.pages.log_slider import LogSlider
from mtl_gui.ui.pages.possible_steering import can_go_on, would_recur
from mtl_gui.ui.pages.remaining_time import RemainingTime, duration_text
from mtl_gui.ui.pages.run_buttons import RunButtons
from mtl_gui.ui.pages.training_text import progress_of, state_sentence
from mtl_gui.ui.pages.weight_sum import WeightSum
from mtl_gui.ui.theme import GAP, GAP_LARGE, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["RunPanel"]


class RunPanel(TranslatedWidget):
    """Buttons, progress, time left, a sentence of state, and the learning rate to move while it trains.

    `more_wanted` tells whether the finer commands are to be shown.

    Args:
        weights: Those of the tasks, whose sum can be kept.
        theme: The palette.
        parent: The owner.
    """

    requested = Signal(str)
    more_wanted = Signal(bool)
    learning_rate_changed = Signal(float)

    def __init__(self, weights: LiveWeights, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remaining = RemainingTime()
        self._buttons = RunButtons(theme, self)
        self._more = QPushButton(self)
        self._more.setObjectName("more_steering")
        self._more.setCheckable(True)
        self._progress = QProgressBar(self)
        self._progress.setObjectName("training_progress")
        self._progress.setTextVisible(False)
        self._progress.setFixedHeight(12)
        self._left = QLabel(self)
        self._left.setObjectName("muted")
        self._sentence = QLabel(self)
        self._sentence.setObjectName("training_state")
        self._sentence.setWordWrap(True)
        self._compare = QPushButton(self)
        self._compare.setObjectName("to_compare")
        self._go_on = QPushButton(self)
        self._go_on.setObjectName("go_on")
        self._go_on.hide()
        self._calmer = QPushButton(self)
        self._calmer.setObjectName("calmer")
        self._calmer.hide()
        self._rate = LogSlider(1e-6, 1.0, "live_learning_rate", self, most=100.0)
        self._sum = WeightSum(weights, self)
        self._lay_out()
        self._buttons.requested.connect(self.requested)
        self._more.toggled.connect(self.more_wanted)
        self._compare.clicked.connect(lambda: self.requested.emit("view.compare"))
        self._go_on.clicked.connect(lambda: self.requested.emit("run.continue"))
        self._calmer.clicked.connect(lambda: self.requested.emit("run.calmer"))
        self._rate.value_changed.connect(self.learning_rate_changed)
        self.retranslate()

    @property
    def sentence(self) -> str:
        """What the training does, as it stands on screen."""
        return self._sentence.text()

    def show_state(self, state: JobState, record: RunRecord | None) -> None:
        """Shows how a run stands."""
        self._buttons.set_state(state)
        is_steerable = state in ("running", "paused")
        self._rate.setEnabled(is_steerable)
        self._sum.set_steerable(is_steerable=is_steerable)
        self._compare.setVisible(record is not None and bool(record.arms) and state not in _ACTIVE)
        self._go_on.setVisible(self._compare.isVisibleTo(self) and record is not None and can_go_on(record))
        self._calmer.setVisible(self._compare.isVisibleTo(self) and would_recur(record))
        self.show_progress(state, record)

    def show_progress(self, state: JobState, record: RunRecord | None) -> None:
        """Shows how far a run is; cheap enough for every drawing."""
        step, num_steps = progress_of(record) if record else (0, 0)
        self._progress.setRange(0, max(num_steps, 1))
        self._progress.setValue(step)
        self._sentence.setText(state_sentence(state, record) if record else "")
        if state != "running":
            self._remaining.rest()
            self._left.clear()
            return
        self._remaining.note(step, time.monotonic())
        seconds = self._remaining.seconds(num_steps)
        self._left.setText(duration_text(seconds) if seconds is not None else "")

    def begin(self) -> None:
        """Forgets the speed of the last run, or of another pace."""
        self._remaining = RemainingTime()

    def set_learning_rate(self, rate: float) -> None:
        """Shows the learning rate in force."""
        with QSignalBlocker(self._rate):
            self._rate.set_value(rate)

    def retranslate(self) -> None:
        """Sets every text but those that follow the run."""
        self._progress.setAccessibleName(self.tr("Progress of the training"))
        self._more.setText(self.tr("More"))
        self._more.setToolTip(self.tr("Slow motion, step of one task, longer, branch, rewind, new seeds"))
        self._more.setAccessibleName(self.tr("More run commands"))
        self._compare.setText(self.tr("See the comparison"))
        self._compare.setAccessibleName(self.tr("See the comparison with single-task networks"))
        self._go_on.setText(self.tr("Continue"))
        self._go_on.setAccessibleName(self.tr("Continue the run"))
        self._go_on.setToolTip(self.tr("Go on with the run that is shown, from where it was stopped"))
        self._calmer.setText(self.tr("Try a smaller rate"))
        self._calmer.setAccessibleName(self.tr("Try a smaller learning rate"))
        self._calmer.setToolTip(
            self.tr("Make a new run from the last good moment, with a smaller learning rate")
        )
        self._rate.set_texts(
            self.tr("Learning rate"),
            self.tr("Learning rate while training"),
            self.tr("Size of the steps of both arms, from the next step on."),
        )

    def _lay_out(self) -> None:
        self._left.setMinimumWidth(self.fontMetrics().horizontalAdvance("00 min 00 s left"))
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._rate.setMaximumWidth(26 * self.fontMetrics().height())
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.addWidget(self._buttons)
        upper.addWidget(self._more)
        upper.addWidget(self._progress, 1)
        upper.addWidget(self._left)
        lower.addWidget(self._sentence, 3)
        lower.addWidget(self._go_on)
        lower.addWidget(self._calmer)
        lower.addWidget(self._compare)
        lower.addWidget(self._sum)
        lower.addWidget(self._rate, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for row in (upper, lower):
            row.setSpacing(GAP_LARGE)
            layout.addLayout(row)
        layout.addWidget(self._sum.refusal)


_ACTIVE = ("running", "paused", "stopping")
