import itertools

import pytest
import torch
from torch.nn import functional

from mtl_gui.engine.blocks import ConvBlock, DenseBlock, dense
from mtl_gui.spec.architecture import Activation

_PLAIN = {
    "relu": torch.relu,
    "tanh": torch.tanh,
    "gelu": functional.gelu,
    "silu": functional.silu,
}


def _random(*shape: int) -> torch.Tensor:
    return torch.randn(shape, dtype=torch.float64, generator=torch.Generator().manual_seed(sum(shape)))


@pytest.mark.parametrize("num_outputs", [1, 3, 40])
@pytest.mark.parametrize("leading", [(1,), (2,), (2, 3)])
def test_that_a_dense_layer_equals_one_product_per_network(
    num_outputs: int, leading: tuple[int, ...]
) -> None:
    weight, bias = _random(*leading, 5, num_outputs), _random(*leading, num_outputs)
    inputs = _random(*leading, 4, 5)
    found = dense(weight, bias, inputs)
    for place in itertools.product(*map(range, leading)):
        expected = inputs[place] @ weight[place] + bias[place]
        torch.testing.assert_close(found[place], expected, rtol=0, atol=1e-13)


@pytest.mark.parametrize("activation", ["relu", "tanh", "gelu", "silu"])
def test_that_a_dense_block_applies_its_activation_to_flattened_pictures(activation: Activation) -> None:
    block = DenseBlock(activation, 0.0, 12, 20)
    weight, bias, pictures = _random(2, 3, 12, 20), _random(2, 3, 20), _random(2, 3, 4, 3, 2, 2)
    found = block.forward(weight, bias, pictures)
    expected = _PLAIN[activation](pictures[1, 2].flatten(1) @ weight[1, 2] + bias[1, 2])
    torch.testing.assert_close(found[1, 2], expected, rtol=0, atol=1e-13)


@pytest.mark.parametrize("activation", ["relu", "tanh", "gelu", "silu"])
@pytest.mark.parametrize("size", [(6, 6), (5, 7), (1, 4), (2, 2)])
@pytest.mark.parametrize("networks", [(1, 1), (3, 1), (2, 3)])
@pytest.mark.parametrize("kernel", [1, 3, 5])
def test_that_a_convolution_block_equals_plain_pytorch_in_every_network(
    activation: Activation, size: tuple[int, int], networks: tuple[int, int], kernel: int
) -> None:
    block = ConvBlock(activation, 0.0, (2, *size), 4, kernel)
    weight, bias = _random(*networks, *block.shapes["weight"]), _random(*networks, 4)
    pictures = _random(*networks, 3, 2, *size)
    found = block.forward(weight, bias, pictures)
    assert found.shape[3:] == block.output_shape
    for place in itertools.product(*map(range, networks)):
        plain = functional.conv2d(pictures[place], weight[place], bias[place], padding=kernel // 2)
        plain = _PLAIN[activation](plain)
        if min(size) >= 2:
            plain = functional.max_pool2d(plain, 2)
        torch.testing.assert_close(found[place], plain, rtol=0, atol=1e-12)


@pytest.mark.parametrize("activation", ["relu", "gelu"])
def test_that_the_gradients_of_a_convolution_block_are_those_of_plain_pytorch(activation: Activation) -> None:
    block = ConvBlock(activation, 0.0, (2, 6, 6), 4, 3)
    leaves = [_random(2, 1, 4, 2, 3, 3), _random(2, 1, 4), _random(2, 1, 3, 2, 6, 6)]
    for leaf in leaves:
        leaf.requires_grad_()
    slopes = _random(2, 1, 3, *block.output_shape)
    found = torch.autograd.grad(block.forward(*leaves), leaves, slopes)
    for replica in range(2):
        weight, bias, pictures = (leaf.detach()[replica, 0].requires_grad_() for leaf in leaves)
        plain = _PLAIN[activation](functional.conv2d(pictures, weight, bias, padding=1))
        pooled = functional.max_pool2d(plain, 2)
        expected = torch.autograd.grad(pooled, (weight, bias, pictures), slopes[replica, 0])
        for mine, theirs in zip(found, expected, strict=True):
            torch.testing.assert_close(mine[replica, 0], theirs, rtol=0, atol=1e-12)


def test_that_the_filter_axis_counts_the_output_units() -> None:
    for block in (DenseBlock("relu", 0.0, 5, 9), ConvBlock("relu", 0.0, (2, 6, 6), 9, 3)):
        stacked = torch.empty(2, 3, *block.shapes["weight"])
        assert stacked.shape[block.filter_axis] == 9
