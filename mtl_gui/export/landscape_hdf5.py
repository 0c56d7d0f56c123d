"""A landscape as an HDF5 file with the keys of Goldstein's loss-landscape, for the tools that read these."""

import io
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from mtl_gui.events import Directions
from mtl_gui.export.landscape_surfaces import joint_losses, measured_landscape
from mtl_gui.runs.durable import write_bytes
from mtl_gui.runs.landscape_record import LandscapeRecord

if TYPE_CHECKING:
    from h5py import File

__all__ = ["write_landscape_hdf5"]


def write_landscape_hdf5(
    record: LandscapeRecord, path: Path, weights: Mapping[str, float] | None = None
) -> None:
    """Writes the losses of every task and of all together.

    The keys that other tools read:

        xcoordinates [nx], ycoordinates [ny]
        train_loss [ny, nx]            of all tasks together; test_loss and validation_loss for other rows
        xdirection/0, ydirection/0 ... the directions, a data set per parameter, its name as an attribute

    and beside these `task_losses` [T, ny, nx], `measured` [ny, nx], `tasks`, `weights` [T], `rows` (the
    positions of the measured rows in their part), `centre`, and a group per training path. The attributes
    `request` (JSON), `caption`, `seed`, `step` and `part` say what was measured. What is not measured, or not
    a number, is NaN.

    Source: Li et al., "Visualizing the Loss Landscape of Neural Nets", NeurIPS 2018, the published code.

    Args:
        record: A landscape of which at least some points are measured.
        path: Where to.
        weights: Weight per task in the joint loss; a task not named has weight 1.

    Raises:
        Refused: When nothing has been measured yet, or the file cannot be written.
    """
    import h5py

    started, losses, measured = measured_landscape(record, path)
    content = io.BytesIO()
    with h5py.File(content, "w") as file:
        file["xcoordinates"], file["ycoordinates"] = started.x, started.y
        file[f"{record.request.part}_loss"] = joint_losses(record, weights or {})
        file["task_losses"], file["measured"] = losses, measured.astype(np.uint8)
        file["tasks"] = np.array(started.tasks, dtype=h5py.string_dtype())
        file["weights"] = np.array([(weights or {}).get(task, 1.0) for task in started.tasks])
        if started.rows is not None:
            file["rows"] = started.rows
        if started.directions is not None:
            _write_directions(file, started.directions)
        _write_paths(file, record)
        told = {"caption": str(started.caption), "seed": started.seed, "step": started.step}
        told["request"] = json.dumps(record.request.model_dump(mode="json"))
        told["part"] = record.request.part
        file.attrs.update({name: value for name, value in told.items() if value is not None})
    write_bytes(path, content.getvalue())


def _write_directions(file: "File", directions: Directions) -> None:
    parts = (("centre", "centre"), ("xdirection", "first"), ("ydirection", "second"))
    for group, part in parts:
        for number, (name, values) in enumerate(getattr(directions, part).items()):
            file[f"{group}/{number}"] = values
            file[f"{group}/{number}"].attrs["name"] = name


def _write_paths(file: "File", record: LandscapeRecord) -> None:
    for number, taken in enumerate(record.paths):
        for key in ("steps", "points", "residuals", "losses"):
            file[f"paths/{number}/{key}"] = getattr(taken, key)
        file[f"paths/{number}"].attrs.update({"arm": taken.arm, "name": taken.name})
