import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.landscape.extent import axis_between, axis_covering

LENGTHS = st.floats(1e-6, 1e6)
SIZES = st.sampled_from([5, 9, 17, 33, 65])


@given(LENGTHS, LENGTHS, SIZES)
def test_that_an_axis_covers_the_range_with_the_network_on_its_coarsest_grid(
    below: float, above: float, size: int
) -> None:
    axis = axis_covering(-below, above, size)
    assert axis.coordinates[0] <= -below * (1 - 1e-12)
    assert axis.coordinates[-1] >= above * (1 - 1e-12)
    assert axis.coordinates[axis.origin] == 0
    assert axis.origin % ((size - 1) // 4) == 0
    np.testing.assert_allclose(np.diff(axis.coordinates), axis.coordinates[1] - axis.coordinates[0])


@given(LENGTHS, LENGTHS)
def test_that_an_axis_is_at_most_a_third_longer_than_it_must_be(below: float, above: float) -> None:
    coordinates = axis_covering(-below, above, 33).coordinates
    assert coordinates[-1] - coordinates[0] <= 4 / 3 * (below + above) * (1 + 1e-9)


def test_that_the_axis_is_the_same_for_every_size() -> None:
    coarse, fine = (axis_covering(-3.1, 0.7, size).coordinates for size in (5, 65))
    np.testing.assert_array_equal(coarse, fine[::16])


def test_that_a_range_which_ends_at_the_network_gets_nothing_beyond() -> None:
    assert axis_covering(-8.0, 0.0, 5).coordinates.tolist() == [-8, -6, -4, -2, 0]
    assert axis_covering(0.0, 8.0, 5).coordinates.tolist() == [0, 2, 4, 6, 8]


def test_that_an_even_range_is_mirrored_exactly() -> None:
    coordinates = axis_covering(-0.7, 0.7, 33).coordinates
    np.testing.assert_array_equal(coordinates, -coordinates[::-1])
    assert coordinates[-1] == pytest.approx(0.7)


def test_that_a_given_range_is_kept_to_its_ends() -> None:
    axis = axis_between(-11.0, 7.0, 9)
    assert axis.coordinates[[0, 4, 8]].tolist() == [-11, -2, 7]
    assert axis.origin == 4
