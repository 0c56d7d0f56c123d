import pytest

from mtl_gui.study.shown_units import shown_interval, shown_unit
from mtl_gui.study.statistics import Interval


def test_that_only_shares_and_fractions_are_told_in_per_cent() -> None:
    interval = Interval(0.5, 0.4, 0.6, 10)
    assert shown_interval(interval, "share") == (Interval(50.0, 40.0, 60.0, 10), "%")
    assert shown_interval(interval, "kg") == (interval, "kg")
    assert shown_interval(Interval(0.5, None, None, 2), "fraction")[0] == Interval(50.0, None, None, 2)
    assert (shown_unit("fraction"), shown_unit("kg")) == ("%", "kg")


def test_that_logarithms_are_shown_as_their_geometric_mean_and_many_operations_in_millions() -> None:
    shown, unit = shown_interval(Interval(-2.0, -3.0, -1.0, 5), "log10")
    assert (shown.mean, shown.low, shown.high) == pytest.approx((0.01, 0.001, 0.1))
    assert unit == shown_unit("log10") == "geometric mean"
    assert shown_interval(Interval(2.5e6, None, None, 2), "multiply-adds") == (
        Interval(2.5, None, None, 2),
        "million multiply-adds",
    )
