import pytest
import torch
from torchjd.scalarization import PBI

from mtl_gui.engine.weighting.pbi import Pbi
from mtl_gui.engine.weighting.protocol import State
from mtl_gui.spec import Pbi as PbiDescription
from tests.engine.weighting.loss_steps import random_losses, signals_of, slopes, tensor


def test_that_weights_are_the_derivatives_of_the_published_objective() -> None:
    losses = random_losses(0, 2, 3).requires_grad_()
    description = PbiDescription(penalty=3.0, preferences={"b": 2.0}, min_losses={"c": -1.0})
    direction = tensor([1.0, 2.0, 1.0]) / 6**0.5
    above = losses - tensor([0.0, 0.0, -1.0])
    along = above @ direction
    aside = (above - along.unsqueeze(1) * direction).norm(dim=1)
    found = Pbi(description).weigh(signals_of(losses.detach()), State()).weights
    torch.testing.assert_close(found, slopes((along + 3 * aside).sum(), losses))
    second = PBI(3.0, tensor([1.0, 2.0, 1.0]), tensor([0.0, 0.0, -1.0]))
    torch.testing.assert_close(found[1], slopes(second(losses[1]), losses)[1], rtol=1e-6, atol=0)


def test_that_two_tasks_off_the_diagonal_have_weights_in_closed_form() -> None:
    found = Pbi(PbiDescription()).weigh(signals_of([[1.0, 3.0]]), State()).weights
    assert found[0].tolist() == pytest.approx([-4 / 2**0.5, 6 / 2**0.5])


@pytest.mark.parametrize("size", [1e-6, 1.0, 1e9])
def test_that_losses_on_the_preferred_direction_are_not_pushed_aside(size: float) -> None:
    losses = size * tensor([[0.7, 2.1, 0.7 / 3]])
    preferences = {"a": 0.3, "b": 0.9, "c": 0.1}
    found = Pbi(PbiDescription(preferences=preferences)).weigh(signals_of(losses), State()).weights
    torch.testing.assert_close(found, losses / losses.norm())


def test_that_a_task_without_labels_takes_no_part() -> None:
    losses = random_losses(1, 1, 3)
    method = Pbi(PbiDescription(preferences={"a": 2.0}))
    found = method.weigh(signals_of(losses, labelled=torch.tensor([[True, True, False]])), State()).weights
    torch.testing.assert_close(found[:, :2], method.weigh(signals_of(losses[:, :2]), State()).weights)
    assert found[0, 2] == 0
    nothing = signals_of(losses, labelled=torch.zeros(1, 3, dtype=torch.bool))
    assert method.weigh(nothing, State()).weights[0].tolist() == [0, 0, 0]
