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
from tests.engine.small_data import CNN, MIXED, MLP, NORMED_CNN, NORMED_MLP, data_for, small_experiment
from tests.strategies import plans

_CPU = torch.device("cpu")
_NORMED_PICTURES = Cnn(channels=(2, 2), widths=(4, 4), activation="tanh", norm="batch", residual=True)
_NETWORKS: tuple[AnyArchitecture, ...] = (MLP, CNN, NORMED_MLP, NORMED_CNN, _NORMED_PICTURES)


def _network(
    architecture: AnyArchitecture, plan: SharingPlan | None = None, tasks: Sequence[int] = (0, 1, 2, 3)
) -> Network:
    data = data_for(architecture, [MIXED[task] for task in tasks])
    return build_network(small_experiment(data, architecture, plan=plan), data)


def _inputs(network: Network, architecture: AnyArchitecture, num_replicas: int = 2) -> Tensor:
    rows = torch.from_numpy(data_for(architecture).inputs).double()
    return torch.stack([rows[replica : replica + 5] for replica in range(num_replicas)])


class _Residual(nn.Module):
    """A branch, and its input added to it where shapes agree."""

    def __init__(self, branch: nn.Module) -> None:
        super().__init__()
        self.branch = branch

    def forward(self, inputs: Tensor) -> Tensor:
        outputs: Tensor = self.branch(inputs)
        return outputs + inputs if outputs.shape == inputs.shape else outputs


def _plain(
    network: Network, parameters: dict[str, Tensor], architecture: AnyArchitecture, task: int
) -> nn.Module:
    """The path of one task through the first replica in PyTorch's own modules, in evaluation mode."""
    assert isinstance(architecture, Mlp | Cnn)
    layers: list[nn.Module] = []
    num_convolutions = len(architecture.channels) if isinstance(architecture, Cnn) else 0
    for block in range(architecture.num_blocks):
        place, prefix = (0, network.group_of(block, task)), f"trunk.{block}."
        own = {
            name.removeprefix(prefix): values[place]
            for name, values in parameters.items()
            if name.startswith(prefix)
        }
        layer: nn.Module
        if block < num_convolutions:
            assert isinstance(architecture, Cnn)
            size, kernel = own["weight"].shape, architecture.kernel
            layer = nn.Conv2d(size[1], size[0], kernel, padding=kernel // 2).double()
            _fill(layer, own["weight"], own.get("bias"))
        else:
            layers.append(nn.Flatten())
            layer = _linear(own["weight"], own.get("bias"))
        branch = nn.Sequential(
            layer, *_norm(architecture, own, is_picture=block < num_convolutions), nn.Tanh()
        )
        layers.append(_Residual(branch) if architecture.residual else branch)
        if block < num_convolutions:
            layers.append(nn.MaxPool2d(2))
    head = f"heads.{network.task_names[task]}"
    layers.append(nn.Flatten())
    for number in range(len(architecture.head_widths)):
        weight, bias = (parameters[f"{head}.hidden_{number}_{name}"][0] for name in ("weight", "bias"))
        layers += [_linear(weight, bias), nn.Tanh()]
    layers.append(_linear(parameters[f"{head}.weight"][0], parameters[f"{head}.bias"][0]))
    return nn.Sequential(*layers).eval()


def _norm(architecture: Mlp | Cnn, own: dict[str, Tensor], *, is_picture: bool) -> list[nn.Module]:
    if architecture.norm == "none":
        return []
    num_units = len(own["gain"])
    norm: nn.Module
    if architecture.norm == "batch":
        norm = (nn.BatchNorm2d if is_picture else nn.BatchNorm1d)(num_units)
        norm.running_mean, norm.running_var = own["running_mean"], own["running_variance"]
    else:
        norm = nn.GroupNorm(1, num_units) if is_picture else nn.LayerNorm(num_units)
    norm.weight, norm.bias = nn.Parameter(own["gain"]), nn.Parameter(own["shift"])
    return [norm]


def _linear(weight: Tensor, bias: Tensor | None) -> nn.Linear:
    layer = nn.Linear(*weight.shape).double()
    _fill(layer, weight.T.contiguous(), bias)
    return layer


def _fill(layer: nn.Linear | nn.Conv2d, weight: Tensor, bias: Tensor | None) -> None:
    layer.weight = nn.Parameter(weight)
    layer.bias = None if bias is None else nn.Parameter(bias)


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
    """Initial parameters plus noise, so that the groups of a block differ; variances stay positive."""
    source = np.random.default_rng(1)
    moved = {
        name: values + torch.from_numpy(source.normal(0, 0.3, tuple(values.shape)))
        for name, values in network.initial_parameters((0, 1), torch.float64, _CPU).items()
    }
    return {name: values.abs() if "variance" in name else values for name, values in moved.items()}


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
        is_drawn = name.endswith(("weight", "bias"))
        assert torch.equal(values[0], several[name][0]) != is_drawn, name


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
    learned = [values.numel() for name, values in drawn.items() if network.is_learned(name)]
    assert sum(learned) == promised.total


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
        if not name.endswith("weight"):
            assert axis is None
        else:
            assert axis is not None
            units = parameters.get(
                name.replace("weight", "bias"), parameters.get(name.replace("weight", "gain"))
            )
            assert units is not None
            assert values.shape[axis] == units.shape[-1]


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


def test_that_a_hidden_layer_of_a_head_has_a_name_without_a_dot() -> None:
    network = _network(NORMED_MLP)
    assert [name for name in network.shapes if network.is_head_of(name, "c")] == [
        "heads.c.hidden_0_weight",
        "heads.c.hidden_0_bias",
        "heads.c.hidden_1_weight",
        "heads.c.hidden_1_bias",
        "heads.c.weight",
        "heads.c.bias",
    ]


def test_that_running_statistics_stand_beside_the_parameters_and_are_not_learned() -> None:
    plan = SharingPlan(blocks=(("A",) * 4, ("A", "B", "A", "B")))
    network = _network(NORMED_MLP, plan)
    not_learned = {name: shape for name, shape in network.shapes.items() if not network.is_learned(name)}
    assert not_learned == {
        "trunk.0.running_mean": (1, 5),
        "trunk.0.running_variance": (1, 5),
        "trunk.1.running_mean": (2, 5),
        "trunk.1.running_variance": (2, 5),
    }
    start = network.initial_parameters((0, 1), torch.float64, _CPU)
    expected = {"gain": 1.0, "shift": 0.0, "running_mean": 0.0, "running_variance": 1.0}
    for name, value in expected.items():
        assert (start[f"trunk.1.{name}"] == value).all()


def test_that_normalisation_residual_sums_and_deeper_heads_leave_the_drawn_trunk_as_it_is() -> None:
    plain = _network(Mlp(widths=(5, 5))).initial_parameters((3,), torch.float64, _CPU)
    rich = _network(NORMED_MLP).initial_parameters((3,), torch.float64, _CPU)
    layered = _network(Mlp(widths=(5, 5), norm="layer")).initial_parameters((3,), torch.float64, _CPU)
    for name in ("trunk.0.weight", "trunk.1.weight"):
        assert torch.equal(rich[name], plain[name])
    for name, values in plain.items():
        assert torch.equal(layered[name], values)


@pytest.mark.parametrize("architecture", [NORMED_MLP, _NORMED_PICTURES])
def test_that_a_training_pass_brings_the_statistics_of_every_group_and_nothing_moves(
    architecture: AnyArchitecture,
) -> None:
    plan = SharingPlan.apart(architecture.num_blocks, 4)
    network = _network(architecture, plan)
    parameters = _moved_apart(network)
    before = {name: values.clone() for name, values in parameters.items()}
    training = network.training_pass((0, 1), 0, 5, torch.float64, _CPU)
    assert training is not None
    network.features(parameters, _inputs(network, architecture), training)
    assert set(training.statistics) == {name for name in parameters if not network.is_learned(name)}
    for name, values in training.statistics.items():
        assert values.shape == parameters[name].shape
        assert not torch.equal(values[:, 0], values[:, 1])
    for name, values in before.items():
        assert torch.equal(parameters[name], values)


def test_that_a_network_without_noise_and_batch_statistics_trains_as_it_evaluates() -> None:
    for architecture in (MLP, CNN, NORMED_CNN):
        assert _network(architecture).training_pass((0, 1), 0, 5, torch.float64, _CPU) is None


def test_that_only_dense_blocks_of_a_picture_network_have_dropout() -> None:
    data = data_for(CNN)
    dropping = Cnn(channels=(3, 4), widths=(6,), dropout=0.25)
    network = build_network(small_experiment(data, dropping), data)
    assert network.dropout_shares == {2: (6, 0.25)}


def test_that_the_widest_place_counts_pictures_before_pooling() -> None:
    plan = SharingPlan(blocks=(("A",) * 4, ("A", "B", "A", "B"), ("A", "B", "A", "B")))
    assert _network(CNN, plan).num_activations == max(3 * 6 * 5, 2 * 4 * 3 * 2, 2 * 6)
    assert _network(Mlp(widths=(7, 5), head_widths=(2, 30))).num_activations == 4 * 30
