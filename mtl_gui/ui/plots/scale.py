"""From values to pixels and back, and the round numbers beside an axis."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Self

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray

__all__ = ["Scale", "label_digits"]


@dataclass(frozen=True, slots=True)
class Scale:
    """A range of values, linear or logarithmic, laid over a stretch of pixels."""

    low: float
    high: float
    is_log: bool = False

    @classmethod
    def around(cls, values: Iterable[npt.NDArray[np.floating]], *, is_log: bool = False) -> Self:
        """A scale that holds all values, widened to round numbers so that it seldom changes.

        Values that are not finite are left out, and those that are not positive from a logarithmic scale;
        if it has none left it is linear.
        """
        finite = [part[np.isfinite(part)] for part in values]
        joined = np.concatenate([*finite, np.empty(0)])
        positive = joined[joined > 0] if is_log else np.empty(0)
        if positive.size:
            return cls._around_log(float(positive.min()), float(positive.max()))
        if not joined.size:
            return cls(0.0, 1.0)
        return cls._around_linear(float(joined.min()), float(joined.max()))

    @classmethod
    def _around_linear(cls, low: float, high: float) -> Self:
        if high - low <= 1e-9 * max(abs(low), abs(high), 1e-300):
            margin = 0.5 * abs(low) or 0.5
            return cls(low - margin, high + margin)
        step = _round_step((high - low) / 8)
        return cls(math.floor(low / step + 1e-9) * step, math.ceil(high / step - 1e-9) * step)

    @classmethod
    def _around_log(cls, low: float, high: float) -> Self:
        margin = 0.04 * math.log10(high / low) or 0.15
        return cls(10 ** (math.log10(low) - margin), 10 ** (math.log10(high) + margin), is_log=True)

    def positions(self, values: npt.NDArray[np.floating], start: float, end: float) -> FloatArray:
        """Pixels of values; `low` lies at `start`, `high` at `end`."""
        if not self.is_log:
            return np.asarray(
                start + (values - self.low) * ((end - start) / (self.high - self.low)), np.float64
            )
        with np.errstate(divide="ignore", invalid="ignore"):
            share = np.log10(values / self.low) / math.log10(self.high / self.low)
        return np.asarray(start + share * (end - start), np.float64)

    def position(self, value: float, start: float, end: float) -> float:
        """The pixel of one value."""
        return float(self.positions(np.array([value]), start, end)[0])

    def value(self, position: float, start: float, end: float) -> float:
        """The value at a pixel."""
        share = (position - start) / (end - start)
        if self.is_log:
            return float(self.low * (self.high / self.low) ** share)
        return self.low + share * (self.high - self.low)

    def ticks(self, count: int) -> list[float]:
        """About `count` round values inside the range."""
        if self.is_log:
            return self._log_ticks(count)
        step = _round_step((self.high - self.low) / max(count, 1))
        first, last = math.ceil(self.low / step - 1e-9), math.floor(self.high / step + 1e-9)
        if last - first < 1:  # one number is no scale
            return self.ticks(count + 1)
        return [number * step for number in range(first, last + 1)]

    def _log_ticks(self, count: int) -> list[float]:
        decades = range(math.floor(math.log10(self.low)), math.ceil(math.log10(self.high)) + 1)
        for factors in ((1,), (1, 3), (1, 2, 5), (1, 2, 3, 4, 5, 6, 7, 8, 9)):
            ticks = [factor * 10.0**decade for decade in decades for factor in factors]
            inside = [tick for tick in ticks if self.low <= tick <= self.high]
            if len(inside) >= 2:
                stride = -(-len(inside) // max(count, 2))
                return inside[::stride]
        return Scale(self.low, self.high).ticks(count)


def label_digits(ticks: list[float]) -> int:
    """How many digits after the decimal point tell neighbouring ticks apart."""
    if len(ticks) < 2:
        return 2
    gap = min(abs(after - before) for before, after in pairwise(ticks))
    return max(0, min(6, -math.floor(math.log10(gap) + 1e-9))) if gap else 2


def _round_step(step: float) -> float:
    """The smallest of 1, 2, 5 times a power of ten that is not below `step`."""
    power = 10.0 ** math.floor(math.log10(step))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= step * (1 - 1e-9))
