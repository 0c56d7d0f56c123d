"""A band that grows with its run."""

import numpy as np
import numpy.typing as npt

from mtl_gui.study.bands import Band, band_over_seeds

__all__ = ["GrowingBand"]

_FIRST_CAPACITY = 4096


class GrowingBand:
    """Mean and interval over seeds, computed only for the steps that are new since the last look.

    Args:
        of_ratios: Whether the values are ratios above 0: then mean and interval are those of their
            logarithms, so that the interval stays above 0 too.
    """

    def __init__(self, *, of_ratios: bool = False) -> None:
        self._of_ratios = of_ratios
        self._rows: npt.NDArray[np.float64] = np.empty((3, 0))
        self._length = 0

    def __len__(self) -> int:
        """How many steps were looked at."""
        return self._length

    def of(self, values: npt.NDArray[np.floating]) -> Band:
        """The band of values [R, S] that begin with those of the last call.

        Values [R, S, T] of several tasks give bands [S, T], at hardly more cost than those of one task.
        """
        length = values.shape[1]
        if length < self._length:
            self._length = 0
        if length > self._length:
            self._extend(values, length)
        elif not length:
            return Band(*np.empty((3, 0, *values.shape[2:])))
        mean, low, high = self._rows[:, :length]
        return Band(mean, low, high)

    def _extend(self, values: npt.NDArray[np.floating], length: int) -> None:
        if length > self._rows.shape[1]:
            self._grow(length, values.shape[2:])
        new = values[:, self._length : length]
        fresh = _band_of_ratios(new) if self._of_ratios else band_over_seeds(new)
        self._rows[:, self._length : length] = fresh.mean, fresh.low, fresh.high
        self._length = length

    def _grow(self, length: int, of_one: tuple[int, ...]) -> None:
        rows = np.empty((3, max(2 * length, _FIRST_CAPACITY), *of_one))  # not in memory before it is written
        if self._length:
            rows[:, : self._length] = self._rows[:, : self._length]
        self._rows = rows


def _band_of_ratios(values: npt.NDArray[np.floating]) -> Band:
    is_ratio = np.isfinite(values) & (values > 0)
    band = band_over_seeds(np.where(is_ratio, np.log(np.where(is_ratio, values, 1.0)), np.nan))
    return Band(np.exp(band.mean), np.exp(band.low), np.exp(band.high))
