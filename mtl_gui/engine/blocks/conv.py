"""The convolution block."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from mtl_gui.engine.blocks.activations import RISING
from mtl_gui.engine.blocks.block import Block

__all__ = ["ConvBlock"]


@dataclass(frozen=True, slots=True)
class ConvBlock(Block):
    """A convolution that keeps the size, its activation, and 2 x 2 max pooling where the picture allows.

        y = pool(φ(norm(w ∗ x + b))),   or   y = pool(x + φ(norm(w ∗ x + b)))

    The second form is that of a residual block with as many filters as input channels.

    Source: He et al., "Deep Residual Learning for Image Recognition", CVPR 2016, Eq. 1. Unlike there, the
    branch is a single layer and the activation stands inside it, so that the sum is not cut off at 0.
    """

    input_shape: tuple[int, int, int]
    num_channels: int
    kernel: int

    @property
    def weight_shape(self) -> tuple[int, ...]:
        """[out, in, kernel, kernel]."""
        return self.num_channels, self.input_shape[0], self.kernel, self.kernel

    @property
    def num_units(self) -> int:
        """The filters."""
        return self.num_channels

    @property
    def fan_in(self) -> int:
        """The pixels under a filter."""
        return self.input_shape[0] * self.kernel**2

    @property
    def adds_input(self) -> bool:
        """Whether the block is residual and has as many filters as input channels."""
        return self.residual and self.input_shape[0] == self.num_channels

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

    def forward(
        self,
        parameters: Mapping[str, Tensor],
        inputs: Tensor,
        noise: Tensor | None = None,  # noqa: ARG002 - dropout acts on dense units only
        statistics: dict[str, Tensor] | None = None,
    ) -> Tensor:
        """One grouped convolution for all replicas and groups, and what follows it."""
        num_replicas, num_groups = parameters["weight"].shape[:2]
        merged = inputs.permute(2, 0, 1, 3, 4, 5).flatten(1, 3)
        merged = _channels_last(merged)
        pictures = self._convolved(parameters, merged)
        if self.norm:
            pictures = self.norm.forward(parameters, pictures, statistics)
        pictures = self._finished(pictures, merged)
        split = pictures.reshape(-1, num_replicas, num_groups, self.num_channels, *pictures.shape[2:])
        return split.permute(1, 2, 0, 3, 4, 5)

    def _convolved(self, parameters: Mapping[str, Tensor], merged: Tensor) -> Tensor:
        weight, bias = parameters["weight"], parameters.get("bias")
        return functional.conv2d(
            merged,
            weight.flatten(0, 2),
            None if bias is None else bias.flatten(),
            padding=self.kernel // 2,
            groups=weight.shape[0] * weight.shape[1],
        )

    def _finished(self, pictures: Tensor, merged: Tensor) -> Tensor:
        """Activates, adds and pools; what only rises is computed on the pooled picture, being the same."""
        if self.pools and self.activation in RISING and not self.adds_input:
            return self.activate(_pooled(pictures))
        pictures = self.activate(pictures)
        if self.adds_input:
            pictures = merged + pictures
        return _pooled(pictures) if self.pools else pictures


def _channels_last(pictures: Tensor) -> Tensor:
    """The same with the channels of a pixel side by side, which is faster; asked so that `vmap` can too."""
    if pictures.shape[1] == 1:
        return pictures.contiguous()
    return pictures.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2)


def _pooled(pictures: Tensor) -> Tensor:
    """2 x 2 max pooling; without gradients as the maximum of four strided views, on CPU twice as fast."""
    if pictures.requires_grad:
        return functional.max_pool2d(pictures, 2)
    height, width = (side // 2 * 2 for side in pictures.shape[2:])
    rows = torch.maximum(pictures[:, :, 0:height:2], pictures[:, :, 1:height:2])
    return torch.maximum(rows[..., 0:width:2], rows[..., 1:width:2])
