"""Measures lines between networks in a worker thread and keeps what the page shows of them."""

import time
from collections.abc import Generator, Iterator, Sequence
from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.events import CHOSEN, BarriersMeasured, Event, Progressed, RunFailed, TourMeasured
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.lines_record import LinesRecord
from mtl_gui.spec import BarrierRequest, StoredNetwork, TourRequest

__all__ = ["TourControl"]


class TourControl(QObject):
    """Measure a tour and the barriers between every two networks, cancel, drop, show what was kept.

    `changed` tells that something was measured or dropped, `progressed` carries the share done and the
    seconds left (negative while unknown), `failed` a `RunFailed`.
    """

    changed = Signal()
    progressed = Signal(float, float)
    state_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._tour: TourMeasured | None = None
        self._barriers: BarriersMeasured | None = None
        self._failure: RunFailed | None = None
        self._has_toured = False
        self._started = 0.0
        job.arrived.connect(self._append)
        job.state_changed.connect(self.state_changed)
        job.failed.connect(self._note_failure)

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

    @property
    def is_active(self) -> bool:
        """Whether lines are being measured."""
        return self._job.is_active

    def measure(self, folder: RunFolder, tour: TourRequest, barriers: BarrierRequest) -> None:
        """Starts to measure the tour, then the barriers; what was measured before stays until then."""
        self._end()
        self._failure = None
        self._has_toured = False
        self._started = time.monotonic()
        self._job.start(lambda: _events(folder, tour, barriers))
        self.changed.emit()

    def cancel(self) -> None:
        """Stops measuring; what was measured stays."""
        self._job.stop()

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

    def close(self) -> bool:
        """Stops measuring and waits; tells whether it ended."""
        return self._job.stop_and_wait()

    def _end(self) -> None:
        if self._job.is_active:
            self._job.stop_and_wait()

    def _append(self, events: Sequence[Event]) -> None:
        has_changed = False
        for event in events:
            match event:
                case Progressed():
                    self._tell(event.fraction)
                case TourMeasured():
                    self._tour, has_changed = event, True
                    self._has_toured = True
                case BarriersMeasured():
                    self._barriers, has_changed = event, True
                case _:
                    pass
        if has_changed:
            self.changed.emit()

    def _tell(self, fraction: float) -> None:
        """The tour is the first half, the barriers are the second."""
        done = (fraction + self._has_toured) / 2
        elapsed = time.monotonic() - self._started
        self.progressed.emit(done, elapsed * (1 - done) / done if done > 0.05 else -1.0)

    def _note_failure(self, failure: RunFailed) -> None:
        self._failure = failure
        self.failed.emit(failure)


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
