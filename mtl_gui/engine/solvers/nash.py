"""The bargaining solution of Nash."""

import numpy as np
import numpy.typing as npt

from mtl_gui.engine.solvers.cosines import cosines_of
from mtl_gui.engine.solvers.pairs import Answer, Pair, solved_in_pairs
from mtl_gui.engine.solvers.power_balance import balanced_weights, settled
from mtl_gui.engine.solvers.solution import Solution

__all__ = ["nash_weights"]


def nash_weights(gramian: npt.NDArray[np.floating]) -> Solution:
    """Finds the weights of Nash's bargaining solution.

        α ⊙ G α = 1,  α > 0,

    so that each task contributes the same to ‖d‖² = T. There are such weights unless some convex
    combination of the gradients vanishes. If it does, or nearly, falls back to the shortest convex
    combination of the unit gradients, times T. A zero gradient takes no part and gets weight 0; where all
    are zero each task gets 1 / T, which counts as fallen back.

    Source: Navon et al., "Multi-Task Learning as a Bargaining Game", ICML 2022, claim 3.1.

    Args:
        gramian: [R, T, T].
    """
    return solved_in_pairs(gramian, _of_pair, _in_general)


def _of_pair(pair: Pair) -> Answer:
    """Unit gradients are weighted equally, by (1 + their cosine)^(−½)."""
    multiple = (1 + pair.cosine) ** -0.5
    residual = abs(1 - multiple * (multiple + pair.cosine * multiple))
    return multiple / pair.first / pair.longest, multiple / pair.second / pair.longest, residual


def _in_general(gramian: npt.NDArray[np.floating]) -> Solution:
    cosines = cosines_of(gramian)
    if gramian.shape[1] != 2:
        return balanced_weights(cosines, 1.0)
    opening = np.maximum(1 + cosines.matrix[:, 0, 1], 1e-16)
    return settled(cosines, np.ones(gramian.shape[:2]), np.repeat(opening[:, None] ** -0.5, 2, axis=1), 1.0)
