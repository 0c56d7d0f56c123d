"""What a stack must guarantee: replicas, plans, resuming, randomness, measuring do not disturb each other."""

import itertools
from collections.abc import Sequence

import numpy as np
import pytest
import torch

from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import CHOSEN, Event, SnapshotTaken, StepDone, TensorMap
from mtl_gui.spec import (
    Adam,
    AnyArchitecture,
    AnyOptimiser,
    AnyWeighting,
    Cnn,
    CosineRate,
    EarlyStopping,
    EqualWeights,
    Experiment,
    Mlp,
    PCGrad,
    Sgd,
    SharingPlan,
    Task,
)
from mtl_gui.training.trainer import train
from tests.engine.small_data import (
    ARCHITECTURES,
    CNN,
    MIXED,
    MLP,
    NORMED_CNN,
    NORMED_MLP,
    OPTIMISERS,
    WEIGHTINGS,
    data_for,
    small_experiment,
    small_training,
    union_members,
)
from tests.training.runs import assert_same, checkpoint_at, losses, of_kind, result, weights

_TOLERANCE = {"float32": 1e-6, "float64": 1e-12}
_DROPPING_MLP = Mlp(widths=(7, 5), activation="tanh", dropout=0.3)
_DROPPING_CNN = Cnn(channels=(3, 4), widths=(6,), activation="tanh", dropout=0.3)
_NORMED_PICTURES = Cnn(channels=(2, 2), widths=(6,), activation="tanh", norm="batch", residual=True)
_STACKED = (_DROPPING_MLP, _DROPPING_CNN, NORMED_MLP, NORMED_CNN, _NORMED_PICTURES)
_BRANCHED = SharingPlan(blocks=(("A", "A", "A", "B"), ("A", "B", "A", "C")))


def _run(experiment: Experiment, data: PreparedData) -> list[Event]:
    return list(train(experiment, data))


def _assert_close(found: np.ndarray, expected: np.ndarray, precision: str, what: str = "") -> None:
    np.testing.assert_allclose(
        found, expected, rtol=_TOLERANCE[precision] * 10, atol=_TOLERANCE[precision], err_msg=what
    )


def test_that_the_tests_know_every_optimiser() -> None:
    assert {type(optimiser) for optimiser in OPTIMISERS} == union_members(AnyOptimiser)


@pytest.mark.parametrize("precision", ["float32", "float64"])
@pytest.mark.parametrize("weighting", WEIGHTINGS)
@pytest.mark.parametrize("architecture", _STACKED)
def test_that_a_replica_trains_as_if_it_were_alone(
    architecture: AnyArchitecture, weighting: AnyWeighting, precision: str
) -> None:
    data = data_for(architecture, missing=0.3)
    experiment = small_experiment(
        data, architecture, weighting=weighting, training=small_training(precision=precision, steps=5)
    )
    together = _run(experiment, data)
    for replica, seed in enumerate(experiment.seeds[:2]):
        alone = _run(experiment.replaced(seeds=(seed,)), data)
        first, first_together = of_kind(alone, SnapshotTaken)[0], of_kind(together, SnapshotTaken)[0]
        for name, values in first.parameters.items():
            np.testing.assert_array_equal(values[0], first_together.parameters[name][replica])
        _assert_close(losses(alone)[:, 0], losses(together)[:, replica], precision)
        for name, values in result(alone).items():
            _assert_close(values[0], result(together)[name][replica], precision, name)


@pytest.mark.parametrize("weighting", WEIGHTINGS)
@pytest.mark.parametrize("architecture", [_DROPPING_MLP, NORMED_MLP])
@pytest.mark.parametrize("order", [(3, 2, 1, 0), (1, 3, 0, 2)])
def test_that_the_order_in_which_tasks_are_listed_changes_nothing(
    order: tuple[int, ...], architecture: Mlp, weighting: AnyWeighting
) -> None:
    tasks = [task.replaced(label_budget=20) if task.name == "c" else task for task in MIXED]
    plan = SharingPlan(blocks=(("A", "A", "A", "B"), ("A", "B", "A", "C")))
    data = data_for(architecture, tasks)
    listed = _run(small_experiment(data, architecture, plan=plan, weighting=weighting), data)
    reordered_data = data_for(architecture, [tasks[position] for position in order])
    reordered_plan = plan.for_tasks(order)
    experiment = small_experiment(reordered_data, architecture, plan=reordered_plan, weighting=weighting)
    reordered = _run(experiment, reordered_data)
    _assert_close(losses(reordered), losses(listed)[..., order], "float64")
    for position, task in enumerate(order):
        for block in range(plan.num_blocks):
            mine = _group(reordered_plan, block, position)
            theirs = _group(plan, block, task)
            for name, values in result(listed).items():
                if name.startswith(f"trunk.{block}."):
                    _assert_close(result(reordered)[name][:, mine], values[:, theirs], "float64", name)


def _group(plan: SharingPlan, block: int, task: int) -> int:
    return next(i for i, members in enumerate(plan.groups(block)) if task in members)


@pytest.mark.parametrize("stopping", [None, EarlyStopping(patience=2)])
@pytest.mark.parametrize("optimiser", [Adam(), Sgd(momentum=0.9)])
@pytest.mark.parametrize("architecture", _STACKED)
def test_that_the_all_apart_plan_trains_the_single_task_networks(
    architecture: AnyArchitecture, optimiser: AnyOptimiser, stopping: EarlyStopping | None
) -> None:
    data = data_for(architecture, missing=0.2)
    training = small_training(
        optimiser=optimiser, early_stopping=stopping, steps=12, evaluate_every=1, learning_rate=0.05
    )
    plan = SharingPlan.apart(architecture.num_blocks, 4)
    apart = _run(small_experiment(data, architecture, plan=plan, training=training), data)
    for position, task in enumerate(MIXED):
        own_data = data_for(architecture, [task], missing=0.2)
        alone = _run(small_experiment(own_data, architecture, training=training), own_data)
        num_steps = len(losses(alone))
        _assert_close(losses(apart)[:num_steps, :, position], losses(alone)[:, :, 0], "float64")
        for name, values in result(alone).items():
            whole = result(apart)[name]
            mine = whole[:, position : position + 1] if name.startswith("trunk") else whole
            _assert_close(mine, values, "float64", f"{task.name}: {name}")


def test_that_early_stopping_did_stop_some_networks_before_others() -> None:
    data = data_for(_DROPPING_MLP, missing=0.2)
    training = small_training(
        optimiser=Adam(),
        early_stopping=EarlyStopping(patience=2),
        steps=12,
        evaluate_every=1,
        learning_rate=0.05,
    )
    events = _run(
        small_experiment(data, _DROPPING_MLP, plan=SharingPlan.apart(2, 4), training=training), data
    )
    stopped_at = np.sum(weights(events) > 0, axis=0)
    assert len(np.unique(stopped_at)) > 2


def _resumed(experiment: Experiment, data: PreparedData, at: int) -> tuple[list[Event], list[Event]]:
    """What a run said after a step, and what one said that went on from its checkpoint there."""
    whole = _run(experiment, data)
    state = {name: values.copy() for name, values in checkpoint_at(whole, at).items()}
    rest = list(train(experiment, data, resume_from=state))
    position = next(
        i for i, event in enumerate(whole) if isinstance(event, StepDone) and event.step == at + 1
    )
    return rest[1:], whole[position:]


_UNION = list(itertools.product(WEIGHTINGS, ARCHITECTURES, OPTIMISERS))


@pytest.mark.parametrize(("weighting", "architecture", "optimiser"), _UNION)
def test_that_a_resumed_run_goes_on_bit_for_bit(
    weighting: AnyWeighting, architecture: AnyArchitecture, optimiser: AnyOptimiser
) -> None:
    data = data_for(architecture, missing=0.3)
    training = small_training(optimiser=optimiser, checkpoint_every=5, precision="float32")
    experiment = small_experiment(data, architecture, weighting=weighting, training=training)
    rest, expected = _resumed(experiment, data, 5)
    assert len(expected) > 5
    assert_same(rest, expected)


@pytest.mark.parametrize("weighting", WEIGHTINGS)
@pytest.mark.parametrize(
    ("architecture", "rate", "at"),
    [(_DROPPING_MLP, 0.1, 2), (_DROPPING_MLP, 0.1, 7), (_DROPPING_CNN, 0.03, 1), (_DROPPING_CNN, 0.03, 3)],
)
def test_that_a_run_with_dropout_and_early_stopping_resumes_bit_for_bit_in_mid_epoch(
    weighting: AnyWeighting, architecture: AnyArchitecture, rate: float, at: int
) -> None:
    data = data_for(architecture, missing=0.3)
    training = small_training(
        checkpoint_every=1,
        evaluate_every=1,
        steps=14,
        early_stopping=EarlyStopping(patience=2),
        learning_rate=rate,
        precision="float32",
    )
    plan = SharingPlan.of_groups([[0, 0, 1, 2]] * architecture.num_blocks)
    experiment = small_experiment(data, architecture, plan=plan, weighting=weighting, training=training)
    rest, expected = _resumed(experiment, data, at)
    assert_same(rest, expected)
    assert (weights(rest) == 0).any()
    assert (weights(rest) > 0).any()


def test_that_a_falling_rate_and_tasks_that_stop_alone_resume_bit_for_bit() -> None:
    data = data_for(MLP, missing=0.3)
    training = small_training(
        checkpoint_every=1,
        evaluate_every=1,
        steps=30,
        schedule=CosineRate(warmup=0.2),
        early_stopping=EarlyStopping(patience=2, per_task=True),
        learning_rate=0.1,
    )
    experiment = small_experiment(data, training=training)
    rest, expected = _resumed(experiment, data, 12)
    assert_same(rest, expected)
    alone = (weights(expected) == 0).any(axis=2) & (weights(expected) > 0).any(axis=2)
    assert alone.any()


def test_that_a_resumed_run_goes_on_from_the_running_statistics() -> None:
    data = data_for(NORMED_MLP)
    experiment = small_experiment(data, NORMED_MLP, training=small_training(checkpoint_every=5))
    state = checkpoint_at(_run(experiment, data), 5)
    name = "learner/parameters/trunk.0.running_mean"
    moved = {**state, name: state[name] + 1}
    rest = list(train(experiment, data, resume_from=moved))
    expected = 0.9**5 + result(_run(experiment, data))["trunk.0.running_mean"]
    _assert_close(result(rest)["trunk.0.running_mean"], expected, "float64")


def test_that_a_finished_run_resumes_to_its_end_at_once() -> None:
    data = data_for(MLP)
    experiment = small_experiment(data)
    whole = _run(experiment, data)
    rest = list(train(experiment, data, resume_from=checkpoint_at(whole, 10)))
    assert_same(rest[1:], whole[-1:])


@pytest.mark.parametrize("architecture", ARCHITECTURES)
def test_that_the_weighting_changes_neither_the_start_nor_the_batches(architecture: AnyArchitecture) -> None:
    data = data_for(architecture)
    runs = [
        _run(
            small_experiment(
                data, architecture, weighting=weighting, training=small_training(learning_rate=1e-12)
            ),
            data,
        )
        for weighting in WEIGHTINGS
    ]
    for events in runs[1:]:
        first, expected = of_kind(events, SnapshotTaken)[0], of_kind(runs[0], SnapshotTaken)[0]
        for name, values in first.parameters.items():
            np.testing.assert_array_equal(values, expected.parameters[name])
        np.testing.assert_allclose(losses(events), losses(runs[0]), rtol=0, atol=1e-9)


def test_that_no_global_random_generator_is_used_or_moved() -> None:
    data = data_for(_DROPPING_MLP, missing=0.2)
    experiment = small_experiment(data, _DROPPING_MLP, weighting=PCGrad())
    before = torch.get_rng_state()
    state = _global_numpy_state()
    first = _run(experiment, data)
    assert torch.equal(torch.get_rng_state(), before)
    assert np.array_equal(_global_numpy_state(), state)
    torch.rand(5)
    assert_same(_run(experiment, data), first)


def _global_numpy_state() -> Sequence[int]:
    state = np.random.get_state(legacy=False)  # noqa: NPY002 - the global one must not move
    assert isinstance(state, dict)
    return list(state["state"]["key"])


@pytest.mark.parametrize("architecture", _STACKED)
@pytest.mark.parametrize("weighting", [EqualWeights(), PCGrad()])
def test_that_measuring_and_saving_often_changes_nothing(
    weighting: AnyWeighting, architecture: AnyArchitecture
) -> None:
    data = data_for(architecture, missing=0.2)
    seldom = small_experiment(data, architecture, weighting=weighting)
    often = seldom.replaced(training=small_training(evaluate_every=1, checkpoint_every=1))
    expected, found = _run(seldom, data), _run(often, data)
    np.testing.assert_array_equal(losses(found), losses(expected))
    for name, values in result(found).items():
        np.testing.assert_array_equal(values, result(expected)[name])


def test_that_one_task_of_a_stack_does_not_change_when_another_components_task_is_replaced() -> None:
    plan = SharingPlan(blocks=(("A", "A", "B"), ("A", "A", "B")))
    found: list[TensorMap] = []
    for third in (MIXED[2], Task.of_kind("z", "regression")):
        tasks: Sequence[Task] = (*MIXED[:2], third)
        data = data_for(MLP, tasks)
        events = list(train(small_experiment(data, plan=plan, weighting=PCGrad()), data, arm=CHOSEN))
        found.append(result(events))
    for name in ("trunk.0.weight", "trunk.1.bias"):
        _assert_close(found[0][name][:, 0], found[1][name][:, 0], "float64", name)
    _assert_close(found[0]["heads.a.weight"], found[1]["heads.a.weight"], "float64")


def test_that_branched_plans_of_pictures_and_rows_learn() -> None:
    for architecture in (MLP, CNN):
        plan = SharingPlan(
            blocks=(_BRANCHED.blocks[0],) * (architecture.num_blocks - 1) + _BRANCHED.blocks[1:]
        )
        data = data_for(architecture)
        training = small_training(steps=60, learning_rate=0.02)
        events = _run(small_experiment(data, architecture, plan=plan, training=training), data)
        assert losses(events)[-4:].mean() < 0.8 * losses(events)[:4].mean()
