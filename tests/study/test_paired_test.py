import numpy as np
import pytest
from scipy.stats import ttest_rel

from mtl_gui.study.paired_test import paired_t_test


@pytest.mark.parametrize("count", [3, 5, 40])
def test_that_it_agrees_with_scipy(count: int) -> None:
    random = np.random.default_rng(count)
    values = random.normal(0.3, 1, count)
    others = values + random.normal(0.2, 0.5, count)
    assert paired_t_test(values, others) == pytest.approx(ttest_rel(values, others).pvalue, rel=1e-10)


def test_that_pairs_with_an_unknown_value_are_left_out() -> None:
    values, others = [1.0, 2.0, np.nan, 4.0], [0.5, 2.5, 1.0, 3.0]
    expected = ttest_rel([1.0, 2.0, 4.0], [0.5, 2.5, 3.0]).pvalue
    assert paired_t_test(values, others) == pytest.approx(expected)


def test_that_two_pairs_are_not_tested() -> None:
    assert np.isnan(paired_t_test([1, 2], [0, 0]))


def test_that_pairs_which_do_not_scatter_are_told_apart_from_equal_ones() -> None:
    assert paired_t_test([1, 2, 3], [1, 2, 3]) == 1.0
    assert paired_t_test([1, 2, 3], [0, 1, 2]) == 0.0
