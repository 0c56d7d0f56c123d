import numpy as np
import pytest

from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import (
    SINGLE_TASK,
    CheckpointTaken,
    Evaluated,
    Event,
    FloatArray,
    RunFinished,
    RunStarted,
    SnapshotTaken,
    StepDone,
    TensorMap,
)
from mtl_gui.spec import (
    AnyArchitecture,
    AnyRateSchedule,
    ConstantRate,
    DirectParameters,
    EarlyStopping,
    Experiment,
    PCGrad,
    Sgd,
    SteppedRate,
    TwoParameterToy,
)
from mtl_gui.training.trainer import train
from tests.engine.small_data import (
    ARCHITECTURES,
    MIXED,
    data_for,
    small_data,
    small_experiment,
    small_training,
    toy_data,
)
from tests.training.runs import losses, of_kind, result, weights


def _run(experiment: Experiment, data: PreparedData) -> list[Event]:
    return list(train(experiment, data))


def _told(events: list[Event]) -> list[str]:
    names = {
        RunStarted: "started",
        StepDone: "step",
        Evaluated: "evaluated",
        SnapshotTaken: "snapshot",
        CheckpointTaken: "checkpoint",
        RunFinished: "finished",
    }
    return [names[type(event)] for event in events]


def test_that_events_come_in_the_promised_order() -> None:
    data = small_data(MIXED)
    training = small_training(steps=5, evaluate_every=2, checkpoint_every=4)
    evaluated, saved = ["evaluated"] * 3, ["snapshot", "checkpoint"]
    assert _told(_run(small_experiment(data, training=training), data)) == [
        "started",
        *evaluated,
        "snapshot",
        "step",
        *("step", *evaluated),
        "step",
        *("step", *evaluated, *saved),
        *("step", *evaluated, *saved),
        "finished",
    ]


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_that_every_event_speaks_of_its_arm_step_replicas_and_tasks(architecture: AnyArchitecture) -> None:
    data = data_for(architecture)
    experiment = small_experiment(data, architecture)
    events = list(train(experiment, data, arm=SINGLE_TASK))
    shape = (3, len(data.tasks))
    started = of_kind(events, RunStarted)[0]
    assert (started.seeds, started.tasks, started.num_steps) == ((0, 1, 7), data.task_names, 10)
    learned = [values for name, values in result(events).items() if ".running_" not in name]
    assert started.num_parameters == sum(values[0].size for values in learned)
    assert {event.arm for event in events if hasattr(event, "arm")} == {SINGLE_TASK}
    assert [event.step for event in of_kind(events, StepDone)] == list(range(1, 11))
    assert losses(events).shape == weights(events).shape == (10, *shape)
    assert losses(events).dtype == weights(events).dtype == np.float64
    parts = [event.part for event in of_kind(events, Evaluated)]
    assert parts == ["train", "validation", "test"] * 5
    for event in of_kind(events, Evaluated):
        assert event.losses.shape == event.metrics.shape == shape
    assert of_kind(events, RunFinished)[0].best_steps.shape == shape


def test_that_snapshots_and_checkpoints_are_copies_that_later_steps_do_not_change() -> None:
    data = small_data(MIXED)
    training = small_training(checkpoint_every=1)
    kept: list[tuple[TensorMap, TensorMap]] = []
    for event in train(small_experiment(data, training=training), data):
        if isinstance(event, SnapshotTaken):
            kept.append((event.parameters, {n: values.copy() for n, values in event.parameters.items()}))
        if isinstance(event, CheckpointTaken):
            kept.append((event.state, {n: values.copy() for n, values in event.state.items()}))
    for arrays, copies in kept:
        for name, values in arrays.items():
            np.testing.assert_array_equal(values, copies[name])


def test_that_checkpoints_hold_nothing_but_contiguous_arrays() -> None:
    data = small_data(MIXED)
    experiment = small_experiment(data, weighting=PCGrad())
    for event in of_kind(_run(experiment, data), CheckpointTaken):
        for name, values in event.state.items():
            assert isinstance(values, np.ndarray), name
            assert values.flags.c_contiguous, name


def test_that_a_batch_without_labels_of_a_task_is_recorded_as_unknown() -> None:
    tasks = [*MIXED[:3], MIXED[3].replaced(label_budget=3)]
    data = small_data(tasks)
    recorded = losses(_run(small_experiment(data, training=small_training(batch_size=4)), data))
    assert np.isnan(recorded[..., 3]).any()
    assert np.isfinite(recorded[..., 3]).any()
    assert np.isfinite(recorded[..., :3]).all()


def test_that_the_best_step_has_the_lowest_validation_loss() -> None:
    data = small_data(MIXED)
    events = _run(small_experiment(data, training=small_training(steps=40, learning_rate=0.1)), data)
    validation = [event for event in of_kind(events, Evaluated) if event.part == "validation"]
    means = np.stack([event.losses.mean(axis=1) for event in validation])
    best = np.array([event.step for event in validation])[means.argmin(axis=0)]
    assert of_kind(events, RunFinished)[0].best_steps.tolist() == [[step] * 4 for step in best]


def test_that_early_stopping_ends_the_run_and_keeps_the_best_parameters() -> None:
    data = small_data(MIXED, missing=0.3)
    training = small_training(
        steps=200,
        learning_rate=0.1,
        evaluate_every=1,
        checkpoint_every=1,
        early_stopping=EarlyStopping(patience=3),
    )
    events = _run(small_experiment(data, training=training), data)
    finished = of_kind(events, RunFinished)[0]
    assert finished.reason == "early_stopping"
    assert finished.step < 200
    by_step = {event.step: event.parameters for event in of_kind(events, SnapshotTaken)[:-1]}
    for name, values in result(events).items():
        for replica, steps in enumerate(finished.best_steps):
            np.testing.assert_array_equal(values[replica], by_step[steps[0]][name][replica])


def test_that_a_budget_that_ends_first_keeps_the_best_parameters_too() -> None:
    data = small_data(MIXED, missing=0.3)
    training = small_training(
        steps=30,
        learning_rate=0.1,
        evaluate_every=1,
        checkpoint_every=1,
        early_stopping=EarlyStopping(patience=99),
    )
    events = _run(small_experiment(data, training=training), data)
    finished = of_kind(events, RunFinished)[0]
    assert finished.reason == "budget"
    best = finished.best_steps[0, 0]
    assert best < 30
    kept = next(event for event in of_kind(events, SnapshotTaken) if event.step == best)
    np.testing.assert_array_equal(result(events)["trunk.0.weight"][0], kept.parameters["trunk.0.weight"][0])


def test_that_tasks_that_have_stopped_are_recorded_with_weight_zero() -> None:
    data = small_data(MIXED, missing=0.3)
    training = small_training(
        steps=60, learning_rate=0.1, evaluate_every=1, early_stopping=EarlyStopping(patience=2)
    )
    plan = small_experiment(data).sharing.apart(2, 4)
    recorded = weights(_run(small_experiment(data, plan=plan, training=training), data))
    assert set(recorded.ravel().tolist()) == {0.0, 1.0}
    assert (np.diff(recorded, axis=0) <= 0).all()


def test_that_a_stopped_network_rests_at_its_best_moment_while_the_others_go_on() -> None:
    data = small_data(MIXED, missing=0.3)
    training = small_training(
        steps=60, learning_rate=0.1, evaluate_every=1, early_stopping=EarlyStopping(patience=2)
    )
    plan = small_experiment(data).sharing.apart(2, 4)
    events = _run(small_experiment(data, plan=plan, training=training), data)
    measured = np.stack([e.losses for e in of_kind(events, Evaluated) if e.part == "validation"])
    lasted = (weights(events) > 0).sum(axis=0)
    assert lasted.min() + 5 < lasted.max()
    for replica, task in np.ndindex(lasted.shape):
        at_rest = measured[lasted[replica, task] + 1 :, replica, task]
        np.testing.assert_array_equal(at_rest, measured[:, replica, task].min())


def test_that_a_schedule_scales_plain_steps() -> None:
    data = small_data(MIXED)

    def way(schedule: AnyRateSchedule, steps: int) -> FloatArray:
        training = small_training(
            optimiser=Sgd(momentum=0), steps=steps, learning_rate=1e-4, schedule=schedule, checkpoint_every=1
        )
        snapshots = of_kind(_run(small_experiment(data, training=training), data), SnapshotTaken)
        places = np.stack([snapshot.parameters["trunk.0.weight"] for snapshot in snapshots])
        return np.diff(places, axis=0)

    warmed, plain = way(ConstantRate(warmup=0.5), 4), way(ConstantRate(), 4)
    np.testing.assert_allclose(warmed[0], plain[0] / 2, rtol=1e-5, atol=1e-12)
    fallen = way(SteppedRate(drops=1, factor=0.5), 2)
    lengths = np.linalg.norm(fallen.reshape(2, -1), axis=1) / np.linalg.norm(plain[:2].reshape(2, -1), axis=1)
    assert lengths == pytest.approx([1.0, 0.5], rel=1e-2)


def test_that_closing_the_generator_ends_it_at_any_event() -> None:
    data = small_data(MIXED)
    experiment = small_experiment(data)
    for taken in (0, 1, 3, 6, 9):
        events = train(experiment, data)
        for _ in range(taken):
            next(events)
        events.close()
        with pytest.raises(StopIteration):
            next(events)


def test_that_the_toy_walks_down_its_valley() -> None:
    data = toy_data(TwoParameterToy(scale=0.1, starts=((0.0, 0.0),)))
    training = small_training(steps=300, learning_rate=0.05, evaluate_every=100)
    experiment = small_experiment(data, DirectParameters(), training=training, seeds=(0,))
    events = _run(experiment, data)
    assert losses(events)[-1].sum() < losses(events)[0].sum() - 5
    assert result(events)["trunk.0.point"][0, 0, 1] < -3
