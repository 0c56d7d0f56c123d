"""What was seen of an arm's task gradients, as arrays."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from mtl_gui.events import Diagnosed, FloatArray
from mtl_gui.runs.rows import GrowingRows

__all__ = ["Diagnostics", "DiagnosticsRows"]

_PREFIX = "diagnosis_"
_OF_AFFINITIES = ("affinity_steps", "affinities")
_WITHOUT_REPLICAS = ("steps", "seconds", "training_seconds", "affinity_steps")


@dataclass(frozen=True, slots=True, eq=False)
class Diagnostics:
    """The looks at the task gradients of an arm; axis N counts them, M those with affinities.

    Axis K are places: the trunk as a whole, then its blocks where it has such. What is not defined is NaN, as
    in `Diagnosed`, which says what the figures are.

    Attributes:
        steps: [N], rising, the updates that followed the gradients.
        norms: [R, N, K, T].
        cosines: [R, N, K, T, T].
        shortest: [R, N].
        conditions: [R, N].
        seconds: [N], what each look took.
        training_seconds: [N], what the updates took since the one before.
        affinity_steps: [M].
        affinities: [R, M, T, T].
    """

    steps: npt.NDArray[np.int64]
    norms: FloatArray
    cosines: FloatArray
    shortest: FloatArray
    conditions: FloatArray
    seconds: FloatArray
    training_seconds: FloatArray
    affinity_steps: npt.NDArray[np.int64]
    affinities: FloatArray

    @classmethod
    def nothing(cls, num_replicas: int, num_tasks: int, num_places: int = 1) -> Self:
        """Nothing seen yet."""
        shapes = _row_shapes(num_replicas, num_tasks, num_places)
        empty = {name: np.empty((0, *shape), _dtype(name)) for name, shape in shapes.items()}
        return cls(**{name: _with_replicas_first(name, rows) for name, rows in empty.items()})

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> Self | None:
        """What `to_arrays` gave, among others; None where there was nothing.

        Raises:
            KeyError: When a part of it is missing.
        """
        if f"{_PREFIX}steps" not in arrays:
            return None
        return cls(**{each.name: arrays[_PREFIX + each.name] for each in fields(cls)})

    @property
    def num_places(self) -> int:
        """K."""
        return int(self.norms.shape[2])

    def magnitude_similarity_at(self, look: int) -> FloatArray:
        """2 ‖gᵢ‖ ‖gⱼ‖ / (‖gᵢ‖² + ‖gⱼ‖²) of one look, [R, K, T, T], from 0 to 1; NaN where the cosine is.

        Source: Yu et al., "Gradient Surgery for Multi-Task Learning", NeurIPS 2020, definition 2.
        """
        norms = self.norms[:, look]
        rows, columns = norms[..., :, np.newaxis], norms[..., np.newaxis, :]
        longer = np.maximum(rows, columns)
        with np.errstate(invalid="ignore", divide="ignore"):
            ratio = np.minimum(rows, columns) / longer  # squares of small norms would be lost
            similarity = 2 * ratio / (1 + ratio**2)
        return np.where(np.isnan(self.cosines[:, look]), np.nan, similarity)

    def pairs(self, place: int) -> FloatArray:
        """The cosines of every two different tasks in a place, [R, N, pairs]."""
        first, second = np.triu_indices(self.norms.shape[3], 1)
        return np.asarray(self.cosines[:, :, place, first, second])

    def conflict_shares(self, place: int) -> FloatArray:
        """The share of pairs in conflict, that is with a negative cosine, [R, N]; NaN without a known one."""
        cosines = self.pairs(place)
        known = np.isfinite(cosines).sum(2)
        return np.where(known > 0, (cosines < 0).sum(2) / np.maximum(known, 1), np.nan)

    def mean_cosines(self, place: int) -> FloatArray:
        """The mean over the pairs whose cosine is known, [R, N]; NaN without one."""
        cosines = self.pairs(place)
        is_known = np.isfinite(cosines)
        known = is_known.sum(2)
        total = np.where(is_known, cosines, 0).sum(2)
        return np.where(known > 0, total / np.maximum(known, 1), np.nan)

    def time_share(self, num_latest: int = 20) -> float | None:
        """Which share of the time of the latest steps went into looking; None before steps were timed."""
        training = float(self.training_seconds[-num_latest:].sum())
        looking = float(self.seconds[-num_latest:].sum())
        return looking / (looking + training) if training > 0 else None

    def to_arrays(self) -> dict[str, npt.NDArray[Any]]:
        """Named arrays for a file; none where nothing was seen."""
        if not len(self.steps):
            return {}
        return {_PREFIX + each.name: getattr(self, each.name) for each in fields(self)}


class DiagnosticsRows:
    """The looks at an arm's gradients, growing; how many places there are is known from the first.

    Args:
        num_replicas: R.
        num_tasks: T.
    """

    def __init__(self, num_replicas: int, num_tasks: int) -> None:
        self._size = (num_replicas, num_tasks)
        self._rows: dict[str, GrowingRows] = {}

    def __len__(self) -> int:
        return len(self._rows["steps"]) if self._rows else 0

    def seen(self) -> Diagnostics:
        """What there is; arrays are views."""
        if not self._rows:
            return Diagnostics.nothing(*self._size)
        return Diagnostics(
            **{name: _with_replicas_first(name, rows.view) for name, rows in self._rows.items()}
        )

    def append(self, event: Diagnosed) -> None:
        """Adds a look; those of a step that was looked at before replace the earlier ones.

        Raises:
            ValueError: When its shapes are not those of this arm.
        """
        self._make_room(event.norms.shape[1])
        self.keep_until(event.step - 1)
        for name in ("norms", "cosines", "shortest", "conditions", "seconds", "training_seconds"):
            self._rows[name].append(getattr(event, name))
        self._rows["steps"].append(event.step)
        if event.affinities is not None:
            self._rows["affinities"].append(event.affinities)
            self._rows["affinity_steps"].append(event.step)

    def extend(self, seen: Diagnostics) -> None:
        """Adds many looks; those of a step that was looked at before replace the earlier ones.

        Raises:
            ValueError: When their shapes are not those of this arm.
        """
        self._make_room(seen.num_places)
        added = {name: _with_steps_first(name, getattr(seen, name)) for name in self._rows}
        shapes = _row_shapes(*self._size, seen.num_places)
        for name, rows in added.items():
            length = len(added["affinity_steps" if name in _OF_AFFINITIES else "steps"])
            if rows.shape != (length, *shapes[name]):
                raise ValueError(f"the shape of {name} is {rows.shape} where {shapes[name]} is needed")
        if len(seen.steps):
            self.keep_until(int(seen.steps[0]) - 1)
        for name, rows in added.items():
            self._rows[name].extend(rows)

    def keep_until(self, step: int) -> None:
        """Drops what came after a step."""
        if not self._rows:
            return
        counts = {
            name: int(np.searchsorted(self._rows[name].view, step, side="right"))
            for name in ("steps", "affinity_steps")
        }
        for name, rows in self._rows.items():
            rows.keep(counts["affinity_steps" if name in _OF_AFFINITIES else "steps"])

    def _make_room(self, num_places: int) -> None:
        if not self._rows:
            shapes = _row_shapes(*self._size, num_places)
            self._rows = {name: GrowingRows(shape, _dtype(name)) for name, shape in shapes.items()}


def _row_shapes(num_replicas: int, num_tasks: int, num_places: int) -> dict[str, tuple[int, ...]]:
    """The shape of one look's figures."""
    pairs = (num_tasks, num_tasks)
    return {
        "steps": (),
        "norms": (num_replicas, num_places, num_tasks),
        "cosines": (num_replicas, num_places, *pairs),
        "shortest": (num_replicas,),
        "conditions": (num_replicas,),
        "seconds": (),
        "training_seconds": (),
        "affinity_steps": (),
        "affinities": (num_replicas, *pairs),
    }


def _dtype(name: str) -> npt.DTypeLike:
    return np.int64 if name.endswith("steps") else np.float64


def _with_replicas_first(name: str, rows: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return rows if name in _WITHOUT_REPLICAS else rows.swapaxes(0, 1)


_with_steps_first = _with_replicas_first
"""Swapping twice gives what there was."""
