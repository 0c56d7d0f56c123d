"""The interval of a share, which is honest where none or all of few have it."""

import math

import numpy as np
import numpy.typing as npt

from mtl_gui.study.bands import MIN_SEEDS
from mtl_gui.study.statistics import CONFIDENCE, Interval

__all__ = ["share_interval"]


def share_interval(values: npt.ArrayLike, confidence: float = CONFIDENCE) -> Interval:
    """The share of ones among the finite values, with Wilson's score interval.

        (p + z²/2n ± z √(p (1 − p)/n + z²/4n²)) / (1 + z²/n)        z = Φ⁻¹((1 + confidence) / 2)

    A bootstrap of values that are all alike has no width, however few they are; this one has. Below three
    values there is no interval.

    Source: Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the
    American Statistical Association 1927.

    Args:
        values: Zeros and ones; what is not finite is left out.
        confidence: Of the interval.
    """
    from scipy.special import ndtri

    known = np.asarray(values, dtype=np.float64).ravel()
    known = known[np.isfinite(known)]
    num = len(known)
    share = float(known.mean()) if num else float("nan")
    if num < MIN_SEEDS:
        return Interval(share, None, None, num)
    z = float(ndtri((1 + confidence) / 2))
    middle = share + z**2 / (2 * num)
    half = z * math.sqrt(share * (1 - share) / num + z**2 / (4 * num**2))
    low, high = ((middle + sign * half) / (1 + z**2 / num) for sign in (-1, 1))
    return Interval(share, max(low, 0.0), min(high, 1.0), num)
