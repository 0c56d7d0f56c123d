import numpy as np
import pytest
from scipy.optimize import nnls

from mtl_gui.spec import DualProj
from tests.engine.weighting.steps import direction_of, drawn, made, step_of


@pytest.mark.parametrize("num_tasks", [2, 3, 6])
def test_that_the_update_is_the_projection_of_the_mean(num_tasks: int) -> None:
    jacobian = drawn(num_tasks + 10, num_tasks=num_tasks, num_columns=8)
    signals = step_of(jacobian)
    updates = direction_of(made(DualProj(), [signals])[0], signals)
    for rows, update in zip(jacobian, updates, strict=True):
        mean = rows.mean(0)
        np.testing.assert_allclose(update, mean + rows.T @ nnls(rows.T, -mean)[0], atol=1e-9)


def test_that_two_gradients_have_the_published_weights() -> None:
    signals = step_of(np.array([[[-4.0, 1.0, 1.0], [6.0, 1.0, 1.0]]]))
    weights = made(DualProj(), [signals])[0].weights[0]
    assert weights.tolist() == pytest.approx([0.61092, 0.5], abs=3e-4)
