import numpy as np
import pytest

from mtl_gui.runs.heights import own_scale
from mtl_gui.ui.plots.surface_view import heights_between, surface_mesh

X_AXIS = np.linspace(-3.0, 1.0, 5)
Y_AXIS = np.linspace(0.0, 2.0, 4)
X, Y = np.meshgrid(X_AXIS, Y_AXIS)


def test_that_every_cell_is_two_triangles_which_cover_the_square_once() -> None:
    losses = X + 2 * Y

    vertices, faces, _ = surface_mesh(X_AXIS, Y_AXIS, losses, own_scale(losses))

    corners = vertices[faces][:, :, :2]
    first, second = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
    areas = np.abs(first[:, 0] * second[:, 1] - first[:, 1] * second[:, 0]) / 2
    assert len(faces) == 2 * 4 * 3
    assert areas.sum() == pytest.approx(100.0)


def test_that_vertices_rise_with_the_loss_and_lie_at_their_grid_points() -> None:
    losses = X + 2 * Y

    vertices, _, shades = surface_mesh(X_AXIS, Y_AXIS, losses, own_scale(losses))

    order = np.argsort(losses, axis=None, kind="stable")
    assert (np.diff(vertices[order, 2]) >= 0).all()
    assert (np.diff(shades[order]) >= 0).all()
    assert shades.min() == 0.0
    assert shades.max() == 1.0
    assert vertices.reshape(4, 5, 3)[:, 0, 0] == pytest.approx(-5.0)
    assert vertices.reshape(4, 5, 3)[3, :, 1] == pytest.approx(5.0)


def test_that_cells_next_to_an_unknown_loss_are_left_out() -> None:
    losses = X + 2 * Y
    losses[1, 1] = np.inf

    vertices, faces, _ = surface_mesh(X_AXIS, Y_AXIS, losses, own_scale(losses))

    assert len(faces) == 2 * (4 * 3 - 4)
    assert 6 not in faces
    assert np.isfinite(vertices).all()


def test_that_a_path_lies_on_the_surface_between_the_grid_points() -> None:
    plane = 2 * X - 3 * Y + 1
    points = np.random.default_rng(0).uniform((-3.0, 0.0), (1.0, 2.0), (50, 2))

    heights = heights_between(plane, X_AXIS, Y_AXIS, points)

    assert heights == pytest.approx(2 * points[:, 0] - 3 * points[:, 1] + 1)
