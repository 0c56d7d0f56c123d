"""What a measurement of the loss landscape can say: on a plane, and on lines between networks."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt

from mtl_gui.texts import Sentence

__all__ = [
    "BarriersMeasured",
    "Directions",
    "LandscapeEvent",
    "LandscapeFinished",
    "LandscapePaced",
    "LandscapeRefined",
    "LandscapeStarted",
    "TourMeasured",
]

FloatArray = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Directions:
    """The points θ(a, b) = centre + a · first + b · second of a plane, parameter by parameter.

    Only parameters that move are in it; the others are those of the network at the centre.
    """

    centre: Mapping[str, npt.NDArray[np.floating]]
    first: Mapping[str, npt.NDArray[np.floating]]
    second: Mapping[str, npt.NDArray[np.floating]]


@dataclass(frozen=True, slots=True)
class LandscapeStarted:
    """A plane was chosen.

    `x`, `y` are the finest grid's coordinates, `explained` the shares of the trajectory's variance along both
    directions (None for planes that are not from a trajectory), `cosine` the angle left between them. `seed`
    and `step` are those of the network at the centre, `rows` the measured rows' positions in their part.
    """

    tasks: tuple[str, ...]
    x: FloatArray
    y: FloatArray
    caption: Sentence
    explained: tuple[float, float] | None
    cosine: float
    num_rows: int
    directions: Directions | None = None
    seed: int | None = None
    step: int | None = None
    rows: npt.NDArray[np.int64] | None = None


@dataclass(frozen=True, slots=True)
class LandscapeRefined:
    """More points were measured: `losses` [T, len(y), len(x)] of the finest grid, NaN = not (yet) known.

    `spacing` is that of the finest level that is done. `measured` [len(y), len(x)] tells what was measured;
    left out, it is every point that has a loss. A grid that is refined only in places stays open elsewhere.
    `form` tells how the points are computed, once the fastest form was found.
    """

    losses: FloatArray
    num_measured: int
    spacing: int
    measured: npt.NDArray[np.bool_] | None = None
    form: Literal["stacked", "loop", "vmap", "convolved"] | None = None


@dataclass(frozen=True, slots=True)
class LandscapeFinished:
    """The plane is complete; it is kept in `path` when the run is stored."""

    path: Path | None


@dataclass(frozen=True, slots=True)
class LandscapePaced:
    """How much of the time measuring took so far while a training runs, and how much it may take."""

    share: float
    limit: float


@dataclass(frozen=True, slots=True)
class TourMeasured:
    """The losses along straight lines from network to network.

    `stops` [K] name the networks: the arm, a task's single-task network, or another run's folder. `positions`
    [S] are 0 at the first, 1 at the second and so on, `losses` [S, T] the losses there, `distances` [K − 1]
    the lengths of the lines in parameter space, `heights` [K − 1, T] the barriers on them, see
    `runs.barriers`.
    """

    tasks: tuple[str, ...]
    stops: tuple[str, ...]
    positions: FloatArray
    losses: FloatArray
    distances: FloatArray
    heights: FloatArray
    caption: Sentence


@dataclass(frozen=True, slots=True)
class BarriersMeasured:
    """The barriers on the straight lines between every two of K networks.

    `networks` name them as the stops of a tour. `losses` [K, K, S, T] are those at S evenly spaced points
    from the row's network to the column's, `distances` [K, K] the lengths of the lines, `heights` [K, K, T]
    the barriers of every task; those of a joint loss follow from `losses`.
    """

    tasks: tuple[str, ...]
    networks: tuple[str, ...]
    losses: FloatArray
    distances: FloatArray
    heights: FloatArray
    caption: Sentence


LandscapeEvent = (
    LandscapeStarted | LandscapeRefined | LandscapeFinished | LandscapePaced | TourMeasured | BarriersMeasured
)
