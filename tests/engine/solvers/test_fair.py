import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mtl_gui.engine.solvers.cosines import cosines_of
from mtl_gui.engine.solvers.fair import fair_weights
from mtl_gui.engine.solvers.nash import nash_weights
from mtl_gui.engine.solvers.power_balance import balanced_weights
from tests.engine.solvers.by_scipy import free_minimiser
from tests.engine.solvers.jacobians import INDEPENDENT, J2, Array, gramian_of, jacobian_of, jacobians


@settings(max_examples=150, deadline=None)
@given(rows=jacobians(40, kinds=INDEPENDENT), alpha=st.sampled_from((0.5, 0.8, 1.0, 2.0, 5.0, 10.0)))
def test_that_every_gain_is_the_power_of_its_weight(rows: Array, alpha: float) -> None:
    solution = fair_weights(gramian_of(rows), alpha)
    weights = solution.weights[0]
    assert not solution.fallen_back
    np.testing.assert_allclose(rows @ (weights @ rows), weights ** (-1 / alpha), rtol=1e-6)


@pytest.mark.parametrize("alpha", [0.5, 2.0])
@pytest.mark.parametrize("seed", range(5))
def test_that_scipy_finds_the_same_minimiser(alpha: float, seed: int) -> None:
    rows = jacobian_of("strong", 2 + seed, seed)
    gramian, rest = rows @ rows.T, 1 - 1 / alpha
    found = free_minimiser(
        lambda x: np.exp(x) @ gramian @ np.exp(x) / 2 - (np.exp(rest * x) / rest).sum(),
        lambda x: np.exp(x) * (gramian @ np.exp(x)) - np.exp(rest * x),
        len(rows),
    )
    np.testing.assert_allclose(fair_weights(gramian[None], alpha).weights[0], np.exp(found), rtol=1e-5)


def test_that_two_tasks_give_the_published_weights() -> None:
    np.testing.assert_allclose(fair_weights(gramian_of(J2), 1.0).weights, [[0.59146, 0.40707]], atol=1e-5)
    np.testing.assert_allclose(fair_weights(gramian_of(J2), 2.0).weights, [[0.47136, 0.31945]], atol=1e-5)


@pytest.mark.parametrize("kind", ["strong", "scaled", "opposite"])
@pytest.mark.parametrize("num_tasks", [2, 5])
def test_that_alpha_one_is_nashs_bargaining_solution(kind: str, num_tasks: int) -> None:
    gramian = gramian_of(jacobian_of(kind, num_tasks, 4))
    fair, nash = balanced_weights(cosines_of(gramian), 1.0), nash_weights(gramian)
    np.testing.assert_allclose(fair.weights, nash.weights, rtol=1e-10)
    assert fair.fallen_back == nash.fallen_back


@pytest.mark.parametrize("alpha", [0.5, 2.0, 10.0])
def test_that_orthogonal_gradients_give_a_power_of_their_lengths(alpha: float) -> None:
    lengths = np.array([1e-4, 1.0, 30.0])
    weights = fair_weights(gramian_of(np.diag(lengths)), alpha).weights[0]
    np.testing.assert_allclose(weights, lengths ** (-2 * alpha / (alpha + 1)), rtol=1e-10)


@pytest.mark.parametrize("alpha", [0.0, -1.0, float("nan"), float("inf")])
def test_that_what_is_no_fairness_is_refused(alpha: float) -> None:
    with pytest.raises(ValueError, match="alpha"):
        fair_weights(np.ones((1, 2, 2)), alpha)
