import numpy as np
import pytest
import scipy.stats
from hypothesis import given, settings
from hypothesis import strategies as st

from mtl_gui.study.statistics import mean_interval, paired_difference

_VALUES = st.lists(st.floats(-1e6, 1e6), min_size=3, max_size=30)


@settings(deadline=None)  # the machine may be busy
@given(values=_VALUES, confidence=st.sampled_from([0.5, 0.9, 0.95, 0.99]))
def test_that_the_interval_is_that_of_scipy(values: list[float], confidence: float) -> None:
    interval = mean_interval(values, confidence)
    error = scipy.stats.sem(values)
    low, high = (
        scipy.stats.t.interval(confidence, len(values) - 1, np.mean(values), error)
        if error > 0
        else (values[0], values[0])
    )
    assert interval.n == len(values)
    assert interval.mean == pytest.approx(np.mean(values), rel=1e-12, abs=1e-9)
    assert (interval.low, interval.high) == pytest.approx((low, high), rel=1e-9, abs=1e-6)


def test_that_five_values_give_the_interval_of_the_tables() -> None:
    interval = mean_interval([1.0, 2.0, 3.0, 4.0, 5.0])
    half = 2.776 * np.sqrt(2.5 / 5)
    assert (interval.low, interval.mean, interval.high) == pytest.approx((3 - half, 3, 3 + half), abs=1e-3)


@pytest.mark.parametrize("values", [[2.0], [2.0, 4.0]])
def test_that_there_is_no_interval_below_three_values(values: list[float]) -> None:
    interval = mean_interval(values)
    assert (interval.low, interval.high, interval.n) == (None, None, len(values))
    assert interval.mean == np.mean(values)


def test_that_there_is_no_mean_of_nothing() -> None:
    interval = mean_interval([])
    assert np.isnan(interval.mean)
    assert (interval.low, interval.high, interval.n) == (None, None, 0)


def test_that_values_that_are_not_finite_do_not_count() -> None:
    assert mean_interval([1.0, np.nan, 2.0, np.inf, 6.0]) == mean_interval([1.0, 2.0, 6.0])


def test_that_equal_values_have_an_interval_without_width() -> None:
    assert mean_interval([0.1] * 4).low == pytest.approx(0.1)
    assert mean_interval([0.1] * 4).high == pytest.approx(0.1)


@settings(deadline=None)  # the machine may be busy
@given(pairs=st.lists(st.tuples(st.floats(-10, 10), st.floats(-10, 10)), min_size=3, max_size=12))
def test_that_the_paired_difference_is_that_of_scipys_paired_test(pairs: list[tuple[float, float]]) -> None:
    values, others = np.array(pairs).T
    interval = paired_difference(values, others)
    assert interval.low is not None
    assert interval.high is not None
    if np.std(values - others) > 1e-3:
        expected = scipy.stats.ttest_rel(values, others).confidence_interval(0.95)
        assert (interval.low, interval.high) == pytest.approx((expected.low, expected.high), rel=1e-6)


def test_that_pairing_finds_what_seeds_hide() -> None:
    paired = paired_difference([1.0, 11.1, 20.9, 31.0], [0.0, 10.0, 20.0, 30.0])
    assert paired.low is not None
    assert paired.low > 0.8


def test_that_a_pair_with_a_missing_value_does_not_count() -> None:
    paired = paired_difference([1.0, np.nan, 3.0, 4.0, 5.0], [0.0, 0.0, 1.0, 1.0, np.nan])
    assert (paired.n, paired.mean) == (3, 2.0)
