import numpy as np
import pytest
import torch
from torchjd.aggregation import IMTLG

from mtl_gui.spec import ImtlG
from tests.engine.weighting.steps import Array, direction_of, drawn, made, step_of


def literal_algorithm(rows: Array) -> Array:
    """Equation 6 of Liu et al. (2021): the weights of all tasks from the second one on, and the first's."""
    units = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    differences, of_units = rows[0] - rows[1:], units[0] - units[1:]
    others = rows[0] @ of_units.T @ np.linalg.inv(differences @ of_units.T)
    return np.concatenate(([1 - others.sum()], others))


@pytest.mark.parametrize("seed", range(3))
def test_that_weights_are_those_of_the_literal_algorithm(seed: int) -> None:
    jacobian = np.abs(drawn(seed, num_tasks=3)) + 0.3 * drawn(seed + 50, num_tasks=3)
    signals = step_of(jacobian)
    weighed = made(ImtlG(), [signals])[0]
    assert weighed.fallen_back is not None
    for replica in range(2):
        assert not bool(weighed.fallen_back[replica])
        np.testing.assert_allclose(weighed.weights[replica], literal_algorithm(jacobian[replica]), rtol=1e-7)
        units = jacobian[replica] / np.linalg.norm(jacobian[replica], axis=1, keepdims=True)
        projections = units @ direction_of(weighed, signals)[replica]
        np.testing.assert_allclose(projections, projections[0], rtol=1e-7)


def test_that_the_other_implementation_agrees() -> None:
    jacobian = np.abs(drawn(7, 1))
    signals = step_of(jacobian)
    expected = IMTLG()(torch.from_numpy(jacobian[0])).numpy()
    np.testing.assert_allclose(direction_of(made(ImtlG(), [signals])[0], signals)[0], expected, rtol=1e-7)


def test_that_two_tasks_get_their_closed_form() -> None:
    rows = np.array([[-4.0, 1.0, 1.0], [6.0, 1.0, 1.0]])
    first, second = np.linalg.norm(rows, axis=1)
    signals = step_of(rows[None])
    expected = (rows[0] / first + rows[1] / second) * first * second / (first + second)
    np.testing.assert_allclose(direction_of(made(ImtlG(), [signals])[0], signals)[0], expected, rtol=1e-9)
