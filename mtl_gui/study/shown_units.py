"""Numbers in the units that people read: shares in per cent, logarithms as what they are of, millions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from mtl_gui.study.statistics import Interval

__all__ = ["shown_interval", "shown_unit"]


@dataclass(frozen=True, slots=True)
class _Shown:
    unit: str
    convert: Callable[[float], float]


def _per_cent(value: float) -> float:
    return 100 * value


def _power_of_ten(value: float) -> float:
    return float(10**value)


def _millions(value: float) -> float:
    return value / 1e6


_SHOWN: Mapping[str, _Shown] = {
    "fraction": _Shown("%", _per_cent),
    "share": _Shown("%", _per_cent),
    "log10": _Shown("geometric mean", _power_of_ten),
    "multiply-adds": _Shown("million multiply-adds", _millions),
}


def shown_unit(unit: str) -> str:
    """The unit of `shown_interval`."""
    return _SHOWN[unit].unit if unit in _SHOWN else unit


def shown_interval(interval: Interval, unit: str) -> tuple[Interval, str]:
    """An interval as people read it, with its unit.

    Fractions and shares are in per cent; the mean of logarithms is the logarithm of the geometric mean.
    """
    if unit not in _SHOWN:
        return interval, unit
    shown = _SHOWN[unit]
    low, high = (None if end is None else shown.convert(end) for end in (interval.low, interval.high))
    return Interval(shown.convert(interval.mean), low, high, interval.n), shown.unit
