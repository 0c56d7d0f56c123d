import numpy as np
import pytest
from scipy import stats

from mtl_gui.study.fold_statistics import fold_interval

VALUES = np.array([0.3, 0.1, 0.25, 0.4, 0.2, 0.15, 0.35, 0.05, 0.3, 0.2])


def test_that_the_interval_is_student_s_widened_for_overlapping_folds() -> None:
    low, high = stats.t.interval(0.95, 9, VALUES.mean(), stats.sem(VALUES))
    found = fold_interval(VALUES)
    assert found.low is not None
    assert found.high is not None
    widening = np.sqrt((1 / 10 + 1 / 9) / (1 / 10))
    assert (found.high - found.low) == pytest.approx((high - low) * widening)
    assert found.mean == pytest.approx(VALUES.mean())


def test_that_two_folds_have_no_interval() -> None:
    found = fold_interval([1.0, np.nan, 3.0])
    assert (found.mean, found.low, found.high, found.n) == (2.0, None, None, 2)
