"""Against one call of `autograd.grad` per replica and task on a sum of losses written out."""

import hypothesis.strategies as st
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from torch import Tensor

from mtl_gui.engine.gradients import (
    layout_of,
    own_features,
    task_gradients,
    weighted_gradients,
    weighted_heads,
)
from mtl_gui.engine.layout import Layout
from mtl_gui.engine.losses import RowLosses, row_losses
from mtl_gui.engine.network import Network, build_network
from mtl_gui.spec import AnyArchitecture, SharingPlan
from tests.engine.small_data import ARCHITECTURES, CNN, MLP, data_for, small_experiment
from tests.engine.soft_sharing import SOFT_NETWORKS
from tests.strategies import plans

_CPU = torch.device("cpu")
_R, _B = 2, 6


class _Case:
    """A network with random parameters on a random batch."""

    def __init__(self, architecture: AnyArchitecture, plan: SharingPlan | None = None) -> None:
        data = data_for(architecture)
        self.network = build_network(small_experiment(data, architecture, plan=plan), data)
        source = np.random.default_rng(2)
        drawn = self.network.initial_parameters((0, 2), torch.float64, _CPU)
        self.learned = {
            name: (values + torch.from_numpy(source.normal(0, 0.3, tuple(values.shape)))).requires_grad_()
            for name, values in drawn.items()
            if self.network.is_learned(name)
        }
        self.parameters = {**drawn, **self.learned}
        num_rows = min(_B, len(data.inputs))
        self.inputs = (
            torch.from_numpy(data.inputs[:num_rows]).double().expand(_R, *data.inputs[:num_rows].shape)
        )
        self.targets = tuple(
            torch.stack(
                [_numbers(data.tasks[t].targets, num_rows, group.num_outputs) for t in group.tasks], -1
            )
            for group in self.network.groups
        )
        self.weights = torch.from_numpy(source.random((_R, len(data.tasks))))

    def losses(self, features: Tensor, branches: tuple[int, ...]) -> RowLosses:
        groups = self.network.groups
        rows = []
        for group, targets in zip(groups, self.targets, strict=True):
            outputs = self.network.group_outputs(self.parameters, features, group, branches)
            rows.append(row_losses(group.loss, outputs, targets.expand(outputs.shape[:-1])))
        return RowLosses(groups, tuple(rows), (None,) * len(rows))

    def literal(self) -> list[list[dict[str, Tensor]]]:
        """The gradient of every task's loss, for every replica: [R][T], name to its parameters' shape."""
        found = []
        for replica in range(_R):
            own = {name: values.detach()[replica : replica + 1] for name, values in self.parameters.items()}
            leaves = {name: values.clone().requires_grad_() for name, values in own.items()}
            outputs = self.network.forward(leaves, self.inputs[:1])
            column = {
                task: (group, position)
                for group in range(len(self.targets))
                for position, task in enumerate(self.network.groups[group].tasks)
            }
            of_replica = []
            for task, name in enumerate(self.network.task_names):
                group, position = column[task]
                targets = self.targets[group][..., position].unsqueeze(0)
                loss = row_losses(self.network.groups[group].loss, outputs[name], targets).mean()
                gradients = torch.autograd.grad(
                    loss, tuple(leaves.values()), retain_graph=True, allow_unused=True, materialize_grads=True
                )
                of_replica.append({key: g[0] for key, g in zip(leaves, gradients, strict=True)})
            found.append(of_replica)
        return found


def _numbers(targets: np.ndarray, num_rows: int, num_outputs: int) -> Tensor:
    numbers = torch.from_numpy(targets[:num_rows])
    return numbers.double() if num_outputs == 1 else numbers


def _layout(network: Network) -> Layout:
    return layout_of(network, torch.float64, _CPU)


@st.composite
def _cases(draw: st.DrawFn) -> _Case:
    architecture = draw(st.sampled_from((*ARCHITECTURES, *SOFT_NETWORKS)))
    num_tasks = len(data_for(architecture).tasks)
    return _Case(architecture, draw(plans(architecture.num_blocks, num_tasks)))


@settings(max_examples=50, deadline=None)
@given(_cases())
def test_that_one_pass_gives_the_weighted_sum_of_the_task_gradients(case: _Case) -> None:
    features = case.network.features(case.parameters, case.inputs)
    losses = case.losses(features, case.network.branches)
    found = weighted_gradients(losses, case.learned, case.weights)
    for replica, of_replica in enumerate(case.literal()):
        for name, gradient in found.items():
            expected = sum(
                weight * task[name] for weight, task in zip(case.weights[replica], of_replica, strict=True)
            )
            assert isinstance(expected, Tensor)
            torch.testing.assert_close(gradient[replica], expected, rtol=0, atol=1e-13)


@settings(max_examples=50, deadline=None)
@given(_cases())
def test_that_jacobian_gramian_and_sums_are_those_of_separate_passes(case: _Case) -> None:
    layout = _layout(case.network)
    jacobian, heads = _task_by_task(case, layout)
    gramian = layout.gramian(jacobian)
    combined = layout.combined(jacobian, case.weights)
    for replica, of_replica in enumerate(case.literal()):
        for i, mine in enumerate(of_replica):
            for j, other in enumerate(of_replica):
                product = sum((mine[name] * other[name]).sum() for name in layout.names)
                assert gramian[replica, i, j].item() == pytest.approx(float(product), rel=1e-11, abs=1e-13)
        for name, gradient in combined.items():
            expected = sum(
                weight * task[name] for weight, task in zip(case.weights[replica], of_replica, strict=True)
            )
            assert isinstance(expected, Tensor)
            torch.testing.assert_close(gradient[replica], expected, rtol=0, atol=1e-13)
        for name, gradient in heads.items():
            owner = next(t for t, task in enumerate(case.network.task_names) if f".{task}." in name)
            torch.testing.assert_close(gradient[replica], of_replica[owner][name], rtol=0, atol=1e-13)


def _task_by_task(case: _Case, layout: Layout) -> tuple[Tensor, dict[str, Tensor]]:
    features = case.network.features(case.parameters, case.inputs)
    own = own_features(case.network, features)
    losses = case.losses(own, tuple(range(len(case.network.tasks))))
    head_parameters = {
        name: values for name, values in case.parameters.items() if not case.network.is_trunk(name)
    }
    slopes, heads = task_gradients(losses, own, head_parameters, torch.ones_like(case.weights))
    return layout.jacobian(features, slopes, case.parameters), heads


@pytest.mark.parametrize("architecture", [MLP, CNN])
def test_that_the_jacobian_by_name_holds_each_tasks_gradient_in_its_own_group(
    architecture: AnyArchitecture,
) -> None:
    plan = SharingPlan.split_at(1, architecture.num_blocks, 4)
    case = _Case(architecture, plan)
    layout = _layout(case.network)
    by_name = layout.by_name(_task_by_task(case, layout)[0])
    for name, gradients in by_name.items():
        block = case.network.block_of(name)
        assert block is not None
        for replica, of_replica in enumerate(case.literal()):
            for task in range(4):
                expected = of_replica[task][name][case.network.group_of(block, task)]
                torch.testing.assert_close(gradients[replica, task], expected, rtol=0, atol=1e-13)


def test_that_tasks_of_different_components_are_differentiated_in_one_pass() -> None:
    blocks = (("A", "B", "B", "C"), ("A", "B", "D", "C"))
    network = _Case(MLP, SharingPlan(blocks=blocks)).network
    assert _layout(network).rounds == ((0, 1, 3), (2,))
    apart = _Case(MLP, SharingPlan.apart(2, 4)).network
    assert _layout(apart).rounds == ((0, 1, 2, 3),)


def test_that_the_jacobian_has_a_column_for_each_parameter_on_a_path() -> None:
    case = _Case(MLP, SharingPlan.apart(2, 4))
    jacobian, _ = _task_by_task(case, _layout(case.network))
    assert jacobian.shape == (_R, 4, 4 * 7 + 7 + 7 * 5 + 5)


def test_that_head_gradients_are_multiplied_by_their_own_tasks_weight() -> None:
    case = _Case(MLP)
    heads = {name: torch.ones_like(v) for name, v in case.parameters.items() if name.startswith("heads")}
    weighted = weighted_heads(case.network, heads, case.weights)
    assert weighted.keys() == heads.keys()
    for task, name in enumerate(case.network.task_names):
        for replica in range(_R):
            values = weighted[f"heads.{name}.weight"][replica]
            assert torch.equal(values, torch.full_like(values, case.weights[replica, task].item()))


@pytest.mark.parametrize(
    ("blocks", "last"), [(("AAAA", "AABC"), 1), (("AAAA", "ABCD"), 0), (("ABCD", "ABCD"), 1)]
)
def test_that_the_last_shared_layer_is_that_of_the_last_block_which_two_tasks_share(
    blocks: tuple[str, ...], last: int
) -> None:
    network = _Case(MLP, SharingPlan.of_groups([list(row) for row in blocks])).network
    start, stop = _layout(network).last_shared
    sizes = [4 * 7 + 7, 7 * 5 + 5]
    assert (start, stop) == ((0, sizes[0]), (sizes[0], sum(sizes)))[last]
