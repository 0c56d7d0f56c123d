import torch

from mtl_gui.engine.weighting.protocol import State
from mtl_gui.engine.weighting.scale_invariant import ScaleInvariant
from tests.engine.weighting.loss_steps import random_losses, signals_of, slopes, tensor


def test_that_weights_are_the_derivatives_of_the_sum_of_logarithms() -> None:
    losses = random_losses(0, 2, 3).requires_grad_()
    found = ScaleInvariant().weigh(signals_of(losses.detach()), State()).weights
    torch.testing.assert_close(found, slopes(losses.log().sum(), losses))


def test_that_the_units_of_a_loss_do_not_change_its_part_of_the_update() -> None:
    losses, units = random_losses(1, 2, 3), tensor([1e-3, 1.0, 1e4])
    plain, scaled = (ScaleInvariant().weigh(signals_of(each), State()) for each in (losses, losses * units))
    torch.testing.assert_close(scaled.weights * units, plain.weights)


def test_that_losses_without_a_logarithm_are_added_up() -> None:
    losses = tensor([[4.0, 0.0], [4.0, -1.0], [4.0, 0.0]])
    labelled = torch.tensor([[True, True], [True, True], [True, False]])
    found = ScaleInvariant().weigh(signals_of(losses, labelled=labelled), State())
    assert found.weights.tolist() == [[1.0, 1.0], [1.0, 1.0], [0.25, 0.0]]
    assert found.fallen_back is not None
    assert found.fallen_back.tolist() == [True, True, False]
