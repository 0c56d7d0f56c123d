import numpy as np
import pytest
import torch
from torch import Tensor

from mtl_gui.engine.weighting.dwa import Dwa
from mtl_gui.engine.weighting.protocol import State, Weighed
from mtl_gui.spec import Dwa as DwaDescription
from tests.engine.weighting.loss_steps import initial_state, random_losses, signals_of, tensor


def _in_turn(batches: Tensor, steps_per_epoch: int, labelled: Tensor | None = None) -> list[Weighed]:
    """What is found for losses [S, R, T] in turn."""
    method = Dwa(DwaDescription())
    state, found = initial_state(method, batches[0]), []
    for step, losses in enumerate(batches):
        is_there = None if labelled is None else labelled[step]
        signals = signals_of(losses, step=step, steps_per_epoch=steps_per_epoch, labelled=is_there)
        found.append(method.weigh(signals, state))
        state = State(kept=found[-1].kept)
    return found


def test_that_the_weights_are_those_of_the_literal_algorithm() -> None:
    epochs = random_losses(0, 5, 3, 2, 4)
    found = _in_turn(epochs.flatten(0, 1), 3)
    means = epochs.mean(1).numpy()
    for step, weighed in enumerate(found):
        epoch = step // 3
        expected = np.ones((2, 4))
        if epoch > 1:
            rates = np.exp(means[epoch - 1] / means[epoch - 2] / 2.0)
            expected = 4 * rates / rates.sum(1, keepdims=True)
        np.testing.assert_allclose(weighed.weights, expected, rtol=1e-12)


def test_that_two_tasks_give_the_published_weights() -> None:
    epochs = tensor([[[1.0, 4.0]], [[0.5, 3.0]], [[0.4, 2.9]], [[0.3, 2.0]]])
    weights = [weighed.weights[0].tolist() for weighed in _in_turn(epochs, 1)]
    assert weights[:2] == [[1, 1], [1, 1]]
    assert weights[2] == pytest.approx([0.93758, 1.06242], abs=1e-5)
    assert weights[3] == pytest.approx([0.95836, 1.04164], abs=1e-5)


def test_that_batches_without_labels_do_not_count_in_the_mean() -> None:
    batches = random_losses(1, 6, 1, 2)
    labelled = torch.ones(6, 1, 2, dtype=torch.bool)
    labelled[[0, 3], 0, 1] = False
    found = _in_turn(torch.where(labelled, batches, 0), 2, labelled)[-1].weights[0]
    rate_of_first = (batches[2:4, 0, 0].mean() / batches[:2, 0, 0].mean()).item()
    rate_of_second = (batches[2, 0, 1] / batches[1, 0, 1]).item()
    rates = np.exp(np.array([rate_of_first, rate_of_second]) / 2)
    assert found.tolist() == pytest.approx(2 * rates / rates.sum())


def test_that_an_epoch_without_labels_leaves_the_means_of_a_task_alone() -> None:
    epochs = tensor([[[1.0, 4.0]], [[1.0, 2.0]], [[1.0, 0.0]], [[1.0, 2.0]]])
    labelled = torch.ones(4, 1, 2, dtype=torch.bool)
    labelled[2, 0, 1] = False
    found = _in_turn(epochs, 1, labelled)
    assert found[2].weights.tolist() == found[3].weights.tolist()
    assert found[3].weights[0, 0] > 1


def test_that_means_at_or_below_zero_count_as_no_change() -> None:
    epochs = tensor([[[0.0, -1.0, 2.0]], [[1.0, -2.0, 2.0]], [[1.0, 1.0, 1.0]]])
    found = _in_turn(epochs, 1)[-1]
    assert found.weights.tolist() == [[1.0, 1.0, 1.0]]
    assert found.fallen_back is not None
    assert found.fallen_back.tolist() == [True]
