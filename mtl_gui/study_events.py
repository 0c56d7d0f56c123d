"""What a running study can say."""

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

__all__ = [
    "AffinityMeasured",
    "ArmFacts",
    "FoldMeasured",
    "GroupingStarted",
    "GroupsTrained",
    "LossMinima",
    "StudyEvent",
    "StudyFinished",
    "StudyMeasured",
    "StudyStarted",
    "TableData",
    "TableStarted",
]

_Floats = npt.NDArray[np.float64]
_Numbers = npt.NDArray[np.int64]


def _nothing() -> _Floats:
    return np.empty(0)


@dataclass(frozen=True, slots=True)
class ArmFacts:
    """What an arm is made of.

    `candidates` are what validation chooses from: a learning rate, and the pull to zero where that is chosen
    too. `num_parameters` and `multiply_adds` (of one row's forward pass) count all of the arm's networks that
    are needed for the measured tasks; `num_starts` is how often each is trained.
    """

    name: str
    candidates: tuple[tuple[float, float | None], ...]
    num_parameters: int
    multiply_adds: int
    num_starts: int = 1


@dataclass(frozen=True, slots=True)
class LossMinima:
    """What a loss of a toy looks like where a study starts.

    `loss` is the task's name, or empty for the sum of all. `places` are its minima in the plane, the lowest
    first. `path_barrier` is how far it rises above its start on the straight line from the measured task's
    highest minimum to its lowest; None where that task has one minimum only.
    """

    loss: str
    num_minima: int
    places: tuple[tuple[float, float], ...]
    path_barrier: float | None


@dataclass(frozen=True, slots=True)
class StudyStarted:
    """The trainings are planned; sent again when a study is resumed.

    `units` of the measured tasks' metrics; `evaluated_at` [E] are the steps of the validations, the last of
    them the end; `num_rows` the training rows. `num_done` trainings were found done.
    `minima` tell of the losses, where the study is of a toy.
    """

    arms: tuple[ArmFacts, ...]
    tasks: tuple[str, ...]
    units: tuple[str, ...]
    evaluated_at: _Numbers
    batch_size: int
    num_rows: int
    num_trainings: int
    num_done: int = 0
    minima: tuple[LossMinima, ...] = ()


@dataclass(frozen=True, slots=True)
class StudyMeasured:
    """Trainings of one arm have come to their end.

    Each of the N entries is a training at a point: `points`, `candidates` and `seeds` [N] are positions in
    the study's points, the arm's candidates and the study's seeds. `train`, `validation`, `test` [N, T] are
    the metrics at the end, `losses` [N, T] the training losses there, `first_losses` [N, T] those before the
    first step; `curves` [N, E, T] the validation metrics on the way. All are NaN where training diverged.
    `seconds` [N] is each training's share of the time that its stack took.

    The last three are known of studies of starts only, and empty otherwise. `places` [N, T, 2] are where each
    measured task's training of a toy has ended, NaN of networks. `all_losses` [N, A] are the training losses
    of all of the experiment's tasks, NaN of those that the arm does not learn. `barriers` [N, T] are how far
    each measured loss rises on the straight line to the end of the next seed, in pairs of seeds of which no
    two share one: the second of each pair has NaN.
    """

    arm: int
    points: _Numbers
    candidates: _Numbers
    seeds: _Numbers
    train: _Floats
    validation: _Floats
    test: _Floats
    losses: _Floats
    first_losses: _Floats
    curves: _Floats
    seconds: _Floats
    places: _Floats = field(default_factory=_nothing)
    all_losses: _Floats = field(default_factory=_nothing)
    barriers: _Floats = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True)
class StudyFinished:
    """Everything is trained and measured, and kept in the folder, if it was to be kept."""

    path: Path | None


@dataclass(frozen=True, slots=True)
class GroupingStarted:
    """A study of which tasks belong together has read its data: the budget of every training."""

    num_steps: int
    batch_size: int
    num_rows: int


@dataclass(frozen=True, slots=True)
class GroupsTrained:
    """A division of the T tasks into groups was trained, in a study of which tasks belong together.

    `groups` hold positions of tasks. `is_check` tells trainings that check a proposal from those of the
    pairs. `validation` and `test` [C, R, T] are errors, small is good, of every learning rate and seed;
    infinite where training diverged. `num_parameters` of all networks of the division; `seconds` is what
    the trainings took.
    """

    groups: tuple[tuple[int, ...], ...]
    is_check: bool
    validation: _Floats
    test: _Floats
    num_parameters: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class AffinityMeasured:
    """What a step for task i did for task j, [R, T, T], averaged over a training of all tasks together.

    `share` of that training is done; told again and again until it is 1.
    """

    affinities: _Floats
    share: float = 1.0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class TableData:
    """A data set of a paper's table, and the budget of every training on it."""

    title: str
    num_rows: int
    targets: tuple[str, ...]
    num_steps: int = 0
    batch_size: int = 0


@dataclass(frozen=True, slots=True)
class TableStarted:
    """The data sets of a paper's table are read."""

    data: tuple[TableData, ...]


@dataclass(frozen=True, slots=True)
class FoldMeasured:
    """A fold of a data set was left out, and predicted by networks that were trained on the others.

    `table` is the data set's position in the study. `validation` and `test` [C, T] are root mean squared
    errors for every learning rate, infinite where training diverged; `reference` [T] is the error in the
    fold of a prediction by the mean of the other folds. `num_parameters` of all networks of the arm.
    """

    table: int
    fold: int
    is_together: bool
    validation: _Floats
    test: _Floats
    reference: _Floats
    num_parameters: int = 0
    seconds: float = 0.0


StudyEvent = (
    StudyStarted
    | StudyMeasured
    | StudyFinished
    | GroupingStarted
    | GroupsTrained
    | AffinityMeasured
    | TableStarted
    | FoldMeasured
)
