"""From the tasks' loss grids to the loss of all together."""

from collections.abc import Sequence

import numpy as np

from mtl_gui.events import FloatArray

__all__ = ["combined"]


def combined(losses: FloatArray, weights: Sequence[float] | FloatArray) -> FloatArray:
    """The weighted sum Σₜ wₜ Lₜ of the tasks' losses at every point.

    A task of weight 0 does not count at all, so its missing or infinite values do not either. A point
    where any other task is not known is not known.

    Args:
        losses: [T, ...], as a `LandscapeRefined` brings them.
        weights: One per task.
    """
    factors = np.asarray(weights, dtype=np.float64)
    if factors.shape != losses.shape[:1]:
        raise ValueError(f"{factors.size} weights for {losses.shape[0]} tasks")
    active = factors != 0
    if not active.any():
        return np.where(np.isnan(losses).all(axis=0), np.nan, 0.0)
    with np.errstate(invalid="ignore", over="ignore"):
        total: FloatArray = np.tensordot(factors[active], losses[active], axes=1)
    return total
