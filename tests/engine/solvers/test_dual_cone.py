import numpy as np
import pytest
from hypothesis import given, settings
from scipy.optimize import nnls

from mtl_gui.engine.solvers.dual_cone import dual_cone_weights, upgrad_weights
from tests.engine.solvers.jacobians import J2, Array, gramian_of, jacobian_of, jacobians, norms_of


def projection(vector: Array, rows: Array) -> Array:
    """The point nearest to a vector with no negative product with any row: Moreau's decomposition by NNLS."""
    units = rows / norms_of(rows)[:, None]
    return np.asarray(vector + units.T @ nnls(units.T, -vector)[0])


@settings(max_examples=150, deadline=None)
@given(rows=jacobians(40))
def test_that_projecting_the_mean_meets_the_optimality_conditions(rows: Array) -> None:
    weights = dual_cone_weights(gramian_of(rows)).weights[0]
    added = (weights - 1 / len(rows)) * norms_of(rows)
    size = norms_of(rows).mean()
    gains = rows @ (weights @ rows) / norms_of(rows)
    assert (added >= 0).all()
    assert (gains >= -1e-9 * size).all()
    np.testing.assert_allclose(np.minimum(added, gains), 0, atol=1e-9 * size * max(1, added.max() / size))


@settings(max_examples=100, deadline=None)
@given(rows=jacobians(40))
def test_that_the_sum_of_projections_harms_no_task_and_takes_nothing_away(rows: Array) -> None:
    solution = upgrad_weights(gramian_of(rows))
    size = (solution.weights[0] * norms_of(rows)).sum()
    assert (solution.weights[0] >= 1 / len(rows)).all()
    assert (rows @ (solution.weights[0] @ rows) / norms_of(rows) >= -1e-9 * size).all()


@settings(max_examples=60, deadline=None)
@given(rows=jacobians(6))
def test_that_the_directions_are_those_of_projections_by_scipy(rows: Array) -> None:
    size = norms_of(rows).sum()
    mean = dual_cone_weights(gramian_of(rows)).weights[0] @ rows
    np.testing.assert_allclose(mean, projection(rows.mean(0), rows), atol=1e-7 * size)
    summed = sum(projection(row, rows) for row in rows) / len(rows)
    np.testing.assert_allclose(upgrad_weights(gramian_of(rows)).weights[0] @ rows, summed, atol=1e-7 * size)


def test_that_two_tasks_give_the_closed_forms_and_the_published_weights_nearly() -> None:
    sums, means = upgrad_weights(gramian_of(J2)).weights[0], dual_cone_weights(gramian_of(J2)).weights[0]
    np.testing.assert_allclose(sums, [0.5 + 0.5 * 22 / 18, 0.5 + 0.5 * 22 / 38], rtol=1e-14)
    np.testing.assert_allclose(means, [0.5 + 2 / 18, 0.5], rtol=1e-14)
    # The published numbers come from a Gramian with 1e-4 of its trace added to its diagonal.
    np.testing.assert_allclose(sums, [1.11092, 0.78943], atol=3e-4)
    np.testing.assert_allclose(means, [0.61092, 0.5], atol=3e-4)


def test_that_gradients_without_conflict_keep_the_preference() -> None:
    preference = np.array([[0.1, 0.7, 0.2]])
    gramian = gramian_of(np.array([[1.0, 0.0], [1.0, 1.0], [0.0, 2.0]]))
    for solver in (dual_cone_weights, upgrad_weights):
        solution = solver(gramian, preference)
        np.testing.assert_array_equal(solution.weights, preference)
        assert solution.residual == 0


@pytest.mark.parametrize("num_tasks", [2, 4])
def test_that_a_preference_scales_what_is_projected(num_tasks: int) -> None:
    rows = jacobian_of("strong", num_tasks, 1)
    preference = np.random.default_rng(0).uniform(0, 2, (1, num_tasks))
    summed = sum(share * projection(row, rows) for share, row in zip(preference[0], rows, strict=True))
    np.testing.assert_allclose(
        upgrad_weights(gramian_of(rows), preference).weights[0] @ rows, summed, atol=1e-9
    )
    mean = dual_cone_weights(gramian_of(rows), preference).weights[0] @ rows
    np.testing.assert_allclose(mean, projection(preference[0] @ rows, rows), atol=1e-9)


def test_that_a_zero_gradient_keeps_its_preference() -> None:
    gramian = gramian_of(np.array([[1.0, 0.0], [0.0, 0.0], [-1.0, 1.0]]))
    preference = np.array([[0.5, 0.3, 0.2]])
    assert upgrad_weights(gramian, preference).weights[0, 1] == 0.3
    assert dual_cone_weights(gramian, preference).weights[0, 1] == 0.3
