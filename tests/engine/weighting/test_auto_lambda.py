from dataclasses import dataclass

import pytest
import torch
from torch import Tensor

from mtl_gui.engine.weighting.auto_lambda import AutoLambda
from mtl_gui.engine.weighting.protocol import State
from mtl_gui.spec import AutoLambda as AutoLambdaDescription
from tests.engine.weighting.loss_steps import initial_state, random_losses, signals_of, tensor

_RATE = 0.1
_ONES = torch.ones(1, 3, dtype=torch.float64)


@dataclass(frozen=True)
class Bowls:
    """Losses ½ ‖θ − cₜ‖² of one replica: the centres of two batches, and the point."""

    centres: Tensor
    others: Tensor
    point: Tensor

    def ahead(self, weights: Tensor) -> Tensor:
        """The losses of the other batch after a step on the first one."""
        gradient = (weights.unsqueeze(1) * (self.point - self.centres)).sum(0)
        return (((self.point - _RATE * gradient) - self.others) ** 2).sum() / 2

    def influence(self, weights: Tensor) -> Tensor:
        """The derivative in closed form: −η ⟨∇Lₜ(θ), ∇ΣL(θ′)⟩."""
        gradient = (weights[0].unsqueeze(1) * (self.point - self.centres)).sum(0)
        outer = len(self.others) * (self.point - _RATE * gradient) - self.others.sum(0)
        return (-_RATE * (self.point - self.centres) @ outer).unsqueeze(0)


def _bowls(seed: int) -> Bowls:
    centres, others = random_losses(seed, 2, 3, 4)
    return Bowls(centres, others, random_losses(seed + 1, 4))


def test_that_the_weights_are_those_of_the_literal_algorithm() -> None:
    method = AutoLambda(AutoLambdaDescription(weight_learning_rate=0.01))
    state = initial_state(method, _ONES)
    expected = torch.full((3,), 0.1, dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.Adam([expected], lr=0.01)
    for step in range(8):
        bowls = _bowls(10 * step)
        (expected.grad,) = torch.autograd.grad(bowls.ahead(expected), expected)
        optimiser.step()
        weighed = method.weigh(signals_of(_ONES, lookahead=bowls), state)
        state = State(kept=weighed.kept)
        torch.testing.assert_close(weighed.weights[0], expected.detach(), rtol=1e-9, atol=0)


def test_that_tasks_that_help_gain_what_those_that_hinder_lose() -> None:
    bowls = Bowls(tensor([[1.0], [-1.0]]), tensor([[1.0], [1.0]]), tensor([0.0]))
    method = AutoLambda(AutoLambdaDescription())
    weighed = method.weigh(signals_of([[0.5, 0.5]], lookahead=bowls), initial_state(method, [[0.5, 0.5]]))
    assert weighed.weights[0].tolist() == pytest.approx([0.1 + 1e-4, 0.1 - 1e-4], abs=1e-9)


def test_that_a_task_without_labels_keeps_its_weight() -> None:
    method = AutoLambda(AutoLambdaDescription())
    labelled = torch.tensor([[True, False, True]])
    signals = signals_of(_ONES, lookahead=_bowls(3), labelled=labelled)
    weighed = method.weigh(signals, initial_state(method, _ONES))
    assert weighed.weights[0, 1] == 0.1
    assert weighed.kept["count"].tolist() == [[1, 0, 1]]
    assert (weighed.weights[0, [0, 2]] != 0.1).all()
