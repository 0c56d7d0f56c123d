"""Graphics cards compute what the processor computes, where there is one."""

import numpy as np
import pytest
import torch

from mtl_gui.spec import AnyArchitecture, AnyWeighting, DirectParameters, EqualWeights
from mtl_gui.training.trainer import train
from tests.engine.small_data import ARCHITECTURES, MLP, WEIGHTINGS, data_for, small_experiment, small_training
from tests.training.runs import losses, result, weights

_OFFERED = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
_DEVICES = [
    pytest.param(name, marks=pytest.mark.skipif(not is_there, reason=f"this machine has no {name}"))
    for name, is_there in _OFFERED.items()
]


def _assert_as_on_the_processor(device: str, architecture: AnyArchitecture, weighting: AnyWeighting) -> None:
    data = data_for(architecture, missing=0.0 if isinstance(architecture, DirectParameters) else 0.2)
    training = small_training(precision="float32", steps=5)
    experiment = small_experiment(data, architecture, weighting=weighting, training=training)
    expected = list(train(experiment, data))
    found = list(train(experiment.replaced(device=device), data))
    np.testing.assert_allclose(losses(found), losses(expected), rtol=1e-3, atol=1e-4)
    np.testing.assert_allclose(weights(found), weights(expected), rtol=1e-2, atol=1e-3)
    for name, values in result(expected).items():
        np.testing.assert_allclose(result(found)[name], values, rtol=1e-2, atol=1e-3, err_msg=name)


@pytest.mark.parametrize("weighting", WEIGHTINGS)
@pytest.mark.parametrize("device", _DEVICES)
def test_that_every_weighting_trains_as_on_the_processor(device: str, weighting: AnyWeighting) -> None:
    _assert_as_on_the_processor(device, MLP, weighting)


@pytest.mark.parametrize("architecture", ARCHITECTURES)
@pytest.mark.parametrize("device", _DEVICES)
def test_that_every_architecture_trains_as_on_the_processor(
    device: str, architecture: AnyArchitecture
) -> None:
    _assert_as_on_the_processor(device, architecture, EqualWeights())
