"""Second derivatives as plain values, for JSON."""

import dataclasses
import math
from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np

from mtl_gui.curvature_events import Conflicts, CurvatureMeasured, CurvatureStarted, SpectralPoints
from mtl_gui.runs.curvature_record import CurvatureRecord
from mtl_gui.runs.spectral_density import density_axis, density_width, spectral_density

__all__ = ["curvature_summary"]

_Plain: TypeAlias = dict[str, Any]

_NAMES = {
    "Eigenvalues": "eigenvalues",
    "TraceEstimate": "trace",
    "SpectralPoints": "spectrum",
    "Rises": "sharpness",
}


def curvature_summary(record: CurvatureRecord, tasks: Sequence[str] = ()) -> _Plain:
    """All that is known, with the settings that it depends on; what is not defined is None.

    Args:
        record: What was measured.
        tasks: The tasks whose losses are told; left out: all of them, and that of all together, whose task
            is None.

    Raises:
        ValueError: When nothing has been chosen yet, or there is no such task.
    """
    started = record.started
    if started is None:
        raise ValueError("Nothing has been chosen yet.")
    rows = _rows(started, tasks)
    return {
        "caption": str(started.caption),
        "request": record.request.model_dump(mode="json"),
        "tasks": list(started.tasks),
        "weights": list(started.weights),
        "num_rows": started.num_rows,
        "regions": dict(zip(started.regions, started.num_parameters, strict=True)),
        "checkpoints": [_checkpoint(step, record, rows) for step in started.steps],
    }


def _rows(started: CurvatureStarted, tasks: Sequence[str]) -> dict[int, str | None]:
    """Positions on axis L with their tasks."""
    if tasks:
        return {started.tasks.index(task): task for task in tasks}
    return dict(enumerate((*started.tasks, None)))


def _checkpoint(step: int, record: CurvatureRecord, rows: dict[int, str | None]) -> _Plain:
    measured = [one for one in record.measured if one.step == step]
    told: _Plain = {"step": step, "regions": {}}
    for one in measured:
        if isinstance(one.quantity, Conflicts):
            told["conflicts"] = _fields(one.quantity)
        else:
            losses = told["regions"].setdefault(one.region, [{"task": task} for task in rows.values()])
            for loss, row in zip(losses, rows, strict=True):
                loss[_NAMES[type(one.quantity).__name__]] = _of_row(one, row)
    return told


def _of_row(measured: CurvatureMeasured, row: int) -> _Plain:
    quantity = measured.quantity
    told = {
        field.name: _plain(value[row] if isinstance(value, np.ndarray) else value)
        for field in dataclasses.fields(quantity)
        for value in [getattr(quantity, field.name)]
    }
    if isinstance(quantity, SpectralPoints):
        nodes, shares = quantity.nodes[row], quantity.shares[row]
        width = density_width(nodes)
        axis = density_axis(nodes, width)
        density = spectral_density(nodes, shares, axis, width)
        told |= {"width": width, "axis": _plain(axis), "density": _plain(density)}
    return told


def _fields(quantity: Conflicts) -> _Plain:
    return {field.name: _plain(getattr(quantity, field.name)) for field in dataclasses.fields(quantity)}


def _plain(value: object) -> object:
    """Numbers and lists of numbers; what is not finite is None, which JSON has a word for."""
    if isinstance(value, np.ndarray):
        return [_plain(part) for part in value]
    if isinstance(value, np.generic):
        return _plain(value.item())
    return None if isinstance(value, float) and not math.isfinite(value) else value
