from mtl_gui.study.shown_units import shown_interval, shown_unit
from mtl_gui.study.statistics import Interval


def test_that_only_shares_and_fractions_are_told_in_per_cent() -> None:
    interval = Interval(0.5, 0.4, 0.6, 10)
    assert shown_interval(interval, "share") == (Interval(50.0, 40.0, 60.0, 10), "%")
    assert shown_interval(interval, "kg") == (interval, "kg")
    assert shown_interval(Interval(0.5, None, None, 2), "fraction")[0] == Interval(50.0, None, None, 2)
    assert (shown_unit("fraction"), shown_unit("kg")) == ("%", "kg")
