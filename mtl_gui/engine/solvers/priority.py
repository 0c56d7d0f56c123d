"""One gradient followed as far as the others are promised some progress."""

import numpy as np
import numpy.typing as npt

from mtl_gui.engine.solvers.cosines import cosines_of, times
from mtl_gui.engine.solvers.nonnegative import complementarity, nonnegative_minimisers
from mtl_gui.engine.solvers.solution import Floats, Solution

__all__ = ["priority_weights"]


def priority_weights(gramian: npt.NDArray[np.floating], scales: Floats, first: int, share: float) -> Solution:
    """Bends one gradient as little as the others need, and keeps its length.

        d = argmin ½ ‖d − g̃₁‖²  over  ⟨g̃ⱼ, d⟩ ≥ τ ‖g̃ⱼ‖² for all j ≠ 1,  update ‖g₁‖ d / ‖d‖

    with g̃ᵢ = sᵢ gᵢ. Then d = g̃₁ + Σ μⱼ g̃ⱼ with the multipliers μ ≥ 0 of the constraints, which solve a
    quadratic problem of their own. A zero gradient makes no constraint and gets weight 0. Falls back to g₁
    where no d meets the constraints, and to zero where g₁ or d is zero.

    Args:
        gramian: [R, T, T].
        scales: s > 0, [R, T].
        first: The position of the gradient that is followed.
        share: τ, from 0 to 1.
    """
    cosines = cosines_of(gramian)
    if gramian.shape[1] == 1:
        return Solution(cosines.present.astype(np.float64), np.zeros(len(gramian)), ~cosines.present[:, 0])
    lengths = cosines.lengths * scales
    relative = np.delete(lengths / lengths[:, first, None], first, axis=1)
    others = np.delete(np.delete(cosines.matrix, first, axis=1), first, axis=2)
    leads = cosines.present[:, first]
    linear = np.delete(cosines.matrix[:, first], first, axis=1) - share * relative
    linear = np.where(np.delete(cosines.present, first, axis=1) & leads[:, None], linear, 1)
    size = np.abs(linear).max(1, initial=1)[:, None]
    multipliers = nonnegative_minimisers(others, linear / size, cosines.rounding)
    slopes = times(others, multipliers) + linear / size
    is_met = (slopes >= -cosines.tolerated).all(1)
    parts = np.insert(np.where(is_met[:, None], multipliers * size, 0), first, 1, axis=1)
    squares = (parts * times(cosines.matrix, parts)).sum(1)
    has_direction = leads & (squares > 10 * cosines.rounding * parts.sum(1) ** 2)
    inverse = np.where(has_direction, 1 / np.sqrt(np.where(has_direction, squares, 1)), 0)
    weights = parts * inverse[:, None] * (cosines.lengths[:, first, None] / cosines.lengths)
    residual = complementarity(multipliers, slopes) / multipliers.max(1, initial=1)
    return Solution(weights, np.where(is_met, residual, 0), ~(is_met & has_direction))
