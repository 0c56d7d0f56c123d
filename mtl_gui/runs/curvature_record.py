"""Second derivatives of a run's losses as arrays: what plots, files and the command line read."""

import dataclasses
import json
from pathlib import Path
from typing import Any, Self, get_args

import numpy as np
import numpy.typing as npt

from mtl_gui.curvature_events import CurvatureFinished, CurvatureMeasured, CurvatureStarted, Quantity
from mtl_gui.events import Event
from mtl_gui.runs.durable import read_arrays, write_arrays
from mtl_gui.runs.kept_file import reading
from mtl_gui.runs.kept_sentence import sentence_of, told_sentence
from mtl_gui.spec.curvature import CurvatureRequest
from mtl_gui.texts import translatable

__all__ = ["CurvatureRecord"]

_UNREADABLE = translatable("problems", "The file {path} could not be read.")
_AGAIN = translatable("problems", "Measure the curvature again.")
_KINDS: dict[str, type[Quantity]] = {kind.__name__: kind for kind in get_args(Quantity)}


class CurvatureRecord:
    """Second derivatives that grow by `append(event)`, and go to a file and back.

    Attributes:
        request: What was asked for.
        key: A fingerprint of all that determines the values; empty where nobody needs to find them again.
        started: What is measured; None before that was chosen.
        measured: What is known, in the order in which it was measured.
        is_finished: Whether all is.
    """

    def __init__(self, request: CurvatureRequest, key: str = "") -> None:
        self.request = request
        self.key = key
        self.started: CurvatureStarted | None = None
        self.measured: list[CurvatureMeasured] = []
        self.is_finished = False

    def append(self, event: Event) -> None:
        """Takes up one event; those of other jobs change nothing."""
        match event:
            case CurvatureStarted():
                self.started = event
            case CurvatureMeasured():
                self.measured.append(event)
            case CurvatureFinished():
                self.is_finished = True
            case _:
                pass

    def found(self, step: int, region: str, kind: type[Quantity]) -> Quantity | None:
        """A quantity of a region at a checkpoint; None while it is not known."""
        for one in self.measured:
            if (one.step, one.region, type(one.quantity)) == (step, region, kind):
                return one.quantity
        return None

    def save(self, path: Path) -> None:
        """Writes an npz file which NumPy alone can read; `description` in it is JSON text.

        Raises:
            Refused: When the file cannot be written.
            ValueError: When nothing has been chosen yet.
        """
        if self.started is None:
            raise ValueError("Nothing has been chosen yet.")
        arrays: dict[str, npt.NDArray[Any]] = {"description": np.array(self._description())}
        for number, one in enumerate(self.measured):
            for field in dataclasses.fields(one.quantity):
                arrays[f"{number}_{field.name}"] = np.asarray(getattr(one.quantity, field.name))
        write_arrays(path, arrays)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Reads a file that `save` wrote.

        Raises:
            Refused: When it cannot be read or does not hold second derivatives.
        """
        with reading(path, _UNREADABLE, _AGAIN):
            return cls._of_arrays(read_arrays(path))

    def _description(self) -> str:
        assert self.started is not None
        started = {
            field.name: getattr(self.started, field.name)
            for field in dataclasses.fields(self.started)
            if field.name != "caption"
        }
        return json.dumps(
            {
                "request": self.request.model_dump(mode="json"),
                "key": self.key,
                "started": started,
                "caption": told_sentence(self.started.caption),
                "is_finished": self.is_finished,
                "measured": [
                    {"step": one.step, "region": one.region, "kind": type(one.quantity).__name__}
                    for one in self.measured
                ],
            },
            ensure_ascii=False,
        )

    @classmethod
    def _of_arrays(cls, arrays: dict[str, npt.NDArray[Any]]) -> Self:
        told = json.loads(str(arrays["description"]))
        record = cls(CurvatureRequest.model_validate_json(json.dumps(told["request"])), told["key"])
        started: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value
            for name, value in told["started"].items()
        }
        record.started = CurvatureStarted(**started, caption=sentence_of(told["caption"]))
        for number, one in enumerate(told["measured"]):
            quantity = _quantity(_KINDS[one["kind"]], number, arrays)
            record.measured.append(CurvatureMeasured(one["step"], one["region"], quantity))
        record.is_finished = told["is_finished"]
        return record


def _quantity(kind: type[Quantity], number: int, arrays: dict[str, npt.NDArray[Any]]) -> Quantity:
    """Arrays without axes are plain numbers."""
    kept = {field.name: arrays[f"{number}_{field.name}"] for field in dataclasses.fields(kind)}
    values: dict[str, Any] = {name: value if value.ndim else value.item() for name, value in kept.items()}
    return kind(**values)
