"""How many labels learning together is worth."""

from collections.abc import Sequence

import numpy as np

from mtl_gui.events import FloatArray

__all__ = ["labels_saved"]


def labels_saved(together: FloatArray, alone: FloatArray, budgets: Sequence[int]) -> FloatArray:
    """The labels that a task needs more when it learns alone, for what it reaches together, [P, R].

    Of each seed the metric alone is followed from the smallest budget on, never falling, and between two
    budgets on a straight line over the logarithm of the budget, to where it first reaches the metric that
    learning together has with a budget. Where that is so from the start the smallest budget counts, where it
    never is the largest; the true number is smaller or larger then. Where learning alone needs fewer labels
    they are negative.

    Args:
        together: The metric with larger values better, [P, R].
        alone: The same of the other arm.
        budgets: Of the P points, rising.
    """
    rising = np.maximum.accumulate(alone, axis=0)
    places = np.asarray(budgets, dtype=np.float64)
    needed = [
        [_needed(float(target), curve, places) for target, curve in zip(of_budget, rising.T, strict=True)]
        for of_budget in together
    ]
    saved: FloatArray = np.array(needed) - places[:, np.newaxis]
    return saved


def _needed(target: float, curve: FloatArray, budgets: FloatArray) -> float:
    if not (np.isfinite(target) and np.isfinite(curve).all()):
        return float("nan")
    after = int(np.searchsorted(curve, target))
    if after in (0, len(curve)):
        return float(budgets[min(after, len(curve) - 1)])
    share = (target - curve[after - 1]) / (curve[after] - curve[after - 1])
    fewer, more = budgets[after - 1 : after + 1]
    return float(fewer * (more / fewer) ** share)
