import numpy as np
import pytest
from scipy.stats import rankdata

from mtl_gui.study.ranks import mean_ranks


def test_that_ranks_agree_with_scipy_ties_included() -> None:
    scores = np.random.default_rng(3).integers(0, 4, (6, 5)).astype(float)
    np.testing.assert_allclose(mean_ranks(scores), rankdata(-scores, axis=1).mean(axis=0))


def test_that_the_best_of_every_task_has_rank_one() -> None:
    assert mean_ranks([[3.0, 1.0, 2.0], [9.0, 7.0, 8.0]]) == pytest.approx([1, 3, 2])
