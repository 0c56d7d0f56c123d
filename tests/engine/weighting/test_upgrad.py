import numpy as np
import pytest
from scipy.optimize import nnls

from mtl_gui.spec import PCGrad, UPGrad
from tests.engine.weighting.steps import Array, direction_of, drawn, made, step_of


def projected(rows: Array, vector: Array) -> Array:
    """The nearest vector that harms no task: what is left of it after its part in the polar cone (Moreau)."""
    return np.asarray(vector + rows.T @ nnls(rows.T, -vector)[0])


@pytest.mark.parametrize("num_tasks", [2, 3, 6])
def test_that_the_update_is_the_mean_of_the_projections(num_tasks: int) -> None:
    jacobian = drawn(num_tasks, num_tasks=num_tasks, num_columns=8)
    signals = step_of(jacobian)
    updates = direction_of(made(UPGrad(), [signals])[0], signals)
    for rows, update in zip(jacobian, updates, strict=True):
        expected = np.mean([projected(rows, row) for row in rows], axis=0)
        np.testing.assert_allclose(update, expected, atol=1e-9)


def test_that_for_two_tasks_it_is_half_of_gradient_surgery() -> None:
    signals = step_of(np.array([[[-4.0, 1.0, 1.0], [6.0, 1.0, 1.0]]]))
    found, surgery = (made(kind, [signals])[0].weights for kind in (UPGrad(), PCGrad()))
    np.testing.assert_allclose(2 * found, surgery, rtol=1e-12)
    assert found[0].tolist() == pytest.approx([1.11092, 0.78943], abs=3e-4)
