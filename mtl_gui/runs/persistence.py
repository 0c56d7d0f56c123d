"""Minima of a surface on a grid, each with the height of the pass that leads out of its valley."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray
from mtl_gui.runs.combination import combined

__all__ = ["Bifurcation", "Minimum", "bifurcation", "minima", "share_of_range"]

_Numbers = npt.NDArray[np.int64]
_NEIGHBOURS = ((0, 1), (1, 0), (1, 1), (1, -1))
"""Half of the eight neighbours of a point; the other half are their opposites."""


@dataclass(frozen=True, slots=True)
class Minimum:
    """A minimum of a surface on a grid.

    Attributes:
        row: Where it lies along y.
        column: Where it lies along x.
        height: The loss there.
        barrier: How far one must climb to get to a lower minimum; infinite for the lowest of all.
        on_border: Whether it lies on the border of the grid, so that the surface may go on falling outside.
    """

    row: int
    column: int
    height: float
    barrier: float
    on_border: bool


@dataclass(frozen=True, slots=True, eq=False)
class Bifurcation:
    """How the minima of a joint loss change with the task weight.

    Attributes:
        weights: w [W], from the first of two weightings to the second.
        minima: The minima at every w, the lowest first.
    """

    weights: FloatArray
    minima: tuple[tuple[Minimum, ...], ...]

    @property
    def counts(self) -> _Numbers:
        """How many minima there are at every w, [W]."""
        return np.array([len(found) for found in self.minima], dtype=np.int64)

    @property
    def lowest_barriers(self) -> FloatArray:
        """The lowest barrier of any minimum at every w, [W]; NaN where there is one minimum only."""
        barriers = [[each.barrier for each in found if np.isfinite(each.barrier)] for found in self.minima]
        return np.array([min(some) if some else np.nan for some in barriers])


def minima(surface: FloatArray, least_barrier: float = 0.0) -> tuple[Minimum, ...]:
    """The minima [Y, X] whose barrier is at least so high, the lowest first.

    Water rises over the surface; where the lakes of two minima meet, the higher minimum's barrier is the
    height of that pass above it (the elder rule of the merge tree, by union-find). Points are neighbours in
    eight directions. Points that are not finite belong to no lake; parts which they separate have a lowest
    minimum each.

    Source: Edelsbrunner, Letscher and Zomorodian, "Topological Persistence and Simplification", Discrete and
    Computational Geometry 2002.

    Args:
        surface: [Y, X].
        least_barrier: Minima with a lower barrier are noise.
    """
    ranks = _ranks(surface)
    lakes = _lakes(ranks)
    flat = surface.ravel()
    barriers = dict.fromkeys(np.unique(lakes[lakes >= 0]).tolist(), np.inf)
    roots = {lake: lake for lake in barriers}
    order = ranks.ravel()
    for first, second, highest in _passes(ranks, lakes):
        one, other = _root(roots, first), _root(roots, second)
        if one != other:
            older, younger = sorted((one, other), key=lambda lake: order[lake])
            roots[younger] = older
            barriers[younger] = float(flat[highest] - flat[younger])
    found = [
        _minimum(surface, lake, barrier) for lake, barrier in barriers.items() if barrier >= least_barrier
    ]
    return tuple(sorted(found, key=lambda minimum: minimum.height))


def bifurcation(
    losses: FloatArray,
    first: Sequence[float],
    second: Sequence[float],
    *,
    weights: FloatArray | None = None,
    least_barrier: float = 0.0,
) -> Bifurcation:
    """The minima of the weighted sum on the way from one weighting to another.

    At w the task weights are (1 − w) · `first` + w · `second`; with (1, 0) and (0, 1) that is from the first
    task alone to the second alone.

    Args:
        losses: [T, Y, X].
        first: Task weights at w = 0.
        second: Task weights at w = 1.
        weights: The w to look at, [W]; left out: 41 from 0 to 1.
        least_barrier: Minima with a lower barrier are noise.
    """
    ways = np.linspace(0.0, 1.0, 41) if weights is None else weights
    ends = np.array([first, second], dtype=np.float64)
    surfaces = (combined(losses, (1 - w) * ends[0] + w * ends[1]) for w in ways)
    return Bifurcation(ways, tuple(minima(surface, least_barrier) for surface in surfaces))


def share_of_range(surface: FloatArray, share: float) -> float:
    """A share of the difference between the highest and the lowest finite value; 0 where there is none."""
    finite = surface[np.isfinite(surface)]
    return share * float(finite.max() - finite.min()) if finite.size else 0.0


def _ranks(surface: FloatArray) -> _Numbers:
    """The points in order of height, [Y, X]; equal heights in order of place; -1 where not finite."""
    flat = surface.ravel()
    finite = np.flatnonzero(np.isfinite(flat))
    ranks = np.full(flat.size, -1, dtype=np.int64)
    ranks[finite[np.argsort(flat[finite], kind="stable")]] = np.arange(finite.size)
    return ranks.reshape(surface.shape)


def _pairs(ranks: _Numbers) -> tuple[_Numbers, _Numbers]:
    """The flat numbers of all neighbouring points that are both finite."""
    rows, columns = ranks.shape
    numbers = np.arange(ranks.size).reshape(ranks.shape)
    starts, ends = [], []
    for down, right in _NEIGHBOURS:
        left = max(-right, 0)
        starts.append(numbers[: rows - down, left : columns - max(right, 0)].ravel())
        ends.append(numbers[down:, left + right : columns - max(right, 0) + right].ravel())
    start, end = np.concatenate(starts), np.concatenate(ends)
    finite = (ranks.ravel()[start] >= 0) & (ranks.ravel()[end] >= 0)
    return start[finite], end[finite]


def _lakes(ranks: _Numbers) -> _Numbers:
    """The flat number of the minimum to which each point drains along its lowest neighbours; -1: none."""
    flat = ranks.ravel()
    lowest = np.arange(flat.size)
    best = flat.copy()
    start, end = _pairs(ranks)
    for source, target in ((start, end), (end, start)):
        np.minimum.at(best, source, flat[target])
    finite = flat >= 0
    of_rank = np.empty(int(finite.sum()), dtype=np.int64)
    of_rank[flat[finite]] = np.flatnonzero(finite)
    lowest[finite] = of_rank[best[finite]]
    while True:
        further = lowest[lowest]
        if np.array_equal(further, lowest):
            break
        lowest = further
    lowest[~finite] = -1
    return lowest


def _passes(ranks: _Numbers, lakes: _Numbers) -> list[tuple[int, int, int]]:
    """Where lakes meet, the lowest first: both lakes, and the higher of the two points."""
    flat = ranks.ravel()
    start, end = _pairs(ranks)
    meeting = lakes[start] != lakes[end]
    start, end = start[meeting], end[meeting]
    highest = np.where(flat[start] > flat[end], start, end)
    order = np.argsort(flat[highest], kind="stable")
    # Only the lowest pass between two lakes can join them.
    one, other = np.minimum(lakes[start], lakes[end])[order], np.maximum(lakes[start], lakes[end])[order]
    _, lowest = np.unique(one * flat.size + other, return_index=True)
    lowest.sort()
    return list(
        zip(one[lowest].tolist(), other[lowest].tolist(), highest[order][lowest].tolist(), strict=True)
    )


def _root(roots: dict[int, int], lake: int) -> int:
    while roots[lake] != lake:
        roots[lake] = roots[roots[lake]]
        lake = roots[lake]
    return lake


def _minimum(surface: FloatArray, lake: int, barrier: float) -> Minimum:
    rows, columns = surface.shape
    row, column = divmod(lake, columns)
    on_border = row in (0, rows - 1) or column in (0, columns - 1)
    return Minimum(row, column, float(surface[row, column]), barrier, on_border)
