"""The status bar: what is going on, how far it is, and how the program stands."""

import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QSizePolicy, QStatusBar, QToolButton, QWidget

from mtl_gui.app.engine import EngineState
from mtl_gui.app.job import Job, JobState
from mtl_gui.app.landscape_work import LandscapeWork
from mtl_gui.events import Event, Progressed
from mtl_gui.spec import Experiment
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.remaining_time import RemainingTime, duration_text
from mtl_gui.ui.pages.training_text import progress_of, state_sentence
from mtl_gui.ui.theme import GAP
from mtl_gui.ui.translation import said

__all__ = ["StatusLine"]

_REFRESH_MILLISECONDS = 250
_THOUSANDTHS = 1000


class StatusLine(QStatusBar):
    """Left a sentence of state; then progress and time left; right the device, the engine and problems.

    `problem_wanted` asks to show the last problem again.
    """

    problem_wanted = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._engine: EngineState = "loading"
        self._num_problems = 0
        self._remaining = RemainingTime()
        self._job_remaining = RemainingTime()
        self._sentence = QLabel(self)
        self._series = QLabel(self)
        self._progress = QProgressBar(self)
        self._left = QLabel(self)
        self._device = QLabel(self)
        self._engine_label = QLabel(self)
        self._problems = QToolButton(self)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.setInterval(_REFRESH_MILLISECONDS)
        self._clock.timeout.connect(self._show_training)
        self._lay_out()
        self._connect()
        self.retranslate()

    def tell(self, sentence: str) -> None:
        """Shows a sentence until the training says something new."""
        self._sentence.setText(sentence)
        self._sentence.setToolTip(sentence)

    def show_series(self, text: str) -> None:
        """Says which of several trainings is at work, beside its progress; empty says nothing."""
        self._series.setText(self._series.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, 260))
        self._series.setToolTip(text)
        self._series.setVisible(bool(text))

    def show_engine(self, state: EngineState) -> None:
        """Shows whether the engine can train."""
        self._engine = state
        self._name_parts()

    def count_problem(self) -> None:
        """Counts one more problem."""
        self._num_problems += 1
        self._name_parts()

    def retranslate(self) -> None:
        """Sets every text; a sentence in another language gives way to the state of the run."""
        self._name_parts()
        self._show_device(self._workbench.session.experiment)
        self._rest()
        self._paint()

    def _name_parts(self) -> None:
        """Names the parts beside the sentence, which stays."""
        engine = {
            "loading": self.tr("Engine loading…"),
            "ready": self.tr("Engine ready"),
            "failed": self.tr("No engine"),
        }
        self._engine_label.setText(engine[self._engine])
        self._progress.setAccessibleName(self.tr("Progress"))
        self._problems.setText(str(self._num_problems))
        self._problems.setVisible(self._num_problems > 0)
        self._problems.setAccessibleName(self.tr("%n problems; show the last", "", self._num_problems))
        self._problems.setToolTip(self._problems.accessibleName())

    def _rest(self) -> None:
        """Shows the state of the run, once nothing else has something to say."""
        training = self._workbench.training
        self.tell(state_sentence(training.state, training.record) if training.record is not None else "")
        self._show_training()

    def _show_training(self) -> None:
        training = self._workbench.training
        record, state = training.record, training.state
        if record is None or not training.is_active:
            self._show_progress(None)
            return
        step, num_steps = progress_of(record)
        self.tell(state_sentence(state, record))
        self._show_progress(step / num_steps if num_steps else 0.0)
        if state == "running":
            self._remaining.note(step, time.monotonic())
            seconds = self._remaining.seconds(num_steps)
            self._left.setText(duration_text(seconds) if seconds is not None else "")
        else:
            self._remaining.rest()
            self._left.clear()

    def _follow_state(self, state: JobState) -> None:
        record = self._workbench.training.record
        if record is not None:
            self.tell(state_sentence(state, record))
        self._show_training()

    def _show_other_run(self) -> None:
        self._remaining = RemainingTime()
        self._rest()

    def _begin(self) -> None:
        self._remaining = RemainingTime()
        self._show_training()

    def _show_events(self, events: list[Event]) -> None:
        """Shows how far another job is, while no training takes the place."""
        progress = [event for event in events if isinstance(event, Progressed)]
        if progress and not self._workbench.training.is_active:
            self.tell(said(progress[-1].activity))
            self._show_progress(progress[-1].fraction)
            self._job_remaining.note(round(_THOUSANDTHS * progress[-1].fraction), time.monotonic())
            seconds = self._job_remaining.seconds(_THOUSANDTHS)
            self._left.setText(duration_text(seconds) if seconds is not None else "")

    def _show_progress(self, share: float | None) -> None:
        self._progress.setVisible(share is not None)
        self._left.setVisible(share is not None)
        if share is None:
            self._left.clear()
        else:
            self._progress.setValue(round(share * _THOUSANDTHS))

    def _show_device(self, experiment: Experiment) -> None:
        names = {"auto": self.tr("Fastest device"), "cpu": "CPU", "cuda": "CUDA", "mps": "MPS"}
        self._device.setText(names[experiment.device])
        self._device.setToolTip(self.tr("Where the experiment is computed"))

    def _paint(self) -> None:
        self._problems.setIcon(self._workbench.theme.icon("warning", "worse"))

    def _connect(self) -> None:
        training = self._workbench.training
        training.record_grew.connect(self._mark)
        training.state_changed.connect(self._follow_state)
        training.run_changed.connect(self._show_other_run)
        training.pace_changed.connect(self._begin)
        self._workbench.session.experiment_changed.connect(self._show_device)
        self._workbench.theme.changed.connect(self._paint)
        self._problems.clicked.connect(self.problem_wanted)
        for work in (
            self._workbench.landscape_work,
            self._workbench.export_job,
            self._workbench.study_job,
        ):
            self._follow_work(work)

    def _follow_work(self, work: Job | LandscapeWork) -> None:
        work.arrived.connect(self._show_events)
        work.ended.connect(self._end_work)

    def _end_work(self) -> None:
        self._job_remaining = RemainingTime()
        self._rest()

    def _mark(self) -> None:
        if not self._clock.isActive():
            self._clock.start()

    def _lay_out(self) -> None:
        names = {
            "state_sentence": self._sentence,
            "status_series": self._series,
            "status_progress": self._progress,
            "status_left": self._left,
            "status_device": self._device,
            "status_engine": self._engine_label,
            "status_problems": self._problems,
        }
        for name, widget in names.items():
            widget.setObjectName(name)
        self._sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._progress.setRange(0, _THOUSANDTHS)
        self._progress.setTextVisible(False)
        self._progress.setProperty("slim", "true")
        self._progress.setFixedWidth(160)
        self._problems.setToolButtonStyle(self._problems.toolButtonStyle().ToolButtonTextBesideIcon)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(GAP, 0, GAP, 0)
        self.addWidget(self._sentence, 1)
        right = (self._series, self._progress, self._left, self._device, self._engine_label, self._problems)
        for widget in right:
            self.addPermanentWidget(widget)
        self._show_progress(None)
        self.show_series("")
