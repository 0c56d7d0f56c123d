"""What the search for basins can say."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

__all__ = ["BasinEvent", "BasinsFinished", "BasinsMeasured", "BasinsStarted", "SeedsArrived"]

_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class BasinsStarted:
    """The starting points [N, 2] were laid out, row after row; every method starts at all of them."""

    tasks: tuple[str, ...]
    starts: _Floats


@dataclass(frozen=True, slots=True)
class BasinsMeasured:
    """A method has arrived from every start.

    `method` counts the methods of the request. `ends` [N, 2] are where it is after the last step, `losses`
    [N, T] the losses there, `moved` [N] the distance from where it was at nine tenths of the steps: what
    still moves has no end yet. All are NaN where the method left the map for good or met a loss that is not a
    finite number.
    """

    method: int
    ends: _Floats
    losses: _Floats
    moved: _Floats


@dataclass(frozen=True, slots=True)
class BasinsFinished:
    """All methods have arrived; the map is kept in `path`, if it was to be kept."""

    path: Path | None


@dataclass(frozen=True, slots=True)
class SeedsArrived:
    """The networks of a training have arrived from every seed.

    `training` counts those of the request; `losses` [N, T] are on the training rows, after the last step;
    NaN for a seed that diverged.
    """

    training: int
    losses: _Floats


BasinEvent = BasinsStarted | BasinsMeasured | BasinsFinished | SeedsArrived
