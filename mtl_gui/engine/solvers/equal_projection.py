"""The direction whose projections on all task gradients are equal."""

import numpy as np
import numpy.typing as npt

from mtl_gui.engine.solvers.cosines import cosines_of
from mtl_gui.engine.solvers.min_norm import shortest
from mtl_gui.engine.solvers.pairs import Answer, Pair, solved_in_pairs
from mtl_gui.engine.solvers.solution import Solution
from mtl_gui.engine.solvers.spectrum import equal_cosines, missing_of_pair

__all__ = ["imtl_g_weights"]


def imtl_g_weights(gramian: npt.NDArray[np.floating]) -> Solution:
    """Finds the weights with sum 1 under which all ⟨gₜ, d⟩ / ‖gₜ‖ are equal.

        w ∝ G⁺ √diag G,  Σ wₜ = 1

    Weights may be negative. There are none if the unit gradients depend on each other in a way that lets
    only 0 project equally on all of them (two opposite gradients, say), and if the sum before scaling is
    not positive the scaled direction would harm all tasks equally; then falls back to the shortest convex
    combination of the gradients. A zero gradient takes no part and gets weight 0; where all are zero each
    task gets 1 / T.

    Source: Liu et al., "Towards Impartial Multi-task Learning", ICLR 2021, eq. 4.

    Args:
        gramian: [R, T, T].
    """
    return solved_in_pairs(gramian, _of_pair, _in_general)


def _of_pair(pair: Pair) -> Answer:
    """Each gets the share of the other's length: the unit gradients are then added up equally."""
    total = pair.first + pair.second
    return pair.second / total, pair.first / total, missing_of_pair(pair)


def _in_general(gramian: npt.NDArray[np.floating]) -> Solution:
    cosines = cosines_of(gramian)
    combination, missing, uncertainty = equal_cosines(cosines)
    lengths = cosines.relative_lengths()
    amounts = combination / lengths
    totals, sizes = amounts.sum(1), np.abs(amounts).sum(1)
    residual = np.abs(missing).max(1)
    has_none = (residual > cosines.tolerated) | (cosines.tolerated * totals <= uncertainty * sizes)
    if not has_none.any():
        return Solution(amounts / totals[:, None], residual, cosines.broken)
    weights = np.where(
        has_none[:, None], shortest(cosines, lengths), amounts / np.where(has_none, 1, totals)[:, None]
    )
    zero = ~cosines.present.any(1)
    return Solution(weights, np.where(zero, 0, residual), has_none & ~zero | cosines.broken)
