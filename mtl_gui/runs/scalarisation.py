"""Joint losses that are not a plain sum, made from the tasks' loss grids without measuring anything anew.

The weighted sum is `combined` of `mtl_gui.runs.combination`. All are functions of the task losses at one
point, so that stored grids [T, ...] are all they need.
A point where a task that counts is not a finite number is "no data", NaN.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from mtl_gui.events import Directions, FloatArray

__all__ = ["PlaneNorms", "chebyshev", "geometric_mean", "uncertainty", "weight_decay"]


@dataclass(frozen=True, slots=True)
class PlaneNorms:
    """Inner products that give ‖θ(a, b)‖² anywhere on a plane θ(a, b) = c + a·u + b·v.

    Attributes:
        centre: ‖c‖², the parameters that do not move included.
        first: ‖u‖².
        second: ‖v‖².
        along_first: ⟨c, u⟩.
        along_second: ⟨c, v⟩.
        across: ⟨u, v⟩.
    """

    centre: float
    first: float
    second: float
    along_first: float
    along_second: float
    across: float

    @classmethod
    def of(cls, directions: Directions, fixed: float = 0.0) -> Self:
        """The inner products of a measured plane.

        Args:
            directions: The plane, as its record keeps it.
            fixed: Σ θ² of the parameters that do not move; it raises the whole surface by the same.
        """
        centre, first, second = (
            np.concatenate([part[name].ravel() for name in directions.centre]).astype(np.float64)
            for part in (directions.centre, directions.first, directions.second)
        )
        return cls(
            fixed + float(centre @ centre),
            float(first @ first),
            float(second @ second),
            float(centre @ first),
            float(centre @ second),
            float(first @ second),
        )

    def squares(self, x: FloatArray, y: FloatArray) -> FloatArray:
        """‖θ‖² on the grid of coordinates x [X] and y [Y], as [Y, X]."""
        a, b = x[None, :], y[:, None]
        squares: FloatArray = (
            self.centre
            + a * (2 * self.along_first + a * self.first)
            + b * (2 * self.along_second + b * self.second)
            + 2 * a * b * self.across
        )
        return squares


def weight_decay(norms: PlaneNorms, factor: float, x: FloatArray, y: FloatArray) -> FloatArray:
    """The term ½ λ ‖θ‖² [Y, X] whose gradient λ θ an optimiser with weight decay λ adds to the joint one.

    Added to the weighted sum it is what SGD and Adam minimise; AdamW's decay is the gradient of no such
    term.
    """
    return 0.5 * factor * norms.squares(x, y)


def chebyshev(
    losses: FloatArray, weights: Sequence[float] | FloatArray, ideal: Sequence[float] | FloatArray
) -> FloatArray:
    """The weighted distance maxₜ wₜ (Lₜ − zₜ) to an ideal point z.

    Its minima reach every point of a Pareto front, its concave parts included.

    Source: Bowman, "On the Relationship of the Tchebycheff Norm and the Efficient Frontier of
    Multiple-Criteria Objectives", 1976; Miettinen, "Nonlinear Multiobjective Optimization", 1999, 3.4.

    Args:
        losses: [T, ...].
        weights: One per task; a task of weight 0 does not count.
        ideal: The lowest loss z of each task.
    """
    lowest = np.asarray(ideal, dtype=np.float64)
    if lowest.shape != losses.shape[:1]:
        raise ValueError(f"{lowest.size} ideal losses for {losses.shape[0]} tasks")
    active, factors = _active(losses - _by_task(lowest, losses), weights)
    # `max` carries NaN on, so that no task's gap is hidden by another task's loss.
    return np.asarray((_by_task(factors, active) * active).max(axis=0))


def geometric_mean(losses: FloatArray, weights: Sequence[float] | FloatArray | None = None) -> FloatArray:
    """The weighted geometric mean exp(Σₜ wₜ log Lₜ / Σₜ wₜ); no data where a loss is negative.

    Source: Chennupati et al., "MultiNet++: Multi-Stream Feature Aggregation and Geometric Loss Strategy for
    Multi-Task Learning", CVPR Workshops 2019, equation 3.

    Args:
        losses: [T, ...].
        weights: One per task, all 1 when left out; a task of weight 0 does not count.
    """
    active, factors = _active(losses, np.ones(len(losses)) if weights is None else weights)
    with np.errstate(divide="ignore", invalid="ignore"):
        means = np.exp(np.tensordot(factors, np.log(active), axes=1) / factors.sum())
    return np.asarray(means)


def uncertainty(losses: FloatArray, log_variances: Sequence[float] | FloatArray | None = None) -> FloatArray:
    """The objective Σₜ (½ exp(−sₜ) Lₜ + ½ sₜ) of uncertainty weighting.

    Without given log-variances, what is left when each takes its best value sₜ = log Lₜ at every point:

        Σₜ ½ (1 + log Lₜ)

    which is no data where a loss is not positive. It can be negative.

    Source: Kendall, Gal and Cipolla, "Multi-Task Learning Using Uncertainty to Weigh Losses for Scene
    Geometry and Semantics", CVPR 2018, equation 7 with s = log σ².

    Args:
        losses: [T, ...].
        log_variances: s of each task; left out: the best ones at every point.
    """
    known = _finite(losses)
    if log_variances is None:
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.asarray(_finite((0.5 * (1 + np.log(known))).sum(axis=0)))
    s = np.asarray(log_variances, dtype=np.float64)
    if s.shape != losses.shape[:1]:
        raise ValueError(f"{s.size} log-variances for {losses.shape[0]} tasks")
    return np.asarray(np.tensordot(0.5 * np.exp(-s), known, axes=1) + 0.5 * s.sum())


def _active(losses: FloatArray, weights: Sequence[float] | FloatArray) -> tuple[FloatArray, FloatArray]:
    """The losses of the tasks that count, NaN where not finite, and their weights."""
    factors = np.asarray(weights, dtype=np.float64)
    if factors.shape != losses.shape[:1]:
        raise ValueError(f"{factors.size} weights for {losses.shape[0]} tasks")
    active = factors != 0
    if not active.any():
        raise ValueError("Every task has weight 0.")
    return _finite(losses[active]), factors[active]


def _finite(values: FloatArray) -> FloatArray:
    return np.where(np.isfinite(values), values, np.nan)


def _by_task(values: FloatArray, losses: FloatArray) -> FloatArray:
    return values.reshape(-1, *[1] * (losses.ndim - 1))
