"""Searches for basins in a worker thread and keeps the map that a page shows."""

import time
from collections.abc import Generator, Sequence

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.events import Event, Progressed
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.spec.basins import BasinsRequest

__all__ = ["BasinsControl"]


class BasinsControl(QObject):
    """Make a map of basins, cancel, and show what has arrived.

    `record_changed` tells that the map is another one or that a method has arrived, `progressed` carries the
    share done and the seconds left (negative while unknown).
    """

    record_changed = Signal()
    progressed = Signal(float, float)
    state_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._record: BasinsRecord | None = None
        self._started = 0.0
        job.arrived.connect(self._append)
        job.state_changed.connect(self.state_changed)
        job.failed.connect(self.failed)

    @property
    def record(self) -> BasinsRecord | None:
        """The map that is shown; methods that have not arrived are NaN."""
        return self._record

    @property
    def is_active(self) -> bool:
        """Whether a map is being made."""
        return self._job.is_active

    def measure(self, request: BasinsRequest) -> None:
        """Starts to make a map; one that is being made is given up."""
        if self._job.is_active:
            self._job.stop_and_wait()
        self._record = BasinsRecord(request)
        self._started = time.monotonic()
        self._job.start(lambda: _basin_events(request))
        self.record_changed.emit()

    def cancel(self) -> None:
        """Stops; the methods that have arrived stay."""
        self._job.stop()

    def forget(self) -> None:
        """Stops and drops the map, as when another toy is shown."""
        if self._job.is_active:
            self._job.stop_and_wait()
        self._record = None
        self.record_changed.emit()

    def _append(self, events: Sequence[Event]) -> None:
        if self._record is None:
            return
        has_changed = False
        for event in events:
            if isinstance(event, Progressed):
                self._tell(event.fraction)
            else:
                self._record.append(event)
                has_changed = True
        if has_changed:
            self.record_changed.emit()

    def _tell(self, fraction: float) -> None:
        elapsed = time.monotonic() - self._started
        left = elapsed * (1 - fraction) / fraction if fraction > 0.05 else -1.0
        self.progressed.emit(fraction, left)


def _basin_events(request: BasinsRequest) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import basin_events

    return basin_events(request)
