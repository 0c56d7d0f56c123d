import numpy as np
import numpy.typing as npt
import pytest
import torch
from torchjd.aggregation import GradVac as PublicGradVac

from mtl_gui.engine.weighting.gradvac import vaccinated
from mtl_gui.engine.weighting.pcgrad import projection_orders, surgery_weights
from mtl_gui.spec import GradVac
from tests.engine.weighting.steps import Array, direction_of, drawn, made, step_of


def literal_algorithm(
    jacobian: Array, orders: npt.NDArray[np.int64], averages: Array, beta: float
) -> tuple[Array, Array]:
    """Algorithm 1 of Wang et al. (2021) for one replica: the update [P] and the new averages [T, T]."""
    turned, averages = [row.copy() for row in jacobian], averages.copy()
    for i in range(len(jacobian)):
        for j in orders[i]:
            if j == i:
                continue
            other = jacobian[j]
            cosine = turned[i] @ other / (np.linalg.norm(turned[i]) * np.linalg.norm(other))
            aim = averages[i, j]
            if cosine < aim:
                turned[i] = (
                    turned[i]
                    + np.linalg.norm(turned[i])
                    * (aim * np.sqrt(1 - cosine**2) - cosine * np.sqrt(1 - aim**2))
                    / (np.linalg.norm(other) * np.sqrt(1 - aim**2))
                    * other
                )
            averages[i, j] = (1 - beta) * aim + beta * cosine
    return np.asarray(np.sum(turned, axis=0)), averages


def test_that_the_direction_is_that_of_the_literal_algorithm_over_several_steps() -> None:
    steps = [step_of(drawn(seed, num_tasks=4), step=seed) for seed in range(6)]
    averages = np.zeros((2, 4, 4))
    for weighed, signals in zip(made(GradVac(beta=0.4), steps), steps, strict=True):
        orders = projection_orders(signals.seeds, signals.tasks, signals.step)
        for replica in range(2):
            expected, averages[replica] = literal_algorithm(
                drawn(signals.step, num_tasks=4)[replica], orders[replica], averages[replica], 0.4
            )
            np.testing.assert_allclose(direction_of(weighed, signals)[replica], expected, rtol=1e-9)
        np.testing.assert_allclose(weighed.kept["cosines"].numpy(), averages, rtol=1e-9)


def test_that_two_tasks_are_turned_as_by_the_other_implementation() -> None:
    steps = [step_of(drawn(seed, 1, 2), step=seed) for seed in range(8)]
    public = PublicGradVac(beta=0.5)
    for weighed, signals in zip(made(GradVac(), steps), steps, strict=True):
        expected = public(torch.from_numpy(drawn(signals.step, 1, 2)[0])).numpy()
        np.testing.assert_allclose(direction_of(weighed, signals)[0], expected, rtol=1e-6)


def test_that_the_first_step_is_gradient_surgery() -> None:
    jacobian = drawn(3, num_tasks=5)
    signals = step_of(jacobian)
    orders = projection_orders(signals.seeds, signals.tasks, 0)
    expected = surgery_weights(jacobian @ jacobian.transpose(0, 2, 1), orders)
    np.testing.assert_allclose(made(GradVac(), [signals])[0].weights.numpy(), expected, rtol=1e-9)


def test_that_a_turned_gradient_reaches_the_average_cosine() -> None:
    jacobian = np.array([[[1.0, 0.0], [-3.0, 4.0]]])
    averages = np.array([[[0.0, 0.28], [-1.0, 0.0]]])
    weights, _ = vaccinated(
        jacobian @ jacobian.transpose(0, 2, 1),
        np.array([[[1, 0], [0, 1]]]),
        averages,
        np.ones((1, 2), dtype=np.bool_),
        0.5,
    )
    turned = (weights - [[0, 1]]) @ jacobian[0]
    cosine = turned[0] @ jacobian[0, 1] / (np.linalg.norm(turned) * 5)
    assert cosine == pytest.approx(0.28)


def test_that_averages_follow_pairs_that_do_not_conflict_too() -> None:
    signals = step_of(np.array([[[1.0, 0.0], [3.0, 4.0]]]))
    kept = made(GradVac(beta=0.5), [signals])[0].kept["cosines"]
    assert kept[0, 0, 1].item() == pytest.approx(0.3)
    assert kept[0, 1, 0].item() == pytest.approx(0.3)
    assert kept[0, 0, 0].item() == 0


def test_that_equal_gradients_are_added_up_however_often_they_were_seen() -> None:
    steps = [step_of(np.tile([3.0, 4.0, 1e-3], (1, 3, 1)), step=step) for step in range(60)]
    for weighed in made(GradVac(), steps):
        np.testing.assert_allclose(weighed.weights.numpy(), 1, atol=1e-3)
