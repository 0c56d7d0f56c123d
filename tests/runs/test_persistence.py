import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mtl_gui.runs.persistence import bifurcation, minima, share_of_range

_X = np.linspace(-2, 4, 241)
_Y = np.linspace(-1, 1, 41)


def wells() -> np.ndarray:
    """Two double wells with one minimum in common, each plus y²: [2, Y, X]."""
    x, y = np.meshgrid(_X, _Y)
    return np.stack([((x + 1) * (x - 1)) ** 2 + y**2, ((x - 1) * (x - 3)) ** 2 + y**2])


def gaussians(distance: float) -> np.ndarray:
    """1 - exp(-(x ∓ a)² - y²), [2, Y, X]."""
    x, y = np.meshgrid(np.linspace(-2, 2, 801), np.linspace(-1, 1, 5))
    return np.stack([1 - np.exp(-((x - sign * distance) ** 2) - y**2) for sign in (1, -1)])


def flooded(surface: np.ndarray) -> list[tuple[int, float]]:
    """Place and barrier of every minimum: points one after another, as water rises over them."""
    rows, columns = surface.shape
    order = np.argsort(surface, axis=None, kind="stable").tolist()
    lake_of: dict[int, int] = {}
    barriers: dict[int, float] = {}
    for place in order:
        row, column = divmod(place, columns)
        if not np.isfinite(surface[row, column]):
            continue
        around = {
            lake_of[r * columns + c]
            for r in range(max(row - 1, 0), min(row + 2, rows))
            for c in range(max(column - 1, 0), min(column + 2, columns))
            if r * columns + c in lake_of
        }
        oldest = min(around, key=order.index, default=place)
        if not around:
            barriers[place] = np.inf
        for lake in around - {oldest}:
            barriers[lake] = surface[row, column] - surface.flat[lake]
            lake_of = {point: oldest if of == lake else of for point, of in lake_of.items()}
        lake_of[place] = oldest
    return sorted(barriers.items())


def test_that_each_double_well_has_two_minima_and_a_barrier_of_one() -> None:
    for task, places in enumerate([(-1, 1), (1, 3)]):
        found = minima(wells()[task], 0.01)
        assert sorted(_X[each.column] for each in found) == pytest.approx(places)
        assert [_Y[each.row] for each in found] == pytest.approx([0, 0], abs=1e-12)
        assert sorted(each.barrier for each in found) == pytest.approx([1, np.inf], rel=1e-3)
        assert not any(each.on_border for each in found)


def test_that_the_sum_of_the_double_wells_has_one_minimum_where_both_have_one() -> None:
    (found,) = minima(wells().sum(axis=0))
    assert _X[found.column] == pytest.approx(1)
    assert found.height == pytest.approx(0, abs=1e-12)


def test_that_the_number_of_minima_follows_the_task_weight_as_in_closed_form() -> None:
    """With u = x - 1 and c = 1 - 2 w it is u²(u² + 4 c u + 4): two minima if, and only if, c² > 8/9."""
    weights = np.array([0, 0.01, 0.02, 0.035, 0.2, 0.5, 0.8, 0.965, 0.98, 0.99, 1])
    found = bifurcation(wells(), (1, 0), (0, 1), weights=weights)
    c = 1 - 2 * weights
    assert found.counts.tolist() == np.where(c**2 > 8 / 9, 2, 1).tolist()
    for way, barrier in zip(c, found.lowest_barriers, strict=True):
        if way**2 <= 8 / 9:
            assert np.isnan(barrier)
            continue
        roots = np.roots([4, 12 * abs(way), 8])
        heights = roots**2 * (roots**2 + 4 * abs(way) * roots + 4)
        assert barrier == pytest.approx(heights.max() - heights.min(), rel=0.02, abs=1e-4)


@pytest.mark.parametrize(("distance", "count"), [(0.6, 1), (0.7, 1), (0.72, 2), (0.9, 2)])
def test_that_the_sum_of_two_wells_has_two_minima_where_they_are_far_apart(
    distance: float, count: int
) -> None:
    losses = gaussians(distance)
    assert [len(minima(loss)) for loss in losses] == [1, 1]
    assert len(minima(losses.sum(axis=0))) == count


@given(arrays(np.float64, (5, 6), elements=st.integers(0, 9).map(float) | st.just(np.nan)))
def test_that_minima_and_barriers_are_those_of_rising_water(surface: np.ndarray) -> None:
    found = sorted((each.row * 6 + each.column, each.barrier) for each in minima(surface))
    assert found == flooded(surface)


def test_that_noise_below_the_least_barrier_does_not_count() -> None:
    noisy = wells()[0] + 0.02 * np.random.default_rng(0).random((len(_Y), len(_X)))
    assert len(minima(noisy)) > 2
    assert len(minima(noisy, 0.1)) == 2


def test_that_gaps_separate_and_hold_no_minimum() -> None:
    surface = np.tile([3.0, 1.0, np.nan, 2.0, -np.inf], (3, 1))
    found = minima(surface)
    assert [(each.column, each.height, each.barrier) for each in found] == [
        (1, 1.0, np.inf),
        (3, 2.0, np.inf),
    ]
    assert minima(np.full((3, 3), np.nan)) == ()


def test_that_minima_on_the_border_are_marked() -> None:
    assert [each.on_border for each in minima(np.arange(9.0).reshape(3, 3))] == [True]


def test_that_the_share_of_the_range_leaves_gaps_out() -> None:
    assert share_of_range(np.array([[-1.0, 3.0, np.nan, np.inf]]), 0.25) == 1.0
    assert share_of_range(np.array([[np.nan]]), 0.25) == 0.0
