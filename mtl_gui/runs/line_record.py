"""Losses on lines between networks as files."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from mtl_gui.events import BarriersMeasured, TourMeasured
from mtl_gui.runs.durable import read_arrays, write_arrays
from mtl_gui.runs.kept_file import reading
from mtl_gui.runs.kept_sentence import sentence_of, told_sentence
from mtl_gui.texts import Sentence, translatable

__all__ = ["load_barriers", "load_tour", "save_barriers", "save_tour"]

_UNREADABLE = translatable("problems", "The lines in {path} could not be read.")
_AGAIN = translatable("problems", "Measure the lines again.")


def save_tour(tour: TourMeasured, path: Path) -> None:
    """Writes an npz file which NumPy alone can read.

    `positions` [S], `losses` [S, T], `distances` and `heights` are those of the event; `description` is JSON
    text with the tasks, the networks and the caption.

    Raises:
        Refused: When the file cannot be written.
    """
    told = _description(tour.tasks, tour.stops, tour.caption)
    write_arrays(
        path,
        {
            "positions": tour.positions,
            "losses": tour.losses,
            "distances": tour.distances,
            "heights": tour.heights,
            "description": np.array(told),
        },
    )


def load_tour(path: Path) -> TourMeasured:
    """Reads a file that `save_tour` wrote.

    Raises:
        Refused: When it cannot be read or does not hold a tour.
    """
    arrays, told = _read(path, ("positions", "losses", "distances", "heights"))
    return TourMeasured(
        tasks=tuple(told["tasks"]),
        stops=tuple(told["networks"]),
        positions=arrays["positions"],
        losses=arrays["losses"],
        distances=arrays["distances"],
        heights=arrays["heights"],
        caption=sentence_of(told["caption"]),
    )


def save_barriers(barriers: BarriersMeasured, path: Path) -> None:
    """Writes an npz file which NumPy alone can read: `losses` [K, K, S, T], `distances`, `heights`.

    Raises:
        Refused: When the file cannot be written.
    """
    told = _description(barriers.tasks, barriers.networks, barriers.caption)
    write_arrays(
        path,
        {
            "losses": barriers.losses,
            "distances": barriers.distances,
            "heights": barriers.heights,
            "description": np.array(told),
        },
    )


def load_barriers(path: Path) -> BarriersMeasured:
    """Reads a file that `save_barriers` wrote.

    Raises:
        Refused: When it cannot be read or does not hold barriers.
    """
    arrays, told = _read(path, ("losses", "distances", "heights"))
    return BarriersMeasured(
        tasks=tuple(told["tasks"]),
        networks=tuple(told["networks"]),
        losses=arrays["losses"],
        distances=arrays["distances"],
        heights=arrays["heights"],
        caption=sentence_of(told["caption"]),
    )


def _read(path: Path, names: tuple[str, ...]) -> tuple[dict[str, npt.NDArray[Any]], dict[str, Any]]:
    with reading(path, _UNREADABLE, _AGAIN):
        arrays = read_arrays(path)
        told: dict[str, Any] = json.loads(str(arrays["description"]))
        wanted = {name: arrays[name] for name in names}
        return wanted, {name: told[name] for name in ("tasks", "networks", "caption")}


def _description(tasks: tuple[str, ...], networks: tuple[str, ...], caption: Sentence) -> str:
    told = {"tasks": tasks, "networks": networks, "caption": told_sentence(caption)}
    return json.dumps(told, ensure_ascii=False)
