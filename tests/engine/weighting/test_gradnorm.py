import dataclasses

import numpy as np
import pytest
import torch
from torch import Tensor

from mtl_gui.engine.weighting.gradnorm import GradNorm
from mtl_gui.engine.weighting.protocol import State, Weighed
from mtl_gui.spec import GradNorm as GradNormDescription
from tests.engine.weighting.loss_steps import gradients_of, initial_state, random_losses, signals_of, tensor


def literal_weights(losses: Tensor, rows: Tensor, alpha: float) -> list[Tensor]:
    """Algorithm 1 of Chen et al. (2018) for one replica: losses [S, T], gradients [S, T, P].

    The norms are differentiated by autograd, the target is detached, PyTorch's Adam makes the steps.
    """
    w = torch.ones(losses.shape[1], dtype=torch.float64, requires_grad=True)
    optimiser = torch.optim.Adam([w], lr=0.025)
    used = []
    for now, gradients in zip(losses, rows, strict=True):
        used.append(w.detach().clone())
        lengths = torch.linalg.vector_norm(w.unsqueeze(1) * gradients, dim=1)
        ratios = now / losses[0]
        target = (lengths.mean() * (ratios / ratios.mean()) ** alpha).detach()
        (w.grad,) = torch.autograd.grad((lengths - target).abs().sum(), w)
        optimiser.step()
        with torch.no_grad():
            w.mul_(len(w) / w.sum())
    return used


def _in_turn(method: GradNorm, losses: Tensor, rows: Tensor, labelled: Tensor | None = None) -> list[Weighed]:
    """What is found for losses [S, R, T] and gradients [S, R, T, P] in turn."""
    state, found = initial_state(method, losses[0]), []
    for step, (now, gradients) in enumerate(zip(losses, rows, strict=True)):
        is_there = None if labelled is None else labelled[step]
        found.append(method.weigh(signals_of(now, rows=gradients, labelled=is_there), state))
        state = State(kept=found[-1].kept)
    return found


@pytest.mark.parametrize("alpha", [0.0, 0.12, 1.5])
def test_that_the_weights_are_those_of_the_literal_algorithm(alpha: float) -> None:
    losses, rows = random_losses(0, 12, 2, 3), random_losses(1, 12, 2, 3, 5) - 1.5
    found = _in_turn(GradNorm(GradNormDescription(alpha=alpha)), losses, rows)
    for replica in range(2):
        expected = literal_weights(losses[:, replica], rows[:, replica], alpha)
        for step, weights in enumerate(expected):
            torch.testing.assert_close(found[step].weights[replica], weights, rtol=1e-10, atol=0)


def test_that_gradients_become_equally_long_when_nothing_lags_behind() -> None:
    rows = tensor([[[3.0, 0.0], [0.0, 1.0], [0.5, 0.0]]]).expand(400, 1, 3, 2)
    losses = torch.ones(400, 1, 3, dtype=torch.float64)
    method = GradNorm(GradNormDescription(alpha=0.0, weight_learning_rate=0.01))
    lengths = _in_turn(method, losses, rows)[-1].weights[0] * tensor([3.0, 1.0, 0.5])
    expected = 3 / (1 / 3 + 1 + 2)
    assert lengths.tolist() == pytest.approx([expected] * 3, abs=0.05)


def test_that_the_weights_always_add_up_to_the_number_of_tasks() -> None:
    losses, rows = random_losses(2, 60, 1, 3), random_losses(3, 60, 1, 3, 4) - 1.5
    found = _in_turn(GradNorm(GradNormDescription(weight_learning_rate=2.0)), losses, rows)
    weights = torch.stack([weighed.weights[0] for weighed in found])
    assert (weights >= 0).all()
    assert (weights == 0).any()
    np.testing.assert_allclose(weights.sum(1), 3, rtol=1e-12)


def test_that_a_task_that_lags_behind_gets_more_weight() -> None:
    losses = tensor([[[1.0, 1.0]], [[0.5, 0.9]]])
    rows = tensor([[1.0, 0.0], [0.0, 1.0]]).expand(2, 1, 2, 2)
    weights = _in_turn(GradNorm(GradNormDescription()), losses, rows)[-1].kept["weights"][0]
    assert weights[1] > 1 > weights[0]


def test_that_the_length_in_the_last_shared_layer_is_what_counts_unless_the_trunk_is_chosen() -> None:
    rows = tensor([[[1.0, 9.0], [2.0, 0.0]]])
    signals = dataclasses.replace(signals_of([[1.0, 1.0]], rows=rows), gradients=gradients_of(rows, 1))
    found = []
    for place in ("last_shared", "trunk"):
        method = GradNorm(GradNormDescription.checked({"measured_at": place, "alpha": 0.0}))
        state = initial_state(method, [[1.0, 1.0]])
        found.append(method.weigh(signals, state).kept["weights"][0])
    assert found[0][0] > found[0][1]
    assert found[1][0] < found[1][1]


def test_that_a_task_without_labels_keeps_its_weight_and_its_first_loss_comes_later() -> None:
    losses, rows = random_losses(4, 6, 1, 3), random_losses(5, 6, 1, 3, 4) - 1.5
    labelled = torch.ones(6, 1, 3, dtype=torch.bool)
    labelled[:3, 0, 1] = False
    found = _in_turn(GradNorm(GradNormDescription()), losses * labelled, rows, labelled)
    alone = _in_turn(GradNorm(GradNormDescription()), losses[:3, :, [0, 2]], rows[:3, :, [0, 2]])
    for mine, theirs in zip(found[:3], alone, strict=True):
        torch.testing.assert_close(mine.weights[:, [0, 2]], theirs.weights)
        assert mine.kept["weights"][0, 1] == 1
    assert found[-1].kept["first_losses"][0].tolist() == [losses[0, 0, 0], losses[3, 0, 1], losses[0, 0, 2]]


@pytest.mark.parametrize("first", [[0.0, 1.0], [-2.0, 1.0]])
def test_that_without_training_rates_the_gradients_are_only_made_equally_long(first: list[float]) -> None:
    losses = tensor([[first], [[0.5, 0.1]], [[1.0, -1.0]]])
    rows = random_losses(6, 3, 1, 2, 4)
    found = _in_turn(GradNorm(GradNormDescription()), losses, rows)
    expected = _in_turn(GradNorm(GradNormDescription(alpha=0.0)), torch.ones_like(losses), rows)
    for mine, theirs in zip(found, expected, strict=True):
        assert torch.equal(mine.weights, theirs.weights)
        assert mine.fallen_back is not None
        assert mine.fallen_back.tolist() == [True]
