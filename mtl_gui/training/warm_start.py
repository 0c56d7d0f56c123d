"""Networks that begin with parameters of others, as far as those fit."""

from collections.abc import Sequence
from math import prod
from typing import Any

import numpy.typing as npt
import torch
from torch import Tensor

from mtl_gui.engine.network import Network, Parameters
from mtl_gui.problems import Refused
from mtl_gui.runs.starting_point import StartingPoint
from mtl_gui.texts import sentence, translatable

__all__ = ["keep_what_fits"]


@torch.no_grad()
def keep_what_fits(
    network: Network, parameters: Parameters, seeds: Sequence[int], start: StartingPoint
) -> float:
    """Copies parameters of trained networks into those that begin; tells which part of the numbers it was.

    A block's group takes over the parameters of the group with which it has most tasks in common, the first
    one among equals; so after a split every part begins as the whole was. A head takes over that of its task.
    What has another shape, belongs to a task or a seed that was not trained, or stands between two tasks
    under another plan, stays as it was drawn.

    Args:
        network: What begins.
        parameters: Its parameters, name to [R, ...]; they are written to.
        seeds: One per replica.
        start: What was trained.

    Raises:
        Refused: When nothing fits.
    """
    replicas = [(r, start.seeds.index(seed)) for r, seed in enumerate(seeds) if seed in start.seeds]
    num_kept = num_all = 0
    for name, values in parameters.items():
        places = _places(network, name, start)
        num_all += prod(values.shape)
        if name not in start.parameters or not replicas:
            continue
        num_kept += _copied(values, start.parameters[name], replicas, places)
    if not num_kept:
        raise Refused(
            sentence(translatable("problems", "No weight of the earlier run fits.")),
            sentence(translatable("problems", "All layers have other sizes, or it had none of these seeds.")),
            sentence(translatable("problems", "Run the experiment from the start.")),
        )
    return num_kept / num_all


def _copied(
    values: Tensor,
    trained: npt.NDArray[Any],
    replicas: Sequence[tuple[int, int]],
    places: Sequence[tuple[int, int]] | None,
) -> int:
    """Copies where shapes agree; counts the numbers."""
    first_axis = 1 if places is None else 2
    if values.shape[first_axis:] != trained.shape[first_axis:] or values.ndim != trained.ndim:
        return 0
    source = torch.tensor(trained).to(values)
    for new, old in replicas:
        if places is None:
            values[new] = source[old]
        else:
            for place, origin in places:
                values[new, place] = source[old, origin]
    parts = 1 if places is None else len(places)
    return len(replicas) * parts * prod(values.shape[first_axis:])


def _places(network: Network, name: str, start: StartingPoint) -> list[tuple[int, int]] | None:
    """For the parts of a trunk parameter, which trained part each takes over; None for heads as a whole."""
    if not network.is_trunk(name):
        return None
    block = network.block_of(name) or 0
    if name.startswith("trunk."):
        return _of_groups(network, block, start)
    if name.startswith("pairs."):
        is_same = network.task_names == start.tasks and network.plan == start.plan
        size = len(start.parameters[name][0]) if is_same and name in start.parameters else 0
        return [(place, place) for place in range(size)]
    known = {task: place for place, task in enumerate(start.tasks)}
    return [(place, known[task]) for place, task in enumerate(network.task_names) if task in known]


def _of_groups(network: Network, block: int, start: StartingPoint) -> list[tuple[int, int]]:
    if block >= start.plan.num_blocks:
        return []
    trained = [_named(start.tasks, group) for group in start.plan.groups(block)]
    found = []
    for place, group in enumerate(network.plan.groups(block)):
        common = [len(_named(network.task_names, group) & others) for others in trained]
        if max(common) > 0:
            found.append((place, common.index(max(common))))
    return found


def _named(names: Sequence[str], group: Sequence[int]) -> set[str]:
    return {names[task] for task in group}
