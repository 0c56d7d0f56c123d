"""How many labels learning together is worth."""

from collections.abc import Sequence

import numpy as np

from mtl_gui.events import FloatArray

__all__ = ["labels_saved"]


def labels_saved(together: FloatArray, alone: FloatArray, budgets: Sequence[int]) -> FloatArray:
    """The labels that a task needs more when it learns alone, for what it reaches together with the fewest.

    Of each seed the metric alone is followed from the smallest budget on, never falling, and between two
    budgets on a straight line over the logarithm of the budget, to where it first reaches the metric that
    learning together has with the smallest budget. 0 where that is so from the start; where it never is, the
    largest budget stands for the true number, which is larger.

    Args:
        together: The metric with larger values better, [P, R].
        alone: The same of the other arm.
        budgets: Of the P points, rising.
    """
    rising = np.maximum.accumulate(alone, axis=0)
    places = np.asarray(budgets, dtype=np.float64)
    return np.array(
        [
            _needed(float(target), curve, places) - budgets[0]
            for target, curve in zip(together[0], rising.T, strict=True)
        ]
    )


def _needed(target: float, curve: FloatArray, budgets: FloatArray) -> float:
    if not (np.isfinite(target) and np.isfinite(curve).all()):
        return float("nan")
    after = int(np.searchsorted(curve, target))
    if after in (0, len(curve)):
        return float(budgets[min(after, len(curve) - 1)])
    share = (target - curve[after - 1]) / (curve[after] - curve[after - 1])
    fewer, more = budgets[after - 1 : after + 1]
    return float(fewer * (more / fewer) ** share)
