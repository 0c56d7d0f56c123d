"""From where, and with which learning rate, a run that diverged is better gone on with."""

import numpy as np

from mtl_gui.events import FloatArray, SetLearningRate
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.record import ArmRecord, RunRecord

__all__ = ["calm_step", "calmer_rate"]

_SMALLER = 10


def calm_step(record: RunRecord, folder: RunFolder) -> int:
    """The last step with a checkpoint of every arm where no task's loss is far above its first one; else 0.

    Far above is more than twice as high, for every seed; what a method lets rise by itself is less.
    """
    known = [{step for step, _ in folder.layout.checkpoints(arm)} for arm in record.arms]
    common = set.intersection(*known) if known else set()
    return max(
        (step for step in common if all(_is_calm(arm, step) for arm in record.arms.values())), default=0
    )


def calmer_rate(record: RunRecord, step: int) -> float:
    """The learning rate in force at a step where it is smaller than the last one; else a tenth of that."""
    then, last = _rate(record, step), _rate(record, None)
    return then if then < last else last / _SMALLER


def _rate(record: RunRecord, step: int | None) -> float:
    """The learning rate after the live changes before a step, or after all."""
    changes = (change for arm in record.arms.values() for change in arm.controls)
    rates = [
        change.control.learning_rate
        for change in changes
        if isinstance(change.control, SetLearningRate) and (step is None or change.step < step)
    ]
    return rates[-1] if rates else record.experiment.training.learning_rate


def _is_calm(arm: ArmRecord, step: int) -> bool:
    """Whether the losses of the batch after a step, or of the last before it, are as low as that."""
    place = min(int(np.searchsorted(arm.steps, step, side="right")), len(arm.steps) - 1)
    if place < 0:
        return True
    losses, first = arm.losses[:, place], _first(arm.losses)
    return bool(np.all(np.isnan(losses) | (losses <= first + np.abs(first))))


def _first(losses: FloatArray) -> FloatArray:
    """By seed and task, [R, T], the first loss that is known; infinite where none is."""
    known = ~np.isnan(losses)
    places = known.argmax(axis=1)[:, np.newaxis]
    first = np.take_along_axis(losses, places, axis=1)[:, 0]
    return np.where(known.any(axis=1), first, np.inf)
