"""The places where the starts of a map of basins end, few enough to tell apart."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.runs.ends import end_classes, front_positions

__all__ = ["FRONT_PARTS", "MAX_PLACES", "BasinPlaces", "basin_places", "front_parts"]

MAX_PLACES = 8
"""So many places have a colour and a number of their own; the rest is one class."""

FRONT_PARTS = 5
"""So many parts of the Pareto front are told apart."""

_TOLERANCE = 0.02

_Labels: TypeAlias = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class BasinPlaces:
    """Where starts end: K places, those with most starts first, then elsewhere, then nowhere.

    Attributes:
        labels: The place of each start, [M, N]; K is elsewhere, K + 1 nowhere.
        centres: The mean of the ends of each place, [K, 2].
        shares: The share of each method's starts, [M, K + 2].
        moving: The share of each method's starts that are still on their way, [M].
    """

    labels: _Labels
    centres: FloatArray
    shares: FloatArray
    moving: FloatArray


def basin_places(record: BasinsRecord) -> BasinPlaces:
    """Takes ends for one place when a chain of ends joins them whose links are at most 2 % of the map wide.

    A start is still on its way if it moved farther than that in the last tenth of its steps.
    """
    found = end_classes(record.ends, _tolerance(record))
    num_places = min(len(found.centres), MAX_PLACES)
    labels = np.where(found.labels < 0, num_places + 1, np.minimum(found.labels, num_places))
    return _counted(record, labels, found.centres[:num_places])


def front_parts(record: BasinsRecord) -> BasinPlaces:
    """Takes a fifth of the Pareto front of all ends for one place; what ends off the front is elsewhere.

    Of two tasks; the first part is best for the first task. A part in which nothing ends has NaN for its
    centre.
    """
    along = front_positions(record.losses)
    part = np.minimum(np.nan_to_num(along) * FRONT_PARTS, FRONT_PARTS - 1).astype(np.int64)
    labels = np.where(np.isfinite(along), part, FRONT_PARTS)
    labels[~np.isfinite(record.ends).all(axis=-1)] = FRONT_PARTS + 1
    members = [record.ends[labels == number] for number in range(FRONT_PARTS)]
    nowhere = np.full(2, np.nan)
    centres = np.array([ends.mean(axis=0) if len(ends) else nowhere for ends in members])
    return _counted(record, labels, centres)


def _counted(record: BasinsRecord, labels: _Labels, centres: FloatArray) -> BasinPlaces:
    shares = (labels[:, :, None] == np.arange(len(centres) + 2)).mean(axis=1)
    return BasinPlaces(labels, centres, shares, (record.moved > _tolerance(record)).mean(axis=1))


def _tolerance(record: BasinsRecord) -> float:
    request = record.request
    return _TOLERANCE * max(request.x_high - request.x_low, request.y_high - request.y_low)
