import numpy as np
import pytest
from hypothesis import given, settings

from mtl_gui.engine.solvers.min_norm import min_norm_weights
from tests.engine.solvers.by_scipy import simplex_minimiser
from tests.engine.solvers.jacobians import J2, Array, gramian_of, jacobian_of, jacobians, norms_of


@settings(max_examples=150, deadline=None)
@given(rows=jacobians(40))
def test_that_no_convex_combination_is_shorter(rows: Array) -> None:
    weights = min_norm_weights(gramian_of(rows)).weights[0]
    assert (weights >= 0).all()
    assert weights.sum() == pytest.approx(1)
    shortest = weights @ rows
    present = np.linalg.norm(rows, axis=1) > 0
    sizes = norms_of(rows) * (weights * norms_of(rows)).sum()
    gaps = (rows @ shortest - shortest @ shortest)[present] / sizes[present]
    assert (gaps >= -1e-9).all()
    shares = weights * norms_of(rows) / (weights * norms_of(rows)).sum()
    np.testing.assert_allclose(shares[present] * gaps, 0, atol=1e-9)


@pytest.mark.parametrize("seed", range(10))
def test_that_scipy_finds_no_shorter_one(seed: int) -> None:
    rows = jacobian_of("strong", 2 + seed % 5, seed)
    weights = min_norm_weights(gramian_of(rows)).weights[0]
    found = simplex_minimiser(lambda w: ((w @ rows) ** 2).sum(), lambda w: 2 * rows @ (w @ rows), len(rows))
    np.testing.assert_allclose(weights, found, atol=1e-5)


def test_that_two_tasks_give_the_published_weights() -> None:
    np.testing.assert_allclose(min_norm_weights(gramian_of(J2)).weights, [[0.6, 0.4]], rtol=1e-14)


def test_that_orthogonal_gradients_are_weighted_by_the_inverse_of_their_squares() -> None:
    lengths = np.array([1.0, 1e-3, 40.0, 1e3])
    weights = min_norm_weights(gramian_of(np.diag(lengths))).weights[0]
    np.testing.assert_allclose(weights, lengths**-2 / (lengths**-2).sum(), rtol=1e-10)


@pytest.mark.parametrize("rows", [[[1.0, 0.0], [2.0, 0.0]], [[1.0, 0.0], [3.0, 1.0], [5.0, -1.0]]])
def test_that_the_shortest_gradient_stands_alone_if_the_others_only_add_to_it(
    rows: list[list[float]],
) -> None:
    assert min_norm_weights(gramian_of(np.array(rows))).weights[0, 0] == pytest.approx(1, abs=1e-14)


def test_that_a_zero_gradient_gets_no_weight_and_all_share_where_all_are_zero() -> None:
    solution = min_norm_weights(gramian_of(np.diag([0.0, 1.0, 1.0]), np.zeros((3, 3))))
    np.testing.assert_allclose(solution.weights, [[0, 0.5, 0.5], [1 / 3, 1 / 3, 1 / 3]], rtol=1e-14)
    assert not solution.fallen_back.any()
