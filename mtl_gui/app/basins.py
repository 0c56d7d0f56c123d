"""Searches for basins in a worker thread and keeps the map that a page shows."""

from collections.abc import Generator

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.app.measuring import Measuring
from mtl_gui.events import Event
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.spec.basins import BasinsRequest

__all__ = ["BasinsControl"]


class BasinsControl(Measuring):
    """Make a map of basins, cancel, and show what has arrived.

    `record_changed` tells that the map is another one or that a method has arrived.
    """

    record_changed = Signal()

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(job, parent)
        self._record: BasinsRecord | None = None

    @property
    def record(self) -> BasinsRecord | None:
        """The map that is shown; methods that have not arrived are NaN."""
        return self._record

    def measure(self, request: BasinsRequest) -> None:
        """Starts to make a map; one that is being made is given up."""
        self._end()
        self._record = BasinsRecord(request)
        self._start(lambda: _basin_events(request))
        self.record_changed.emit()

    def forget(self) -> None:
        """Stops and drops the map, as when another toy is shown."""
        self._end()
        self._record = None
        self.record_changed.emit()

    def _take(self, event: Event) -> bool:
        if self._record is None:
            return False
        self._record.append(event)
        return True

    def _tell_change(self) -> None:
        self.record_changed.emit()


def _basin_events(request: BasinsRequest) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import basin_events

    return basin_events(request)
