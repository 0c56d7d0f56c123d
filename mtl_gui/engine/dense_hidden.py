"""The hidden layers of heads with their derivatives written out by hand."""

from dataclasses import dataclass

import torch
from torch import Tensor

from mtl_gui.engine.activation_slopes import activated, before_activation
from mtl_gui.engine.architectures.layered import LayeredNetwork
from mtl_gui.engine.losses import OutputGroup
from mtl_gui.engine.memory import Memory
from mtl_gui.engine.network import Parameters

__all__ = ["HiddenLayers"]


@dataclass(slots=True)
class _Layer:
    """What a layer leaves for the way back.

    Attributes:
        leaf: What the names of its parameters begin with.
        weight: [R, n, in, out].
        inputs: [R, n, B, in].
        kept: What the derivative of the activation is computed from, [R, n, B, out].
    """

    leaf: str
    weight: Tensor
    inputs: Tensor
    kept: Tensor


class HiddenLayers:
    """The hidden layers of the heads of a group of tasks, batched over replicas and tasks.

    For a layer h = φ(x W + b) with slopes δ = ∂L/∂(x W + b), as in the trunk:

        ∂L/∂W = xᵀ δ        ∂L/∂b = Σ_rows δ        ∂L/∂x = δ Wᵀ

    Args:
        network: Whose heads they are.
        parameters: At least those of the heads.
        features: What each head reads, [R, n, B, units].
        group: The tasks, whose heads are equal.
        memory: Where gradients are wanted.
    """

    def __init__(
        self,
        network: LayeredNetwork,
        parameters: Parameters,
        features: Tensor,
        group: OutputGroup,
        memory: Memory,
    ) -> None:
        self._activation, self._group, self._memory = network.head_activation, group, memory
        self._layers: list[_Layer] = []
        hidden = features
        for number in range(network.head_depth(group)):
            leaf = f"hidden_{number}_"
            weight = torch.stack([parameters[name] for name in self._names(f"{leaf}weight")], 1)
            bias = torch.stack([parameters[name] for name in self._names(f"{leaf}bias")], 1)
            values, kept = activated(self._activation, hidden @ weight + bias.unsqueeze(2))
            self._layers.append(_Layer(leaf, weight, hidden, kept))
            hidden = values
        self.outputs = hidden
        """What the last layers read, [R, n, B, units]."""

    def slopes(self, slopes: Tensor) -> Tensor:
        """From the slopes by the outputs, which are overwritten, to those by the features."""
        for layer in reversed(self._layers):
            slopes = before_activation(self._activation, slopes, layer.kept) @ layer.weight.mT
        return slopes

    def gradients(self, slopes: Tensor) -> tuple[Tensor, dict[str, Tensor]]:
        """The same, and the gradients of the layers' parameters."""
        found: dict[str, Tensor] = {}
        for layer in reversed(self._layers):
            delta = before_activation(self._activation, slopes, layer.kept)
            found |= self._placed(f"{layer.leaf}weight", layer.inputs.mT @ delta)
            found |= self._placed(f"{layer.leaf}bias", delta.sum(2))
            slopes = delta @ layer.weight.mT
        return slopes, found

    def _names(self, leaf: str) -> list[str]:
        return [f"heads.{task}.{leaf}" for task in self._group.names]

    def _placed(self, leaf: str, gradients: Tensor) -> dict[str, Tensor]:
        """Puts gradients [R, n, ...] where they are wanted."""
        found = {}
        for name, values in zip(self._names(leaf), gradients.unbind(1), strict=True):
            found[name] = self._memory.gradient(name, values.shape, values).copy_(values)
        return found
