"""Losses on lines between networks, kept with the run: a tour, or the lines between every two networks."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self, TypeAlias

import numpy as np
import numpy.typing as npt

from mtl_gui.events import BarriersMeasured, TourMeasured
from mtl_gui.problems import Refused
from mtl_gui.runs.durable import read_arrays, write_arrays
from mtl_gui.runs.kept_sentence import sentence_of, told_sentence
from mtl_gui.spec import BarrierRequest, TourRequest
from mtl_gui.texts import sentence, translatable

__all__ = ["LinesRecord"]

_Measured: TypeAlias = TourMeasured | BarriersMeasured

_OF_TOURS = ("positions", "losses", "distances", "heights")
_OF_BARRIERS = ("losses", "distances", "heights")


@dataclass(frozen=True, slots=True)
class LinesRecord:
    """What was measured on lines, and what determines it; goes to a file and back.

    The file is an npz that NumPy alone reads, without pickles: the arrays of the event by their names, and
    `description`, a JSON text with `request`, `key`, `step`, `tasks`, `networks` and `caption`.

    Attributes:
        request: What was asked for.
        key: A fingerprint of all that determines the losses.
        step: That of the joint network.
        measured: The event.
    """

    request: TourRequest | BarrierRequest
    key: str
    step: int
    measured: _Measured

    def save(self, path: Path) -> None:
        """Writes the file.

        Raises:
            Refused: When it cannot be written.
        """
        measured = self.measured
        is_tour = isinstance(measured, TourMeasured)
        networks = measured.stops if isinstance(measured, TourMeasured) else measured.networks
        told = {
            "kind": "tour" if is_tour else "barriers",
            "request": self.request.model_dump(mode="json"),
            "key": self.key,
            "step": self.step,
            "tasks": measured.tasks,
            "networks": networks,
            "caption": told_sentence(measured.caption),
        }
        arrays: dict[str, npt.NDArray[Any]] = {
            name: getattr(measured, name) for name in (_OF_TOURS if is_tour else _OF_BARRIERS)
        }
        arrays["description"] = np.array(json.dumps(told, ensure_ascii=False))
        write_arrays(path, arrays)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Reads a file that `save` wrote.

        Raises:
            Refused: When it cannot be read or does not hold lines.
        """
        try:
            arrays = read_arrays(path)
            told = json.loads(str(arrays["description"]))
            return cls._of(told, arrays)
        except (OSError, ValueError, KeyError) as error:
            raise Refused(
                sentence(translatable("problems", "The lines {path} could not be read."), path=str(path)),
                sentence(translatable("problems", "{reason}."), reason=str(error).rstrip(".")),
                sentence(translatable("problems", "Measure them again.")),
            ) from error

    @classmethod
    def _of(cls, told: dict[str, Any], arrays: dict[str, npt.NDArray[Any]]) -> Self:
        names: dict[str, Any] = {"tasks": tuple(told["tasks"]), "caption": sentence_of(told["caption"])}
        networks, request = tuple(told["networks"]), json.dumps(told["request"])
        if told["kind"] == "tour":
            tour = TourMeasured(**names, stops=networks, **_taken(arrays, _OF_TOURS))
            return cls(TourRequest.model_validate_json(request), told["key"], told["step"], tour)
        barriers = BarriersMeasured(**names, networks=networks, **_taken(arrays, _OF_BARRIERS))
        return cls(BarrierRequest.model_validate_json(request), told["key"], told["step"], barriers)


def _taken(arrays: dict[str, npt.NDArray[Any]], names: tuple[str, ...]) -> dict[str, Any]:
    return {name: arrays[name] for name in names}
