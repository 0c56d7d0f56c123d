"""Which trainings of a network end with the same losses."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray
from mtl_gui.runs.ends import end_classes

__all__ = ["MAX_CLASSES", "SeedClasses", "seed_classes"]

MAX_CLASSES = 8
"""So many ends are told apart, those with most seeds; the rest is one class."""


@dataclass(frozen=True, slots=True, eq=False)
class SeedClasses:
    """Where seeds end: K ends, the lowest first, then others, then nowhere.

    Attributes:
        labels: The end of each seed, [M, N]; K is another one, K + 1 nowhere.
        means: The mean losses of each end, [K, T].
        counts: How many seeds of each method, [M, K + 2].
    """

    labels: npt.NDArray[np.int64]
    means: FloatArray
    counts: npt.NDArray[np.int64]


def seed_classes(losses: FloatArray, tasks: Sequence[int], share: float) -> SeedClasses:
    """Takes ends for one when a chain of ends joins them whose links are short in the losses of some tasks.

    A link is short if it is no longer than this share of the range of each loss over all ends, taken as one
    length over the tasks. Losses do not change when the units of a network change places, as its parameters
    do.

    Args:
        losses: [M, N, T], NaN where there is no end.
        tasks: Those whose losses count.
        share: Of the ranges, > 0.
    """
    chosen = losses[..., list(tasks)]
    known = chosen[np.isfinite(chosen).all(axis=-1)]
    ranges = np.ptp(known, axis=0) if len(known) else np.ones(len(tasks))
    found = end_classes(chosen / np.where(ranges > 0, ranges, 1.0), share)
    count = min(len(found.centres), MAX_CLASSES)
    order = np.argsort(found.centres[:count].sum(axis=1), kind="stable")
    places = np.full(len(found.centres) + 1, count)
    places[order] = np.arange(count)
    places[-1] = count + 1  # the label −1 of what has no end
    labels = places[found.labels]
    means = [losses[labels == number].mean(axis=0) for number in range(count)]
    counts = (labels[:, :, None] == np.arange(count + 2)).sum(axis=1)
    return SeedClasses(labels, np.array(means).reshape(count, losses.shape[-1]), counts)
