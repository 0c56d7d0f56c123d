"""The interval of a mean by resampling, where values are far from normal."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray
from mtl_gui.study.bands import MIN_SEEDS
from mtl_gui.study.statistics import CONFIDENCE, Interval

__all__ = ["NUM_RESAMPLES", "bca_interval"]

NUM_RESAMPLES = 9999
_SEED = 20260101
"""Always the same resamples: the same values have the same interval."""


@dataclass(frozen=True, slots=True)
class _Resampled:
    """Sorted means of resamples, with the bias correction z₀ and the acceleration a."""

    means: FloatArray
    z0: float
    acceleration: float


def bca_interval(values: npt.ArrayLike, confidence: float = CONFIDENCE) -> Interval:
    """The mean of the finite values with its bias-corrected and accelerated bootstrap interval.

        α₁ = Φ(z₀ + (z₀ + z) / (1 − a (z₀ + z)))        z = Φ⁻¹((1 − confidence) / 2)

    and α₂ with −z; the interval goes from the α₁- to the α₂-quantile of the resampled means. z₀ comes from
    the share of resampled means below the mean (those equal to it count half), a from the jackknife. Below
    three values there is no interval.

    Source: Efron, "Better Bootstrap Confidence Intervals", Journal of the American Statistical Association
    1987; Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 14.
    """
    from scipy.special import ndtri

    known = _known(values)
    mean = float(known.mean()) if len(known) else float("nan")
    if len(known) < MIN_SEEDS:
        return Interval(mean, None, None, len(known))
    if np.ptp(known) == 0:
        return Interval(mean, mean, mean, len(known))
    resampled = _resampled(known)
    z = ndtri((1 - confidence) / 2)
    low, high = np.quantile(resampled.means, [_level(resampled, z), _level(resampled, -z)])
    return Interval(mean, float(low), float(high), len(known))


def _known(values: npt.ArrayLike) -> FloatArray:
    column = np.asarray(values, dtype=np.float64).ravel()
    return column[np.isfinite(column)]


def _resampled(known: FloatArray) -> _Resampled:
    from scipy.special import ndtri

    drawn = np.random.default_rng(_SEED).integers(len(known), size=(NUM_RESAMPLES, len(known)))
    means = np.sort(known[drawn].mean(axis=1))
    left_out = (known.sum() - known) / (len(known) - 1)
    deviations = left_out.mean() - left_out
    acceleration = float((deviations**3).sum() / (6 * (deviations**2).sum() ** 1.5))
    return _Resampled(means, float(ndtri(_share_below(means, float(known.mean())))), acceleration)


def _share_below(means: FloatArray, value: float) -> float:
    rounding = 1e-12 * max(1.0, abs(value))
    below, equal = (means < value - rounding).mean(), (np.abs(means - value) <= rounding).mean()
    half = 0.5 / len(means)
    return float(np.clip(below + equal / 2, half, 1 - half))


def _level(resampled: _Resampled, z: float) -> float:
    from scipy.special import ndtr

    moved = resampled.z0 + z
    return float(ndtr(resampled.z0 + moved / (1 - resampled.acceleration * moved)))
