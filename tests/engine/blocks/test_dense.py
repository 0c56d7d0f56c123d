import itertools

import pytest
import torch

from mtl_gui.engine.blocks.dense import DenseBlock, dense
from mtl_gui.engine.blocks.norm import LayerNorm
from mtl_gui.spec.architecture import Activation
from tests.engine.blocks.plain import ACTIVATIONS, drawn


@pytest.mark.parametrize("num_outputs", [1, 3, 40])
@pytest.mark.parametrize("leading", [(1,), (2,), (2, 3)])
def test_that_a_dense_layer_equals_one_product_per_network(
    num_outputs: int, leading: tuple[int, ...]
) -> None:
    weight, bias = drawn(*leading, 5, num_outputs), drawn(*leading, num_outputs)
    inputs = drawn(*leading, 4, 5)
    found = dense(weight, bias, inputs)
    for place in itertools.product(*map(range, leading)):
        expected = inputs[place] @ weight[place] + bias[place]
        torch.testing.assert_close(found[place], expected, rtol=0, atol=1e-13)


@pytest.mark.parametrize("activation", ["relu", "tanh", "gelu", "silu"])
def test_that_a_dense_block_applies_its_activation_to_flattened_pictures(activation: Activation) -> None:
    block = DenseBlock(activation, 0.0, 12, 20)
    weight, bias, pictures = drawn(2, 3, 12, 20), drawn(2, 3, 20), drawn(2, 3, 4, 3, 2, 2)
    found = block.forward({"weight": weight, "bias": bias}, pictures)
    expected = ACTIVATIONS[activation](pictures[1, 2].flatten(1) @ weight[1, 2] + bias[1, 2])
    torch.testing.assert_close(found[1, 2], expected, rtol=0, atol=1e-13)


@pytest.mark.parametrize("num_outputs", [12, 20])
@pytest.mark.parametrize("is_normed", [False, True])
def test_that_a_residual_block_adds_its_input_where_it_has_as_many_units_as_inputs(
    num_outputs: int, *, is_normed: bool
) -> None:
    norm = LayerNorm() if is_normed else None
    plain = DenseBlock("tanh", 0.0, 12, num_outputs, norm=norm)
    residual = DenseBlock("tanh", 0.0, 12, num_outputs, norm=norm, residual=True)
    parameters = {name: drawn(2, 3, *shape) for name, shape in plain.shapes.items()}
    pictures, noise = drawn(2, 3, 4, 3, 2, 2), drawn(2, 4, num_outputs).sign() + 1
    branch = plain.forward(parameters, pictures, noise)
    expected = branch + pictures.flatten(3) if num_outputs == 12 else branch
    assert residual.adds_input == (num_outputs == 12)
    assert torch.equal(residual.forward(parameters, pictures, noise), expected)


def test_that_noise_multiplies_the_units_of_all_groups() -> None:
    block = DenseBlock("tanh", 0.5, 5, 7)
    parameters = {name: drawn(2, 3, *shape) for name, shape in block.shapes.items()}
    inputs, noise = drawn(2, 3, 4, 5), drawn(2, 4, 7)
    found, plain = block.forward(parameters, inputs, noise), block.forward(parameters, inputs)
    for replica, group in itertools.product(range(2), range(3)):
        torch.testing.assert_close(found[replica, group], plain[replica, group] * noise[replica])


def test_that_the_filter_axis_counts_the_units() -> None:
    block = DenseBlock("relu", 0.0, 5, 9)
    assert torch.empty(2, 3, *block.shapes["weight"]).shape[block.filter_axis] == 9
