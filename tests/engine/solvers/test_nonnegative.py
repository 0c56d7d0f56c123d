import numpy as np
import pytest
from scipy.optimize import nnls

from mtl_gui.engine.solvers import nonnegative
from mtl_gui.engine.solvers.nonnegative import complementarity, nonnegative_minimisers, strictly_convex
from tests.engine.solvers.jacobians import Array, jacobian_of, norms_of


def _problem(num_variables: int, seed: int) -> tuple[Array, Array, Array]:
    rows = jacobian_of("strong", num_variables, seed)
    rows /= norms_of(rows)[:, None]
    target = np.random.default_rng(seed).normal(size=(1, rows.shape[1]))[0]
    return rows @ rows.T, rows @ target, nnls(rows.T, -target)[0]


@pytest.mark.parametrize("seed", range(20))
def test_that_the_minimisers_are_those_of_scipy(seed: int) -> None:
    matrix, linear, expected = _problem(2 + seed, seed)
    found = nonnegative_minimisers(matrix[None], linear[None], 2e-16)[0]
    np.testing.assert_allclose(found, expected, atol=1e-9 * (1 + expected.max()))


@pytest.mark.parametrize("seed", range(10))
def test_that_the_last_resort_finds_the_same(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nonnegative, "_MOST_ROUNDS", 0)
    matrix, linear, expected = _problem(3 + seed, seed)
    found = nonnegative_minimisers(matrix[None], linear[None], 2e-16)[0]
    np.testing.assert_allclose(found, expected, atol=1e-9 * (1 + expected.max()))


def test_that_one_matrix_serves_several_problems_in_a_row() -> None:
    matrix, _, _ = _problem(5, 0)
    found = nonnegative_minimisers(matrix[None], matrix, 2e-16)
    for row, minimiser in zip(matrix, found, strict=True):
        np.testing.assert_allclose(
            nonnegative_minimisers(matrix[None], row[None], 2e-16)[0], minimiser, rtol=1e-12
        )


def test_that_negative_curvature_by_rounding_is_lifted() -> None:
    matrix = np.array([[[1.0, 1 + 1e-7, 0.0], [1 + 1e-7, 1.0, 0.0], [0.0, 0.0, 1.0]]])
    assert np.linalg.eigvalsh(matrix).min() < 0
    raised = strictly_convex(matrix, 2e-16)
    assert np.linalg.eigvalsh(raised).min() > 0
    np.testing.assert_allclose(raised, matrix, atol=3e-7)


def test_that_complementarity_is_missed_by_the_worst_pair() -> None:
    variables = np.array([[0.0, 2.0, 0.5], [1.0, 0.0, 0.0]])
    slopes = np.array([[3.0, 0.0, 0.25], [0.0, -0.5, 1.0]])
    assert complementarity(variables, slopes).tolist() == [0.25, 0.5]


@pytest.mark.parametrize("seed", range(5))
def test_that_what_was_added_to_the_diagonal_is_made_good_for(seed: int) -> None:
    rounding = 1e-9
    matrix, linear, expected = _problem(4, seed)
    raised = strictly_convex(matrix[None], rounding)[0]
    assert np.abs(raised - matrix).max() > 1e-8
    found = nonnegative_minimisers(matrix[None], linear[None], rounding)[0]
    np.testing.assert_allclose(found, expected, atol=1e-11 * (1 + expected.max()))
