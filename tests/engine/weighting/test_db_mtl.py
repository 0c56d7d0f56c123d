import numpy as np
import pytest
import torch

from mtl_gui.engine.weighting.registry import weighting_of
from mtl_gui.spec import DbMtl
from tests.engine.weighting.steps import Array, direction_of, drawn, made, step_of


def literal_algorithm(jacobians: list[Array], losses: list[Array], beta: float, sigma: float) -> list[Array]:
    """Algorithm 1 of Lin et al. (2023) for one replica: the update [P] of every step."""
    averages = np.zeros_like(jacobians[0])
    updates = []
    for count, (jacobian, values) in enumerate(zip(jacobians, losses, strict=True), start=1):
        rate = beta / count**sigma
        averages = rate * averages + (1 - rate) * jacobian / values[:, None]
        lengths = np.linalg.norm(averages, axis=1)
        updates.append(lengths.max() * (averages / lengths[:, None]).sum(0))
    return updates


@pytest.mark.parametrize("sigma", [0.0, 0.5])
def test_that_the_updates_are_those_of_the_literal_algorithm(sigma: float) -> None:
    jacobians = [drawn(seed) for seed in range(5)]
    losses = [np.abs(drawn(100 + seed))[..., 0] + 0.1 for seed in range(5)]
    steps = [step_of(jacobians[step], losses=losses[step], step=step) for step in range(5)]
    decided = made(DbMtl(beta=0.8, beta_sigma=sigma), steps)
    for replica in range(2):
        expected = literal_algorithm(
            [jacobian[replica] for jacobian in jacobians], [values[replica] for values in losses], 0.8, sigma
        )
        for weighed, signals, update in zip(decided, steps, expected, strict=True):
            np.testing.assert_allclose(direction_of(weighed, signals)[replica], update, rtol=1e-9)


def test_that_the_size_of_the_losses_does_not_matter() -> None:
    jacobian, losses = drawn(0), np.array([[1.0, 2.0, 3.0]] * 2)
    factors = np.array([1e-3, 1.0, 50.0])
    updates = []
    for scale in (np.ones(3), factors):
        signals = step_of(scale[:, None] * jacobian, losses=scale * losses)
        updates.append(direction_of(made(DbMtl(), [signals])[0], signals))
    np.testing.assert_allclose(updates[0], updates[1], rtol=1e-9)


def test_that_heads_follow_the_logarithm_of_their_loss() -> None:
    signals = step_of(drawn(0, 1), losses=np.array([[0.5, 2.0, 4.0]]))
    weighed = made(DbMtl(), [signals])[0]
    assert weighed.head_weights is not None
    assert weighed.head_weights[0].tolist() == [2.0, 0.5, 0.25]
    reweighed = made(DbMtl(reweights_heads=True), [signals])[0]
    assert reweighed.head_weights is not None
    torch.testing.assert_close(reweighed.head_weights, weighed.head_weights * weighed.weights)
    assert not weighting_of(DbMtl()).reweights_heads


def test_that_a_loss_without_a_logarithm_is_taken_as_it_is_and_told() -> None:
    jacobian = np.array([[[3.0, 4.0], [0.0, 1.0]], [[3.0, 4.0], [0.0, 1.0]]])
    signals = step_of(jacobian, losses=np.array([[-2.0, 0.5], [2.0, 0.5]]))
    weighed = made(DbMtl(beta=0.0), [signals])[0]
    assert weighed.fallen_back is not None
    assert weighed.fallen_back.tolist() == [True, False]
    np.testing.assert_allclose(weighed.weights, [[1, 2.5], [1, 1.25]])
