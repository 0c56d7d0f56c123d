"""What holds for every weighting."""

import pytest
import torch
from torch import Tensor

from mtl_gui.engine.columns import FeatureColumns, TaskGradients, segment_of
from mtl_gui.engine.weighting.protocol import Signals, State, Weighed
from mtl_gui.engine.weighting.registry import weighting_of
from mtl_gui.spec import AnyWeighting, ExternalWeighting
from tests.engine.small_data import WEIGHTINGS, union_members

_CPU = torch.device("cpu")
_TASKS = ("a", "b", "c", "d")
_SEEDS = (3, 1, 8)


def _signals(replicas: list[int], tasks: list[int]) -> Signals:
    source = torch.Generator().manual_seed(0)
    losses = torch.rand(3, 4, generator=source, dtype=torch.float64)
    jacobian = torch.randn(3, 4, 5, generator=source, dtype=torch.float64)
    labelled = torch.ones(3, 4, dtype=torch.bool)
    labelled[1, 2] = False
    gramian = jacobian @ jacobian.mT
    return Signals(
        step=6,
        seeds=tuple(_SEEDS[replica] for replica in replicas),
        tasks=tuple(_TASKS[task] for task in tasks),
        steps_per_epoch=4,
        losses=losses[replicas][:, tasks],
        labelled=labelled[replicas][:, tasks],
        gramian=gramian[replicas][:, tasks][:, :, tasks],
        gradients=_gradients(jacobian[replicas][:, tasks]),
        cross_gramian=(jacobian @ torch.flip(jacobian, (2,)).mT)[replicas][:, tasks][:, :, tasks],
        lookahead=_Ahead(losses[replicas][:, tasks]),
    )


class _Ahead:
    """A fixed influence, so that what a method makes of it can be seen."""

    def __init__(self, slopes: Tensor) -> None:
        self._slopes = slopes

    def influence(self, weights: Tensor) -> Tensor:
        return -self._slopes * weights


def _gradients(rows: Tensor) -> TaskGradients:
    num_tasks = rows.shape[1]
    segment = segment_of(0, rows.shape[2], [range(num_tasks)], num_tasks, torch.float64, _CPU)
    return TaskGradients(rows, FeatureColumns((segment,)))


def _weighed(description: AnyWeighting, replicas: list[int], tasks: list[int]) -> tuple[State, Weighed]:
    method = weighting_of(description)
    names = [_TASKS[task] for task in tasks]
    state = method.initial_state(names, len(replicas), 5, torch.float64, _CPU)
    return state, method.weigh(_signals(replicas, tasks), state)


def _tensors(weighed: Weighed) -> list[Tensor]:
    rows = [] if weighed.rows is None else [weighed.rows]
    return [weighed.weights, *rows, *weighed.kept.values(), *weighed.gradients.values()]


def test_that_the_tests_know_every_weighting() -> None:
    assert {type(weighting) for weighting in WEIGHTINGS} == union_members(AnyWeighting) - {ExternalWeighting}


@pytest.mark.parametrize("description", WEIGHTINGS)
def test_that_a_replica_is_weighed_as_if_it_were_alone(description: AnyWeighting) -> None:
    together = _tensors(_weighed(description, [0, 1, 2], [0, 1, 2, 3])[1])
    for replica in range(3):
        alone = _tensors(_weighed(description, [replica], [0, 1, 2, 3])[1])
        for mine, theirs in zip(alone, together, strict=True):
            torch.testing.assert_close(mine[0], theirs[replica], rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("description", WEIGHTINGS)
def test_that_listing_the_tasks_in_another_order_reorders_the_weights(description: AnyWeighting) -> None:
    order = [2, 0, 3, 1]
    listed = _tensors(_weighed(description, [0, 1, 2], [0, 1, 2, 3])[1])
    reordered = _tensors(_weighed(description, [0, 1, 2], order)[1])
    for mine, theirs in zip(reordered, listed, strict=True):
        expected = theirs
        for axis in range(1, theirs.ndim):
            if theirs.shape[axis] == len(order):
                expected = expected.index_select(axis, torch.tensor(order))
        torch.testing.assert_close(mine, expected, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("description", WEIGHTINGS)
def test_that_gradients_are_given_for_exactly_what_is_learned(description: AnyWeighting) -> None:
    state, weighed = _weighed(description, [0, 1, 2], [0, 1, 2, 3])
    assert {name: values.shape for name, values in weighed.gradients.items()} == {
        name: values.shape for name, values in state.learned.items()
    }
    assert {name: values.shape for name, values in weighed.kept.items()} == {
        name: values.shape for name, values in state.kept.items()
    }


@pytest.mark.parametrize("description", WEIGHTINGS)
def test_that_weighing_leaves_signals_and_state_as_they_are(description: AnyWeighting) -> None:
    method = weighting_of(description)
    state = method.initial_state(_TASKS, 3, 5, torch.float64, _CPU)
    signals, untouched = (_signals([0, 1, 2], [0, 1, 2, 3]) for _ in range(2))
    before = {name: values.clone() for name, values in {**state.learned, **state.kept}.items()}
    method.weigh(signals, state)
    assert torch.equal(signals.losses, untouched.losses)
    assert signals.gramian is not None
    assert untouched.gramian is not None
    assert torch.equal(signals.gramian, untouched.gramian)
    for name, values in {**state.learned, **state.kept}.items():
        assert torch.equal(values, before[name])
