import numpy as np
import pytest
from hypothesis import given, settings

from mtl_gui.engine.solvers.equal_projection import imtl_g_weights
from mtl_gui.engine.solvers.min_norm import min_norm_weights
from tests.engine.solvers.jacobians import (
    INDEPENDENT,
    J2,
    Array,
    gramian_of,
    jacobian_of,
    jacobians,
    norms_of,
)


@settings(max_examples=150, deadline=None)
@given(rows=jacobians(40, kinds=INDEPENDENT))
def test_that_the_direction_projects_equally_on_all_gradients_or_the_shortest_one_is_taken(
    rows: Array,
) -> None:
    solution = imtl_g_weights(gramian_of(rows))
    weights = solution.weights[0]
    assert weights.sum() == pytest.approx(1)
    if solution.fallen_back:
        np.testing.assert_allclose(weights, min_norm_weights(gramian_of(rows)).weights[0], rtol=1e-12)
        units = rows / norms_of(rows)[:, None]
        amounts = np.linalg.solve(units @ units.T, np.ones(len(rows))) / norms_of(rows)
        assert amounts.sum() < 1e-3 * np.abs(amounts).sum()
    else:
        projections = rows @ (weights @ rows) / norms_of(rows)
        np.testing.assert_allclose(projections, projections.mean(), rtol=1e-6)


def test_that_two_tasks_give_the_closed_form_and_the_published_weights() -> None:
    weights = imtl_g_weights(gramian_of(J2)).weights[0]
    first, second = 18**0.5, 38**0.5
    np.testing.assert_allclose(weights, np.array([second, first]) / (first + second), rtol=1e-12)
    np.testing.assert_allclose(weights, [0.59233, 0.40767], atol=1e-5)


@pytest.mark.parametrize("num_tasks", [2, 6])
def test_that_opposite_gradients_fall_back_to_the_shortest_combination(num_tasks: int) -> None:
    gramian = gramian_of(jacobian_of("opposite", num_tasks, 3))
    solution = imtl_g_weights(gramian)
    assert solution.fallen_back
    np.testing.assert_allclose(solution.weights, min_norm_weights(gramian).weights, rtol=1e-12)


def test_that_equal_projections_that_harm_all_tasks_are_not_taken() -> None:
    # Its projections are equal and negative: the short third gradient would have to be followed backwards.
    rows = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.011, 0.011, 0.002]])
    units = rows / norms_of(rows)[:, None]
    assert (np.linalg.solve(units @ units.T, np.ones(3)) / norms_of(rows)).sum() < 0
    assert imtl_g_weights(gramian_of(rows)).fallen_back


def test_that_dependent_gradients_with_equal_projections_are_solved() -> None:
    rows = np.array([[1.0, 0.0], [0.0, 2.0], [3.0, 0.0]])
    solution = imtl_g_weights(gramian_of(rows))
    assert not solution.fallen_back
    projections = rows @ (solution.weights[0] @ rows) / norms_of(rows)
    np.testing.assert_allclose(projections, projections[0], rtol=1e-12)


def test_that_equal_projections_that_rounding_could_have_made_positive_are_not_taken() -> None:
    units = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [1.0, 1.0, 0.05]])
    units /= norms_of(units)[:, None]
    amounts = np.linalg.solve(units @ units.T, np.ones(3))
    cancelling = -amounts[2] / (amounts[0] + amounts[1])
    for excess, falls_back in ((1e-8, True), (1e-5, False)):
        rows = units * np.array([1.0, 1.0, cancelling * (1 + excess)])[:, None]
        assert imtl_g_weights(gramian_of(rows)).fallen_back == falls_back
