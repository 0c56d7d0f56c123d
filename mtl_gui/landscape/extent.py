"""How far a plane reaches, and the coordinates of its grid."""

from dataclasses import dataclass

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.landscape.grid import COARSEST

__all__ = ["Axis", "axis_between", "axis_covering"]

_STEPS = COARSEST - 1


@dataclass(frozen=True, slots=True)
class Axis:
    """Evenly spaced coordinates; `origin` is the position of the one from which the grid grows."""

    coordinates: FloatArray
    origin: int


def axis_between(low: float, high: float, size: int) -> Axis:
    """An axis that grows from its middle."""
    return Axis(np.linspace(low, high, size), size // 2)


def axis_covering(low: float, high: float, size: int) -> Axis:
    """The shortest axis that covers the range and has 0 among the points of the coarsest grid.

    So the network itself, at 0, is measured first and is a point of every grid. The axis is the same for
    every `size`.

    Args:
        low: At most 0.
        high: At least 0, and above `low`.
        size: The number of points, 2ᵐ + 1.
    """
    step, before = min((_step(low, high, before), before) for before in range(_STEPS + 1))
    origin = before * (size - 1) // _STEPS
    coordinates: FloatArray = np.arange(-origin, size - origin) * np.float64(step * _STEPS / (size - 1))
    return Axis(coordinates, origin)


def _step(low: float, high: float, before: int) -> float:
    """The step of the coarsest grid that covers the range with `before` steps below 0."""
    below = -low / before if before else (np.inf if low < 0 else 0.0)
    above = high / (_STEPS - before) if before < _STEPS else (np.inf if high > 0 else 0.0)
    return max(below, above)
