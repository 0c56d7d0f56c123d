import numpy as np
import pytest
from hypothesis import given, settings

from mtl_gui.engine.solvers.aligned import Scale, aligned_weights
from tests.engine.solvers.jacobians import J2, Array, gramian_of, jacobian_of, jacobians, norms_of

mpmath = pytest.importorskip("mpmath")  # torch brings it along


def literal_weights(rows: Array, mode: Scale) -> tuple[Array, float]:
    """Algorithm 1 of Senushkin et al. (2023) in 60 digits: the weights, and the length of all components."""
    with mpmath.workdps(60):
        matrix = mpmath.matrix(rows.tolist())
        eigenvalues, vectors = mpmath.eigsy(matrix * matrix.T)
        kept = [k for k in range(len(rows)) if eigenvalues[k] > mpmath.mpf(10) ** -26 * max(eigenvalues)]
        squares = sorted(eigenvalues[k] for k in kept)
        square = {
            "min": squares[0],
            "median": squares[(len(squares) - 1) // 2],
            "rmse": mpmath.fsum(squares) / len(squares),
        }[mode]
        weights = mpmath.zeros(len(rows), 1)
        for k in kept:
            share = mpmath.fsum(vectors[:, k]) / len(rows)
            weights += vectors[:, k] * (share * mpmath.sqrt(square / eigenvalues[k]))
        return np.array([float(weight) for weight in weights]), float(mpmath.sqrt(square))


@pytest.mark.parametrize("mode", ["min", "median", "rmse"])
@pytest.mark.parametrize(
    "kind", ["weak", "strong", "scaled", "tiny", "identical", "opposite", "with a zero row"]
)
@pytest.mark.parametrize("num_tasks", [2, 3, 6])
def test_that_the_direction_is_that_of_the_literal_algorithm(kind: str, num_tasks: int, mode: Scale) -> None:
    for seed in range(3):
        rows = jacobian_of(kind, num_tasks, seed)
        expected, length = literal_weights(rows, mode)
        solution = aligned_weights(gramian_of(rows), mode=mode)
        np.testing.assert_allclose(solution.weights[0] @ rows, expected @ rows, rtol=0, atol=1e-7 * length)
        assert solution.residual < 1e-8


@settings(max_examples=60, deadline=None)
@given(rows=jacobians(40))
def test_that_all_preferences_together_make_gradients_that_are_orthogonal_and_equally_long(
    rows: Array,
) -> None:
    num_tasks = len(rows)
    stack = np.repeat(gramian_of(rows), num_tasks, axis=0)
    aligned = aligned_weights(stack, np.eye(num_tasks)).weights @ rows
    lengths = np.linalg.svd(aligned, compute_uv=False)
    kept = lengths > 1e-5 * lengths.max()
    np.testing.assert_allclose(lengths[kept], lengths.max(), rtol=1e-6)
    assert kept.sum() == np.linalg.matrix_rank(rows / norms_of(rows)[:, None])


def test_that_two_tasks_give_the_published_weights() -> None:
    np.testing.assert_allclose(aligned_weights(gramian_of(J2)).weights, [[0.55907, 0.40826]], atol=1e-5)
    root_mean_square = aligned_weights(gramian_of(J2), mode="rmse").weights
    np.testing.assert_allclose(root_mean_square, [[1.51087, 1.10331]], atol=1e-5)


def test_that_a_zero_gradient_gets_no_weight_and_all_keep_the_preference_where_all_are_zero() -> None:
    gramian = gramian_of(np.diag([0.0, 1.0, 4.0]), np.zeros((3, 3)))
    solution = aligned_weights(gramian, np.array([[0.2, 0.3, 0.5]] * 2))
    np.testing.assert_allclose(solution.weights, [[0, 0.3, 0.125], [0.2, 0.3, 0.5]], rtol=1e-14)
