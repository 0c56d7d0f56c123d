import numpy as np
import pytest
import torch
from torchjd.aggregation import FairGrad as PublicFairGrad

from mtl_gui.spec import FairGrad, NashMtl
from tests.engine.weighting.steps import direction_of, drawn, made, step_of


@pytest.mark.parametrize("alpha", [0.5, 1.0, 2.0, 5.0])
def test_that_gains_and_weights_balance(alpha: float) -> None:
    jacobian = drawn(0, num_tasks=4)
    weights = made(FairGrad(alpha=alpha), [step_of(jacobian)])[0].weights.numpy()
    gains = np.einsum("rtp,rsp,rs->rt", jacobian, jacobian, weights)
    np.testing.assert_allclose(gains, weights ** (-1 / alpha), rtol=1e-6)


def test_that_the_other_implementation_agrees() -> None:
    jacobian = drawn(1, 1)
    signals = step_of(jacobian)
    expected = PublicFairGrad(alpha=2.0)(torch.from_numpy(jacobian[0])).numpy()
    np.testing.assert_allclose(direction_of(made(FairGrad(), [signals])[0], signals)[0], expected, rtol=1e-5)


def test_that_two_gradients_have_the_published_weights() -> None:
    signals = step_of(np.array([[[-4.0, 1.0, 1.0], [6.0, 1.0, 1.0]]]))
    weights = made(FairGrad(), [signals])[0].weights[0]
    assert weights.tolist() == pytest.approx([0.47136, 0.31945], abs=1e-5)


def test_that_alpha_one_is_the_bargain_of_nash() -> None:
    signals = step_of(drawn(2))
    found = made(FairGrad(alpha=1.0), [signals])[0].weights
    expected = made(NashMtl(max_norm=0.0), [signals])[0].weights
    np.testing.assert_allclose(found, expected, rtol=1e-9)
