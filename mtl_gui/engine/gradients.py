"""Gradients of the task losses: weighted together, or one by one with their inner products."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import Self

import torch
from torch import Tensor

from mtl_gui.engine.columns import Segment, segment_of
from mtl_gui.engine.flat_layout import FlatLayout
from mtl_gui.engine.layout import Layout, rounds_of, slopes_of
from mtl_gui.engine.losses import RowLosses
from mtl_gui.engine.network import Network, Parameters

__all__ = [
    "TrunkLayout",
    "layout_of",
    "own_features",
    "task_gradients",
    "weighted_gradients",
    "weighted_heads",
]


def weighted_gradients(losses: RowLosses, parameters: Parameters, weights: Tensor) -> dict[str, Tensor]:
    """The gradient of Σₜ wₜ Lₜ with weights [R, T] for all parameters, in one backward pass."""
    gradients = torch.autograd.grad(losses.rows, tuple(parameters.values()), losses.slopes(weights))
    return dict(zip(parameters, gradients, strict=True))


def own_features(network: Network, features: Tensor) -> Tensor:
    """A copy of the trunk's output for each task, [R, T, B, units], cut off from the trunk's graph.

    What lies above it is then differentiated once for all tasks: each task's loss depends on its own copy
    only.
    """
    own = [features.detach()[:, branch] for branch in network.branches]
    return torch.stack(own, 1).requires_grad_()


def task_gradients(
    losses: RowLosses, features: Tensor, heads: Parameters, weights: Tensor
) -> tuple[Tensor, dict[str, Tensor]]:
    """The gradients wₜ ∂Lₜ by each task's own features and by the parameters of its head.

    Args:
        losses: Computed from `features`.
        features: What `own_features` gave.
        heads: The parameters of all heads.
        weights: [R, T].
    """
    found = torch.autograd.grad(losses.rows, (features, *heads.values()), losses.slopes(weights))
    return found[0], dict(zip(heads, found[1:], strict=True))


def weighted_heads(network: Network, heads: Parameters, weights: Tensor) -> dict[str, Tensor]:
    """Multiplies the gradients of every task's head by its weight, [R, T].

    Parameters of the trunk that only one task each depends on are treated as heads.
    """
    weighted = {
        name: gradient * weights.view(*weights.shape, *(1,) * (gradient.ndim - 2))
        for name, gradient in heads.items()
        if network.is_own(name)
    }
    for task, factors in zip(network.task_names, weights.unbind(1), strict=True):
        for name, gradient in heads.items():
            if network.is_head_of(name, task):
                weighted[name] = gradient * factors.view(-1, *(1,) * (gradient.ndim - 1))
    return weighted


def layout_of(network: Network, dtype: torch.dtype, device: torch.device) -> Layout:
    """How the parameters that the tasks of a network share lie in the columns of a Jacobian."""
    is_branching = all(name.startswith(("trunk.", "heads.")) for name in network.shapes)
    layout = TrunkLayout if is_branching else FlatLayout
    return layout.of(network, dtype, device)


@dataclass(frozen=True)
class TrunkLayout(Layout):
    """How the parameters of a branching trunk lie in the columns of the Jacobian [R, T, P].

    Row t is the gradient of task t's loss by the parameters on its own path, those of its group in each
    block. P is the same for all tasks, since all groups of a block have the same shape.

    Attributes:
        positions: For every task and name, the task's group.
    """

    positions: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, network: Network, dtype: torch.dtype, device: torch.device) -> Self:
        """Lays out the trunk of a network."""
        names = tuple(name for name in network.shapes if network.is_trunk(name) and network.is_learned(name))
        positions = tuple(
            tuple(network.group_of(network.block_of(name) or 0, task) for name in names)
            for task in range(len(network.tasks))
        )
        segments = _segments(network, names, dtype, device)
        return cls(network, names, segments, rounds_of(network), positions)

    def jacobian(self, features: Tensor, slopes: Tensor, parameters: Parameters) -> Tensor:
        """Carries every task's gradient down through the trunk; the arguments are those of `Layout`."""
        wanted = tuple(parameters[name] for name in self.names)
        passes: dict[int, tuple[Tensor, ...]] = {}
        for members in self.rounds:
            start = slopes_of(self.network, slopes, members, features.shape[1])
            is_last = members is self.rounds[-1]
            found = torch.autograd.grad(features, wanted, start, retain_graph=not is_last)
            passes |= dict.fromkeys(members, found)
        pieces = [
            gradient[:, position].flatten(1)
            for task, positions in enumerate(self.positions)
            for gradient, position in zip(passes[task], positions, strict=True)
        ]
        return torch.cat(pieces, 1).view(len(slopes), len(self.positions), -1)

    @property
    def last_shared(self) -> tuple[int, int]:
        """Those of the last block that any two tasks share; of the last block where nothing is shared."""
        blocks = [self.network.block_of(name) or 0 for name in self.names]
        shared = [
            block for block in blocks if any(len(group) > 1 for group in self.network.plan.groups(block))
        ]
        last = max(shared or blocks)
        sizes = [prod(self.network.shapes[name][1:]) for name in self.names]
        start = sum(size for size, block in zip(sizes, blocks, strict=True) if block < last)
        return start, start + sum(size for size, block in zip(sizes, blocks, strict=True) if block == last)

    def combined(self, jacobian: Tensor, weights: Tensor) -> dict[str, Tensor]:
        """The trunk gradient Σₜ wₜ gₜ with weights [R, T], name to [R, G, ...]."""
        return self._named([segment.combined(jacobian, weights) for segment in self.segments])

    def by_name(self, jacobian: Tensor) -> dict[str, Tensor]:
        """The Jacobian as a dict, name to [R, T, ...]: each task's gradient in its own group."""
        return self._named([jacobian[..., segment.start : segment.stop] for segment in self.segments])

    def _named(self, columns: Sequence[Tensor]) -> dict[str, Tensor]:
        """Cuts the columns of every segment into parameters."""
        return {
            name: columns[segment][..., start:stop].unflatten(-1, shape)  # type: ignore[no-untyped-call]
            for name, segment, start, stop, shape in self._cuts
        }

    @cached_property
    def _cuts(self) -> tuple[tuple[str, int, int, int, tuple[int, ...]], ...]:
        """Every parameter's name, segment, columns in the segment, and shape."""
        cuts = []
        segment = position = 0
        for name in self.names:
            if position == self.segments[segment].stop - self.segments[segment].start:
                segment, position = segment + 1, 0
            shape = tuple(self.network.shapes[name][1:])
            cuts.append((name, segment, position, position + prod(shape), shape))
            position += prod(shape)
        return tuple(cuts)


def _segments(
    network: Network, names: Sequence[str], dtype: torch.dtype, device: torch.device
) -> tuple[Segment, ...]:
    """Joins neighbouring parameters whose blocks have the same groups."""
    runs: list[tuple[int, int, tuple[tuple[int, ...], ...]]] = []
    stop = 0
    for name in names:
        groups = network.plan.groups(network.block_of(name) or 0)
        start, stop = stop, stop + prod(network.shapes[name][1:])
        if runs and runs[-1][2] == groups:
            start = runs.pop()[0]
        runs.append((start, stop, groups))
    return tuple(
        segment_of(start, stop, groups, len(network.tasks), dtype, device) for start, stop, groups in runs
    )
