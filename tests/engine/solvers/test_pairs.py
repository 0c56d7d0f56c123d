"""Two tasks by their closed forms against the general way, which is taken for many replicas."""

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings

from mtl_gui.engine.solvers.pairs import Answer, Pair, solved_in_pairs
from mtl_gui.engine.solvers.solution import Solution
from tests.engine.solvers.jacobians import KINDS, Array, gramian_of, jacobian_of, jacobians
from tests.engine.solvers.test_shared_properties import _Solver, every_solver

_MANY = 40


@every_solver
@settings(max_examples=60, deadline=None)
@given(rows=jacobians(2))
def test_that_a_few_replicas_get_what_each_of_many_gets(solver: _Solver, rows: Array) -> None:
    alone, many = solver(gramian_of(rows)), solver(gramian_of(*[rows] * _MANY))
    size = (np.abs(many.weights[0]) * np.linalg.norm(rows, axis=1)).sum()
    np.testing.assert_allclose(alone.weights[0] @ rows, many.weights[0] @ rows, rtol=0, atol=1e-9 * size)
    assert alone.fallen_back[0] == many.fallen_back[0]
    if not alone.fallen_back[0]:
        assert alone.residual[0] < 1e-9


@every_solver
@pytest.mark.parametrize("odd", ["zero", "opposite", "identical", "with a zero row"])
def test_that_replicas_without_a_closed_form_leave_those_with_one_as_they_are(
    solver: _Solver, odd: str
) -> None:
    plain = [jacobian_of("strong", 2, seed) for seed in range(2)]
    rows = (plain[0], jacobian_of(odd, 2, 3), plain[1], np.full((2, 7), np.nan))
    solution = solver(gramian_of(*rows))
    for position in (0, 1, 2, 3):
        alone = solver(gramian_of(rows[position]))
        np.testing.assert_array_equal(solution.weights[position], alone.weights[0])
        assert solution.fallen_back[position] == alone.fallen_back[0]


def test_that_only_two_gradients_far_from_parallel_and_zero_are_a_pair() -> None:
    met: list[Pair] = []

    def closed_form(pair: Pair) -> Answer:
        met.append(pair)
        return pair.first, pair.second, pair.cosine

    def in_general(gramian: npt.NDArray[np.floating]) -> Solution:
        size = len(gramian)
        return Solution(np.full((size, 2), -1.0), np.zeros(size), np.ones(size, dtype=np.bool_))

    right_angle = np.array([[3.0, 0.0], [0.0, 4.0]])
    slanted = np.array([[2.0, 0.0], [1.0, 1.0]])
    rows = [right_angle, *(jacobian_of(kind, 2, 0) for kind in ("opposite", "identical", "zero")), slanted]
    solution = solved_in_pairs(gramian_of(*rows), closed_form, in_general)
    assert solution.fallen_back.tolist() == [False, True, True, True, False]
    np.testing.assert_allclose(solution.weights[[0, -1]], [[0.75, 1], [1, 0.5**0.5]])
    np.testing.assert_allclose([pair.cosine for pair in met], [0, 0.5**0.5])
    np.testing.assert_allclose([pair.longest for pair in met], [4, 2])
    np.testing.assert_array_equal(solution.weights[1:4], -1)


@every_solver
@pytest.mark.parametrize("kind", KINDS)
def test_that_pairs_of_single_precision_are_solved_to_their_precision(solver: _Solver, kind: str) -> None:
    gramian = gramian_of(*[jacobian_of(kind, 2, 11)] * _MANY).astype(np.float32)
    few, many = solver(gramian[:1]), solver(gramian)
    np.testing.assert_allclose(few.weights[0], many.weights[0], rtol=2e-3, atol=1e-6)
    assert few.fallen_back[0] == many.fallen_back[0]
