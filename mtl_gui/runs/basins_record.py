"""A map of basins as arrays, and to a file and back."""

import json
from pathlib import Path
from typing import Self

import numpy as np

from mtl_gui.basin_events import BasinsFinished, BasinsMeasured, BasinsStarted
from mtl_gui.events import Event, FloatArray
from mtl_gui.runs.durable import read_arrays, write_arrays
from mtl_gui.runs.kept_file import reading
from mtl_gui.spec.basins import BasinsRequest
from mtl_gui.texts import translatable

__all__ = ["BasinsRecord"]

_UNREADABLE = translatable("problems", "The map {path} could not be read.")
_AGAIN = translatable("problems", "Make the map again.")


class BasinsRecord:
    """A map that grows by `append(event)`.

    In the file `starts` [N, 2], `ends` [M, N, 2], `losses` [M, N, T] and `moved` [M, N] are as here, and
    `description` is JSON text with the request and the tasks. Methods that have not arrived are NaN.

    Attributes:
        request: What was asked for.
        tasks: The tasks' names; empty before the start.
        starts: The starting points, row after row, [N, 2].
        ends: Where every method ended, [M, N, 2], NaN where nowhere.
        losses: The losses there, [M, N, T].
        moved: How far it still moved in the last tenth of the steps, [M, N].
        is_finished: Whether all methods have arrived.
    """

    def __init__(self, request: BasinsRequest) -> None:
        self.request = request
        self.tasks = request.toy.task_names
        self.starts: FloatArray = np.array(request.starts)
        shape = (len(request.methods), len(self.starts))
        self.ends: FloatArray = np.full((*shape, 2), np.nan)
        self.losses: FloatArray = np.full((*shape, len(self.tasks)), np.nan)
        self.moved: FloatArray = np.full(shape, np.nan)
        self.is_finished = False

    def append(self, event: Event) -> None:
        """Takes up one event; those of other jobs change nothing."""
        match event:
            case BasinsStarted():
                self.starts = event.starts
            case BasinsMeasured(method=method):
                self.ends[method], self.losses[method] = event.ends, event.losses
                self.moved[method] = event.moved
                self.is_finished = bool(method == len(self.ends) - 1)
            case BasinsFinished():
                self.is_finished = True
            case _:
                pass

    def has_arrived(self, method: int) -> bool:
        """Whether it is known where a method ends; nowhere can be known only once all are."""
        return self.is_finished or bool(np.isfinite(self.ends[method]).any())

    def save(self, path: Path) -> None:
        """Writes an npz file which NumPy alone can read.

        Raises:
            Refused: When the file cannot be written.
        """
        told = {
            "request": self.request.model_dump(mode="json"),
            "tasks": self.tasks,
            "is_finished": self.is_finished,
        }
        write_arrays(
            path,
            {
                "starts": self.starts,
                "ends": self.ends,
                "losses": self.losses,
                "moved": self.moved,
                "description": np.array(json.dumps(told, ensure_ascii=False)),
            },
        )

    @classmethod
    def load(cls, path: Path) -> Self:
        """Reads a file that `save` wrote.

        Raises:
            Refused: When it cannot be read or does not hold a map of basins.
        """
        with reading(path, _UNREADABLE, _AGAIN):
            arrays = read_arrays(path)
            told = json.loads(str(arrays["description"]))
            record = cls(BasinsRequest.model_validate_json(json.dumps(told["request"])))
            for name in ("starts", "ends", "losses", "moved"):
                if arrays[name].shape != getattr(record, name).shape:
                    raise ValueError(f"{name} has the shape {arrays[name].shape}")
                setattr(record, name, arrays[name])
            record.is_finished = told["is_finished"]
        return record
