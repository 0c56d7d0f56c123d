"""How high a loss rises on the straight line between two networks, above the line between their losses."""

import numpy as np

from mtl_gui.events import FloatArray

__all__ = ["barrier_heights", "joint_barriers"]


def barrier_heights(losses: FloatArray) -> FloatArray:
    """The barriers [...] on lines of S evenly spaced points, both networks among them.

        B = max over α of L(α) − (1 − α) L(0) − α L(1)

    So the barrier of a convex loss is 0. It is NaN where a loss on the line is missing or the loss of a
    network itself is infinite.

    Args:
        losses: [S, ...].

    Source: Frankle et al., "Linear Mode Connectivity and the Lottery Ticket Hypothesis", ICML 2020, section
    2; with the chord in place of the mean of both ends as in Entezari et al., ICLR 2022, Definition 2.2.
    """
    share = np.linspace(0.0, 1.0, len(losses)).reshape(-1, *[1] * (losses.ndim - 1))
    with np.errstate(invalid="ignore"):
        above: FloatArray = losses - (losses[0] + share * (losses[-1] - losses[0]))
        above[0], above[-1] = 0 * losses[0], 0 * losses[-1]
    heights: FloatArray = above.max(0)
    return heights


def joint_barriers(losses: FloatArray, weights: FloatArray) -> FloatArray:
    """The barriers of the weighted sum of the task losses, which is not the sum of their barriers.

    Args:
        losses: [S, ..., T].
        weights: [T].
    """
    return barrier_heights(losses @ weights)
