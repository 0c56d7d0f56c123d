"""Which way each task pulls on the plane, and where the tasks pull against each other."""

from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray

__all__ = ["Arrows", "arrows", "cosines", "is_stationary", "plane_gradients", "shortest_mixtures"]


_ROUNDING = 1e-12
"""Gradients so much shorter than the task's longest are differences of equal losses."""


@dataclass(frozen=True, slots=True, eq=False)
class Arrows:
    """Arrows down one task's slope, at some grid points.

    Attributes:
        points: Where they start, (x, y), [N, 2].
        directions: Unit vectors −∇L / ‖∇L‖, [N, 2].
        lengths: ‖∇L‖, [N].
    """

    points: FloatArray
    directions: FloatArray
    lengths: FloatArray


def plane_gradients(losses: FloatArray, x: FloatArray, y: FloatArray) -> FloatArray:
    """The gradients along x and y of every task, [T, 2, Y, X], by central differences.

    They are the projections of the gradients on the plane's directions; what points out of the plane is not
    in them. At the border differences are one-sided, of second order. NaN where a point or one of those that
    the difference needs is not finite.

    Args:
        losses: [T, Y, X], at least three points along each axis.
        x: Coordinates [X], increasing.
        y: Coordinates [Y], increasing.
    """
    finite = np.where(np.isfinite(losses), losses, np.nan)
    by_y, by_x = np.gradient(finite, y, x, axis=(1, 2), edge_order=2)
    gradients = np.stack([by_x, by_y], axis=1)
    # A central difference does not read the point itself.
    return np.where(np.isnan(finite)[:, None], np.nan, gradients)


def cosines(gradients: FloatArray, first: int, second: int) -> FloatArray:
    """The cosine of the angle between two tasks' gradients, [Y, X]; below 0 they conflict.

    NaN where a gradient is missing or zero.
    """
    one, other = gradients[first], gradients[second]
    lengths = _lengths(one) * _lengths(other)
    products = (one * other).sum(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.asarray(np.where(lengths > 0, np.clip(products / lengths, -1.0, 1.0), np.nan))


def shortest_mixtures(gradients: FloatArray) -> FloatArray:
    """The length of the shortest convex combination of the gradients, [Y, X], NaN where one is missing.

        min ‖Σₜ αₜ gₜ‖   over   αₜ ≥ 0, Σₜ αₜ = 1

    Where it is 0 no direction on the plane lowers all losses: the point is Pareto-stationary on the plane.
    In a plane the minimum is 0, if the gradients leave no half plane free, or lies between two of them.

    Source: Désidéri, "Multiple-gradient descent algorithm (MGDA) for multiobjective optimization",
    Comptes Rendus Mathématique 2012.

    Args:
        gradients: [T, 2, Y, X].
    """
    lengths = np.linalg.norm(gradients, axis=1)
    shortest = lengths.min(axis=0)
    for first, second in combinations(range(len(gradients)), 2):
        shortest = np.minimum(shortest, _between(gradients[first], gradients[second]))
    if len(gradients) > 2:
        shortest = np.where(_surround(gradients), 0.0, shortest)
    missing = np.isnan(gradients).any(axis=(0, 1))
    return np.asarray(np.where(missing, np.nan, shortest))


def is_stationary(gradients: FloatArray, tolerance: float = 0.05) -> npt.NDArray[np.bool_]:
    """Which grid points are Pareto-stationary on the plane, [Y, X].

    They are where the shortest convex combination of the gradients is at most `tolerance` times as long as
    the longest gradient there, so that tasks of different scale need no different tolerance. A stationary
    point of one task is among them, as is a point where all gradients are 0.
    """
    longest = np.linalg.norm(gradients, axis=1).max(axis=0)
    with np.errstate(invalid="ignore"):
        return np.asarray(shortest_mixtures(gradients) <= tolerance * longest)


def arrows(gradients: FloatArray, x: FloatArray, y: FloatArray, task: int, every: int = 4) -> Arrows:
    """Arrows down a task's slope at every so manieth grid point that has one.

    Args:
        gradients: [T, 2, Y, X].
        x: Coordinates [X].
        y: Coordinates [Y].
        task: Which task.
        every: The distance between arrows, in grid points.
    """
    first = every // 2
    slopes = gradients[task, :, first::every, first::every].reshape(2, -1).T
    lengths = _lengths(gradients[task])[first::every, first::every].ravel()
    points = np.stack(np.meshgrid(x[first::every], y[first::every]), axis=-1).reshape(-1, 2)
    drawn = lengths > 0
    return Arrows(points[drawn], -slopes[drawn] / lengths[drawn, None], lengths[drawn])


def _lengths(gradients: FloatArray) -> FloatArray:
    """The lengths [Y, X] of one task's gradients [2, Y, X]; 0 where only rounding is left of them."""
    lengths = np.linalg.norm(gradients, axis=0)
    longest = np.nanmax(lengths, initial=0.0)
    return np.where(lengths <= _ROUNDING * longest, 0.0, lengths)


def _between(first: FloatArray, second: FloatArray) -> FloatArray:
    """The distance of the origin from the segment between two vectors [2, Y, X]."""
    apart = first - second
    squares = (apart**2).sum(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        share = np.clip(-(apart * second).sum(axis=0) / np.where(squares > 0, squares, 1.0), 0.0, 1.0)
    return np.asarray(np.linalg.norm(second + share * apart, axis=0))


def _surround(gradients: FloatArray) -> npt.NDArray[np.bool_]:
    """Whether the origin lies in the convex hull: no gap between neighbouring angles is above π."""
    angles = np.sort(np.arctan2(gradients[:, 1], gradients[:, 0]), axis=0)
    gaps = np.diff(np.concatenate([angles, angles[:1] + 2 * np.pi]), axis=0)
    return np.asarray(gaps.max(axis=0) <= np.pi)
