"""Has the task gradients looked at while somebody watches, no oftener than they may cost."""

import math

import numpy as np
from PySide6.QtCore import QObject

from mtl_gui.app.training import TrainingControl
from mtl_gui.events import CHOSEN, SetDiagnostics
from mtl_gui.runs.diagnostics import Diagnostics
from mtl_gui.runs.record import RunRecord

__all__ = ["LARGEST_SHARE", "GradientWatch", "affordable"]

LARGEST_SHARE = 0.1
"""Which share of the training time the looks may take while their interval is automatic."""

_FIRST_PACE = 10
_LOOKS_MEASURED = 5
_STEPS_PER_AFFINITY = 5


class GradientWatch(QObject):
    """Switches the looks on while they are watched; otherwise the experiment's own intervals are in force.

    Args:
        training: What is watched.
        parent: The owner.
    """

    def __init__(self, training: TrainingControl, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._training = training
        self._every: int | None = None
        self._pace = _FIRST_PACE
        self._num_looks = 0
        self._has_asked = False

    def begin(self) -> None:
        """Takes up another run, which begins with the experiment's own intervals."""
        record = self._training.record
        self._pace, self._num_looks = _FIRST_PACE, 0
        self._has_asked = False
        if record is not None:
            self._num_looks = len(_seen(record).steps)

    def set_every(self, every: int | None) -> None:
        """Looks at every so many steps while watched; None as often as it may cost."""
        self._every = every

    def follow(self, *, is_watched: bool) -> None:
        """Changes what is in force if that is not what is wanted; other watches are left their looks."""
        record = self._training.record
        if record is None or not self._training.is_active or not (is_watched or self._has_asked):
            return
        wanted = self._watched(record) if is_watched else _asked_for(record)
        self._has_asked = is_watched
        if wanted != self._training.diagnostics_in_force:
            self._training.set_diagnostics(wanted.every, wanted.affinity_every)

    def _watched(self, record: RunRecord) -> SetDiagnostics:
        every = self._every or self._affordable(_seen(record))
        asked = _asked_for(record)
        return SetDiagnostics(
            min(every, asked.every or every),
            min(_STEPS_PER_AFFINITY * every, asked.affinity_every or _STEPS_PER_AFFINITY * every),
        )

    def _affordable(self, seen: Diagnostics) -> int:
        """The interval in force until it costs too much, or four times less than it may."""
        if len(seen.steps) <= self._num_looks + _LOOKS_MEASURED:
            return self._pace
        needed = affordable(seen)
        if needed > self._pace or 4 * needed <= self._pace:
            self._pace, self._num_looks = needed, len(seen.steps)
        return self._pace


def affordable(seen: Diagnostics) -> int:
    """The steps between looks with which those take no more than their share of the time.

    It is a round number, 1, 2 or 5 times a power of ten, and follows from the medians of the last five looks,
    so that a hitch of the computer moves nothing.
    """
    num_steps = np.maximum(np.diff(seen.steps[-1 - _LOOKS_MEASURED :]), 1)
    step_seconds = float(np.median(seen.training_seconds[-len(num_steps) :] / num_steps))
    look_seconds = float(np.median(seen.seconds[-_LOOKS_MEASURED:]))
    if step_seconds <= 0:
        return _FIRST_PACE
    needed = look_seconds * (1 - LARGEST_SHARE) / LARGEST_SHARE / step_seconds
    power: int = 10 ** math.floor(math.log10(max(needed, 1.0)))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= needed)


def _asked_for(record: RunRecord) -> SetDiagnostics:
    training = record.experiment.training
    return SetDiagnostics(training.diagnose_every, training.affinity_every)


def _seen(record: RunRecord) -> Diagnostics:
    arm = record.arms.get(CHOSEN)
    if arm is None:
        return Diagnostics.nothing(1, 1)
    return arm.diagnostics
