"""Dense layers at many points: one batched product, or point by point a convolution over single pixels."""

from collections.abc import Callable
from typing import TypeAlias

import torch
from torch import Tensor
from torch.nn import functional

__all__ = ["Multiply", "batched_products", "convolved_products"]

Multiply: TypeAlias = Callable[[Tensor, Tensor, Tensor, Tensor], None]
"""Writes x W + b, for x [N, B, in], W [N, in, out] and b [N, out], to its last argument, [N, B, out]."""


def batched_products(rows: Tensor, weights: Tensor, biases: Tensor, out: Tensor) -> None:
    """As one call for all points."""
    torch.baddbmm(biases.unsqueeze(1), rows, weights, out=out)


def convolved_products(rows: Tensor, weights: Tensor, biases: Tensor, out: Tensor) -> None:
    """As a convolution per point, whose rows are the pixels of one picture.

    PyTorch gives products to its BLAS but convolutions to oneDNN, which on some processors uses wider
    instructions: with AVX-512 on AMD a layer takes half the time of the product.
    """
    pictures = rows.unsqueeze(2).permute(0, 3, 1, 2)  # in memory, the channels of a pixel lie side by side
    kernels = weights.mT[..., None, None]
    for pixels, kernel, bias, target in zip(torch.split(pictures, 1), kernels, biases, out, strict=True):
        # a kernel of one pixel is the same however far it is spread; only spread ones surely go to oneDNN
        sums = functional.conv2d(pixels, kernel, bias, dilation=2)
        target.copy_(sums[0, :, :, 0].T)
