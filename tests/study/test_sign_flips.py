import numpy as np
import pytest
import scipy.stats

from mtl_gui.study.sign_flips import sign_flip_test


@pytest.mark.parametrize("n", [3, 6, 10, 14])
def test_that_all_choices_of_signs_are_counted_as_scipy_counts_them(n: int) -> None:
    values = np.random.default_rng(n).normal(0.4, 1.0, n)
    expected = scipy.stats.permutation_test(
        (values,), np.sum, permutation_type="samples", n_resamples=2**n
    ).pvalue
    assert sign_flip_test(values) == pytest.approx(expected, abs=1e-12)


def test_that_many_pairs_of_successes_and_failures_are_tested_as_mcnemar_tests_them() -> None:
    values = np.array([1.0] * 20 + [-1.0] * 8 + [0.0] * 72)
    expected = scipy.stats.binomtest(20, 28).pvalue
    assert sign_flip_test(values) == pytest.approx(expected, abs=0.01)


def test_that_without_any_difference_the_p_value_is_1_and_below_three_pairs_there_is_none() -> None:
    assert sign_flip_test(np.zeros(20)) == 1.0
    assert np.isnan(sign_flip_test([1.0, 2.0, np.nan]))
