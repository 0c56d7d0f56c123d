"""How fast a slice of the landscape is measured, compared with a plain loop over points and with a package.

Run with `python -m benchmarks.landscape_speed`. The plain loop sets the parameters of a PyTorch module and
runs one forward pass of all rows for both tasks, point by point. The package is loss-landscapes 3.0.6 from
PyPI, whose `random_plane` measures one loss, so that it is called once per task. All measure points of one
network in one process on one thread, in alternating rounds; a ratio is our points per second over those of
the round's other side, in CPU time, and medians and quartiles over all rounds are printed. The share of the
peak compares the arithmetic of the plain forward pass, as if we did all of it, with the fastest of some large
matrix products in the same round. The time to the first picture counts from asking for the landscape of a
stored run to the first 25 points, wall clock.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")  # read once, when torch is loaded

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from loss_landscapes import random_plane
from loss_landscapes.metrics import Loss
from torch import nn
from torch.nn import functional
from torch.utils.flop_counter import FlopCounterMode

from mtl_gui.data.dataset import TaskOffer
from mtl_gui.data.preparation import PreparedData, PreparedTask
from mtl_gui.engine.network import build_network
from mtl_gui.engine.stack import ModelStack
from mtl_gui.events import CHOSEN, SINGLE_TASK, FloatArray, LandscapeRefined, Part
from mtl_gui.landscape.measurement import Measurement
from mtl_gui.landscape.slices import Slice, cut
from mtl_gui.landscape.surface import landscape
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.tensors import write_tensors
from mtl_gui.spec import (
    AnyArchitecture,
    Cnn,
    Digits,
    Experiment,
    LandscapeRequest,
    Mlp,
    RandomPlane,
    SharingPlan,
    Task,
    Training,
)

NUM_CLASSES = 10
NUM_CHECKPOINTS = 41


@dataclass(frozen=True)
class Workload:
    name: str
    architecture: AnyArchitecture
    input_shape: tuple[int, ...]
    plain_points: int
    package_steps: int
    request: LandscapeRequest


def request_of(num_rows: int, **changes: object) -> LandscapeRequest:
    return LandscapeRequest(plane=RandomPlane(), num_rows=num_rows).replaced(**changes)


def workloads(num_rows: int) -> tuple[Workload, ...]:
    return (
        Workload("MLP 64-128-128", Mlp(widths=(128, 128)), (64,), 200, 10, request_of(num_rows, grid=65)),
        Workload(
            "CNN 1x36x36",
            Cnn(channels=(10, 20), kernel=5, widths=(50,)),
            (1, 36, 36),
            8,
            2,
            request_of(num_rows, grid=9),
        ),
    )


def prepared(workload: Workload, num_rows: int) -> PreparedData:
    """Random rows and labels; the time does not depend on them."""
    source = np.random.default_rng(0)
    inputs = source.standard_normal((num_rows, *workload.input_shape), dtype=np.float32)
    classes = tuple(str(label) for label in range(NUM_CLASSES))
    tasks = tuple(
        PreparedTask(
            Task.of_kind(name, "multiclass"),
            TaskOffer(name, "multiclass", "", classes),
            source.integers(0, NUM_CLASSES, num_rows),
            np.ones(num_rows, dtype=np.bool_),
            NUM_CLASSES,
        )
        for name in ("first", "second")
    )
    rows = np.arange(num_rows, dtype=np.int64)
    scale = np.ones(workload.input_shape, dtype=np.float32)
    parts: dict[Part, npt.NDArray[np.int64]] = {"train": rows, "validation": rows[:16], "test": rows[:16]}
    return PreparedData(Digits(), inputs, tasks, parts, 0 * scale, scale, (), is_image=len(scale.shape) == 3)


def stored_run(workload: Workload, data: PreparedData, path: Path) -> RunFolder:
    """A run whose checkpoints walk about at random, both arms, five seeds."""
    experiment = Experiment(
        data=Digits(),
        tasks=tuple(task.task for task in data.tasks),
        architecture=workload.architecture,
        sharing=SharingPlan.together(workload.architecture.num_blocks, len(data.tasks)),
        training=Training(steps=1),
    )
    folder = RunFolder.create(path, experiment, {})
    source = np.random.default_rng(0)
    for arm, of_arm in ((CHOSEN, experiment), (SINGLE_TASK, experiment.baseline())):
        network = build_network(of_arm, data)
        stack = ModelStack.from_seeds(network, experiment.seeds, torch.float32, torch.device("cpu"))
        point = {name: np.array(array, np.float32) for name, array in stack.to_arrays().items()}
        for step in range(NUM_CHECKPOINTS):
            write_tensors(folder.layout.snapshot(arm, step), point)
            point = {
                name: (array + 0.003 * source.standard_normal(array.shape)).astype(np.float32)
                for name, array in point.items()
            }
    return folder


class PlainNetwork(nn.Module):
    def __init__(self, workload: Workload) -> None:
        super().__init__()
        self.trunk = nn.Sequential(*plain_layers(workload))
        with torch.no_grad():
            num_features = self.trunk(torch.zeros(1, *workload.input_shape)).shape[1]
        self.heads = nn.ModuleList([nn.Linear(num_features, NUM_CLASSES) for _ in range(2)])

    def forward(self, inputs: torch.Tensor) -> list[torch.Tensor]:
        features = self.trunk(inputs)
        return [head(features) for head in self.heads]


def plain_layers(workload: Workload) -> Iterator[nn.Module]:
    match workload.architecture:
        case Mlp(widths=widths):
            for before, width in zip((*workload.input_shape, *widths), widths, strict=False):
                yield from (nn.Linear(before, width), nn.ReLU())
        case Cnn(channels=channels, kernel=kernel, widths=widths):
            side = workload.input_shape[1]
            for before, after in zip((1, *channels), channels, strict=False):
                yield from (nn.Conv2d(before, after, kernel, padding=kernel // 2), nn.ReLU(), nn.MaxPool2d(2))
                side //= 2
            yield nn.Flatten()
            for before, width in zip((channels[-1] * side**2, *widths), widths, strict=False):
                yield from (nn.Linear(before, width), nn.ReLU())
        case _:
            raise ValueError(workload.architecture.kind)


class PlainLoop:
    """Sets the parameters and runs one forward pass, point by point."""

    def __init__(self, workload: Workload, data: PreparedData) -> None:
        self.network = PlainNetwork(workload)
        self.moving = list(self.network.trunk.parameters())
        self.centre = [parameter.detach().clone() for parameter in self.moving]
        self.first = [0.1 * torch.randn_like(parameter) for parameter in self.centre]
        self.second = [0.1 * torch.randn_like(parameter) for parameter in self.centre]
        self.inputs = torch.from_numpy(data.inputs)
        self.targets = [torch.from_numpy(task.targets) for task in data.tasks]

    @torch.inference_mode()
    def losses(self, coordinates: FloatArray) -> list[list[float]]:
        losses = []
        for a, b in coordinates.tolist():
            for parameter, centre, first, second in zip(
                self.moving, self.centre, self.first, self.second, strict=True
            ):
                parameter.copy_(centre + a * first + b * second)
            outputs = zip(self.network(self.inputs), self.targets, strict=True)
            losses.append([functional.cross_entropy(*of_task).item() for of_task in outputs])
        return losses


class OneTask(nn.Module):
    """What the package takes for a network: something with one output."""

    def __init__(self, network: PlainNetwork, task: int) -> None:
        super().__init__()
        self.network, self.task = network, task

    def forward(self, inputs: torch.Tensor) -> torch.Tensor:
        return self.network(inputs)[self.task]  # type: ignore[no-any-return]


class Package:
    """Measures a random plane with loss-landscapes, task by task."""

    def __init__(self, plain: PlainLoop, steps: int) -> None:
        self.plain, self.steps = plain, steps

    def measure(self) -> int:
        for task, targets in enumerate(self.plain.targets):
            metric = Loss(functional.cross_entropy, self.plain.inputs, targets)
            random_plane(OneTask(self.plain.network, task), metric, steps=self.steps)
        return self.steps**2


def peak() -> float:
    """Operations per second of large matrix products, the fastest of some."""
    factor = torch.randn(1024, 1024)
    product = torch.empty_like(factor)
    seconds = []
    for _ in range(6):
        started = time.process_time()
        torch.mm(factor, factor, out=product)
        seconds.append(time.process_time() - started)
    return 2 * 1024**3 / min(seconds)


def operations(plain: PlainLoop) -> int:
    """Those of one plain forward pass."""
    with FlopCounterMode(display=False) as counter:
        plain.network(plain.inputs)
    return int(counter.get_total_flops())


def timed_rate(measure: Callable[[], int]) -> float:
    started = time.process_time()
    num_points = measure()
    return num_points / (time.process_time() - started)


def round_of(workload: Workload, data: PreparedData, piece: Slice) -> Callable[[], list[float]]:
    """Makes what measures once on every side: points per second plain, ours, the package's; and the peak."""
    plain = PlainLoop(workload, data)
    package = Package(PlainLoop(workload, data), workload.package_steps)
    coordinates = np.random.default_rng(0).uniform(-1, 1, (workload.plain_points, 2))

    def ours() -> int:
        measurement = Measurement(piece, None)
        for _event in measurement.events():
            pass
        return measurement.num_measured

    def one_round() -> list[float]:
        rates = [timed_rate(lambda: len(plain.losses(coordinates))), timed_rate(ours)]
        return [*rates, timed_rate(package.measure), peak() / operations(plain)]

    return one_round


def first_picture(folder: RunFolder, data: PreparedData, num_rounds: int) -> list[float]:
    """Seconds from asking to 25 points, with planes that were not measured before."""
    seconds = []
    for seed in range(num_rounds):
        request = LandscapeRequest(num_rows=len(data.inputs), probe_seed=seed)
        started = time.perf_counter()
        with closing(landscape(folder, request, data=data)) as events:
            next(event for event in events if isinstance(event, LandscapeRefined))
            seconds.append(time.perf_counter() - started)
    return seconds


def quartiles(values: FloatArray) -> str:
    low, median, high = np.percentile(values, [25, 50, 75])
    return f"{median:.2f} [{low:.2f}..{high:.2f}]"


def report(workload: Workload, num_rows: int, num_rounds: int) -> None:
    data = prepared(workload, num_rows)
    with tempfile.TemporaryDirectory() as scratch:
        folder = stored_run(workload, data, Path(scratch) / "run")
        piece = replace(cut(folder, workload.request, data), paths=())
        one_round = round_of(workload, data, piece)
        rates = np.array([one_round() for _ in range(num_rounds + 1)][1:])
        seconds = first_picture(folder, data, num_rounds)
    plain, ours, package, at_peak = rates.T
    print(f"{workload.name}, {num_rows} rows: {np.median(ours):.0f} points/s")
    print(f"  times the plain loop ({np.median(plain):.0f} points/s): {quartiles(ours / plain)}")
    print(f"  times loss-landscapes ({np.median(package):.0f} points/s): {quartiles(ours / package)}")
    print(f"  share of the peak of matrix products: {quartiles(ours / at_peak)}")
    print(f"  first 25 points after {statistics.median(seconds):.3f} s")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--rows", type=int, default=1000)
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    for workload in workloads(chosen.rows):
        report(workload, chosen.rows, chosen.rounds)


if __name__ == "__main__":
    main()
