import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.spec import ExperimentRefused, SharingPlan, group_letter
from tests.strategies import plans

_SIZES = st.tuples(st.integers(1, 5), st.integers(1, 6))
_ANY_PLAN = _SIZES.flatmap(lambda size: plans(*size))


def _pairs(row: Sequence[str]) -> set[tuple[int, int]]:
    """The pairs of tasks that share a block: what a row means, whatever its letters."""
    return {(i, j) for i, j in itertools.combinations(range(len(row)), 2) if row[i] == row[j]}


@given(_ANY_PLAN)
def test_that_letters_come_in_order_of_first_appearance(plan: SharingPlan) -> None:
    for row in plan.blocks:
        firsts = list(dict.fromkeys(row))
        assert firsts == [group_letter(position) for position in range(len(firsts))]


@given(_ANY_PLAN, st.permutations("PQRSTUVWXYZ"))
def test_that_other_letters_for_the_same_groups_give_the_same_plan(
    plan: SharingPlan, letters: list[str]
) -> None:
    renamed = tuple(tuple(letters["ABCDEFGHIJK".index(old)] for old in row) for row in plan.blocks)
    assert SharingPlan(blocks=renamed) == plan


@given(_ANY_PLAN)
def test_that_groups_only_split_from_block_to_block(plan: SharingPlan) -> None:
    for above, below in itertools.pairwise(plan.blocks):
        assert _pairs(below) <= _pairs(above)


@given(st.lists(st.lists(st.sampled_from("ABC"), min_size=3, max_size=3), min_size=2, max_size=3))
def test_that_a_plan_is_refused_exactly_when_a_block_joins_what_was_apart(rows: list[list[str]]) -> None:
    splits_only = all(_pairs(below) <= _pairs(above) for above, below in itertools.pairwise(rows))
    values = {"blocks": tuple(tuple(row) for row in rows)}
    if splits_only:
        SharingPlan.checked(values)
    else:
        with pytest.raises(ExperimentRefused, match="were apart in the block before"):
            SharingPlan.checked(values)


@given(_ANY_PLAN)
def test_that_the_groups_of_a_block_hold_every_task_once(plan: SharingPlan) -> None:
    for block, row in enumerate(plan.blocks):
        groups = plan.groups(block)
        assert sorted(task for group in groups for task in group) == list(range(plan.num_tasks))
        assert {pair for group in groups for pair in itertools.combinations(group, 2)} == _pairs(row)
        assert [row[group[0]] for group in groups] == [group_letter(i) for i in range(len(groups))]


@given(_ANY_PLAN, st.data())
def test_that_the_plan_of_some_tasks_shares_what_they_shared(plan: SharingPlan, data: st.DataObject) -> None:
    tasks = data.draw(
        st.lists(st.integers(0, plan.num_tasks - 1), min_size=1, max_size=plan.num_tasks, unique=True)
    )
    part = plan.for_tasks(tasks)
    for whole, row in zip(plan.blocks, part.blocks, strict=True):
        assert _pairs(row) == _pairs([whole[task] for task in tasks])


@given(_ANY_PLAN)
def test_that_the_plan_of_all_tasks_is_the_plan(plan: SharingPlan) -> None:
    assert plan.for_tasks(range(plan.num_tasks)) == plan


@given(_SIZES, st.data())
def test_that_a_split_shares_all_before_it_and_nothing_after(
    size: tuple[int, int], data: st.DataObject
) -> None:
    num_blocks, num_tasks = size
    split = data.draw(st.integers(0, num_blocks))
    plan = SharingPlan.split_at(split, num_blocks, num_tasks)
    num_groups = [len(plan.groups(block)) for block in range(num_blocks)]
    assert num_groups == [1] * split + [num_tasks] * (num_blocks - split)


@given(_SIZES)
def test_that_the_two_ends_of_splitting_are_together_and_apart(size: tuple[int, int]) -> None:
    assert SharingPlan.split_at(size[0], *size) == SharingPlan.together(*size)
    assert SharingPlan.split_at(0, *size) == SharingPlan.apart(*size)


@given(st.integers(0, 20_000))
def test_that_group_letters_count_like_the_columns_of_a_spreadsheet(position: int) -> None:
    value = 0
    for letter in group_letter(position):
        value = value * 26 + "ABCDEFGHIJKLMNOPQRSTUVWXYZ".index(letter) + 1
    assert value == position + 1


def test_that_more_than_26_groups_have_names_of_two_letters() -> None:
    plan = SharingPlan.apart(1, 28)
    assert plan.blocks[0][25:] == ("Z", "AA", "AB")


def test_that_any_names_of_groups_become_letters() -> None:
    assert SharingPlan.of_groups([[7, 7, 3], [None, "x", 3]]).blocks == (("A", "A", "B"), ("A", "B", "C"))


@pytest.mark.parametrize(
    ("blocks", "path", "reason"),
    [
        ((), "blocks", "needs at least 1"),
        (((),), "blocks[0]", "names 0 tasks"),
        ((("A", "B"), ("A",)), "blocks[1]", "names 1 tasks, the first row 2"),
        ((("A", 1),), "blocks[0][1]", "is 1 and must be text"),
        ("AB", "blocks", "must be a list"),
        (("AB",), "blocks[0]", "must be a list"),
    ],
)
def test_that_a_plan_which_is_no_matrix_of_letters_is_refused(blocks: object, path: str, reason: str) -> None:
    with pytest.raises(ExperimentRefused) as caught:
        SharingPlan.checked({"blocks": blocks})
    assert caught.value.path == path
    assert reason in str(caught.value.why)
