"""Where the parts of a network stand in its picture."""

from dataclasses import dataclass

from mtl_gui.spec import SharingPlan

__all__ = ["Node", "leaf_order", "network_nodes"]


@dataclass(frozen=True, slots=True)
class Node:
    """A group of a block, or with `block` None a task's head.

    Attributes:
        block: The block.
        letter: The group's letter, empty for heads.
        tasks: Positions of the tasks that use it.
        first_row: The first of the neighbouring rows that it fills; there is one row per task.
        parent: The position of the node before it, None for the first block.
    """

    block: int | None
    letter: str
    tasks: tuple[int, ...]
    first_row: int
    parent: int | None


def leaf_order(plan: SharingPlan) -> tuple[int, ...]:
    """The tasks in an order in which every group is a run of neighbours, otherwise as they come."""
    paths = list(zip(*plan.blocks, strict=True))
    ranks = [tuple(_rank(letter) for letter in path) for path in paths]
    return tuple(sorted(range(plan.num_tasks), key=lambda task: ranks[task]))


def network_nodes(plan: SharingPlan) -> tuple[Node, ...]:
    """The groups block by block and then the heads, each with the rows it fills."""
    order = leaf_order(plan)
    row_of = {task: row for row, task in enumerate(order)}
    nodes: list[Node] = []
    above: dict[int, int] = {}
    for block in range(plan.num_blocks):
        positions: dict[int, int] = {}
        for group in plan.groups(block):
            first_row = min(row_of[task] for task in group)
            letter = plan.blocks[block][group[0]]
            positions |= dict.fromkeys(group, len(nodes))
            nodes.append(Node(block, letter, group, first_row, above.get(group[0])))
        above = positions
    heads = [Node(None, "", (task,), row_of[task], above[task]) for task in order]
    return (*nodes, *heads)


def _rank(letter: str) -> tuple[int, str]:
    return len(letter), letter
