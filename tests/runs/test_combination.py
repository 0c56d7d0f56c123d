import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mtl_gui.runs.combination import combined

LOSSES = np.arange(24.0).reshape(2, 3, 4)


@given(
    arrays(np.float64, (3, 4, 5), elements=st.floats(-1e6, 1e6)),
    st.lists(st.floats(-10, 10), min_size=3, max_size=3),
)
def test_that_the_joint_loss_is_the_weighted_sum(losses: np.ndarray, weights: list[float]) -> None:
    joint = combined(losses, weights)
    for row in range(4):
        for column in range(5):
            expected = sum(weight * losses[t, row, column] for t, weight in enumerate(weights))
            assert joint[row, column] == pytest.approx(expected, rel=1e-9, abs=1e-6)


def test_that_unknown_points_stay_unknown() -> None:
    losses = LOSSES.copy()
    losses[:, 1, 2] = np.nan
    for weights in ([1.0, 1.0], [0.0, 2.0], [0.0, 0.0]):
        assert np.isnan(combined(losses, weights)[1, 2])
        assert np.isfinite(np.delete(combined(losses, weights), 6)).all()


def test_that_a_task_of_weight_zero_hides_nothing() -> None:
    losses = LOSSES.copy()
    losses[0, 1, 2], losses[0, 0, 0] = np.nan, np.inf
    np.testing.assert_array_equal(combined(losses, [0.0, 3.0]), 3 * LOSSES[1])


def test_that_infinite_losses_are_carried_on_without_a_warning() -> None:
    losses = LOSSES.copy()
    losses[0, 0, 0], losses[1, 0, 0], losses[0, 1, 1] = np.inf, -np.inf, np.inf
    joint = combined(losses, [1.0, 1.0])
    assert np.isnan(joint[0, 0])
    assert np.isposinf(joint[1, 1])


def test_that_a_weight_is_needed_for_every_task() -> None:
    with pytest.raises(ValueError, match="1 weights for 2 tasks"):
        combined(LOSSES, [1.0])
