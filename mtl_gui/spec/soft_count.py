"""How many parameters a trunk has whose tasks share softly."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from mtl_gui.spec.soft_sharing import (
    Cgc,
    CrossStitch,
    DSelectK,
    LearningToBranch,
    Mmoe,
    Mtan,
    Ple,
    Sluice,
    SoftSharing,
)

__all__ = ["PoolSize", "pool_size"]


@dataclass(frozen=True, slots=True)
class PoolSize:
    """The parameters below the heads of a group of tasks.

    Attributes:
        common: Those that the loss of every task depends on.
        own: Those that only one task each depends on, of all tasks together.
        num_features: What a head reads.
    """

    common: int
    own: int
    num_features: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.common + self.own


def pool_size(architecture: SoftSharing, num_inputs: int, num_tasks: int) -> PoolSize:
    """Counts the parameters of one group of `num_tasks` tasks."""
    match architecture:
        case CrossStitch() | LearningToBranch() | Sluice():
            return _columns(architecture, num_inputs, num_tasks)
        case Mmoe() | DSelectK():
            return _mixture(architecture, num_inputs, num_tasks)
        case Cgc():
            return _levels(architecture, 1, num_inputs, num_tasks)
        case Ple():
            return _levels(architecture, architecture.num_levels, num_inputs, num_tasks)
        case Mtan(widths=widths):
            modules = num_tasks * _modules(architecture, num_inputs)
            return PoolSize(_dense(widths, num_inputs), modules, widths[-1])
        case unreachable:
            assert_never(unreachable)


def _columns(
    architecture: CrossStitch | LearningToBranch | Sluice, num_inputs: int, num_tasks: int
) -> PoolSize:
    num_pairs = num_tasks**2 if num_tasks > 1 else 0
    if isinstance(architecture, Sluice):
        widths: tuple[int, ...] = (architecture.width,) * architecture.num_layers
        per_pair, skips = architecture.num_subspaces**2, num_tasks * architecture.num_layers
    else:
        widths, per_pair, skips = architecture.widths, 1, 0
    columns = num_tasks * _dense(widths, num_inputs)
    return PoolSize(columns + len(widths) * num_pairs * per_pair, skips, widths[-1])


def _mixture(architecture: Mmoe | DSelectK, num_inputs: int, num_tasks: int) -> PoolSize:
    gate = num_inputs * architecture.num_experts
    if isinstance(architecture, DSelectK):
        num_digits = architecture.num_experts.bit_length() - 1
        gate = architecture.num_selected * (num_digits + 1) * (num_inputs + 1 if architecture.by_row else 1)
    experts = architecture.num_experts * _dense(architecture.widths, num_inputs)
    return PoolSize(experts, num_tasks * gate, architecture.widths[-1])


def _levels(architecture: Cgc | Ple, num_levels: int, num_inputs: int, num_tasks: int) -> PoolSize:
    common = own = 0
    widths, num_own, num_common = architecture.widths, architecture.num_task_experts, architecture.num_experts
    for level in range(num_levels):
        inputs = widths[-1] if level else num_inputs
        expert = _dense(widths, inputs)
        common += num_common * expert
        of_experts = num_tasks * num_own * expert
        gates = num_tasks * inputs * (num_own + num_common)
        is_last = level == num_levels - 1
        if not is_last:
            common += inputs * (num_tasks * num_own + num_common)
        own += of_experts * is_last + gates * (level >= num_levels - 2)
        common += of_experts * (not is_last) + gates * (level < num_levels - 2)
    return PoolSize(common, own, widths[-1])


def _modules(architecture: Mtan, num_inputs: int) -> int:
    """The attention modules of a task."""
    widths, hidden = architecture.widths, architecture.attention_width
    first = (num_inputs + 1) * hidden
    later = sum((2 * width + 1) * hidden + (width + 1) * width for width in widths[:-1])
    return first + later + sum((hidden + 1) * width for width in widths)


def _dense(widths: Sequence[int], num_inputs: int) -> int:
    inputs = (num_inputs, *widths)
    return sum((before + 1) * units for before, units in zip(inputs, widths, strict=False))
