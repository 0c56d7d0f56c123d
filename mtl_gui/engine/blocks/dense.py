"""The dense block."""

from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor

from mtl_gui.engine.blocks.activations import Activate
from mtl_gui.engine.blocks.block import Block

__all__ = ["NARROW", "DenseBlock", "dense"]

NARROW = 16
"""Fewer outputs than these are computed as (Wᵀ xᵀ)ᵀ: on CPU the product is up to four times faster so."""


@dataclass(frozen=True, slots=True)
class DenseBlock(Block):
    """A dense layer and its activation; pictures are read as vectors.

        y = m ⊙ φ(norm(x W + b)),   or   y = x + m ⊙ φ(norm(x W + b))

    with the dropout factors m. The second form is that of a residual block with as many units as inputs.

    Source: He et al., "Deep Residual Learning for Image Recognition", CVPR 2016, Eq. 1. Unlike there, the
    branch is a single layer and the activation stands inside it, so that the sum is not cut off at 0.
    """

    num_inputs: int
    num_outputs: int

    @property
    def weight_shape(self) -> tuple[int, ...]:
        """[in, out]."""
        return self.num_inputs, self.num_outputs

    @property
    def num_units(self) -> int:
        """The outputs of the layer."""
        return self.num_outputs

    @property
    def fan_in(self) -> int:
        """The inputs of the layer."""
        return self.num_inputs

    @property
    def adds_input(self) -> bool:
        """Whether the block is residual and has as many units as inputs."""
        return self.residual and self.num_inputs == self.num_outputs

    @property
    def output_shape(self) -> tuple[int, ...]:
        """A vector."""
        return (self.num_outputs,)

    @property
    def filter_axis(self) -> int:
        """The last one."""
        return -1

    def forward(
        self,
        parameters: Mapping[str, Tensor],
        inputs: Tensor,
        noise: Tensor | None = None,
        statistics: dict[str, Tensor] | None = None,
    ) -> Tensor:
        """The layer, its activation, the noise, and the input again where it is added."""
        rows = inputs.flatten(3)
        if self.norm is None:
            activated = dense(parameters["weight"], parameters["bias"], rows, self.activate)
        else:
            activated = self._activated(parameters, self.sums(parameters, rows), statistics)
        silenced = activated if noise is None else activated * noise.unsqueeze(1)
        return rows + silenced if self.adds_input else silenced

    def sums(self, parameters: Mapping[str, Tensor], inputs: Tensor) -> Tensor:
        """The sums x W + b, linear in weight and bias together."""
        return dense(parameters["weight"], parameters.get("bias"), inputs.flatten(3))

    def evaluated(self, parameters: Mapping[str, Tensor], sums: Tensor, inputs: Tensor) -> Tensor:
        """What evaluation makes of the sums, which may be overwritten; weight and bias are not needed."""
        activated = self._activated(parameters, sums, None)
        return inputs.flatten(3) + activated if self.adds_input else activated

    def _activated(
        self, parameters: Mapping[str, Tensor], sums: Tensor, statistics: dict[str, Tensor] | None
    ) -> Tensor:
        if self.norm is None:
            return self.activate(sums)
        merged = sums.permute(2, 0, 1, 3).flatten(1)
        activated = self.activate(self.norm.forward(parameters, merged, statistics))
        return activated.view(-1, *sums.shape[:2], self.num_outputs).permute(1, 2, 0, 3)


def dense(weight: Tensor, bias: Tensor | None, inputs: Tensor, activate: Activate | None = None) -> Tensor:
    """Computes φ(x W + b) of every replica and group.

    Args:
        weight: [..., in, out].
        bias: [..., out], or None.
        inputs: [..., B, in].
        activate: φ, which may overwrite what it gets; none if left out.
    """
    weights, rows = weight.flatten(0, -3), inputs.flatten(0, -3)
    if weight.shape[-1] < NARROW:
        product = _product(weights.mT.contiguous(), rows.mT, bias, -1).mT
    else:
        product = _product(rows, weights, bias, -2)
    activated = activate(product) if activate else product
    return activated.view(*weight.shape[:-2], *activated.shape[1:])


def _product(first: Tensor, second: Tensor, bias: Tensor | None, axis: int) -> Tensor:
    """The products, and the bias of every unit along the other axis."""
    if bias is None:
        return torch.bmm(first, second)
    return torch.baddbmm(bias.flatten(0, -2).unsqueeze(axis), first, second)
