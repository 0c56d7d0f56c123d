"""Which of several methods is how good on average over tasks."""

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray

__all__ = ["mean_ranks"]


def mean_ranks(scores: npt.ArrayLike) -> FloatArray:
    """The rank of every method, 1 is best, averaged over tasks; [M].

        MRₘ = 1/T · Σₜ (1 + #{j : sₜⱼ > sₜₘ} + ½ #{j ≠ m : sₜⱼ = sₜₘ})

    Equal scores share the mean of their ranks. A rank says nothing of how large a difference is, and depends
    on which methods are compared.

    Args:
        scores: [T, M], higher is better.

    Source: Navon et al., "Multi-Task Learning as a Bargaining Game", ICML 2022, where it is called MR.
    """
    table = np.asarray(scores, dtype=np.float64)
    others, own = table[:, np.newaxis, :], table[:, :, np.newaxis]
    better, equal = (others > own).sum(axis=2), (others == own).sum(axis=2) - 1
    return np.asarray((1 + better + 0.5 * equal).mean(axis=0), np.float64)
