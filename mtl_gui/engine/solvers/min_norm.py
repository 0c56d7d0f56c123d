"""The shortest vector in the convex hull of the task gradients."""

import numpy as np
import numpy.typing as npt

from mtl_gui.engine.solvers.cosines import Cosines, cosines_of, times
from mtl_gui.engine.solvers.nonnegative import complementarity, nonnegative_minimisers
from mtl_gui.engine.solvers.pairs import Answer, Pair, solved_in_pairs
from mtl_gui.engine.solvers.solution import Floats, Solution

__all__ = ["min_norm_weights", "on_simplex", "shortest"]


def min_norm_weights(gramian: npt.NDArray[np.floating]) -> Solution:
    """Finds the convex combination of the gradients that is shortest.

        min wᵀGw  over  w ≥ 0, Σ wₜ = 1

    A zero gradient takes no part and gets weight 0; where all are zero each task gets 1 / T. Falls back to
    1 / T only where the Gramian holds something that is no number.

    Source: Désidéri, "Multiple-gradient descent algorithm (MGDA) for multiobjective optimization", Comptes
    Rendus Mathématique 350 (2012); Sener and Koltun, "Multi-Task Learning as Multi-Objective Optimization",
    NeurIPS 2018, eq. 4.

    Args:
        gramian: [R, T, T].
    """
    return solved_in_pairs(gramian, _of_pair, _in_general)


def _of_pair(pair: Pair) -> Answer:
    """The closed form of `_of_two`, and its `_residual`."""
    a, b, cosine = pair.first, pair.second, pair.cosine
    of_first, of_second = max(b * (b - a * cosine), 0.0), max(a * (a - b * cosine), 0.0)
    total = of_first + of_second
    of_first, of_second = of_first / total, of_second / total
    size = of_first * a + of_second * b
    x, y = of_first * a / size, of_second * b / size
    on_first, on_second = x + cosine * y, cosine * x + y
    square = size * (x * on_first + y * on_second)
    residual = max(abs(min(x, on_first - square / a)), abs(min(y, on_second - square / b)))
    return of_first, of_second, residual


def _in_general(gramian: npt.NDArray[np.floating]) -> Solution:
    cosines = cosines_of(gramian)
    lengths = cosines.relative_lengths()
    weights = shortest(cosines, lengths)
    return Solution(weights, _residual(cosines, lengths, weights), cosines.broken)


def shortest(cosines: Cosines, lengths: Floats) -> Floats:
    """The weights [R, T] of the shortest convex combination of gradients of these directions and lengths."""
    if lengths.shape[1] == 2:
        return _of_two(cosines, lengths)
    squares = np.where(cosines.present, lengths, 1) ** 2
    lift = squares.min(1)[:, None, None]
    gramian = lengths[:, :, None] * cosines.matrix * lengths[:, None, :]
    return on_simplex(gramian + lift, cosines)


def on_simplex(gramian: Floats, cosines: Cosines) -> Floats:
    """The minimisers [R, T] of wᵀGw over the simplex of the present tasks, where G ≥ τ 11ᵀ for some τ > 0.

    Then no point of the simplex has the value 0, and the minimiser is y / Σ yₜ for the minimiser y ≥ 0 of
    ½ yᵀGy − 1ᵀy, since the optimality conditions of both are the same up to that factor. To add τ to all
    entries of a Gramian, as if every gradient had one more component √τ, moves no minimiser on the simplex.
    """
    present = cosines.present
    lengths = np.sqrt(gramian.diagonal(axis1=1, axis2=2))
    matrices = gramian / lengths[:, :, None] / lengths[:, None, :]
    linear = -lengths.min(1, keepdims=True) / lengths
    if not present.all():
        matrices *= present[:, :, None] & present[:, None, :]
        linear = np.where(present, linear, 1)
    weights = nonnegative_minimisers(matrices, linear, cosines.rounding) / lengths
    return _shares(weights)


def _of_two(cosines: Cosines, lengths: Floats) -> Floats:
    """w₁ : w₂ = max(0, ‖g₂‖² − ⟨g₁, g₂⟩) : max(0, ‖g₁‖² − ⟨g₁, g₂⟩)."""
    others = lengths[:, ::-1]
    excess = np.maximum(others * (others - lengths * cosines.matrix[:, 0, 1, None]), 0)
    return _shares(excess if cosines.present.all() else np.where(cosines.present, excess, 0))


def _shares(amounts: Floats) -> Floats:
    totals = amounts.sum(1, keepdims=True)
    if totals.all():
        return np.asarray(amounts / totals)
    return np.where(totals > 0, amounts / np.where(totals > 0, totals, 1), 1 / amounts.shape[1])


def _residual(cosines: Cosines, lengths: Floats, weights: Floats) -> Floats:
    """Optimality: every ⟨gₜ, d⟩ is at least ‖d‖², and equals it where wₜ > 0."""
    contributions = np.where(cosines.present, weights * lengths, 0)
    size = contributions.sum(1, keepdims=True)
    contributions /= np.where(size > 0, size, 1)
    projections = times(cosines.matrix, contributions)
    square = (contributions * projections).sum(1, keepdims=True)
    slopes = np.where(cosines.present, projections - size * square / lengths, 0)
    return complementarity(contributions, slopes)
