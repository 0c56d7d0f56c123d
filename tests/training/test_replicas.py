"""A stack whose networks differ in more than their seeds, against experiments that say the same."""

from collections.abc import Sequence

import numpy as np
import pytest

from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import Event
from mtl_gui.spec import (
    AnyArchitecture,
    AnyWeighting,
    EqualWeights,
    Experiment,
    ManualWeights,
    Mlp,
    PCGrad,
    Replica,
    UncertaintyWeights,
)
from mtl_gui.training.trainer import train
from tests.engine.small_data import CNN, MIXED, MLP, data_for, small_experiment, small_training
from tests.training.runs import assert_same, checkpoint_at, losses, result, weights

_DROPPING = Mlp(widths=(7, 5), activation="tanh", dropout=0.3)
_VARIED = (
    Replica(seed=0),
    Replica(seed=0, learning_rate=0.05),
    Replica(seed=1, learning_rate=0.05),
    Replica(seed=0, weights={"a": 0.0, "c": 2.5}),
    Replica(seed=3, label_budgets={"b": 7, "d": 3}),
    Replica(seed=0, dropout=0.6),
    Replica(seed=0, dropout=0.0),
)


def _alone(experiment: Experiment, data: PreparedData, replica: Replica) -> list[Event]:
    """The run of an experiment that itself says what the replica says."""
    architecture = experiment.architecture
    if replica.dropout is not None:
        architecture = architecture.replaced(dropout=replica.dropout)
    training = experiment.training
    if replica.learning_rate is not None:
        training = training.replaced(learning_rate=replica.learning_rate)
    changed = experiment.replaced(architecture=architecture, training=training, seeds=(replica.seed,))
    if replica.weights is not None:
        changed = changed.replaced(weighting=ManualWeights(weights=replica.weights))
    if replica.label_budgets is not None:
        tasks = [
            task.replaced(label_budget=replica.label_budgets.get(task.name)) for task in experiment.tasks
        ]
        data = data_for(architecture, tasks, missing=0.1)
        changed = changed.replaced(tasks=tuple(tasks))
    return list(train(changed, data))


@pytest.mark.parametrize("replica", range(len(_VARIED)))
@pytest.mark.parametrize("weighting", [EqualWeights(), ManualWeights()])
def test_that_a_varied_replica_trains_as_its_own_experiment(weighting: AnyWeighting, replica: int) -> None:
    data = data_for(_DROPPING, missing=0.1)
    experiment = small_experiment(data, _DROPPING, weighting=weighting)
    together = list(train(experiment, data, replicas=_VARIED))
    alone = _alone(experiment, data, _VARIED[replica])
    np.testing.assert_allclose(losses(together)[:, replica], losses(alone)[:, 0], rtol=0, atol=1e-12)
    np.testing.assert_allclose(weights(together)[:, replica], weights(alone)[:, 0], rtol=0, atol=1e-12)
    for name, values in result(alone).items():
        np.testing.assert_allclose(result(together)[name][replica], values[0], rtol=0, atol=1e-12)


def test_that_the_varied_replicas_of_the_tests_do_differ() -> None:
    data = data_for(_DROPPING, missing=0.1)
    found = losses(list(train(small_experiment(data, _DROPPING), data, replicas=_VARIED)))
    assert len({found[-1, replica].tobytes() for replica in range(len(_VARIED))}) == len(_VARIED)


@pytest.mark.parametrize("weighting", [UncertaintyWeights(), PCGrad()])
def test_that_weights_of_a_replica_multiply_what_a_method_weighs(weighting: AnyWeighting) -> None:
    data = data_for(MLP)
    replicas = (Replica(seed=0), Replica(seed=0, weights={"a": 3.0}))
    events = list(train(small_experiment(data, weighting=weighting), data, replicas=replicas))
    first = weights(events)[0]
    np.testing.assert_allclose(first[1], first[0] * [3, 1, 1, 1], rtol=1e-12)


@pytest.mark.parametrize("architecture", [MLP, CNN])
def test_that_a_sweep_resumes_bit_for_bit(architecture: AnyArchitecture) -> None:
    data = data_for(architecture, MIXED)
    training = small_training(checkpoint_every=4, precision="float32")
    experiment = small_experiment(data, architecture, training=training)
    replicas: Sequence[Replica] = [Replica(seed=s, learning_rate=r) for s in (0, 1) for r in (0.01, 0.1)]
    whole = list(train(experiment, data, replicas=replicas))
    state = checkpoint_at(whole, 4)
    rest = list(train(experiment, data, replicas=replicas, resume_from=state))
    assert_same(rest[1:], whole[-len(rest) + 1 :])
