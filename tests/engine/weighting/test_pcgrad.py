import hypothesis.strategies as st
import numpy as np
import numpy.typing as npt
import pytest
import torch
from hypothesis import given, settings

from mtl_gui.engine.weighting.pcgrad import PCGrad, projection_orders, surgery_weights
from mtl_gui.engine.weighting.protocol import Signals, State
from mtl_gui.spec import PCGrad as PCGradDescription

_Array = npt.NDArray[np.float64]


def literal_algorithm(jacobian: _Array, orders: npt.NDArray[np.int64]) -> _Array:
    """Algorithm 1 of Yu et al. (2020), as it is printed, for one replica: the update direction [P]."""
    gradients = [row.copy() for row in jacobian]
    projected = [row.copy() for row in jacobian]
    for i in range(len(projected)):
        for j in orders[i]:
            if j == i:
                continue
            inner = projected[i] @ gradients[j]
            if inner < 0:
                projected[i] = projected[i] - inner / (gradients[j] @ gradients[j]) * gradients[j]
    return np.asarray(np.sum(projected, axis=0))


@settings(max_examples=60, deadline=None)
@given(
    num_tasks=st.integers(1, 8),
    num_parameters=st.integers(1, 12),
    num_replicas=st.integers(1, 3),
    spread=st.sampled_from((0.0, 3.0)),
    seed=st.integers(0, 10_000),
)
def test_that_the_direction_is_that_of_the_literal_algorithm(
    num_tasks: int, num_parameters: int, num_replicas: int, spread: float, seed: int
) -> None:
    source = np.random.default_rng(seed)
    scales = 10 ** source.uniform(-spread, spread, (num_replicas, num_tasks, 1))
    jacobian = scales * source.normal(0, 1, (num_replicas, num_tasks, num_parameters))
    orders = np.argsort(source.random((num_replicas, num_tasks, num_tasks)), axis=2)
    weights = surgery_weights(jacobian @ jacobian.transpose(0, 2, 1), orders)
    for replica in range(num_replicas):
        expected = literal_algorithm(jacobian[replica], orders[replica])
        size = np.abs(jacobian[replica]).max()
        np.testing.assert_allclose(weights[replica] @ jacobian[replica], expected, rtol=0, atol=1e-9 * size)


def test_that_a_gradient_is_not_projected_against_itself_even_when_it_has_turned_round() -> None:
    jacobian = np.array([[2.0, 3.0], [-2.0, -2.0], [2.0, 2.0], [0.0, -2.0]])
    orders = np.array([[1, 2, 3, 0], [0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]])
    projected = literal_algorithm(jacobian[:1], np.array([[0]]))
    for j in orders[0, :3]:
        projected -= min(0.0, projected @ jacobian[j]) / (jacobian[j] @ jacobian[j]) * jacobian[j]
    assert projected @ jacobian[0] < 0
    weights = surgery_weights((jacobian @ jacobian.T)[None], orders[None])
    np.testing.assert_allclose(weights[0] @ jacobian, literal_algorithm(jacobian, orders), atol=1e-12)


def test_that_two_tasks_give_the_published_weights() -> None:
    gramian = np.array([[[18.0, -22.0], [-22.0, 38.0]]])
    orders = projection_orders((0,), ("a", "b"), 0)
    assert surgery_weights(gramian, orders)[0].tolist() == pytest.approx([1 + 22 / 18, 1 + 22 / 38])
    assert surgery_weights(gramian, orders)[0].tolist() == pytest.approx([2.22222, 1.57895], abs=1e-5)


def test_that_gradients_which_do_not_conflict_are_added_up() -> None:
    gramian = np.array([[[2.0, 1.0, 0.0], [1.0, 3.0, 0.5], [0.0, 0.5, 1.0]]])
    assert surgery_weights(gramian, projection_orders((0,), ("a", "b", "c"), 0)).tolist() == [[1, 1, 1]]


@pytest.mark.parametrize(
    ("first", "second", "direction"), [(0.0, 0.0, 0.0), (0.0, 2.0, 2.0), (2.0, -2.0, 0.0), (3.0, -1.0, 0.0)]
)
def test_that_zero_and_opposite_gradients_give_finite_weights(
    first: float, second: float, direction: float
) -> None:
    jacobian = np.array([[first], [second]])
    weights = surgery_weights((jacobian @ jacobian.T)[None], projection_orders((0,), ("a", "b"), 0))
    assert (weights @ jacobian).item() == pytest.approx(direction, abs=1e-12)


def test_that_the_order_is_drawn_anew_for_every_step_replica_and_task() -> None:
    tasks = tuple("abcdefgh")
    first, second = (projection_orders((0, 1), tasks, step) for step in (0, 1))
    assert not np.array_equal(first, second)
    assert not np.array_equal(first[0], first[1])
    assert not np.array_equal(first[0, 0], first[0, 1])
    np.testing.assert_array_equal(np.sort(first, axis=2), np.broadcast_to(np.arange(8), (2, 8, 8)))


def test_that_every_order_is_equally_likely() -> None:
    orders = [projection_orders((0,), ("a", "b", "c"), step)[0, 0].tolist() for step in range(1200)]
    counts = np.unique(orders, axis=0, return_counts=True)[1]
    assert len(counts) == 6
    assert np.abs(counts - 200).max() < 60


def test_that_a_replicas_order_does_not_depend_on_the_replicas_beside_it() -> None:
    tasks = ("a", "b", "c")
    several = projection_orders((4, 9), tasks, 2)
    np.testing.assert_array_equal(several[1], projection_orders((9,), tasks, 2)[0])


def test_that_the_weights_follow_the_tasks_when_they_are_listed_in_another_order() -> None:
    source = np.random.default_rng(3)
    jacobian = torch.from_numpy(source.normal(0, 1, (2, 5, 4)))
    shuffled = [3, 0, 4, 1, 2]
    weights = _weights(jacobian, tuple("abcde"))
    again = _weights(jacobian[:, shuffled], tuple("abcde"[task] for task in shuffled))
    torch.testing.assert_close(again, weights[:, shuffled], rtol=0, atol=1e-12)


def _weights(jacobian: torch.Tensor, tasks: tuple[str, ...]) -> torch.Tensor:
    losses = torch.zeros(jacobian.shape[:2], dtype=torch.float64)
    signals = Signals(7, (0, 5), tasks, losses, losses == 0, gramian=jacobian @ jacobian.mT)
    return PCGrad(PCGradDescription()).weigh(signals, State()).weights


def test_that_the_weights_come_in_the_format_of_the_losses() -> None:
    losses = torch.zeros(1, 2, dtype=torch.float32)
    gramian = torch.tensor([[[18.0, -22.0], [-22.0, 38.0]]])
    signals = Signals(0, (0,), ("a", "b"), losses, losses == 0, gramian=gramian)
    assert PCGrad(PCGradDescription()).weigh(signals, State()).weights.dtype is torch.float32


def test_that_heads_follow_their_own_task() -> None:
    method = PCGrad(PCGradDescription())
    assert method.needs == "gramian"
    assert not method.reweights_heads
