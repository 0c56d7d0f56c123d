"""The Jacobian of networks whose tasks share softly, through the passes that use it."""

import hypothesis.strategies as st
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from torch import Tensor

from mtl_gui.engine.batch import Batch
from mtl_gui.engine.flat_layout import FlatLayout
from mtl_gui.engine.forms import AUTOGRAD, Form
from mtl_gui.engine.gradients import layout_of
from mtl_gui.engine.network import Network, build_network
from mtl_gui.engine.passes import ForwardPass, feature_columns
from mtl_gui.spec import CrossStitch, Mmoe, SharingPlan, SoftSharing
from tests.engine.small_data import MIXED, data_for, small_experiment
from tests.engine.soft_sharing import SOFT_NETWORKS
from tests.strategies import plans

_CPU = torch.device("cpu")
_UNEVEN = SharingPlan(blocks=(("A", "B", "A", "A"),))
_R, _B = 2, 5


def _network(architecture: SoftSharing, plan: SharingPlan, order: tuple[int, ...] = (0, 1, 2, 3)) -> Network:
    data = data_for(architecture, [MIXED[task] for task in order])
    return build_network(small_experiment(data, architecture, plan=plan), data)


def _layout(network: Network) -> FlatLayout:
    layout = layout_of(network, torch.float64, _CPU)
    assert isinstance(layout, FlatLayout)
    return layout


def _pass(network: Network, *, per_task: bool = True, form: Form = AUTOGRAD) -> ForwardPass:
    """A batch through a network in training, with every parameter moved a little."""
    parameters = {
        name: (values + 0.1 * torch.sin(torch.arange(values.numel())).view(values.shape)).requires_grad_()
        for name, values in network.initial_parameters((0, 2), torch.float64, _CPU).items()
    }
    rows = torch.from_numpy(np.random.default_rng(0).normal(size=(_R, _B, 4)))
    targets = tuple(_targets(network, group.tasks, group.num_outputs) for group in network.groups)
    batch = Batch(rows, targets, (None,) * len(targets), torch.ones(_R, len(network.tasks)).bool())
    training = network.training_pass((0, 2), 5, _B, torch.float64, _CPU)
    return form.run(network, _layout(network), parameters, batch, training, per_task=per_task)


def _targets(network: Network, tasks: tuple[int, ...], num_outputs: int) -> Tensor:
    of_task = [network.tasks[task].targets[: _R * _B].reshape(_R, _B) for task in tasks]
    numbers = torch.from_numpy(np.stack(of_task, -1))
    return numbers.double() if num_outputs == 1 else numbers


@st.composite
def _networks(draw: st.DrawFn) -> Network:
    return _network(draw(st.sampled_from(SOFT_NETWORKS)), draw(plans(1, len(MIXED))))


def _weights() -> Tensor:
    return torch.from_numpy(np.random.default_rng(3).random((_R, len(MIXED))))


def _assert_same(found: dict[str, Tensor], expected: dict[str, Tensor]) -> None:
    assert found.keys() == expected.keys()
    for name, gradient in found.items():
        torch.testing.assert_close(gradient, expected[name], rtol=0, atol=1e-13, msg=name)


@settings(max_examples=40, deadline=None)
@given(_networks())
def test_that_task_gradients_summed_with_weights_are_the_gradient_of_the_weighted_sum(
    network: Network,
) -> None:
    expected = _pass(network, per_task=False).gradients(_weights())
    forward = _pass(network)
    trunk = _layout(network).combined(forward.rows(), _weights())
    _assert_same({**trunk, **forward.heads(_weights())}, expected)


@settings(max_examples=40, deadline=None)
@given(_networks(), st.booleans())
def test_that_the_same_is_so_for_gradients_by_the_features(network: Network, heads_first: bool) -> None:  # noqa: FBT001
    expected = _pass(network, per_task=False).gradients(_weights())
    forward = _pass(network)
    rows = forward.feature_rows()
    combined = feature_columns(network, rows).combined(rows, _weights())
    first = forward.heads(_weights()) if heads_first else {}
    trunk = forward.through_trunk(combined)
    _assert_same({**trunk, **(first or forward.heads(_weights()))}, expected)


@pytest.mark.parametrize("architecture", SOFT_NETWORKS, ids=lambda each: each.kind)
def test_that_replicas_computed_one_by_one_give_the_same(architecture: SoftSharing) -> None:
    network = _network(architecture, _UNEVEN)
    whole, parts = _pass(network), _pass(network, form=Form(at_once=1))
    torch.testing.assert_close(parts.means, whole.means, rtol=0, atol=1e-13)
    torch.testing.assert_close(parts.rows(), whole.rows(), rtol=0, atol=1e-13)
    _assert_same(parts.heads(_weights()), whole.heads(_weights()))


@pytest.mark.parametrize("architecture", SOFT_NETWORKS, ids=lambda each: each.kind)
def test_that_what_belongs_to_one_task_follows_it_unless_weights_are_given(architecture: SoftSharing) -> None:
    network = _network(architecture, _UNEVEN)
    plain, weighted = (_pass(network).heads(factors) for factors in (None, _weights()))
    own = [name for name in plain if network.is_own(name)]
    assert set(own) == {name for name in network.shapes if name.startswith("tasks.")}
    for name in own:
        factors = _weights().view(_R, len(MIXED), *(1,) * (plain[name].ndim - 2))
        torch.testing.assert_close(weighted[name], plain[name] * factors, rtol=0, atol=1e-15)


def test_that_rows_of_small_groups_end_in_zeros_where_they_have_fewer_parts() -> None:
    network = _network(CrossStitch(widths=(3,)), _UNEVEN)
    layout, rows = _layout(network), _pass(network).rows()
    assert rows.shape == (_R, 4, layout.num_columns)
    assert layout.num_columns == 9 + 3 * (4 * 3 + 3)
    by_name = layout.by_name(rows)
    assert by_name["pairs.stitch_0"].shape == (_R, 4, 9)
    assert by_name["columns.layer_0_weight"].shape == (_R, 4, 3, 4, 3)
    assert (by_name["pairs.stitch_0"][:, 1] == 0).all()
    assert (by_name["columns.layer_0_weight"][:, 1, 1:] == 0).all()
    assert (by_name["columns.layer_0_weight"][:, 1, 0] != 0).any()


def test_that_only_what_is_shared_has_columns() -> None:
    network = _network(Mmoe(num_experts=3, widths=(5, 4)), _UNEVEN)
    layout = _layout(network)
    assert layout.names == tuple(name for name in network.shapes if name.startswith("trunk."))
    assert layout.num_columns == 3 * (4 * 5 + 5 + 5 * 4 + 4)
    assert layout.last_shared == (3 * 25, 3 * 25 + 3 * 24)
    assert layout.rounds == ((0, 1), (2,), (3,))


@pytest.mark.parametrize("architecture", SOFT_NETWORKS, ids=lambda each: each.kind)
def test_that_rows_do_not_depend_on_the_order_in_which_tasks_are_listed(architecture: SoftSharing) -> None:
    order = (3, 0, 2, 1)
    plan = SharingPlan(blocks=(("A", "B", "B", "A"),))
    drawn = []
    for tasks in ((0, 1, 2, 3), order):
        network = _network(architecture, plan.for_tasks(tasks), tasks)
        parameters = {
            name: values.requires_grad_()
            for name, values in network.initial_parameters((0, 2), torch.float64, _CPU).items()
        }
        rows = torch.from_numpy(np.random.default_rng(0).normal(size=(_R, _B, 4)))
        features = network.features(parameters, rows)
        drawn.append(_layout(network).jacobian(features, torch.ones_like(features), parameters))
    torch.testing.assert_close(drawn[1], drawn[0][:, list(order)], rtol=0, atol=1e-13)
