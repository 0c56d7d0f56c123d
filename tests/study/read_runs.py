"""Runs as they are read to be compared, with given test metrics."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from mtl_gui.events import CHOSEN, SINGLE_TASK, Arm
from mtl_gui.run_events import RunRead
from mtl_gui.spec import Experiment
from mtl_gui.study.run_reading import read_record
from tests.study.made_runs import a_run, an_experiment

ALONE = np.array([[0.80, 60.0], [0.82, 58.0], [0.78, 61.0], [0.81, 59.0], [0.79, 62.0]])
"""Accuracy and error of single-task networks of five seeds, [R, T]."""

SCATTER = np.array([[0.002, -0.2], [-0.001, 0.1], [0.0, 0.3], [0.001, -0.1], [-0.002, -0.1]])


def read_run(
    name: str,
    chosen: npt.ArrayLike,
    alone: npt.ArrayLike | None = ALONE,
    experiment: Experiment | None = None,
    **how: bool,
) -> RunRead:
    """A run whose networks reach these test metrics [R, T]."""
    values = np.asarray(chosen, np.float64)
    metrics: Mapping[Arm, npt.ArrayLike] = {CHOSEN: _with_earlier(values)}
    if alone is not None:
        metrics = {**metrics, SINGLE_TASK: _with_earlier(np.asarray(alone, np.float64))}
    given = experiment or an_experiment(len(values), baseline=alone is not None)
    return read_record(name, a_run(given, metrics, **how), seconds=1.0)


def _with_earlier(final: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Final metrics after two earlier measurements that must not count."""
    return np.stack([np.zeros_like(final), 7 * final, final], axis=1)
