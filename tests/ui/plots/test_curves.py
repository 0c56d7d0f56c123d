import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.study.bands import band_over_seeds
from mtl_gui.ui.plots.curves import Curve, CurveContent, nearest, read_at


def line(values: list[list[float]], *, is_read: bool = True) -> Curve:
    rows = np.array(values)
    return Curve("line", 0, np.arange(rows.shape[1]), rows, band_over_seeds(rows), is_read=is_read)


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=50, unique=True), st.floats(-100, 10_100))
def test_that_the_nearest_step_is_the_one_with_the_smallest_distance(steps: list[int], at: float) -> None:
    rising = np.array(sorted(steps))
    assert abs(rising[nearest(rising, at)] - at) == np.abs(rising - at).min()


def test_that_there_is_no_nearest_step_among_none() -> None:
    assert nearest(np.empty(0, np.int64), 3.0) == -1


@pytest.mark.parametrize(
    ("at", "place"), [(400, None), (420, None), (421, 0), (433, 0), (438, 1), (451, 2), (461, 2), (462, None)]
)
def test_that_nothing_is_read_where_nothing_was_measured(at: float, place: int | None) -> None:
    assert read_at(np.array([431, 441, 451]), at) == place


@pytest.mark.parametrize(("at", "place"), [(5, 0), (6, None), (4, None)])
def test_that_a_single_measurement_tells_of_its_own_step_alone(at: float, place: int | None) -> None:
    assert read_at(np.array([5]), at) == place
    assert read_at(np.empty(0, np.int64), at) is None


@pytest.mark.parametrize(("lowest", "allowed"), [(0.5, True), (0.0, False), (-1.0, False)])
def test_that_a_logarithmic_axis_needs_positive_means(lowest: float, *, allowed: bool) -> None:
    content = CurveContent("Loss", "first", [line([[2.0, 1.0]]), line([[2.0, lowest]])], 1)
    assert content.allows_log is allowed


def test_that_curves_without_values_are_not_read_out() -> None:
    shown, empty, silent = line([[1.0]]), line([[]]), line([[1.0]], is_read=False)
    assert CurveContent("Loss", "first", [shown, empty, silent], 1).read == [shown]


@pytest.mark.parametrize(("num_seeds", "expected"), [(1, False), (2, False), (3, True)])
def test_that_an_interval_needs_three_seeds(num_seeds: int, *, expected: bool) -> None:
    assert line([[1.0, 2.0]] * num_seeds).has_interval is expected
