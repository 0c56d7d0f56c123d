import torch
from torchjd.scalarization import IMTLL

from mtl_gui.engine.weighting.imtl_l import ImtlL
from mtl_gui.engine.weighting.protocol import State
from tests.engine.weighting.loss_steps import initial_state, random_losses, signals_of, slopes, tensor


def _state(log_scales: torch.Tensor) -> State:
    return State(learned={"log_scales": log_scales})


def test_that_weights_and_gradients_are_the_derivatives_of_the_published_objective() -> None:
    losses, s = random_losses(0, 2, 3).requires_grad_(), (random_losses(1, 2, 3) - 1).requires_grad_()
    by_loss, by_s = torch.autograd.grad((s.exp() * losses - s).sum(), (losses, s))
    found = ImtlL().weigh(signals_of(losses.detach()), _state(s.detach()))
    torch.testing.assert_close(found.weights, by_loss)
    torch.testing.assert_close(found.gradients["log_scales"], by_s)


def test_that_the_weights_are_one_at_the_start_as_published() -> None:
    losses = tensor([[0.5, 2.0]]).requires_grad_()
    expected = slopes(IMTLL(2).double()(losses[0]), losses)
    found = ImtlL().weigh(signals_of(losses.detach()), initial_state(ImtlL(), losses.detach()))
    assert found.weights.tolist() == expected.tolist() == [[1.0, 1.0]]


def test_that_a_scale_rests_where_the_scaled_loss_is_one() -> None:
    losses = random_losses(2, 1, 4)
    found = ImtlL().weigh(signals_of(losses), _state(-losses.log()))
    torch.testing.assert_close(found.gradients["log_scales"], torch.zeros_like(losses), rtol=0, atol=1e-12)


def test_that_losses_at_or_below_zero_and_missing_labels_leave_the_scale_as_it_is() -> None:
    losses = tensor([[0.0, -2.0, 1.0, 3.0], [0.0, 1.0, 1.0, 3.0]])
    labelled = torch.tensor([[True, True, True, True], [False, True, True, True]])
    found = ImtlL().weigh(signals_of(losses, labelled=labelled), initial_state(ImtlL(), losses))
    assert found.gradients["log_scales"].tolist() == [[0, 0, 0, 2], [0, 0, 0, 2]]
    assert found.fallen_back is not None
    assert found.fallen_back.tolist() == [True, False]
