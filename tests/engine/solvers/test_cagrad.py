import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtl_gui.engine.solvers.cagrad import cagrad_weights
from tests.engine.solvers.by_scipy import simplex_minimiser
from tests.engine.solvers.jacobians import (
    INDEPENDENT,
    J2,
    Array,
    gramian_of,
    jacobian_of,
    jacobians,
    norms_of,
)

balls = st.sampled_from((0.01, 0.2, 0.4, 0.9, 1.0, 2.0))


@settings(max_examples=150, deadline=None)
@given(rows=jacobians(40, kinds=INDEPENDENT), c=balls)
def test_that_the_direction_lies_on_the_edge_where_added_tasks_gain_least(rows: Array, c: float) -> None:
    solution = cagrad_weights(gramian_of(rows), c)
    assert not solution.fallen_back
    mean, added = rows.mean(0), solution.weights[0] - 1 / len(rows)
    direction = solution.weights[0] @ rows
    radius = c * np.linalg.norm(mean)
    size = (solution.weights[0] * norms_of(rows)).sum()
    assert np.linalg.norm(direction - mean) == pytest.approx(radius, rel=1e-6, abs=1e-9 * size)
    assert (added >= -1e-12).all()
    gains = rows @ direction
    excess = (gains - gains.min()) / norms_of(rows) / size
    np.testing.assert_allclose(np.minimum(added * norms_of(rows) / size, excess), 0, atol=1e-7)


@pytest.mark.parametrize("c", [0.2, 0.5, 1.5])
@pytest.mark.parametrize("seed", range(5))
def test_that_scipy_finds_no_better_combination(c: float, seed: int) -> None:
    rows = jacobian_of("strong", 2 + seed, seed)
    mean = rows.mean(0)
    radius = c * float(np.linalg.norm(mean))
    found = simplex_minimiser(
        lambda w: w @ rows @ mean + radius * np.linalg.norm(w @ rows),
        lambda w: rows @ mean + radius * rows @ (w @ rows) / np.linalg.norm(w @ rows),
        len(rows),
    )
    combined = found @ rows
    direction = cagrad_weights(gramian_of(rows), c).weights[0] @ rows
    expected = mean + radius / np.linalg.norm(combined) * combined
    np.testing.assert_allclose(direction, expected, atol=2e-4 * float(np.linalg.norm(expected)))
    assert (rows @ direction).min() >= (rows @ expected).min() - 1e-9


@pytest.mark.parametrize(("c", "expected"), [(0.4, [0.6633, 0.5]), (0.5, [0.70412, 0.5])])
def test_that_two_tasks_give_the_published_weights(c: float, expected: list[float]) -> None:
    np.testing.assert_allclose(cagrad_weights(gramian_of(J2), c).weights, [expected], atol=1e-5)


def test_that_two_tasks_that_share_the_worst_gain_lie_on_the_edge() -> None:
    rows = np.array([[1.0, 0.2], [-0.9, 0.3]])
    weights = cagrad_weights(gramian_of(rows), 0.9).weights[0]
    gains = rows @ (weights @ rows)
    assert (weights > 0.5).all()
    assert gains[0] == pytest.approx(gains[1])
    assert np.linalg.norm(weights @ rows - rows.mean(0)) == pytest.approx(0.9 * np.linalg.norm(rows.mean(0)))


@settings(max_examples=60, deadline=None)
@given(rows=jacobians(8, kinds=("opposite", "dependent", "zero", "identical", "with a zero row")), c=balls)
def test_that_what_falls_back_harms_no_task_and_stays_in_the_ball(rows: Array, c: float) -> None:
    solution = cagrad_weights(gramian_of(rows), c)
    mean, direction = rows.mean(0), solution.weights[0] @ rows
    size = norms_of(rows).sum()
    assert np.linalg.norm(direction - mean) <= c * np.linalg.norm(mean) + 1e-6 * size
    if solution.fallen_back:
        assert (rows @ direction / norms_of(rows)).min() >= -1e-6 * size


def test_that_opposite_gradients_fall_back_to_what_harms_neither() -> None:
    rows = np.array([[1.0, 1.0], [-1.0, -1.0], [1.0, -1.0]])
    solution = cagrad_weights(gramian_of(rows), 0.5)
    assert solution.fallen_back
    np.testing.assert_allclose(solution.weights[0] @ rows, [1 / 3, -1 / 3], atol=1e-12)


def test_that_without_a_ball_the_mean_is_taken_and_a_negative_radius_refused() -> None:
    gramian = gramian_of(jacobian_of("strong", 4, 0))
    np.testing.assert_array_equal(cagrad_weights(gramian, 0.0).weights, 0.25)
    with pytest.raises(ValueError, match="-1"):
        cagrad_weights(gramian, -1)
