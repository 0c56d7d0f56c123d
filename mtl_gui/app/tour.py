"""Measures lines between networks in a worker thread and keeps what the page shows of them."""

from collections.abc import Generator, Iterator
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.app.measuring import Measuring
from mtl_gui.events import CHOSEN, BarriersMeasured, Event, RunFailed, TourMeasured
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.lines_record import LinesRecord
from mtl_gui.spec import BarrierRequest, StoredNetwork, TourRequest

__all__ = ["TourControl"]


class TourControl(Measuring):
    """Measure a tour and the barriers between every two networks, cancel, drop, show what was kept.

    `changed` tells that something was measured or dropped.
    """

    changed = Signal()

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(job, parent)
        self._tour: TourMeasured | None = None
        self._barriers: BarriersMeasured | None = None
        self._failure: RunFailed | None = None
        self._has_toured = False

    @property
    def tour(self) -> TourMeasured | None:
        """The tour that was measured last."""
        return self._tour

    @property
    def barriers(self) -> BarriersMeasured | None:
        """The barriers between every two networks."""
        return self._barriers

    @property
    def failure(self) -> RunFailed | None:
        """Why the last measurement came to nothing."""
        return self._failure

    def measure(self, folder: RunFolder, tour: TourRequest, barriers: BarrierRequest) -> None:
        """Starts to measure the tour, then the barriers; what was measured before stays until then."""
        self._end()
        self._failure = None
        self._has_toured = False
        self._start(lambda: _events(folder, tour, barriers))
        self.changed.emit()

    def drop(self) -> None:
        """Drops what is known of networks that have changed since; what is being measured goes on."""
        self._tour = self._barriers = self._failure = None
        self.changed.emit()

    def show_latest(self, folder: RunFolder | None) -> None:
        """Shows what was measured last of a run's newest networks, if there is something."""
        self._end()
        self._tour = self._barriers = self._failure = None
        for record in _of_newest(folder):
            if isinstance(record.measured, TourMeasured):
                self._tour = record.measured
            else:
                self._barriers = record.measured
        self.changed.emit()

    def _take(self, event: Event) -> bool:
        match event:
            case TourMeasured():
                self._tour, self._has_toured = event, True
            case BarriersMeasured():
                self._barriers = event
            case _:
                return False
        return True

    def _tell_change(self) -> None:
        self.changed.emit()

    def _tell_progress(self, done: float) -> None:
        """The tour is the first half, the barriers are the second."""
        super()._tell_progress((done + self._has_toured) / 2)

    def _fail(self, failure: RunFailed) -> None:
        self._failure = failure
        super()._fail(failure)


def _of_newest(folder: RunFolder | None) -> Iterator[LinesRecord]:
    """The kept lines of the networks that the newest checkpoint holds, oldest first."""
    if folder is None:
        return
    snapshots = folder.snapshots(CHOSEN)
    for path in folder.lines():
        with suppress(Refused):
            record = LinesRecord.load(path)
            if snapshots and record.step == snapshots[-1][0] and not _leaves_the_run(record.request):
                yield record


def _leaves_the_run(request: TourRequest | BarrierRequest) -> bool:
    """Whether networks of other runs are among those that are measured."""
    return isinstance(request, TourRequest) and any(isinstance(stop, StoredNetwork) for stop in request.stops)


def _events(folder: RunFolder, tour: TourRequest, barriers: BarrierRequest) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import barrier_events, tour_events

    yield from tour_events(folder, tour)
    yield from barrier_events(folder, barriers)
