import numpy as np
import pytest

from mtl_gui.runs.spectral_density import density_axis, density_width, spectral_density

NODES = np.array([[[-1.0, 3.0], [0.0, 2.0]]])
SHARES = np.array([[[0.25, 0.75], [0.5, 0.5]]])


def test_that_the_integral_is_one() -> None:
    width = density_width(NODES)
    axis = density_axis(NODES, 3 * width, 4001)
    density = spectral_density(NODES, SHARES, axis, width)
    assert density.shape == (1, 4001)
    assert np.trapezoid(density[0], axis) == pytest.approx(1, abs=1e-9)


def test_that_the_mean_of_the_density_is_that_of_the_points() -> None:
    axis = density_axis(NODES, 0.5, 4001)
    density = spectral_density(NODES, SHARES, axis, 0.1)
    mean = np.trapezoid(axis * density[0], axis)
    assert mean == pytest.approx((0.25 * -1 + 0.75 * 3 + 0.5 * 0 + 0.5 * 2) / 2, abs=1e-9)


def test_that_the_axis_holds_all_finite_points() -> None:
    axis = density_axis(np.array([[[np.nan, -5.0, 7.0]]]), 0.5, 101)
    assert (axis[0], axis[-1], len(axis)) == (-6.5, 8.5, 101)


def test_that_the_width_is_a_share_of_the_range() -> None:
    assert density_width(NODES, 0.05) == pytest.approx(0.2)
    assert density_width(np.full((1, 1, 2), 3.0)) == 1.0
    assert density_width(np.full((1, 1, 2), np.nan)) == 1.0


def test_that_a_width_of_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="smooths nothing"):
        spectral_density(NODES, SHARES, np.zeros(1), 0.0)
