"""The trainer against a loop written with PyTorch's own modules and optimisers on the same batches."""

from collections.abc import Iterator

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import Evaluated, SnapshotTaken, TensorMap
from mtl_gui.spec import (
    Adam,
    AdamW,
    AnyArchitecture,
    AnyOptimiser,
    Cnn,
    Experiment,
    Mlp,
    Sgd,
    UncertaintyWeights,
)
from mtl_gui.training.feed import Feed
from mtl_gui.training.trainer import train
from tests.engine.small_data import CNN, MIXED, MLP, OPTIMISERS, data_for, small_experiment, small_training
from tests.training.runs import losses, of_kind, result, weights

_LOSSES: dict[str, nn.Module] = {"a": nn.MSELoss(), "b": nn.BCEWithLogitsLoss(), "c": nn.CrossEntropyLoss()}
_LOSSES["d"] = _LOSSES["a"]


class _Plain(nn.Module):
    """A shared trunk with a head per task, and a log-variance per task."""

    def __init__(self, architecture: AnyArchitecture, data: PreparedData) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        channels, features = data.shape[0], int(np.prod(data.shape))
        if isinstance(architecture, Cnn):
            height, width = data.shape[1:]
            for filters in architecture.channels:
                layers += [nn.Conv2d(channels, filters, 3, padding=1), nn.Tanh(), nn.MaxPool2d(2)]
                channels, height, width = filters, height // 2, width // 2
            features = channels * height * width
            layers.append(nn.Flatten())
        assert isinstance(architecture, Mlp | Cnn)
        is_normed = architecture.norm == "batch"
        for units in architecture.widths:
            layers.append(nn.Linear(features, units, bias=not is_normed))
            layers += [nn.BatchNorm1d(units), nn.Tanh()] if is_normed else [nn.Tanh()]
            features = units
        self.trunk = nn.Sequential(*layers)
        self.heads = nn.ModuleDict({task.name: nn.Linear(features, task.num_outputs) for task in data.tasks})
        self.log_variances = nn.Parameter(torch.zeros(len(data.tasks)))
        self.double()

    def take(self, parameters: TensorMap) -> None:
        """Starts from the trainer's first replica."""
        blocks = [layer for layer in self.trunk if isinstance(layer, nn.Linear | nn.Conv2d)]
        layers = {f"trunk.{position}": layer for position, layer in enumerate(blocks)}
        layers |= {f"heads.{name}": layer for name, layer in self.heads.items()}  # type: ignore[misc]
        with torch.no_grad():
            for name, layer in layers.items():
                for kind, own in layer.named_parameters():
                    values = torch.tensor(parameters[f"{name}.{kind}"][0])
                    values = values[0] if name.startswith("trunk") else values
                    own.copy_(values.mT if values.ndim == 2 else values)

    def task_losses(self, inputs: Tensor, targets: dict[str, Tensor]) -> Tensor:
        features = self.trunk(inputs)
        found = []
        for name, head in self.heads.items():
            outputs = head(features)
            if name != "c":
                outputs = outputs.squeeze(1)
            found.append(_LOSSES[name](outputs, targets[name]))
        return torch.stack(found)


def _optimiser(description: AnyOptimiser, parameters: Iterator[nn.Parameter]) -> torch.optim.Optimizer:
    decay = description.weight_decay
    match description:
        case Sgd():
            return torch.optim.SGD(parameters, lr=0.01, momentum=description.momentum, weight_decay=decay)
        case Adam():
            return torch.optim.Adam(parameters, lr=0.01, weight_decay=decay)
        case AdamW():
            return torch.optim.AdamW(parameters, lr=0.01, weight_decay=decay)


def _batches(
    experiment: Experiment, data: PreparedData, count: int
) -> Iterator[tuple[Tensor, dict[str, Tensor]]]:
    feed = Feed(data, experiment.replicas, 8, torch.float64, torch.device("cpu"))
    for step in range(count):
        batch = feed.batch(step)
        columns = [column for group in batch.targets for column in group[0].unbind(-1)]
        names = ("a", "d", "b", "c")
        yield batch.inputs[0], dict(zip(names, columns, strict=True))


@pytest.mark.parametrize("optimiser", OPTIMISERS)
@pytest.mark.parametrize("architecture", [MLP, CNN])
def test_that_losses_and_parameters_are_those_of_a_plain_loop(
    architecture: AnyArchitecture, optimiser: AnyOptimiser
) -> None:
    data = data_for(architecture)
    training = small_training(optimiser=optimiser, steps=25)
    experiment = small_experiment(data, architecture, training=training)
    events = list(train(experiment, data))
    plain = _Plain(architecture, data)
    plain.take(of_kind(events, SnapshotTaken)[0].parameters)
    updates = _optimiser(optimiser, plain.parameters())
    for step, (inputs, targets) in enumerate(_batches(experiment, data, 25)):
        expected = plain.task_losses(inputs, targets)
        np.testing.assert_allclose(losses(events)[step, 0], expected.detach().numpy(), rtol=0, atol=1e-10)
        updates.zero_grad()
        torch.autograd.backward(expected.sum())
        updates.step()
    final = result(events)["heads.c.weight"][0]
    head = plain.heads["c"]
    assert isinstance(head, nn.Linear)
    np.testing.assert_allclose(final, head.weight.detach().numpy().T, rtol=0, atol=1e-10)


def test_that_running_statistics_and_evaluations_are_those_of_a_plain_loop() -> None:
    architecture = Mlp(widths=(7, 5), activation="tanh", norm="batch")
    data = data_for(architecture)
    experiment = small_experiment(data, architecture, training=small_training(optimiser=Adam(), steps=25))
    events = list(train(experiment, data))
    plain = _Plain(architecture, data)
    plain.take(of_kind(events, SnapshotTaken)[0].parameters)
    updates = _optimiser(Adam(), plain.parameters())
    for step, (inputs, targets) in enumerate(_batches(experiment, data, 25)):
        expected = plain.task_losses(inputs, targets)
        np.testing.assert_allclose(losses(events)[step, 0], expected.detach().numpy(), rtol=0, atol=1e-10)
        updates.zero_grad()
        torch.autograd.backward(expected.sum())
        updates.step()
    norms = [layer for layer in plain.trunk if isinstance(layer, nn.BatchNorm1d)]
    for block, norm in enumerate(norms):
        expected_values = {
            "gain": norm.weight,
            "shift": norm.bias,
            "running_mean": norm.running_mean,
            "running_variance": norm.running_var,
        }
        for name, values in expected_values.items():
            assert values is not None
            found = result(events)[f"trunk.{block}.{name}"][0, 0]
            np.testing.assert_allclose(found, values.detach().numpy(), rtol=0, atol=1e-10)
    rows = data.parts["test"]
    targets = {task.name: torch.from_numpy(task.targets[rows]) for task in data.tasks}
    targets = {name: values if name == "c" else values.double() for name, values in targets.items()}
    measured = [event for event in of_kind(events, Evaluated) if event.part == "test"][-1]
    expected = plain.eval().task_losses(torch.from_numpy(data.inputs[rows]).double(), targets)
    np.testing.assert_allclose(measured.losses[0], expected.detach().numpy(), rtol=0, atol=1e-10)


@pytest.mark.parametrize("optimiser", OPTIMISERS)
def test_that_learned_uncertainties_are_those_of_a_plain_module(optimiser: AnyOptimiser) -> None:
    data = data_for(MLP)
    training = small_training(optimiser=optimiser, steps=25)
    experiment = small_experiment(data, MLP, training=training, weighting=UncertaintyWeights())
    events = list(train(experiment, data))
    plain = _Plain(MLP, data)
    plain.take(of_kind(events, SnapshotTaken)[0].parameters)
    updates = _optimiser(optimiser, plain.parameters())
    for step, (inputs, targets) in enumerate(_batches(experiment, data, 25)):
        found, s = plain.task_losses(inputs, targets), plain.log_variances
        precision = 0.5 * torch.exp(-s)
        np.testing.assert_allclose(losses(events)[step, 0], found.detach().numpy(), rtol=0, atol=1e-10)
        np.testing.assert_allclose(weights(events)[step, 0], precision.detach().numpy(), rtol=0, atol=1e-10)
        updates.zero_grad()
        torch.autograd.backward((precision * found + 0.5 * s).sum())
        updates.step()


def test_that_a_task_weight_multiplies_the_task_in_the_plain_sum() -> None:
    data = data_for(MLP, MIXED[:1])
    training = small_training(optimiser=Sgd(momentum=0.0), steps=6)
    slow = small_experiment(data, training=training)
    manual = slow.replaced(weighting={"kind": "manual", "weights": {"a": 0.5}})
    halved = slow.replaced(training=training.replaced(learning_rate=0.005))
    np.testing.assert_allclose(
        losses(train(manual, data)), losses(train(halved, data)), rtol=1e-13, atol=1e-13
    )
