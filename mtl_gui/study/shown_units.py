"""Numbers in the units that people read: fractions and shares in per cent."""

from mtl_gui.study.statistics import Interval

__all__ = ["shown_interval", "shown_unit"]

_PER_CENT = ("fraction", "share")


def shown_unit(unit: str) -> str:
    """The unit of `shown_interval`."""
    return "%" if unit in _PER_CENT else unit


def shown_interval(interval: Interval, unit: str) -> tuple[Interval, str]:
    """An interval as people read it, with its unit: fractions and shares in per cent."""
    if unit not in _PER_CENT:
        return interval, unit
    low, high = (None if end is None else 100 * end for end in (interval.low, interval.high))
    return Interval(100 * interval.mean, low, high, interval.n), "%"
