"""Linear heads over the features of a batch: losses, and their slopes on the way back."""

from dataclasses import dataclass

import torch
from torch import Tensor

from mtl_gui.engine.batch import Batch
from mtl_gui.engine.losses import OutputGroup
from mtl_gui.engine.memory import Memory
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.engine.slopes import rows_and_slopes

__all__ = ["DenseHeads"]


@dataclass(slots=True)
class _Group:
    """Tasks with the same loss and number of outputs.

    Attributes:
        tasks: Their positions and names.
        weight: Their heads beside each other, [R, units, n · C], where they read the same features, else
            [R, n, units, C].
        read: What they read: [R, B, units], or [R, n, B, units].
        slopes: The derivatives of the row losses by the outputs, [R, n, C, B], divided by the number of
            labelled rows.
    """

    tasks: OutputGroup
    weight: Tensor
    read: Tensor
    slopes: Tensor

    @property
    def is_wide(self) -> bool:
        """Whether all its tasks read the same features."""
        return self.read.ndim == 3


class DenseHeads:
    """All heads of a network, one linear layer each.

    Args:
        network: Whose heads they are.
        parameters: At least those of the heads.
        features: [R, F, B, units].
        batch: The rows.
        memory: For results.
    """

    def __init__(
        self,
        network: Network,
        parameters: Parameters,
        features: Tensor,
        batch: Batch,
        memory: Memory,
    ) -> None:
        self._network, self._features, self._memory = network, features, memory
        self._groups: list[_Group] = []
        means = []
        for group, targets, present in zip(network.groups, batch.targets, batch.present, strict=True):
            made, mean = _forward(network, parameters, features, group, targets, present)
            self._groups.append(made)
            means.append(mean)
        self.means = _in_order(network, means)
        """The task losses, [R, T]."""

    def weighted(self, weights: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """The slopes of Σₜ wₜ Lₜ by the features, [R, F, B, units], and the gradients of the heads."""
        slopes: Tensor | None = None
        heads: dict[str, Tensor] = {}
        for group in self._groups:
            own = group.slopes * _of_group(weights, group.tasks, len(self._groups))[..., None, None]
            heads |= self._parameters(group, own)
            slopes = self._added(slopes, group, own)
        assert slopes is not None
        return slopes, heads

    def by_task(self) -> Tensor:
        """The slopes of every task by the features it reads, [R, T, B, units]."""
        parts = []
        for group in self._groups:
            num_replicas, num_tasks, num_outputs, _ = group.slopes.shape
            weight = group.weight
            if group.is_wide:
                weight = weight.view(num_replicas, -1, num_tasks, num_outputs).permute(0, 2, 3, 1)
            else:
                weight = weight.mT
            shape = (num_replicas, num_tasks, *self._features.shape[2:])
            product = self._memory.room(("by task", group.tasks.tasks), shape, weight)
            torch.bmm(group.slopes.flatten(0, 1).mT, weight.flatten(0, 1), out=product.view(-1, *shape[2:]))
            parts.append(product)
        return _in_order(self._network, parts)

    def own(self, factors: Tensor | None) -> dict[str, Tensor]:
        """The gradients of the heads, each of its own task's loss, multiplied by factors [R, T] if given."""
        heads: dict[str, Tensor] = {}
        for group in self._groups:
            slopes = group.slopes
            if factors is not None:
                slopes = slopes * _of_group(factors, group.tasks, len(self._groups))[..., None, None]
            heads |= self._parameters(group, slopes)
        return heads

    def _parameters(self, group: _Group, slopes: Tensor) -> dict[str, Tensor]:
        num_replicas, num_tasks, num_outputs, _ = slopes.shape
        if group.is_wide:
            wide = torch.bmm(group.read.mT, slopes.flatten(1, 2).mT)
            weights = wide.view(num_replicas, -1, num_tasks, num_outputs).unbind(2)
        else:
            product = torch.bmm(group.read.flatten(0, 1).mT, slopes.flatten(0, 1).mT)
            weights = product.view(num_replicas, num_tasks, -1, num_outputs).unbind(1)
        biases = slopes.sum(3).unbind(1)
        found = {}
        for name, weight, bias in zip(group.tasks.names, weights, biases, strict=True):
            found[f"heads.{name}.weight"] = weight
            found[f"heads.{name}.bias"] = bias
        return found

    def _added(self, slopes: Tensor | None, group: _Group, own: Tensor) -> Tensor:
        """Adds what a group's outputs mean for the features."""
        num_branches = self._features.shape[1]
        if group.is_wide and num_branches == 1:
            read = own.flatten(1, 2).mT
            if slopes is None:
                room = self._memory.room("features", tuple(self._features.shape), read)
                torch.bmm(read, group.weight.mT, out=room.squeeze(1))
                return room
            return torch.baddbmm(slopes.squeeze(1), read, group.weight.mT).unsqueeze(1)
        total = torch.zeros_like(self._features) if slopes is None else slopes
        branches = [self._network.branches[task] for task in group.tasks.tasks]
        if group.is_wide:
            total[:, branches[0]] += torch.bmm(own.flatten(1, 2).mT, group.weight.mT)
            return total
        product = torch.bmm(own.flatten(0, 1).mT, group.weight.flatten(0, 1).mT)
        index = torch.tensor(branches, device=total.device)
        return total.index_add_(1, index, product.view(*own.shape[:2], *product.shape[1:]))


def _forward(
    network: Network,
    parameters: Parameters,
    features: Tensor,
    group: OutputGroup,
    targets: Tensor,
    present: Tensor | None,
) -> tuple[_Group, Tensor]:
    """Runs the heads of a group; gives what the way back needs, and the mean losses [R, n]."""
    weights = [parameters[f"heads.{name}.weight"] for name in group.names]
    biases = [parameters[f"heads.{name}.bias"] for name in group.names]
    branches = [network.branches[task] for task in group.tasks]
    num_replicas, num_tasks, num_rows = len(features), len(weights), features.shape[2]
    if len(set(branches)) == 1:
        read = features[:, branches[0]]
        weight, bias = (parts[0] if num_tasks == 1 else torch.cat(parts, -1) for parts in (weights, biases))
        outputs = torch.baddbmm(bias.unsqueeze(2), weight.mT, read.mT)
    else:
        read = features if branches == list(range(features.shape[1])) else features[:, branches]
        weight, bias = torch.stack(weights, 1), torch.stack(biases, 1)
        outputs = torch.baddbmm(
            bias.flatten(0, 1).unsqueeze(2), weight.flatten(0, 1).mT, read.flatten(0, 1).mT
        )
    shaped = outputs.view(num_replicas, num_tasks, group.num_outputs, num_rows)
    rows, slopes = rows_and_slopes(group.loss, shaped, targets.mT)
    if present is None:
        return _Group(group, weight, read, slopes.div_(num_rows)), rows.mean(2)
    labels = present.mT
    counts = labels.sum(2, keepdim=True).clamp(min=1)
    slopes = slopes * (labels / counts.to(slopes.dtype)).unsqueeze(2)
    means = torch.where(labels, rows, 0).sum(2) / counts.squeeze(2)
    return _Group(group, weight, read, slopes), means


def _of_group(weights: Tensor, group: OutputGroup, num_groups: int) -> Tensor:
    return weights if num_groups == 1 else weights[:, list(group.tasks)]


def _in_order(network: Network, parts: list[Tensor]) -> Tensor:
    """Joins what groups of tasks have given, [R, n, ...], in the order of the tasks, [R, T, ...]."""
    if len(parts) == 1:
        return parts[0]
    joined = torch.cat(parts, 1)
    order = [task for group in network.groups for task in group.tasks]
    return joined[:, [order.index(task) for task in range(len(order))]]
