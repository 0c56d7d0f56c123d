import numpy as np
import pytest

from mtl_gui.events import LandscapeRefined
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import LandscapeRequest
from mtl_gui.ui.plots.landscape_picture import Picture
from tests.ui.plots.hand_made_landscapes import AXIS, X, Y, bowls, picture, started

EQUAL = JointLoss("sum", (1.0, 1.0))


def test_that_a_record_without_points_has_no_picture() -> None:
    record = LandscapeRecord(LandscapeRequest())
    record.append(started())

    assert Picture.of(record, EQUAL) is None


def test_that_a_picture_has_the_level_that_is_done_and_knows_what_was_measured() -> None:
    record = LandscapeRecord(LandscapeRequest())
    record.append(started())
    losses = np.full((2, *X.shape), np.nan)
    losses[:, ::4, ::4] = bowls()[:, ::4, ::4]
    record.append(LandscapeRefined(losses, num_measured=121, spacing=4))

    shown = Picture.of(record, EQUAL)

    assert shown is not None
    assert np.array_equal(shown.x, AXIS[::4])
    assert np.array_equal(shown.losses, bowls()[:, ::4, ::4])
    assert shown.joint == pytest.approx(bowls().sum(axis=0)[::4, ::4])
    assert shown.measured.all()


def test_that_the_lowest_points_of_tasks_and_joint_loss_are_where_the_formulas_say() -> None:
    shown = picture(bowls(1.0))

    assert shown.lowest(shown.losses[0]) == pytest.approx((-1.0, 0.0))
    assert shown.lowest(shown.losses[1]) == pytest.approx((1.0, 0.0))
    assert shown.lowest(shown.joint) == pytest.approx((0.0, 0.0))


def test_that_weights_draw_the_lowest_point_towards_the_heavier_task() -> None:
    shown = picture(bowls(1.0)).combined(JointLoss("sum", (1.0, 3.0)))

    assert shown.lowest(shown.joint) == pytest.approx((0.5, 0.0))


def test_that_a_surface_without_data_has_no_lowest_point() -> None:
    assert picture(bowls()).lowest(np.full(X.shape, np.nan)) is None


def test_that_a_cell_is_row_along_y_and_column_along_x() -> None:
    row, column = picture(bowls()).cell(0.52, -1.03)

    assert (AXIS[column], AXIS[row]) == pytest.approx((0.5, -1.0))
    assert (X[row, column], Y[row, column]) == pytest.approx((0.5, -1.0))
