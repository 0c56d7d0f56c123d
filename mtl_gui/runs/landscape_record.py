"""A slice of the loss landscape as arrays: what the surface, the heat map and the figures read."""

import json
from collections.abc import Iterator, Mapping
from copy import copy
from pathlib import Path
from typing import Any, Literal, Self, TypeAlias

import numpy as np
import numpy.typing as npt

from mtl_gui.events import (
    Directions,
    Event,
    FloatArray,
    LandscapeFinished,
    LandscapeRefined,
    LandscapeStarted,
    PathMeasured,
)
from mtl_gui.runs.durable import read_arrays, write_arrays
from mtl_gui.runs.kept_file import reading
from mtl_gui.runs.kept_sentence import sentence_of, told_sentence
from mtl_gui.runs.landscape_heights import interpolated, measured_points
from mtl_gui.spec import LandscapeRequest
from mtl_gui.texts import translatable

__all__ = ["LandscapeRecord"]

_Arrays: TypeAlias = Mapping[str, npt.NDArray[Any]]

_UNREADABLE = translatable("problems", "The landscape {path} could not be read.")
_AGAIN = translatable("problems", "Measure the landscape again.")
_PARTS = ("centre", "first", "second")


class LandscapeRecord:
    """A landscape that grows by `append(event)`, and goes to a file and back.

    The file is an npz that NumPy alone reads, without pickles:

        x [nx], y [ny]               coordinates (a, b) of the grid
        losses [T, ny, nx]           of every task; NaN where not measured or not a number
        measured [ny, nx]            which points were measured, whatever the loss there
        rows [n]                     which rows of the part were measured, by position
        centre/NAME, first/NAME,     parameter by parameter, so that the losses at (a, b) are those of
        second/NAME                  centre + a · first + b · second; what is not named does not move
        path0_steps [S], ...         every training path: steps, points [S, 2] on the plane, residuals [S] off
                                     it, true losses [S, T]
        description                  JSON text: `request` with the plane, its seed and the seed of the rows;
                                     `seed` and `step` of the network; `tasks`, `caption`, `num_rows` and more

    Attributes:
        request: What was asked for.
        key: A fingerprint of all that determines the picture; empty where nobody needs to find it again.
        started: The plane: its coordinates, tasks and caption; None before it was chosen.
        losses: [T, ny, nx] on the finest grid, NaN where not known yet; None before the first points.
        measured: [ny, nx], which points were measured; None before the first.
        num_measured: Points measured so far.
        spacing: The distance between points of the finest level that is done, in steps of the finest grid; 0
            before the first.
        form: How the points are computed, see `LandscapeRefined`; None before the fastest form was found.
        paths: Training paths on the plane.
        is_finished: Whether every point was measured.
    """

    def __init__(self, request: LandscapeRequest, key: str = "") -> None:
        self.request = request
        self.key = key
        self.started: LandscapeStarted | None = None
        self.losses: FloatArray | None = None
        self.measured: npt.NDArray[np.bool_] | None = None
        self.num_measured = 0
        self.spacing = 0
        self.form: Literal["stacked", "loop", "vmap", "convolved"] | None = None
        self.paths: list[PathMeasured] = []
        self.is_finished = False

    def snapshot(self) -> "LandscapeRecord":
        """A record that stays as this one is now."""
        still = copy(self)
        still.paths = list(self.paths)
        return still

    def drawn(self) -> tuple[FloatArray, FloatArray, FloatArray]:
        """For a picture: coordinates [nx], [ny] and losses [T, ny, nx] of the finest level that is done.

        Where that level left gaps the losses are interpolated.

        Raises:
            ValueError: Before the first points.
        """
        if self.started is None or self.losses is None or self.measured is None:
            raise ValueError("Nothing has been measured yet.")
        on = slice(None, None, max(self.spacing, 1))
        heights = interpolated(self.losses, self.measured)
        return self.started.x[on], self.started.y[on], heights[:, on, on]

    def append(self, event: Event) -> None:
        """Takes up one event; those of other jobs change nothing."""
        match event:
            case LandscapeStarted():
                self.started = event
            case LandscapeRefined():
                self.losses = event.losses
                self.measured = measured_points(event.losses) if event.measured is None else event.measured
                self.num_measured = event.num_measured
                self.spacing = event.spacing
                self.form = event.form
            case PathMeasured():
                self.paths.append(event)
            case LandscapeFinished():
                self.is_finished = True
            case _:
                pass

    def save(self, path: Path) -> None:
        """Writes the file.

        Raises:
            Refused: When the file cannot be written.
            ValueError: When no plane has been chosen yet.
        """
        if self.started is None:
            raise ValueError("No plane has been chosen yet.")
        arrays = {"x": self.started.x, "y": self.started.y, "description": np.array(self._description())}
        arrays |= _of_plane(self.started)
        if self.losses is not None and self.measured is not None:
            arrays |= {"losses": self.losses, "measured": self.measured}
        for number, measured in enumerate(self.paths):
            for name in ("steps", "points", "residuals", "losses"):
                arrays[f"path{number}_{name}"] = getattr(measured, name)
        write_arrays(path, arrays)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Reads a file that `save` wrote.

        Raises:
            Refused: When it cannot be read or does not hold a landscape.
        """
        with reading(path, _UNREADABLE, _AGAIN):
            return cls._of_arrays(read_arrays(path))

    def _description(self) -> str:
        started = self.started
        assert started is not None
        return json.dumps(
            {
                "request": self.request.model_dump(mode="json"),
                "key": self.key,
                "tasks": started.tasks,
                "caption": told_sentence(started.caption),
                "explained": started.explained,
                "cosine": started.cosine,
                "num_rows": started.num_rows,
                "seed": started.seed,
                "step": started.step,
                "num_measured": self.num_measured,
                "spacing": self.spacing,
                "form": self.form,
                "is_finished": self.is_finished,
                "paths": [{"arm": measured.arm, "name": measured.name} for measured in self.paths],
            },
            default=_plain,
            ensure_ascii=False,
        )

    @classmethod
    def _of_arrays(cls, arrays: _Arrays) -> Self:
        told = json.loads(str(arrays["description"]))
        record = cls(LandscapeRequest.model_validate_json(json.dumps(told["request"])), told["key"])
        explained = told["explained"]
        record.started = LandscapeStarted(
            tasks=tuple(told["tasks"]),
            x=arrays["x"],
            y=arrays["y"],
            caption=sentence_of(told["caption"]),
            explained=None if explained is None else (explained[0], explained[1]),
            cosine=told["cosine"],
            num_rows=told["num_rows"],
            directions=_directions(arrays),
            seed=told.get("seed"),
            step=told.get("step"),
            rows=arrays.get("rows"),
        )
        record.losses, record.measured = arrays.get("losses"), arrays.get("measured")
        record.num_measured, record.spacing = told["num_measured"], told["spacing"]
        record.is_finished, record.form = told["is_finished"], told.get("form")
        record.paths = list(_paths(told["paths"], arrays))
        return record


def _of_plane(started: LandscapeStarted) -> dict[str, npt.NDArray[Any]]:
    """The arrays that say how the plane lies, and which rows were measured."""
    arrays = {} if started.rows is None else {"rows": started.rows}
    if started.directions is not None:
        for part in _PARTS:
            for name, values in getattr(started.directions, part).items():
                arrays[f"{part}/{name}"] = values
    return arrays


def _directions(arrays: _Arrays) -> Directions | None:
    parts: dict[str, dict[str, npt.NDArray[Any]]] = {part: {} for part in _PARTS}
    for full, values in arrays.items():
        part, _, name = full.partition("/")
        if name:
            parts[part][name] = values
    return Directions(**parts) if parts["centre"] else None


def _paths(told: list[dict[str, Any]], arrays: _Arrays) -> Iterator[PathMeasured]:
    for number, path in enumerate(told):
        yield PathMeasured(
            arm=path["arm"],
            name=path["name"],
            steps=arrays[f"path{number}_steps"],
            points=arrays[f"path{number}_points"],
            residuals=arrays[f"path{number}_residuals"],
            losses=arrays[f"path{number}_losses"],
        )


def _plain(value: object) -> object:
    """A NumPy number as Python's; anything else as its text."""
    return value.item() if isinstance(value, np.generic) else str(value)
