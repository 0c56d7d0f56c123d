import numpy as np
import pytest
import torch
from torchjd.aggregation import CAGrad as PublicCAGrad

from mtl_gui.spec import CAGrad
from tests.engine.weighting.steps import direction_of, drawn, made, step_of


@pytest.mark.parametrize("c", [0.2, 0.4, 2.0])
def test_that_the_update_lies_on_the_ball_and_no_other_point_of_it_serves_the_worst_task_better(
    c: float,
) -> None:
    jacobian = drawn(1)
    signals = step_of(jacobian)
    updates = direction_of(made(CAGrad(c=c), [signals])[0], signals)
    source = np.random.default_rng(0)
    for rows, update in zip(jacobian, updates, strict=True):
        mean = rows.mean(0)
        radius = c * np.linalg.norm(mean)
        assert np.linalg.norm(update - mean) == pytest.approx(radius, rel=1e-9)
        spread = source.normal(size=(20_000, 5)) * 10 ** source.uniform(-3, 0, (20_000, 1))
        others = spread + (update - mean) / radius
        points = mean + radius * others / np.linalg.norm(others, axis=1, keepdims=True)
        assert (points @ rows.T).min(1).max() <= (rows @ update).min() + 1e-9


def test_that_the_other_implementation_agrees() -> None:
    jacobian = drawn(2, 1)
    signals = step_of(jacobian)
    expected = PublicCAGrad(c=0.4)(torch.from_numpy(jacobian[0])).numpy()
    np.testing.assert_allclose(direction_of(made(CAGrad(), [signals])[0], signals)[0], expected, atol=1e-4)


@pytest.mark.parametrize(("rescaling", "divisor"), [("none", 1), ("c", 1.5), ("c2", 1.25)])
def test_that_two_gradients_have_the_published_weights_rescaled(rescaling: str, divisor: float) -> None:
    signals = step_of(np.array([[[-4.0, 1.0, 1.0], [6.0, 1.0, 1.0]]]))
    weights = made(CAGrad.checked({"c": 0.5, "rescaling": rescaling}), [signals])[0].weights[0]
    assert weights.tolist() == pytest.approx([0.70412 / divisor, 0.5 / divisor], abs=1e-5)


def test_that_radius_zero_is_the_mean() -> None:
    weights = made(CAGrad(c=0.0), [step_of(drawn(3))])[0].weights
    np.testing.assert_allclose(weights, 1 / 3, rtol=1e-12)
