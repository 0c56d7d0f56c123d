"""The direction that makes the same angle with every task gradient."""

import numpy as np
import numpy.typing as npt

from mtl_gui.engine.solvers.cosines import cosines_of, times, uniform
from mtl_gui.engine.solvers.pairs import Answer, Pair, solved_in_pairs
from mtl_gui.engine.solvers.solution import Solution
from mtl_gui.engine.solvers.spectrum import equal_cosines, missing_of_pair

__all__ = ["config_weights"]


def config_weights(gramian: npt.NDArray[np.floating]) -> Solution:
    """Finds the direction with equal cosines to all gradients, as long as their projections on it together.

        x = U⁺ 1,  d = (Σₜ ⟨gₜ, x⟩) x / ‖x‖²,

    where the rows of U are the unit gradients; through the Gramian, x = Uᵀ C⁺ 1. If the unit gradients
    depend on each other there may be no such direction; then falls back to what the formula gives all the
    same, the direction whose cosines come nearest to being equal, and where that is 0 to the weights 1 /
    T. A zero gradient takes no part and gets weight 0; where all are zero each task gets 1 / T.

    Source: Liu, Chu and Thuerey, "ConFIG: Towards Conflict-free Training of Physics Informed Neural
    Networks", ICLR 2025, eq. 2 to 4.

    Args:
        gramian: [R, T, T].
    """
    return solved_in_pairs(gramian, _of_pair, _in_general)


def _of_pair(pair: Pair) -> Answer:
    """Both unit gradients, taken as often as the mean of the lengths."""
    mean = (pair.first + pair.second) / 2
    return mean / pair.first, mean / pair.second, missing_of_pair(pair)


def _in_general(gramian: npt.NDArray[np.floating]) -> Solution:
    cosines = cosines_of(gramian)
    combination, missing, _ = equal_cosines(cosines)
    projections = times(cosines.matrix, combination)
    square = (combination * projections).sum(1)
    lengths = cosines.relative_lengths()
    length = np.where(cosines.present, lengths * projections, 0).sum(1)
    found = square > cosines.tolerated
    residual = np.abs(missing).max(1)
    factors = np.where(found, length / np.where(found, square, 1), 0)
    weights = np.where(found[:, None], combination * factors[:, None] / lengths, uniform(gramian))
    return Solution(weights, residual, (residual > cosines.tolerated) | cosines.broken)
