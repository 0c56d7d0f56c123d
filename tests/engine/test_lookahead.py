"""A look ahead against differences of the losses that the tried step leads to."""

import numpy as np
import pytest
import torch
from torch import Tensor

from mtl_gui.engine.batch import Batch
from mtl_gui.engine.gradients import layout_of
from mtl_gui.engine.lookahead import OneStepAhead
from mtl_gui.engine.network import Network, build_network
from mtl_gui.engine.passes import AutogradPass, losses_of
from mtl_gui.spec import SharingPlan
from tests.engine.small_data import MLP, REGRESSION, data_for, small_experiment

_CPU = torch.device("cpu")
_RATES = (0.1, 0.4)
_PLANS = (None, SharingPlan(blocks=(("A", "A", "A", "B"), ("A", "B", "A", "C"))))


def _batch(network: Network, inputs: Tensor, rows: list[int], source: np.random.Generator) -> Batch:
    targets = tuple(
        torch.from_numpy(source.integers(0, 2, (2, len(rows), len(group.tasks))))
        if group.num_outputs > 1
        else torch.from_numpy(source.integers(0, 2, (2, len(rows), len(group.tasks)))).double()
        for group in network.groups
    )
    labelled = torch.ones(2, len(network.tasks), dtype=torch.bool)
    return Batch(inputs[rows].expand(2, -1, -1), targets, (None,) * len(targets), labelled)


def _ahead(plan: SharingPlan | None) -> OneStepAhead:
    data = data_for(MLP)
    network = build_network(small_experiment(data, MLP, plan=plan), data)
    parameters = network.initial_parameters((0, 3), torch.float64, _CPU)
    learned = {
        name: values.requires_grad_() for name, values in parameters.items() if network.is_learned(name)
    }
    source = np.random.default_rng(0)
    inputs = torch.from_numpy(data.inputs).double()
    first, second = (_batch(network, inputs, rows, source) for rows in ([0, 1, 2, 3], [4, 5, 6]))
    layout = layout_of(network, torch.float64, _CPU)
    return OneStepAhead(network, layout, {**parameters, **learned}, _RATES, first, second)


def _summed_losses_ahead(ahead: OneStepAhead, weights: Tensor) -> Tensor:
    """The summed losses [R] of the second batch after a plain step on the first one."""
    found = AutogradPass(ahead.network, ahead.layout, ahead.parameters, ahead.batch, None, per_task=False)
    gradients = found.gradients(weights)
    rates = torch.tensor(_RATES, dtype=torch.float64)
    moved = {
        name: values.detach() - rates.view(-1, *(1,) * (values.ndim - 1)) * gradients[name]
        for name, values in ahead.parameters.items()
    }
    return losses_of(ahead.network, moved, ahead.other).sum(1)


@pytest.mark.parametrize("plan", _PLANS)
def test_that_the_influence_is_the_derivative_of_the_losses_after_the_step(plan: SharingPlan | None) -> None:
    ahead = _ahead(plan)
    weights = torch.from_numpy(np.random.default_rng(1).uniform(0.2, 1, (2, 4)))
    found = ahead.influence(weights)
    for task in range(4):
        change = torch.zeros_like(weights)
        change[:, task] = 1e-4
        above, below = (_summed_losses_ahead(ahead, weights + sign * change) for sign in (1, -1))
        torch.testing.assert_close(found[:, task], (above - below) / 2e-4, rtol=1e-3, atol=1e-5)


def test_that_looking_ahead_leaves_the_parameters_as_they_are() -> None:
    ahead = _ahead(None)
    before = {name: values.detach().clone() for name, values in ahead.parameters.items()}
    assert ahead.influence(torch.ones(2, 4, dtype=torch.float64)).abs().min() > 0
    for name, values in ahead.parameters.items():
        assert torch.equal(values, before[name])
        assert values.grad is None


@pytest.mark.parametrize("error", [1e-5, 1.0, 1e4])
def test_that_the_influence_is_as_precise_where_the_gradients_ahead_are_short_or_long(error: float) -> None:
    tasks = [REGRESSION, REGRESSION.replaced(name="d")]
    data = data_for(MLP, tasks)
    network = build_network(small_experiment(data, MLP), data)
    drawn = network.initial_parameters((0, 3), torch.float64, _CPU)
    parameters = {name: values.requires_grad_() for name, values in drawn.items()}
    inputs = torch.from_numpy(data.inputs[:8]).double().unsqueeze(0).expand(2, -1, -1)
    outputs = network.forward(parameters, inputs)
    predicted = torch.stack([outputs[name].squeeze(-1) for name in network.task_names], -1).detach()
    labelled = torch.ones(2, 2, dtype=torch.bool)
    batch, other = (Batch(inputs, (predicted + shift,), (None,), labelled) for shift in (1.0, error))
    layout, rates, weights = layout_of(network, torch.float64, _CPU), (1e-9, 2e-9), torch.ones(2, 2).double()

    def gradient(rows: Batch, of: Tensor) -> Tensor:
        found = AutogradPass(network, layout, parameters, rows, None, per_task=False).gradients(of)
        return torch.cat([found[name].flatten(1) for name in parameters], 1)

    found = OneStepAhead(network, layout, parameters, rates, batch, other).influence(weights)
    ahead = gradient(other, weights)  # the step is too short to change it
    for task in range(2):
        own = gradient(batch, torch.eye(2, dtype=torch.float64)[task].expand(2, -1))
        expected = -torch.tensor(rates, dtype=torch.float64) * (own * ahead).sum(1)
        torch.testing.assert_close(found[:, task], expected, rtol=1e-3, atol=0)
