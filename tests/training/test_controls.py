"""Live changes: when they take effect, on whom, and that they can be replayed."""

from collections.abc import Mapping

import numpy as np
import pytest

from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    Arm,
    Control,
    ControlApplied,
    Event,
    SetLearningRate,
    SetTaskWeights,
    SnapshotTaken,
    StepDone,
    StopTraining,
)
from mtl_gui.mailbox import Mailbox
from mtl_gui.spec import AnyWeighting, EqualWeights, Experiment, ManualWeights, PCGrad, UncertaintyWeights
from mtl_gui.training.controls import Controls
from mtl_gui.training.trainer import train
from tests.engine.small_data import MIXED, WEIGHTINGS, small_data, small_experiment, small_training
from tests.training.runs import assert_same, checkpoint_at, losses, of_kind, result, snapshots, weights

_CHANGES: Mapping[int, tuple[Control, ...]] = {
    0: (SetTaskWeights({"a": 0.5, "c": 2.0}),),
    4: (SetLearningRate(0.002), SetTaskWeights({"b": 0.0})),
    7: (SetLearningRate(0.03),),
}


def _steered(experiment: Experiment, data: PreparedData, arm: Arm = CHOSEN) -> list[Event]:
    """Trains while somebody posts changes right after some steps."""
    mailbox, events = Mailbox(), []
    for event in train(experiment, data, arm=arm, mailbox=mailbox):
        events.append(event)
        reached = event.step if isinstance(event, StepDone) else 0 if isinstance(event, SnapshotTaken) else -1
        if not (isinstance(event, SnapshotTaken) and event.step > 0):
            for control in _CHANGES.get(reached, ()):
                mailbox.post(control)
    return events


@pytest.mark.parametrize("weighting", WEIGHTINGS)
def test_that_replaying_the_control_log_gives_the_steered_run_bit_for_bit(weighting: AnyWeighting) -> None:
    data = small_data(MIXED, missing=0.2)
    experiment = small_experiment(data, weighting=weighting)
    steered = _steered(experiment, data)
    log = of_kind(steered, ControlApplied)
    assert [applied.step for applied in log] == [0, 4, 4, 7]
    assert_same(list(train(experiment, data, control_log=log)), steered)
    assert not np.array_equal(losses(train(experiment, data)), losses(steered))


@pytest.mark.parametrize("weighting", WEIGHTINGS)
def test_that_a_steered_run_resumes_bit_for_bit_with_its_log(weighting: AnyWeighting) -> None:
    data = small_data(MIXED)
    experiment = small_experiment(data, weighting=weighting, training=small_training(checkpoint_every=2))
    steered = _steered(experiment, data)
    for step in (4, 6):
        log = of_kind(steered, ControlApplied)
        rest = list(train(experiment, data, resume_from=checkpoint_at(steered, step), control_log=log))
        np.testing.assert_array_equal(losses(rest), losses(steered)[step:])
        for name, values in result(rest).items():
            np.testing.assert_array_equal(values, result(steered)[name])


@pytest.mark.parametrize(
    ("weighting", "own"),
    [(EqualWeights(), (1.0, 1.0, 1.0, 1.0)), (UncertaintyWeights(), (0.5, 0.5, 0.5, 0.5))],
)
def test_that_weights_set_live_multiply_those_of_a_method(
    weighting: AnyWeighting, own: tuple[float, ...]
) -> None:
    data = small_data(MIXED)
    recorded = weights(_steered(small_experiment(data, weighting=weighting), data))
    np.testing.assert_allclose(recorded[0], [np.multiply(own, (0.5, 1.0, 2.0, 1.0))] * 3, rtol=1e-12)
    assert (recorded[4:, :, 1] == 0).all()
    assert (recorded[4:, :, [0, 2, 3]] > 0).all()


def test_that_weights_set_live_replace_manual_ones() -> None:
    data = small_data(MIXED)
    manual = ManualWeights(weights={"a": 0.25, "d": 4.0})
    recorded = weights(_steered(small_experiment(data, weighting=manual), data))
    assert recorded[0].tolist() == [[0.5, 1.0, 2.0, 1.0]] * 3
    assert recorded[9].tolist() == [[1.0, 0.0, 1.0, 1.0]] * 3


@pytest.mark.parametrize("weighting", WEIGHTINGS)
def test_that_a_task_with_weight_zero_learns_nothing(weighting: AnyWeighting) -> None:
    data = small_data(MIXED)
    training = small_training(optimiser={"kind": "sgd", "momentum": 0.0})
    experiment = small_experiment(data, weighting=weighting, training=training)
    log = [ControlApplied(CHOSEN, 0, SetTaskWeights({"b": 0.0}))]
    events = list(train(experiment, data, control_log=log))
    start = of_kind(events, SnapshotTaken)[0].parameters
    np.testing.assert_array_equal(result(events)["heads.b.weight"], start["heads.b.weight"])
    assert not np.array_equal(result(events)["heads.a.weight"], start["heads.a.weight"])


def test_that_the_learning_rate_counts_from_the_next_step_on() -> None:
    data = small_data(MIXED)
    training = small_training(optimiser={"kind": "sgd", "momentum": 0.0}, checkpoint_every=1)
    log = [ControlApplied(CHOSEN, 4, SetLearningRate(0.02))]
    experiment = small_experiment(data, training=training)
    plain, steered = list(train(experiment, data)), list(train(experiment, data, control_log=log))
    moved = [
        [parameters["trunk.0.weight"] for parameters in snapshots(events)[:6]] for events in (plain, steered)
    ]
    np.testing.assert_array_equal(moved[0][4], moved[1][4])
    np.testing.assert_allclose(moved[1][5] - moved[1][4], 2 * (moved[0][5] - moved[0][4]), rtol=1e-9)


def test_that_task_weights_do_not_concern_the_baseline_but_the_learning_rate_does() -> None:
    data = small_data(MIXED)
    events = _steered(small_experiment(data), data, arm=SINGLE_TASK)
    assert [type(applied.control) for applied in of_kind(events, ControlApplied)] == [SetLearningRate] * 2
    assert (weights(events) == 1).all()


def test_that_each_arm_replays_its_own_log() -> None:
    log = [
        ControlApplied(CHOSEN, 2, SetLearningRate(0.1)),
        ControlApplied(SINGLE_TASK, 2, SetLearningRate(0.2)),
    ]
    assert list(Controls(SINGLE_TASK, None, log).due(2)) == [SetLearningRate(0.2)]
    assert list(Controls(SINGLE_TASK, None, log).due(3)) == []


def test_that_logged_changes_come_before_those_that_arrive_and_a_stop_is_kept_apart() -> None:
    mailbox = Mailbox()
    mailbox.post(SetLearningRate(0.3))
    mailbox.post(StopTraining())
    controls = Controls(CHOSEN, mailbox, [ControlApplied(CHOSEN, 0, SetLearningRate(0.1))])
    assert list(controls.due(0)) == [SetLearningRate(0.1), SetLearningRate(0.3)]
    assert controls.stop_requested


def test_that_heads_under_gradient_surgery_follow_the_weights_that_are_set() -> None:
    data = small_data(MIXED)
    training = small_training(optimiser={"kind": "sgd", "momentum": 0.0}, steps=1)
    experiment = small_experiment(data, weighting=PCGrad(), training=training)
    log = [ControlApplied(CHOSEN, 0, SetTaskWeights({"a": 3.0}))]
    plain, steered = list(train(experiment, data)), list(train(experiment, data, control_log=log))
    start = snapshots(plain)[0]["heads.a.weight"]
    moved, tripled = (result(events)["heads.a.weight"] - start for events in (plain, steered))
    np.testing.assert_allclose(tripled, 3 * moved, rtol=1e-9)
