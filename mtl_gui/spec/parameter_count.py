"""How many parameters a design has, and how many of them tasks share; computed without building a network."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import assert_never

from mtl_gui.spec.architecture import AnyArchitecture, Cnn, DirectParameters, Mlp, Normalisation
from mtl_gui.spec.sharing import SharingPlan
from mtl_gui.spec.soft_count import pool_size
from mtl_gui.spec.soft_sharing import SoftSharing
from mtl_gui.spec.task import Task

__all__ = ["ParameterCount", "block_sizes", "count_parameters"]

_PER_UNIT: dict[Normalisation, int] = {"none": 1, "batch": 2, "layer": 3}
"""Bias, gain and shift; what batch normalisation takes in has no bias."""


@dataclass(frozen=True, slots=True)
class ParameterCount:
    """Parameters of one network: all of them, and those that more than one task uses."""

    total: int
    shared: int

    @property
    def shared_part(self) -> float:
        """The shared parameters as a part of all, from 0 to 1."""
        return self.shared / self.total


def count_parameters(
    architecture: AnyArchitecture,
    plan: SharingPlan,
    input_shape: Sequence[int],
    num_outputs: Sequence[int],
    tasks: Sequence[Task] | None = None,
) -> ParameterCount:
    """Counts what the trunk learns, once per group, and what the heads learn.

    Args:
        architecture: The trunk.
        plan: The sharing of the tasks that take part.
        input_shape: Of one row: (features,) or (channels, height, width).
        num_outputs: Of each task's head.
        tasks: The tasks that take part, for heads of their own; None: all are as the architecture says.
    """
    if isinstance(architecture, DirectParameters | Mlp | Cnn):
        count, num_features = _of_blocks(architecture, plan, input_shape)
    else:
        count, num_features = _of_pools(architecture, plan, prod(input_shape))
    if isinstance(architecture, DirectParameters):
        return count
    default = architecture.head_widths
    hidden = [task.widths_of_head(default) for task in tasks] if tasks else [default] * len(num_outputs)
    heads = sum(
        _dense((*widths, outputs), num_features) for widths, outputs in zip(hidden, num_outputs, strict=True)
    )
    return ParameterCount(count.total + heads, count.shared)


def block_sizes(
    architecture: AnyArchitecture, input_shape: Sequence[int], num_tasks: int = 1
) -> tuple[int, ...]:
    """The parameters of one group of each block; `num_tasks` counts where each task adds to its group."""
    match architecture:
        case DirectParameters():
            return (architecture.num_parameters,)
        case Mlp() | Cnn():
            return tuple(size for size, _ in _layers(architecture, input_shape))
        case _:
            return (pool_size(architecture, prod(input_shape), num_tasks).total,)


def _of_blocks(
    architecture: DirectParameters | Mlp | Cnn, plan: SharingPlan, input_shape: Sequence[int]
) -> tuple[ParameterCount, int]:
    """The trunk's parameters, and what a head reads."""
    total = shared = 0
    for block, size in enumerate(block_sizes(architecture, input_shape)):
        groups = plan.groups(block)
        total += size * len(groups)
        shared += size * sum(len(group) > 1 for group in groups)
    if isinstance(architecture, DirectParameters):
        return ParameterCount(total, shared), 0
    return ParameterCount(total, shared), _layers(architecture, input_shape)[-1][1]


def _of_pools(architecture: SoftSharing, plan: SharingPlan, num_inputs: int) -> tuple[ParameterCount, int]:
    """The same where tasks share softly."""
    sizes = [pool_size(architecture, num_inputs, len(group)) for group in plan.groups(0)]
    shared = sum(size.common for size, group in zip(sizes, plan.groups(0), strict=True) if len(group) > 1)
    return ParameterCount(sum(size.total for size in sizes), shared), sizes[0].num_features


def _layers(architecture: Mlp | Cnn, input_shape: Sequence[int]) -> list[tuple[int, int]]:
    """Parameters and outputs of each block."""
    per_unit = _PER_UNIT[architecture.norm]
    match architecture:
        case Mlp():
            return _blocks(architecture.widths, prod(input_shape), per_unit)
        case Cnn():
            channels, height, width = input_shape
            layers = []
            for filters in architecture.channels:
                size = filters * (channels * architecture.kernel**2 + per_unit)
                if min(height, width) >= 2:
                    height, width = height // 2, width // 2
                channels = filters
                layers.append((size, channels * height * width))
            return layers + _blocks(architecture.widths, layers[-1][1], per_unit)
        case _:
            assert_never(architecture)


def _blocks(widths: Sequence[int], num_inputs: int, per_unit: int) -> list[tuple[int, int]]:
    """Of dense layers whose units have this many parameters beside their weights."""
    inputs = (num_inputs, *widths)
    return [((before + per_unit) * units, units) for before, units in zip(inputs, widths, strict=False)]


def _dense(widths: Sequence[int], num_inputs: int) -> int:
    return sum(size for size, _ in _blocks(widths, num_inputs, 1))
