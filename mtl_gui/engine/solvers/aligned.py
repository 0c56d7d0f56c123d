"""Gradients rotated until they are orthogonal and equally long."""

from typing import Literal, assert_never

import numpy as np
import numpy.typing as npt

from mtl_gui.engine.solvers.cosines import cosines_of, times, uniform
from mtl_gui.engine.solvers.principal import principal_components
from mtl_gui.engine.solvers.solution import Floats, Solution

__all__ = ["Scale", "aligned_weights"]

Scale = Literal["min", "median", "rmse"]


def aligned_weights(
    gramian: npt.NDArray[np.floating], preference: Floats | None = None, mode: Scale = "min"
) -> Solution:
    """Weighs the gradients as if their principal components had been made equally long.

        w = σ V Σ⁻¹ Vᵀ u,  where G = V Σ² Vᵀ

    over the components that are not 0, and σ is their smallest length, their median (the lower one of
    two) or their root mean square. A zero gradient takes no part and gets weight 0; where all are zero
    the weights are the preference.

    Source: Senushkin et al., "Independent Component Alignment for Multi-Task Learning", CVPR 2023,
    algorithm 1.

    Args:
        gramian: [R, T, T].
        preference: u, [R, T]; left out: 1 / T each.
        mode: Which length σ all components are given.
    """
    cosines = cosines_of(gramian)
    preference = uniform(gramian) if preference is None else preference
    eigenvalues, vectors, rank, residual = principal_components(cosines)
    num_tasks = preference.shape[1]
    kept = np.arange(num_tasks) >= num_tasks - rank[:, None]
    squares = np.where(kept, eigenvalues, 0)
    scale = np.sqrt(_scale(squares, rank, mode))
    stretches = np.where(kept, scale[:, None] / np.sqrt(np.where(kept, eigenvalues, 1)), 0)
    shares = np.einsum("rtk,rt->rk", vectors, preference)
    weights = np.where(cosines.present, times(vectors, stretches * shares), 0)
    return Solution(np.where(rank[:, None] > 0, weights, preference), residual, cosines.broken)


def _scale(squares: Floats, rank: npt.NDArray[np.int64], mode: Scale) -> Floats:
    """The square [R] of the common length; of the squares [R, T] the last `rank` count."""
    lowest = squares.shape[1] - np.maximum(rank, 1)
    match mode:
        case "min":
            chosen = lowest
        case "median":
            chosen = lowest + (np.maximum(rank, 1) - 1) // 2
        case "rmse":
            return np.asarray(squares.sum(1) / np.maximum(rank, 1))
        case unreachable:
            assert_never(unreachable)
    return np.asarray(np.take_along_axis(squares, chosen[:, None], 1)[:, 0])
