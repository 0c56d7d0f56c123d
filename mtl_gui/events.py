"""What a running job can say: small frozen values in one union.

Arrays are NumPy, axes R replicas, T tasks. An *arm* is one of the trainings that are compared: the chosen
experiment or its single-task baseline.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt

from mtl_gui.answer_events import AnswersGiven, RowSampled, RowsPredicted
from mtl_gui.basin_events import BasinEvent
from mtl_gui.curvature_events import CurvatureEvent
from mtl_gui.file_events import FileEvent
from mtl_gui.landscape_events import (
    BarriersMeasured,
    Directions,
    LandscapeEvent,
    LandscapeFinished,
    LandscapePaced,
    LandscapeRefined,
    LandscapeStarted,
    TourMeasured,
)
from mtl_gui.run_events import RunEvent
from mtl_gui.spec import Experiment, TaskKind
from mtl_gui.study_events import StudyEvent
from mtl_gui.texts import Sentence

__all__ = [
    "CHOSEN",
    "SINGLE_TASK",
    "AnswersGiven",
    "Arm",
    "BarriersMeasured",
    "CheckpointTaken",
    "Control",
    "ControlApplied",
    "DataPreviewed",
    "Diagnosed",
    "Directions",
    "Evaluated",
    "Event",
    "ExportFinished",
    "FloatArray",
    "LandscapeFinished",
    "LandscapePaced",
    "LandscapeRefined",
    "LandscapeStarted",
    "Message",
    "Part",
    "PathMeasured",
    "Progressed",
    "RunFailed",
    "RunFinished",
    "RunStarted",
    "SetBudget",
    "SetDiagnostics",
    "SetLearningRate",
    "SetTaskWeights",
    "SnapshotTaken",
    "StepDone",
    "StepOneTask",
    "StopTraining",
    "TaskPreview",
    "TourMeasured",
    "WatchAnswers",
]

Arm = Literal["chosen", "single-task"]
CHOSEN: Arm = "chosen"
SINGLE_TASK: Arm = "single-task"

Part = Literal["train", "validation", "test"]
EndReason = Literal["budget", "early_stopping", "stopped"]
FloatArray = npt.NDArray[np.float64]
TensorMap = Mapping[str, npt.NDArray[np.generic]]


@dataclass(frozen=True, slots=True)
class SetTaskWeights:
    """From now on the chosen arm's task weights are these, by task name."""

    weights: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class SetLearningRate:
    """From now on every arm's learning rate is this."""

    learning_rate: float


@dataclass(frozen=True, slots=True)
class SetDiagnostics:
    """From now on the chosen arm's gradients are looked at every so many steps; the training stays the same.

    `every` are the steps between two looks, `affinity_every` those between two with affinities, which cost a
    forward pass per task; None is never.
    """

    every: int | None
    affinity_every: int | None = None


@dataclass(frozen=True, slots=True)
class SetBudget:
    """From now on every arm ends after this many steps, more than before; its old end is still measured."""

    num_steps: int


@dataclass(frozen=True, slots=True)
class StepOneTask:
    """In every arm's next step, and only there, the losses of all other tasks count nothing."""

    task: str


Control = SetTaskWeights | SetLearningRate | SetDiagnostics | SetBudget | StepOneTask


@dataclass(frozen=True, slots=True)
class StopTraining:
    """Every arm saves what it has learned and ends after the step it has reached; it can be resumed."""


@dataclass(frozen=True, slots=True)
class WatchAnswers:
    """From now on every arm says every now and then what its networks answer, or says it no longer."""

    is_on: bool


Message = Control | StopTraining | WatchAnswers
"""What can be sent to a running training. Stopping and watching are no part of the run and not replayed."""


@dataclass(frozen=True, slots=True)
class RunStarted:
    """An arm is ready to train; sent again with the step reached when a run resumes.

    `num_following` events of this arm come before its first update: its measurements at the start.
    """

    arm: Arm
    seeds: tuple[int, ...]
    tasks: tuple[str, ...]
    num_steps: int
    steps_per_epoch: int
    num_parameters: int
    step: int = 0
    num_following: int = 0


@dataclass(frozen=True, slots=True)
class StepDone:
    """One update was made.

    `losses` [R, T] are the training losses on the batch before the update (NaN where the batch held no label
    of the task), `weights` [R, T] the effective task weights of the update. `num_following` events of this
    arm (evaluations, a checkpoint) come before its next update: whoever pauses lets them pass first.
    `residuals` [R] say how far the weighting's equation was from being solved, relative; `fallen_back` [R]
    where it had no solution, so that the method's fallback was used. Both are None for methods without one.
    """

    arm: Arm
    step: int
    losses: FloatArray
    weights: FloatArray
    num_following: int = 0
    residuals: FloatArray | None = None
    fallen_back: npt.NDArray[np.bool_] | None = None


@dataclass(frozen=True, slots=True)
class Diagnosed:
    """The task gradients of the update number `step` were looked at, on its batch and before it.

    Axis K are places: the trunk as a whole, and then its blocks, where it has such. `norms` [R, K, T] are the
    lengths of the task gradients, `cosines` [R, K, T, T] those of the angles between them. `shortest` [R] is
    the length of the shortest convex combination of the trunk's gradients, which is 0 where no direction
    improves all tasks; `conditions` [R] the condition number of their matrix. `affinities` [R, T, T] say by
    which share a step along task i's gradient alone lowers task j's loss; None where that was not measured.
    What is not defined is NaN: a task without a label in the batch, the angle of tasks that share nothing in
    this place, or with a gradient of length 0.

    `seconds` is the time that this took, `training_seconds` that of the updates since the last such event.
    """

    arm: Arm
    step: int
    norms: FloatArray
    cosines: FloatArray
    shortest: FloatArray
    conditions: FloatArray
    affinities: FloatArray | None
    seconds: float
    training_seconds: float


@dataclass(frozen=True, slots=True)
class Evaluated:
    """The networks were measured on one part of the data: `losses` and `metrics` [R, T], in user's units."""

    arm: Arm
    step: int
    part: Part
    losses: FloatArray
    metrics: FloatArray


@dataclass(frozen=True, slots=True)
class ControlApplied:
    """A live change took effect before the update number `step` + 1."""

    arm: Arm
    step: int
    control: Control


@dataclass(frozen=True, slots=True)
class SnapshotTaken:
    """The parameters at a moment of training, for trajectories and exports: name to [R, ...]."""

    arm: Arm
    step: int
    parameters: TensorMap


@dataclass(frozen=True, slots=True)
class CheckpointTaken:
    """Everything needed to go on bit for bit from here: named arrays."""

    arm: Arm
    step: int
    state: TensorMap


@dataclass(frozen=True, slots=True)
class RunFinished:
    """An arm is done.

    `best_steps` [R, T] is the step at which each network was best on validation: with early stopping the one
    whose parameters were kept.
    """

    arm: Arm
    step: int
    reason: EndReason
    best_steps: npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class PathMeasured:
    """A training path on the plane.

    `points` [S, 2] are plane coordinates, `residuals` [S] the share of the distance from the centre that lies
    off the plane, `losses` [S, T] the true losses at the checkpoints (not the slice's), NaN for tasks which
    the network does not have. `name` is the arm or, for a single-task network, its task. A chosen network in
    parts that share nothing has a path per part, named by the part's tasks.
    """

    arm: Arm
    name: str
    steps: npt.NDArray[np.int64]
    points: FloatArray
    residuals: FloatArray
    losses: FloatArray


@dataclass(frozen=True, slots=True)
class ExportFinished:
    """A model was written, loaded again and compared: the largest absolute difference of any output."""

    path: Path
    largest_difference: float


@dataclass(frozen=True, slots=True)
class TaskPreview:
    """A task that a data set offers, and how its labels are spread.

    `counts` are the labels per class; for a regression or an objective the labels between neighbouring
    `edges`, for the others `edges` is empty.
    """

    name: str
    kind: TaskKind
    description: str
    classes: tuple[str, ...]
    unit: str
    counts: npt.NDArray[np.int64]
    edges: FloatArray
    num_missing: int


@dataclass(frozen=True, slots=True)
class DataPreviewed:
    """A data set was loaded for a first look.

    `starting` is the experiment a person would start from with it; its `data` says which data set this is.
    `inputs` [n, *shape] and `labels` [n, T] are the first rows in raw units, NaN where missing; class labels
    are class numbers.
    """

    starting: Experiment
    title: str
    description: str
    source: str
    licence: str
    num_rows: int
    part_sizes: Mapping[Part, int]
    input_names: tuple[str, ...]
    inputs: npt.NDArray[np.float32]
    labels: FloatArray
    tasks: tuple[TaskPreview, ...]


@dataclass(frozen=True, slots=True)
class Progressed:
    """How far a job is, from 0 to 1, and what it is doing."""

    fraction: float
    activity: Sentence


@dataclass(frozen=True, slots=True)
class RunFailed:
    """A job ended with an error; made by the worker only.

    `would_recur` tells that going on from where it stood would end in the same way.
    """

    what: Sentence
    why: Sentence
    what_to_do: Sentence
    details: str
    would_recur: bool = False


Event = (
    RunStarted
    | StepDone
    | Diagnosed
    | Evaluated
    | ControlApplied
    | SnapshotTaken
    | CheckpointTaken
    | RunFinished
    | AnswersGiven
    | RowSampled
    | RowsPredicted
    | PathMeasured
    | LandscapeEvent
    | BasinEvent
    | CurvatureEvent
    | StudyEvent
    | RunEvent
    | ExportFinished
    | DataPreviewed
    | FileEvent
    | Progressed
    | RunFailed
)
