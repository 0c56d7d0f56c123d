"""Normalised blocks against modules of PyTorch, network by network."""

import itertools

import pytest
import torch
from torch import Tensor, nn

from mtl_gui.engine.blocks.block import Block
from mtl_gui.engine.blocks.conv import ConvBlock
from mtl_gui.engine.blocks.dense import DenseBlock
from mtl_gui.engine.blocks.norm import RUNNING, BatchNorm, LayerNorm, Norm
from tests.engine.blocks.plain import drawn

_NETWORKS = (2, 3)
_PLACES = tuple(itertools.product(range(2), range(3)))


class _PlainConv(nn.Module):
    """A convolution block of the residual kind, written down literally."""

    def __init__(self, norm: nn.Module, *, has_bias: bool) -> None:
        super().__init__()
        self.layer = nn.Conv2d(4, 4, 3, padding=1, bias=has_bias).double()
        self.norm = norm

    def forward(self, pictures: Tensor) -> Tensor:
        activated = torch.relu(self.norm(self.layer(pictures)))
        pooled: Tensor = nn.functional.max_pool2d(pictures + activated, 2)
        return pooled


def _dense(norm: Norm, num_outputs: int = 6) -> DenseBlock:
    return DenseBlock("relu", 0.0, 5, num_outputs, norm=norm)


def _conv(norm: Norm) -> ConvBlock:
    return ConvBlock("relu", 0.0, (4, 6, 5), 4, 3, norm=norm, residual=True)


def _parameters(block: Block) -> dict[str, Tensor]:
    drawn_ones = {name: drawn(*_NETWORKS, *shape) for name, shape in block.shapes.items()}
    drawn_ones["gain"] = drawn_ones["gain"].flip(-1)
    if "running_variance" in drawn_ones:
        drawn_ones["running_variance"] = drawn_ones["running_variance"].square() + 0.5
    return drawn_ones


def _inputs(block: Block, num_rows: int = 8) -> Tensor:
    return drawn(*_NETWORKS, num_rows, 5) if isinstance(block, DenseBlock) else drawn(*_NETWORKS, 8, 4, 6, 5)


def _plain(block: Block, parameters: dict[str, Tensor], place: tuple[int, int]) -> nn.Module:
    """The block of one network in PyTorch's own modules, in training mode."""
    own = {name: values[place].clone() for name, values in parameters.items()}
    if isinstance(block.norm, BatchNorm):
        kind = nn.BatchNorm1d if isinstance(block, DenseBlock) else nn.BatchNorm2d
        norm: nn.Module = kind(block.num_units).double()
        norm.running_mean, norm.running_var = own["running_mean"], own["running_variance"]
    elif isinstance(block, DenseBlock):
        norm = nn.LayerNorm(block.num_units).double()
    else:
        norm = nn.GroupNorm(1, block.num_units).double()
    norm.weight, norm.bias = nn.Parameter(own["gain"]), nn.Parameter(own["shift"])
    if isinstance(block, DenseBlock):
        layer = nn.Linear(5, block.num_units, bias="bias" in own).double()
        _fill(layer, own["weight"].T.contiguous(), own.get("bias"))
        return nn.Sequential(layer, norm, nn.ReLU())
    plain = _PlainConv(norm, has_bias="bias" in own)
    _fill(plain.layer, own["weight"], own.get("bias"))
    return plain


def _fill(layer: nn.Linear | nn.Conv2d, weight: Tensor, bias: Tensor | None) -> None:
    layer.weight = nn.Parameter(weight)
    if bias is not None:
        layer.bias = nn.Parameter(bias)


def _norm_in(plain: nn.Module) -> nn.Module:
    found = plain[1] if isinstance(plain, nn.Sequential) else plain.norm
    assert isinstance(found, nn.Module)
    return found


_BLOCKS = [make(norm) for make in (_dense, _conv) for norm in (BatchNorm(), LayerNorm())]
_BLOCKS.append(_dense(BatchNorm(), num_outputs=40))


@pytest.mark.parametrize("block", _BLOCKS)
@pytest.mark.parametrize("is_training", [True, False])
def test_that_a_normalised_block_is_that_of_pytorch_in_every_network(
    block: Block, *, is_training: bool
) -> None:
    parameters, inputs = _parameters(block), _inputs(block)
    statistics: dict[str, Tensor] | None = {} if is_training else None
    found = block.forward(parameters, inputs, None, statistics)
    for place in _PLACES:
        plain = _plain(block, parameters, place).train(is_training)
        torch.testing.assert_close(found[place], plain(inputs[place]), rtol=0, atol=1e-12)
        if is_training and isinstance(block.norm, BatchNorm):
            assert statistics is not None
            norm = _norm_in(plain)
            for name, expected in zip(RUNNING, (norm.running_mean, norm.running_var), strict=True):
                assert isinstance(expected, Tensor)
                torch.testing.assert_close(statistics[name][place], expected, rtol=0, atol=1e-12)


@pytest.mark.parametrize("block", _BLOCKS)
def test_that_its_gradients_are_those_of_pytorch(block: Block) -> None:
    parameters, inputs = _parameters(block), _inputs(block).requires_grad_()
    leaves = {name: values for name, values in parameters.items() if name not in RUNNING}
    for values in leaves.values():
        values.requires_grad_()
    outputs = block.forward(parameters, inputs, None, {})
    slopes = drawn(*outputs.shape)
    found = torch.autograd.grad(outputs, (inputs, leaves["gain"], leaves["shift"], leaves["weight"]), slopes)
    for place in _PLACES:
        plain = _plain(block, {name: values.detach() for name, values in parameters.items()}, place)
        own, norm = inputs.detach()[place].requires_grad_(), _norm_in(plain)
        weight = next(iter(plain.parameters()))
        wanted = (own, *norm.parameters(), weight)
        expected = list(torch.autograd.grad(plain(own), wanted, slopes[place]))
        if isinstance(block, DenseBlock):
            expected[3] = expected[3].T
        for mine, theirs in zip(found, expected, strict=True):
            torch.testing.assert_close(mine[place], theirs, rtol=0, atol=1e-11)


@pytest.mark.parametrize("make", [_dense, _conv])
def test_that_new_running_values_are_handed_out_without_graph_and_nothing_else_changes(make: object) -> None:
    assert callable(make)
    block = make(BatchNorm())
    parameters = _parameters(block)
    before = {name: values.clone() for name, values in parameters.items()}
    for name in set(parameters) - set(RUNNING):
        parameters[name].requires_grad_()
    statistics: dict[str, Tensor] = {}
    block.forward(parameters, _inputs(block), None, statistics)
    assert set(statistics) == set(RUNNING)
    for name, values in statistics.items():
        assert not values.requires_grad
        assert values.shape == parameters[name].shape
        assert not torch.equal(values, parameters[name])
    for name, values in before.items():
        assert torch.equal(values, parameters[name])


def test_that_layer_normalisation_leaves_no_statistics() -> None:
    block, statistics = _dense(LayerNorm()), dict[str, Tensor]()
    block.forward(_parameters(block), _inputs(block), None, statistics)
    assert statistics == {}


def test_that_a_batch_of_one_row_is_normalised_by_the_running_values() -> None:
    block, statistics = _dense(BatchNorm()), dict[str, Tensor]()
    parameters, inputs = _parameters(block), _inputs(block, num_rows=1)
    found = block.forward(parameters, inputs, None, statistics)
    assert torch.equal(found, block.forward(parameters, inputs))
    assert statistics == {}


def test_that_only_what_goes_into_batch_normalisation_has_no_bias() -> None:
    for make in (_dense, _conv):
        assert set(make(BatchNorm()).shapes) == {"weight", "gain", "shift", *RUNNING}
        assert set(make(LayerNorm()).shapes) == {"weight", "bias", "gain", "shift"}


def test_that_what_was_summed_before_is_finished_as_in_one_go() -> None:
    for norm in (None, BatchNorm(), LayerNorm()):
        block = DenseBlock("tanh", 0.0, 5, 5, norm=norm, residual=True)
        parameters = {name: drawn(*_NETWORKS, *shape).abs() for name, shape in block.shapes.items()}
        inputs = _inputs(block)
        sums = block.sums(parameters, inputs)
        later = {name: values for name, values in parameters.items() if name not in ("weight", "bias")}
        torch.testing.assert_close(
            block.evaluated(later, sums, inputs), block.forward(parameters, inputs), rtol=0, atol=1e-13
        )
