"""The networks whose training steps are timed, as a plain PyTorch loop and as experiments of this program."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from mtl_gui.data.dataset import TaskOffer
from mtl_gui.data.preparation import PreparedData, PreparedTask
from mtl_gui.events import Part, StepDone
from mtl_gui.spec import (
    AnyArchitecture,
    AnyWeighting,
    Cnn,
    Digits,
    Experiment,
    Mlp,
    SharingPlan,
    Task,
    Training,
)
from mtl_gui.training.trainer import train

__all__ = [
    "CNN",
    "MLP",
    "SMALL_MLP",
    "PlainNetwork",
    "Workload",
    "our_steps",
    "plain_batches",
    "plain_steps",
    "prepared",
]

NUM_CLASSES = 10
NUM_ROWS = 4096


@dataclass(frozen=True)
class Workload:
    name: str
    architecture: AnyArchitecture
    input_shape: tuple[int, ...]
    batch_size: int
    steps_per_round: int


MLP = Workload("MLP 64-128-128, batch 128", Mlp(widths=(128, 128)), (64,), 128, 40)
SMALL_MLP = Workload("MLP 16-32-32, batch 32", Mlp(widths=(32, 32)), (16,), 32, 100)
CNN = Workload("CNN 1x36x36, batch 128", Cnn(channels=(10, 20), kernel=5, widths=(50,)), (1, 36, 36), 128, 3)


def prepared(workload: Workload, num_tasks: int) -> PreparedData:
    """Random rows and labels; the time of a step does not depend on them."""
    source = np.random.default_rng(0)
    inputs = source.standard_normal((NUM_ROWS, *workload.input_shape), dtype=np.float32)
    classes = tuple(str(label) for label in range(NUM_CLASSES))
    tasks = tuple(
        PreparedTask(
            Task.of_kind(f"task {position}", "multiclass"),
            TaskOffer(f"task {position}", "multiclass", "", classes),
            source.integers(0, NUM_CLASSES, NUM_ROWS),
            np.ones(NUM_ROWS, dtype=np.bool_),
            NUM_CLASSES,
        )
        for position in range(num_tasks)
    )
    rows = np.arange(NUM_ROWS, dtype=np.int64)
    scale = np.ones(workload.input_shape, dtype=np.float32)
    parts: dict[Part, npt.NDArray[np.int64]] = {"train": rows, "validation": rows[:16], "test": rows[:16]}
    return PreparedData(Digits(), inputs, tasks, parts, 0 * scale, scale, (), is_image=len(scale.shape) == 3)


def experiment_of(
    workload: Workload, data: PreparedData, weighting: AnyWeighting, num_replicas: int
) -> Experiment:
    """Trains for ever, without evaluations or checkpoints in between."""
    for_ever = 10_000_000
    return Experiment(
        data=data.data,
        tasks=tuple(task.task for task in data.tasks),
        architecture=workload.architecture,
        sharing=SharingPlan.together(workload.architecture.num_blocks, len(data.tasks)),
        weighting=weighting,
        training=Training(
            batch_size=workload.batch_size,
            steps=for_ever,
            evaluate_every=for_ever,
            checkpoint_every=for_ever,
        ),
        seeds=tuple(range(num_replicas)),
    )


def plain_trunk(workload: Workload) -> tuple[nn.Sequential, int]:
    """The trunk as one writes it by hand, and its number of features."""
    layers: list[nn.Module] = []
    channels, size = workload.input_shape[0], workload.input_shape[-1]
    features = workload.input_shape[0]
    if isinstance(workload.architecture, Cnn):
        for filters in workload.architecture.channels:
            kernel = workload.architecture.kernel
            layers += [nn.Conv2d(channels, filters, kernel, padding=kernel // 2), nn.ReLU(), nn.MaxPool2d(2)]
            channels, size = filters, size // 2
        layers.append(nn.Flatten())
        features = channels * size * size
    assert isinstance(workload.architecture, Mlp | Cnn)
    for width in workload.architecture.widths:
        layers += [nn.Linear(features, width), nn.ReLU()]
        features = width
    return nn.Sequential(*layers), features


class PlainNetwork:
    """A trunk and heads as modules, with fused Adam over all of them."""

    def __init__(self, workload: Workload, num_tasks: int) -> None:
        self.trunk, features = plain_trunk(workload)
        self.heads = nn.ModuleList(nn.Linear(features, NUM_CLASSES) for _ in range(num_tasks))
        leaves = [*self.trunk.parameters(), *self.heads.parameters()]
        self.optimiser = torch.optim.Adam(leaves, lr=1e-3, fused=True)

    def losses(self, rows: Tensor, labels: list[Tensor]) -> list[Tensor]:
        """One cross-entropy per task."""
        return self.losses_of(self.trunk(rows), labels)

    def losses_of(self, hidden: Tensor, labels: list[Tensor]) -> list[Tensor]:
        """The same from the trunk's features."""
        return [
            nn.functional.cross_entropy(head(hidden), column)
            for head, column in zip(self.heads, labels, strict=True)
        ]


def plain_batches(workload: Workload, data: PreparedData) -> Iterator[tuple[Tensor, list[Tensor]]]:
    """Slices of a permuted copy, for ever."""
    inputs = torch.from_numpy(data.inputs)
    labels = [torch.from_numpy(task.targets) for task in data.tasks]
    source = torch.Generator()
    while True:
        order = torch.randperm(NUM_ROWS, generator=source)
        rows, answers = inputs[order], [column[order] for column in labels]
        for start in range(0, NUM_ROWS - workload.batch_size + 1, workload.batch_size):
            batch = slice(start, start + workload.batch_size)
            yield rows[batch], [column[batch] for column in answers]


def plain_steps(workload: Workload, data: PreparedData) -> Iterator[None]:
    """A bare loop: one cross-entropy per task, their sum, fused Adam."""
    network = PlainNetwork(workload, len(data.tasks))
    for rows, labels in plain_batches(workload, data):
        loss = torch.stack(network.losses(rows, labels)).sum()
        network.optimiser.zero_grad()
        torch.autograd.backward(loss)
        network.optimiser.step()
        yield


def our_steps(
    workload: Workload, data: PreparedData, weighting: AnyWeighting, num_replicas: int
) -> Iterator[None]:
    """The trainer, events included."""
    for event in train(experiment_of(workload, data, weighting, num_replicas), data):
        if isinstance(event, StepDone):
            yield
