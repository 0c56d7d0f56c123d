import numpy as np
import pytest
import torch
from torch import Tensor
from torchjd.scalarization import STCH

from mtl_gui.engine.weighting.protocol import State, Weighed
from mtl_gui.engine.weighting.stch import Stch
from mtl_gui.spec import Stch as StchDescription
from tests.engine.weighting.loss_steps import initial_state, random_losses, signals_of, slopes, tensor


def _once(losses: Tensor, labelled: Tensor | None = None, **settings: object) -> Weighed:
    method = Stch(StchDescription.checked(settings))
    return method.weigh(signals_of(losses, labelled=labelled), initial_state(method, losses))


def _in_turn(batches: Tensor, labelled: Tensor | None = None, **settings: object) -> list[Weighed]:
    """What is found for losses [S, R, T] in turn, with three steps an epoch."""
    method = Stch(StchDescription.checked(settings))
    state, found = initial_state(method, batches[0]), []
    for step, losses in enumerate(batches):
        is_there = None if labelled is None else labelled[step]
        signals = signals_of(losses, step=step, steps_per_epoch=3, labelled=is_there)
        found.append(method.weigh(signals, state))
        state = State(kept=found[-1].kept)
    return found


def literal_slopes(losses: Tensor, nadir: Tensor | None, mu: float) -> Tensor:
    """The authors' code for networks: the slopes of Σ log L, and of the smooth maximum from the nadir on."""
    own = losses.clone().requires_grad_()
    if nadir is None:
        return slopes(own.log().sum(), own)
    logs = torch.log(own / nadir)
    largest = logs.max().detach()
    return slopes(mu * torch.log(torch.exp((logs - largest) / mu).sum()) * len(losses), own)


def test_that_weights_are_the_derivatives_of_the_smooth_maximum() -> None:
    losses = random_losses(0, 2, 3).requires_grad_()
    found = _once(losses.detach(), mu=0.2, preferences={"a": 2.0}, min_losses={"b": -1.0}).weights
    above = tensor([0.5, 0.25, 0.25]) * (losses - tensor([0.0, -1.0, 0.0]))
    torch.testing.assert_close(found, slopes((0.2 * (above / 0.2).logsumexp(1)).sum(), losses))
    second = STCH(0.2, tensor([0.5, 0.25, 0.25]), tensor([0.0, -1.0, 0.0]))
    torch.testing.assert_close(found[1], slopes(second(losses[1]), losses)[1])


@pytest.mark.parametrize(("mu", "weights"), [(1.0, [0.16041, 0.33959]), (0.1, [0.000276, 0.499724])])
def test_that_two_tasks_give_the_published_weights(mu: float, weights: list[float]) -> None:
    assert _once(tensor([[0.5, 2.0]]), mu=mu).weights[0].tolist() == pytest.approx(weights, abs=1e-5)


def test_that_only_the_worst_task_counts_when_the_maximum_is_sharp() -> None:
    found = _once(tensor([[1e6, -3.0, 2e6]]), mu=1e-4).weights
    assert found[0].tolist() == pytest.approx([0, 0, 1 / 3])


def test_that_a_run_with_warmup_follows_the_literal_algorithm() -> None:
    batches = random_losses(1, 15, 2, 3)
    found = _in_turn(batches, warmup_epochs=2, mu=0.7)
    nadir = batches[3:6].mean(0)
    for step, weighed in enumerate(found):
        for replica in range(2):
            expected = literal_slopes(batches[step, replica], nadir[replica] if step >= 6 else None, 0.7)
            torch.testing.assert_close(weighed.weights[replica], expected)


def test_that_preferences_act_on_the_logarithms() -> None:
    batches = random_losses(2, 4, 1, 2)
    found = _in_turn(batches, warmup_epochs=1, mu=0.5, preferences={"b": 3.0})
    torch.testing.assert_close(found[0].weights, tensor([[0.5, 1.5]]) / batches[0])
    own = batches[3].clone().requires_grad_()
    logs = tensor([0.5, 1.5]) * torch.log(own / batches[:3].mean(0))
    torch.testing.assert_close(found[3].weights, slopes(2 * 0.5 * (logs / 0.5).logsumexp(1).sum(), own))


def test_that_a_task_first_seen_after_the_warmup_is_compared_to_its_first_loss() -> None:
    batches = random_losses(3, 5, 1, 2)
    labelled = torch.ones(5, 1, 2, dtype=torch.bool)
    labelled[:3, 0, 1] = False
    found = _in_turn(torch.where(labelled, batches, 0), labelled, warmup_epochs=1)
    nadir = torch.stack([batches[:3, 0, 0].mean(), batches[3, 0, 1]])
    for step in (3, 4):
        expected = literal_slopes(batches[step, 0], nadir, 1.0)
        torch.testing.assert_close(found[step].weights[0], expected)


@pytest.mark.parametrize("step", [0, 4])
def test_that_losses_without_a_logarithm_are_weighed_by_the_preferences(step: int) -> None:
    batches = torch.ones(5, 2, 2, dtype=torch.float64)
    batches[step, 0, 1] = -1.0
    found = _in_turn(batches, warmup_epochs=1, preferences={"a": 3.0})[step]
    assert found.weights[0].tolist() == [1.5, 0.5]
    assert found.fallen_back is not None
    assert found.fallen_back.tolist() == [True, False]
    assert all(weighed.weights.isfinite().all() for weighed in _in_turn(batches, warmup_epochs=1))


def test_that_a_task_without_labels_takes_no_part() -> None:
    losses = random_losses(4, 1, 3)
    found = _once(losses, torch.tensor([[True, False, True]]), preferences={"a": 2.0}).weights
    alone = Stch(StchDescription(preferences={"a": 2.0}))
    expected = alone.weigh(signals_of(losses[:, [0, 2]]), initial_state(alone, losses[:, :2])).weights
    torch.testing.assert_close(found[:, [0, 2]], expected)
    assert found[0, 1] == 0


def test_that_a_person_sets_the_preferences_of_each_replica() -> None:
    losses = tensor([[0.5, 2.0], [0.5, 2.0]])
    method = Stch(StchDescription(mu=0.5))
    state = method.steered(initial_state(method, losses), tensor([[3.0, 1.0], [0.0, 1.0]]))
    found = method.weigh(signals_of(losses), state).weights.numpy()
    shares = np.exp(np.array([0.75 * 0.5, 0.25 * 2.0]) / 0.5)
    np.testing.assert_allclose(found[0], np.array([0.75, 0.25]) * shares / shares.sum())
    assert found[1, 0] == 0
