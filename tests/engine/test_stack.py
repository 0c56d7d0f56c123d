import numpy as np
import pytest
import torch

from mtl_gui.engine.network import build_network
from mtl_gui.engine.stack import ModelStack
from mtl_gui.spec import AnyArchitecture
from tests.engine.small_data import ARCHITECTURES, MLP, data_for, small_experiment

_CPU = torch.device("cpu")


def _stack(architecture: AnyArchitecture = MLP) -> ModelStack:
    data = data_for(architecture)
    network = build_network(small_experiment(data, architecture), data)
    return ModelStack.from_seeds(network, (3, 4, 8), torch.float64, _CPU)


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_that_a_stack_survives_the_way_through_arrays(architecture: AnyArchitecture) -> None:
    stack = _stack(architecture)
    again = ModelStack.from_arrays(stack.network, stack.to_arrays(), torch.float64, _CPU)
    assert again.num_replicas == stack.num_replicas == 3
    assert again.parameters.keys() == stack.parameters.keys()
    for name, values in stack.parameters.items():
        assert torch.equal(values, again.parameters[name])


def test_that_arrays_are_copies() -> None:
    stack = _stack()
    arrays = stack.to_arrays()
    kept = {name: values.copy() for name, values in arrays.items()}
    for values in stack.parameters.values():
        values.zero_()
    for name, array in arrays.items():
        np.testing.assert_array_equal(array, kept[name])


def test_that_some_replicas_can_be_taken_out_as_copies() -> None:
    stack = _stack()
    chosen = stack.select([2, 0])
    assert chosen.num_replicas == 2
    for name, values in stack.parameters.items():
        assert torch.equal(chosen.parameters[name], values[[2, 0]])
    chosen.parameters["trunk.0.bias"].zero_()
    assert stack.parameters["trunk.0.bias"].abs().sum() > 0
