"""Where the trainings of a study of starts have ended, and how the loss rises between their ends."""

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray
from mtl_gui.runs.barriers import barrier_heights
from mtl_gui.spec import Study
from mtl_gui.study.stack_plans import PlannedStack
from mtl_gui.study.stack_training import StackTraining
from mtl_gui.study_events import StudyMeasured

__all__ = ["best_starts", "pairs_of_seeds", "with_ends"]

_Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the measured tasks stand among the network's, [T], and the network's among all tasks."""

    measured: tuple[int, ...]
    among_all: tuple[int, ...]


def best_starts(losses: FloatArray, num_starts: int) -> _Numbers:
    """Of every training and task the replica that came to the smallest training loss, [N, T].

    Args:
        losses: [N · num_starts, T], the starts of a training next to each other.
        num_starts: How often each training starts.
    """
    num, num_tasks = losses.shape
    by_training = np.nan_to_num(losses, nan=np.inf).reshape(-1, num_starts, num_tasks)
    first = num_starts * np.arange(num // num_starts)[:, np.newaxis]
    best: _Numbers = by_training.argmin(axis=1) + first
    return best


def pairs_of_seeds(stack: PlannedStack) -> _Numbers:
    """The places [K, 2] of trainings that differ by the seed alone: the first seed and the second, and on.

    No training is in two pairs, so that what is measured of pairs is independent.
    """
    places = {(one.point, one.candidate, one.seed): place for place, one in enumerate(stack.trainings)}
    pairs = [
        (place, places[point, candidate, seed + 1])
        for (point, candidate, seed), place in places.items()
        if seed % 2 == 0 and (point, candidate, seed + 1) in places
    ]
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def with_ends(
    measured: StudyMeasured, losses: FloatArray, study: Study, stack: PlannedStack, training: StackTraining
) -> StudyMeasured:
    """The results of a stack of starts, with what is known of their ends.

    Args:
        measured: The results without it.
        losses: The training losses of all replicas, [R, T].
        study: The study.
        stack: What was trained.
        training: The stack, at its end.
    """
    columns = _columns(study, stack)
    best = best_starts(losses, stack.num_starts)
    all_losses = np.full((len(stack.trainings), len(study.experiment.enabled_tasks)), np.nan)
    all_losses[:, columns.among_all] = np.take_along_axis(losses, best, axis=0)
    return replace(
        measured,
        places=np.stack([training.places(task)[best[:, task]] for task in columns.measured], axis=1),
        all_losses=all_losses,
        barriers=_barriers(stack, training, best[:, columns.measured], columns.measured),
    )


def _columns(study: Study, stack: PlannedStack) -> _Columns:
    everything = [task.name for task in study.experiment.enabled_tasks]
    learned = [task.name for task in stack.experiment.enabled_tasks]
    return _Columns(
        tuple(learned.index(name) for name in study.measured_tasks),
        tuple(everything.index(name) for name in learned),
    )


def _barriers(
    stack: PlannedStack, training: StackTraining, best: _Numbers, tasks: tuple[int, ...]
) -> FloatArray:
    """Of the first training of each pair, [N, T]; every line is measured with a network for each replica."""
    pairs = pairs_of_seeds(stack)
    barriers = np.full(best.shape, np.nan)
    for column, task in enumerate(tasks):
        own = best[:, column]
        other = own.copy()
        other[pairs[:, 0]] = own[pairs[:, 1]]
        starts = (np.repeat(ends, stack.num_starts) for ends in (own, other))
        heights = barrier_heights(training.line_losses(*starts)[:, :: stack.num_starts, task])
        barriers[pairs[:, 0], column] = heights[pairs[:, 0]]
    return barriers
