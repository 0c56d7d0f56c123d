import numpy as np
import pytest

from mtl_gui.runs.landscape_heights import interpolated


def plane(size: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    rows, columns = np.mgrid[:size, :size]
    return np.asarray([3.0 * columns - rows, 1.0 * columns * rows])


def test_that_gaps_of_a_bilinear_surface_are_filled_exactly() -> None:
    losses, measured = plane(9), np.zeros((9, 9), dtype=np.bool_)
    measured[::4, ::4] = True
    measured[2, 2] = True
    np.testing.assert_allclose(interpolated(losses, measured), losses, atol=1e-12)


def test_that_measured_points_are_left_as_they_are() -> None:
    losses, measured = plane(9), np.zeros((9, 9), dtype=np.bool_)
    measured[::2, ::2] = True
    losses[0, 4, 4], losses[1, 2, 2] = -np.inf, 1e300
    filled = interpolated(losses, measured)
    np.testing.assert_array_equal(filled[:, measured], losses[:, measured])


@pytest.mark.parametrize("hole", [np.nan, np.inf])
def test_that_nothing_is_made_up_beside_a_loss_that_is_no_number(hole: float) -> None:
    losses, measured = plane(5), np.zeros((5, 5), dtype=np.bool_)
    measured[::2, ::2] = True
    losses[:, 2, 2] = hole
    filled = interpolated(losses, measured)
    assert np.isnan(filled[:, 1:4, 1:4][:, ~measured[1:4, 1:4]]).all()
    outer = np.concatenate([filled[:, 0], filled[:, -1], filled[:, :, 0], filled[:, :, -1]])
    assert np.isfinite(outer).all()


def test_that_a_grid_of_any_size_is_left_as_it_is_when_all_is_measured() -> None:
    losses = np.arange(2.0 * 6 * 11).reshape(2, 6, 11)
    np.testing.assert_array_equal(interpolated(losses, np.ones((6, 11), dtype=np.bool_)), losses)
