"""Trains many seeds of every method in a worker thread and keeps where they end."""

from collections.abc import Generator

import numpy as np
from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.app.measuring import Measuring
from mtl_gui.basin_events import SeedsArrived
from mtl_gui.events import Event, FloatArray
from mtl_gui.spec import Experiment
from mtl_gui.spec.seed_ends import SeedEndsRequest

__all__ = ["SeedEndsControl"]


class SeedEndsControl(Measuring):
    """Train, cancel, forget.

    `changed` tells that a method has arrived or that all are forgotten.
    """

    changed = Signal()

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(job, parent)
        self._request: SeedEndsRequest | None = None
        self._losses: FloatArray = np.empty((0, 0, 0))
        self._arrived: set[int] = set()

    @property
    def request(self) -> SeedEndsRequest | None:
        """What was asked for."""
        return self._request

    @property
    def losses(self) -> FloatArray:
        """The losses at the ends [M, N, T]; NaN where a training has not arrived or diverged."""
        return self._losses

    def has_arrived(self, training: int) -> bool:
        """Whether a training is over, even if all its seeds diverged."""
        return training in self._arrived

    def measure(self, experiment: Experiment, request: SeedEndsRequest) -> None:
        """Starts to train."""
        self.forget()
        num_tasks = len(experiment.enabled_tasks)
        self._request, self._arrived = request, set()
        self._losses = np.full((request.num_trainings, request.num_seeds, num_tasks), np.nan)
        self._start(lambda: _events(experiment, request))
        self.changed.emit()

    def forget(self) -> None:
        """Stops and drops what is known."""
        self._end()
        self._request, self._losses, self._arrived = None, np.empty((0, 0, 0)), set()
        self.changed.emit()

    def _take(self, event: Event) -> bool:
        if self._request is None or not isinstance(event, SeedsArrived):
            return False
        self._losses[event.training] = event.losses
        self._arrived.add(event.training)
        return True

    def _tell_change(self) -> None:
        self.changed.emit()


def _events(experiment: Experiment, request: SeedEndsRequest) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import seed_end_events

    return seed_end_events(experiment, request)
