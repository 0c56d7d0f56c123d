"""How long one training step takes, compared with a plain PyTorch loop on the same batches.

Run with `python -m benchmarks.step_cost`. Both sides train the same network (classification, the sum of the
losses, fused Adam) in one process on one thread, in alternating rounds of some steps; a ratio is the time of
one round of ours over the time of the plain round before it, and medians and quartiles over all rounds are
printed. For R replicas the plain side still trains one network, so R is what a plain loop over seeds costs.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # read once, when torch is loaded

import argparse
import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import nn

from mtl_gui.data.dataset import TaskOffer
from mtl_gui.data.preparation import PreparedData, PreparedTask
from mtl_gui.events import Part, StepDone
from mtl_gui.spec import (
    AnyArchitecture,
    AnyWeighting,
    Cnn,
    Digits,
    EqualWeights,
    Experiment,
    Mlp,
    PCGrad,
    SharingPlan,
    Task,
    Training,
    UncertaintyWeights,
)
from mtl_gui.training.trainer import train

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


def plain_steps(workload: Workload, data: PreparedData) -> Iterator[None]:
    """A bare loop: slices of a permuted copy, one cross-entropy per task, their sum, fused Adam."""
    trunk, features = plain_trunk(workload)
    heads = nn.ModuleList(nn.Linear(features, NUM_CLASSES) for _ in data.tasks)
    optimiser = torch.optim.Adam([*trunk.parameters(), *heads.parameters()], lr=1e-3, fused=True)
    inputs = torch.from_numpy(data.inputs)
    labels = [torch.from_numpy(task.targets) for task in data.tasks]
    source = torch.Generator()
    while True:
        order = torch.randperm(NUM_ROWS, generator=source)
        rows, answers = inputs[order], [column[order] for column in labels]
        for start in range(0, NUM_ROWS - workload.batch_size + 1, workload.batch_size):
            batch = slice(start, start + workload.batch_size)
            hidden = trunk(rows[batch])
            loss = torch.stack(
                [
                    nn.functional.cross_entropy(head(hidden), column[batch])
                    for head, column in zip(heads, answers, strict=True)
                ]
            ).sum()
            optimiser.zero_grad()
            torch.autograd.backward(loss)
            optimiser.step()
            yield


def our_steps(
    workload: Workload, data: PreparedData, weighting: AnyWeighting, num_replicas: int
) -> Iterator[None]:
    """The trainer, events included."""
    for event in train(experiment_of(workload, data, weighting, num_replicas), data):
        if isinstance(event, StepDone):
            yield


def seconds(steps: Iterator[None], count: int) -> float:
    """Processor time of some steps."""
    start = time.process_time()
    for _ in range(count):
        next(steps)
    return time.process_time() - start


def ratios(workload: Workload, ours: Iterator[None], plain: Iterator[None], rounds: int) -> list[float]:
    """Ours over plain, round by round, the first two left out."""
    found = []
    for _ in range(rounds + 2):
        reference = seconds(plain, workload.steps_per_round)
        found.append(seconds(ours, workload.steps_per_round) / reference)
    return found[2:]


def measure(
    workload: Workload, num_tasks: int, weighting: AnyWeighting, num_replicas: int, rounds: int
) -> None:
    data = prepared(workload, num_tasks)
    ours = our_steps(workload, data, weighting, num_replicas)
    low, median, high = np.quantile(
        ratios(workload, ours, plain_steps(workload, data), rounds), (0.25, 0.5, 0.75)
    )
    label = f"{workload.name}, K={num_tasks}, {weighting.kind}, R={num_replicas}"
    print(f"{label:58s} {median:6.2f}  [{low:.2f} .. {high:.2f}]", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=21)
    parser.add_argument("--short", action="store_true", help="only the rows that matter most")
    options = parser.parse_args()
    torch.set_num_threads(1)
    print(f"{'ratio to one plain run':58s} median  [quartiles]")
    for num_replicas in (1, 5, 10):
        measure(MLP, 2, EqualWeights(), num_replicas, options.rounds)
    for weighting in (UncertaintyWeights(), PCGrad()):
        measure(MLP, 2, weighting, 1, options.rounds)
    if options.short:
        return
    for num_tasks in (5, 10):
        for any_weighting in (EqualWeights(), UncertaintyWeights(), PCGrad()):
            measure(MLP, num_tasks, any_weighting, 1, options.rounds)
    for num_replicas in (1, 10):
        measure(SMALL_MLP, 2, EqualWeights(), num_replicas, options.rounds)
    for num_replicas in (1, 5, 10):
        measure(CNN, 2, EqualWeights(), num_replicas, options.rounds)
    measure(CNN, 2, PCGrad(), 1, options.rounds)


if __name__ == "__main__":
    main()
