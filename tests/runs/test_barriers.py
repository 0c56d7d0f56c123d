import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mtl_gui.runs.barriers import barrier_heights, joint_barriers

SHARES = np.linspace(0.0, 1.0, 101)


def double_wells(x: np.ndarray) -> np.ndarray:
    return np.stack([(x + 1) ** 2 * (x - 1) ** 2, (x - 1) ** 2 * (x - 3) ** 2], 1)


def test_that_every_double_well_has_its_barrier_between_its_own_minima() -> None:
    left, right = double_wells(-1 + 2 * SHARES), double_wells(1 + 2 * SHARES)
    assert barrier_heights(left)[0] == pytest.approx(1)
    assert barrier_heights(right)[1] == pytest.approx(1)


def test_that_the_sum_of_two_double_wells_has_no_barrier_where_each_has_one() -> None:
    weights = np.ones(2)
    for ends in (-1 + 2 * SHARES, 1 + 2 * SHARES, -2 + 5 * SHARES):
        assert joint_barriers(double_wells(ends), weights) == pytest.approx(0, abs=1e-12)


@given(st.floats(-5, 5), st.floats(-5, 5), st.floats(0.01, 10), st.floats(-3, 3))
def test_that_a_convex_loss_has_no_barrier_between_any_two_points(
    start: float, stop: float, scale: float, bottom: float
) -> None:
    x = start + (stop - start) * SHARES
    losses = scale * (x - bottom) ** 2 + np.exp(0.3 * x) + np.abs(x)
    assert barrier_heights(losses) <= 1e-6


def test_that_a_barrier_stands_on_the_line_between_the_ends() -> None:
    tilted = np.array([0.0, 3.0, 2.0])
    assert barrier_heights(tilted) == pytest.approx(2.0)
    assert barrier_heights(tilted[::-1]) == pytest.approx(2.0)
    assert barrier_heights(tilted + 7) == pytest.approx(2.0)


def test_that_barriers_are_found_for_all_lines_at_once() -> None:
    losses = np.random.default_rng(0).normal(size=(9, 2, 3))
    together = barrier_heights(losses)
    assert together.shape == (2, 3)
    for row in range(2):
        for column in range(3):
            assert together[row, column] == barrier_heights(losses[:, row, column])


def test_that_a_joint_barrier_is_not_the_sum_of_the_tasks_barriers() -> None:
    losses = np.array([[0.0, 0.0], [1.0, -1.0], [-1.0, 1.0], [0.0, 0.0]])
    assert joint_barriers(losses, np.ones(2)) == pytest.approx(0)
    assert barrier_heights(losses).tolist() == [1, 1]


def test_that_missing_losses_have_no_barrier_and_infinite_ones_an_infinite_one() -> None:
    assert np.isnan(barrier_heights(np.array([0.0, np.nan, 0.0])))
    assert barrier_heights(np.array([0.0, np.inf, 0.0])) == np.inf
    assert np.isnan(barrier_heights(np.array([np.inf, 1.0, 0.0])))
