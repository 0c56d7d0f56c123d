import numpy as np
import pytest
import torch
from scipy import stats

from mtl_gui.engine.weighting.pcgrad import projection_orders
from mtl_gui.engine.weighting.protocol import State
from mtl_gui.engine.weighting.random_weights import Random, drawn
from mtl_gui.spec import RandomWeights
from tests.engine.weighting.loss_steps import signals_of

_DISTRIBUTIONS = ("normal", "dirichlet")
_LOSSES = torch.ones(2, 3, dtype=torch.float64)


def _method(distribution: str) -> Random:
    return Random(RandomWeights.checked({"distribution": distribution}))


def _many(distribution: str, num_steps: int = 2000) -> np.ndarray:
    method = _method(distribution)
    found = [method.weigh(signals_of(_LOSSES, step=step), State()).weights for step in range(num_steps)]
    return torch.stack(found).numpy()


@pytest.mark.parametrize("distribution", _DISTRIBUTIONS)
def test_that_weights_are_positive_add_up_to_one_and_are_drawn_anew(distribution: str) -> None:
    weights = _many(distribution, 20)
    assert (weights > 0).all()
    np.testing.assert_allclose(weights.sum(2), 1, rtol=1e-12)
    assert len(np.unique(weights[..., 0])) == 40


def test_that_the_logarithms_of_normal_weights_differ_by_normal_numbers() -> None:
    weights = _many("normal")[:, 0]
    between = np.log(weights[:, 0] / weights[:, 1]) / np.sqrt(2)
    assert stats.kstest(between, "norm").pvalue > 0.01


def test_that_each_dirichlet_weight_has_the_marginal_of_a_flat_distribution() -> None:
    weights = _many("dirichlet")[:, 1]
    for task in range(3):
        assert stats.kstest(weights[:, task], stats.beta(1, 2).cdf).pvalue > 0.01


@pytest.mark.parametrize("distribution", _DISTRIBUTIONS)
def test_that_a_task_without_labels_has_no_weight_and_the_others_share_it(distribution: str) -> None:
    labelled = torch.tensor([[True, False, True], [False, False, False]])
    everything = _method(distribution).weigh(signals_of(_LOSSES), State()).weights
    found = _method(distribution).weigh(signals_of(_LOSSES, labelled=labelled), State()).weights
    assert found[1].tolist() == [0, 0, 0]
    assert found[0, 1] == 0
    torch.testing.assert_close(found[0, [0, 2]], everything[0, [0, 2]] / everything[0, [0, 2]].sum())


def test_that_the_draw_is_not_that_of_other_methods() -> None:
    tasks = ("a", "b", "c")
    numbers = np.stack([drawn((0,), tasks, step, is_normal=False)[0] for step in range(400)])
    orders = np.stack([projection_orders((0,), tasks, step)[0, 0] for step in range(400)])
    same = (np.argsort(numbers, axis=1) == orders).all(1).mean()
    assert same == pytest.approx(1 / 6, abs=0.06)
