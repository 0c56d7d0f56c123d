"""What holds for every solver."""

from collections.abc import Callable
from functools import partial

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings

from mtl_gui.engine.solvers.aligned import aligned_weights
from mtl_gui.engine.solvers.cagrad import cagrad_weights
from mtl_gui.engine.solvers.conflict_free import config_weights
from mtl_gui.engine.solvers.dual_cone import dual_cone_weights, upgrad_weights
from mtl_gui.engine.solvers.equal_projection import imtl_g_weights
from mtl_gui.engine.solvers.fair import fair_weights
from mtl_gui.engine.solvers.min_norm import min_norm_weights
from mtl_gui.engine.solvers.nash import nash_weights
from mtl_gui.engine.solvers.solution import Solution
from tests.engine.solvers.jacobians import KINDS, Array, gramian_of, jacobian_of, norms_of, stacks

_Solver = Callable[[npt.NDArray[np.floating]], Solution]

SOLVERS: dict[str, _Solver] = {
    "min-norm": min_norm_weights,
    "dual cone": dual_cone_weights,
    "UPGrad": upgrad_weights,
    "Nash": nash_weights,
    "fair": partial(fair_weights, alpha=2.0),
    "CAGrad": partial(cagrad_weights, c=0.4),
    "CAGrad, large ball": partial(cagrad_weights, c=2.0),
    "aligned": aligned_weights,
    "aligned by the median": partial(aligned_weights, mode="median"),
    "equal projections": imtl_g_weights,
    "conflict-free": config_weights,
}
every_solver = pytest.mark.parametrize("solver", SOLVERS.values(), ids=SOLVERS.keys())


@every_solver
@settings(max_examples=40, deadline=None)
@given(replicas=stacks(40))
def test_that_weights_are_finite_and_what_was_solved_was_solved_exactly(
    solver: _Solver, replicas: list[Array]
) -> None:
    solution = solver(gramian_of(*replicas))
    assert np.isfinite(solution.weights).all()
    assert np.isfinite(solution.residual).all()
    assert (solution.residual[~solution.fallen_back] <= 1e-6).all()


@every_solver
@settings(max_examples=30, deadline=None)
@given(replicas=stacks())
def test_that_a_stack_of_replicas_is_solved_as_each_alone(solver: _Solver, replicas: list[Array]) -> None:
    together = solver(gramian_of(*replicas))
    for position, rows in enumerate(replicas):
        alone = solver(gramian_of(rows))
        np.testing.assert_allclose(together.weights[position], alone.weights[0], rtol=1e-12, atol=0)
        assert together.fallen_back[position] == alone.fallen_back[0]


@every_solver
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("num_tasks", [2, 5, 9])
def test_that_listing_the_tasks_in_another_order_changes_no_direction(
    solver: _Solver, kind: str, num_tasks: int
) -> None:
    rows = jacobian_of(kind, num_tasks, 7)
    order = np.random.default_rng(num_tasks).permutation(num_tasks)
    listed, reordered = solver(gramian_of(rows)), solver(gramian_of(rows[order]))
    size = (np.abs(listed.weights[0]) * norms_of(rows)).sum()
    np.testing.assert_allclose(reordered.weights[0] @ rows[order], listed.weights[0] @ rows, atol=1e-7 * size)
    assert listed.fallen_back == reordered.fallen_back


@every_solver
@pytest.mark.parametrize("factor", [1e-9, 1e6])
def test_that_the_unit_of_all_gradients_changes_at_most_the_length_of_the_direction(
    solver: _Solver, factor: float
) -> None:
    rows = jacobian_of("strong", 6, 3)
    weights, scaled = (solver(gramian_of(each)).weights[0] for each in (rows, factor * rows))
    np.testing.assert_allclose(scaled / scaled.sum(), weights / weights.sum(), rtol=1e-8)


@every_solver
def test_that_a_gramian_with_something_that_is_no_number_falls_back_and_leaves_the_others_alone(
    solver: _Solver,
) -> None:
    sound = gramian_of(jacobian_of("strong", 4, 0))
    broken = sound.copy()
    broken[0, 1, 2] = np.nan
    solution = solver(np.concatenate((sound, broken, np.inf * sound)))
    assert solution.fallen_back.tolist() == [False, True, True]
    np.testing.assert_array_equal(solution.weights[0], solver(sound).weights[0])
    np.testing.assert_allclose(solution.weights[1:], 0.25)


@every_solver
def test_that_a_zero_gradient_changes_no_direction_but_for_the_number_of_tasks(solver: _Solver) -> None:
    rows = jacobian_of("strong", 4, 5)
    with_zero = np.insert(rows, 2, 0, axis=0)
    direction = solver(gramian_of(rows)).weights[0] @ rows
    again = solver(gramian_of(with_zero)).weights[0] @ with_zero
    assert direction @ again == pytest.approx(
        float(np.linalg.norm(direction) * np.linalg.norm(again)), rel=1e-9
    )


@every_solver
def test_that_a_gramian_of_single_precision_is_solved_to_its_precision(solver: _Solver) -> None:
    rows = jacobian_of("weak", 5, 2) - 1
    single = rows.astype(np.float32)
    exact, rounded = solver(gramian_of(rows)), solver((single @ single.T)[None])
    np.testing.assert_allclose(rounded.weights, exact.weights, rtol=1e-3)
    assert not rounded.fallen_back.any()


@every_solver
def test_that_one_task_is_followed(solver: _Solver) -> None:
    solution = solver(np.array([[[4.0]]]))
    assert solution.weights[0, 0] > 0
    assert not solution.fallen_back.any()
