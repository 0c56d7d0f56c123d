import pytest
import torch
from torchjd.scalarization import GeometricMean

from mtl_gui.engine.weighting.gls import Gls
from mtl_gui.engine.weighting.protocol import State
from tests.engine.weighting.loss_steps import random_losses, signals_of, slopes, tensor


def test_that_weights_are_the_derivatives_of_the_geometric_mean() -> None:
    losses = random_losses(0, 2, 5).requires_grad_()
    expected = slopes(losses.prod(1).pow(1 / 5).sum(), losses)
    torch.testing.assert_close(Gls().weigh(signals_of(losses.detach()), State()).weights, expected)
    second_opinion = slopes(GeometricMean()(losses[1]), losses)[1]
    torch.testing.assert_close(expected[1], second_opinion)


def test_that_two_losses_give_the_published_weights() -> None:
    assert Gls().weigh(signals_of([[0.5, 2.0]]), State()).weights[0].tolist() == pytest.approx([1, 0.25])


def test_that_every_task_contributes_equally_to_the_mean() -> None:
    losses = random_losses(1, 1, 4)
    found = Gls().weigh(signals_of(losses), State()).weights * losses
    torch.testing.assert_close(found, losses.prod().pow(0.25).expand(1, 4) / 4)


def test_that_tasks_without_labels_are_left_out_of_the_mean() -> None:
    labelled = torch.tensor([[True, False, True]])
    found = Gls().weigh(signals_of([[0.5, 0.0, 2.0]], labelled=labelled), State())
    assert found.weights[0].tolist() == pytest.approx([1, 0, 0.25])
    assert found.fallen_back is not None
    assert found.fallen_back.tolist() == [False]


def test_that_losses_without_a_geometric_mean_are_averaged() -> None:
    losses = tensor([[2.0, 0.0], [2.0, -1.0], [1e-200, 1e-200]])
    found = Gls().weigh(signals_of(losses), State())
    assert found.weights.tolist() == [[0.5, 0.5], [0.5, 0.5], [0.5, 0.5]]
    assert found.fallen_back is not None
    assert found.fallen_back.tolist() == [True, True, False]
