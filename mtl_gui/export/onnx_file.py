"""A trained network as an ONNX file that other programs can use without this one."""

import json
import logging
import warnings
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import torch

from mtl_gui.data.catalogue import load
from mtl_gui.events import CHOSEN, Arm, Event, ExportFinished, Progressed
from mtl_gui.export.inference import InferenceModule
from mtl_gui.export.trained import TrainedNetwork
from mtl_gui.export.wording import phrase
from mtl_gui.problems import Refused
from mtl_gui.runs.durable import write_bytes
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import AnyData, ImportedFile
from mtl_gui.texts import sentence, translatable

if TYPE_CHECKING:
    from onnx import ModelProto

__all__ = ["INPUT", "export_onnx"]

INPUT = "input"
"""The name of the graph's only input."""

_TOLERANCE = 1e-3  # of the largest output; rounding differs, the network must not
_ROWS_AT_ONCE = 1024


def export_onnx(
    folder: RunFolder, path: Path, *, arm: Arm = CHOSEN, seed: int | None = None
) -> Generator[Event, None, None]:
    """Writes one network of a run, loads the file again, and compares it with the network on the test rows.

    The graph takes rows in the data's own units and gives an output per task, called like the task:
    probabilities of the classes, or the value in the task's own unit. Class names, units, preparation and
    the whole experiment are in the file's metadata.

    Args:
        folder: A run.
        path: Where to.
        arm: Which of the compared trainings; of the single-task arm all networks go into the one file.
        seed: Which network; left out: that of the first seed.

    Raises:
        Refused: When there is no such network, or the file does not say what the network says.
    """
    yield Progressed(0.0, phrase(translatable("export", "Reading the network")))
    trained = TrainedNetwork.from_folder(folder, arm, seed)
    yield Progressed(0.1, phrase(translatable("export", "Translating the network to ONNX")))
    model = _translated(trained)
    _describe(model, trained)
    write_bytes(path, model.SerializeToString())
    yield Progressed(0.8, phrase(translatable("export", "Comparing the file with the network")))
    difference = _largest_difference(path, trained)
    yield Progressed(1.0, phrase(translatable("export", "Comparing the file with the network")))
    yield ExportFinished(path, difference)


def _translated(trained: TrainedNetwork) -> "ModelProto":
    example = torch.zeros(2, *trained.data.shape)
    with _quiet_exporter():
        program = torch.onnx.export(
            InferenceModule(trained).eval(),
            (example,),
            dynamo=True,
            input_names=[INPUT],
            output_names=list(trained.network.task_names),
            dynamic_shapes={"inputs": {0: torch.export.Dim("rows", min=1)}},
            verbose=False,
        )
    assert program is not None
    return program.model_proto


@contextmanager
def _quiet_exporter() -> Iterator[None]:
    """Keeps the exporter's remarks on its own workings (missing torchvision, deprecations) to itself."""
    log = logging.getLogger("torch.onnx")
    level = log.level
    log.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        log.setLevel(level)


def _describe(model: "ModelProto", trained: TrainedNetwork) -> None:
    """Puts what a user needs to know into the metadata, in place of the exporter's notes on its sources."""
    graph = model.graph
    for part in (*graph.node, *graph.input, *graph.output, *graph.value_info, *graph.initializer, graph):
        part.ClearField("metadata_props")
        part.ClearField("doc_string")
    model.producer_name = "mtl-gui"
    model.doc_string = trained.experiment.title
    del model.metadata_props[:]
    for key, value in _metadata(trained).items():
        model.metadata_props.add(key=key, value=value)


def _metadata(trained: TrainedNetwork) -> Mapping[str, str]:
    tasks = [
        {
            "name": task.name,
            "kind": task.task.kind,
            "classes": task.offer.classes,
            "unit": task.offer.unit,
            "output": "value" if task.task.kind in ("regression", "objective") else "class probabilities",
        }
        for task in trained.network.tasks
    ]
    names = trained.data.input_names
    return {
        "tasks": json.dumps(tasks, ensure_ascii=False),
        "input_names": json.dumps(names, ensure_ascii=False),
        **_columns(trained.experiment.data),
        "preprocessing": "Inside the graph: (input - mean) / scale with mean and scale of the training rows; "
        "a missing measure (NaN) counts as the mean. Feed raw values.",
        "arm": trained.arm,
        "seed": str(trained.seed),
        "step": str(trained.step),
        "experiment": trained.experiment.to_toml(),
    }


def _columns(data: AnyData) -> Mapping[str, str]:
    """How the columns of a person's own file become inputs and classes: their kinds and entries in order."""
    if not isinstance(data, ImportedFile):
        return {}
    used = [column.model_dump() for column in data.columns if column.role in ("input", "task")]
    return {"columns": json.dumps(used, ensure_ascii=False)}


def _largest_difference(path: Path, trained: TrainedNetwork) -> float:
    """Compares file and network on the test rows; only rounding may differ."""
    rows = trained.data.parts["test"]
    raw = load(trained.experiment.data).inputs[rows]
    expected = trained.predictions(rows)
    found = _answers(path, raw, tuple(expected))
    difference = max(float(np.abs(found[task] - expected[task]).max()) for task in expected)
    largest = max(float(np.abs(values).max()) for values in expected.values())
    if not difference <= _TOLERANCE * max(1.0, largest):
        path.unlink()
        raise Refused(
            sentence(translatable("problems", "The network could not be written as ONNX.")),
            sentence(
                translatable(
                    "problems", "The file's answers differ from the network's by up to {difference:.3g}."
                ),
                difference=difference,
            ),
            sentence(translatable("problems", "Export it as safetensors instead, and report this.")),
        )
    return difference


def _answers(
    path: Path, raw: npt.NDArray[np.float32], tasks: tuple[str, ...]
) -> dict[str, npt.NDArray[np.floating]]:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
    answers = [
        session.run(list(tasks), {INPUT: raw[start : start + _ROWS_AT_ONCE]})
        for start in range(0, len(raw), _ROWS_AT_ONCE)
    ]
    return {
        task: np.concatenate(parts) for task, parts in zip(tasks, zip(*answers, strict=True), strict=True)
    }
