"""Projections onto the cone of directions that harm no task."""

import numpy as np
import numpy.typing as npt

from mtl_gui.engine.solvers.cosines import Cosines, cosines_of, times, uniform
from mtl_gui.engine.solvers.nonnegative import complementarity, nonnegative_minimisers
from mtl_gui.engine.solvers.pairs import Answer, Pair, solved_in_pairs
from mtl_gui.engine.solvers.solution import Floats, Solution

__all__ = ["dual_cone_weights", "nearest_in_cone", "upgrad_weights"]


def dual_cone_weights(gramian: npt.NDArray[np.floating], preference: Floats | None = None) -> Solution:
    """Projects the weighted sum of the gradients onto the cone of directions that harm no task.

        min ½ vᵀGv  over  v ≥ u

    The direction Jᵀv is the one nearest to Jᵀu among all d with ⟨gₜ, d⟩ ≥ 0. A zero gradient takes no
    part and keeps its preference. Falls back to the preference only where the Gramian holds something
    that is no number.

    Source: Quinton and Rey, "Jacobian Descent for Multi-Objective Optimization", arXiv:2406.16232, 2024,
    section 4 and proposition 1 (DualProj); Lopez-Paz and Ranzato, "Gradient Episodic Memory for Continual
    Learning", NeurIPS 2017, eq. 11.

    Args:
        gramian: [R, T, T].
        preference: u ≥ 0, [R, T]; left out: 1 / T each.
    """
    cosines = cosines_of(gramian)
    preference = uniform(gramian) if preference is None else preference
    lengths = cosines.relative_lengths()
    shares = preference * lengths
    size = shares.sum(1, keepdims=True)
    shares /= np.where(size > 0, size, 1)
    pushes = times(cosines.matrix, shares)
    if cosines.present.all() and (pushes >= 0).all():
        return Solution(preference.copy(), np.zeros(len(gramian)), cosines.broken)
    added = nearest_in_cone(cosines, pushes)
    residual = complementarity(added, times(cosines.matrix, added) + pushes) / np.maximum(added.max(1), 1)
    return Solution(preference + added * size / lengths, residual, cosines.broken)


def upgrad_weights(gramian: npt.NDArray[np.floating], preference: Floats | None = None) -> Solution:
    """Projects every task gradient onto the cone of directions that harm no task, and adds the results up.

        w = Σᵢ argmin { ½ vᵀGv : v ≥ uᵢ eᵢ }

    A zero gradient takes no part and keeps its preference. Falls back to the preference only where the
    Gramian holds something that is no number.

    Source: Quinton and Rey, "Jacobian Descent for Multi-Objective Optimization", arXiv:2406.16232, 2024,
    eq. 5 and proposition 1.

    Args:
        gramian: [R, T, T].
        preference: u ≥ 0, [R, T]; left out: 1 / T each, which makes the sum a mean.
    """
    if preference is None:
        return solved_in_pairs(gramian, _of_pair, _every_gradient)
    return _every_gradient(gramian, preference)


def _of_pair(pair: Pair) -> Answer:
    """Each gets as much of the other as lifts its projection on it to 0; the equations are met exactly."""
    lift = max(-pair.cosine, 0.0) / 2
    return 0.5 + lift * pair.second / pair.first, 0.5 + lift * pair.first / pair.second, 0.0


def _every_gradient(gramian: npt.NDArray[np.floating], preference: Floats | None = None) -> Solution:
    cosines = cosines_of(gramian)
    preference = uniform(gramian) if preference is None else preference
    matrix = cosines.matrix
    num_replicas, num_tasks = preference.shape
    if not (matrix < 0).any():
        return Solution(preference.copy(), np.zeros(num_replicas), cosines.broken)
    pushes = matrix.reshape(-1, num_tasks)
    added = nearest_in_cone(cosines, pushes)
    slopes = added.reshape(matrix.shape) @ matrix
    residuals = complementarity(added, slopes.reshape(pushes.shape) + pushes) / np.maximum(added.max(1), 1)
    lengths = cosines.relative_lengths()
    sums = times(added.reshape(matrix.shape).transpose(0, 2, 1), preference * lengths)
    return Solution(preference + sums / lengths, residuals.reshape(num_replicas, -1).max(1), cosines.broken)


def nearest_in_cone(cosines: Cosines, pushes: Floats) -> Floats:
    """The smallest multiples of unit gradients that lift all projections `pushes` to 0, both [R · C, T]."""
    if pushes.shape[1] == 2:
        return np.maximum(-pushes, 0)
    return nonnegative_minimisers(cosines.matrix, pushes, cosines.rounding)
