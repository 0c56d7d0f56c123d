"""Runs with test metrics that are given, for what is computed from them."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from mtl_gui.events import (
    CHOSEN,
    SINGLE_TASK,
    Arm,
    Evaluated,
    RunFinished,
    RunStarted,
)
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import EarlyStopping, Experiment, Mlp, SharingPlan, Task, Training
from mtl_gui.spec.data import Diabetes

ACCURACY = Task.of_kind("sex", "binary")
ERROR = Task.of_kind("progression", "regression")


def an_experiment(num_seeds: int, *, early_stopping: bool = False, baseline: bool = True) -> Experiment:
    return Experiment(
        data=Diabetes(),
        tasks=(ACCURACY, ERROR),
        architecture=Mlp(widths=(4,)),
        sharing=SharingPlan.together(1, 2),
        training=Training(steps=20, early_stopping=EarlyStopping() if early_stopping else None),
        seeds=tuple(range(num_seeds)),
        single_task_baseline=baseline,
    )


def a_run(
    experiment: Experiment,
    metrics: Mapping[Arm, npt.ArrayLike],
    best_steps: npt.ArrayLike = 20,
    *,
    finished: bool = True,
) -> RunRecord:
    """A run with test metrics [R, E, T] of each arm, measured every ten steps."""
    record = RunRecord(experiment)
    for arm in (CHOSEN, SINGLE_TASK):
        if arm not in metrics:
            continue
        values = np.asarray(metrics[arm], np.float64)
        record.append(RunStarted(arm, experiment.seeds, ("sex", "progression"), 20, 10, 100))
        for number in range(values.shape[1]):
            losses = np.zeros_like(values[:, number])
            record.append(Evaluated(arm, 10 * number, "test", losses, values[:, number]))
            record.append(Evaluated(arm, 10 * number, "validation", losses, losses + 1e9))
        if finished:
            steps = np.broadcast_to(np.asarray(best_steps, np.int64), values[:, 0].shape)
            record.append(RunFinished(arm, 20, "budget", steps))
    return record
