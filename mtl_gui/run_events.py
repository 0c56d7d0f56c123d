"""What reading stored runs can say."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mtl_gui.spec import Experiment
from mtl_gui.texts import Sentence

__all__ = [
    "ArmRead",
    "RunAdopted",
    "RunDigest",
    "RunDigested",
    "RunEvent",
    "RunRead",
    "RunUnreadable",
    "RunsListed",
    "TaskDigest",
    "TrashEmptied",
]

_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class TaskDigest:
    """A task's test metric of the chosen networks, the mean over seeds; None where nothing was measured.

    `best` is at each seed's step of lowest validation loss, `last` at the last measurement.
    """

    task: str
    metric: str
    higher_is_better: bool
    best: float | None
    last: float | None


@dataclass(frozen=True, slots=True)
class RunDigest:
    """What a list of runs tells of a run's outcome.

    `num_parameters` are those of one of the chosen networks, `seconds` the time it computed, `gain` is Δm in
    per cent (lower is better), None without single-task networks. `verdict` is that of a study.
    """

    num_parameters: int | None
    step: int
    seconds: float
    gain: float | None
    tasks: tuple[TaskDigest, ...]
    verdict: Sentence | None = None


@dataclass(frozen=True, slots=True)
class RunsListed:
    """So many of the runs that the list did not know yet were read for it."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class RunDigested:
    """A run of the store was read for the list."""

    run_id: str
    digest: RunDigest


@dataclass(frozen=True, slots=True, eq=False)
class ArmRead:
    """One arm of a stored run, as far as runs are compared by it.

    `steps` [E] are when the validation rows were measured, `losses` and `metrics` [R, E, T] what was measured
    there. `final`, `best` and `last` [R, T] are test metrics: at the moment that counts, at each network's
    step of lowest validation loss, at the last measurement; NaN where there is none. `is_steered` tells that
    task weights or the rate were moved by hand.
    """

    num_parameters: int
    num_steps: int
    step: int
    is_steered: bool
    steps: npt.NDArray[np.int64]
    losses: _Floats
    metrics: _Floats
    final: _Floats
    best: _Floats
    last: _Floats


@dataclass(frozen=True, slots=True, eq=False)
class RunRead:
    """A run of the store was read to be compared with others; `arms` by the arms' names.

    `is_finished` tells whether every arm came to its own end, `is_kept` whether the parameters that early
    stopping kept count and not the last ones. `notes` say what of it could not be read.
    """

    run_id: str
    experiment: Experiment
    is_finished: bool
    is_kept: bool
    seconds: float
    arms: Mapping[str, ArmRead]
    notes: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class RunUnreadable:
    """A run could not be read to be compared with others, or not be taken into the store."""

    run_id: str
    why: Sentence


@dataclass(frozen=True, slots=True)
class RunAdopted:
    """A run that lay elsewhere is kept in the store now, under the id."""

    run_id: str
    source: Path


@dataclass(frozen=True, slots=True)
class TrashEmptied:
    """So many runs were removed for good from the trash of the store at `path`."""

    path: Path
    count: int


RunEvent = RunsListed | RunDigested | RunRead | RunUnreadable | RunAdopted | TrashEmptied
