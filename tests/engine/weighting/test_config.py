import numpy as np
import pytest
import torch
from torchjd.aggregation import ConFIG as PublicConFIG

from mtl_gui.spec import ConFIG
from tests.engine.weighting.steps import Array, direction_of, drawn, made, step_of


def literal_algorithm(rows: Array) -> Array:
    """Equations 2 and 3 of Liu et al. (2025): the pseudo-inverse of the unit gradients times ones."""
    units = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    best = np.linalg.pinv(units) @ np.ones(len(rows))
    best /= np.linalg.norm(best)
    return np.asarray((rows @ best).sum() * best)


@pytest.mark.parametrize("num_tasks", [2, 3, 5])
def test_that_the_update_is_that_of_the_literal_algorithm(num_tasks: int) -> None:
    jacobian = drawn(num_tasks, num_tasks=num_tasks, num_columns=8)
    signals = step_of(jacobian)
    updates = direction_of(made(ConFIG(), [signals])[0], signals)
    for rows, update in zip(jacobian, updates, strict=True):
        np.testing.assert_allclose(update, literal_algorithm(rows), rtol=1e-7)
        public = PublicConFIG()(torch.from_numpy(rows)).numpy()
        np.testing.assert_allclose(update, public, rtol=1e-7)


def test_that_two_gradients_have_the_published_weights() -> None:
    signals = step_of(np.array([[[-4.0, 1.0, 1.0], [6.0, 1.0, 1.0]]]))
    assert made(ConFIG(), [signals])[0].weights[0].tolist() == pytest.approx([1.22648, 0.84412], abs=1e-5)
