"""Fonseca and Fleming's problem: its front is concave, so that weighted sums are least near its ends only."""

import numpy as np
import numpy.typing as npt
import pytest
import torch
from scipy.optimize import brentq

from mtl_gui.engine import update_direction
from mtl_gui.engine.randomness import generator

Array = npt.NDArray[np.float64]

_NUM_PARAMETERS, _NUM_STARTS, _NUM_STEPS = 20, 40, 100
_CENTRE = 1 / np.sqrt(_NUM_PARAMETERS)


def _starts() -> Array:
    return np.asarray(generator(0, "toy").uniform(-0.5, 0.5, (_NUM_STARTS, _NUM_PARAMETERS)))


def _losses(points: Array) -> Array:
    """1 - exp(-‖x ∓ 1/√n‖²) at some points [R, P], [R, 2]."""
    squares = [((points - sign * _CENTRE) ** 2).sum(1) for sign in (1, -1)]
    return np.asarray(1 - np.exp(-np.stack(squares, 1)))


def _jacobian(points: Array) -> Array:
    away = np.stack([points - _CENTRE, points + _CENTRE], 1)
    return 2 * away * (1 - _losses(points))[:, :, None]


def _descended(kind: str, points: Array) -> Array:
    """Steps of length 1 along the method's updates."""
    for _ in range(_NUM_STEPS):
        jacobian, losses = torch.from_numpy(_jacobian(points)), torch.from_numpy(_losses(points))
        points = points - update_direction(kind, jacobian, losses=losses).numpy()
    return points


def _along(points: Array) -> Array:
    """The place s = Σᵢ xᵢ/√n of each point on the line on which the front lies at |s| ≤ 1, [R]."""
    return np.asarray(points.sum(1) * _CENTRE)


def test_that_equal_weights_end_at_the_ends_of_the_front() -> None:
    found = _along(_descended("equal", _starts()))
    # On the line the sum is stationary where (1 - s) / (1 + s) = exp(-4 s), which is s = tanh(2 s).
    end = brentq(lambda s: s - np.tanh(2 * s), 0.5, 1)
    np.testing.assert_allclose(np.abs(found), end, atol=1e-2)
    assert {-1.0, 1.0} == set(np.sign(found))


def test_that_the_shortest_mixture_ends_inside_the_front() -> None:
    points = _descended("mgda", _starts())
    along = _along(points)
    assert (np.abs(along) < 0.5).all()
    assert len(np.unique(along.round(6))) == _NUM_STARTS
    front = 1 - np.exp(-np.stack([(along - 1) ** 2, (along + 1) ** 2], 1))
    np.testing.assert_allclose(_losses(points), front, rtol=1e-12)


@pytest.mark.parametrize("kind", ["mgda", "upgrad", "dualproj", "pcgrad"])
def test_that_nothing_moves_on_the_front(kind: str) -> None:
    front = np.outer(np.linspace(-0.9, 0.9, 7), np.full(_NUM_PARAMETERS, _CENTRE))
    jacobian = torch.from_numpy(_jacobian(front))
    assert jacobian.norm(dim=2).min() > 0.01
    np.testing.assert_allclose(update_direction(kind, jacobian), 0, atol=1e-12)
