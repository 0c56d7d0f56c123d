"""The pass of a batch through dense trunks with its derivatives written out by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from mtl_gui.engine.activation_slopes import activated, before_activation
from mtl_gui.engine.architectures.layered import LayeredNetwork
from mtl_gui.engine.architectures.network import TrainingPass
from mtl_gui.engine.batch import Batch
from mtl_gui.engine.blocks.dense import DenseBlock, dense
from mtl_gui.engine.dense_heads import DenseHeads
from mtl_gui.engine.layout import Layout
from mtl_gui.engine.network import Network, Parameters
from mtl_gui.engine.passes import ForwardPass

__all__ = ["DensePass"]


@dataclass(frozen=True, slots=True)
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
        """From the slopes by the block's outputs to those by its sums, which may overwrite them."""
        if self.noise is not None:
            slopes = slopes * self.noise
        return before_activation(self.block.activation, slopes, kept)


class DensePass(ForwardPass):
    """Every product of the backward pass, batched over replicas and groups, without a graph.

    For a dense block h = φ(x W + b) with slopes δ = ∂L/∂(x W + b):

        ∂L/∂W = xᵀ δ        ∂L/∂b = Σ_rows δ        ∂L/∂x = δ Wᵀ

    For the gradients of single tasks the same runs with one δ per task; all tasks that read the same
    activations are one product.

    The arguments are those of `AutogradPass`.
    """

    def __init__(
        self,
        network: LayeredNetwork,
        layout: Layout,
        parameters: Parameters,
        batch: Batch,
        training: TrainingPass | None,
    ) -> None:
        self._network, self._layout = network, layout
        with torch.no_grad():
            self._layers, features = _forward(network, parameters, batch.inputs, training)
            self._heads = DenseHeads(network, parameters, features, batch)

    @staticmethod
    def can_run(network: Network) -> bool:
        """Whether the network is made of what is written out here."""
        return (
            isinstance(network, LayeredNetwork)
            and not network.head_widths
            and all(
                isinstance(block, DenseBlock) and block.norm is None and not block.adds_input
                for block in network.blocks
            )
        )

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
        rows = slopes.new_empty(num_replicas, num_tasks, self._layout.num_columns)
        stop = rows.shape[2]
        for position in range(len(self._layers) - 1, -1, -1):
            layer = self._layers[position]
            groups = _gathering(self._network, position)
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
                slopes = _carried(delta, layer.weight if groups is None else layer.weight[:, groups])
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
            weight = torch.bmm(layer.inputs.flatten(0, 1).mT, delta.flatten(0, 1))
            found[f"trunk.{position}.weight"] = weight.view(layer.weight.shape)
            found[f"trunk.{position}.bias"] = delta.sum(2)
            if position:
                slopes = _to_parents(_carried(delta, layer.weight), layer.parents, layer.num_parents)
        return found


def _forward(
    network: LayeredNetwork, parameters: Parameters, inputs: Tensor, training: TrainingPass | None
) -> tuple[list[_Layer], Tensor]:
    """Runs the trunk, keeping what the way back needs; gives the features [R, F, B, units] too."""
    layers: list[_Layer] = []
    hidden = inputs.flatten(2).unsqueeze(1)
    for position, block in enumerate(network.blocks):
        assert isinstance(block, DenseBlock)
        weight = parameters[f"trunk.{position}.weight"]
        parents = _parents(network, position)
        read = _read(hidden, parents)
        values, kept = activated(block.activation, dense(weight, parameters[f"trunk.{position}.bias"], read))
        noise = None if training is None else training.noise.get(position)
        noise = None if noise is None else noise.unsqueeze(1)
        layers.append(_Layer(block, weight, read, kept, noise, parents, hidden.shape[1]))
        hidden = values if noise is None else values * noise
    return layers, hidden


def _parents(network: LayeredNetwork, block: int) -> tuple[int, ...]:
    """For every group of a block, the group of the block before that it reads from."""
    groups = network.plan.groups(block)
    if block == 0:
        return (0,) * len(groups)
    return tuple(network.group_of(block - 1, members[0]) for members in groups)


def _read(hidden: Tensor, parents: tuple[int, ...]) -> Tensor:
    """Gives every group the activations of its parent group."""
    if parents == tuple(range(hidden.shape[1])):
        return hidden
    if hidden.shape[1] == 1:
        return hidden.expand(-1, len(parents), -1, -1)
    return hidden[:, list(parents)]


def _gathering(network: LayeredNetwork, block: int) -> list[int] | None:
    """The group of every task in a block; None where all tasks are in the only one."""
    if len(network.plan.groups(block)) == 1:
        return None
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


def _carried(delta: Tensor, weight: Tensor) -> Tensor:
    """δ Wᵀ, [R, T, B, in]; tasks that share W, [R, 1, in, out], are rows of one product."""
    num_replicas, num_tasks, num_rows, _ = delta.shape
    if weight.shape[1] == num_tasks:
        product = torch.bmm(delta.flatten(0, 1), weight.flatten(0, 1).mT)
    else:
        product = torch.bmm(delta.flatten(1, 2), weight.squeeze(1).mT)
    return product.view(num_replicas, num_tasks, num_rows, weight.shape[2])


def _to_parents(slopes: Tensor, parents: Sequence[int], num_parents: int) -> Tensor:
    """Adds up the slopes of all groups that read the same group of the block before."""
    if tuple(parents) == tuple(range(num_parents)):
        return slopes
    if num_parents == 1:
        return slopes.sum(1, keepdim=True)
    summed = slopes.new_zeros(slopes.shape[0], num_parents, *slopes.shape[2:])
    return summed.index_add_(1, torch.tensor(parents, device=slopes.device), slopes)
