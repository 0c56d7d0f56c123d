"""What a solver answers."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

__all__ = ["Flags", "Floats", "Solution"]

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Solution:
    """Task weights, and how well they solve what defines them; axes R replicas, T tasks.

    Attributes:
        weights: [R, T], of the update Σₜ wₜ gₜ. Always finite. residual: [R], how far the defining
        equations or optimality conditions are from being met, in the units
            in which every gradient has length one; 0 is exact.
        fallen_back: [R], where the problem has no solution, or none that rounding allows to be told from
            none, and what the solver's description names in its place was taken.
    """

    weights: Floats
    residual: Floats
    fallen_back: Flags
