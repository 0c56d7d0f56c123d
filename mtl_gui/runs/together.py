"""The barriers of all tasks together, on tours and between every two networks."""

from collections.abc import Mapping, Sequence

import numpy as np

from mtl_gui.events import BarriersMeasured, FloatArray, TourMeasured
from mtl_gui.runs.barriers import joint_barriers

__all__ = ["joint_heights", "joint_tour_heights", "task_weights"]


def task_weights(tasks: Sequence[str], weights: Mapping[str, float]) -> FloatArray:
    """The weights [T] of the tasks; one that is not named has weight 1."""
    return np.array([weights.get(task, 1.0) for task in tasks], dtype=np.float64)


def joint_heights(barriers: BarriersMeasured, weights: Mapping[str, float]) -> FloatArray:
    """The barriers [K, K] of the weighted sum of the losses."""
    factors = task_weights(barriers.tasks, weights)
    return joint_barriers(np.moveaxis(barriers.losses, 2, 0), factors)


def joint_tour_heights(tour: TourMeasured, weights: Mapping[str, float]) -> FloatArray:
    """The barriers [K - 1] of the weighted sum of the losses on every leg."""
    factors = task_weights(tour.tasks, weights)
    num_legs = len(tour.distances)
    steps = (len(tour.losses) - 1) // num_legs
    legs = [tour.losses[leg * steps : (leg + 1) * steps + 1] for leg in range(num_legs)]
    return joint_barriers(np.stack(legs, axis=1), factors)
