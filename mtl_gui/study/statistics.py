"""Means over seeds and how far they can be trusted."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mtl_gui.study.bands import MIN_SEEDS, band_over_seeds

__all__ = ["CONFIDENCE", "Interval", "mean_interval", "paired_difference"]

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean of n values and the confidence interval of the true mean; no interval below three values.

    The mean is NaN when n is 0.
    """

    mean: float
    low: float | None
    high: float | None
    n: int


def mean_interval(values: npt.ArrayLike, confidence: float = CONFIDENCE) -> Interval:
    """The mean of the finite values with Student's interval, as `band_over_seeds` has it at every step.

    Source: Student, "The Probable Error of a Mean", Biometrika 1908.
    """
    column = np.asarray(values, dtype=np.float64).reshape(-1, 1)
    band, n = band_over_seeds(column, confidence), int(np.isfinite(column).sum())
    if n < MIN_SEEDS:
        return Interval(float(band.mean[0]), None, None, n)
    return Interval(float(band.mean[0]), float(band.low[0]), float(band.high[0]), n)


def paired_difference(
    values: npt.ArrayLike, others: npt.ArrayLike, confidence: float = CONFIDENCE
) -> Interval:
    """The interval of the mean of values − others, which belong together one by one, as runs of one seed do.

    Pairing takes out what a seed does to both, so that smaller differences show.
    """
    difference = np.asarray(values, dtype=np.float64) - np.asarray(others, dtype=np.float64)
    return mean_interval(difference, confidence)
