"""Trains one division of the tasks into groups, with all seeds and learning rates side by side."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass

import numpy as np

from mtl_gui.data.preparation import PreparedData
from mtl_gui.events import FloatArray
from mtl_gui.spec import Experiment, Replica, SharingPlan, higher_is_better
from mtl_gui.spec.study_variations import LearningRates
from mtl_gui.study.partitions import Groups
from mtl_gui.study.stack_training import StackTraining

__all__ = ["GroupErrors", "as_errors", "grouped", "trained_errors"]


def grouped(experiment: Experiment, groups: Groups) -> Experiment:
    """The experiment with its enabled tasks alone, those of a group sharing the whole trunk.

    Args:
        experiment: The experiment.
        groups: Of positions among the enabled tasks.
    """
    number = {task: place for place, group in enumerate(groups) for task in group}
    row = [number[task] for task in range(len(number))]
    plan = SharingPlan.of_groups([row] * experiment.sharing.num_blocks)
    return experiment.replaced(tasks=experiment.enabled_tasks, sharing=plan)


@dataclass(frozen=True, slots=True, eq=False)
class GroupErrors:
    """Errors in validation and test, [C, R, T]; parameters of all networks of the division; seconds."""

    validation: FloatArray
    test: FloatArray
    num_parameters: int
    seconds: float


def trained_errors(
    experiment: Experiment, data: PreparedData, seeds: Sequence[int], rates: Sequence[float]
) -> Generator[float, None, GroupErrors]:
    """Yields how far it is, from 0 to 1, and returns the errors."""
    replicas = [Replica(seed=seed, learning_rate=rate) for rate in rates for seed in seeds]
    training = StackTraining(experiment, data, replicas, LearningRates(), 1)
    results = yield from training.run()
    shape = len(rates), len(seeds), -1
    return GroupErrors(
        as_errors(experiment, results.validation).reshape(shape),
        as_errors(experiment, results.tests[0]).reshape(shape),
        training.num_parameters,
        results.seconds,
    )


def as_errors(experiment: Experiment, metrics: FloatArray) -> FloatArray:
    """Metrics [..., T] so that 0 is best: 1 less what should be high; infinite where training diverged."""
    high = np.array([higher_is_better(task.metric) for task in experiment.enabled_tasks])
    return np.nan_to_num(np.where(high, 1 - metrics, metrics), nan=np.inf)
