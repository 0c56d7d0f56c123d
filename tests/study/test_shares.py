import numpy as np
import pytest
import scipy.stats

from mtl_gui.study.shares import share_interval


@pytest.mark.parametrize("count", [0, 1, 17, 39, 40])
def test_that_the_interval_is_the_one_of_scipy(count: int) -> None:
    values = np.arange(40) < count
    expected = scipy.stats.binomtest(count, 40).proportion_ci(0.95, method="wilson")
    found = share_interval(values)
    assert (found.mean, found.low, found.high) == pytest.approx((count / 40, expected.low, expected.high))


def test_that_what_is_not_known_is_left_out_and_two_have_no_interval() -> None:
    assert share_interval([1.0, np.nan, 0.0, 1.0]).n == 3
    assert share_interval([1.0, 1.0]).low is None
    assert np.isnan(share_interval([np.nan]).mean)
