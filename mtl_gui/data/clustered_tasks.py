"""Tasks in groups which are known."""

import numpy as np

from mtl_gui.data import related_regressions
from mtl_gui.data.dataset import Dataset
from mtl_gui.data.task_columns import regression
from mtl_gui.events import FloatArray
from mtl_gui.spec import ClusteredTasks, RelatedRegressions
from mtl_gui.texts import translatable

__all__ = ["SUMMARY", "TITLE", "hidden_features", "load", "task_names"]

TITLE = translatable("data", "Tasks in groups")
SUMMARY = translatable("data", "Generated tasks of which it is known which belong together.")

_SEEDS = 1_000_003


def task_names(data: ClusteredTasks) -> tuple[tuple[str, ...], ...]:
    """The names of the tasks, group by group: "a1" and "a2" belong together, "b1" does not."""
    return tuple(
        tuple(f"{chr(ord('a') + group)}{task + 1}" for task in range(data.tasks_per_group))
        for group in range(data.num_groups)
    )


def load(data: ClusteredTasks) -> Dataset:
    """Draws related regressions for each group from functions of its own, over the same rows."""
    generated: list[related_regressions.GeneratedTasks] = []
    for number in range(data.num_groups):
        rows = generated[0].inputs if generated else None
        generated.append(related_regressions.generate(_of_group(data, number), rows))
    text = translatable("data", "A generated regression; the letter of its name is its group.")
    columns = [
        regression(name, text, targets)
        for names, group in zip(task_names(data), generated, strict=True)
        for name, targets in zip(names, group.targets, strict=True)
    ]
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=translatable("data", "generated"),
        licence="CC0-1.0",
        inputs=generated[0].inputs.astype(np.float32),
        input_names=tuple(f"x{number + 1}" for number in range(data.num_features)),
        columns=tuple(columns),
    )


def _of_group(data: ClusteredTasks, group: int) -> RelatedRegressions:
    return RelatedRegressions(
        num_tasks=data.tasks_per_group,
        num_features=data.num_features,
        num_rows=data.num_rows,
        relatedness=data.relatedness,
        noise=data.noise,
        seed=data.seed + _SEEDS * group,
    )


def hidden_features(data: ClusteredTasks, group: int) -> FloatArray:
    """The features that the tasks of a group have in common, [N, hidden], over the rows of the data set."""
    rows = related_regressions.generate(_of_group(data, 0)).inputs
    return related_regressions.generate(_of_group(data, group), rows).shared
