"""What the trained networks of a run say about new rows: the same module as in an exported file."""

from collections.abc import Generator
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from mtl_gui.answer_events import PredictedTask, RowSampled, RowsPredicted
from mtl_gui.data.catalogue import load
from mtl_gui.data.new_inputs import NewRows, cells_of_row, input_names_of, label_text, new_inputs, top_of
from mtl_gui.data.splits import parts_of
from mtl_gui.events import CHOSEN, SINGLE_TASK, Arm, Event
from mtl_gui.export.inference import InferenceModule
from mtl_gui.export.trained import TrainedNetwork
from mtl_gui.runs.folder import RunFolder

__all__ = ["predict_rows", "sample_row"]

_ARMS: tuple[Arm, ...] = (CHOSEN, SINGLE_TASK)
_ROWS_AT_ONCE = 4096


def predict_rows(folder: RunFolder, seed: int, rows: NewRows) -> Generator[Event, None, None]:
    """Asks every task's networks, together and alone, about rows in the data's own units.

    Raises:
        Refused: When the rows are not what the networks need, or there is no such network.
    """
    experiment = folder.experiment()
    dataset = load(experiment.data)
    inputs = new_inputs(experiment.data, dataset, rows)
    found: dict[Arm, dict[str, npt.NDArray[np.floating]]] = {}
    tasks: dict[str, PredictedTask] = {}
    for arm in _ARMS:
        if not folder.snapshots(arm):
            continue
        trained, module = _module(folder.path, arm, seed, folder.snapshots(arm)[-1][0])
        found[arm] = dict(zip(trained.network.task_names, _answers(module, inputs), strict=True))
        for task in trained.network.tasks:
            offer = task.offer
            tasks[task.name] = PredictedTask(task.name, task.task.kind, offer.classes, offer.unit, {})
    told = [
        PredictedTask(
            task.name,
            task.kind,
            task.classes,
            task.unit,
            {arm: answers[task.name] for arm, answers in found.items() if task.name in answers},
        )
        for task in tasks.values()
    ]
    yield RowsPredicted(seed, len(inputs), tuple(told))


def sample_row(folder: RunFolder, number: int) -> Generator[Event, None, None]:
    """A row of the test part as a person would give it, with its labels.

    Raises:
        Refused: When the data cannot be loaded.
    """
    data = folder.experiment().data
    dataset = load(data)
    rows = parts_of(data, dataset)["test"]
    row = int(rows[number % len(rows)])
    yield RowSampled(
        number=number % len(rows),
        num_rows=len(rows),
        names=input_names_of(data, dataset),
        top=top_of(dataset) if dataset.is_image else 1.0,
        cells=cells_of_row(data, dataset, row),
        picture=dataset.inputs[row] if dataset.is_image else None,
        truths={column.offer.name: label_text(column, row) for column in dataset.columns},
    )


@lru_cache(maxsize=4)
def _module(path: Path, arm: Arm, seed: int, _step: int) -> tuple[TrainedNetwork, InferenceModule]:
    """A network ready to answer; one that was trained further is read again."""
    trained = TrainedNetwork.from_folder(RunFolder(path), arm, seed)
    return trained, InferenceModule(trained).eval()


def _answers(module: InferenceModule, inputs: npt.NDArray[np.float32]) -> list[npt.NDArray[np.floating]]:
    pieces = []
    with torch.inference_mode():
        for start in range(0, len(inputs), _ROWS_AT_ONCE):
            outputs = module(torch.from_numpy(inputs[start : start + _ROWS_AT_ONCE]))
            pieces.append([output.numpy(force=True) for output in outputs])
    return [np.concatenate(parts) for parts in zip(*pieces, strict=True)]
