from itertools import product

import numpy as np
import pytest

from mtl_gui.study.across_data import across_data

SINGLE = [0.9, 0.7, 1.1, 0.5, 0.85, 0.62, 0.33]
MULTI = [0.8, 0.65, 1.15, 0.3, 0.55, 0.61, 0.35]


def _literal_signed_rank(differences: list[float]) -> float:
    """Wilcoxon's p value by all 2ⁿ choices of signs."""
    ranks = np.argsort(np.argsort(np.abs(differences))) + 1
    half = ranks.sum() / 2
    reached = abs(ranks[np.array(differences) > 0].sum() - half)
    sums = [
        sum(rank for rank, sign in zip(ranks, signs, strict=True) if sign)
        for signs in product((0, 1), repeat=len(ranks))
    ]
    return float(np.mean([abs(one - half) >= reached for one in sums]))


def _literal_sign(wins: int, losses: int) -> float:
    tails = [sum(signs) for signs in product((0, 1), repeat=wins + losses)]
    middle = (wins + losses) / 2
    return float(np.mean([abs(one - middle) >= abs(wins - middle) for one in tails]))


def test_that_both_tests_are_those_that_count_every_choice_of_signs() -> None:
    found = across_data(SINGLE, MULTI)
    assert found is not None
    differences = [multi - single for single, multi in zip(SINGLE, MULTI, strict=True)]
    assert (found.num_sets, found.wins, found.losses) == (7, 5, 2)
    assert found.signed_rank_p == pytest.approx(_literal_signed_rank(differences))
    assert found.sign_p == pytest.approx(_literal_sign(5, 2))
    assert found.difference == pytest.approx(np.mean(differences))


def test_that_five_sets_on_which_one_arm_always_leads_are_not_yet_below_a_twentieth() -> None:
    found = across_data([1.0] * 5, [0.9, 0.8, 0.7, 0.6, 0.5])
    assert found is not None
    assert found.signed_rank_p == found.sign_p == pytest.approx(0.0625)


def test_that_four_sets_have_no_test_and_one_has_no_row() -> None:
    found = across_data(SINGLE[:4], MULTI[:4])
    assert found is not None
    assert (found.num_sets, found.signed_rank_p, found.sign_p) == (4, None, None)
    assert across_data(SINGLE[:1], MULTI[:1]) is None
    assert across_data([1.0, np.inf], [1.0, 1.0]) is None


def test_that_arms_that_are_the_same_everywhere_are_not_told_apart() -> None:
    found = across_data([1.0] * 6, [1.0] * 6)
    assert found is not None
    assert (found.signed_rank_p, found.sign_p) == (1.0, 1.0)
