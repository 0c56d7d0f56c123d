from collections.abc import Iterable, Sequence

import hypothesis.strategies as st
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from torch import Tensor

from mtl_gui.engine.architectures.dselect_k import DSelectKNetwork, smooth_step
from mtl_gui.engine.architectures.soft import SoftNetwork
from mtl_gui.engine.network import build_network
from mtl_gui.spec import (
    SOFT_SHARING,
    CrossStitch,
    DSelectK,
    Mmoe,
    Mtan,
    Ple,
    SharingPlan,
    Sluice,
    SoftSharing,
)
from mtl_gui.spec.parameter_count import block_sizes, count_parameters
from tests.engine.architectures.soft_literal import Literal, literal_outputs
from tests.engine.small_data import MIXED, data_for, small_data, small_experiment
from tests.engine.soft_sharing import SOFT_NETWORKS
from tests.strategies import plans

_CPU = torch.device("cpu")
_UNEVEN = SharingPlan(blocks=(("A", "B", "A", "A"),))
_OUTPUTS = (1, 1, 3, 1)
_KINDS = [f"{number} {each.kind}" for number, each in enumerate(SOFT_NETWORKS)]


def _network(
    architecture: SoftSharing, plan: SharingPlan | None = None, tasks: Sequence[int] = (0, 1, 2, 3)
) -> SoftNetwork:
    data = data_for(architecture, [MIXED[task] for task in tasks])
    network = build_network(small_experiment(data, architecture, plan=plan), data)
    assert isinstance(network, SoftNetwork)
    return network


def _moved_apart(network: SoftNetwork) -> dict[str, Tensor]:
    """Initial parameters plus noise, so that groups and tasks differ in everything."""
    source = np.random.default_rng(1)
    drawn = network.initial_parameters((0, 1), torch.float64, _CPU)
    return {
        name: (values + torch.from_numpy(source.normal(0, 0.4, tuple(values.shape)))).requires_grad_()
        for name, values in drawn.items()
    }


def _rows(architecture: SoftSharing, num_rows: int = 3) -> Tensor:
    return torch.from_numpy(data_for(architecture).inputs[:num_rows]).double()


def _gradients(total: Tensor, of: Iterable[Tensor]) -> tuple[Tensor, ...]:
    return torch.autograd.grad(total, tuple(of), retain_graph=True, allow_unused=True, materialize_grads=True)


def test_that_the_tests_know_every_architecture_whose_tasks_share_softly() -> None:
    assert {type(each) for each in SOFT_NETWORKS} == set(SOFT_SHARING)


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_that_outputs_and_gradients_are_those_of_the_papers_equations_under_any_plan(
    data: st.DataObject,
) -> None:
    architecture = data.draw(st.sampled_from(SOFT_NETWORKS))
    network = _network(architecture, data.draw(plans(1, len(MIXED))))
    parameters = _moved_apart(network)
    rows = _rows(architecture)
    outputs = network.forward(parameters, rows.unsqueeze(0))
    scales = {name: torch.linspace(-1, 2, values[0].numel()).double() for name, values in outputs.items()}
    loss = torch.stack([(outputs[name][0].flatten() * scale).sum() for name, scale in scales.items()]).sum()
    gradients = dict(zip(parameters, _gradients(loss, parameters.values()), strict=True))
    num_numbers = 0
    for group in range(len(network.plan.groups(0))):
        case = Literal(network, parameters, architecture, group, rows)
        total = torch.zeros((), dtype=torch.float64)
        for task, values in literal_outputs(case).items():
            name = network.task_names[task]
            torch.testing.assert_close(outputs[name][0], values, rtol=0, atol=1e-12)
            total = total + (values.flatten() * scales[name]).sum()
        for (name, place), gradient in zip(case.leaves, _gradients(total, case.leaves.values()), strict=True):
            num_numbers += gradient.numel()
            if not name.startswith("pairs.route"):  # a choice that is made has no gradient
                torch.testing.assert_close(gradients[name][0][place], gradient, rtol=0, atol=1e-12)
    assert num_numbers == network.num_parameters


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_that_the_number_of_parameters_is_what_the_design_promised(data: st.DataObject) -> None:
    architecture = data.draw(st.sampled_from(SOFT_NETWORKS))
    plan = data.draw(plans(1, len(MIXED)))
    network = _network(architecture, plan)
    promised = count_parameters(architecture, plan, (4,), _OUTPUTS)
    assert network.num_parameters == promised.total
    drawn = network.initial_parameters((0,), torch.float64, _CPU)
    assert sum(values.numel() for values in drawn.values()) == promised.total
    of_groups = sum(block_sizes(architecture, (4,), len(group))[0] for group in plan.groups(0))
    assert of_groups == sum(drawn[name].numel() for name in drawn if network.is_trunk(name))


@pytest.mark.parametrize("architecture", SOFT_NETWORKS, ids=_KINDS)
def test_that_parameters_count_as_shared_on_which_several_tasks_depend(architecture: SoftSharing) -> None:
    network = _network(architecture, _UNEVEN)
    parameters = _moved_apart(network)
    training = network.training_pass((0, 1), 3, 9, torch.float64, _CPU)
    outputs = network.forward(parameters, _rows(architecture, 9).expand(2, -1, -1), training)
    num_tasks = {name: torch.zeros_like(values[0]) for name, values in parameters.items()}
    for values in outputs.values():
        for name, gradient in zip(parameters, _gradients(values[0].sum(), parameters.values()), strict=True):
            num_tasks[name] += gradient[0] != 0
    for name, counts in num_tasks.items():
        if network.is_own(name):
            assert counts.max() == 1, name
    promised = count_parameters(architecture, _UNEVEN, (4,), _OUTPUTS).shared
    found = sum(int((counts > 1).sum()) for counts in num_tasks.values())
    assert found == promised - _last_exchange(network)


def _last_exchange(network: SoftNetwork) -> int:
    """The numbers of the last exchange, whose rows only serve their own tasks."""
    names = [name for name in network.shapes if name.startswith("pairs.")]
    return int(np.prod(network.shapes[names[-1]])) if names else 0


@pytest.mark.parametrize("architecture", SOFT_NETWORKS, ids=_KINDS)
def test_that_no_task_depends_on_another_group(architecture: SoftSharing) -> None:
    network = _network(architecture, _UNEVEN)
    parameters = _moved_apart(network)
    before = network.forward(parameters, _rows(architecture).unsqueeze(0))
    source = np.random.default_rng(3)
    for name, values in parameters.items():
        if network.is_trunk(name):
            places = network.places(name, [0, 2, 3])
            with torch.no_grad():
                values[:, places] += torch.from_numpy(source.normal(size=values[:, places].shape))
    after = network.forward(parameters, _rows(architecture).unsqueeze(0))
    for name in network.task_names:
        assert torch.equal(before[name], after[name]) == (name == "b"), name


@pytest.mark.parametrize("architecture", SOFT_NETWORKS, ids=_KINDS)
def test_that_a_replica_starts_the_same_whatever_seeds_stand_beside_it(architecture: SoftSharing) -> None:
    network = _network(architecture)
    several = network.initial_parameters((5, 9, 2), torch.float64, _CPU)
    one = network.initial_parameters((9,), torch.float64, _CPU)
    for name, values in one.items():
        assert torch.equal(values[0], several[name][1]), name
        is_set = name.startswith("pairs.") or name == "tasks.skips"
        assert torch.equal(values[0], several[name][0]) == is_set, name


@pytest.mark.parametrize("architecture", SOFT_NETWORKS, ids=_KINDS)
def test_that_plans_and_orders_of_one_seed_start_from_the_same_values(architecture: SoftSharing) -> None:
    together = _network(architecture).initial_parameters((3,), torch.float64, _CPU)
    apart = _network(architecture, SharingPlan.apart(1, 4)).initial_parameters((3,), torch.float64, _CPU)
    for name, values in apart.items():
        assert torch.equal(values, together[name].expand_as(values)), name
    order = (2, 0, 3, 1)
    reordered = _network(architecture, tasks=order).initial_parameters((3,), torch.float64, _CPU)
    for name, values in reordered.items():
        is_by_task = name.startswith(("tasks.", "columns."))
        assert torch.equal(values, together[name][:, list(order)] if is_by_task else together[name]), name


@pytest.mark.parametrize("architecture", SOFT_NETWORKS, ids=_KINDS)
def test_that_experts_and_tasks_start_differently(architecture: SoftSharing) -> None:
    drawn = _network(architecture).initial_parameters((3,), torch.float64, _CPU)
    for name, values in drawn.items():
        if name.startswith(("tasks.", "columns.")) and name != "tasks.skips":
            assert not torch.equal(values[:, 0], values[:, 1]), name
        if "expert" in name and values.shape[2] > 1:
            assert not torch.equal(values[:, :, 0], values[:, :, 1]), name


def test_that_pictures_are_read_as_vectors() -> None:
    architecture = Mmoe(num_experts=2, widths=(3,))
    data = small_data(MIXED, (1, 3, 2))
    network = build_network(small_experiment(data, architecture), data)
    assert network.shapes["trunk.0.expert_0_weight"] == (1, 2, 6, 3)
    parameters = network.initial_parameters((0, 1), torch.float64, _CPU)
    outputs = network.forward(parameters, torch.from_numpy(data.inputs[:5]).double().unsqueeze(0))
    assert outputs["c"].shape == (2, 5, 3)


def test_that_a_cross_stitch_network_starts_with_shares_that_add_up_to_one() -> None:
    network = _network(CrossStitch(widths=(3,), own_share=0.7), _UNEVEN)
    stitches = network.initial_parameters((0,), torch.float64, _CPU)["pairs.stitch_0"].view(3, 3)
    torch.testing.assert_close(stitches, torch.full((3, 3), 0.15).double() + 0.55 * torch.eye(3).double())


def test_that_a_sluice_network_starts_biased_to_its_own_subspace_and_the_last_layer() -> None:
    architecture = Sluice(width=4, num_layers=3, num_subspaces=2, own_share=0.3, last_share=0.5)
    drawn = _network(architecture, tasks=(0, 1)).initial_parameters((0,), torch.float64, _CPU)
    expected = torch.tensor([0.25, 0.25, 0.5]).double().expand(1, 2, 3)
    torch.testing.assert_close(drawn["tasks.skips"], expected)
    stitches = drawn["pairs.stitch_2"].view(2, 2, 2, 2).transpose(1, 2).reshape(4, 4)
    rest = 0.7 / 3
    wanted = torch.full((4, 4), rest).double() + (0.3 - rest) * torch.eye(4).double()
    torch.testing.assert_close(stitches, wanted)


@given(st.floats(-2, 2), st.floats(0.1, 3))
def test_that_the_smooth_step_rises_from_nothing_to_one_around_its_middle(z: float, width: float) -> None:
    here, opposite = smooth_step(torch.tensor([z, -z]).double(), width).tolist()
    assert here + opposite == pytest.approx(1, abs=1e-9)
    assert -1e-12 <= here <= 1 + 1e-12
    if z >= width / 2:
        assert here == pytest.approx(1, abs=1e-9)
    later = smooth_step(torch.tensor(z + 0.01).double(), width).item()
    assert later >= here - 1e-12


def test_that_a_decided_selection_reads_no_more_experts_than_it_may() -> None:
    architecture = DSelectK(num_experts=8, num_selected=2, by_row=False, widths=(3,))
    network = _network(architecture)
    assert isinstance(network, DSelectKNetwork)
    parameters = network.initial_parameters((0,), torch.float64, _CPU)
    codes = torch.tensor([1.0, -1.0, 1.0, -1.0, -1.0, -1.0]).double()
    parameters["tasks.code_bias"] = codes.expand(1, 4, 6)
    parameters["tasks.selector_bias"] = torch.tensor([0.0, np.log(3.0)]).double().expand(1, 4, 2)
    gates = network.gates(parameters, _rows(architecture).unsqueeze(0))
    expected = torch.zeros(8).double()
    expected[0b101], expected[0] = 0.25, 0.75
    torch.testing.assert_close(gates, expected.expand(1, 4, 1, 8), rtol=0, atol=1e-12)


@pytest.mark.parametrize(
    ("architecture", "widest"),
    [
        (CrossStitch(widths=(9, 5)), 4 * 9),
        (Mmoe(num_experts=3, widths=(9, 4)), 2 * 3 * 9),
        (Mmoe(num_experts=1, widths=(2, 3), head_widths=(40, 7)), 4 * 40),
        (Mmoe(num_experts=1, widths=(2, 7)), 4 * 7),
        (Ple(num_experts=2, num_task_experts=3, widths=(9, 4)), (2 * 2 + 4 * 3) * 9),
        (Mtan(widths=(9, 4), attention_width=3), 4 * 2 * 9),
    ],
    ids=lambda each: getattr(each, "kind", str(each)),
)
def test_that_the_widest_place_counts_what_all_tasks_and_groups_have_there(
    architecture: SoftSharing, widest: int
) -> None:
    assert _network(architecture, _UNEVEN).num_activations == widest
