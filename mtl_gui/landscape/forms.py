"""In which form points are measured: of several that give the same, the one that is fastest here."""

import time
from collections.abc import Callable
from functools import partial
from typing import Literal, TypeAlias

from mtl_gui.events import FloatArray

__all__ = ["WORTH_A_TRIAL", "Form", "fastest_form"]

Form: TypeAlias = Literal["stacked", "loop", "vmap", "convolved"]
"""Points as replicas of one stack; one after another; the plain computation under `torch.func.vmap`; as
replicas again, with dense layers as convolutions."""

WORTH_A_TRIAL = 800
"""So many points must be left for a trial of the other forms to pay."""

_OTHERS: tuple[Form, ...] = ("loop", "vmap", "convolved")
_GAIN = 0.9
"""The share of the time of the stacked form that another one may take at most to be preferred."""

_LONGEST = 0.5
"""Seconds after which a cancelled measurement should have noticed it."""

_ROUNDS = 3


def fastest_form(
    measure: Callable[[FloatArray, Form], object],
    coordinates: FloatArray,
    seconds: float,
    clock: Callable[[], float] = time.perf_counter,
) -> Form:
    """Times the other forms on points that the stacked form has just measured; what they give is dropped.

    A form that cannot compute this network is not chosen.

    Args:
        measure: Measures points [N, 2] in a form.
        coordinates: The points.
        seconds: What the stacked form takes for a point.
        clock: Seconds from anywhere.
    """
    some = coordinates[: max(1, int(_LONGEST / seconds))]
    best: tuple[float, Form] = (_GAIN * seconds, "stacked")
    for form in _OTHERS:
        taken = _seconds(partial(measure, some, form), clock)
        if taken is not None:
            best = min(best, (taken / len(some), form))
    return best[1]


def _seconds(work: Callable[[], object], clock: Callable[[], float]) -> float | None:
    """The faster of some rounds; None where the work cannot be done."""
    taken = []
    for _ in range(_ROUNDS):
        started = clock()
        try:
            work()
        except (RuntimeError, NotImplementedError):
            return None
        taken.append(clock() - started)
    return min(taken)
