from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.spec import SharingPlan
from mtl_gui.spec.plan_selections import (
    as_above,
    given_own,
    joined_together,
    moved_to,
    toggled_together,
    tree,
)
from tests.spec.test_plan_edits import blocks, plans, share


@st.composite
def selections(draw: st.DrawFn) -> tuple[SharingPlan, tuple[int, ...], tuple[int, ...]]:
    plan = draw(plans())
    first = draw(st.integers(0, plan.num_blocks - 1))
    last = draw(st.integers(first, plan.num_blocks - 1))
    top = draw(st.integers(0, plan.num_tasks - 1))
    bottom = draw(st.integers(top, plan.num_tasks - 1))
    return plan, tuple(range(first, last + 1)), tuple(range(top, bottom + 1))


@given(selections())
def test_that_toggled_cells_share_all_or_nothing_in_their_blocks(
    selection: tuple[SharingPlan, tuple[int, ...], tuple[int, ...]],
) -> None:
    plan, chosen, tasks = selection
    edited = toggled_together(plan, chosen, tasks).plan
    pairs = list(combinations(tasks, 2))
    were_together = all(share(plan, chosen[-1], *pair) for pair in pairs)
    if pairs:
        assert all(share(edited, block, *pair) != were_together for block in chosen for pair in pairs)


@given(selections())
def test_that_what_changes_beside_the_chosen_blocks_is_told(
    selection: tuple[SharingPlan, tuple[int, ...], tuple[int, ...]],
) -> None:
    plan, chosen, tasks = selection
    for edit in (toggled_together(plan, chosen, tasks), as_above(plan, chosen, tasks)):
        changed = [
            block
            for block in range(plan.num_blocks)
            if block not in chosen and edit.plan.blocks[block] != plan.blocks[block]
        ]
        assert bool(edit.consequences) == bool(changed)


@given(selections())
def test_that_tasks_share_the_chosen_blocks_with_the_one_above(
    selection: tuple[SharingPlan, tuple[int, ...], tuple[int, ...]],
) -> None:
    plan, chosen, tasks = selection
    edited = as_above(plan, chosen, tasks).plan
    above = max(tasks[0] - 1, 0)
    assert all(share(edited, block, task, above) for block in chosen for task in tasks)


def test_that_a_letter_moves_all_chosen_tasks_into_its_group() -> None:
    edited = joined_together(blocks("AAB", "ABC", "ABC"), (1, 2), (1, 2), "A").plan
    assert edited == blocks("AAA", "AAA", "AAA")


def test_that_a_letter_not_in_use_makes_a_group_of_the_chosen_tasks() -> None:
    assert joined_together(blocks("AAAA", "AAAA"), (1,), (2, 3), "F").plan == blocks("AAAA", "AABB")


def test_that_a_task_can_have_its_own_network_and_give_it_up_again() -> None:
    alone = given_own(blocks("AAA", "AAB"), (0, 1), (1,)).plan
    assert alone == blocks("ABA", "ABC")
    assert moved_to(alone, (0, 1), (1,), 0).plan == blocks("AAA", "AAB")


@pytest.mark.parametrize(
    ("num_blocks", "num_tasks", "rows"),
    [
        (3, 4, ("AAAA", "AABB", "ABCD")),
        (2, 3, ("AAA", "ABC")),
        (1, 3, ("AAA",)),
        (4, 2, ("AA", "AA", "AB", "AB")),
        (3, 1, ("A", "A", "A")),
    ],
)
def test_that_a_tree_halves_its_groups(num_blocks: int, num_tasks: int, rows: tuple[str, ...]) -> None:
    assert tree(num_blocks, num_tasks) == blocks(*rows)


@given(st.integers(2, 7), st.integers(2, 9))
def test_that_a_tree_goes_from_all_together_to_all_apart(num_blocks: int, num_tasks: int) -> None:
    plan = tree(num_blocks, num_tasks)
    assert len(plan.groups(0)) == 1
    assert len(plan.groups(num_blocks - 1)) == num_tasks
