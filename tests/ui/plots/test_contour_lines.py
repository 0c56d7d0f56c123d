import numpy as np
import pytest

from mtl_gui.ui.plots.contour_lines import contour_lines, rims_below

AXIS = np.linspace(-2.0, 2.0, 41)
X, Y = np.meshgrid(AXIS, AXIS)


@pytest.mark.parametrize("radius", [0.5, 1.0, 1.7])
def test_that_the_contour_of_a_cone_is_the_circle_of_its_height(radius: float) -> None:
    ((level, line_x, line_y),) = contour_lines(AXIS, AXIS, np.hypot(X, Y), np.array([radius]))

    assert level == radius
    assert np.hypot(line_x, line_y) == pytest.approx(radius, abs=2e-3)


def test_that_x_belongs_to_columns_and_y_to_rows() -> None:
    ((_, line_x, line_y),) = contour_lines(AXIS, AXIS, X, np.array([0.7]))

    assert line_x == pytest.approx(0.7)
    assert np.ptp(line_y) == pytest.approx(4.0)


def test_that_two_separate_valleys_give_one_line_with_a_gap() -> None:
    wells = np.minimum(np.hypot(X - 1, Y), np.hypot(X + 1, Y))

    ((_, line_x, _),) = contour_lines(AXIS, AXIS, wells, np.array([0.4]))

    (gap,) = np.flatnonzero(np.isnan(line_x))
    assert {np.sign(line_x[:gap].mean()), np.sign(line_x[gap + 1 :].mean())} == {-1.0, 1.0}


def test_that_no_line_enters_cells_without_data() -> None:
    heights = np.hypot(X, Y)
    heights[:, 20:] = np.nan

    ((_, line_x, _),) = contour_lines(AXIS, AXIS, heights, np.array([1.0]))

    assert np.nanmax(line_x) <= AXIS[19]


def test_that_a_level_the_surface_does_not_cross_gives_nothing() -> None:
    assert list(contour_lines(AXIS, AXIS, np.hypot(X, Y), np.array([9.0]))) == []


def test_that_the_rim_of_a_disc_is_closed_and_lies_at_its_radius() -> None:
    (rim,) = rims_below(AXIS, AXIS, np.hypot(X, Y), 1.0)

    assert np.hypot(*rim.T) == pytest.approx(1.0, abs=2e-3)
    assert rim[0] == pytest.approx(rim[-1])


def test_that_a_hole_has_a_rim_of_its_own() -> None:
    ring = np.abs(np.hypot(X, Y) - 1.0)

    rims = rims_below(AXIS, AXIS, ring, 0.5)

    assert sorted(np.hypot(*rim.T).mean().round(1) for rim in rims) == [0.5, 1.5]


def test_that_below_the_lowest_height_and_without_data_there_is_no_rim() -> None:
    assert rims_below(AXIS, AXIS, np.hypot(X, Y), -1.0) == []
    assert rims_below(AXIS, AXIS, np.full(X.shape, np.nan), 1.0) == []
