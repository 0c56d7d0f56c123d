"""Edits of several cells of a sharing plan at once, and whole rows of it.

Blocks are rising and next to each other, tasks are positions; both hold at least one. What must change
besides the blocks is told, as by the edits of one cell.
"""

from collections.abc import Sequence
from math import ceil, log2

from mtl_gui.spec.plan_edits import PlanEdit, joined, moved, separated, toggled, with_consequences
from mtl_gui.spec.sharing import SharingPlan

__all__ = ["as_above", "given_own", "joined_together", "moved_to", "toggled_together", "tree"]


def toggled_together(plan: SharingPlan, blocks: Sequence[int], tasks: Sequence[int]) -> PlanEdit:
    """Lets the tasks share the blocks among each other; gives each its own where they do so already."""
    if len(tasks) == 1 and len(blocks) == 1:
        return toggled(plan, blocks[0], tasks[0])
    if len(tasks) == 1:
        is_alone = plan.blocks[blocks[0]].count(plan.blocks[blocks[0]][tasks[0]]) == 1
        edit = toggled(plan, blocks[-1], tasks[0]) if is_alone else separated(plan, blocks[0], tasks[0])
        return with_consequences(plan, edit.plan, blocks)
    if len({plan.blocks[blocks[-1]][task] for task in tasks}) == 1:
        return given_own(plan, blocks, tasks)
    return moved_to(plan, blocks, tasks, tasks[0])


def given_own(plan: SharingPlan, blocks: Sequence[int], tasks: Sequence[int]) -> PlanEdit:
    """Gives every task its own parameters in the blocks, and in all blocks after them."""
    edited = plan
    for task in tasks:
        edited = separated(edited, blocks[0], task).plan
    return with_consequences(plan, edited, blocks)


def joined_together(plan: SharingPlan, blocks: Sequence[int], tasks: Sequence[int], letter: str) -> PlanEdit:
    """Moves the tasks into the group with this letter in the last of the blocks; without one, a new group."""
    if len(tasks) == 1 and len(blocks) == 1:
        return joined(plan, blocks[0], tasks[0], letter)
    row = plan.blocks[blocks[-1]]
    if letter in row:
        return moved_to(plan, blocks, tasks, row.index(letter))
    alone = separated(plan, blocks[0], tasks[0]).plan
    return with_consequences(plan, moved_to(alone, blocks, tasks, tasks[0]).plan, blocks)


def as_above(plan: SharingPlan, blocks: Sequence[int], tasks: Sequence[int]) -> PlanEdit:
    """Lets the tasks share the blocks as the task above them does; the first task has none above."""
    return moved_to(plan, blocks, tasks, max(min(tasks) - 1, 0))


def moved_to(plan: SharingPlan, blocks: Sequence[int], tasks: Sequence[int], mate: int) -> PlanEdit:
    """Lets the tasks share the blocks, and those before them, with `mate`."""
    edited = plan
    for task in tasks:
        row = edited.blocks[blocks[-1]]
        if row[task] != row[mate]:
            edited = moved(edited, blocks[-1], task, mate).plan
    return with_consequences(plan, edited, blocks)


def tree(num_blocks: int, num_tasks: int) -> SharingPlan:
    """All together in the first block and all apart in the last, halving the groups in between.

    The halvings are spread evenly over the blocks; with a single block it is shared by all.
    """
    num_halvings = ceil(log2(num_tasks)) if num_tasks > 1 else 0
    steps = max(num_blocks - 1, 1)
    rows = []
    for block in range(num_blocks):
        parts = 2 ** round(num_halvings * block / steps)
        rows.append([task * parts // num_tasks for task in range(num_tasks)])
    return SharingPlan.of_groups(rows)
