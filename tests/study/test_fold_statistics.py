import numpy as np
import pytest
from scipy import stats

from mtl_gui.study.fold_statistics import fold_interval, fold_test

VALUES = np.array([0.3, 0.1, 0.25, 0.4, 0.2, 0.15, 0.35, 0.05, 0.3, 0.2])


def test_that_the_interval_is_student_s_widened_for_overlapping_folds() -> None:
    low, high = stats.t.interval(0.95, 9, VALUES.mean(), stats.sem(VALUES))
    found = fold_interval(VALUES, 10)
    assert found.low is not None
    assert found.high is not None
    widening = np.sqrt((1 / 10 + 1 / 9) / (1 / 10))
    assert (found.high - found.low) == pytest.approx((high - low) * widening)
    assert found.mean == pytest.approx(VALUES.mean())


def test_that_two_folds_have_no_interval() -> None:
    found = fold_interval([1.0, np.nan, 3.0], 10)
    assert (found.mean, found.low, found.high, found.n) == (2.0, None, None, 2)


def test_that_folds_which_are_not_measured_yet_still_count_for_the_share_of_tested_rows() -> None:
    """Three of ten folds: each still tests a tenth of the rows."""
    some = VALUES[:3]
    found = fold_interval(some, 10)
    assert found.high is not None
    reach = stats.t.ppf(0.975, 2) * some.std(ddof=1) * np.sqrt(1 / 3 + (1 / 10) / (9 / 10))
    assert found.high - found.mean == pytest.approx(reach)


def test_that_the_test_finds_just_what_the_interval_leaves_out() -> None:
    edge = fold_interval(VALUES, 10)
    assert edge.low is not None
    assert fold_test(VALUES - edge.low, 10) == pytest.approx(0.05)
    assert fold_test(VALUES - VALUES.mean(), 10) == pytest.approx(1.0)
    assert np.isnan(fold_test(VALUES[:2], 10))
    assert (fold_test([0.0] * 4, 4), fold_test([0.5] * 4, 4)) == (1.0, 0.0)


def test_that_the_corrected_test_seldom_finds_a_difference_between_arms_that_are_the_same() -> None:
    """Ten folds over the same rows, two learners that know the same: the naive test finds too much."""
    stream, found, naive = np.random.default_rng(0), 0, 0
    for _ in range(300):
        shared = stream.normal(0, 1, 300)  # what the training rows of all folds have in common
        folds = [shared[np.arange(300) % 10 != fold].mean() + stream.normal(0, 0.02) for fold in range(10)]
        found += int(fold_test(folds, 10) < 0.05)
        naive += int(stats.ttest_1samp(folds, 0.0).pvalue < 0.05)
    assert found < naive
