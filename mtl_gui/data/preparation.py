"""From an experiment to what the networks see: parts, scaled inputs, scaled targets."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mtl_gui.data import catalogue
from mtl_gui.data.dataset import Dataset, TaskColumn, TaskOffer
from mtl_gui.data.splits import parts_of
from mtl_gui.events import Part
from mtl_gui.problems import Refused
from mtl_gui.spec import AnyData, Experiment, Task
from mtl_gui.texts import sentence, translatable

__all__ = ["PreparedData", "PreparedTask", "prepare", "prepare_parts"]

_MANY_NUMBERS = 2**22
_ROUNDING = 1e-12
"""A spread below this share of the mean is an error of rounding."""


@dataclass(frozen=True, slots=True, eq=False)
class PreparedTask:
    """A task that takes part, with its targets for every row of the data set.

    `targets` [N] are float32, standardised by `mean` and `scale`, for a regression (as they are where the
    offer keeps its scale); float32 zeros for an objective; int64 class numbers otherwise. Where `present`
    [N] is false the target is 0 and must not count.
    """

    task: Task
    offer: TaskOffer
    targets: npt.NDArray[np.float32] | npt.NDArray[np.int64]
    present: npt.NDArray[np.bool_]
    num_outputs: int
    mean: float = 0.0
    scale: float = 1.0

    @property
    def name(self) -> str:
        """The task's name."""
        return self.task.name


@dataclass(frozen=True, slots=True, eq=False)
class PreparedData:
    """What the networks of an experiment are trained and measured on.

    `inputs` [N, *shape] are (raw - `input_mean`) / `input_scale`, a missing measure 0, that is the mean of
    the training rows. `tasks` are those that take part, in the experiment's order. `parts` holds row
    numbers. `sources` [N] numbers the data set that each row is from, where several are joined.
    """

    data: AnyData
    inputs: npt.NDArray[np.float32]
    tasks: tuple[PreparedTask, ...]
    parts: Mapping[Part, npt.NDArray[np.int64]]
    input_mean: npt.NDArray[np.float32]
    input_scale: npt.NDArray[np.float32]
    input_names: tuple[str, ...]
    is_image: bool
    sources: npt.NDArray[np.int64] | None = None

    @property
    def shape(self) -> tuple[int, ...]:
        """The shape of one row's inputs."""
        return self.inputs.shape[1:]

    @property
    def task_names(self) -> tuple[str, ...]:
        """The names of the tasks that take part, in order."""
        return tuple(task.name for task in self.tasks)


def prepare(experiment: Experiment) -> PreparedData:
    """Splits and scales the data of an experiment. Everything that is fitted is fitted on the training rows.

    Raises:
        Refused: When data and experiment do not fit, or a part would have no rows or no labels of a task.
    """
    catalogue.check(experiment)
    dataset = catalogue.load(experiment.data)
    return prepare_parts(experiment, dataset, parts_of(experiment.data, dataset))


def prepare_parts(
    experiment: Experiment, dataset: Dataset, parts: Mapping[Part, npt.NDArray[np.int64]]
) -> PreparedData:
    """The same for parts that are given, as those of cross-validation are.

    Raises:
        Refused: When a part has no labels of a task.
    """
    mean, scale = _input_scaling(dataset, parts["train"])
    inputs = np.nan_to_num((dataset.inputs - mean) / scale, copy=False)
    return PreparedData(
        data=experiment.data,
        inputs=inputs.astype(np.float32, copy=False),
        tasks=tuple(_prepared(task, dataset.column(task.name), parts) for task in experiment.enabled_tasks),
        parts=parts,
        input_mean=mean,
        input_scale=scale,
        input_names=dataset.input_names,
        is_image=dataset.is_image,
        sources=dataset.sources,
    )


def _input_scaling(
    dataset: Dataset, train: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Mean and standard deviation per feature, or per channel of a picture, spread to the inputs' shape.

    Pixels are not scaled one by one: a border pixel that is nearly always blank would become huge
    wherever it is not.
    """
    if not dataset.is_image and len(train) * dataset.inputs.shape[1] > _MANY_NUMBERS:
        return _scaling_in_pieces(dataset, train)
    rows = dataset.inputs[train].astype(np.float64)
    mean, scale = _scaling(rows, axes=(0, 2, 3) if dataset.is_image else (0,))
    return (
        np.broadcast_to(mean[0], dataset.shape).astype(np.float32),
        np.broadcast_to(scale[0], dataset.shape).astype(np.float32),
    )


def _scaling_in_pieces(
    dataset: Dataset, train: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """The same for large tables, some columns at a time, since 64 bits take a multiple of the memory."""
    width = dataset.inputs.shape[1]
    mean, scale = np.empty(width, dtype=np.float32), np.empty(width, dtype=np.float32)
    step = max(1, _MANY_NUMBERS // len(train))
    for start in range(0, width, step):
        columns = slice(start, start + step)
        piece = _scaling(dataset.inputs[train, columns].astype(np.float64), axes=(0,))
        mean[columns], scale[columns] = piece[0][0], piece[1][0]
    return mean, scale


def _scaling(
    values: npt.NDArray[np.float64], axes: tuple[int, ...]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Mean and standard deviation of what is present; (0, 1) where nothing is, scale 1 where all is equal."""
    present = np.isfinite(values)
    count = np.maximum(present.sum(axis=axes, keepdims=True), 1)
    mean = np.where(present, values, 0).sum(axis=axes, keepdims=True) / count
    deviations = np.where(present, values - mean, 0)
    scale = np.sqrt((deviations**2).sum(axis=axes, keepdims=True) / count)
    is_constant = scale <= _ROUNDING * np.abs(mean)
    return mean, np.where(is_constant, 1.0, scale)


def _prepared(task: Task, column: TaskColumn, parts: Mapping[Part, npt.NDArray[np.int64]]) -> PreparedTask:
    present = column.present
    for part, rows in parts.items():
        if not present[rows].any():
            raise Refused(
                sentence(translatable("problems", "The task “{task}” cannot take part."), task=task.name),
                sentence(
                    translatable("problems", "The {part} part of the data has no label of it."), part=part
                ),
                sentence(
                    translatable(
                        "problems", "Switch the task off, enlarge the part or change the split's seed."
                    )
                ),
            )
    if task.kind == "regression":
        return _regression(task, column, present, parts["train"])
    if task.kind == "objective":
        return PreparedTask(task, column.offer, column.labels.astype(np.float32), present, num_outputs=1)
    targets = np.where(present, column.labels, 0).astype(np.int64)
    num_outputs = 1 if task.kind == "binary" else len(column.offer.classes)
    return PreparedTask(task, column.offer, targets, present, num_outputs)


def _regression(
    task: Task, column: TaskColumn, present: npt.NDArray[np.bool_], train: npt.NDArray[np.int64]
) -> PreparedTask:
    if column.offer.keeps_scale:
        kept = np.where(present, column.labels, 0).astype(np.float32)
        return PreparedTask(task, column.offer, kept, present, 1)
    mean, scale = _scaling(column.labels[train].astype(np.float64), axes=(0,))
    targets = np.where(present, (column.labels - mean) / scale, 0).astype(np.float32)
    return PreparedTask(task, column.offer, targets, present, 1, float(mean[0]), float(scale[0]))
