"""Gradients of the task losses: weighted together, or one by one with their inner products."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod
from typing import Self

import torch
from torch import Tensor

from mtl_gui.engine.network import Network, Parameters

__all__ = ["TaskGradients", "TrunkLayout", "weighted_gradients"]


def weighted_gradients(
    losses: Sequence[Tensor], parameters: Parameters, weights: Tensor
) -> dict[str, Tensor]:
    """The gradient of Σₜ wₜ Lₜ for all parameters, in one backward pass.

    Args:
        losses: One tensor [R] per task.
        parameters: What they are differentiated by.
        weights: [R, T].
    """
    gradients = torch.autograd.grad(losses, tuple(parameters.values()), weights.unbind(1))
    return dict(zip(parameters, gradients, strict=True))


@dataclass(frozen=True, slots=True)
class TaskGradients:
    """The gradient of every task's own loss.

    Attributes:
        jacobian: [R, T, P]: by the trunk parameters on the task's own path, those of its group in each block.
            P is the same for all tasks, since all groups of a block have the same shape.
        heads: By the parameters of the heads, name to [R, ...].
    """

    jacobian: Tensor
    heads: dict[str, Tensor]


@dataclass(frozen=True, slots=True)
class _Segment:
    """Columns of the Jacobian whose blocks divide the tasks in the same way."""

    start: int
    stop: int
    groups: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class TrunkLayout:
    """How a network's trunk parameters lie in the columns of its Jacobian.

    Tasks of different components (which share no block) cannot touch the same parameters, so one backward
    pass differentiates one task of every component: there are as many passes as the largest component has
    tasks, and under the all-apart plan only one.
    """

    network: Network
    names: tuple[str, ...]
    segments: tuple[_Segment, ...]
    rounds: tuple[tuple[int, ...], ...]

    @classmethod
    def of(cls, network: Network) -> Self:
        """Lays out the trunk of a network."""
        names = tuple(name for name in network.shapes if network.is_trunk(name))
        components = network.plan.groups(0)
        rounds = tuple(
            tuple(members[turn] for members in components if turn < len(members))
            for turn in range(max(len(members) for members in components))
        )
        return cls(network, names, _segments(network, names), rounds)

    @property
    def num_columns(self) -> int:
        """P."""
        return self.segments[-1].stop

    def task_gradients(self, losses: Sequence[Tensor], parameters: Parameters) -> TaskGradients:
        """Differentiates every task's loss, one tensor [R] each, on its own."""
        passes: dict[int, tuple[Tensor, ...]] = {}
        heads: dict[str, Tensor] = {}
        for members in self.rounds:
            head_names = self._head_names([self.network.task_names[task] for task in members])
            wanted = [parameters[name] for name in (*self.names, *head_names)]
            chosen = [losses[task] for task in members]
            gradients = torch.autograd.grad(
                chosen,
                wanted,
                [torch.ones_like(loss) for loss in chosen],
                retain_graph=members is not self.rounds[-1],
            )
            passes.update(dict.fromkeys(members, gradients[: len(self.names)]))
            heads.update(zip(head_names, gradients[len(self.names) :], strict=True))
        return TaskGradients(self._jacobian(passes), heads)

    def gramian(self, jacobian: Tensor) -> Tensor:
        """The inner products [R, T, T] of the tasks' trunk gradients; only shared parameters contribute."""
        total = jacobian.new_zeros(jacobian.shape[0], jacobian.shape[1], jacobian.shape[1])
        for segment in self.segments:
            columns = jacobian[..., segment.start : segment.stop]
            for members in segment.groups:
                if len(segment.groups) == 1:
                    total += columns @ columns.mT
                else:
                    rows = columns[:, list(members)]
                    where = torch.tensor(members, device=jacobian.device)
                    total[:, where[:, None], where] += rows @ rows.mT
        return total

    def combined(self, jacobian: Tensor, weights: Tensor) -> dict[str, Tensor]:
        """The trunk gradient Σₜ wₜ gₜ with weights [R, T], name to [R, G, ...]."""
        sums = {}
        for segment in self.segments:
            columns = jacobian[..., segment.start : segment.stop]
            sums[segment.start, segment.stop] = _group_matrix(weights, segment.groups) @ columns
        return self._named(sums)

    def weighted_heads(self, heads: Parameters, weights: Tensor) -> dict[str, Tensor]:
        """Multiplies the gradients of every task's head by its weight, [R, T]."""
        weighted = {}
        for task, factors in zip(self.network.task_names, weights.unbind(1), strict=True):
            for name in self._head_names([task]):
                weighted[name] = heads[name] * factors.view(-1, *(1,) * (heads[name].ndim - 1))
        return weighted

    def by_name(self, jacobian: Tensor) -> dict[str, Tensor]:
        """The Jacobian as a dict, name to [R, T, ...]: each task's gradient in its own group."""
        whole = {
            (segment.start, segment.stop): jacobian[..., segment.start : segment.stop]
            for segment in self.segments
        }
        return self._named(whole)

    def _named(self, columns: dict[tuple[int, int], Tensor]) -> dict[str, Tensor]:
        named: dict[str, Tensor] = {}
        names = iter(self.names)
        for (start, stop), values in columns.items():
            position = 0
            while position < stop - start:
                name = next(names)
                shape = self.network.shapes[name][1:]
                part = values[..., position : position + prod(shape)]
                named[name] = part.reshape(*part.shape[:-1], *shape)
                position += prod(shape)
        return named

    def _head_names(self, tasks: Sequence[str]) -> tuple[str, ...]:
        return tuple(
            name for name in self.network.shapes if any(self.network.is_head_of(name, task) for task in tasks)
        )

    def _jacobian(self, passes: dict[int, tuple[Tensor, ...]]) -> Tensor:
        pieces = []
        for task in range(len(passes)):
            for name, gradient in zip(self.names, passes[task], strict=True):
                block = self.network.block_of(name)
                assert block is not None
                pieces.append(gradient[:, self.network.group_of(block, task)].flatten(1))
        return torch.cat(pieces, 1).view(pieces[0].shape[0], len(passes), -1)


def _segments(network: Network, names: Sequence[str]) -> tuple[_Segment, ...]:
    segments: list[_Segment] = []
    stop = 0
    for name in names:
        block = network.block_of(name)
        assert block is not None
        groups = network.plan.groups(block)
        start, stop = stop, stop + prod(network.shapes[name][1:])
        if segments and segments[-1].groups == groups:
            start = segments.pop().start
        segments.append(_Segment(start, stop, groups))
    return tuple(segments)


def _group_matrix(weights: Tensor, groups: tuple[tuple[int, ...], ...]) -> Tensor:
    """The weights [R, G, T] of every task in every group: zero where the task is not a member."""
    if len(groups) == 1:
        return weights.unsqueeze(1)
    members = torch.zeros(len(groups), weights.shape[1], dtype=weights.dtype)
    for group, tasks in enumerate(groups):
        members[group, list(tasks)] = 1
    return weights.unsqueeze(1) * members.to(weights.device)
