"""A run to export: trained once for all tests, small, with both arms and every kind of task."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest

from mtl_gui.data.preparation import prepare
from mtl_gui.events import CHOSEN, SINGLE_TASK, Arm, Event
from mtl_gui.runs.environment import environment
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.recorder import recorded
from mtl_gui.spec import (
    Cnn,
    Digits,
    DirectParameters,
    Experiment,
    Mlp,
    SharingPlan,
    Split,
    TableFile,
    Task,
    Training,
    TwoParameterToy,
)
from mtl_gui.training.trainer import train

MakeRun = Callable[[Experiment], RunFolder]


@pytest.fixture(scope="session")
def make_run(tmp_path_factory: pytest.TempPathFactory) -> MakeRun:
    """Trains both arms of an experiment into a folder of its own."""

    def make(experiment: Experiment) -> RunFolder:
        path = tmp_path_factory.mktemp("runs") / "run"
        folder = RunFolder.create(path, experiment, environment())
        for _event in recorded(_both_arms(experiment), folder):
            pass
        return folder

    return make


@pytest.fixture(scope="session")
def picture_experiment() -> Experiment:
    """A convolutional network on digits: several classes, and two."""
    return Experiment(
        title="数字 and parity",
        data=Digits(split=Split(train_limit=64)),
        tasks=(Task.of_kind("digit", "multiclass"), Task.of_kind("parity", "binary")),
        architecture=Cnn(channels=(4,), widths=(8,), dropout=0.2),
        sharing=SharingPlan.split_at(1, 2, 2),
        training=Training(steps=6, batch_size=16, evaluate_every=3),
        seeds=(3, 4),
    )


@pytest.fixture(scope="session")
def picture_run(make_run: MakeRun, picture_experiment: Experiment) -> RunFolder:
    """The convolutional run."""
    return make_run(picture_experiment)


@pytest.fixture(scope="session")
def table_run(make_run: MakeRun, tmp_path_factory: pytest.TempPathFactory) -> RunFolder:
    """A run on a table whose inputs have gaps, and whose tasks have units far from 1."""
    random = np.random.default_rng(0)
    inputs = random.normal(50, 20, (80, 3))
    price = 1000 + 30 * inputs[:, 0] + random.normal(0, 10, 80)
    rows = [
        f"{a:.6g},{'' if row % 7 == 0 else f'{b:.6g}'},{c:.6g},{cost:.6g},{'good' if b > 50 else 'bad'}"
        for row, ((a, b, c), cost) in enumerate(zip(inputs, price, strict=True))
    ]
    path = tmp_path_factory.mktemp("table") / "houses.csv"
    path.write_text("\n".join(("width,depth,height,price of it,grade", *rows)), encoding="utf-8")
    tasks = ("price of it", "grade")
    return make_run(
        Experiment(
            data=TableFile(path=str(path), tasks=tasks),
            tasks=(Task.of_kind(tasks[0], "regression"), Task.of_kind(tasks[1], "binary")),
            architecture=Mlp(widths=(8,)),
            sharing=SharingPlan.together(1, 2),
            training=Training(steps=6, batch_size=16, precision="float64"),
            seeds=(0, 1),
        )
    )


@pytest.fixture(scope="session")
def toy_run(make_run: MakeRun) -> RunFolder:
    """A run on the two-parameter toy, where there is no input at all."""
    return make_run(
        Experiment(
            data=TwoParameterToy(scale=0.5),
            tasks=(Task.of_kind("first", "objective"), Task.of_kind("second", "objective")),
            architecture=DirectParameters(),
            sharing=SharingPlan.together(1, 2),
            training=Training(steps=5, batch_size=1, learning_rate=0.1),
            seeds=(0, 2),
        )
    )


def _both_arms(experiment: Experiment) -> Iterator[Event]:
    arms: tuple[tuple[Arm, Experiment], ...] = (
        (CHOSEN, experiment),
        (SINGLE_TASK, experiment.baseline()),
    )
    for arm, trained in arms:
        yield from train(trained, prepare(trained), arm=arm)
