import itertools

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from mtl_gui.engine.blocks.conv import ConvBlock
from mtl_gui.spec.architecture import Activation
from tests.engine.blocks.plain import ACTIVATIONS, drawn


def _parameters(block: ConvBlock, networks: tuple[int, int]) -> dict[str, Tensor]:
    return {name: drawn(*networks, *shape) for name, shape in block.shapes.items()}


@pytest.mark.parametrize("activation", ["relu", "tanh", "gelu", "silu"])
@pytest.mark.parametrize("size", [(6, 6), (5, 7), (1, 4), (2, 2)])
@pytest.mark.parametrize("networks", [(1, 1), (3, 1), (2, 3)])
@pytest.mark.parametrize("kernel", [1, 3, 5])
def test_that_a_convolution_block_equals_plain_pytorch_in_every_network(
    activation: Activation, size: tuple[int, int], networks: tuple[int, int], kernel: int
) -> None:
    block = ConvBlock(activation, 0.0, (2, *size), 4, kernel)
    parameters, pictures = _parameters(block, networks), drawn(*networks, 3, 2, *size)
    found = block.forward(parameters, pictures)
    assert found.shape[3:] == block.output_shape
    for place in itertools.product(*map(range, networks)):
        weight, bias = parameters["weight"][place], parameters["bias"][place]
        plain = functional.conv2d(pictures[place], weight, bias, padding=kernel // 2)
        plain = ACTIVATIONS[activation](plain)
        if min(size) >= 2:
            plain = functional.max_pool2d(plain, 2)
        torch.testing.assert_close(found[place], plain, rtol=0, atol=1e-12)


@pytest.mark.parametrize("activation", ["relu", "gelu"])
@pytest.mark.parametrize("size", [(5, 6), (1, 4)])
@pytest.mark.parametrize("num_channels", [2, 4])
def test_that_a_residual_block_adds_the_picture_before_pooling_where_channels_agree(
    activation: Activation, size: tuple[int, int], num_channels: int
) -> None:
    block = ConvBlock(activation, 0.0, (2, *size), num_channels, 3, residual=True)
    parameters, pictures = _parameters(block, (2, 3)), drawn(2, 3, 3, 2, *size)
    found = block.forward(parameters, pictures)
    for place in itertools.product(range(2), range(3)):
        weight, bias = parameters["weight"][place], parameters["bias"][place]
        plain = ACTIVATIONS[activation](functional.conv2d(pictures[place], weight, bias, padding=1))
        if num_channels == 2:
            plain = plain + pictures[place]
        if min(size) >= 2:
            plain = functional.max_pool2d(plain, 2)
        torch.testing.assert_close(found[place], plain, rtol=0, atol=1e-12)


@pytest.mark.parametrize("activation", ["relu", "gelu"])
def test_that_the_gradients_of_a_convolution_block_are_those_of_plain_pytorch(activation: Activation) -> None:
    block = ConvBlock(activation, 0.0, (2, 6, 6), 4, 3)
    leaves = [drawn(2, 1, 4, 2, 3, 3), drawn(2, 1, 4), drawn(2, 1, 3, 2, 6, 6)]
    for leaf in leaves:
        leaf.requires_grad_()
    slopes = drawn(2, 1, 3, *block.output_shape)
    outputs = block.forward({"weight": leaves[0], "bias": leaves[1]}, leaves[2])
    found = torch.autograd.grad(outputs, leaves, slopes)
    for replica in range(2):
        weight, bias, pictures = (leaf.detach()[replica, 0].requires_grad_() for leaf in leaves)
        plain = ACTIVATIONS[activation](functional.conv2d(pictures, weight, bias, padding=1))
        pooled = functional.max_pool2d(plain, 2)
        expected = torch.autograd.grad(pooled, (weight, bias, pictures), slopes[replica, 0])
        for mine, theirs in zip(found, expected, strict=True):
            torch.testing.assert_close(mine[replica, 0], theirs, rtol=0, atol=1e-12)


def test_that_the_filter_axis_counts_the_filters() -> None:
    block = ConvBlock("relu", 0.0, (2, 6, 6), 9, 3)
    assert torch.empty(2, 3, *block.shapes["weight"]).shape[block.filter_axis] == 9
