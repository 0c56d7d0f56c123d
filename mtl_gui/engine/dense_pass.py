"""The pass of a batch through dense trunks with its derivatives written out by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from mtl_gui.engine.activation_slopes import activated, before_activation
from mtl_gui.engine.architectures.layered import LayeredNetwork
from mtl_gui.engine.architectures.network import TrainingPass
from mtl_gui.engine.batch import Batch
from mtl_gui.engine.blocks.dense import DenseBlock
from mtl_gui.engine.dense_heads import DenseHeads
from mtl_gui.engine.layout import Layout
from mtl_gui.engine.memory import Memory, Row
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.engine.passes import ForwardPass

__all__ = ["DensePass"]


@dataclass(slots=True)
class _Layer:
    """What a block leaves for the way back.

    Attributes:
        block: The block.
        weight: [R, G, in, out].
        inputs: What its groups read, [R, G, B, in].
        sums: Before the activation, [R, G, B, out]; the activations where the derivative follows from them.
        noise: Dropout factors, [R, 1, B, out].
        parents: Which group of the block before each group reads.
        num_parents: How many groups that block has.
    """

    block: DenseBlock
    weight: Tensor
    inputs: Tensor
    sums: Tensor
    noise: Tensor | None
    parents: tuple[int, ...]
    num_parents: int

    def before_activation(self, slopes: Tensor, kept: Tensor) -> Tensor:
        """From the slopes by the block's outputs to those by its sums, in their place."""
        if self.noise is not None:
            slopes = slopes.mul_(self.noise)
        return before_activation(self.block.activation, slopes, kept)


class DensePass(ForwardPass):
    """Every product of the backward pass, batched over replicas and groups, without a graph.

    For a dense block h = φ(x W + b) with slopes δ = ∂L/∂(x W + b):

        ∂L/∂W = xᵀ δ        ∂L/∂b = Σ_rows δ        ∂L/∂x = δ Wᵀ

    For the gradients of single tasks the same runs with one δ per task; all tasks that read the same
    activations are one product.

    The arguments are those of `AutogradPass`, and the memory for results; while the next pass with the same
    memory is not begun, all that this one gives stays as it is.
    """

    def __init__(
        self,
        network: LayeredNetwork,
        layout: Layout,
        parameters: Parameters,
        batch: Batch,
        training: TrainingPass | None,
        memory: Memory | None = None,
    ) -> None:
        self._network, self._layout = network, layout
        self._memory = memory or Memory()
        with torch.no_grad():
            self._layers, features = _forward(network, parameters, batch.inputs, training, self._memory)
            self._heads = DenseHeads(network, parameters, features, batch, self._memory)

    @staticmethod
    def can_run(network: Network) -> bool:
        """Whether the network is made of what is written out here."""
        return isinstance(network, LayeredNetwork) and all(
            isinstance(block, DenseBlock) and block.norm is None and not block.adds_input
            for block in network.blocks
        )

    @staticmethod
    def neighbours(network: Network, *, per_task: bool) -> list[Row]:
        """The parameters that are wanted beside each other.

        These are the heads and, for gradients of single tasks, a trunk that all share. For the weighted sum a
        tensor of the trunk is better off with its replicas beside each other: one product fills it.
        """
        if not DensePass.can_run(network):
            return []
        if not per_task:
            return DenseHeads.neighbours(network)
        trunk = [name for name in network.shapes if network.is_trunk(name)]
        is_shared = all(len(network.plan.groups(block)) == 1 for block in range(network.plan.num_blocks))
        return [*([Row(tuple(trunk))] if is_shared else []), *DenseHeads.neighbours(network)]

    @property
    def means(self) -> Tensor:
        """Means over labelled rows."""
        return self._heads.means

    @torch.no_grad()
    def gradients(self, weights: Tensor) -> dict[str, Tensor]:
        """One way back with the slopes of the weighted sum."""
        slopes, heads = self._heads.weighted(weights)
        return {**self._down(slopes), **heads}

    @torch.no_grad()
    def rows(self) -> Tensor:
        """One way back with a slope per task."""
        slopes = self._heads.by_task()
        num_replicas, num_tasks = slopes.shape[:2]
        shape = (num_replicas, num_tasks, self._layout.num_columns)
        rows = self._memory.room("rows", shape, slopes)
        stop = rows.shape[2]
        for position in range(len(self._layers) - 1, -1, -1):
            layer = self._layers[position]
            groups = None if layer.weight.shape[1] == 1 else _groups(self._network, position)
            kept = layer.sums if groups is None else layer.sums[:, groups]
            delta = layer.before_activation(slopes, kept)
            size = layer.block.num_outputs
            torch.sum(delta, 2, out=rows[..., stop - size : stop])
            stop -= size
            start = stop - layer.block.num_inputs * size
            inputs = layer.inputs if groups is None else layer.inputs[:, groups]
            _products(inputs.mT, delta, rows[..., start:stop])
            stop = start
            if position:
                weight = layer.weight if groups is None else layer.weight[:, groups]
                slopes = _carried(delta, weight, self._memory, position)
        return rows

    def feature_rows(self) -> Tensor:
        """The slopes of the heads."""
        with torch.no_grad():
            return self._heads.by_task().flatten(2)

    @torch.no_grad()
    def through_trunk(self, combined: Tensor) -> dict[str, Tensor]:
        """One way back through the trunk."""
        last = self._layers[-1].sums
        return self._down(combined.view(last.shape).clone())

    @torch.no_grad()
    def heads(self, factors: Tensor | None) -> dict[str, Tensor]:
        """Products of features and slopes of the outputs."""
        return self._heads.own(factors)

    def _down(self, slopes: Tensor) -> dict[str, Tensor]:
        """From the slopes by the features, [R, F, B, units], to the gradients of the trunk's parameters."""
        found: dict[str, Tensor] = {}
        for position in range(len(self._layers) - 1, -1, -1):
            layer = self._layers[position]
            delta = layer.before_activation(slopes, layer.sums)
            name = f"trunk.{position}.weight"
            found[name] = self._memory.gradient(name, layer.weight.shape, delta)
            _product(layer.inputs, delta, found[name])
            name = f"trunk.{position}.bias"
            found[name] = self._memory.gradient(name, (*delta.shape[:2], delta.shape[3]), delta)
            torch.sum(delta, 2, out=found[name])
            if position:
                carried = _carried(delta, layer.weight, self._memory, position)
                slopes = _to_parents(carried, layer.parents, layer.num_parents)
        return found


def _forward(
    network: LayeredNetwork,
    parameters: Parameters,
    inputs: Tensor,
    training: TrainingPass | None,
    memory: Memory,
) -> tuple[list[_Layer], Tensor]:
    """Runs the trunk, keeping what the way back needs; gives the features [R, F, B, units] too."""
    layers: list[_Layer] = []
    hidden = inputs.flatten(2).unsqueeze(1)
    for position, block in enumerate(network.blocks):
        assert isinstance(block, DenseBlock)
        weight = parameters[f"trunk.{position}.weight"]
        parents = network.parents[position]
        read = _read(hidden, parents)
        sums = _sums(weight, parameters[f"trunk.{position}.bias"], read, memory, position)
        values, kept = activated(block.activation, sums)
        noise = None if training is None else training.noise.get(position)
        noise = None if noise is None else noise.unsqueeze(1)
        layers.append(_Layer(block, weight, read, kept, noise, parents, hidden.shape[1]))
        hidden = values if noise is None else values * noise
    return layers, hidden


def _sums(weight: Tensor, bias: Tensor, inputs: Tensor, memory: Memory, position: int) -> Tensor:
    """X W + b, [R, G, B, out]."""
    shape = (*inputs.shape[:3], weight.shape[3])
    sums = memory.room(("sums", position), shape, weight)
    torch.baddbmm(
        bias.flatten(0, 1).unsqueeze(1),
        inputs.flatten(0, 1),
        weight.flatten(0, 1),
        out=sums.view(-1, *shape[2:]),
    )
    return sums


def _product(inputs: Tensor, delta: Tensor, out: Tensor) -> None:
    """Writes xᵀ δ, [R, G, in, out]; a place whose replicas lie apart is filled group by group."""
    if out.is_contiguous():
        torch.bmm(inputs.flatten(0, 1).mT, delta.flatten(0, 1), out=out.view(-1, *out.shape[2:]))
        return
    for group in range(out.shape[1]):
        torch.bmm(inputs[:, group].mT, delta[:, group], out=out[:, group])


def _read(hidden: Tensor, parents: tuple[int, ...]) -> Tensor:
    """Gives every group the activations of its parent group."""
    if parents == tuple(range(hidden.shape[1])):
        return hidden
    if hidden.shape[1] == 1:
        return hidden.expand(-1, len(parents), -1, -1)
    return hidden[:, list(parents)]


def _groups(network: LayeredNetwork, block: int) -> list[int]:
    """The group of every task in a block."""
    return [network.group_of(block, task) for task in range(len(network.tasks))]


def _products(transposed: Tensor, delta: Tensor, out: Tensor) -> None:
    """Writes xᵀ δ of every task, [R, T, in, out], into columns of the Jacobian, [R, T, in · out].

    Args:
        transposed: xᵀ, [R, T or 1, in, B].
        delta: [R, T, B, out].
        out: Where to.
    """
    num_tasks = delta.shape[1]
    for replica in range(len(delta)):
        into = out[replica].view(num_tasks, transposed.shape[2], delta.shape[3])
        torch.bmm(transposed[replica].expand(num_tasks, -1, -1), delta[replica], out=into)


def _carried(delta: Tensor, weight: Tensor, memory: Memory, position: int) -> Tensor:
    """δ Wᵀ, [R, T, B, in]; tasks that share W, [R, 1, in, out], are rows of one product."""
    num_replicas, num_tasks, num_rows, _ = delta.shape
    shape = (num_replicas, num_tasks, num_rows, weight.shape[2])
    product = memory.room(("slopes", position), shape, delta)
    if weight.shape[1] == num_tasks:
        torch.bmm(delta.flatten(0, 1), weight.flatten(0, 1).mT, out=product.view(-1, *shape[2:]))
    else:
        flat = product.view(num_replicas, -1, shape[3])
        torch.bmm(delta.flatten(1, 2), weight.squeeze(1).mT, out=flat)
    return product


def _to_parents(slopes: Tensor, parents: Sequence[int], num_parents: int) -> Tensor:
    """Adds up the slopes of all groups that read the same group of the block before."""
    if tuple(parents) == tuple(range(num_parents)):
        return slopes
    if num_parents == 1:
        return slopes.sum(1, keepdim=True)
    summed = slopes.new_zeros(slopes.shape[0], num_parents, *slopes.shape[2:])
    return summed.index_add_(1, torch.tensor(parents, device=slopes.device), slopes)
