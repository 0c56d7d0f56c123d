"""The guarantees of a stack where some heads are as their tasks say, others as the architecture says."""

import numpy as np
import numpy.typing as npt
import pytest
import torch

from mtl_gui.data.preparation import PreparedData
from mtl_gui.engine.network import build_network
from mtl_gui.events import Event, SnapshotTaken, StepDone
from mtl_gui.spec import (
    AnyArchitecture,
    AnyWeighting,
    Cnn,
    CrossStitch,
    EqualWeights,
    Experiment,
    LearningToBranch,
    Mlp,
    Mmoe,
    PCGrad,
    SharingPlan,
)
from mtl_gui.training.trainer import train
from tests.engine.small_data import MIXED, data_for, small_experiment, small_training
from tests.training.runs import assert_same, checkpoint_at, losses, of_kind, result

_WIDTHS = ((4,), None, (), (6, 3))
_TASKS = tuple(task.replaced(head_widths=own) for task, own in zip(MIXED, _WIDTHS, strict=True))
_ORDER = (3, 1, 0, 2)

each_weighting = pytest.mark.parametrize("weighting", [EqualWeights(), PCGrad()], ids=lambda each: each.kind)
each_network = pytest.mark.parametrize(
    "architecture",
    [
        Mlp(widths=(7, 5), activation="tanh", dropout=0.2, head_widths=(4,)),
        Cnn(channels=(3,), widths=(6,), activation="tanh", head_widths=(4,)),
        Mmoe(num_experts=2, widths=(5,), head_widths=(4,)),
        CrossStitch(widths=(5, 4), head_widths=(4,)),
        LearningToBranch(widths=(5, 4), head_widths=(4,)),
    ],
    ids=lambda each: each.kind,
)


def _run(experiment: Experiment, data: PreparedData) -> list[Event]:
    return list(train(experiment, data))


def _plan(architecture: AnyArchitecture) -> SharingPlan:
    return SharingPlan(blocks=(("A", "A", "B", "A"),) * architecture.num_blocks)


def _assert_close(found: npt.NDArray[np.float64], expected: npt.NDArray[np.float64], what: str = "") -> None:
    np.testing.assert_allclose(found, expected, rtol=1e-11, atol=1e-12, err_msg=what)


@each_network
def test_that_every_head_has_the_layers_that_its_task_says(architecture: AnyArchitecture) -> None:
    data = data_for(architecture, _TASKS)
    shapes = build_network(small_experiment(data, architecture), data).shapes
    hidden = {
        task: [shapes[f"heads.{task}.hidden_{layer}_bias"] for layer in range(number)]
        for task, number in (("a", 1), ("b", 1), ("d", 2))
    }
    assert hidden == {"a": [(4,)], "b": [(4,)], "d": [(6,), (3,)]}
    assert shapes["heads.d.weight"] == (3, 1)
    assert not any(name.startswith("heads.c.hidden") for name in shapes)


@each_network
def test_that_a_head_of_its_own_starts_and_trains_as_the_same_head_of_the_architecture(
    architecture: AnyArchitecture,
) -> None:
    said = data_for(architecture, [task.replaced(head_widths=(4,)) for task in MIXED])
    told, other = _run(small_experiment(said, architecture), said), data_for(architecture, MIXED)
    expected = result(_run(small_experiment(other, architecture), other))
    for name, values in result(told).items():
        np.testing.assert_array_equal(values, expected[name], err_msg=name)


@each_weighting
@each_network
def test_that_a_replica_trains_as_if_it_were_alone(
    architecture: AnyArchitecture, weighting: AnyWeighting
) -> None:
    data = data_for(architecture, _TASKS, missing=0.3)
    experiment = small_experiment(data, architecture, plan=_plan(architecture), weighting=weighting)
    together = _run(experiment, data)
    for replica, seed in enumerate(experiment.seeds[:2]):
        alone = _run(experiment.replaced(seeds=(seed,)), data)
        start, beside = of_kind(alone, SnapshotTaken)[0], of_kind(together, SnapshotTaken)[0]
        for name, values in start.parameters.items():
            np.testing.assert_array_equal(values[0], beside.parameters[name][replica])
        for name, values in result(alone).items():
            _assert_close(values[0], result(together)[name][replica], name)


@each_weighting
@each_network
def test_that_the_order_in_which_tasks_are_listed_changes_nothing(
    architecture: AnyArchitecture, weighting: AnyWeighting
) -> None:
    data, plan = data_for(architecture, _TASKS), _plan(architecture)
    listed = _run(small_experiment(data, architecture, plan=plan, weighting=weighting), data)
    other_data, other_plan = data_for(architecture, [_TASKS[task] for task in _ORDER]), plan.for_tasks(_ORDER)
    experiment = small_experiment(other_data, architecture, plan=other_plan, weighting=weighting)
    reordered = _run(experiment, other_data)
    _assert_close(losses(reordered), losses(listed)[..., _ORDER])
    for name, values in result(reordered).items():
        if name.startswith("heads."):
            _assert_close(values, result(listed)[name], name)


@each_network
def test_that_the_all_apart_plan_trains_the_single_task_networks(architecture: AnyArchitecture) -> None:
    data = data_for(architecture, _TASKS, missing=0.2)
    plan = SharingPlan.apart(architecture.num_blocks, len(_TASKS))
    apart = _run(small_experiment(data, architecture, plan=plan), data)
    for position, task in enumerate(_TASKS):
        own_data = data_for(architecture, [task], missing=0.2)
        alone = _run(small_experiment(own_data, architecture), own_data)
        _assert_close(losses(apart)[:, :, position], losses(alone)[:, :, 0])
        for name, values in result(alone).items():
            whole = result(apart)[name]
            mine = whole if name.startswith("heads.") else whole[:, position : position + 1]
            _assert_close(mine, values, f"{task.name}: {name}")


@each_weighting
@each_network
def test_that_a_resumed_run_goes_on_bit_for_bit(
    architecture: AnyArchitecture, weighting: AnyWeighting
) -> None:
    data = data_for(architecture, _TASKS, missing=0.3)
    training = small_training(checkpoint_every=5, precision="float32")
    experiment = small_experiment(data, architecture, weighting=weighting, training=training)
    whole = _run(experiment, data)
    state = {name: values.copy() for name, values in checkpoint_at(whole, 5).items()}
    rest = list(train(experiment, data, resume_from=state))
    steps = enumerate(whole)
    start = next(i for i, event in steps if isinstance(event, StepDone) and event.step == 6)
    assert_same(rest[1:], whole[start:])


@each_network
def test_that_outputs_are_those_of_every_head_computed_layer_by_layer(architecture: AnyArchitecture) -> None:
    data = data_for(architecture, _TASKS)
    experiment = small_experiment(data, architecture, plan=_plan(architecture))
    network = build_network(experiment, data)
    parameters = network.initial_parameters((0, 1), torch.float64, torch.device("cpu"))
    inputs = torch.from_numpy(data.inputs[:9]).double().unsqueeze(0)
    features = network.features(parameters, inputs)
    outputs = network.forward(parameters, inputs)
    activate = torch.tanh if isinstance(architecture, Mlp | Cnn) else torch.relu
    for task, own in enumerate(((4,), (4,), (), (6, 3))):
        head = f"heads.{_TASKS[task].name}"
        hidden = features[1, network.branches[task]]
        for layer in range(len(own)):
            weight, bias = (parameters[f"{head}.hidden_{layer}_{leaf}"][1] for leaf in ("weight", "bias"))
            hidden = activate(hidden @ weight + bias)
        expected = hidden @ parameters[f"{head}.weight"][1] + parameters[f"{head}.bias"][1]
        torch.testing.assert_close(outputs[_TASKS[task].name][1], expected, rtol=0, atol=1e-12)
