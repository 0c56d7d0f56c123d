import numpy as np
import torch

from mtl_gui.engine.weighting.protocol import State
from mtl_gui.engine.weighting.registry import weighting_of
from mtl_gui.spec import Imtl, ImtlG
from tests.engine.weighting.steps import direction_of, drawn, made, step_of

_LOSSES = np.array([[0.5, 2.0, 1.0]])
_LOG_SCALES = torch.tensor([[0.3, -1.0, 0.0]], dtype=torch.float64)


def test_that_the_trunk_serves_the_scaled_tasks_equally() -> None:
    jacobian = np.abs(drawn(0, 1))
    signals = step_of(jacobian, losses=_LOSSES)
    weighed = weighting_of(Imtl()).weigh(signals, State(learned={"log_scales": _LOG_SCALES}))
    scaled = step_of(torch.exp(_LOG_SCALES)[..., None].numpy() * jacobian)
    expected = direction_of(made(ImtlG(), [scaled])[0], scaled)
    np.testing.assert_allclose(direction_of(weighed, signals), expected, rtol=1e-9)


def test_that_scales_learn_from_what_autograd_finds() -> None:
    log_scales = _LOG_SCALES.clone().requires_grad_()
    losses = torch.from_numpy(_LOSSES)
    objective = (torch.exp(log_scales) * losses - log_scales).sum()
    (expected,) = torch.autograd.grad(objective, log_scales)
    weighed = weighting_of(Imtl()).weigh(
        step_of(drawn(0, 1), losses=_LOSSES), State(learned={"log_scales": _LOG_SCALES})
    )
    torch.testing.assert_close(weighed.gradients["log_scales"], expected)


def test_that_heads_follow_the_scaled_losses() -> None:
    signals, state = step_of(drawn(0, 1), losses=_LOSSES), State(learned={"log_scales": _LOG_SCALES})
    plain, reweighed = (
        weighting_of(Imtl(reweights_heads=on_heads)).weigh(signals, state) for on_heads in (False, True)
    )
    torch.testing.assert_close(plain.head_weights, torch.exp(_LOG_SCALES))
    torch.testing.assert_close(reweighed.head_weights, reweighed.weights)


def test_that_a_task_without_a_label_gives_its_scale_no_gradient() -> None:
    labelled = np.array([[True, False, True]])
    signals = step_of(drawn(0, 1), losses=_LOSSES, labelled=labelled)
    gradients = weighting_of(Imtl()).weigh(signals, State(learned={"log_scales": _LOG_SCALES})).gradients
    assert gradients["log_scales"][0, 1] == 0
