"""The guarantees of a stack for networks whose tasks share softly."""

import itertools
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import Event, SnapshotTaken, StepDone
from mtl_gui.spec import (
    Adam,
    AnyWeighting,
    EarlyStopping,
    EqualWeights,
    Experiment,
    PCGrad,
    SharingPlan,
    SoftSharing,
)
from mtl_gui.training.trainer import train
from tests.engine.small_data import MIXED, WEIGHTINGS, data_for, small_experiment, small_training
from tests.engine.soft_sharing import SOFT_NETWORKS
from tests.training.runs import assert_same, checkpoint_at, losses, of_kind, result, weights

_KINDS = [f"{number} {each.kind}" for number, each in enumerate(SOFT_NETWORKS)]
_UNEVEN = SharingPlan(blocks=(("A", "A", "B", "A"),))
_WEIGHTINGS: tuple[AnyWeighting, ...] = (EqualWeights(), PCGrad())
_EVERY_WEIGHTING = list(zip(WEIGHTINGS, itertools.cycle(SOFT_NETWORKS), strict=False))
_ORDER = (3, 1, 0, 2)
_SOME = [(weighting, architecture) for weighting in _WEIGHTINGS for architecture in SOFT_NETWORKS]

each_network = pytest.mark.parametrize("architecture", SOFT_NETWORKS, ids=_KINDS)
each_weighting = pytest.mark.parametrize("weighting", _WEIGHTINGS, ids=lambda each: each.kind)


def _run(experiment: Experiment, data: PreparedData) -> list[Event]:
    return list(train(experiment, data))


def _assert_close(found: npt.NDArray[Any], expected: npt.NDArray[Any], what: str = "") -> None:
    np.testing.assert_allclose(found, expected, rtol=1e-11, atol=1e-12, err_msg=what)


@each_weighting
@each_network
def test_that_a_replica_trains_as_if_it_were_alone(
    architecture: SoftSharing, weighting: AnyWeighting
) -> None:
    data = data_for(architecture, missing=0.3)
    training = small_training(steps=5)
    experiment = small_experiment(data, architecture, plan=_UNEVEN, weighting=weighting, training=training)
    together = _run(experiment, data)
    for replica, seed in enumerate(experiment.seeds[:2]):
        alone = _run(experiment.replaced(seeds=(seed,)), data)
        first, first_together = of_kind(alone, SnapshotTaken)[0], of_kind(together, SnapshotTaken)[0]
        for name, values in first.parameters.items():
            np.testing.assert_array_equal(values[0], first_together.parameters[name][replica])
        _assert_close(losses(alone)[:, 0], losses(together)[:, replica])
        for name, values in result(alone).items():
            _assert_close(values[0], result(together)[name][replica], name)


@pytest.mark.parametrize(("weighting", "architecture"), [*_SOME, *_EVERY_WEIGHTING])
def test_that_the_order_in_which_tasks_are_listed_changes_nothing(
    architecture: SoftSharing, weighting: AnyWeighting
) -> None:
    data = data_for(architecture)
    listed = _run(small_experiment(data, architecture, plan=_UNEVEN, weighting=weighting), data)
    other_data = data_for(architecture, [MIXED[task] for task in _ORDER])
    plan = _UNEVEN.for_tasks(_ORDER)
    reordered = _run(small_experiment(other_data, architecture, plan=plan, weighting=weighting), other_data)
    _assert_close(losses(reordered), losses(listed)[..., _ORDER])
    for name, values in result(reordered).items():
        if name.startswith(("tasks.", "columns.")):
            _assert_close(values, result(listed)[name][:, list(_ORDER)], name)
        elif name.startswith("heads."):
            _assert_close(values, result(listed)[name], name)


@pytest.mark.parametrize("stopping", [None, EarlyStopping(patience=2)])
@each_network
def test_that_the_all_apart_plan_trains_the_single_task_networks(
    architecture: SoftSharing, stopping: EarlyStopping | None
) -> None:
    data = data_for(architecture, missing=0.2)
    training = small_training(
        optimiser=Adam(), early_stopping=stopping, steps=12, evaluate_every=1, learning_rate=0.1
    )
    plan = SharingPlan.apart(1, 4)
    apart = _run(small_experiment(data, architecture, plan=plan, training=training), data)
    for position, task in enumerate(MIXED):
        own_data = data_for(architecture, [task], missing=0.2)
        alone = _run(small_experiment(own_data, architecture, training=training), own_data)
        num_steps = len(losses(alone))
        _assert_close(losses(apart)[:num_steps, :, position], losses(alone)[:, :, 0])
        for name, values in result(alone).items():
            whole = result(apart)[name]
            mine = whole if name.startswith("heads.") else whole[:, position : position + 1]
            _assert_close(mine, values, f"{task.name}: {name}")


@each_weighting
@each_network
def test_that_a_resumed_run_goes_on_bit_for_bit(architecture: SoftSharing, weighting: AnyWeighting) -> None:
    data = data_for(architecture, missing=0.3)
    training = small_training(
        checkpoint_every=1,
        evaluate_every=1,
        steps=14,
        early_stopping=EarlyStopping(patience=2),
        learning_rate=0.1,
        precision="float32",
    )
    experiment = small_experiment(data, architecture, plan=_UNEVEN, weighting=weighting, training=training)
    whole = _run(experiment, data)
    for at in (2, 7):
        state = {name: values.copy() for name, values in checkpoint_at(whole, at).items()}
        rest = list(train(experiment, data, resume_from=state))
        steps = enumerate(whole)
        start = next(i for i, event in steps if isinstance(event, StepDone) and event.step == at + 1)
        assert_same(rest[1:], whole[start:])


@each_network
def test_that_a_group_that_has_stopped_stays_as_it_was_while_others_learn(architecture: SoftSharing) -> None:
    data = data_for(architecture, missing=0.2)
    training = small_training(
        optimiser=Adam(),
        early_stopping=EarlyStopping(patience=1),
        steps=40,
        evaluate_every=1,
        learning_rate=0.1,
    )
    experiment = small_experiment(data, architecture, plan=_UNEVEN, training=training)
    events = _run(experiment, data)
    of_steps = weights(events)
    for task in (1, 3):
        np.testing.assert_array_equal(of_steps[..., task], of_steps[..., 0])
    assert (of_steps[..., 0] != of_steps[..., 2]).any()


@each_network
def test_that_networks_learn(architecture: SoftSharing) -> None:
    data = data_for(architecture)
    training = small_training(steps=80, learning_rate=0.02)
    events = _run(small_experiment(data, architecture, plan=_UNEVEN, training=training), data)
    assert losses(events)[-4:].mean() < 0.8 * losses(events)[:4].mean()
