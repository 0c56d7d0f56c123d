from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtl_gui.study.partitions import MOST_EXACT, best_partition


def _partitions(items: list[int]) -> Iterator[tuple[tuple[int, ...], ...]]:
    """Every partition, by putting the first item into each block of a partition of the others."""
    if not items:
        yield ()
        return
    first, *rest = items
    for partition in _partitions(rest):
        yield ((first,), *partition)
        for place, block in enumerate(partition):
            yield (*partition[:place], (first, *block), *partition[place + 1 :])


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 6), st.integers(0, 10**6))
def test_that_no_partition_scores_more_than_the_one_found(num_tasks: int, seed: int) -> None:
    values = np.random.default_rng(seed).normal(size=1 << num_tasks)

    def score(group: tuple[int, ...]) -> float:
        return float(values[sum(1 << task for task in group)])

    found = best_partition(num_tasks, score)
    best = max(sum(map(score, partition)) for partition in _partitions(list(range(num_tasks))))
    assert sorted(task for group in found for task in group) == list(range(num_tasks))
    assert sum(map(score, found)) == pytest.approx(best, rel=1e-12)


def test_that_among_equal_partitions_the_one_with_fewer_groups_is_taken() -> None:
    assert best_partition(4, lambda _group: 0.0) == ((0, 1, 2, 3),)


def test_that_a_forbidden_group_is_never_formed() -> None:
    def score(group: tuple[int, ...]) -> float:
        return float("-inf") if {0, 2} <= set(group) else float(len(group) ** 2)

    assert best_partition(3, score) in (((0, 1), (2,)), ((0,), (1, 2)))


def test_that_many_tasks_are_merged_into_the_clusters_that_gain() -> None:
    cluster = {task: task % 3 for task in range(MOST_EXACT + 5)}

    def score(group: tuple[int, ...]) -> float:
        pairs = [(a, b) for a in group for b in group if a < b]
        return float(sum(1 if cluster[a] == cluster[b] else -1 for a, b in pairs))

    found = best_partition(len(cluster), score)
    assert found == tuple(tuple(range(first, len(cluster), 3)) for first in range(3))
