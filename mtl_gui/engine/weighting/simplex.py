"""The nearest task weights that add up to one."""

import numpy as np
import numpy.typing as npt

__all__ = ["onto_simplex"]

_Floats = npt.NDArray[np.float64]


def onto_simplex(values: _Floats, start: _Floats, moves: npt.NDArray[np.bool_]) -> _Floats:
    """Projects the weights that move onto those that are not negative and share what the others leave.

    The nearest point is max(0, values − θ), with the θ at which the sum is right.

    Source: Duchi et al., "Efficient Projections onto the l1-Ball for Learning in High Dimensions", ICML 2008,
    figure 1.

    Args:
        values: [R, T].
        start: [R, T], weights whose sum is kept, and which stay where nothing moves.
        moves: [R, T].
    """
    total = np.where(moves, start, 0).sum(1, keepdims=True)
    sorted_ = -np.sort(np.where(moves, -values, np.inf), axis=1)
    counts = np.arange(1, values.shape[1] + 1)
    is_there = counts <= moves.sum(1, keepdims=True)
    candidates = (np.where(is_there, sorted_, 0).cumsum(1) - total) / counts
    num_positive = (is_there & (sorted_ > candidates)).sum(1, keepdims=True)
    shift = np.take_along_axis(candidates, np.maximum(num_positive - 1, 0), axis=1)
    return np.where(moves, np.maximum(values - shift, 0), start)
