import numpy as np
import pytest
from hypothesis import assume, given, settings

from mtl_gui.engine.solvers.min_norm import min_norm_weights
from mtl_gui.engine.solvers.nash import nash_weights
from tests.engine.solvers.by_scipy import free_minimiser
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
def test_that_every_task_gains_the_inverse_of_its_weight(rows: Array) -> None:
    solution = nash_weights(gramian_of(rows))
    weights = solution.weights[0]
    assert not solution.fallen_back
    assert (weights > 0).all()
    np.testing.assert_allclose(weights * (rows @ (weights @ rows)), 1, rtol=1e-6)
    assert np.linalg.norm(weights @ rows) == pytest.approx(len(rows) ** 0.5)


@pytest.mark.parametrize("seed", range(10))
def test_that_scipy_finds_the_same_minimiser(seed: int) -> None:
    rows = jacobian_of("strong", 2 + seed % 5, seed)
    gramian = rows @ rows.T
    found = free_minimiser(
        lambda x: np.exp(x) @ gramian @ np.exp(x) / 2 - x.sum(),
        lambda x: np.exp(x) * (gramian @ np.exp(x)) - 1,
        len(rows),
    )
    np.testing.assert_allclose(nash_weights(gramian[None]).weights[0], np.exp(found), rtol=1e-5)


def test_that_two_tasks_give_the_closed_form_and_the_published_weights() -> None:
    weights = nash_weights(gramian_of(J2)).weights[0]
    cosine = -22 / np.sqrt(18 * 38)
    np.testing.assert_allclose(weights, 1 / np.sqrt((1 + cosine) * np.array([18, 38])), rtol=1e-12)
    np.testing.assert_allclose(weights, [0.59146, 0.40707], atol=1e-5)


@pytest.mark.parametrize("rows", [[[1.0, 0.0], [-10.0, 20.0]], [[1.0, 0.0], [-1.0, 2.0]]])
@pytest.mark.parametrize("factor", [1e-12, 1.0, 1e6])
def test_that_unequal_lengths_and_a_vanishing_first_residual_are_no_trap(
    rows: list[list[float]], factor: float
) -> None:
    gramian = gramian_of(factor * np.array(rows))
    solution = nash_weights(gramian)
    np.testing.assert_allclose(solution.weights[0] * (gramian[0] @ solution.weights[0]), 1, rtol=1e-12)
    assert not solution.fallen_back


@settings(max_examples=60, deadline=None)
@given(rows=jacobians(8, kinds=("opposite", "dependent", "zero")))
def test_that_without_solution_the_shortest_combination_of_unit_gradients_is_taken(rows: Array) -> None:
    solution = nash_weights(gramian_of(rows))
    assume(bool(solution.fallen_back.all()) and rows.any())
    units = rows / norms_of(rows)[:, None]
    shortest = min_norm_weights(gramian_of(units)).weights[0]
    np.testing.assert_allclose(solution.weights[0] @ rows, len(rows) * shortest @ units, atol=1e-6)


def test_that_opposite_gradients_and_zero_gradients_alone_have_no_solution() -> None:
    assert nash_weights(gramian_of(jacobian_of("opposite", 2, 0))).fallen_back
    assert nash_weights(gramian_of(jacobian_of("opposite", 5, 0))).fallen_back
    zero = nash_weights(np.zeros((1, 4, 4)))
    assert zero.fallen_back
    np.testing.assert_array_equal(zero.weights, 0.25)


def test_that_a_zero_gradient_gets_no_weight() -> None:
    solution = nash_weights(gramian_of(np.diag([2.0, 0.0, 5.0])))
    np.testing.assert_allclose(solution.weights, [[0.5, 0, 0.2]], rtol=1e-12)
    assert not solution.fallen_back
