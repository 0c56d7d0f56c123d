import numpy as np
import pytest
import scipy.stats

from mtl_gui.study.bootstrap import bca_interval

_SAMPLES = [
    np.random.default_rng(0).normal(0.3, 1.0, 10),
    np.random.default_rng(1).exponential(1.0, 25) - 0.5,
    np.array([0.0] * 60 + [1.0] * 40),
    np.array([-1.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0]),
]


@pytest.mark.parametrize("values", _SAMPLES)
@pytest.mark.parametrize("confidence", [0.8, 0.95])
def test_that_the_interval_is_that_of_scipy_up_to_the_chance_of_the_resamples(
    values: np.ndarray, confidence: float
) -> None:
    interval = bca_interval(values, confidence)
    expected = scipy.stats.bootstrap(
        (values,),
        np.mean,
        n_resamples=50_000,
        confidence_level=confidence,
        method="BCa",
        rng=np.random.default_rng(3),
    ).confidence_interval
    assert interval.mean == pytest.approx(values.mean())
    # the quantile of 9,999 resamples varies by a few hundredths of the standard error
    room = 0.1 * scipy.stats.sem(values)
    assert (interval.low, interval.high) == pytest.approx((expected.low, expected.high), abs=room)


def test_that_there_is_no_interval_below_three_values() -> None:
    assert bca_interval([1.0, 2.0, np.nan]).low is None


def test_that_equal_values_are_certain() -> None:
    assert (bca_interval([0.5] * 4).low, bca_interval([0.5] * 4).high) == (0.5, 0.5)
