import numpy as np
import pytest
from hypothesis import given, settings

from mtl_gui.engine.solvers.conflict_free import config_weights
from tests.engine.solvers.jacobians import (
    INDEPENDENT,
    J2,
    Array,
    gramian_of,
    jacobian_of,
    jacobians,
    norms_of,
)


def literal_direction(rows: Array) -> Array:
    """Equations 2 to 4 of Liu et al. (2025): the pseudo-inverse of the unit gradients, then the length."""
    unit = np.linalg.pinv(rows / norms_of(rows)[:, None], rcond=1e-8) @ rows.any(1)
    unit /= np.linalg.norm(unit)
    return np.asarray((rows @ unit).sum() * unit)


@settings(max_examples=150, deadline=None)
@given(rows=jacobians(40, kinds=INDEPENDENT))
def test_that_the_cosines_to_all_gradients_are_equal(rows: Array) -> None:
    solution = config_weights(gramian_of(rows))
    direction = solution.weights[0] @ rows
    cosines = rows @ direction / norms_of(rows) / np.linalg.norm(direction)
    assert not solution.fallen_back
    assert cosines.min() > 0
    np.testing.assert_allclose(cosines, cosines.mean(), rtol=1e-6)


@pytest.mark.parametrize("kind", ["weak", "strong", "scaled", "identical", "opposite", "with a zero row"])
@pytest.mark.parametrize("num_tasks", [3, 4, 9])
def test_that_the_direction_is_that_of_the_literal_formula(kind: str, num_tasks: int) -> None:
    rows = jacobian_of(kind, num_tasks, 2)
    solution = config_weights(gramian_of(rows))
    expected = literal_direction(rows)
    np.testing.assert_allclose(
        solution.weights[0] @ rows, expected, atol=1e-9 * float(np.linalg.norm(expected))
    )
    assert solution.fallen_back == (kind == "opposite")


def test_that_two_tasks_give_the_published_weights() -> None:
    np.testing.assert_allclose(config_weights(gramian_of(J2)).weights, [[1.22648, 0.84412]], atol=1e-5)


@pytest.mark.parametrize("rows", [[[1.0, 2.0], [-1.0, -2.0]], [[0.0, 0.0], [0.0, 0.0]]])
def test_that_all_tasks_share_where_no_direction_is_better_than_none(rows: list[list[float]]) -> None:
    solution = config_weights(gramian_of(np.array(rows)))
    np.testing.assert_array_equal(solution.weights, 0.5)
