import numpy as np
import pytest

from mtl_gui.spec import NashMtl
from tests.engine.weighting.steps import Array, direction_of, drawn, made, step_of


def closed_form(rows: Array) -> Array:
    """The bargain of two tasks: (u₁ + u₂) / √(1 + cos)."""
    units = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(units.sum(0) / np.sqrt(1 + units[0] @ units[1]))


@pytest.mark.parametrize("rows", [[[1, 0], [-10, 20]], [[1, 0], [-1, 2]], [[1e-5, 0], [3, 4]]])
def test_that_two_tasks_get_their_closed_form(rows: list[list[float]]) -> None:
    signals = step_of(np.array([rows]))
    weighed = made(NashMtl(max_norm=0.0), [signals])[0]
    np.testing.assert_allclose(direction_of(weighed, signals)[0], closed_form(np.array(rows)), rtol=1e-9)


def test_that_every_task_gains_the_inverse_of_its_weight() -> None:
    jacobian = drawn(0, num_tasks=4)
    weighed = made(NashMtl(max_norm=0.0), [step_of(jacobian)])[0]
    weights = weighed.weights.numpy()
    gains = np.einsum("rtp,rsp,rs->rt", jacobian, jacobian, weights)
    np.testing.assert_allclose(weights * gains, 1, rtol=1e-9)
    assert weighed.residual is not None
    assert float(weighed.residual.max()) < 1e-9


def test_that_the_update_is_shortened_to_the_longest_one() -> None:
    signals = step_of(drawn(0, num_tasks=4))
    free, short, long = (
        direction_of(made(NashMtl(max_norm=length), [signals])[0], signals) for length in (0.0, 0.5, 50.0)
    )
    np.testing.assert_allclose(np.linalg.norm(free, axis=1), 2, rtol=1e-9)
    np.testing.assert_allclose(short, free / 4, rtol=1e-9)
    np.testing.assert_allclose(long, free, rtol=1e-12)


def test_that_weights_stay_between_two_bargains() -> None:
    steps = [step_of(drawn(step), step=step) for step in range(6)]
    decided = made(NashMtl(max_norm=0.0, update_weights_every=3), steps)
    anew = made(NashMtl(max_norm=0.0), steps)
    for step in range(6):
        np.testing.assert_array_equal(decided[step].weights, anew[step - step % 3].weights)
        assert (decided[step].residual is None) == bool(step % 3)


def test_that_a_task_which_was_absent_from_the_bargain_keeps_its_weight() -> None:
    labelled = np.array([[True, True, False]] * 2)
    steps = [step_of(drawn(0), labelled=labelled), step_of(drawn(1), step=1)]
    decided = made(NashMtl(max_norm=0.0, update_weights_every=2), steps)
    assert (decided[1].weights[:, 2] == 1).all()
