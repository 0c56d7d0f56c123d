"""Which tasks share which blocks of the trunk."""

import string
from collections.abc import Hashable, Iterable, Sequence
from itertools import count
from typing import Self

from pydantic import Field, model_validator

from mtl_gui.spec.description import Description
from mtl_gui.spec.refusal import contradiction
from mtl_gui.texts import sentence, translatable

__all__ = ["SharingPlan", "group_letter"]


class SharingPlan(Description):
    """For every trunk block, a partition of the tasks into groups that share the block's parameters.

    `blocks[b][t]` is the letter of the group of task t in block b; tasks with the same letter share.
    Letters are given in order of first appearance, so equal plans are equal values. A group can only split
    from block to block: tasks that were apart in one block cannot meet again in a later one, since their
    activations differ.
    """

    blocks: tuple[tuple[str, ...], ...] = Field(
        min_length=1,
        description=translatable("spec", "A row per block, a letter per task; same letter = shared."),
    )

    @classmethod
    def together(cls, num_blocks: int, num_tasks: int) -> Self:
        """Hard parameter sharing: every block is shared by all tasks."""
        return cls(blocks=(("A",) * num_tasks,) * num_blocks)

    @classmethod
    def apart(cls, num_blocks: int, num_tasks: int) -> Self:
        """Single-task learning: no block is shared."""
        return cls(blocks=(tuple(group_letter(task) for task in range(num_tasks)),) * num_blocks)

    @classmethod
    def split_at(cls, block: int, num_blocks: int, num_tasks: int) -> Self:
        """All tasks share the first `block` blocks and nothing after them."""
        shared = cls.together(num_blocks, num_tasks).blocks[:block]
        return cls(blocks=shared + cls.apart(num_blocks, num_tasks).blocks[block:])

    @classmethod
    def of_groups(cls, blocks: Iterable[Sequence[Hashable]]) -> Self:
        """A plan from any group names, which become letters in order of first appearance."""
        return cls(blocks=tuple(_lettered(row) for row in blocks))

    @property
    def num_blocks(self) -> int:
        """Rows of the plan."""
        return len(self.blocks)

    @property
    def num_tasks(self) -> int:
        """Columns of the plan."""
        return len(self.blocks[0])

    def groups(self, block: int) -> tuple[tuple[int, ...], ...]:
        """The groups of a block as tuples of task positions, in order of their letters."""
        members: dict[str, list[int]] = {}
        for task, letter in enumerate(self.blocks[block]):
            members.setdefault(letter, []).append(task)
        return tuple(tuple(tasks) for tasks in members.values())

    def for_tasks(self, tasks: Sequence[int]) -> Self:
        """The plan of some of the tasks, by position."""
        return self.of_groups([[row[task] for task in tasks] for row in self.blocks])

    @model_validator(mode="before")
    @classmethod
    def _letters_in_order(cls, values: object) -> object:
        if not isinstance(values, dict) or not isinstance(values.get("blocks"), tuple | list):
            return values
        rows = values["blocks"]
        if not all(isinstance(row, tuple | list) and all(isinstance(x, str) for x in row) for row in rows):
            return values
        return {**values, "blocks": tuple(_lettered(row) for row in rows)}

    @model_validator(mode="after")
    def _is_a_branching(self) -> Self:
        for block, row in enumerate(self.blocks):
            if not row or len(row) != self.num_tasks:
                raise contradiction(
                    f"blocks[{block}]",
                    sentence(
                        translatable("problems", "This row names {found} tasks, the first row {expected}."),
                        found=len(row),
                        expected=self.num_tasks,
                    ),
                    sentence(translatable("problems", "Give every row one letter per task.")),
                )
        for block in range(1, self.num_blocks):
            self._check_refines(block)
        return self

    def _check_refines(self, block: int) -> None:
        before, now = self.blocks[block - 1], self.blocks[block]
        parent: dict[str, str] = {}
        for above, letter in zip(before, now, strict=True):
            if parent.setdefault(letter, above) != above:
                raise contradiction(
                    f"blocks[{block}]",
                    sentence(
                        translatable(
                            "problems", "Group {letter} joins tasks that were apart in the block before."
                        ),
                        letter=letter,
                    ),
                    sentence(
                        translatable(
                            "problems", "Share the earlier blocks among these tasks too, or split them here."
                        )
                    ),
                )


def group_letter(position: int) -> str:
    """Names group number `position`: A to Z, then AA, AB and on."""
    letters = ""
    remaining = position + 1
    while remaining:
        remaining, last = divmod(remaining - 1, 26)
        letters = string.ascii_uppercase[last] + letters
    return letters


def _lettered(row: Sequence[Hashable]) -> tuple[str, ...]:
    fresh = (group_letter(position) for position in count())
    letters: dict[Hashable, str] = {}
    for name in row:
        if name not in letters:
            letters[name] = next(fresh)
    return tuple(letters[name] for name in row)
