import pytest
import torch

from mtl_gui.engine.weighting.protocol import Signals
from mtl_gui.engine.weighting.uncertainty import Uncertainty
from mtl_gui.spec import UncertaintyWeights

_CPU = torch.device("cpu")
_TASKS = ("a", "b", "c")


def _signals(losses: torch.Tensor, labelled: torch.Tensor | None = None) -> Signals:
    everywhere = torch.ones_like(losses, dtype=torch.bool)
    return Signals(0, (0, 1), _TASKS, losses, everywhere if labelled is None else labelled)


def test_that_weights_and_gradients_are_the_derivatives_of_the_published_objective() -> None:
    method = Uncertainty(UncertaintyWeights(initial_log_variance=0.3))
    state = method.initial_state(_TASKS, 2, 6, torch.float64, _CPU)
    losses = torch.tensor([[0.5, 2.0, 4.0], [1.0, 0.0, 3.0]], dtype=torch.float64, requires_grad=True)
    s = state.learned["log_variances"].clone().requires_grad_()
    objective = (0.5 * torch.exp(-s) * losses + 0.5 * s).sum()
    by_loss, by_s = torch.autograd.grad(objective, (losses, s))
    found = method.weigh(_signals(losses.detach()), state)
    torch.testing.assert_close(found.weights, by_loss)
    torch.testing.assert_close(found.gradients["log_variances"], by_s)


def test_that_all_weights_are_one_half_at_the_start() -> None:
    method = Uncertainty(UncertaintyWeights())
    state = method.initial_state(_TASKS, 2, 6, torch.float64, _CPU)
    weights = method.weigh(_signals(torch.ones(2, 3, dtype=torch.float64)), state).weights
    assert weights.tolist() == [[0.5] * 3] * 2


def test_that_the_log_variance_rests_where_its_exponential_is_the_loss() -> None:
    method = Uncertainty(UncertaintyWeights(initial_log_variance=float(torch.log(torch.tensor(2.0)))))
    state = method.initial_state(_TASKS, 2, 6, torch.float64, _CPU)
    found = method.weigh(_signals(torch.full((2, 3), 2.0, dtype=torch.float64)), state)
    assert found.gradients["log_variances"].abs().max().item() == pytest.approx(0, abs=1e-7)
    assert found.weights[0, 0].item() == pytest.approx(1 / (2 * 2.0))


def test_that_a_task_without_labels_in_the_batch_keeps_its_log_variance() -> None:
    method = Uncertainty(UncertaintyWeights())
    state = method.initial_state(_TASKS, 2, 6, torch.float64, _CPU)
    labelled = torch.tensor([[True, False, True], [True, True, True]])
    losses = torch.zeros(2, 3, dtype=torch.float64)
    gradients = method.weigh(_signals(losses, labelled), state).gradients["log_variances"]
    assert gradients.tolist() == [[0.5, 0.0, 0.5], [0.5, 0.5, 0.5]]


def test_that_a_loss_below_zero_leaves_its_log_variance_as_it_is() -> None:
    method = Uncertainty(UncertaintyWeights())
    state = method.initial_state(_TASKS, 2, 6, torch.float64, _CPU)
    found = method.weigh(_signals(torch.tensor([[-2.0, 1.0, 3.0], [1.0, 1.0, 1.0]]).double()), state)
    assert found.gradients["log_variances"].tolist() == [[0.0, 0.0, -1.0], [0.0, 0.0, 0.0]]
    assert found.fallen_back is not None
    assert found.fallen_back.tolist() == [True, False]
