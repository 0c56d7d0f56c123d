from collections.abc import Sequence

import numpy as np
import pytest
import scipy.stats

from mtl_gui.spec.study import IntervalMethod
from mtl_gui.study.verdict import ClaimAnswer, PairedValues, claim_verdict, compared

_NOISE = np.array([0.4, -0.3, 0.1, -0.2, 0.3, -0.4, 0.2, -0.1, 0.05, -0.05])


def _pairs(*shifts: float, controls: Sequence[str] = ("single-task",)) -> list[PairedValues]:
    """A pair per control and shift; the values are ahead by the shift, with noise around it."""
    return [
        PairedValues(control, f"task {number}", 5 + _NOISE + shift, np.full(10, 5.0), higher_is_better=True)
        for control in controls
        for number, shift in enumerate(shifts)
    ]


@pytest.mark.parametrize("method", ["paired_t", "bca"])
@pytest.mark.parametrize(
    ("shifts", "answer"),
    [
        ((1.0,), "holds"),
        ((1.0, 0.0), "holds"),
        ((0.0, 0.05), "no clear difference"),
        ((-1.0, 0.0), "fails"),
        ((1.0, -1.0), "no clear difference"),
    ],
)
def test_that_the_verdict_follows_from_all_tasks(
    shifts: tuple[float, ...], answer: ClaimAnswer, method: IntervalMethod
) -> None:
    verdict = claim_verdict(compared(_pairs(*shifts), method))
    assert (verdict.answer, verdict.n) == (answer, 10)


def test_that_a_claim_has_to_hold_against_every_control() -> None:
    pairs = [*_pairs(1.0), *_pairs(0.0, controls=("weight decay",))]
    verdict = claim_verdict(compared(pairs, "paired_t"))
    assert verdict.answer == "no clear difference"
    assert "weight decay" in str(verdict.reason)
    assert claim_verdict(compared(_pairs(1.0, controls=("a", "b")), "paired_t")).answer == "holds"


def test_that_lower_is_better_where_the_metric_says_so() -> None:
    pair = PairedValues("single-task", "a", 5 + _NOISE - 1, np.full(10, 5.0), higher_is_better=False)
    assert claim_verdict(compared([pair], "paired_t")).answer == "holds"


@pytest.mark.parametrize("n", [0, 1, 2])
def test_that_there_is_no_verdict_below_three_seeds(n: int) -> None:
    pair = PairedValues("single-task", "a", np.arange(5.0, 5 + n), np.zeros(n), higher_is_better=True)
    comparisons = compared([pair], "paired_t")
    assert claim_verdict(comparisons).answer == "not yet"
    assert comparisons[0].difference.low is None
    assert comparisons[0].direction == "too few seeds"


def test_that_p_values_are_those_of_scipy_adjusted_by_holm() -> None:
    comparisons = compared(_pairs(0.2, 0.1, 0.4), "paired_t")
    alone = [scipy.stats.ttest_1samp(_NOISE + shift, 0).pvalue for shift in (0.2, 0.1, 0.4)]
    assert [one.p for one in comparisons] == pytest.approx(alone)
    third, first, second = sorted(alone)
    holm = {third: 3 * third, first: max(3 * third, 2 * first)}
    holm[second] = max(holm[first], second)
    assert [one.p_holm for one in comparisons] == pytest.approx([holm[p] for p in alone])


@pytest.mark.parametrize("method", ["paired_t", "bca"])
def test_that_on_pure_noise_the_claim_holds_in_at_most_5_per_cent_of_200_trials(
    method: IntervalMethod,
) -> None:
    random = np.random.default_rng(20)
    answers = []
    for _ in range(200):
        tables = random.normal(size=(2, 4, 10)) + random.normal(size=(1, 4, 10))
        pairs = [
            PairedValues("single-task", str(task), tables[0, task], tables[1, task], higher_is_better=True)
            for task in range(4)
        ]
        answers.append(claim_verdict(compared(pairs, method)).answer)
    assert answers.count("holds") <= 10
    assert answers.count("no clear difference") >= 180


def test_that_differences_which_could_be_chance_are_told_in_per_cent_where_they_are_shares() -> None:
    noise = _NOISE + 0.05
    pair = PairedValues(
        "alone", "a", 0.5 + 0.01 * noise, np.full(10, 0.5), higher_is_better=True, unit="fraction"
    )
    low, high = scipy.stats.t.interval(0.95, 9, noise.mean(), scipy.stats.sem(noise))
    told = str(claim_verdict(compared([pair], "paired_t")).reason)
    assert told.endswith(f", in percentage points: a {noise.mean():+.3g} [{low:+.3g}, {high:+.3g}].")
