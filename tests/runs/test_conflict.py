from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.optimize import nnls

from mtl_gui.runs.conflict import arrows, cosines, is_stationary, plane_gradients, shortest_mixtures

_X = np.linspace(-2, 2, 41)
_Y = np.linspace(-1, 1, 21)
_GRID = np.stack(np.meshgrid(_X, _Y))
_CENTRES = ((-1.0, 0.0), (1.0, 0.0))


def bowls(centres: tuple[tuple[float, float], ...] = _CENTRES) -> np.ndarray:
    """‖p - centre‖², [T, Y, X]."""
    return np.stack([((_GRID - np.reshape(centre, (2, 1, 1))) ** 2).sum(0) for centre in centres])


def test_that_gradients_of_quadratics_are_exact_also_at_the_border() -> None:
    found = plane_gradients(bowls(), _X, _Y)
    expected = [2 * (_GRID - np.reshape(centre, (2, 1, 1))) for centre in _CENTRES]
    np.testing.assert_allclose(found, expected, atol=1e-12)


def test_that_x_and_y_are_not_mixed_up_and_spacings_may_differ() -> None:
    x, y = np.array([0.0, 0.5, 2.0, 3.0]), np.array([0.0, 1.0, 4.0])
    losses = (3 * x[None, :] - 5 * y[:, None])[None]
    found = plane_gradients(losses, x, y)
    np.testing.assert_allclose(found[0, 0], 3)
    np.testing.assert_allclose(found[0, 1], -5)


def test_that_the_cosine_is_that_of_the_directions_to_both_minima() -> None:
    found = cosines(plane_gradients(bowls(), _X, _Y), 0, 1)
    for row, column in ((0, 0), (3, 17), (10, 20), (20, 40)):
        ways = [np.array([_X[column], _Y[row]]) - centre for centre in _CENTRES]
        expected = ways[0] @ ways[1] / np.prod([np.linalg.norm(way) for way in ways])
        assert found[row, column] == pytest.approx(expected, abs=1e-12)
    assert found[10, 20] == -1
    assert np.isnan(found[10, 10])


def test_that_the_stationary_set_of_two_bowls_is_the_segment_between_their_minima() -> None:
    found = is_stationary(plane_gradients(bowls(), _X, _Y), 1e-6)
    np.testing.assert_array_equal(found, (np.abs(_GRID[0]) <= 1 + 1e-9) & (np.abs(_GRID[1]) < 1e-9))


def test_that_the_stationary_set_of_three_bowls_is_the_triangle_of_their_minima() -> None:
    corners = ((-1.05, -0.55), (1.05, -0.55), (0.0, 0.95))
    found = is_stationary(plane_gradients(bowls(corners), _X, _Y), 1e-9)
    inside = np.ones(found.shape, dtype=bool)
    for (x1, y1), (x2, y2) in pairwise((*corners, corners[0])):
        inside &= (x2 - x1) * (_GRID[1] - y1) - (y2 - y1) * (_GRID[0] - x1) >= 0
    np.testing.assert_array_equal(found, inside)


@given(arrays(np.float64, (4, 2), elements=st.integers(-5, 5).map(float)))
def test_that_the_shortest_mixture_is_that_of_a_general_solver(vectors: np.ndarray) -> None:
    found = shortest_mixtures(vectors[:, :, None, None])[0, 0]
    # min ‖Gα‖² + (Σα − 1)² over α ≥ 0 has, but for its length, the shares of the shortest mixture.
    shares, _ = nnls(np.vstack([vectors.T, np.ones(4)]), np.array([0.0, 0.0, 1.0]))
    assert found == pytest.approx(np.linalg.norm(shares @ vectors / shares.sum()), abs=1e-9)


def test_that_points_without_data_have_neither_gradient_nor_cosine_and_are_not_stationary() -> None:
    losses = bowls()
    losses[0, 5, 7], losses[1, 15, 30] = np.nan, np.inf
    gradients = plane_gradients(losses, _X, _Y)
    assert np.isnan(gradients[0, :, 5, 7]).all()
    assert np.isnan(gradients[1, :, 15, 30]).all()
    assert np.isnan(cosines(gradients, 0, 1)[5, 6:9]).all()
    assert np.isnan(shortest_mixtures(gradients)[15, 29:32]).all()
    assert not is_stationary(gradients)[5, 6:9].any()
    assert np.isfinite(cosines(gradients, 0, 1)[5, 10])


def test_that_arrows_point_down_and_stand_on_grid_points() -> None:
    found = arrows(plane_gradients(bowls(), _X, _Y), _X, _Y, task=1, every=4)
    to_minimum = np.array(_CENTRES[1]) - found.points
    np.testing.assert_allclose(found.directions, to_minimum / found.lengths[:, None] * 2, atol=1e-12)
    assert set(found.points[:, 0].round(6)) == set(_X[2::4].round(6))
    assert set(found.points[:, 1].round(6)) == set(_Y[2::4].round(6))
