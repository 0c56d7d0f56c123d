from collections.abc import Mapping

import numpy as np
import pytest
import torch
from torch import Tensor

from mtl_gui.spec import Adam, AdamW, AnyOptimiser, Sgd
from mtl_gui.training.optimiser import optimiser_of

_DESCRIPTIONS: tuple[AnyOptimiser, ...] = (
    Sgd(momentum=0.0),
    Sgd(momentum=0.7, weight_decay=0.1),
    Adam(),
    Adam(beta1=0.5, beta2=0.9, epsilon=1e-3, weight_decay=0.1),
    AdamW(),
    AdamW(beta1=0.5, beta2=0.9, epsilon=1e-3, weight_decay=0.3),
)
_SHAPES = {"trunk.0.weight": (2, 1, 3, 4), "heads.a.bias": (2, 5)}


def _random(seed: int) -> dict[str, Tensor]:
    source = np.random.default_rng(seed)
    return {name: torch.from_numpy(source.standard_normal(shape)) for name, shape in _SHAPES.items()}


def _theirs(
    description: AnyOptimiser, parameters: Mapping[str, Tensor], rate: float
) -> torch.optim.Optimizer:
    leaves = list(parameters.values())
    decay = description.weight_decay
    if isinstance(description, Sgd):
        return torch.optim.SGD(leaves, lr=rate, momentum=description.momentum, weight_decay=decay)
    betas = (description.beta1, description.beta2)
    kind = torch.optim.AdamW if isinstance(description, AdamW) else torch.optim.Adam
    return kind(leaves, lr=rate, betas=betas, eps=description.epsilon, weight_decay=decay)


@pytest.mark.parametrize("has_own_rates", [False, True])
@pytest.mark.parametrize("description", _DESCRIPTIONS)
def test_that_updates_are_those_of_torch_optim(description: AnyOptimiser, has_own_rates: bool) -> None:  # noqa: FBT001
    mine, theirs = _random(0), _random(0)
    own = optimiser_of(description, mine, has_own_rates=has_own_rates)
    other = _theirs(description, theirs, 0.1)
    for step in range(1, 6):
        gradients = _random(step)
        own.update(gradients, (0.1, 0.1))
        for name, values in theirs.items():
            values.grad = gradients[name]
        other.step()
        for name, values in mine.items():
            torch.testing.assert_close(values, theirs[name], rtol=0, atol=1e-14)


@pytest.mark.parametrize("description", _DESCRIPTIONS)
def test_that_each_replica_can_learn_at_its_own_rate(description: AnyOptimiser) -> None:
    mine = _random(0)
    own = optimiser_of(description, mine, has_own_rates=True)
    for step in range(1, 5):
        own.update(_random(step), (0.1, 0.02))
    for replica, rate in enumerate((0.1, 0.02)):
        theirs = {name: values[replica].clone() for name, values in _random(0).items()}
        other = _theirs(description, theirs, rate)
        for step in range(1, 5):
            for name, values in theirs.items():
                values.grad = _random(step)[name][replica]
            other.step()
        for name, values in mine.items():
            torch.testing.assert_close(values[replica], theirs[name], rtol=0, atol=1e-14)


def test_that_different_rates_are_refused_where_they_were_not_announced() -> None:
    optimiser = optimiser_of(Adam(), _random(0))
    with pytest.raises(ValueError, match="no memory of their own"):
        optimiser.update(_random(1), (0.1, 0.02))


@pytest.mark.parametrize("description", _DESCRIPTIONS)
def test_that_gradients_which_are_views_give_the_same_update(description: AnyOptimiser) -> None:
    plain, viewed = _random(0), _random(0)
    gradients = _random(1)
    optimiser_of(description, plain).update(gradients, (0.1, 0.1))
    turned = {name: values.mT.contiguous().mT for name, values in gradients.items()}
    assert not turned["trunk.0.weight"].is_contiguous()
    optimiser_of(description, viewed).update(turned, (0.1, 0.1))
    for name, values in plain.items():
        assert torch.equal(values, viewed[name])


@pytest.mark.parametrize("description", _DESCRIPTIONS)
def test_that_the_state_is_shaped_as_the_parameters(description: AnyOptimiser) -> None:
    optimiser = optimiser_of(description, _random(0))
    optimiser.update(_random(1), (0.1, 0.1))
    assert optimiser.num_updates == 1
    for slot in optimiser.state.values():
        assert {name: tuple(values.shape) for name, values in slot.items()} == _SHAPES
