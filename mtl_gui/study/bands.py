"""The mean over seeds at every step, with its interval."""

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray

__all__ = ["MIN_SEEDS", "Band", "band_over_seeds"]

MIN_SEEDS = 3
"""Below this many values an interval would say next to nothing, so none is given."""


@dataclass(frozen=True, slots=True)
class Band:
    """Mean and 95 % interval at every step, each [S], or [S, T]; NaN where there is none."""

    mean: FloatArray
    low: FloatArray
    high: FloatArray

    def __len__(self) -> int:
        """How many steps there are."""
        return len(self.mean)

    def of_task(self, position: int) -> "Band":
        """The band of one task out of a band [S, T]."""
        return Band(self.mean[:, position], self.low[:, position], self.high[:, position])


def band_over_seeds(values: npt.NDArray[np.floating], confidence: float = 0.95) -> Band:
    """Summarises the seeds at every step.

        mean ± t(n − 1, (1 + confidence) / 2) · s / √n

    with s the standard deviation and n the number of seeds whose value is known at this step. Fewer than
    three known values give no interval.

    Args:
        values: One row per seed [R, S], or [R, S, T] for several tasks; NaN = not known.
        confidence: How often such an interval holds the true mean.
    """
    is_known = np.isfinite(values)
    if is_known.all() and len(values) >= MIN_SEEDS:
        return _band_of_known(values.astype(np.float64, copy=False), confidence)
    from scipy.special import stdtrit  # takes a third of a second to load, and the window opens without it

    count = is_known.sum(axis=0)
    known = np.where(is_known, values, 0.0).astype(np.float64, copy=False)
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = known.sum(axis=0) / count
        squares = (np.where(is_known, values - mean, 0.0) ** 2).sum(axis=0)
        spread = np.sqrt(squares / (count - 1) / count)
        half = stdtrit(np.maximum(count - 1, 1), (1 + confidence) / 2) * spread
    half = np.where(count >= MIN_SEEDS, half, np.nan)
    return Band(mean, mean - half, mean + half)


def _band_of_known(values: FloatArray, confidence: float) -> Band:
    """The same where every value is known, as it is while a run is watched, in a third of the time."""
    count = len(values)
    mean = values.sum(axis=0) / count
    squares = ((values - mean) ** 2).sum(axis=0)
    half = _quantile(count - 1, confidence) * np.sqrt(squares / (count - 1) / count)
    return Band(mean, mean - half, mean + half)


@cache
def _quantile(freedom: int, confidence: float) -> float:
    from scipy.special import stdtrit  # takes a third of a second to load, and the window opens without it

    return float(stdtrit(freedom, (1 + confidence) / 2))
