from collections.abc import Sequence

import hypothesis.strategies as st
import numpy as np
import pytest
import torch
from hypothesis import given, settings
from torch import Tensor, nn

from mtl_gui.engine.network import Network, TrainingPass, build_network
from mtl_gui.spec import AnyArchitecture, Cnn, Mlp, SharingPlan
from mtl_gui.spec.parameter_count import count_parameters
from tests.engine.small_data import CNN, MIXED, MLP, data_for, small_experiment
from tests.strategies import plans

_CPU = torch.device("cpu")
_NETWORKS: tuple[AnyArchitecture, ...] = (MLP, CNN)


def _network(
    architecture: AnyArchitecture, plan: SharingPlan | None = None, tasks: Sequence[int] = (0, 1, 2, 3)
) -> Network:
    data = data_for(architecture, [MIXED[task] for task in tasks])
    return build_network(small_experiment(data, architecture, plan=plan), data)


def _inputs(network: Network, architecture: AnyArchitecture, num_replicas: int = 2) -> Tensor:
    rows = torch.from_numpy(data_for(architecture).inputs).double()
    return torch.stack([rows[replica : replica + 5] for replica in range(num_replicas)])


def _plain(
    network: Network, parameters: dict[str, Tensor], architecture: AnyArchitecture, task: int
) -> nn.Module:
    """The path of one task through the first replica, written with PyTorch's own modules."""
    assert isinstance(architecture, Mlp | Cnn)
    layers: list[nn.Module] = []
    num_convolutions = len(architecture.channels) if isinstance(architecture, Cnn) else 0
    for block in range(architecture.num_blocks):
        place = (0, network.group_of(block, task))
        weight = parameters[f"trunk.{block}.weight"][place]
        bias = parameters[f"trunk.{block}.bias"][place]
        if block < num_convolutions:
            assert isinstance(architecture, Cnn)
            convolution = nn.Conv2d(
                weight.shape[1], len(weight), architecture.kernel, padding=architecture.kernel // 2
            ).double()
            _fill(convolution, weight, bias)
            layers += [convolution, nn.Tanh(), nn.MaxPool2d(2)]
        else:
            layers += [nn.Flatten(), _linear(weight, bias), nn.Tanh()]
    head = f"heads.{network.task_names[task]}"
    layers += [nn.Flatten(), _linear(parameters[f"{head}.weight"][0], parameters[f"{head}.bias"][0])]
    return nn.Sequential(*layers)


def _linear(weight: Tensor, bias: Tensor) -> nn.Linear:
    layer = nn.Linear(*weight.shape).double()
    _fill(layer, weight.T, bias)
    return layer


def _fill(layer: nn.Linear | nn.Conv2d, weight: Tensor, bias: Tensor) -> None:
    assert layer.bias is not None
    with torch.no_grad():
        layer.weight.copy_(weight)
        layer.bias.copy_(bias)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_that_every_task_gets_the_output_of_its_own_path_under_any_plan(data: st.DataObject) -> None:
    architecture = data.draw(st.sampled_from(_NETWORKS))
    plan = data.draw(plans(architecture.num_blocks, len(MIXED)))
    network = _network(architecture, plan)
    parameters = _moved_apart(network)
    inputs = _inputs(network, architecture)
    outputs = network.forward(parameters, inputs)
    for task, name in enumerate(network.task_names):
        expected = _plain(network, parameters, architecture, task)(inputs[0])
        torch.testing.assert_close(outputs[name][0], expected, rtol=0, atol=1e-12)


def _moved_apart(network: Network) -> dict[str, Tensor]:
    """Initial parameters plus noise, so that the groups of a block differ."""
    source = np.random.default_rng(1)
    drawn = network.initial_parameters((0, 1), torch.float64, _CPU)
    return {
        name: values + torch.from_numpy(source.normal(0, 0.3, tuple(values.shape)))
        for name, values in drawn.items()
    }


@pytest.mark.parametrize("architecture", _NETWORKS)
def test_that_rows_given_once_serve_every_replica(architecture: AnyArchitecture) -> None:
    network = _network(architecture)
    parameters = network.initial_parameters((0, 1, 2), torch.float64, _CPU)
    rows = _inputs(network, architecture, 1)
    shared = network.forward(parameters, rows)
    repeated = network.forward(parameters, rows.expand(3, *rows.shape[1:]).clone())
    for name in network.task_names:
        torch.testing.assert_close(shared[name], repeated[name], rtol=0, atol=1e-13)


@pytest.mark.parametrize("architecture", _NETWORKS)
def test_that_groups_and_plans_of_one_seed_start_from_the_same_trunk(architecture: AnyArchitecture) -> None:
    together = _network(architecture).initial_parameters((3, 4), torch.float64, _CPU)
    plan = SharingPlan.apart(architecture.num_blocks, len(MIXED))
    apart = _network(architecture, plan).initial_parameters((3, 4), torch.float64, _CPU)
    for name, values in apart.items():
        assert torch.equal(values, together[name].expand_as(values)), name


@pytest.mark.parametrize("architecture", _NETWORKS)
def test_that_a_head_starts_the_same_whatever_other_tasks_there_are(architecture: AnyArchitecture) -> None:
    all_tasks = _network(architecture).initial_parameters((3,), torch.float64, _CPU)
    alone = _network(architecture, tasks=[2]).initial_parameters((3,), torch.float64, _CPU)
    assert set(alone) < set(all_tasks)
    for name, values in alone.items():
        assert torch.equal(values, all_tasks[name]), name


def test_that_heads_and_blocks_of_the_same_shape_start_differently() -> None:
    drawn = _network(Mlp(widths=(6, 6, 6))).initial_parameters((3,), torch.float64, _CPU)
    assert not torch.equal(drawn["heads.a.weight"], drawn["heads.d.weight"])
    assert not torch.equal(drawn["trunk.1.weight"], drawn["trunk.2.weight"])


@pytest.mark.parametrize("architecture", _NETWORKS)
def test_that_a_replica_starts_the_same_whatever_seeds_stand_beside_it(architecture: AnyArchitecture) -> None:
    network = _network(architecture)
    several = network.initial_parameters((5, 9, 2), torch.float64, _CPU)
    one = network.initial_parameters((9,), torch.float64, _CPU)
    for name, values in one.items():
        assert torch.equal(values[0], several[name][1]), name
        assert not torch.equal(values[0], several[name][0]), name


def test_that_initial_values_are_uniform_within_one_over_the_root_of_the_fan_in() -> None:
    network = _network(Mlp(widths=(300, 200)))
    weight = network.initial_parameters((0,), torch.float64, _CPU)["trunk.1.weight"]
    bound = 1 / np.sqrt(300)
    assert bound * 0.99 < weight.abs().max() <= bound
    assert weight.std() == pytest.approx(bound / np.sqrt(3), rel=0.01)


def test_that_32_and_64_bits_start_from_the_same_values() -> None:
    network = _network(MLP)
    double = network.initial_parameters((0,), torch.float64, _CPU)
    single = network.initial_parameters((0,), torch.float32, _CPU)
    for name, values in double.items():
        assert torch.equal(values.float(), single[name]), name


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_that_the_number_of_parameters_is_what_the_design_promised(data: st.DataObject) -> None:
    architecture = data.draw(st.sampled_from(_NETWORKS))
    plan = data.draw(plans(architecture.num_blocks, len(MIXED)))
    network = _network(architecture, plan)
    promised = count_parameters(architecture, plan, data_for(architecture).shape, (1, 1, 3, 1))
    assert network.num_parameters == promised.total
    drawn = network.initial_parameters((0,), torch.float64, _CPU)
    assert sum(values.numel() for values in drawn.values()) == promised.total


def test_that_parameters_are_named_by_block_and_task() -> None:
    network = _network(MLP, SharingPlan(blocks=(("A",) * 4, ("A", "B", "A", "B"))))
    assert [name for name in network.shapes if network.is_trunk(name)] == [
        "trunk.0.weight",
        "trunk.0.bias",
        "trunk.1.weight",
        "trunk.1.bias",
    ]
    assert network.shapes["trunk.1.weight"] == (2, 7, 5)
    assert network.shapes["heads.c.weight"] == (5, 3)
    assert network.block_of("trunk.1.bias") == 1
    assert network.block_of("heads.c.bias") is None
    assert network.is_head_of("heads.c.bias", "c")
    assert not network.is_head_of("heads.c.bias", "d")


@pytest.mark.parametrize("architecture", _NETWORKS)
def test_that_weights_have_a_filter_axis_and_biases_none(architecture: AnyArchitecture) -> None:
    network = _network(architecture)
    parameters = network.initial_parameters((0, 1), torch.float64, _CPU)
    for name, values in parameters.items():
        axis = network.filter_axis(name)
        if name.endswith("bias"):
            assert axis is None
        else:
            assert axis is not None
            assert values.shape[axis] == parameters[name.replace("weight", "bias")].shape[-1]


def test_that_a_mask_silences_its_units_in_every_group() -> None:
    plan = SharingPlan.apart(2, 4)
    data = data_for(MLP)
    dropping = Mlp(widths=(7, 5), activation="tanh", dropout=0.5)
    network = build_network(small_experiment(data, dropping, plan=plan), data)
    assert network.dropout_shares == {0: (7, 0.5), 1: (5, 0.5)}
    parameters = network.initial_parameters((0, 1), torch.float64, _CPU)
    nothing = torch.zeros(2, 5, 5, dtype=torch.float64)
    outputs = network.forward(parameters, _inputs(network, MLP), TrainingPass({1: nothing}))
    for name in network.task_names:
        bias = parameters[f"heads.{name}.bias"]
        assert torch.equal(outputs[name], bias.unsqueeze(1).expand_as(outputs[name]))


def test_that_only_dense_blocks_of_a_picture_network_have_dropout() -> None:
    data = data_for(CNN)
    dropping = Cnn(channels=(3, 4), widths=(6,), dropout=0.25)
    network = build_network(small_experiment(data, dropping), data)
    assert network.dropout_shares == {2: (6, 0.25)}


def test_that_the_widest_place_counts_pictures_before_pooling() -> None:
    plan = SharingPlan(blocks=(("A",) * 4, ("A", "B", "A", "B"), ("A", "B", "A", "B")))
    assert _network(CNN, plan).num_activations == max(3 * 6 * 5, 2 * 4 * 3 * 2, 2 * 6)
