"""Gradients rotated until they are orthogonal and equally long."""

import math
from functools import partial
from typing import Literal, assert_never

import numpy as np
import numpy.typing as npt

from mtl_gui.engine.solvers.cosines import cosines_of, times, uniform
from mtl_gui.engine.solvers.pairs import Answer, Pair, solved_in_pairs
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
    in_general = partial(_in_general, preference=preference, mode=mode)
    if preference is None:
        return solved_in_pairs(gramian, partial(_of_pair, mode=mode), in_general)
    return in_general(gramian)


def _of_pair(pair: Pair, mode: Scale) -> Answer:
    """The closed form with the root of the inverse of a symmetric matrix of two rows.

    G^(−½) = ((tr G + s) 1 − G) / (s √(tr G + 2s)),  s = √det G
    """
    a, b, c = pair.first**2, pair.first * pair.cosine * pair.second, pair.second**2
    s = pair.first * pair.second * math.sqrt(1 - pair.cosine**2)
    trace = a + c
    square = trace / 2 if mode == "rmse" else 2 * s * s / (trace + math.hypot(a - c, 2 * b))
    divisor = s * math.sqrt(trace + 2 * s)
    p, q, r = (c + s) / divisor, -b / divisor, (a + s) / divisor
    mixed = (p * a + q * b) * q + (p * b + q * c) * r
    lengths = (p * a + q * b) * p + (p * b + q * c) * q, (q * a + r * b) * q + (q * b + r * c) * r
    half = math.sqrt(square) / 2
    residual = max(abs(mixed), abs(lengths[0] - 1), abs(lengths[1] - 1))
    return half * (p + q), half * (q + r), residual


def _in_general(gramian: npt.NDArray[np.floating], preference: Floats | None, mode: Scale) -> Solution:
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
