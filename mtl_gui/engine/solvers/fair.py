"""Alpha-fair gains."""

import math

import numpy as np
import numpy.typing as npt

from mtl_gui.engine.solvers.cosines import cosines_of
from mtl_gui.engine.solvers.nash import nash_weights
from mtl_gui.engine.solvers.power_balance import balanced_weights
from mtl_gui.engine.solvers.solution import Solution

__all__ = ["SMALLEST_ALPHA", "fair_weights"]

SMALLEST_ALPHA = 0.1


def fair_weights(gramian: npt.NDArray[np.floating], alpha: float) -> Solution:
    """Finds the weights of α-fair gains.

        (G w)ᵢ = wᵢ^(−1/α),  w > 0,

    so that the sum of the tasks' α-fair utilities grows fastest: α = 1 is Nash's bargaining solution, large α
    approaches equal gains. There are such weights unless some convex combination of the gradients vanishes.
    If it does, or nearly, falls back to the shortest convex combination of the gradients, each scaled to
    ‖gᵢ‖^((1−α)/(1+α)), times T. A zero gradient takes no part and gets weight 0; where all are zero each task
    gets 1 / T, which counts as fallen back.

    Source: Ban and Ji, "Fair Resource Allocation in Multi-Task Learning", ICML 2024, eq. 8.

    Args:
        gramian: [R, T, T].
        alpha: At least 0.1. Below 0.5 and with lengths that differ a thousandfold, the gain of a short
            gradient that conflicts with a long one can be too small to be told from 0, which counts as no
            solution.

    Raises:
        ValueError: If alpha is not a number from 0.1 on.
    """
    if not SMALLEST_ALPHA <= alpha < math.inf:
        raise ValueError(f"alpha has to be at least {SMALLEST_ALPHA} and is {alpha}")
    if alpha == 1:
        return nash_weights(gramian)
    return balanced_weights(cosines_of(gramian), 1 / alpha)
