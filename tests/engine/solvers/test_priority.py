import itertools

import numpy as np
import pytest
from hypothesis import given, settings

from mtl_gui.engine.solvers.priority import priority_weights
from tests.engine.solvers.jacobians import INDEPENDENT, Array, gramian_of, jacobian_of, jacobians


def by_enumeration(rows: Array, scales: Array, share: float) -> Array | None:
    """The bent gradient [P] of the first row, found among all sets of constraints that may bind."""
    scaled = rows * scales[:, None]
    first, others = scaled[0], scaled[1:]
    bounds = share * (others**2).sum(1)
    for size in range(len(others) + 1):
        for chosen in itertools.combinations(range(len(others)), size):
            bound = others[list(chosen)]
            multipliers = np.linalg.lstsq(bound @ bound.T, bounds[list(chosen)] - bound @ first, rcond=None)[
                0
            ]
            bent = first + multipliers @ bound
            slack = others @ bent - bounds
            if (multipliers >= -1e-9).all() and (slack >= -1e-9 * np.abs(scaled).max() ** 2).all():
                return np.asarray(bent * np.linalg.norm(rows[0]) / np.linalg.norm(bent))
    return None


@settings(max_examples=60, deadline=None)
@given(rows=jacobians(5, kinds=("weak", "strong", "identical")))
def test_that_the_direction_is_that_found_among_all_sets_of_constraints(rows: Array) -> None:
    scales = 1 / np.linalg.norm(rows, axis=1)
    for share in (0.0, 0.02, 0.5):
        expected = by_enumeration(rows, scales, share)
        solution = priority_weights(gramian_of(rows), scales[None], 0, share)
        if expected is not None:
            np.testing.assert_allclose(
                solution.weights[0] @ rows, expected, rtol=0, atol=1e-6 * float(np.linalg.norm(rows[0]))
            )
            assert not solution.fallen_back[0]
            assert solution.residual[0] < 1e-9


@pytest.mark.parametrize("kind", INDEPENDENT)
def test_that_every_other_task_makes_the_promised_progress(kind: str) -> None:
    rows = jacobian_of(kind, 6, 3)
    scales = 1 / np.linalg.norm(rows, axis=1)
    weights = priority_weights(gramian_of(rows), scales[None], 2, 0.1).weights[0]
    bent = weights @ rows
    assert np.linalg.norm(bent) == pytest.approx(np.linalg.norm(rows[2]), rel=1e-9)
    before_its_length = bent * scales[2] / weights[2]
    progress = scales * (rows @ before_its_length)
    assert (np.delete(progress, 2) >= 0.1 - 1e-9).all()
    assert (weights >= 0).all()


def test_that_no_conflict_leaves_the_gradient_as_it_is() -> None:
    rows = np.array([[1.0, 1.0], [1.0, 0.0], [0.0, 3.0]])
    solution = priority_weights(gramian_of(rows), np.ones((1, 3)), 0, 0.0)
    assert solution.weights.tolist() == [[1.0, 0.0, 0.0]]


def test_that_constraints_which_contradict_each_other_are_dropped_and_told() -> None:
    rows = np.array([[1.0, 2.0], [1.0, 0.0], [-1.0, 0.0]])
    solution = priority_weights(gramian_of(rows), np.ones((1, 3)), 0, 0.1)
    assert solution.weights.tolist() == [[1.0, 0.0, 0.0]]
    assert solution.fallen_back.tolist() == [True]


def test_that_without_a_first_gradient_there_is_no_update() -> None:
    rows = np.array([[0.0, 0.0], [1.0, 0.0]])
    solution = priority_weights(gramian_of(rows), np.ones((1, 2)), 0, 0.1)
    assert (solution.weights == 0).all()
    assert solution.fallen_back.tolist() == [True]


def test_that_a_single_gradient_is_followed() -> None:
    assert priority_weights(np.array([[[4.0]]]), np.ones((1, 1)), 0, 0.1).weights.tolist() == [[1.0]]


def test_that_replicas_are_solved_as_if_they_were_alone() -> None:
    stack = [jacobian_of(kind, 5, seed) for seed, kind in enumerate(("weak", "strong", "zero", "opposite"))]
    scales = np.ones((4, 5))
    together = priority_weights(gramian_of(*stack), scales, 1, 0.02)
    for replica, rows in enumerate(stack):
        alone = priority_weights(gramian_of(rows), scales[:1], 1, 0.02)
        np.testing.assert_allclose(together.weights[replica], alone.weights[0], rtol=1e-12)
        assert together.fallen_back[replica] == alone.fallen_back[0]
