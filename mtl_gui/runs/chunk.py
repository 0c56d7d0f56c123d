"""A stretch of an arm's record as one file."""

from pathlib import Path
from typing import Any, get_args

import numpy.typing as npt

from mtl_gui.events import Part, RunStarted
from mtl_gui.runs.diagnostics import Diagnostics
from mtl_gui.runs.durable import read_arrays, write_arrays
from mtl_gui.runs.record import ArmRecord, Evaluations

__all__ = ["read_chunk", "write_chunk"]


def write_chunk(path: Path, stretch: ArmRecord) -> None:
    """Writes the steps and measurements of an arm's record to an npz file, axes as in the record.

    Raises:
        Refused: When the file cannot be written.
    """
    arrays: dict[str, npt.NDArray[Any]] = {
        "steps": stretch.steps,
        "losses": stretch.losses,
        "weights": stretch.weights,
        "residuals": stretch.residuals,
        "fallen_back": stretch.fallen_back,
        **stretch.diagnostics.to_arrays(),
    }
    for part in get_args(Part):
        seen = stretch.evaluations(part)
        arrays[f"{part}_steps"] = seen.steps
        arrays[f"{part}_losses"] = seen.losses
        arrays[f"{part}_metrics"] = seen.metrics
    write_arrays(path, arrays)


def read_chunk(path: Path, started: RunStarted) -> ArmRecord:
    """Reads a stretch of the record of the arm that was started like this.

    Raises:
        OSError: When the file cannot be read.
        ValueError: When it is truncated, damaged, or of another run.
    """
    stretch, arrays = ArmRecord(started), read_arrays(path)
    try:
        told = (arrays.get(name) for name in ("residuals", "fallen_back"))  # older runs have neither
        stretch.add_steps(arrays["steps"], arrays["losses"], arrays["weights"], *told)
        seen_of_gradients = Diagnostics.of_arrays(arrays)
        if seen_of_gradients is not None:
            stretch.add_diagnostics(seen_of_gradients)
        for part in get_args(Part):
            seen = (arrays[f"{part}_{name}"] for name in ("steps", "losses", "metrics"))
            stretch.add_evaluations(part, Evaluations(*seen))
    except KeyError as error:
        raise ValueError(f"{path.name}: {error} is missing") from error
    return stretch
