"""The trunk's features over a plane: what is the same at all points is computed once."""

from collections.abc import Sequence
from typing import Protocol

import torch
from torch import Tensor

from mtl_gui.engine.architectures.heads import routed
from mtl_gui.engine.architectures.layered import LayeredNetwork
from mtl_gui.engine.blocks.block import Block
from mtl_gui.engine.blocks.dense import NARROW, DenseBlock
from mtl_gui.engine.memory import Memory
from mtl_gui.engine.network import Network, Parameters, TrainingPass
from mtl_gui.landscape.manner import AS_TRAINED, Manner
from mtl_gui.landscape.planes import Plane
from mtl_gui.landscape.products import Multiply, batched_products, convolved_products

__all__ = ["FixedTrunk", "LinearStart", "Trunk", "WholeTrunk", "convolved", "features_of", "trunk_over"]

_NUMBERS_KEPT = 2**25
_LINEAR = ("trunk.0.weight", "trunk.0.bias")
"""What the first layer's sums are linear in."""


class Trunk(Protocol):
    """A network's trunk over a plane."""

    @property
    def plane(self) -> Plane:
        """The plane of those parameters that are needed at every point."""

    def features(self, stretch: int, parameters: Parameters, coordinates: Tensor) -> Tensor:
        """Computes what the trunk gives to the heads, [N, branches, B, units].

        Args:
            stretch: Which stretch of the rows.
            parameters: The points of `plane` at the coordinates.
            coordinates: (a, b), [N, 2], on the plane's device, in its precision.
        """


def features_of(network: Network, parameters: Parameters, inputs: Tensor, manner: Manner) -> Tensor:
    """Runs a trunk without dropout, [R, branches, B, units].

    Where batches are normalised by their own statistics, what these would add to the running ones is lost.
    """
    return network.features(parameters, inputs, TrainingPass() if manner.by_batch else None)


def trunk_over(plane: Plane, network: Network, rows: Sequence[Tensor], manner: Manner = AS_TRAINED) -> Trunk:
    """Chooses the form that computes least.

    Args:
        plane: Which parameters move, and how.
        network: The computation.
        rows: The inputs of every stretch, [1, B, ...].
        manner: How networks are measured.
    """
    if sum(inputs.shape[1] for inputs in rows) * network.num_activations > _NUMBERS_KEPT:
        return WholeTrunk(plane, network, rows, manner)
    if not any(map(network.is_trunk, plane.centre)):
        return FixedTrunk(plane, network, rows, manner)
    if manner.by_batch:
        return WholeTrunk(plane, network, rows, manner)
    return LinearStart.of(plane, network, rows) or WholeTrunk(plane, network, rows, manner)


def convolved(trunk: Trunk) -> Trunk:
    """The same trunk with its dense layers as convolutions.

    Raises:
        NotImplementedError: When it has no plain dense layers after its first, or is not on a CPU.
    """
    if not isinstance(trunk, LinearStart):
        raise NotImplementedError("Only plain dense layers are computed as convolutions.")
    return trunk.convolved()


class WholeTrunk:
    """Runs all of the trunk at every point."""

    def __init__(self, plane: Plane, network: Network, rows: Sequence[Tensor], manner: Manner) -> None:
        self.plane = plane
        self._network = network
        self._rows = rows
        self._manner = manner

    def features(self, stretch: int, parameters: Parameters, coordinates: Tensor) -> Tensor:  # noqa: ARG002
        """Runs the trunk."""
        return features_of(self._network, parameters, self._rows[stretch], self._manner)


class FixedTrunk:
    """Runs the trunk once, where only heads move."""

    def __init__(self, plane: Plane, network: Network, rows: Sequence[Tensor], manner: Manner) -> None:
        self.plane = plane
        self._features = [features_of(network, plane.fixed, inputs, manner) for inputs in rows]

    def features(self, stretch: int, parameters: Parameters, coordinates: Tensor) -> Tensor:  # noqa: ARG002
        """Hands out the features."""
        return self._features[stretch].expand(len(coordinates), -1, -1, -1)


class LinearStart:
    """Computes the first layer's sums of the centre and of both directions once, since its input is fixed.

    z(a, b) = (z(centre) + a · z(first)) + b · z(second)

    What follows the sums (normalisation, activation, the input that is added again) is computed at every
    point, with the block's other parameters as they are there.
    """

    def __init__(
        self,
        plane: Plane,
        network: LayeredNetwork,
        rows: Sequence[Tensor],
        sums: Sequence[tuple[Tensor, ...]],
        multiply: Multiply = batched_products,
    ) -> None:
        self.plane = plane
        self._network = network
        self._rows = rows
        self._sums = sums
        self._multiply = multiply
        self._memory = Memory()
        self._is_plain = all(map(_is_plain, network.blocks))

    @classmethod
    def of(cls, plane: Plane, network: Network, rows: Sequence[Tensor]) -> "LinearStart | None":
        """The trunk in this form; None where its first layer is not dense."""
        if not isinstance(network, LayeredNetwork):
            return None
        sums = []
        for inputs in rows:
            parts = [network.first_sums(part, inputs) for part in (plane.centre, plane.first, plane.second)]
            sums.append(tuple(part for part in parts if part is not None))
        return cls(plane.without(_LINEAR), network, rows, sums) if all(sums) else None

    def convolved(self) -> "LinearStart":
        """The same, see `convolved`."""
        if not self._is_plain or len(self._network.blocks) == 1 or self.plane.device.type != "cpu":
            raise NotImplementedError("There are no plain dense layers on a CPU after the first.")
        return LinearStart(self.plane, self._network, self._rows, self._sums, convolved_products)

    def features(self, stretch: int, parameters: Parameters, coordinates: Tensor) -> Tensor:
        """Adds the sums up and runs the rest of the trunk."""
        sums = self._sums_at(stretch, coordinates)
        if self._is_plain:
            return self._plain_features(parameters, sums)
        return self._network.features_of_sums(parameters, sums, self._rows[stretch])

    def _sums_at(self, stretch: int, coordinates: Tensor) -> Tensor:
        centre, first, second = self._sums[stretch]
        a, b = (column.view(-1, 1, 1, 1) for column in coordinates.unbind(1))
        sums = self._memory.room("sums", (len(coordinates), *centre.shape[1:]), centre)
        return torch.addcmul(centre, first, a, out=sums).addcmul_(second, b)

    def _plain_features(self, parameters: Parameters, sums: Tensor) -> Tensor:
        """Runs dense layers and activations in memory that is used again for every stretch."""
        network = self._network
        hidden = network.blocks[0].activate(sums)
        for position in range(1, len(network.blocks)):
            weight, bias = (parameters[f"trunk.{position}.{leaf}"] for leaf in ("weight", "bias"))
            rows = routed(hidden, network.parents[position]).flatten(0, 1)
            shape = (*weight.shape[:2], hidden.shape[2], weight.shape[3])
            product = self._memory.room(position, shape, hidden)
            self._multiply(rows, weight.flatten(0, 1), bias.flatten(0, 1), product.flatten(0, 1))
            hidden = network.blocks[position].activate(product)
        return hidden


def _is_plain(block: Block) -> bool:
    """Whether a block is a product, a bias and an activation, and large enough to be computed as that."""
    return (
        isinstance(block, DenseBlock)
        and block.norm is None
        and not block.adds_input
        and block.num_outputs >= NARROW
    )
