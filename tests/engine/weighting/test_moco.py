import numpy as np
import pytest
import torch
from torchjd.aggregation._utils.simplex import project_onto_simplex

from mtl_gui.spec import MoCo
from tests.engine.weighting.steps import Array, direction_of, drawn, made, step_of


def literal_algorithm(jacobians: list[Array], settings: MoCo) -> list[Array]:
    """Algorithm 1 of Fernando et al. (2023) for one replica: the update [P] of every step."""
    tracked = np.zeros_like(jacobians[0])
    weights = np.full(len(tracked), 1 / len(tracked))
    updates = []
    for count, jacobian in enumerate(jacobians, start=1):
        tracked = tracked - settings.beta / count**settings.beta_sigma * (tracked - jacobian)
        slopes = (tracked @ tracked.T + settings.rho * np.eye(len(tracked))) @ weights
        moved = weights - settings.gamma / count**settings.gamma_sigma * slopes
        weights = project_onto_simplex(torch.from_numpy(moved)).numpy()
        updates.append(tracked.T @ weights)
    return updates


def test_that_the_updates_are_those_of_the_literal_algorithm() -> None:
    settings = MoCo(beta=0.6, rho=0.2)
    jacobians = [0.5 * drawn(seed) for seed in range(6)]
    steps = [step_of(jacobian, step=step) for step, jacobian in enumerate(jacobians)]
    decided = made(settings, steps)
    for replica in range(2):
        expected = literal_algorithm([jacobian[replica] for jacobian in jacobians], settings)
        for weighed, signals, update in zip(decided, steps, expected, strict=True):
            np.testing.assert_allclose(direction_of(weighed, signals)[replica], update, rtol=1e-9, atol=1e-12)


def test_that_steady_gradients_lead_to_the_shortest_mixture() -> None:
    jacobian = np.array([[[2.0, 0.0], [0.0, 1.0]]])
    steps = [step_of(jacobian, step=step) for step in range(400)]
    weights = made(MoCo(gamma=0.5), steps)[-1].weights
    assert weights[0].tolist() == pytest.approx([0.2, 0.8], abs=1e-6)


def test_that_a_task_without_a_label_takes_no_part_in_the_step() -> None:
    labelled = np.array([[True, True, False]] * 2)
    steps = [step_of(drawn(0)), step_of(drawn(1), step=1, labelled=labelled)]
    first, second = made(MoCo(), steps)
    assert (second.weights[:, 2] == 0).all()
    np.testing.assert_array_equal(second.kept["weights"][:, 2], first.kept["weights"][:, 2])
    np.testing.assert_allclose(second.kept["weights"].sum(1), 1, rtol=1e-12)
