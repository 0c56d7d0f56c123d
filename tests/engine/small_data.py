"""Small experiments with random rows, for the tests of the engine and of training."""

from collections.abc import Mapping, Sequence
from typing import Any, get_args

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import TaskOffer
from mtl_gui.data.preparation import PreparedData, PreparedTask
from mtl_gui.events import Part
from mtl_gui.spec import (
    Adam,
    AdamW,
    AnyArchitecture,
    AnyOptimiser,
    AnyWeighting,
    Cnn,
    Digits,
    DirectParameters,
    Experiment,
    Mlp,
    Sgd,
    SharingPlan,
    Task,
    TaskKind,
    Training,
    TwoParameterToy,
)
from tests.engine.gradient_weightings import GRADIENT_WEIGHTINGS
from tests.engine.loss_weightings import LOSS_WEIGHTINGS

NUM_CLASSES = 3

MLP = Mlp(widths=(7, 5), activation="tanh")
CNN = Cnn(channels=(3, 4), widths=(6,), activation="tanh")
NORMED_MLP = Mlp(
    widths=(5, 5), activation="tanh", norm="batch", residual=True, head_widths=(4, 3), dropout=0.2
)
NORMED_CNN = Cnn(channels=(2, 3), widths=(6,), activation="tanh", norm="layer", residual=True)
ARCHITECTURES: tuple[AnyArchitecture, ...] = (MLP, CNN, NORMED_MLP, NORMED_CNN, DirectParameters())
WEIGHTINGS: tuple[AnyWeighting, ...] = (*LOSS_WEIGHTINGS, *GRADIENT_WEIGHTINGS)
OPTIMISERS: tuple[AnyOptimiser, ...] = (
    Sgd(momentum=0.9, weight_decay=0.01),
    Adam(weight_decay=0.01),
    AdamW(weight_decay=0.1),
)

REGRESSION = Task.of_kind("a", "regression")
BINARY = Task.of_kind("b", "binary")
MULTICLASS = Task.of_kind("c", "multiclass")
MIXED = (REGRESSION, BINARY, MULTICLASS, Task.of_kind("d", "regression"))


def union_members(union: object) -> set[type]:
    """The types of an annotated union of descriptions."""
    return set(get_args(get_args(union)[0]))


def small_data(
    tasks: Sequence[Task], shape: tuple[int, ...] = (4,), num_rows: int = 60, missing: float = 0.0
) -> PreparedData:
    """Random rows: 60 % training, 20 % validation, 20 % test. Labels depend on row and task name only."""
    inputs = np.random.default_rng(0).standard_normal((num_rows, *shape), dtype=np.float32)
    bounds = (int(0.6 * num_rows), int(0.8 * num_rows))
    train, validation, test = np.split(np.arange(num_rows), bounds)
    parts: Mapping[Part, npt.NDArray[np.int64]] = {"train": train, "validation": validation, "test": test}
    scale = np.ones(shape, dtype=np.float32)
    return PreparedData(
        data=Digits(),
        inputs=inputs,
        tasks=tuple(_prepared(task, inputs, missing) for task in tasks if task.enabled),
        parts=parts,
        input_mean=0 * scale,
        input_scale=scale,
        input_names=(),
        is_image=len(shape) == 3,
    )


def toy_data(toy: TwoParameterToy | None = None) -> PreparedData:
    """The two-parameter toy: one row without inputs."""
    row = np.zeros(1, dtype=np.int64)
    nothing = np.zeros((1, 0), dtype=np.float32)
    tasks = tuple(
        PreparedTask(
            Task.of_kind(name, "objective"),
            TaskOffer(name, "objective", ""),
            np.zeros(1, dtype=np.float32),
            np.ones(1, dtype=np.bool_),
            1,
        )
        for name in ("first", "second")
    )
    parts: Mapping[Part, npt.NDArray[np.int64]] = {"train": row, "validation": row, "test": row}
    return PreparedData(
        toy or TwoParameterToy(), nothing, tasks, parts, nothing[0], nothing[0], (), is_image=False
    )


def data_for(architecture: AnyArchitecture, tasks: Sequence[Task] = MIXED, **options: Any) -> PreparedData:
    """Data that the architecture can read."""
    match architecture:
        case Mlp():
            return small_data(tasks, (4,), **options)
        case Cnn():
            return small_data(tasks, (2, 6, 5), **options)
        case DirectParameters():
            return toy_data()
        case _:
            return small_data(tasks, (4,), **options)


def small_experiment(
    data: PreparedData,
    architecture: AnyArchitecture = MLP,
    *,
    plan: SharingPlan | None = None,
    training: Training | None = None,
    **changes: Any,
) -> Experiment:
    """An experiment on prepared data: everything shared, float64, ten steps, three seeds.

    Settings of tasks that are not there are left out.
    """
    together = SharingPlan.together(architecture.num_blocks, len(data.tasks))
    experiment = Experiment(
        data=data.data,
        tasks=tuple(task.task for task in data.tasks),
        architecture=architecture,
        sharing=plan or together,
        training=training or small_training(),
        seeds=(0, 1, 7),
    )
    if "weighting" in changes:
        changes["weighting"] = changes["weighting"].for_tasks([task.task.name for task in data.tasks])
    return experiment.replaced(**changes)


def small_training(**changes: Any) -> Training:
    """Ten steps in float64 with batches of eight rows."""
    values: dict[str, Any] = {
        "steps": 10,
        "batch_size": 8,
        "learning_rate": 0.01,
        "precision": "float64",
        "evaluate_every": 3,
        "checkpoint_every": 100,
    }
    return Training.checked(values | changes)


def _prepared(task: Task, inputs: npt.NDArray[np.float32], missing: float) -> PreparedTask:
    source = np.random.default_rng(list(task.name.encode()))
    rows = inputs.reshape(len(inputs), -1)
    present = source.random(len(rows)) >= missing
    scores = rows @ source.standard_normal(rows.shape[1]) + source.standard_normal(len(rows))
    scores /= scores.std()
    num_outputs = NUM_CLASSES if task.kind == "multiclass" else 1
    bounds = {"binary": [0.0], "multiclass": [-0.5, 0.5]}.get(task.kind)
    targets = scores.astype(np.float32) if bounds is None else np.digitize(scores, bounds)
    offer = TaskOffer(task.name, task.kind, "", _classes(task.kind))
    return PreparedTask(task, offer, np.where(present, targets, 0), present, num_outputs, 5.0, 3.0)


def _classes(kind: TaskKind) -> tuple[str, ...]:
    return {"multiclass": ("x", "y", "z"), "binary": ("no", "yes")}.get(kind, ())
