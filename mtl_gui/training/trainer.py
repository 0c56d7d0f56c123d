"""Training as a generator of events."""

import time
from collections.abc import Generator, Iterator, Sequence
from typing import get_args

import numpy as np

from mtl_gui.data.preparation import PreparedData
from mtl_gui.engine.device import chosen_device, chosen_dtype
from mtl_gui.engine.network import build_network
from mtl_gui.engine.stack import ModelStack
from mtl_gui.events import (
    CHOSEN,
    AnswersGiven,
    Arm,
    CheckpointTaken,
    ControlApplied,
    Diagnosed,
    EndReason,
    Evaluated,
    Event,
    FloatArray,
    Part,
    RunFinished,
    RunStarted,
    SetBudget,
    SetDiagnostics,
    SnapshotTaken,
    StepDone,
    TensorMap,
)
from mtl_gui.mailbox import Mailbox
from mtl_gui.runs.starting_point import StartingPoint
from mtl_gui.spec import Experiment, Replica
from mtl_gui.training.answers import Watch
from mtl_gui.training.checkpoint import check_fits, joined, part_of
from mtl_gui.training.controls import Controls, budgets_of
from mtl_gui.training.diagnosis import Diagnosis
from mtl_gui.training.divergence import check_finite
from mtl_gui.training.early_stopping import BestMoments
from mtl_gui.training.evaluation import PartOfData, evaluate
from mtl_gui.training.feed import Feed
from mtl_gui.training.learner import Learner
from mtl_gui.training.schedule import Schedule
from mtl_gui.training.warm_start import keep_what_fits

__all__ = ["train"]


def train(
    experiment: Experiment,
    data: PreparedData,
    *,
    arm: Arm = CHOSEN,
    mailbox: Mailbox | None = None,
    resume_from: TensorMap | StartingPoint | None = None,
    control_log: Sequence[ControlApplied] = (),
    replicas: Sequence[Replica] | None = None,
) -> Generator[Event, None, None]:
    """Trains the networks of an experiment, one replica per seed.

    Events come in this order: `RunStarted`; at step 0, at evaluations and at the end `Evaluated` for every
    part of the data; `SnapshotTaken` at step 0; then per update `ControlApplied` for the changes before it,
    `Diagnosed` where its gradients are looked at, and `StepDone`; `AnswersGiven` now and then while somebody
    watches; at checkpoints `SnapshotTaken` and
    `CheckpointTaken`; last `RunFinished`. The last snapshot is the result: with early stopping it holds the
    kept parameters. A `StopTraining` in the mailbox saves the moment and ends the run; closing the generator
    ends it without a word.

    Args:
        experiment: What is trained.
        data: Its data, prepared.
        arm: The name of this training in its events.
        mailbox: Where live changes arrive.
        resume_from: The state of a `CheckpointTaken`; training goes on from its step, bit for bit. Or trained
            networks of another plan: training begins with their parameters where they fit.
        control_log: Live changes of an earlier run, made again at their steps.
        replicas: The networks of the stack, where they differ in more than their seeds; left out: one per
            seed of the experiment.

    Raises:
        Refused: When the device is missing, the checkpoint does not fit, or training diverges.
    """
    own = replicas or experiment.replicas
    start, checkpoint = (resume_from, None) if isinstance(resume_from, StartingPoint) else (None, resume_from)
    run = _Run(experiment, data, arm, own, budgets_of(control_log, arm), start)
    if checkpoint is not None:
        run.restore(checkpoint)
    yield run.started()
    if checkpoint is None:
        yield from run.measured()
        yield run.snapshot()
    controls = Controls(arm, mailbox, control_log)
    while not run.is_over:
        yield from run.steered(controls)
        if controls.stop_requested:
            yield from run.left()
            break
        yield from run.diagnosed()
        yield run.stepped(is_watched=controls.is_watched)
        yield from run.measured()
        yield from run.answered()
        yield from run.saved()
    yield run.finished()


class _Run:
    """One arm in training, and what it says after each update."""

    def __init__(
        self,
        experiment: Experiment,
        data: PreparedData,
        arm: Arm,
        replicas: Sequence[Replica],
        budgets: Sequence[int],
        start: StartingPoint | None,
    ) -> None:
        self._arm = arm
        self._seeds = tuple(replica.seed for replica in replicas)
        dtype, device = chosen_dtype(experiment), chosen_device(experiment)
        self._network = build_network(experiment, data)
        self._schedule = planned = Schedule.of(experiment.training, data)
        for num_steps in budgets:
            self._schedule = self._schedule.ending_at(num_steps)
        self._parts: dict[Part, PartOfData] = {
            part: PartOfData.of(data, part, replicas, dtype, device) for part in get_args(Part)
        }
        self._learner = Learner(
            experiment,
            self._network,
            replicas,
            planned.steps_per_epoch,
            dtype,
            device,
            planned.num_steps,
        )
        parameters = self._learner.parameters
        if start is not None:
            keep_what_fits(self._network, parameters, self._seeds, start)
        self._feeds = [
            Feed(data, replicas, experiment.training.batch_size, dtype, device, stream)
            for stream in range(self._learner.num_batches)
        ]
        self._diagnosis = Diagnosis(arm, experiment.training, self._network, replicas, dtype, device)
        self._best = BestMoments(self._network, parameters, experiment.training.early_stopping)
        self._watch = Watch(arm, self._network, data, dtype, device)
        self._is_asked = False
        self._step = 0

    @property
    def is_over(self) -> bool:
        """Whether no update is left to make."""
        return self._step >= self._schedule.num_steps or self._best.all_stopped

    def started(self) -> RunStarted:
        """Says what is about to be trained."""
        return RunStarted(
            self._arm,
            self._seeds,
            self._network.task_names,
            self._schedule.num_steps,
            self._schedule.steps_per_epoch,
            self._network.num_parameters,
            self._step,
            num_following=self._schedule.events_at_start if self._step == 0 else 0,
        )

    def steered(self, controls: Controls) -> Iterator[ControlApplied]:
        """Makes the live changes that are due."""
        for control in controls.due(self._step):
            if isinstance(control, SetDiagnostics):
                self._diagnosis.set_intervals(control)
            elif isinstance(control, SetBudget):
                self._schedule = self._schedule.ending_at(control.num_steps)
            else:
                self._learner.apply(control)
            yield ControlApplied(self._arm, self._step, control)

    def diagnosed(self) -> Iterator[Diagnosed]:
        """Looks at the task gradients of the next update where that is due."""
        if self._diagnosis.is_due(self._step):
            learner, batch = self._learner, self._feeds[0].batch(self._step)
            rates = learner.learning_rates(self._step)
            yield self._diagnosis.look(learner.parameters, rates, batch, self._step)

    def stepped(self, *, is_watched: bool) -> StepDone:
        """Makes one update."""
        start = time.perf_counter()
        batches = [feed.batch(self._step) for feed in self._feeds]
        update = self._learner.update(batches, self._step)
        self._best.restore_stopped(self._learner.parameters)
        self._diagnosis.note_update(time.perf_counter() - start)
        self._step += 1
        self._is_asked = is_watched and self._watch.is_due()
        losses = update.losses
        self._check(losses)
        if self._feeds[0].is_partly_labelled:
            losses = np.where(batches[0].labelled.cpu().numpy(), losses, np.nan)
        return StepDone(
            self._arm,
            self._step,
            losses,
            update.weights,
            self._schedule.events_after(self._step) + self._is_asked,
            update.residuals,
            update.fallen_back,
        )

    def measured(self) -> list[Evaluated]:
        """Measures every part where that is due; all of them before anything is stopped by it."""
        if not self._schedule.evaluates_at(self._step):
            return []
        events = []
        for name, part in self._parts.items():
            losses, metrics = evaluate(self._network, self._learner.parameters, part)
            self._check(np.where(part.is_labelled, losses, 0.0))
            events.append(Evaluated(self._arm, self._step, name, losses, metrics))
        self._note(events[1].losses)
        return events

    def answered(self) -> Iterator[AnswersGiven]:
        """Says what the networks answer, where somebody wants to see it and it is time."""
        if self._is_asked:
            yield self._watch.ask(self._step, self._learner.parameters)

    def saved(self) -> Iterator[SnapshotTaken | CheckpointTaken]:
        """Saves where that is due; at the end, every network with early stopping as at its best moment."""
        if self.is_over:
            yield from self.left()
        elif self._schedule.saves_at(self._step):
            yield self.snapshot()
            yield self._checkpoint()

    def left(self) -> Iterator[SnapshotTaken | CheckpointTaken]:
        """Saves what an end leaves: the result so far, and the state to go on from with more steps."""
        checkpoint = self._checkpoint()
        self._best.restore_all(self._learner.parameters)
        yield self.snapshot()
        yield checkpoint

    def snapshot(self) -> SnapshotTaken:
        """Copies the parameters."""
        stack = ModelStack(self._network, self._learner.parameters)
        return SnapshotTaken(self._arm, self._step, stack.to_arrays())

    def finished(self) -> RunFinished:
        """Says how it ended."""
        return RunFinished(self._arm, self._step, self._reason(), self._best.best_steps)

    def restore(self, state: TensorMap) -> None:
        """Goes back to the moment of a checkpoint."""
        check_fits(self._state(), state)
        self._step = int(state["step"])
        self._learner.restore(part_of(state, "learner/"))
        self._best.restore(part_of(state, "best/"))
        self._learner.stop(self._best.stopped)

    def _check(self, losses: FloatArray) -> None:
        check_finite(losses, self._step, self._network.task_names, self._seeds)

    def _checkpoint(self) -> CheckpointTaken:
        return CheckpointTaken(self._arm, self._step, self._state())

    def _reason(self) -> EndReason:
        if self._best.all_stopped:
            return "early_stopping"
        return "budget" if self.is_over else "stopped"

    def _state(self) -> TensorMap:
        return {
            "step": np.array(self._step, dtype=np.int64),
            "seeds": np.array(self._seeds, dtype=np.int64),
            **joined("learner/", self._learner.to_arrays()),
            **joined("best/", self._best.to_arrays()),
        }

    def _note(self, validation: FloatArray) -> None:
        self._best.note(self._step, validation, self._learner.parameters)
        self._best.restore_stopped(self._learner.parameters)
        self._learner.stop(self._best.stopped)
