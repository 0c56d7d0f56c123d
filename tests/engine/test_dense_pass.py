"""The derivatives written out by hand against autograd, and passes in parts against whole ones."""

from collections.abc import Mapping, Sequence
from typing import get_args

import hypothesis.strategies as st
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from torch import Tensor

from mtl_gui.engine.architectures.layered import LayeredNetwork
from mtl_gui.engine.architectures.network import TrainingPass
from mtl_gui.engine.batch import Batch
from mtl_gui.engine.dense_pass import DensePass
from mtl_gui.engine.forms import Form, candidates, fastest_form
from mtl_gui.engine.gradients import TrunkLayout
from mtl_gui.engine.memory import Memory, Strip
from mtl_gui.engine.network import build_network
from mtl_gui.engine.passes import AutogradPass, ForwardPass, feature_columns
from mtl_gui.spec import AnyArchitecture, Cnn, LossName, Mlp, SharingPlan, Task
from mtl_gui.spec.architecture import Activation
from mtl_gui.training.flat_memory import FlatMemory
from tests.engine.small_data import BINARY, CNN, MULTICLASS, REGRESSION, data_for, small_experiment
from tests.strategies import plans

_CPU = torch.device("cpu")
_R, _B = 3, 9
_MORE = Task.of_kind("e", "multiclass")
_HUBER = REGRESSION.replaced(name="h", loss="huber")
_MAE = REGRESSION.replaced(name="m", loss="mae")


class _Case:
    """A dense network with random parameters on a random batch of which some labels are missing."""

    def __init__(
        self,
        tasks: Sequence[Task],
        plan: SharingPlan,
        activation: Activation,
        share: float,
        head_widths: tuple[int, ...] = (),
    ) -> None:
        architecture = Mlp(widths=(7, 20), activation=activation, dropout=0.4, head_widths=head_widths)
        data = data_for(architecture, tasks)
        source = np.random.default_rng(5)
        network = build_network(small_experiment(data, architecture, plan=plan), data)
        assert isinstance(network, LayeredNetwork)
        self.network = network
        self.layout = TrunkLayout.of(network, torch.float64, _CPU)
        self.parameters = network.initial_parameters((0, 1, 2), torch.float64, _CPU)
        for values in self.parameters.values():
            values.add_(torch.from_numpy(source.normal(0, 0.3, tuple(values.shape))))
            values.requires_grad_()
        rows = np.stack([source.permutation(len(data.inputs))[:_B] for _ in range(_R)])
        targets = []
        for group in network.groups:
            columns = [torch.from_numpy(data.tasks[task].targets[rows]) for task in group.tasks]
            stacked = torch.stack(columns, -1)
            targets.append(stacked.double() if group.num_outputs == 1 else stacked)
        present = [torch.from_numpy(source.random(values.shape) >= share) for values in targets]
        masks = tuple(None if share == 0 else mask for mask in present)
        labelled = torch.ones(_R, len(tasks), dtype=torch.bool)
        self.batch = Batch(torch.from_numpy(data.inputs[rows]).double(), tuple(targets), masks, labelled)
        self.training = network.training_pass((0, 1, 2), 3, _B, torch.float64, _CPU)
        self.weights = torch.from_numpy(source.random((_R, len(tasks))))

    def by_hand(self) -> ForwardPass:
        return DensePass(self.network, self.layout, self.parameters, self.batch, self.training)

    def in_strips(self, *, by_replica: bool, at_once: int) -> tuple[ForwardPass, Mapping[str, Tensor]]:
        """The pass with all parameters in one memory, and where their gradients are wanted."""
        wanted = DensePass.neighbours(self.network, per_task=True)
        values, gradients = (
            FlatMemory(self.parameters, wanted, by_replica=by_replica) for _ in ("values", "gradients")
        )
        for name, place in values.parts.items():
            place.copy_(self.parameters[name].detach())
        strips = {names: Strip(row, gradients.rows[names]) for names, row in values.rows.items()}
        memory = Memory(gradients.parts, strips)
        form = Form(by_hand=True, at_once=at_once)
        forward = form.run(
            self.network, self.layout, values.parts, self.batch, self.training, per_task=True, memory=memory
        )
        return forward, gradients.parts

    def by_autograd(self, *, per_task: bool) -> ForwardPass:
        return AutogradPass(
            self.network, self.layout, self.parameters, self.batch, self.training, per_task=per_task
        )


@st.composite
def _cases(draw: st.DrawFn) -> _Case:
    offered = (REGRESSION, BINARY, MULTICLASS, _MORE, _HUBER, _MAE)
    tasks = draw(st.lists(st.sampled_from(offered), min_size=1, max_size=5, unique_by=lambda task: task.name))
    heads = st.sampled_from(((), (4,), (6, 3)))
    tasks = [task.replaced(head_widths=draw(st.none() | heads)) for task in tasks]
    activation: Activation = draw(st.sampled_from(get_args(Activation)))
    share = draw(st.sampled_from((0.0, 0.5)))
    return _Case(tasks, draw(plans(2, len(tasks))), activation, share, draw(heads))


def _assert_same(found: dict[str, Tensor], expected: dict[str, Tensor]) -> None:
    assert found.keys() == expected.keys()
    for name, values in expected.items():
        torch.testing.assert_close(found[name], values, rtol=0, atol=1e-13, msg=name)


@settings(max_examples=60, deadline=None)
@given(_cases())
def test_that_the_gradients_are_those_of_autograd(case: _Case) -> None:
    found, expected = case.by_hand(), case.by_autograd(per_task=False)
    torch.testing.assert_close(found.means, expected.means, rtol=0, atol=1e-13)
    _assert_same(found.gradients(case.weights), expected.gradients(case.weights))


@settings(max_examples=60, deadline=None)
@given(_cases())
def test_that_the_gradients_of_single_tasks_are_those_of_autograd(case: _Case) -> None:
    found, expected = case.by_hand(), case.by_autograd(per_task=True)
    torch.testing.assert_close(found.rows(), expected.rows(), rtol=0, atol=1e-13)
    _assert_same(found.heads(None), expected.heads(None))
    _assert_same(found.heads(case.weights), expected.heads(case.weights))


@settings(max_examples=60, deadline=None)
@given(_cases(), st.booleans(), st.sampled_from((0, 1, 2)))
def test_that_gradients_are_written_where_they_are_wanted(
    case: _Case,
    by_replica: bool,  # noqa: FBT001
    at_once: int,
) -> None:
    forward, places = case.in_strips(by_replica=by_replica, at_once=at_once)
    expected = case.by_autograd(per_task=False)
    torch.testing.assert_close(forward.means, expected.means, rtol=0, atol=1e-13)
    found = forward.gradients(case.weights)
    _assert_same(found, expected.gradients(case.weights))
    assert all(values is places[name] for name, values in found.items())
    forward, places = case.in_strips(by_replica=by_replica, at_once=at_once)
    expected = case.by_autograd(per_task=True)
    torch.testing.assert_close(forward.rows(), expected.rows(), rtol=0, atol=1e-13)
    for factors in (None, case.weights):
        found = forward.heads(factors)
        _assert_same(found, expected.heads(factors))
        assert all(values is places[name] for name, values in found.items())


@settings(max_examples=30, deadline=None)
@given(_cases())
def test_that_gradients_by_features_are_those_of_autograd_and_go_on_through_the_trunk(case: _Case) -> None:
    found, expected = case.by_hand(), case.by_autograd(per_task=True)
    rows = expected.feature_rows()
    torch.testing.assert_close(found.feature_rows(), rows, rtol=0, atol=1e-13)
    combined = feature_columns(case.network, rows).combined(rows, case.weights)
    _assert_same(found.through_trunk(combined), expected.through_trunk(combined))


@settings(max_examples=20, deadline=None)
@given(_cases())
def test_that_the_way_through_features_ends_in_the_gradient_of_the_weighted_sum(case: _Case) -> None:
    found = case.by_hand()
    rows = found.feature_rows()
    trunk = found.through_trunk(feature_columns(case.network, rows).combined(rows, case.weights))
    _assert_same({**trunk, **found.heads(case.weights)}, case.by_hand().gradients(case.weights))


@pytest.mark.parametrize("architecture", [Mlp(widths=(7, 5), dropout=0.3), CNN])
@pytest.mark.parametrize("at_once", [1, 2])
def test_that_a_pass_in_parts_gives_what_the_whole_pass_gives(
    architecture: AnyArchitecture, at_once: int
) -> None:
    data = data_for(architecture)
    network = build_network(small_experiment(data, architecture), data)
    layout = TrunkLayout.of(network, torch.float64, _CPU)
    seeds = (4, 0, 9, 2, 6)
    parameters = network.initial_parameters(seeds, torch.float64, _CPU)
    for values in parameters.values():
        values.requires_grad_()
    rows = np.random.default_rng(0).permutation(25).reshape(5, 5)
    targets = []
    for group in network.groups:
        stacked = torch.stack([torch.from_numpy(data.tasks[task].targets[rows]) for task in group.tasks], -1)
        targets.append(stacked.double() if group.num_outputs == 1 else stacked)
    labelled = torch.ones(5, 4, dtype=torch.bool)
    inputs = torch.from_numpy(data.inputs[rows]).double()
    batch = Batch(inputs, tuple(targets), (None,) * len(targets), labelled)
    weights = torch.from_numpy(np.random.default_rng(1).random((5, 4)))

    def run(form: Form, *, per_task: bool) -> ForwardPass:
        training = network.training_pass(seeds, 1, 5, torch.float64, _CPU)
        return form.run(network, layout, parameters, batch, training, per_task=per_task)

    whole, parts = (run(Form(at_once=size), per_task=False) for size in (0, at_once))
    torch.testing.assert_close(parts.means, whole.means, rtol=0, atol=1e-13)
    _assert_same(parts.gradients(weights), whole.gradients(weights))
    whole, parts = (run(Form(at_once=size), per_task=True) for size in (0, at_once))
    torch.testing.assert_close(parts.rows(), whole.rows(), rtol=0, atol=1e-13)
    _assert_same(parts.heads(weights), whole.heads(weights))


def test_that_derivatives_by_hand_are_offered_for_plain_dense_networks_only() -> None:
    architectures: dict[str, AnyArchitecture] = {
        "plain": Mlp(widths=(7, 5)),
        "norm": Mlp(widths=(7, 5), norm="layer"),
        "residual": Mlp(widths=(7, 7), residual=True),
        "deep heads": Mlp(widths=(7, 5), head_widths=(4,)),
        "cnn": Cnn(channels=(3,), widths=(6,)),
    }
    offered = {}
    for name, architecture in architectures.items():
        data = data_for(architecture)
        network = build_network(small_experiment(data, architecture), data)
        offered[name] = any(form.by_hand for form in candidates(network, 1))
    assert offered == {"plain": True, "norm": False, "residual": False, "deep heads": True, "cnn": False}


def test_that_the_form_which_takes_least_time_is_chosen_once_for_equal_things() -> None:
    forms = (Form(), Form(by_hand=True), Form(at_once=1))
    clock = {forms[0]: 40_000, forms[1]: 100, forms[2]: 40_000}
    runs: list[Form] = []

    def run(form: Form) -> int:
        runs.append(form)
        return sum(range(clock[form]))

    assert fastest_form(forms, run, "a test's own key") == forms[1]
    count = len(runs)
    assert fastest_form(forms, run, "a test's own key") == forms[1]
    assert len(runs) == count


def test_that_a_form_comes_back_from_its_numbers() -> None:
    for form in (Form(), Form(by_hand=True), Form(at_once=5)):
        assert Form.of_numbers(*form.numbers) == form


def test_that_the_noise_of_a_step_reaches_the_pass_by_hand() -> None:
    case = _Case((REGRESSION, MULTICLASS), SharingPlan.together(2, 2), "relu", 0.0)
    assert isinstance(case.training, TrainingPass)
    with_noise = case.by_hand().means
    case.training = None
    assert not torch.allclose(with_noise, case.by_hand().means)


def test_that_the_tests_know_every_loss() -> None:
    names: set[LossName] = {task.loss for task in (REGRESSION, BINARY, MULTICLASS, _HUBER, _MAE)}
    assert names | {"value"} == set(get_args(LossName))  # a value is the loss of toys, which are no networks
