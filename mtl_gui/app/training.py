"""Runs experiments in the worker thread and keeps the record that the pages show."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.closing import end_training
from mtl_gui.app.improvement import Improvement
from mtl_gui.app.job import Job, JobState, failure_of
from mtl_gui.app.steer_options import SteerOptions
from mtl_gui.app.training_child import Work
from mtl_gui.app.training_work import MakeEvents, Workplace, at_work, engine_events, refuse_recurring
from mtl_gui.events import (
    CHOSEN,
    AnswersGiven,
    Control,
    Event,
    Message,
    SetBudget,
    SetDiagnostics,
    SetLearningRate,
    SetTaskWeights,
    SnapshotTaken,
    StepOneTask,
    StopTraining,
    WatchAnswers,
)
from mtl_gui.mailbox import Mailbox
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.more_steps import give_steps, longer_budget
from mtl_gui.runs.record import RunRecord
from mtl_gui.runs.store import RunStore
from mtl_gui.spec import Experiment

__all__ = ["MakeEvents", "TrainingControl"]


class TrainingControl(QObject):
    """Run, pause, step, resume, stop and steer; one run at a time.

    `run_changed` tells that another run is shown (live or stored), `record_grew` that its record has new
    events (at most 30 times a second), `state_changed` carries a `JobState`, `moment_changed` the step of the
    moment that all views show, None where they follow the training. `arms_changed` tells that an arm has
    started, `answered` carries an `AnswersGiven` while they are watched.
    """

    run_changed = Signal()
    record_grew = Signal()
    state_changed = Signal(str)
    failed = Signal(object)
    moment_changed = Signal(object)
    arms_changed = Signal()
    pace_changed = Signal()
    answered = Signal(object)

    def __init__(
        self, store: RunStore, parent: QObject | None = None, *, make_events: MakeEvents | None = None
    ) -> None:
        """Takes the store of the runs and, for tests, what trains; left out, the engine does."""
        super().__init__(parent)
        self._store = store
        self._make_events = make_events or engine_events
        self._job = Job(self)
        self._job.arrived.connect(self._append)
        self._job.state_changed.connect(self.state_changed)
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self._begin_next)
        self._next: Callable[[], None] | None = None
        self._moment: int | None = None
        self._moments: list[int] = []
        self._options = SteerOptions()
        self._is_watched = False
        self._pace: float | None = None
        self._post: Callable[[Message], None] = Mailbox().post
        self._place = Workplace()
        self._record: RunRecord | None = None
        self._folder: RunFolder | None = None
        self._diagnostics = SetDiagnostics(None)
        self._awaits_epoch_length = False

    @property
    def store(self) -> RunStore:
        """Where runs are kept."""
        return self._store

    @property
    def state(self) -> JobState:
        """What the training is doing."""
        return self._job.state

    @property
    def held_step(self) -> int | None:
        """The step at which the training waits in a pause; None while it runs or still finishes a step."""
        return self._job.held_step

    @property
    def is_active(self) -> bool:
        """Whether a training runs or is paused."""
        return self._job.is_active

    @property
    def record(self) -> RunRecord | None:
        """The record of the run that is shown."""
        return self._record

    @property
    def folder(self) -> RunFolder | None:
        """The folder of the run that is shown."""
        return self._folder

    @property
    def diagnostics_in_force(self) -> SetDiagnostics:
        """How often the chosen arm's gradients are looked at, as far as it was asked for here."""
        return self._diagnostics

    @property
    def moment(self) -> int | None:
        """The step of the moment that is looked back at; None follows the training."""
        return self._moment

    @property
    def moments(self) -> tuple[int, ...]:
        """The steps at which the chosen networks were kept, rising."""
        return tuple(self._moments)

    @property
    def options(self) -> SteerOptions:
        """What the finer commands go by."""
        return self._options

    def set_options(self, options: SteerOptions) -> None:
        """Lets the finer commands go by something else."""
        self._options = options

    @property
    def pace(self) -> float | None:
        """The most steps in a second; None is as fast as can be."""
        return self._pace

    def run(self, experiment: Experiment, *, steps: int | None = None) -> None:
        """Starts a new run; with `steps` it pauses after that many.

        Raises:
            Refused: When its folder cannot be written, or while a training is active.
        """
        self._check_idle()
        folder = self._store.create(experiment)
        self._begin(folder, RunRecord(experiment), steps)

    def run_epoch(self, experiment: Experiment) -> None:
        """Starts a new run that pauses after its first epoch.

        Raises:
            Refused: As `run` does.
        """
        self.run(experiment, steps=1)
        self._awaits_epoch_length = True

    def continue_run(self, folder: RunFolder) -> None:
        """Goes on with a stored run from its last checkpoint.

        Raises:
            Refused: When the run cannot be read, or diverged and would again, or while a training is active.
        """
        self._check_idle()
        record = folder.record()
        refuse_recurring(record)
        self._begin(folder, record, None)

    def run_instead(self, experiment: Experiment) -> None:
        """Starts a new run, once an active one has ended and is saved.

        Raises:
            Refused: As `run` does, where no training is active.
        """
        self._after_this(lambda: self.run(experiment))

    def run_keeping(self, experiment: Experiment) -> None:
        """Starts a new run with the weights of the run that is shown, where they fit.

        An active training ends first and is saved.

        Raises:
            Refused: When nothing of it can fit, or the folder cannot be written.
        """
        source = self._folder
        if source is not None:
            self._after_this(lambda: self._begin_keeping(experiment, source))

    def branch(self, step: int, learning_rate: float | None = None) -> None:
        """Makes a new run that begins where the one that is shown was at a step, and pauses there.

        With another learning rate it goes on with that at once. An active training ends first and is saved.
        Branching at step 0 goes back to the same start.

        Raises:
            Refused: When nothing is left to train after the step, or the folder cannot be written.
        """
        source = self._folder
        if source is not None:
            self._after_this(lambda: self._begin_branch(source, step, learning_rate))

    def run_longer(self, num_epochs: int) -> None:
        """Gives the run that is shown so many epochs more than it has, and goes on with it.

        Raises:
            Refused: When it ended early by itself, diverged, or cannot be read or written.
        """
        record, folder = self._record, self._folder
        if record is None or folder is None or not record.arms:
            return
        num_steps = longer_budget(record, num_epochs)
        if self.is_active:
            self._steer(SetBudget(num_steps))
            return
        refuse_recurring(record)
        give_steps(folder, record, num_steps)
        self.continue_run(folder)

    def show(self, folder: RunFolder) -> None:
        """Shows a stored run.

        Raises:
            Refused: When the run cannot be read, or while a training is active.
        """
        self._check_idle()
        self._set_run(folder, folder.record())
        self._job.forget()

    def pause(self) -> None:
        """Holds the training after the current step."""
        self._job.pause()

    def resume(self) -> None:
        """Goes on after a pause."""
        self._job.resume()

    def advance(self, num_steps: int) -> None:
        """Makes some steps and pauses again."""
        self._job.advance(num_steps)

    def advance_epoch(self) -> None:
        """Goes on to the end of the epoch, or of the next one when it stands at an end, and pauses."""
        if self._steps_per_epoch() is None:
            self._awaits_epoch_length = True
        else:
            self._job.advance_to_multiple(self._steps_per_epoch() or 1)

    def advance_until_better(self) -> None:
        """Goes on to the next validation that is better than all before it, and pauses."""
        if self._record is not None:
            self._job.advance_until(Improvement(self._record))

    def step_one_task(self, task: str) -> None:
        """Makes one step in which the losses of all other tasks count nothing, and pauses again."""
        self._steer(StepOneTask(task))
        self._job.advance(1)

    def watch_answers(self, *, is_on: bool) -> None:
        """Has the training say now and then what its networks answer, or no longer."""
        if is_on != self._is_watched:
            self._is_watched = is_on
            self._post(WatchAnswers(is_on))

    def set_pace(self, steps_per_second: float | None) -> None:
        """Makes no more steps than these in a second; None is as fast as can be. No number changes."""
        self._pace = steps_per_second
        self._job.set_pace(steps_per_second)
        self.pace_changed.emit()

    def train_apart(self, *, is_apart: bool) -> None:
        """Has trainings from now on compute in a process of their own, or in a thread of this one."""
        self._place.move(is_apart=is_apart)

    def make_ready(self) -> None:
        """Has the process of the next training start and load what it needs, where there will be one."""
        self._place.make_ready()

    def set_moment(self, step: int | None) -> None:
        """Has all views show what was at a step; None lets them follow the training."""
        if step != self._moment:
            self._moment = step
            self.moment_changed.emit(step)

    def stop(self) -> None:
        """Ends the run after the current step; it is saved there and can be continued."""
        if self.is_active:
            self._post(StopTraining())
            self._job.let_finish()

    def set_task_weights(self, weights: dict[str, float]) -> None:
        """Changes the chosen arm's task weights from the next step on."""
        self._steer(SetTaskWeights(weights))

    def set_learning_rate(self, learning_rate: float) -> None:
        """Changes every arm's learning rate from the next step on."""
        self._steer(SetLearningRate(learning_rate))

    def set_diagnostics(self, every: int | None, affinity_every: int | None) -> None:
        """Changes how often the chosen arm's task gradients are looked at, which changes nothing else."""
        if self.is_active:
            self._diagnostics = SetDiagnostics(every, affinity_every)
            self._steer(self._diagnostics)

    def close(self) -> bool:
        """Ends the training, its process by force if it hears nothing; tells whether its thread ended."""
        self._next = None
        self.stop()
        return end_training(self._job, self._place)

    def _after_this(self, begin: Callable[[], None]) -> None:
        if self.is_active:
            self._next = begin
            self.stop()
        else:
            begin()

    def _begin_next(self) -> None:
        begin, self._next = self._next, None
        if begin is not None:
            try:
                begin()
            except Refused as refused:
                self.failed.emit(failure_of(refused))

    def _begin_branch(self, source: RunFolder, step: int, learning_rate: float | None) -> None:
        folder = self._store.branch(source, step)
        changes = () if learning_rate is None else (SetLearningRate(learning_rate),)
        self._begin(folder, folder.record(), None if changes else step, *changes)

    def _begin_keeping(self, experiment: Experiment, source: RunFolder) -> None:
        self._begin(self._store.create_from(experiment, source), RunRecord(experiment), None)

    def _check_idle(self) -> None:
        if self.is_active:
            raise at_work()

    def _steer(self, control: Control) -> None:
        if self.is_active:
            self._post(control)

    def _begin(self, folder: RunFolder, record: RunRecord, steps: int | None, *changes: Control) -> None:
        """Starts a training that makes some changes before its first step."""
        work = self._place.arrange(Work(self._make_events, record.experiment, folder))
        self._post = work.post
        for change in changes:
            work.post(change)
        if self._is_watched:
            work.post(WatchAnswers(is_on=True))
        self._awaits_epoch_length = False
        training = record.experiment.training
        self._diagnostics = SetDiagnostics(training.diagnose_every, training.affinity_every)
        self._set_run(folder, record)
        self._job.start(work.make_events, steps=steps, gate=work.gate)

    def _set_run(self, folder: RunFolder, record: RunRecord) -> None:
        self._folder = folder
        self._record = record
        self._moments = [step for step, _ in folder.snapshots(CHOSEN)]
        self.set_moment(None)
        self.run_changed.emit()

    def _append(self, events: Sequence[Event]) -> None:
        if self._record is None:
            return
        num_arms = len(self._record.arms)
        for event in events:
            self._record.append(event)
            self._note(event)
        if len(self._record.arms) != num_arms:
            self.arms_changed.emit()
        self.record_grew.emit()
        self._go_on_to_epoch()

    def _note(self, event: Event) -> None:
        """Keeps what is no part of the record; a run that goes on from an earlier step loses moments."""
        match event:
            case SnapshotTaken() if event.arm == CHOSEN:
                self._moments = [*(known for known in self._moments if known < event.step), event.step]
            case AnswersGiven():
                self.answered.emit(event)
            case _:
                pass

    def _steps_per_epoch(self) -> int | None:
        """Steps in an epoch, None before the first arm has started."""
        arms = self._record.arms.values() if self._record is not None else ()
        return next((arm.steps_per_epoch for arm in arms), None)

    def _go_on_to_epoch(self) -> None:
        """Makes the rest of an epoch that was asked for before its length was known."""
        num_steps = self._steps_per_epoch()
        if self._awaits_epoch_length and num_steps is not None and self.is_active:
            self._awaits_epoch_length = False
            if num_steps > 1:
                self._job.advance_to_multiple(num_steps)
