"""Heads over the features of a batch: losses, and their slopes on the way back."""

from dataclasses import dataclass
from functools import lru_cache

import torch
from torch import Tensor

from mtl_gui.engine.architectures.layered import LayeredNetwork
from mtl_gui.engine.batch import Batch
from mtl_gui.engine.dense_hidden import HiddenLayers
from mtl_gui.engine.losses import OutputGroup
from mtl_gui.engine.memory import Memory, Row
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.engine.slopes import rows_and_slopes

__all__ = ["DenseHeads"]


@dataclass(slots=True)
class _Group:
    """Tasks with the same loss, number of outputs and hidden layers.

    Attributes:
        tasks: Their positions and names.
        weight: The last layers of their heads, [R, n, C, units].
        read: What these read: [R, B, units], or [R, n, B, units].
        slopes: The derivatives of the row losses by the outputs, [R, n, C, B], divided by the number of
            labelled rows.
        hidden: The layers before; None for linear heads.
    """

    tasks: OutputGroup
    weight: Tensor
    read: Tensor
    slopes: Tensor
    hidden: HiddenLayers | None

    @property
    def is_wide(self) -> bool:
        """Whether all its tasks read the same features."""
        return self.read.ndim == 3


class DenseHeads:
    """All heads of a network: hidden layers, if there are any, and a linear one.

    Args:
        network: Whose heads they are.
        parameters: At least those of the heads.
        features: [R, F, B, units].
        batch: The rows.
        memory: For results.
    """

    def __init__(
        self,
        network: LayeredNetwork,
        parameters: Parameters,
        features: Tensor,
        batch: Batch,
        memory: Memory,
    ) -> None:
        self._network, self._features, self._memory = network, features, memory
        self._groups: list[_Group] = []
        means = []
        for group, targets, present in zip(network.groups, batch.targets, batch.present, strict=True):
            made, mean = _forward(network, parameters, features, group, targets, present, memory)
            self._groups.append(made)
            means.append(mean)
        self.means = _in_order(network, means)
        """The task losses, [R, T]."""

    @staticmethod
    def neighbours(network: Network) -> list[Row]:
        """The parameters that are wanted beside each other."""
        names = [_names_of(group.names) for group in network.groups]
        return [row for weights, biases in names for row in (Row(weights, is_turned=True), Row(biases))]

    def weighted(self, weights: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """The slopes of Σₜ wₜ Lₜ by the features, [R, F, B, units], and the gradients of the heads."""
        slopes: Tensor | None = None
        heads: dict[str, Tensor] = {}
        for group in self._groups:
            own = self._multiplied(group, weights)
            heads |= self._parameters(group, own)
            if group.hidden is None:
                slopes = self._added(slopes, group, own)
            else:
                carried, found = group.hidden.gradients(_through_last(group, own))
                heads |= found
                slopes = self._spread(slopes, group, carried)
        assert slopes is not None
        return slopes, heads

    def by_task(self) -> Tensor:
        """The slopes of every task by the features it reads, [R, T, B, units]."""
        parts = []
        for group in self._groups:
            weight = group.weight.flatten(0, 1)
            shape = (*group.slopes.shape[:2], *group.read.shape[-2:])
            product = self._memory.room(("by task", group.tasks.tasks), shape, weight)
            torch.bmm(group.slopes.flatten(0, 1).mT, weight, out=product.view(-1, *shape[2:]))
            parts.append(product if group.hidden is None else group.hidden.slopes(product))
        return _in_order(self._network, parts)

    def own(self, factors: Tensor | None) -> dict[str, Tensor]:
        """The gradients of the heads, each of its own task's loss, multiplied by factors [R, T] if given."""
        heads: dict[str, Tensor] = {}
        for group in self._groups:
            slopes = group.slopes if factors is None else self._multiplied(group, factors)
            heads |= self._parameters(group, slopes)
            if group.hidden is not None:
                heads |= group.hidden.gradients(_through_last(group, slopes))[1]
        return heads

    def _multiplied(self, group: _Group, weights: Tensor) -> Tensor:
        """The slopes of every task times its weight."""
        factors = weights if len(self._groups) == 1 else weights[:, list(group.tasks.tasks)]
        room = self._memory.room(("weighted", group.tasks.tasks), tuple(group.slopes.shape), group.slopes)
        return torch.mul(group.slopes, factors[..., None, None], out=room)

    def _parameters(self, group: _Group, slopes: Tensor) -> dict[str, Tensor]:
        weight_names, bias_names = _names_of(group.tasks.names)
        shape = group.weight.shape
        of_weights, of_biases = self._memory.strip(weight_names), self._memory.strip(bias_names)
        if of_weights is None or of_biases is None:
            weights, biases = torch.empty_like(group.weight), torch.empty_like(slopes[..., 0])
        else:
            weights, biases = of_weights.gradients.view(shape), of_biases.gradients.view(shape[:3])
        if group.is_wide:
            torch.bmm(slopes.flatten(1, 2), group.read, out=weights.flatten(1, 2))
        else:
            _write_products(slopes, group.read, weights)
        torch.sum(slopes, 3, out=biases)
        if of_weights is not None:
            return self._memory.places(weight_names + bias_names)
        found = dict(zip(weight_names, weights.mT.unbind(1), strict=True))
        return found | dict(zip(bias_names, biases.unbind(1), strict=True))

    def _added(self, slopes: Tensor | None, group: _Group, own: Tensor) -> Tensor:
        """Adds what a group's outputs mean for the features."""
        num_branches = self._features.shape[1]
        if group.is_wide and num_branches == 1:
            outputs, weight = own.flatten(1, 2).mT, group.weight.flatten(1, 2)
            if slopes is None:
                room = self._memory.room("features", tuple(self._features.shape), own)
                torch.bmm(outputs, weight, out=room.squeeze(1))
                return room
            return torch.baddbmm(slopes.squeeze(1), outputs, weight).unsqueeze(1)
        if group.is_wide:
            total = torch.zeros_like(self._features) if slopes is None else slopes
            branch = self._network.branches[group.tasks.tasks[0]]
            total[:, branch] += torch.bmm(own.flatten(1, 2).mT, group.weight.flatten(1, 2))
            return total
        return self._spread(slopes, group, _through_last(group, own))

    def _spread(self, slopes: Tensor | None, group: _Group, carried: Tensor) -> Tensor:
        """Adds what every task of a group means for the features that it reads, [R, n, B, units]."""
        total = torch.zeros_like(self._features) if slopes is None else slopes
        branches = [self._network.branches[task] for task in group.tasks.tasks]
        return total.index_add_(1, torch.tensor(branches, device=total.device), carried)


def _through_last(group: _Group, slopes: Tensor) -> Tensor:
    """From the slopes by the outputs to those by what the last layers read, [R, n, B, units]."""
    product = torch.bmm(slopes.flatten(0, 1).mT, group.weight.flatten(0, 1))
    return product.view(*slopes.shape[:2], *product.shape[1:])


def _forward(
    network: LayeredNetwork,
    parameters: Parameters,
    features: Tensor,
    group: OutputGroup,
    targets: Tensor,
    present: Tensor | None,
    memory: Memory,
) -> tuple[_Group, Tensor]:
    """Runs the heads of a group; gives what the way back needs, and the mean losses [R, n]."""
    branches = [network.branches[task] for task in group.tasks]
    weight, bias = _parameters_of(group, parameters, memory)
    num_replicas, num_tasks, num_rows = len(features), len(branches), features.shape[2]
    hidden = None
    if network.head_depth(group):
        hidden = HiddenLayers(network, parameters, _read(features, branches), group, memory)
    if hidden is None and len(set(branches)) == 1:
        read = features[:, branches[0]]
        outputs = torch.baddbmm(bias.flatten(1, 2).unsqueeze(2), weight.flatten(1, 2), read.mT)
    else:
        read = _read(features, branches) if hidden is None else hidden.outputs
        outputs = torch.baddbmm(bias.flatten(0, 1).unsqueeze(2), weight.flatten(0, 1), read.flatten(0, 1).mT)
    shaped = outputs.view(num_replicas, num_tasks, group.num_outputs, num_rows)
    room = memory.room(("slopes", group.tasks), tuple(shaped.shape), shaped)
    rows, slopes = rows_and_slopes(group.loss, shaped, targets.mT, room)
    if present is None:
        return _Group(group, weight, read, slopes.div_(num_rows), hidden), rows.mean(2)
    labels = present.mT
    counts = labels.sum(2, keepdim=True).clamp(min=1)
    slopes = slopes * (labels / counts.to(slopes.dtype)).unsqueeze(2)
    means = torch.where(labels, rows, 0).sum(2) / counts.squeeze(2)
    return _Group(group, weight, read, slopes, hidden), means


def _read(features: Tensor, branches: list[int]) -> Tensor:
    """What every head reads, [R, n, B, units]."""
    if branches == list(range(features.shape[1])):
        return features
    if features.shape[1] == 1:
        return features.expand(-1, len(branches), -1, -1)
    return features[:, branches]


def _parameters_of(group: OutputGroup, parameters: Parameters, memory: Memory) -> tuple[Tensor, Tensor]:
    """The weights [R, n, C, units] and biases [R, n, C] of the heads of a group."""
    weight_names, bias_names = _names_of(group.names)
    of_weights, of_biases = memory.strip(weight_names), memory.strip(bias_names)
    if of_weights is None or of_biases is None:
        weights = torch.stack([parameters[name].mT for name in weight_names], 1)
        return weights, torch.stack([parameters[name] for name in bias_names], 1)
    shape = (len(of_biases.values), len(group.names), group.num_outputs)
    return of_weights.values.view(*shape, -1), of_biases.values.view(shape)


def _write_products(slopes: Tensor, read: Tensor, out: Tensor) -> None:
    """Writes δᵀ x of every task, [R, n, C, units]; a place with gaps is filled task by task."""
    if out.is_contiguous():
        torch.bmm(slopes.flatten(0, 1), read.flatten(0, 1), out=out.view(-1, *out.shape[2:]))
        return
    for task in range(out.shape[1]):
        torch.bmm(slopes[:, task], read[:, task], out=out[:, task])


@lru_cache
def _names_of(tasks: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of the weights of heads, and those of their biases."""
    return tuple(f"heads.{task}.weight" for task in tasks), tuple(f"heads.{task}.bias" for task in tasks)


def _in_order(network: Network, parts: list[Tensor]) -> Tensor:
    """Joins what groups of tasks have given, [R, n, ...], in the order of the tasks, [R, T, ...]."""
    if len(parts) == 1:
        return parts[0]
    joined = torch.cat(parts, 1)
    order = [task for group in network.groups for task in group.tasks]
    return joined[:, [order.index(task) for task in range(len(order))]]
