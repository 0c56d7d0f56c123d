"""Thins out long lines for drawing without losing a single peak."""

import numpy as np
import numpy.typing as npt

__all__ = ["MAX_POINTS", "extremes"]

MAX_POINTS = 600
"""More points than this cannot be told apart in a plot of ordinary width."""


def extremes(
    values: npt.NDArray[np.floating], max_points: int = MAX_POINTS, *, first: int = 0
) -> npt.NDArray[np.intp]:
    """Positions of the values that are worth drawing, in order.

    The values are cut into equal stretches; of each the smallest and the largest stay, and so do the first
    and the last value of all. A stretch of nothing but NaN keeps one of them, so that a gap stays a gap.

    Args:
        values: The line [S].
        max_points: At most so many positions, at least 4.
        first: Leave out the values before this position.
    """
    num_values = len(values) - first
    if num_values <= max_points:
        return np.arange(first, len(values))
    num_stretches = (max_points - 2) // 2
    length = -(-num_values // num_stretches)
    padded = np.full(num_stretches * length, np.nan)
    padded[:num_values] = values[first:]
    stretches = padded.reshape(num_stretches, length)
    is_gap = np.isnan(stretches)
    starts = np.arange(num_stretches) * length
    smallest = starts + np.where(is_gap, np.inf, stretches).argmin(axis=1)
    largest = starts + np.where(is_gap, -np.inf, stretches).argmax(axis=1)
    kept = np.unique(np.concatenate([[0], smallest, largest, [num_values - 1]]))
    return first + kept[kept < num_values]
