import numpy as np
import pytest
import torch
from torch import Tensor

from mtl_gui.engine.architectures.learning_to_branch import BranchingNetwork
from mtl_gui.engine.network import build_network
from mtl_gui.spec import LearningToBranch, SharingPlan
from tests.engine.small_data import MIXED, data_for, small_experiment

_CPU = torch.device("cpu")
_ARCHITECTURE = LearningToBranch(widths=(5, 4), temperature=3.0, activation="tanh")
_SEEDS = (0, 7)


def _network(order: tuple[int, ...] = (0, 1, 2, 3), plan: SharingPlan | None = None) -> BranchingNetwork:
    data = data_for(_ARCHITECTURE, [MIXED[task] for task in order])
    network = build_network(small_experiment(data, _ARCHITECTURE, plan=plan), data)
    assert isinstance(network, BranchingNetwork)
    return network


def _noise(network: BranchingNetwork, step: int) -> dict[tuple[str, str], Tensor]:
    """The noise of every pair of tasks by their names, [R, layers]."""
    training = network.training_pass(_SEEDS, step, 8, torch.float64, _CPU)
    assert training is not None
    names = network.task_names
    return {
        (names[reader], names[read]): torch.stack([training.noise[layer][:, place] for layer in range(2)], 1)
        for place, (reader, read) in enumerate(network.pairs)
    }


def test_that_training_mixes_what_the_relaxed_choice_weighs() -> None:
    network = _network()
    parameters = network.initial_parameters(_SEEDS, torch.float64, _CPU)
    source = np.random.default_rng(0)
    for name in ("pairs.route_0", "pairs.route_1"):
        parameters[name] = torch.from_numpy(source.normal(size=(2, 16)))
    training = network.training_pass(_SEEDS, 3, 5, torch.float64, _CPU)
    assert training is not None
    rows = torch.from_numpy(data_for(_ARCHITECTURE).inputs[:5]).double().expand(2, -1, -1)
    found = network.features(parameters, rows, training)
    for replica in range(2):
        hidden = [rows[replica]] * 4
        for layer in range(2):
            weight, bias = (parameters[f"columns.layer_{layer}_{part}"] for part in ("weight", "bias"))
            given = [torch.tanh(hidden[t] @ weight[replica, t] + bias[replica, t]) for t in range(4)]
            logits = parameters[f"pairs.route_{layer}"][replica].view(4, 4)
            noise = training.noise[layer][replica].view(4, 4)
            shares = torch.softmax((logits + noise) / (3.0 / 4**0.5), 1)
            hidden = [torch.stack([shares[t, s] * given[s] for s in range(4)]).sum(0) for t in range(4)]
        for task in range(4):
            torch.testing.assert_close(found[replica, task], hidden[task], rtol=0, atol=1e-12)


def test_that_the_noise_is_of_gumbels_distribution_and_new_at_every_step() -> None:
    draws = torch.cat([torch.stack(list(_noise(_network(), step).values())).flatten() for step in range(200)])
    assert len(np.unique(draws.numpy())) == len(draws)
    assert draws.mean().item() == pytest.approx(np.euler_gamma, abs=0.03)
    assert draws.var().item() == pytest.approx(np.pi**2 / 6, rel=0.05)


def test_that_noise_depends_neither_on_the_order_of_tasks_nor_on_other_groups() -> None:
    plan = SharingPlan(blocks=(("A", "A", "B", "A"),))
    order = (3, 1, 0, 2)
    listed, reordered = _noise(_network(plan=plan), 4), _noise(_network(order, plan.for_tasks(order)), 4)
    assert listed.keys() == reordered.keys()
    for pair, values in listed.items():
        assert torch.equal(values, reordered[pair])
    alone = _noise(_network((0, 1, 3)), 4)
    for pair, values in alone.items():
        assert torch.equal(values, listed[pair])


def test_that_a_task_reads_its_own_layer_where_others_are_as_likely() -> None:
    network = _network()
    parameters = network.initial_parameters((0,), torch.float64, _CPU)
    rows = torch.from_numpy(data_for(_ARCHITECTURE).inputs[:5]).double().unsqueeze(0)
    apart = _network(plan=SharingPlan.apart(1, 4))
    own = apart.features({name: parameters[name] for name in apart.shapes}, rows)
    torch.testing.assert_close(network.features(parameters, rows), own, rtol=0, atol=1e-14)


def test_that_tasks_that_are_alone_need_no_noise() -> None:
    network = _network(plan=SharingPlan.apart(1, 4))
    assert network.training_pass(_SEEDS, 0, 8, torch.float64, _CPU) is None
    assert not any(name.startswith("pairs.") for name in network.shapes)


def test_that_a_choice_that_is_made_has_the_slopes_of_the_relaxed_one() -> None:
    architecture = LearningToBranch(widths=(5,), activation="tanh")
    data = data_for(architecture)
    network = build_network(small_experiment(data, architecture), data)
    parameters = network.initial_parameters(_SEEDS, torch.float64, _CPU)
    source = np.random.default_rng(3)
    routes = torch.from_numpy(source.normal(size=(2, 16))).requires_grad_()
    rows = torch.from_numpy(data.inputs[:6]).double().unsqueeze(0)
    found = network.features({**parameters, "pairs.route_0": routes}, rows)
    weight, bias = parameters["columns.layer_0_weight"], parameters["columns.layer_0_bias"]
    given = torch.tanh(rows.unsqueeze(1) @ weight + bias.unsqueeze(2))
    relaxed = torch.einsum("rts,rsbu->rtbu", torch.softmax(routes.view(2, 4, 4), -1), given)
    scales = torch.from_numpy(source.normal(size=tuple(found.shape)))
    (slopes,) = torch.autograd.grad((found * scales).sum(), routes)
    (expected,) = torch.autograd.grad((relaxed * scales).sum(), routes)
    torch.testing.assert_close(slopes, expected, rtol=0, atol=1e-12)
