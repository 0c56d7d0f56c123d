"""A run as arrays: what plots, tables and exports read, live or stored."""

from dataclasses import dataclass
from typing import assert_never, get_args

import numpy as np
import numpy.typing as npt

from mtl_gui.answer_events import RowSampled, RowsPredicted
from mtl_gui.basin_events import BasinsFinished, BasinsMeasured, BasinsStarted, SeedsArrived
from mtl_gui.curvature_events import (
    CurvatureFinished,
    CurvatureMeasured,
    CurvatureStarted,
    StationarityChecked,
)
from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    AnswersGiven,
    Arm,
    BarriersMeasured,
    CheckpointTaken,
    ControlApplied,
    DataPreviewed,
    Diagnosed,
    Evaluated,
    Event,
    ExportFinished,
    FloatArray,
    LandscapeFinished,
    LandscapePaced,
    LandscapeRefined,
    LandscapeStarted,
    Part,
    PathMeasured,
    Progressed,
    RunFailed,
    RunFinished,
    RunStarted,
    SetBudget,
    SetDiagnostics,
    SnapshotTaken,
    StepDone,
    TourMeasured,
)
from mtl_gui.file_events import DataWarned, FileDivided, FilePreviewed, FileScanned
from mtl_gui.run_events import RunAdopted, RunDigested, RunRead, RunsListed, RunUnreadable, TrashEmptied
from mtl_gui.runs.diagnostics import Diagnostics, DiagnosticsRows
from mtl_gui.runs.rows import GrowingRows
from mtl_gui.spec import Experiment
from mtl_gui.study_events import (
    AffinityMeasured,
    FoldMeasured,
    GroupingStarted,
    GroupsTrained,
    StudyFinished,
    StudyMeasured,
    StudyStarted,
    TableStarted,
)
from mtl_gui.texts import Sentence

__all__ = ["ArmRecord", "Evaluations", "RunRecord"]


@dataclass(frozen=True, slots=True, eq=False)
class Evaluations:
    """An arm's measurements on one part of the data.

    `steps` [E] are when, `losses` and `metrics` [R, E, T] what was measured, in user's units.
    """

    steps: npt.NDArray[np.int64]
    losses: FloatArray
    metrics: FloatArray


class ArmRecord:
    """All that one arm of a run has said. Arrays are views of what there is; taking one copies nothing.

    Attributes:
        arm: Which arm.
        seeds: A seed per replica, in the order of axis R.
        tasks: Task names in the order of axis T.
        num_steps: The budget.
        steps_per_epoch: Steps in one pass over the training rows.
        num_parameters: Parameters of one replica.
        step: The step reached.
        controls: Live changes of the training in the order in which they took effect.
        finished: How the arm ended, None while it has not.
    """

    def __init__(self, started: RunStarted) -> None:
        self.arm: Arm = started.arm
        self.seeds = started.seeds
        self.tasks = started.tasks
        self.num_steps = started.num_steps
        self.steps_per_epoch = started.steps_per_epoch
        self.num_parameters = started.num_parameters
        self.step = started.step
        self.controls: list[ControlApplied] = []
        self.finished: RunFinished | None = None
        shape = (len(self.seeds), len(self.tasks))
        count = started.num_steps
        self._steps = GrowingRows((), np.int64, expected=count)
        self._losses = GrowingRows(shape, expected=count)
        self._weights = GrowingRows(shape, expected=count)
        self._residuals = GrowingRows(shape[:1], expected=count)
        self._fallen_back = GrowingRows(shape[:1], np.bool_, expected=count)
        self._diagnostics = DiagnosticsRows(*shape)
        self._evaluations = {part: _EvaluationRows(shape, count) for part in get_args(Part)}

    @property
    def steps(self) -> npt.NDArray[np.int64]:
        """The numbers of the steps that were recorded, [S], rising."""
        return self._steps.view

    @property
    def has_content(self) -> bool:
        """Whether there are steps, measurements or looks at the gradients."""
        return len(self._steps) > 0 or any(len(rows) for rows in self._by_step())

    @property
    def losses(self) -> FloatArray:
        """Training losses on each step's batch before its update, [R, S, T]; NaN where it had no label."""
        return self._losses.view.swapaxes(0, 1)

    @property
    def weights(self) -> FloatArray:
        """Effective task weights of each update, [R, S, T]."""
        return self._weights.view.swapaxes(0, 1)

    @property
    def residuals(self) -> FloatArray:
        """How far each update's weights were from solving the method's equation, [R, S]; NaN without one."""
        return self._residuals.view.swapaxes(0, 1)

    @property
    def fallen_back(self) -> npt.NDArray[np.bool_]:
        """Where an update used the method's fallback, [R, S]."""
        return self._fallen_back.view.swapaxes(0, 1)

    @property
    def num_fallbacks(self) -> npt.NDArray[np.int64]:
        """How many updates used the method's fallback, [R]."""
        return np.asarray(self.fallen_back.sum(1))

    @property
    def diagnostics(self) -> Diagnostics:
        """What was seen of the task gradients."""
        return self._diagnostics.seen()

    def evaluations(self, part: Part) -> Evaluations:
        """The measurements on one part of the data so far."""
        return self._evaluations[part].seen()

    def add_step(self, event: StepDone) -> None:
        """Adds one update."""
        self._steps.append(event.step)
        self._losses.append(event.losses)
        self._weights.append(event.weights)
        self._residuals.append(np.nan if event.residuals is None else event.residuals)
        self._fallen_back.append(False if event.fallen_back is None else event.fallen_back)
        self.step = event.step

    def add_steps(
        self,
        steps: npt.NDArray[np.int64],
        losses: FloatArray,
        weights: FloatArray,
        residuals: FloatArray | None = None,
        fallen_back: npt.NDArray[np.bool_] | None = None,
    ) -> None:
        """Adds many updates at once: `steps` [S], `losses` and `weights` [R, S, T], what solvers say [R, S].

        Raises:
            ValueError: When the shapes are not those of this arm.
        """
        self._check(steps, losses, weights)
        shape = losses.shape[:2]
        residuals = np.full(shape, np.nan) if residuals is None else residuals
        fallen_back = np.zeros(shape, np.bool_) if fallen_back is None else fallen_back
        if residuals.shape != shape or fallen_back.shape != shape:
            raise ValueError(f"the shape of what a solver says is not {shape}")
        self._steps.extend(steps)
        self._losses.extend(losses.swapaxes(0, 1))
        self._weights.extend(weights.swapaxes(0, 1))
        self._residuals.extend(residuals.swapaxes(0, 1))
        self._fallen_back.extend(fallen_back.swapaxes(0, 1))
        self.step = max(self.step, int(steps[-1])) if len(steps) else self.step

    def add_evaluations(self, part: Part, seen: Evaluations) -> None:
        """Adds measurements; those of a step that was measured before replace the earlier ones.

        Raises:
            ValueError: When the shapes are not those of this arm.
        """
        self._check(seen.steps, seen.losses, seen.metrics)
        self._evaluations[part].extend(seen)

    def add_diagnosis(self, event: Diagnosed) -> None:
        """Adds a look at the task gradients."""
        self._diagnostics.append(event)

    def add_diagnostics(self, seen: Diagnostics) -> None:
        """Adds many looks at the task gradients.

        Raises:
            ValueError: When the shapes are not those of this arm.
        """
        self._diagnostics.extend(seen)

    def add_control(self, change: ControlApplied) -> None:
        """Adds a live change, if it changed the training and not only what is looked at."""
        if not isinstance(change.control, SetDiagnostics):
            self.controls.append(change)
        if isinstance(change.control, SetBudget):
            self.num_steps = max(self.num_steps, change.control.num_steps)

    def add_stretch(self, stretch: "ArmRecord") -> None:
        """Adds the steps and measurements of another record of this arm, which follow on from this one's."""
        self.add_steps(stretch.steps, stretch.losses, stretch.weights, stretch.residuals, stretch.fallen_back)
        if len(stretch.diagnostics.steps):
            self.add_diagnostics(stretch.diagnostics)
        for part in self._evaluations:
            self.add_evaluations(part, stretch.evaluations(part))

    def start_again(self, started: RunStarted) -> None:
        """Forgets what came after the step from which training goes on."""
        self.num_steps = started.num_steps
        self.step = started.step
        self._keep_steps(int(np.searchsorted(self.steps, self.step, side="right")))
        for rows in self._by_step():
            rows.keep_until(self.step)
        self.controls = [change for change in self.controls if change.step < self.step]
        self.finished = None

    def clear(self) -> None:
        """Forgets the steps and measurements, and keeps everything else."""
        self._keep_steps(0)
        for rows in self._by_step():
            rows.keep_until(-1)

    def _by_step(self) -> "tuple[DiagnosticsRows | _EvaluationRows, ...]":
        """What grows at some steps only."""
        return self._diagnostics, *self._evaluations.values()

    def _check(self, steps: npt.NDArray[np.int64], *values: FloatArray) -> None:
        expected = (len(self.seeds), len(steps), len(self.tasks))
        for value in values:
            if value.shape != expected:
                raise ValueError(f"the shape is {value.shape} where {expected} is needed")

    def _keep_steps(self, count: int) -> None:
        for rows in (self._steps, self._losses, self._weights, self._residuals, self._fallen_back):
            rows.keep(count)


class RunRecord:
    """A run that grows by `append(event)`; a live run and a stored one look the same.

    Attributes:
        experiment: What is run.
        arms: A record per arm, in the order in which they started.
        failure: Why the run failed, None if it did not.
        notes: What had to be left out when the run was read, for people.
    """

    def __init__(self, experiment: Experiment) -> None:
        self.experiment = experiment
        self.arms: dict[Arm, ArmRecord] = {}
        self.failure: RunFailed | None = None
        self.notes: list[Sentence] = []

    @property
    def is_finished(self) -> bool:
        """Whether every arm that the experiment asks for has come to its own end."""
        wanted = (CHOSEN, SINGLE_TASK) if self.experiment.single_task_baseline else (CHOSEN,)
        ends = [self.arms[arm].finished if arm in self.arms else None for arm in wanted]
        return all(end is not None and end.reason != "stopped" for end in ends)

    def append(self, event: Event) -> None:
        """Takes up one event. Those which are no part of a record (a snapshot, a landscape) change nothing.

        An arm that starts again has resumed: what it had recorded after the step it starts from is dropped.

        Raises:
            KeyError: When an arm speaks before it has started.
        """
        match event:
            case StepDone():
                self.arms[event.arm].add_step(event)
            case Evaluated():
                self.arms[event.arm].add_evaluations(event.part, _one(event))
            case ControlApplied():
                self.arms[event.arm].add_control(event)
            case Diagnosed():
                self.arms[event.arm].add_diagnosis(event)
            case RunStarted():
                self._start(event)
            case RunFinished():
                self.arms[event.arm].finished = event
            case RunFailed():
                self.failure = event
            case (
                SnapshotTaken()
                | CheckpointTaken()
                | AnswersGiven()
                | RowSampled()
                | RowsPredicted()
                | DataPreviewed()
                | LandscapeStarted()
                | LandscapeRefined()
                | PathMeasured()
                | LandscapeFinished()
                | TourMeasured()
                | BarriersMeasured()
                | LandscapePaced()
                | BasinsStarted()
                | BasinsMeasured()
                | BasinsFinished()
                | SeedsArrived()
                | CurvatureStarted()
                | CurvatureMeasured()
                | CurvatureFinished()
                | StationarityChecked()
                | RunsListed()
                | RunDigested()
                | RunRead()
                | RunUnreadable()
                | RunAdopted()
                | TrashEmptied()
                | StudyStarted()
                | StudyMeasured()
                | StudyFinished()
                | GroupingStarted()
                | GroupsTrained()
                | AffinityMeasured()
                | TableStarted()
                | FoldMeasured()
                | FilePreviewed()
                | FileScanned()
                | DataWarned()
                | FileDivided()
                | Progressed()
                | ExportFinished()
            ):
                pass
            case _:
                assert_never(event)

    def _start(self, started: RunStarted) -> None:
        self.failure = None
        known = self.arms.get(started.arm)
        if known is None:
            self.arms[started.arm] = ArmRecord(started)
        else:
            known.start_again(started)


class _EvaluationRows:
    """The measurements on one part of the data, growing."""

    def __init__(self, shape: tuple[int, int], expected: int) -> None:
        self._steps = GrowingRows((), np.int64, expected=expected)
        self._losses = GrowingRows(shape, expected=expected)
        self._metrics = GrowingRows(shape, expected=expected)

    def __len__(self) -> int:
        return len(self._steps)

    def seen(self) -> Evaluations:
        return Evaluations(
            self._steps.view, self._losses.view.swapaxes(0, 1), self._metrics.view.swapaxes(0, 1)
        )

    def extend(self, seen: Evaluations) -> None:
        if len(seen.steps):
            self.keep_until(int(seen.steps[0]) - 1)
        self._steps.extend(seen.steps)
        self._losses.extend(seen.losses.swapaxes(0, 1))
        self._metrics.extend(seen.metrics.swapaxes(0, 1))

    def keep_until(self, step: int) -> None:
        count = int(np.searchsorted(self._steps.view, step, side="right"))
        for rows in (self._steps, self._losses, self._metrics):
            rows.keep(count)


def _one(event: Evaluated) -> Evaluations:
    return Evaluations(
        np.array([event.step]), event.losses[:, np.newaxis, :], event.metrics[:, np.newaxis, :]
    )
