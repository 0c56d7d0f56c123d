from collections import Counter
from itertools import combinations

import pytest

from mtl_gui.study.pair_rounds import pair_rounds


@pytest.mark.parametrize("num_tasks", [2, 3, 4, 5, 6, 9, 12])
def test_that_every_two_tasks_meet_exactly_once(num_tasks: int) -> None:
    met = Counter(group for groups in pair_rounds(num_tasks) for group in groups if len(group) == 2)
    assert met == Counter(combinations(range(num_tasks), 2))


@pytest.mark.parametrize("num_tasks", [2, 3, 4, 7, 8])
def test_that_every_round_is_a_partition_of_the_tasks(num_tasks: int) -> None:
    for groups in pair_rounds(num_tasks):
        assert sorted(task for group in groups for task in group) == list(range(num_tasks))
