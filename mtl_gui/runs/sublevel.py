"""Where each task's loss is nearly as low as it gets on the plane, and where that overlaps."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray

__all__ = ["SublevelSets", "sublevel_sets"]

_Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class SublevelSets:
    """The sets {Lₜ ≤ min Lₜ + εₜ} of the tasks.

    Attributes:
        levels: The loss at the rim of every task's set, [T]; NaN for a task without any data.
        masks: Which grid points belong to every task's set, [T, Y, X].
        areas: Their areas in the plane's coordinates, [T].
        num_islands: Of how many separate parts each consists, [T].
        overlap: Which points belong to the sets of all tasks, [Y, X].
        overlap_area: Their area; 0 where no point is good for all.
        num_overlaps: Of how many separate parts the overlap consists.
    """

    levels: FloatArray
    masks: _Mask
    areas: FloatArray
    num_islands: npt.NDArray[np.int64]
    overlap: _Mask
    overlap_area: float
    num_overlaps: int


def sublevel_sets(
    losses: FloatArray, x: FloatArray, y: FloatArray, margins: float | Sequence[float]
) -> SublevelSets:
    """The sublevel sets of every task on the grid.

    A grid point stands for the part of the plane that is nearest to it, within the grid. Points that are not
    finite belong to no set.

    Args:
        losses: [T, Y, X].
        x: Coordinates [X], increasing.
        y: Coordinates [Y], increasing.
        margins: ε, one for all tasks or one per task, ≥ 0.
    """
    finite = np.where(np.isfinite(losses), losses, np.inf)
    lowest = finite.min(axis=(1, 2))
    levels = np.where(np.isfinite(lowest), lowest + np.asarray(margins, dtype=np.float64), np.nan)
    masks = finite <= levels[:, None, None]
    overlap = np.logical_and.reduce(masks)
    sizes = np.outer(_reach(y), _reach(x))
    return SublevelSets(
        levels,
        masks,
        (masks * sizes).sum(axis=(1, 2)),
        np.array([_num_islands(mask) for mask in masks], dtype=np.int64),
        overlap,
        float(sizes[overlap].sum()),
        _num_islands(overlap),
    )


def _reach(coordinates: FloatArray) -> FloatArray:
    """How much of the axis is nearest to each point."""
    middles = (coordinates[1:] + coordinates[:-1]) / 2
    return np.diff(np.concatenate([coordinates[:1], middles, coordinates[-1:]]))


def _num_islands(mask: _Mask) -> int:
    from scipy.ndimage import label

    return int(label(mask, structure=np.ones((3, 3)))[1])
