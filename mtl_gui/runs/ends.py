"""Which ends of many trainings are the same, and where along the Pareto front they lie."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray

__all__ = ["EndClasses", "end_classes", "front_positions"]

_LONGEST_FRONT = 512
_AT_ONCE = 4096


@dataclass(frozen=True, slots=True, eq=False)
class EndClasses:
    """The places where trainings end.

    Attributes:
        labels: The place of each end, [M, N], those with most ends first; -1 where there is no end.
        centres: The mean of each place's ends, [K, 2].
        shares: The share of each method's starts that lead there, [M, K]; what is missing from 1 has no end.
    """

    labels: npt.NDArray[np.int64]
    centres: FloatArray
    shares: FloatArray


def end_classes(ends: FloatArray, tolerance: float) -> EndClasses:
    """Takes ends for the same that a chain of ends joins whose links are no longer than `tolerance`.

    So ends that lie all along a front are one place. The places are those of all methods together. Links are
    measured between ends rounded to a quarter of the tolerance.

    Args:
        ends: [M, N, 2], NaN where there is none.
        tolerance: > 0, in the coordinates of the map.
    """
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components
    from scipy.spatial import cKDTree

    flat = ends.reshape(-1, ends.shape[-1])
    known = np.isfinite(flat).all(axis=1)
    labels = np.full(len(flat), -1, dtype=np.int64)
    if known.any():
        cells, of_cell = np.unique(np.round(flat[known] / (tolerance / 4)), axis=0, return_inverse=True)
        pairs = cKDTree(cells).query_pairs(4.0, output_type="ndarray")
        links = coo_array((np.ones(len(pairs)), pairs.T), shape=(len(cells), len(cells)))
        components = connected_components(links, directed=False)[1][of_cell.ravel()]
        _, places, counts = np.unique(components, return_inverse=True, return_counts=True)
        order = np.argsort(-counts, kind="stable")
        labels[known] = np.argsort(order)[places.ravel()]
    num_places = int(labels.max(initial=-1)) + 1
    centres = np.array([flat[labels == place].mean(axis=0) for place in range(num_places)])
    by_method = labels.reshape(ends.shape[:2])
    shares = (by_method[:, :, None] == np.arange(num_places)).mean(axis=1)
    return EndClasses(by_method, centres.reshape(num_places, flat.shape[1]), shares)


def front_positions(losses: FloatArray, slack: float = 0.01) -> FloatArray:
    """How far along the Pareto front of all ends each end lies, from 0 to 1, [M, N]; NaN off the front.

    At 0 the first loss is the lowest of the front, at 1 the second; between them the length along the front
    counts, each loss measured in shares of its range on the front. An end belongs to the front if no other
    end is better by more than `slack` of these ranges in both losses.

    Args:
        losses: Of two tasks, [M, N, 2], NaN where there is no end.
        slack: How far behind the front an end may be.
    """
    flat = losses.reshape(-1, 2)
    known = np.flatnonzero(np.isfinite(flat).all(axis=1))
    positions = np.full(len(flat), np.nan)
    if known.size:
        front = _front(flat[known])
        low = front.min(axis=0)
        ranges = np.where(np.ptp(front, axis=0) > 0, np.ptp(front, axis=0), 1.0)
        curve, points = (front - low) / ranges, (flat[known] - low) / ranges
        lengths = np.concatenate([[0.0], np.linalg.norm(np.diff(curve, axis=0), axis=1).cumsum()])
        along = lengths / (lengths[-1] or 1.0)
        for some, of in zip(_pieces(points), _pieces(known), strict=True):
            apart = some[:, None] - curve
            behind = apart.min(axis=2).max(axis=1)
            nearest = (apart**2).sum(axis=2).argmin(axis=1)
            positions[of] = np.where(behind <= slack, along[nearest], np.nan)
    return positions.reshape(losses.shape[:2])


def _pieces(values: npt.NDArray[Any]) -> list[npt.NDArray[Any]]:
    """In pieces that keep the table of distances to the front small."""
    return np.array_split(values, range(_AT_ONCE, len(values), _AT_ONCE))


def _front(losses: FloatArray) -> FloatArray:
    """The losses that no other is better than, by rising first loss; evenly thinned where they are many."""
    ordered = losses[np.lexsort((losses[:, 1], losses[:, 0]))]
    lowest_before = np.concatenate([[np.inf], np.minimum.accumulate(ordered[:-1, 1])])
    front = ordered[ordered[:, 1] < lowest_before]
    chosen = np.unique(np.linspace(0, len(front) - 1, min(len(front), _LONGEST_FRONT)).round().astype(int))
    return np.asarray(front[chosen])
