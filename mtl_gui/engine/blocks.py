"""The blocks of a trunk: one batched operation over replicas and groups.

Activations have the axes [R, G, B, ...]: replicas, groups of the block, rows of the batch.
"""

import math
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from mtl_gui.spec.architecture import Activation

__all__ = ["Block", "ConvBlock", "DenseBlock", "dense"]

_ACTIVATIONS: dict[Activation, Callable[[Tensor], Tensor]] = {
    "relu": torch.relu_,
    "tanh": torch.tanh,
    "gelu": functional.gelu,
    "silu": functional.silu,
}
_RISING = ("relu", "tanh")
_NARROW = 16
"""Fewer outputs than these are computed as (Wᵀ xᵀ)ᵀ: on CPU the product is up to four times faster so."""


@dataclass(frozen=True, slots=True)
class Block(ABC):
    """One layer of the trunk that tasks can share: its shapes and its computation, no tensors."""

    activation: Activation
    dropout: float

    @property
    @abstractmethod
    def shapes(self) -> dict[str, tuple[int, ...]]:
        """The shapes of one group's parameters."""

    @property
    @abstractmethod
    def fan_in(self) -> int:
        """How many inputs each unit sees."""

    @property
    @abstractmethod
    def output_shape(self) -> tuple[int, ...]:
        """The shape of one row's activations."""

    @property
    def num_activations(self) -> int:
        """How many numbers one row of one group takes up inside the block."""
        return math.prod(self.output_shape)

    @property
    @abstractmethod
    def filter_axis(self) -> int:
        """The axis of the stacked weight which counts the units."""

    @abstractmethod
    def forward(self, weight: Tensor, bias: Tensor, inputs: Tensor) -> Tensor:
        """Computes the activations [R, G, B, ...], before dropout."""


@dataclass(frozen=True, slots=True)
class DenseBlock(Block):
    """A dense layer and its activation."""

    num_inputs: int
    num_outputs: int

    @property
    def shapes(self) -> dict[str, tuple[int, ...]]:
        """Weight [in, out] and bias [out]."""
        return {"weight": (self.num_inputs, self.num_outputs), "bias": (self.num_outputs,)}

    @property
    def fan_in(self) -> int:
        """The inputs of the layer."""
        return self.num_inputs

    @property
    def output_shape(self) -> tuple[int, ...]:
        """A vector."""
        return (self.num_outputs,)

    @property
    def filter_axis(self) -> int:
        """The last one."""
        return -1

    def forward(self, weight: Tensor, bias: Tensor, inputs: Tensor) -> Tensor:
        """φ(x W + b), pictures read as vectors."""
        return dense(weight, bias, inputs.flatten(3), _ACTIVATIONS[self.activation])

    def sums(self, weight: Tensor, bias: Tensor, inputs: Tensor) -> Tensor:
        """The sums x W + b, linear in weight and bias together."""
        return dense(weight, bias, inputs.flatten(3))

    def activated(self, sums: Tensor) -> Tensor:
        """φ(sums), which may overwrite them."""
        return _ACTIVATIONS[self.activation](sums)


@dataclass(frozen=True, slots=True)
class ConvBlock(Block):
    """A convolution that keeps the size, its activation, and 2 x 2 max pooling where the picture allows."""

    input_shape: tuple[int, int, int]
    num_channels: int
    kernel: int

    @property
    def shapes(self) -> dict[str, tuple[int, ...]]:
        """Weight [out, in, kernel, kernel] and bias [out]."""
        return {
            "weight": (self.num_channels, self.input_shape[0], self.kernel, self.kernel),
            "bias": (self.num_channels,),
        }

    @property
    def fan_in(self) -> int:
        """The pixels under a filter."""
        return self.input_shape[0] * self.kernel**2

    @property
    def pools(self) -> bool:
        """Whether the picture is large enough to be halved."""
        return min(self.input_shape[1:]) >= 2

    @property
    def output_shape(self) -> tuple[int, ...]:
        """Channels, height, width."""
        size = self.input_shape[1:]
        return (
            (self.num_channels, *(side // 2 for side in size)) if self.pools else (self.num_channels, *size)
        )

    @property
    def num_activations(self) -> int:
        """Those before pooling."""
        return self.num_channels * math.prod(self.input_shape[1:])

    @property
    def filter_axis(self) -> int:
        """The one of the output channels, after replicas and groups."""
        return 2

    def forward(self, weight: Tensor, bias: Tensor, inputs: Tensor) -> Tensor:
        """pool(φ(w ∗ x + b)), one grouped convolution for all replicas and groups.

        An activation that only rises commutes with the maximum, so it is computed on the pooled picture.
        """
        activate = _ACTIVATIONS[self.activation]
        pictures = self._convolved(weight, bias, inputs)
        if self.pools and self.activation in _RISING:
            pictures = activate(_pooled(pictures))
        elif self.pools:
            pictures = _pooled(activate(pictures))
        else:
            pictures = activate(pictures)
        num_replicas, num_groups = weight.shape[:2]
        split = pictures.reshape(-1, num_replicas, num_groups, self.num_channels, *pictures.shape[2:])
        return split.permute(1, 2, 0, 3, 4, 5)

    def _convolved(self, weight: Tensor, bias: Tensor, inputs: Tensor) -> Tensor:
        num_networks = weight.shape[0] * weight.shape[1]
        merged = inputs.permute(2, 0, 1, 3, 4, 5).flatten(1, 3)
        merged = merged.contiguous(memory_format=torch.channels_last)
        return functional.conv2d(
            merged, weight.flatten(0, 2), bias.flatten(), padding=self.kernel // 2, groups=num_networks
        )


def dense(
    weight: Tensor, bias: Tensor, inputs: Tensor, activate: Callable[[Tensor], Tensor] | None = None
) -> Tensor:
    """Computes φ(x W + b) of every replica and group.

    Args:
        weight: [..., in, out].
        bias: [..., out].
        inputs: [..., B, in].
        activate: φ, which may overwrite what it gets; none if left out.
    """
    weights, biases = weight.flatten(0, -3), bias.flatten(0, -2)
    rows = inputs.flatten(0, -3)
    if weight.shape[-1] < _NARROW:
        product = torch.baddbmm(biases.unsqueeze(2), weights.mT.contiguous(), rows.mT).mT
    else:
        product = torch.baddbmm(biases.unsqueeze(1), rows, weights)
    activated = activate(product) if activate else product
    return activated.view(*weight.shape[:-2], *activated.shape[1:])


def _pooled(pictures: Tensor) -> Tensor:
    """2 x 2 max pooling; without gradients as the maximum of four strided views, on CPU twice as fast."""
    if pictures.requires_grad:
        return functional.max_pool2d(pictures, 2)
    height, width = (side // 2 * 2 for side in pictures.shape[2:])
    rows = torch.maximum(pictures[:, :, 0:height:2], pictures[:, :, 1:height:2])
    return torch.maximum(rows[..., 0:width:2], rows[..., 1:width:2])
