import pytest
import torch
from torchjd.scalarization import COSMOS

from mtl_gui.engine.weighting.cosmos import Cosmos
from mtl_gui.engine.weighting.protocol import State
from mtl_gui.spec import Cosmos as CosmosDescription
from tests.engine.weighting.loss_steps import random_losses, signals_of, slopes, tensor

_DESCRIPTION = CosmosDescription(penalty=1.7, preferences={"b": 2.0})
_SHARES = tensor([0.25, 0.5, 0.25])


def test_that_weights_are_the_derivatives_of_the_published_objective() -> None:
    losses = random_losses(0, 2, 3).requires_grad_()
    cosines = (losses @ _SHARES) / (losses.norm(dim=1) * _SHARES.norm())
    expected = slopes((losses @ _SHARES - 1.7 * cosines).sum(), losses)
    found = Cosmos(_DESCRIPTION).weigh(signals_of(losses.detach()), State()).weights
    torch.testing.assert_close(found, expected)
    second = slopes(COSMOS(1.7, _SHARES)(losses[0]), losses)[0]
    torch.testing.assert_close(found[0], second)


def test_that_losses_on_the_preferred_direction_have_the_weights_of_the_sum() -> None:
    found = Cosmos(_DESCRIPTION).weigh(signals_of([[1.0, 2.0, 1.0]]), State()).weights
    torch.testing.assert_close(found[0], _SHARES)


def test_that_the_angle_does_not_change_the_slope_along_the_losses() -> None:
    losses = random_losses(1, 2, 3)
    found = Cosmos(_DESCRIPTION).weigh(signals_of(losses), State()).weights
    torch.testing.assert_close((found * losses).sum(1), losses @ _SHARES)


def test_that_losses_that_are_all_zero_have_no_angle() -> None:
    found = Cosmos(_DESCRIPTION).weigh(signals_of(torch.zeros(1, 3, dtype=torch.float64)), State())
    torch.testing.assert_close(found.weights[0], _SHARES)
    assert found.fallen_back is not None
    assert found.fallen_back.tolist() == [True]


def test_that_a_task_without_labels_takes_no_part() -> None:
    losses = random_losses(2, 1, 3)
    method = Cosmos(CosmosDescription(preferences={"a": 2.0}))
    found = method.weigh(signals_of(losses, labelled=torch.tensor([[True, True, False]])), State()).weights
    expected = method.weigh(signals_of(losses[:, :2]), State()).weights
    torch.testing.assert_close(found[:, :2], expected)
    assert found[0, 2] == 0
    nothing = signals_of(losses, labelled=torch.zeros(1, 3, dtype=torch.bool))
    assert method.weigh(nothing, State()).weights[0].tolist() == pytest.approx([0, 0, 0])
