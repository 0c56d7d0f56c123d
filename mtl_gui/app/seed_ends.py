"""Trains many seeds of every method in a worker thread and keeps where they end."""

import time
from collections.abc import Generator, Sequence

import numpy as np
from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.basin_events import SeedsArrived
from mtl_gui.events import Event, FloatArray, Progressed
from mtl_gui.spec import Experiment
from mtl_gui.spec.seed_ends import SeedEndsRequest

__all__ = ["SeedEndsControl"]


class SeedEndsControl(QObject):
    """Train, cancel, forget.

    `changed` tells that a method has arrived or that all are forgotten, `progressed` carries the share done
    and the seconds left (negative while unknown).
    """

    changed = Signal()
    progressed = Signal(float, float)
    state_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._request: SeedEndsRequest | None = None
        self._losses: FloatArray = np.empty((0, 0, 0))
        self._started = 0.0
        job.arrived.connect(self._append)
        job.state_changed.connect(self.state_changed)
        job.failed.connect(self.failed)

    @property
    def request(self) -> SeedEndsRequest | None:
        """What was asked for."""
        return self._request

    @property
    def losses(self) -> FloatArray:
        """The losses at the ends [M, N, T]; NaN where a training has not arrived."""
        return self._losses

    @property
    def is_active(self) -> bool:
        """Whether networks are being trained."""
        return self._job.is_active

    def measure(self, experiment: Experiment, request: SeedEndsRequest) -> None:
        """Starts to train."""
        self.forget()
        num_tasks = len(experiment.enabled_tasks)
        self._request = request
        self._losses = np.full((request.num_trainings, request.num_seeds, num_tasks), np.nan)
        self._started = time.monotonic()
        self._job.start(lambda: _events(experiment, request))
        self.changed.emit()

    def cancel(self) -> None:
        """Stops; the methods that have arrived stay."""
        self._job.stop()

    def forget(self) -> None:
        """Stops and drops what is known."""
        if self._job.is_active:
            self._job.stop_and_wait()
        self._request, self._losses = None, np.empty((0, 0, 0))
        self.changed.emit()

    def _append(self, events: Sequence[Event]) -> None:
        for event in events:
            match event:
                case Progressed():
                    self._tell(event.fraction)
                case SeedsArrived() if self._request is not None:
                    self._losses[event.training] = event.losses
                    self.changed.emit()
                case _:
                    pass

    def _tell(self, fraction: float) -> None:
        elapsed = time.monotonic() - self._started
        self.progressed.emit(fraction, elapsed * (1 - fraction) / fraction if fraction > 0.05 else -1.0)


def _events(experiment: Experiment, request: SeedEndsRequest) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import seed_end_events

    return seed_end_events(experiment, request)
