"""The places where the starts of a map of basins end, few enough to tell apart."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.runs.ends import end_classes

__all__ = ["MAX_PLACES", "BasinPlaces", "basin_places"]

MAX_PLACES = 8
"""So many places have a colour and a number of their own; the rest is one class."""

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
    request = record.request
    tolerance = _TOLERANCE * max(request.x_high - request.x_low, request.y_high - request.y_low)
    found = end_classes(record.ends, tolerance)
    num_places = min(len(found.centres), MAX_PLACES)
    labels = np.minimum(found.labels, num_places)
    labels[found.labels < 0] = num_places + 1
    shares = (labels[:, :, None] == np.arange(num_places + 2)).mean(axis=1)
    return BasinPlaces(labels, found.centres[:num_places], shares, (record.moved > tolerance).mean(axis=1))
