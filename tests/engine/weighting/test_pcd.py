import numpy as np
import pytest
import torch
from torchjd.aggregation import PCD

from mtl_gui.spec import Pcd
from tests.engine.weighting.steps import direction_of, drawn, made, step_of


@pytest.mark.parametrize("num_tasks", [2, 3, 5])
def test_that_the_updates_are_those_of_the_other_implementation(num_tasks: int) -> None:
    steps = [step_of(drawn(seed, 1, num_tasks, 7), step=seed) for seed in range(8)]
    public = PCD(tau=0.05, beta=0.9)
    for weighed, signals in zip(made(Pcd(tau=0.05, beta=0.9), steps), steps, strict=True):
        expected = public(torch.from_numpy(drawn(signals.step, 1, num_tasks, 7)[0])).numpy()
        np.testing.assert_allclose(direction_of(weighed, signals)[0], expected, atol=1e-6)


def test_that_two_gradients_have_the_published_weights() -> None:
    signals = step_of(np.array([[[-4.0, 1.0, 1.0], [6.0, 1.0, 1.0]]]))
    weights = made(Pcd(), [signals])[0].weights[0]
    assert weights.tolist() == pytest.approx([1.84806, 1.09537], abs=1e-5)


def test_that_the_named_task_comes_first() -> None:
    jacobian = drawn(0)
    by_name = step_of(jacobian)
    reordered = step_of(jacobian[:, [2, 0, 1]])
    expected = direction_of(made(Pcd(), [reordered])[0], reordered)
    found = direction_of(made(Pcd(primary="c"), [by_name])[0], by_name)
    np.testing.assert_allclose(found, expected, rtol=1e-9)


@pytest.mark.parametrize("primary", ["", "somewhere else"])
def test_that_else_the_first_one_by_name_does(primary: str) -> None:
    signals = step_of(drawn(0))
    found, expected = (made(Pcd(primary=name), [signals])[0].weights for name in (primary, "a"))
    np.testing.assert_array_equal(found, expected)


def test_that_a_first_task_without_a_label_makes_no_update_and_is_told() -> None:
    labelled = np.array([[False, True, True], [True, True, True]])
    weighed = made(Pcd(), [step_of(drawn(0), labelled=labelled)])[0]
    assert (weighed.weights[0] == 0).all()
    assert weighed.fallen_back is not None
    assert weighed.fallen_back.tolist() == [True, False]


def test_that_the_settings_of_a_task_that_is_gone_are_left_out() -> None:
    assert Pcd(primary="x").for_tasks({"y"}).primary == ""
    assert Pcd(primary="x").for_tasks({"x", "y"}).primary == "x"
    assert "x" in Pcd(primary="x").task_settings["primary"]


def test_that_the_average_of_a_task_is_corrected_for_the_steps_in_which_it_had_labels() -> None:
    beta, tau, epsilon = 0.9, 0.3, 1e-8
    jacobians = [np.array([[[3.0, 0.0], [-2.0, 1.0]]]), np.array([[[1.0, 0.5], [-1.0, 4.0]]])]
    steps = [step_of(jacobians[0], labelled=np.array([[True, False]])), step_of(jacobians[1], step=1)]
    found = direction_of(made(Pcd(tau=tau, beta=beta, epsilon=epsilon), steps)[1], steps[1])[0]
    squares = [[float(gradient @ gradient) for gradient in rows[0]] for rows in jacobians]
    first = (beta * (1 - beta) * squares[0][0] + (1 - beta) * squares[1][0]) / (1 - beta**2)
    second = (1 - beta) * squares[1][1] / (1 - beta)
    leading, other = (
        gradient / (average + epsilon) ** 0.5
        for gradient, average in zip(jacobians[1][0], (first, second), strict=True)
    )
    bound = other @ other
    expected = leading + max(0.0, tau * bound - leading @ other) / bound * other
    expected *= squares[1][0] ** 0.5 / np.linalg.norm(expected)
    np.testing.assert_allclose(found, expected, rtol=1e-9)
