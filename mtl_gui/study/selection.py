"""Which measurement of a run counts as its outcome."""

from typing import Literal

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray
from mtl_gui.runs.record import ArmRecord, RunRecord

__all__ = ["Moment", "best_steps", "final_metrics", "metrics_at", "moment_of"]

Moment = Literal["kept", "last"]
"""Measured on the parameters that early stopping kept, or at the last evaluation."""


def moment_of(record: RunRecord) -> Moment:
    """The measurement that counts: what was kept, once all arms have ended; until then the last."""
    return "kept" if record.experiment.training.early_stopping and record.is_finished else "last"


def final_metrics(arm: ArmRecord, moment: Moment) -> FloatArray:
    """The test metrics that count, [R, T]; NaN where nothing was measured."""
    seen = arm.evaluations("test")
    if moment == "kept" and arm.finished is not None:
        return metrics_at(arm, arm.finished.best_steps)
    if not len(seen.steps):
        return np.full((len(arm.seeds), len(arm.tasks)), np.nan)
    return seen.metrics[:, -1, :]


def metrics_at(arm: ArmRecord, steps: npt.NDArray[np.int64]) -> FloatArray:
    """The test metrics at a step of its own for every replica and task.

    Args:
        arm: The arm.
        steps: [R, T]; where no measurement was made at the step, the metric is NaN.
    """
    seen = arm.evaluations("test")
    metrics = np.full(steps.shape, np.nan)
    replica, evaluation, task = np.nonzero(steps[:, np.newaxis, :] == seen.steps[np.newaxis, :, np.newaxis])
    metrics[replica, task] = seen.metrics[replica, evaluation, task]
    return metrics


def best_steps(arm: ArmRecord) -> npt.NDArray[np.int64]:
    """The step of every network's lowest validation loss, [R, T]; -1 where there is none."""
    if arm.finished is not None:
        return arm.finished.best_steps
    seen = arm.evaluations("validation")
    if not len(seen.steps):
        return np.full((len(arm.seeds), len(arm.tasks)), -1)
    losses = np.where(np.isfinite(seen.losses), seen.losses, np.inf)
    steps: npt.NDArray[np.int64] = seen.steps[losses.argmin(axis=1)]
    return steps
