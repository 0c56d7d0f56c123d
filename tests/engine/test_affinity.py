"""Affinities against the definition: copy the network, step along one task's gradient, look at the losses."""

import numpy as np
import pytest
import torch
from torch import Tensor

from mtl_gui.engine.affinity import affinities
from mtl_gui.engine.architectures.network import TrainingPass
from mtl_gui.engine.gradients import layout_of
from mtl_gui.engine.network import Network, build_network
from mtl_gui.engine.passes import AutogradPass, batch_losses
from mtl_gui.spec import AnyArchitecture, Replica, SharingPlan
from mtl_gui.training.feed import Feed
from tests.engine.small_data import MIXED, MLP, NORMED_CNN, NORMED_MLP, data_for, small_data, small_experiment
from tests.engine.soft_sharing import SOFT_NETWORKS

_CPU = torch.device("cpu")
_SEEDS = (0, 5)
_RATES = (0.05, 0.4)


class _Case:
    """Networks on a batch, with the noise of a step."""

    def __init__(
        self, architecture: AnyArchitecture, plan: SharingPlan | None = None, missing: float = 0.0
    ) -> None:
        data = small_data(MIXED, missing=missing) if missing else data_for(architecture)
        self.network: Network = build_network(small_experiment(data, architecture, plan=plan), data)
        self.parameters = self.network.initial_parameters(_SEEDS, torch.float64, _CPU)
        for name, values in self.parameters.items():
            if self.network.is_learned(name):
                values.requires_grad_()
        self.batch = Feed(data, [Replica(seed=s) for s in _SEEDS], 5, torch.float64, _CPU).batch(0)
        self.training = self.network.training_pass(_SEEDS, 0, self.batch.inputs.shape[1], torch.float64, _CPU)

    def losses(self, parameters: dict[str, Tensor]) -> Tensor:
        noise = None if self.training is None else TrainingPass(self.training.noise)
        features = self.network.features(parameters, self.batch.inputs, noise)
        rows = batch_losses(self.network, parameters, features, self.network.branches, self.batch)
        columns = {}
        for group, values, present in zip(rows.groups, rows.rows, rows.present, strict=True):
            for place, task in enumerate(group.tasks):
                weight = torch.ones_like(values[..., place]) if present is None else present[..., place]
                columns[task] = (values[..., place] * weight).sum(1) / weight.sum(1).clamp(min=1)
        return torch.stack([columns[task] for task in range(len(columns))], 1)

    def literal(self) -> np.ndarray:
        """Z(i → j), replica by replica and task by task."""
        found = []
        before = self.losses(self.parameters).detach()
        trunk = [
            name
            for name in self.network.shapes
            if self.network.is_trunk(name) and self.network.is_learned(name) and not self.network.is_own(name)
        ]
        for task in range(len(self.network.tasks)):
            total = self.losses(self.parameters)[:, task].sum()
            steps = torch.autograd.grad(
                total, [self.parameters[name] for name in trunk], allow_unused=True, materialize_grads=True
            )
            copied = {name: values.detach().clone() for name, values in self.parameters.items()}
            for name, step in zip(trunk, steps, strict=True):
                for replica, rate in enumerate(_RATES):
                    copied[name][replica] -= rate * step[replica]
            found.append(1 - self.losses(copied).detach() / before)
        return torch.stack(found, 1).numpy()

    def found(self) -> np.ndarray:
        layout = layout_of(self.network, torch.float64, _CPU)
        forward = AutogradPass(
            self.network, layout, self.parameters, self.batch, self.training, per_task=True
        )
        return affinities(
            layout, forward.rows(), forward.means, self.parameters, self.batch, self.training, _RATES
        ).numpy()


@pytest.mark.parametrize(
    ("architecture", "plan"),
    [
        (MLP, None),
        (MLP, SharingPlan(blocks=(("A", "A", "A", "B"), ("A", "B", "A", "C")))),
        (NORMED_MLP, None),
        (NORMED_CNN, None),
        *((architecture, None) for architecture in SOFT_NETWORKS),
    ],
)
def test_that_it_is_what_a_copied_network_shows_after_the_step(
    architecture: AnyArchitecture, plan: SharingPlan | None
) -> None:
    case = _Case(architecture, plan)
    np.testing.assert_allclose(case.found(), case.literal(), rtol=1e-9, atol=1e-12)


def test_that_tasks_that_share_nothing_do_nothing_for_each_other() -> None:
    found = _Case(MLP, SharingPlan.apart(2, 4)).found()
    assert (found[:, ~np.eye(4, dtype=bool)] == 0).all()
    assert (found[:, np.eye(4, dtype=bool)] > 0).all()


def test_that_a_task_without_a_label_neither_helps_nor_is_helped() -> None:
    case = _Case(MLP, missing=0.85)
    labelled = case.batch.labelled.numpy()
    assert 0 < labelled.sum() < labelled.size
    known = labelled[:, :, None] & labelled[:, None, :]
    found = case.found()
    np.testing.assert_array_equal(np.isfinite(found), known)
    np.testing.assert_allclose(found[known], case.literal()[known], rtol=1e-9, atol=1e-12)


def test_that_the_parameters_and_the_running_statistics_stay_as_they_are() -> None:
    case = _Case(NORMED_MLP)
    before = {name: values.detach().clone() for name, values in case.parameters.items()}
    case.found()
    for name, values in case.parameters.items():
        np.testing.assert_array_equal(values.detach().numpy(), before[name].numpy())
        assert values.grad is None


def test_that_the_step_finds_its_own_noise_and_statistics_untouched() -> None:
    case = _Case(NORMED_MLP)
    assert case.training is not None
    layout = layout_of(case.network, torch.float64, _CPU)
    rows = torch.ones(2, 4, layout.num_columns, dtype=torch.float64)
    losses = torch.ones(2, 4, dtype=torch.float64)
    affinities(layout, rows, losses, case.parameters, case.batch, case.training, _RATES)
    assert case.training.statistics == {}


def test_that_a_loss_that_is_not_positive_has_no_share_to_lose() -> None:
    network = _Case(MLP)
    layout = layout_of(network.network, torch.float64, _CPU)
    rows = torch.zeros(2, 4, layout.num_columns, dtype=torch.float64)
    losses = torch.tensor([[1.0, -2.0, 0.0, 1.0]] * 2, dtype=torch.float64)
    found = affinities(layout, rows, losses, network.parameters, network.batch, network.training, _RATES)
    assert np.isnan(found.numpy()).all(1)[0].tolist() == [False, True, True, False]
