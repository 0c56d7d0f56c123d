"""Edits of a sharing plan that keep it a branching.

Tasks that were apart in one block cannot meet again in a later one. So sharing a block also shares the blocks
before it, and splitting one also splits the blocks after it; every edit says so.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from mtl_gui.spec.sharing import SharingPlan
from mtl_gui.texts import Sentence, translatable

__all__ = [
    "PlanEdit",
    "fitted",
    "joined",
    "moved",
    "separated",
    "shared_by_all",
    "shared_by_none",
    "toggled",
    "with_consequences",
]

_OWN = None


@dataclass(frozen=True, slots=True)
class PlanEdit:
    """A changed plan, and what had to change besides what was asked for, in words and as (block, task)."""

    plan: SharingPlan
    consequences: tuple[Sentence, ...] = ()
    cells: frozenset[tuple[int, int]] = frozenset()


def toggled(plan: SharingPlan, block: int, task: int) -> PlanEdit:
    """Gives a task that shares the block one of its own; lets a task with its own join a group.

    It joins the largest group among the tasks with which it shares the block before, where nothing else has
    to change, and if there is none the largest group of the block.
    """
    groups = plan.groups(block)
    own = next(group for group in groups if task in group)
    if len(own) > 1:
        return separated(plan, block, task)
    others = [group for group in groups if group != own]
    if not others:
        return PlanEdit(plan)
    return moved(plan, block, task, max(_near(plan, block, task, others) or others, key=len)[0])


def separated(plan: SharingPlan, block: int, task: int) -> PlanEdit:
    """Gives a task its own parameters in a block and in all blocks after it."""
    return _edited(plan, block, [_with(row, task, _OWN) if b >= block else row for b, row in _rows(plan)])


def joined(plan: SharingPlan, block: int, task: int, letter: str) -> PlanEdit:
    """Moves a task into the group with this letter; a letter which the block does not use gives it its own.

    In the blocks before, the task joins the same tasks; in the blocks after, it leaves its old group.
    """
    if letter not in plan.blocks[block]:
        return separated(plan, block, task)
    if plan.blocks[block][task] == letter:
        return PlanEdit(plan)
    return moved(plan, block, task, plan.blocks[block].index(letter))


def shared_by_all(plan: SharingPlan, block: int) -> PlanEdit:
    """Lets all tasks share a block and the blocks before it."""
    together = SharingPlan.together(1, plan.num_tasks).blocks[0]
    return _edited(plan, block, [together if b <= block else row for b, row in _rows(plan)])


def shared_by_none(plan: SharingPlan, block: int) -> PlanEdit:
    """Gives every task its own parameters in a block and in the blocks after it."""
    apart = SharingPlan.apart(1, plan.num_tasks).blocks[0]
    return _edited(plan, block, [apart if b >= block else row for b, row in _rows(plan)])


def fitted(rows: tuple[tuple[str, ...], ...], num_blocks: int) -> tuple[tuple[str, ...], ...]:
    """Cuts the last rows off, or repeats the last one, until there is a row per block."""
    return rows[:num_blocks] + rows[-1:] * (num_blocks - len(rows))


def _near(
    plan: SharingPlan, block: int, task: int, groups: Iterable[tuple[int, ...]]
) -> list[tuple[int, ...]]:
    """The groups whose tasks share the block before with the task."""
    if block == 0:
        return list(groups)
    before = plan.blocks[block - 1]
    return [group for group in groups if before[group[0]] == before[task]]


def moved(plan: SharingPlan, block: int, task: int, mate: int) -> PlanEdit:
    """Puts a task where `mate` is, up to a block, and on its own in the blocks after it."""
    rows = [_with(row, task, row[mate] if b <= block else _OWN) for b, row in _rows(plan)]
    return _edited(plan, block, rows)


def _with(row: tuple[str, ...], task: int, group: Hashable) -> list[Hashable]:
    return [*row[:task], group, *row[task + 1 :]]


def _rows(plan: SharingPlan) -> Iterable[tuple[int, tuple[str, ...]]]:
    return enumerate(plan.blocks)


def _edited(plan: SharingPlan, block: int, rows: Iterable[Iterable[Hashable]]) -> PlanEdit:
    return with_consequences(plan, SharingPlan.of_groups([list(row) for row in rows]), (block,))


def with_consequences(plan: SharingPlan, edited: SharingPlan, blocks: Sequence[int]) -> PlanEdit:
    """The edited plan, and what changed besides the blocks that were asked for (rising, at least one)."""
    changed = [b for b, row in _rows(plan) if row != edited.blocks[b]]
    before = [b + 1 for b in changed if b < blocks[0]]
    after = [b + 1 for b in changed if b > blocks[-1]]
    cells = ((b, task) for b in changed if b < blocks[0] or b > blocks[-1] for task in range(plan.num_tasks))
    met = frozenset((b, task) for b, task in cells if _mates(plan, b, task) != _mates(edited, b, task))
    return PlanEdit(edited, _shared_too(before) + _split_too(after), met)


def _mates(plan: SharingPlan, block: int, task: int) -> tuple[int, ...]:
    return next(group for group in plan.groups(block) if task in group)


def _shared_too(blocks: list[int]) -> tuple[Sentence, ...]:
    one = translatable("spec", "Block {first} is shared too: tasks that were apart cannot meet again.")
    many = translatable(
        "spec", "Blocks {first} to {last} are shared too: tasks that were apart cannot meet again."
    )
    return _about(blocks, one, many)


def _split_too(blocks: list[int]) -> tuple[Sentence, ...]:
    one = translatable("spec", "Block {first} is split too: tasks that were apart cannot meet again.")
    many = translatable(
        "spec", "Blocks {first} to {last} are split too: tasks that were apart cannot meet again."
    )
    return _about(blocks, one, many)


def _about(blocks: list[int], one: str, many: str) -> tuple[Sentence, ...]:
    if not blocks:
        return ()
    template = one if len(blocks) == 1 else many
    return (Sentence(template, {"first": blocks[0], "last": blocks[-1]}, "spec"),)
