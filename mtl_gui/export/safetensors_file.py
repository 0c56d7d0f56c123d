"""A trained network's parameters as a safetensors file, with the experiment that explains them."""

import json
from collections.abc import Generator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from mtl_gui.events import CHOSEN, Arm, Event, ExportFinished, Progressed
from mtl_gui.export.trained import TrainedNetwork
from mtl_gui.export.wording import phrase
from mtl_gui.runs.durable import write_bytes
from mtl_gui.runs.folder import RunFolder
from mtl_gui.texts import translatable

__all__ = ["export_safetensors"]


def export_safetensors(
    folder: RunFolder, path: Path, *, arm: Arm = CHOSEN, seed: int | None = None
) -> Generator[Event, None, None]:
    """Writes one network of a run, loads the file again, and compares it bit by bit.

    The file holds the parameters under the names of the engine (``trunk.<block>.…`` [groups, ...],
    ``columns.…`` and ``tasks.…`` [tasks, ...], ``pairs.…``, ``heads.<task>.…``), the scaling of the inputs
    (``input.mean``, ``input.scale``) and of every regression (``target.<task>.mean``,
    ``target.<task>.scale``). Its metadata holds the experiment as TOML and the class names.

    Args:
        folder: A run.
        path: Where to.
        arm: Which of the compared trainings; of the single-task arm all networks go into the one file.
        seed: Which network; left out: that of the first seed.

    Raises:
        Refused: When there is no such network, or the file cannot be written.
    """
    from safetensors.numpy import load_file, save

    yield Progressed(0.0, phrase(translatable("export", "Reading the network")))
    trained = TrainedNetwork.from_folder(folder, arm, seed)
    arrays = _arrays(trained)
    write_bytes(path, save(arrays, metadata=_metadata(trained)))
    yield Progressed(0.8, phrase(translatable("export", "Comparing the file with the network")))
    difference = _largest_difference(load_file(path), arrays)
    yield Progressed(1.0, phrase(translatable("export", "Comparing the file with the network")))
    yield ExportFinished(path, difference)


def _arrays(trained: TrainedNetwork) -> dict[str, npt.NDArray[Any]]:
    arrays = {name: values[0].contiguous().numpy(force=True) for name, values in trained.parameters.items()}
    arrays["input.mean"], arrays["input.scale"] = trained.data.input_mean, trained.data.input_scale
    for task in trained.network.tasks:
        if task.task.kind == "regression":
            arrays[f"target.{task.name}.mean"] = np.array(task.mean)
            arrays[f"target.{task.name}.scale"] = np.array(task.scale)
    return arrays


def _metadata(trained: TrainedNetwork) -> dict[str, str]:
    classes = {task.name: task.offer.classes for task in trained.network.tasks if task.offer.classes}
    return {
        "format": "mtl-gui 1",
        "experiment": trained.experiment.to_toml(),
        "arm": trained.arm,
        "seed": str(trained.seed),
        "step": str(trained.step),
        "classes": json.dumps(classes, ensure_ascii=False),
    }


def _largest_difference(found: dict[str, npt.NDArray[Any]], expected: dict[str, npt.NDArray[Any]]) -> float:
    """Zero when every array is there with the same bits."""
    assert found.keys() == expected.keys()
    if all(found[name].tobytes() == expected[name].tobytes() for name in expected):
        return 0.0
    return max(float(np.abs(found[name] - expected[name]).max()) for name in expected)
