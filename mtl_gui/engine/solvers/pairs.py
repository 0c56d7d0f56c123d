"""The problems of two gradients that are far from parallel, which have closed forms in three numbers."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mtl_gui.engine.solvers.cosines import SMALLEST_SQUARE, tolerated_at
from mtl_gui.engine.solvers.solution import Solution

__all__ = ["Answer", "Pair", "solved_in_pairs"]

_MOST_REPLICAS = 16
_FROM_PARALLEL = 1e-3
_MOST_UNEQUAL = 1e16

Answer = tuple[float, float, float]
"""The weights of both gradients, and the residual."""


@dataclass(slots=True)
class Pair:
    """Two gradients of one replica, neither zero and no multiple of the other.

    Attributes:
        first: The length of the first one, in units of the longer one.
        second: That of the second one.
        cosine: Of the angle between them.
        longest: The length of the longer one.
        rounding: The relative precision of the numbers that the Gramian was given in.
    """

    first: float
    second: float
    cosine: float
    longest: float
    rounding: float

    @property
    def tolerated(self) -> float:
        """The relative error from which on equations count as not solved."""
        return tolerated_at(self.rounding)


def solved_in_pairs(
    gramian: npt.NDArray[np.floating],
    closed_form: Callable[[Pair], Answer | None],
    in_general: Callable[[npt.NDArray[np.floating]], Solution],
) -> Solution:
    """Solves every replica of two tasks by its closed form, and what has none in general.

    One replica after the other: for a few of them arithmetic on single numbers takes a fraction of the time
    of as many operations on short arrays. For many it does not, and all are solved in general.

    Args:
        gramian: [R, T, T].
        closed_form: Answers a pair; None leaves it to the general way.
        in_general: Solves any Gramian.
    """
    if gramian.shape[1] != 2 or len(gramian) > _MOST_REPLICAS:
        return in_general(gramian)
    rounding = float(np.finfo(gramian.dtype).eps)
    answers: list[Answer | None] = []
    for (first, product), (again, second) in gramian.tolist():
        pair = _pair(first, (product + again) / 2, second, rounding)
        answers.append(None if pair is None else closed_form(pair))
    if None in answers:
        return _completed(gramian, answers, in_general)
    found = np.array(answers)
    return Solution(found[:, :2], found[:, 2], np.zeros(len(gramian), dtype=np.bool_))


def _pair(first: float, product: float, second: float, rounding: float) -> Pair | None:
    """The pair with these inner products; None for zero, parallel and overly unequal ones, or no numbers."""
    shorter, longer = (first, second) if first < second else (second, first)
    if not SMALLEST_SQUARE < shorter <= longer < min(math.inf, _MOST_UNEQUAL * shorter):
        return None
    of_first, of_second = math.sqrt(first), math.sqrt(second)
    cosine = product / of_first / of_second
    if not abs(cosine) < 1 - max(_FROM_PARALLEL, 8 * rounding**0.5):
        return None
    longest = max(of_first, of_second)
    return Pair(of_first / longest, of_second / longest, cosine, longest, rounding)


def _completed(
    gramian: npt.NDArray[np.floating],
    answers: list[Answer | None],
    in_general: Callable[[npt.NDArray[np.floating]], Solution],
) -> Solution:
    is_open = np.array([answer is None for answer in answers])
    general = in_general(gramian[is_open])
    found = np.array([answer or (0.0, 0.0, 0.0) for answer in answers])
    found[is_open, :2], found[is_open, 2] = general.weights, general.residual
    fallen_back = np.zeros(len(gramian), dtype=np.bool_)
    fallen_back[is_open] = general.fallen_back
    return Solution(found[:, :2], found[:, 2], fallen_back)
