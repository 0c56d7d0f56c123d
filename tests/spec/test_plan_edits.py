from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.spec import SharingPlan
from mtl_gui.spec.plan_edits import (
    PlanEdit,
    fitted,
    joined,
    separated,
    shared_by_all,
    shared_by_none,
    toggled,
)


@st.composite
def plans(draw: st.DrawFn) -> SharingPlan:
    """Branchings: each row splits the groups of the row before at random."""
    num_tasks = draw(st.integers(1, 6))
    row: list[tuple[object, ...]] = [()] * num_tasks
    rows = []
    for _ in range(draw(st.integers(1, 5))):
        names = draw(st.lists(st.integers(0, 2), min_size=num_tasks, max_size=num_tasks))
        row = [(*group, name) for group, name in zip(row, names, strict=True)]
        rows.append(row)
    return SharingPlan.of_groups(rows)


@st.composite
def places(draw: st.DrawFn) -> tuple[SharingPlan, int, int]:
    plan = draw(plans())
    return plan, draw(st.integers(0, plan.num_blocks - 1)), draw(st.integers(0, plan.num_tasks - 1))


def share(plan: SharingPlan, block: int, first: int, second: int) -> bool:
    return plan.blocks[block][first] == plan.blocks[block][second]


def said(edit: PlanEdit) -> list[str]:
    return [str(sentence) for sentence in edit.consequences]


def blocks(*rows: str) -> SharingPlan:
    return SharingPlan(blocks=tuple(tuple(row) for row in rows))


def test_that_splitting_a_block_splits_the_blocks_after_it_too() -> None:
    edit = toggled(blocks("AAA", "AAA", "AAA", "AAA"), 1, 2)
    assert edit.plan == blocks("AAA", "AAB", "AAB", "AAB")
    assert said(edit) == ["Blocks 3 to 4 are split too: tasks that were apart cannot meet again."]


def test_that_the_cells_changed_besides_are_those_with_other_mates() -> None:
    edit = toggled(blocks("AABB", "AABB", "AABC"), 1, 0)
    assert edit.plan == blocks("AABB", "ABCC", "ABCD")
    assert edit.cells == {(2, 0), (2, 1)}
    back = toggled(blocks("AABB", "ABCC"), 1, 0)
    assert back.cells == frozenset()


def test_that_splitting_the_last_block_changes_nothing_else() -> None:
    assert toggled(blocks("AAA", "AAA"), 1, 0) == PlanEdit(blocks("AAA", "ABB"))


def test_that_sharing_a_block_shares_the_blocks_before_it_too() -> None:
    edit = toggled(blocks("AAB", "AAB", "AAB"), 1, 2)
    assert edit.plan == blocks("AAA", "AAA", "AAB")
    assert said(edit) == ["Block 1 is shared too: tasks that were apart cannot meet again."]


def test_that_a_task_joins_the_group_it_came_from_rather_than_a_larger_one() -> None:
    assert toggled(blocks("AABBB", "ABCCC"), 1, 1) == PlanEdit(blocks("AABBB", "AABBB"))


def test_that_a_task_without_neighbours_joins_the_largest_group() -> None:
    assert toggled(blocks("ABCC"), 0, 0).plan == blocks("ABAA")


def test_that_the_only_task_cannot_share() -> None:
    assert toggled(blocks("A", "A"), 0, 0) == PlanEdit(blocks("A", "A"))


def test_that_a_task_which_changes_groups_leaves_its_old_mates_afterwards() -> None:
    edit = joined(blocks("AABB", "AABB", "AABB"), 1, 1, "B")
    assert edit.plan == blocks("ABBB", "ABBB", "ABCC")
    assert said(edit) == [
        "Block 1 is shared too: tasks that were apart cannot meet again.",
        "Block 3 is split too: tasks that were apart cannot meet again.",
    ]


def test_that_a_letter_not_in_use_gives_the_task_its_own_block() -> None:
    assert joined(blocks("AA", "AA"), 0, 1, "Q").plan == blocks("AB", "AB")


def test_that_a_task_can_join_its_own_group() -> None:
    plan = blocks("AAB")
    assert joined(plan, 0, 0, "A") == PlanEdit(plan)


@pytest.mark.parametrize(("block", "rows"), [(0, ("AAA", "ABC")), (1, ("AAA", "AAA"))])
def test_that_sharing_by_all_reaches_back_to_the_first_block(block: int, rows: tuple[str, ...]) -> None:
    assert shared_by_all(blocks("ABB", "ABC"), block).plan == blocks(*rows)


@pytest.mark.parametrize(("block", "rows"), [(0, ("ABC", "ABC")), (1, ("AAA", "ABC"))])
def test_that_sharing_by_none_reaches_on_to_the_last_block(block: int, rows: tuple[str, ...]) -> None:
    assert shared_by_none(blocks("AAA", "AAB"), block).plan == blocks(*rows)


@given(places())
def test_that_toggling_changes_whether_a_task_has_a_block_of_its_own(
    place: tuple[SharingPlan, int, int],
) -> None:
    plan, block, task = place
    others = [other for other in range(plan.num_tasks) if other != task]
    edited = toggled(plan, block, task).plan
    shared_before = any(share(plan, block, task, other) for other in others)
    assert any(share(edited, block, task, other) for other in others) == (bool(others) and not shared_before)


@given(places(), st.sampled_from("ABCDEF"))
def test_that_moving_a_task_leaves_the_others_as_they_were(
    place: tuple[SharingPlan, int, int], letter: str
) -> None:
    plan, block, task = place
    others = [other for other in range(plan.num_tasks) if other != task]
    for edit in (joined(plan, block, task, letter), toggled(plan, block, task), separated(plan, block, task)):
        for b in range(plan.num_blocks):
            for first, second in combinations(others, 2):
                assert share(edit.plan, b, first, second) == share(plan, b, first, second)


@given(places())
def test_that_consequences_are_told_exactly_when_other_blocks_change(
    place: tuple[SharingPlan, int, int],
) -> None:
    plan, block, task = place
    for edit in (toggled(plan, block, task), shared_by_all(plan, block), shared_by_none(plan, block)):
        changed = [b for b in range(plan.num_blocks) if b != block and edit.plan.blocks[b] != plan.blocks[b]]
        assert bool(edit.consequences) == bool(changed)


@given(plans(), st.integers(1, 9))
def test_that_a_fitted_plan_keeps_its_first_blocks_and_repeats_its_last(plan: SharingPlan, num: int) -> None:
    rows = fitted(plan.blocks, num)
    assert len(rows) == num
    assert SharingPlan(blocks=rows).blocks[: plan.num_blocks] == plan.blocks[:num]
    assert set(rows[plan.num_blocks :]) <= {plan.blocks[-1]}
