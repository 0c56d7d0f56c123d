"""Which learning rate each group of tasks is judged by: the one that validation finds best."""

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.study.partitions import Groups

__all__ = ["of_best_rates"]


def of_best_rates(groups: Groups, validation: FloatArray, values: FloatArray) -> FloatArray:
    """The values at each group's best learning rate, [R, T].

    A group has one learning rate, as its tasks are one network: that with the smallest mean over seeds and
    tasks of the validation error, each task's errors divided by their mean over the rates that came to an
    end. A rate that diverged for one seed is out.

    Args:
        groups: Of positions of tasks.
        validation: Errors [C, R, T], infinite where training diverged.
        values: What is picked from, [C, R, T].

    Returns:
        [R, T]; infinite for a group of which every learning rate diverged.
    """
    means = validation.mean(axis=1)
    picked = np.full(values.shape[1:], np.inf)
    for group in groups:
        own = means[:, group]
        ended = np.isfinite(own).all(axis=1)
        if not ended.any():
            continue
        scale = own[ended].mean(axis=0)
        scores = (own / np.where(scale > 0, scale, 1.0)).mean(axis=1)
        picked[:, group] = values[int(np.where(ended, scores, np.inf).argmin())][:, group]
    return picked
