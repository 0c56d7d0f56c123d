import dataclasses

import numpy as np
import pytest
from scipy import stats

from mtl_gui.events import FloatArray
from mtl_gui.runs.diagnostics import Diagnostics
from mtl_gui.spec import SharingPlan
from mtl_gui.study.suggestions import (
    GroupingSuggestion,
    NoSuggestion,
    SplitSuggestion,
    group_by_affinity,
    group_conflicts,
    grouped_from,
    split_where_conflicting,
)


def _seen(
    cosines: FloatArray,
    *,
    num_looks: int = 8,
    num_seeds: int = 5,
    noise: float = 0.05,
    affinities: FloatArray | None = None,
) -> Diagnostics:
    """Looks whose cosines scatter around those given, [K, T, T]."""
    draws = np.random.default_rng(3)
    scatter = noise * draws.normal(size=(num_seeds, num_looks, *cosines.shape))
    values = cosines + scatter + np.swapaxes(scatter, -1, -2)
    num_tasks = cosines.shape[-1]
    seen = Diagnostics.nothing(num_seeds, num_tasks, len(cosines))
    found = np.empty((num_seeds, 0, num_tasks, num_tasks)) if affinities is None else np.asarray(affinities)
    return dataclasses.replace(
        seen,
        steps=np.arange(num_looks) * 10,
        cosines=values,
        norms=np.ones((num_seeds, num_looks, len(cosines), num_tasks)),
        affinity_steps=np.arange(found.shape[1]) * 10,
        affinities=found,
    )


def _uniform(num_places: int, num_tasks: int, value: float) -> FloatArray:
    return np.full((num_places, num_tasks, num_tasks), value)


def test_that_tasks_in_conflict_are_split_at_the_first_block_where_they_are() -> None:
    cosines = _uniform(4, 3, 0.4)
    cosines[2:, 0, 2] = cosines[2:, 2, 0] = -0.5  # the second and third block
    plan = SharingPlan.together(3, 3)
    suggestion = split_where_conflicting(plan, _seen(cosines))
    assert isinstance(suggestion, SplitSuggestion)
    assert suggestion.block == 1
    assert suggestion.groups in (((0, 1), (2,)), ((0,), (1, 2)))
    conflicts = [pair.tasks for pair in suggestion.evidence if pair.is_conflict]
    assert conflicts == [(0, 2)]


def test_that_the_evidence_is_students_interval_of_the_later_looks() -> None:
    cosines = _uniform(2, 2, -0.3)
    seen = _seen(cosines, noise=0.1)
    suggestion = split_where_conflicting(SharingPlan.together(1, 2), seen)
    assert isinstance(suggestion, SplitSuggestion)
    means = seen.cosines[:, 4:, 1, 0, 1].mean(1)
    low, high = stats.t.interval(0.95, 4, means.mean(), stats.sem(means))
    (pair,) = suggestion.evidence
    assert (pair.cosine.mean, pair.cosine.low, pair.cosine.high) == pytest.approx((means.mean(), low, high))


def test_that_a_cosine_which_may_be_chance_splits_nothing() -> None:
    suggestion = split_where_conflicting(SharingPlan.together(1, 2), _seen(_uniform(2, 2, -0.01), noise=0.5))
    assert isinstance(suggestion, NoSuggestion)


def test_that_tasks_which_are_apart_already_are_not_looked_at() -> None:
    plan = SharingPlan.apart(1, 2)
    assert isinstance(split_where_conflicting(plan, _seen(_uniform(2, 2, np.nan))), NoSuggestion)


@pytest.mark.parametrize(("num_looks", "num_seeds"), [(3, 5), (8, 2), (0, 5)])
def test_that_too_few_looks_or_seeds_suggest_nothing(num_looks: int, num_seeds: int) -> None:
    seen = _seen(_uniform(2, 2, -0.9), num_looks=num_looks, num_seeds=num_seeds)
    suggestion = split_where_conflicting(SharingPlan.together(1, 2), seen)
    assert isinstance(suggestion, NoSuggestion)
    assert str(num_looks if num_looks < 4 else num_seeds) in str(suggestion.reason)


def test_that_a_conflict_is_the_share_of_pairs_with_a_negative_cosine() -> None:
    cosines = _uniform(2, 3, 0.5)
    cosines[1, 0, 1] = cosines[1, 1, 0] = -0.2
    (conflict,) = group_conflicts(SharingPlan.together(1, 3), _seen(cosines, noise=0))
    assert conflict.tasks == (0, 1, 2)
    assert conflict.conflict_share == pytest.approx(1 / 3)
    assert conflict.mean_cosine == pytest.approx((0.5 + 0.5 - 0.2) / 3)


def test_that_a_group_tells_the_length_of_its_gradients_also_for_a_task_alone() -> None:
    seen = _seen(_uniform(2, 3, 0.5), num_seeds=2, noise=0)
    norms = np.zeros((2, 8, 2, 3))
    norms[:, -1, 1] = np.array([[1.0, 2.0, 3.0], [3.0, 2.0, np.nan]])
    seen = dataclasses.replace(seen, norms=norms)
    pair, alone = group_conflicts(SharingPlan.of_groups([["a", "a", "b"]]), seen)
    assert pair.norms == (2.0, 2.0)
    assert (alone.norms, alone.conflict_share, alone.mean_cosine) == ((3.0,), None, None)


def test_that_a_trunk_that_is_one_pool_is_told_as_a_whole() -> None:
    seen = _seen(_uniform(1, 2, -0.4))
    seen = dataclasses.replace(seen, norms=np.ones((5, 8, 1, 2)))
    (conflict,) = group_conflicts(SharingPlan.together(1, 2), seen)
    assert conflict.conflict_share == 1
    suggestion = split_where_conflicting(SharingPlan.together(1, 2), seen)
    assert isinstance(suggestion, SplitSuggestion)
    assert suggestion.groups == ((0,), (1,))
    assert group_conflicts(SharingPlan.together(2, 2), seen) == ()


def test_that_affinities_of_two_clusters_group_the_clusters() -> None:
    clusters = np.array([0, 0, 1, 1])
    same = clusters[:, None] == clusters[None, :]
    noise = 0.005 * np.random.default_rng(0).normal(size=(5, 6, 4, 4))
    seen = _seen(_uniform(2, 4, 0.1), affinities=np.where(same, 0.1, -0.02) + noise)
    suggestion = group_by_affinity(seen)
    assert isinstance(suggestion, GroupingSuggestion)
    assert suggestion.groups == ((0, 1), (2, 3))
    # Each task receives .1 in its pair, and the mean of .1, −.02 and −.02 among all.
    assert suggestion.gain.mean == pytest.approx(0.1 - 0.06 / 3, abs=0.01)
    assert suggestion.gain.n == 5


def test_that_a_gain_that_may_be_chance_groups_nothing() -> None:
    noise = np.random.default_rng(1).normal(size=(5, 6, 4, 4))
    assert isinstance(group_by_affinity(_seen(_uniform(2, 4, 0.1), affinities=0.02 * noise)), NoSuggestion)


def test_that_tasks_which_all_help_each_other_alike_stay_together() -> None:
    noiseless = np.full((5, 6, 3, 3), 0.1)
    assert isinstance(group_by_affinity(_seen(_uniform(2, 3, 0.1), affinities=noiseless)), NoSuggestion)


def test_that_a_grouped_plan_keeps_earlier_blocks_and_earlier_splits() -> None:
    plan = SharingPlan(blocks=(("A", "A", "A", "A"), ("A", "A", "A", "A"), ("A", "B", "A", "A")))
    changed = grouped_from(plan, 1, ((0, 1), (2, 3)), (0, 1, 2, 3))
    assert changed.blocks == (("A",) * 4, ("A", "A", "B", "B"), ("A", "B", "C", "C"))


def test_that_a_task_which_is_switched_off_goes_with_the_largest_group_it_shared_with() -> None:
    plan = SharingPlan.together(2, 4)
    changed = grouped_from(plan, 0, ((0,), (1, 2)), (0, 2, 3))
    assert changed.blocks == (("A", "B", "B", "B"),) * 2
