"""Measures loss landscapes in a worker thread and keeps the record that the page shows."""

import threading
import time
from collections.abc import Generator, Sequence

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.events import Event, LandscapePaced, LandscapeRefined, LandscapeStarted, Progressed
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import LandscapeRequest

__all__ = ["LandscapeControl"]


class LandscapeControl(QObject):
    """Measure, follow a training, cancel, and show what was measured before.

    `record_changed` tells that the record is another one or has more points, `progressed` carries the share
    done and the seconds left (negative while unknown). `paced` carries, while a training is followed, the
    share of the time that measuring took and the one it may take.
    """

    record_changed = Signal()
    progressed = Signal(float, float)
    paced = Signal(float, float)
    state_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._record: LandscapeRecord | None = None
        self._next: LandscapeRecord | None = None
        self._stop = threading.Event()
        self._is_following = False
        self._started = 0.0
        job.arrived.connect(self._append)
        job.state_changed.connect(self._note_state)
        job.state_changed.connect(self.state_changed)
        job.failed.connect(self.failed)

    @property
    def record(self) -> LandscapeRecord | None:
        """The landscape that is shown."""
        return self._record

    @property
    def is_active(self) -> bool:
        """Whether a landscape is being measured."""
        return self._job.is_active

    @property
    def is_following(self) -> bool:
        """Whether the landscape is that of a training in progress."""
        return self.is_active and self._is_following

    def measure(self, folder: RunFolder, request: LandscapeRequest) -> None:
        """Starts to measure; a landscape that the folder holds already is shown at once."""
        self._begin(request, is_following=False)
        self._job.start(lambda: _landscape_events(folder, request))
        self.record_changed.emit()

    def follow(self, folder: RunFolder, request: LandscapeRequest, share: float) -> None:
        """Measures the plane around the newest checkpoint, over and over until the training has ended.

        What is shown stays until the coarse picture of the next slice is there.

        Args:
            folder: A run in progress.
            request: The plane, the rows, the grid.
            share: How much of the time measuring may take, above 0 and up to 1.
        """
        self._begin(request, is_following=True)
        stop = self._stop
        self._job.start(lambda: _following_events(folder, request, share, stop))
        self.record_changed.emit()

    def cancel(self) -> None:
        """Stops measuring or following; the points measured so far stay."""
        self._job.stop()

    def show_latest(self, folder: RunFolder | None) -> None:
        """Shows the landscape of a run that was measured last, if there is one."""
        self._end()
        self._record = _latest(folder)
        self.record_changed.emit()

    def _begin(self, request: LandscapeRequest, *, is_following: bool) -> None:
        self._end()
        self._stop = threading.Event()
        self._is_following = is_following
        self._record, self._next = LandscapeRecord(request), None
        self._started = time.monotonic()

    def _end(self) -> None:
        if self._job.is_active:
            self._job.stop_and_wait()

    def _note_state(self, state: str) -> None:
        """Breaks off a rest when the job is told to stop, whoever told it."""
        if state == "stopping":
            self._stop.set()

    def _append(self, events: Sequence[Event]) -> None:
        if self._record is None:
            return
        for event in events:
            match event:
                case Progressed():
                    self._tell(event.fraction)
                case LandscapePaced():
                    self.paced.emit(event.share, event.limit)
                case _:
                    self._take(self._record, event)
        self.record_changed.emit()

    def _take(self, shown: LandscapeRecord, event: Event) -> None:
        """Puts an event into the record that is shown, or into the next one until that has a picture."""
        if isinstance(event, LandscapeStarted):
            self._started = time.monotonic()
            if shown.started is not None:
                self._next = LandscapeRecord(shown.request)
        record = self._next or shown
        record.append(event)
        if isinstance(event, LandscapeRefined):
            self._record, self._next = record, None

    def _tell(self, fraction: float) -> None:
        elapsed = time.monotonic() - self._started
        left = elapsed * (1 - fraction) / fraction if fraction > 0.05 else -1.0
        self.progressed.emit(fraction, left)


def _landscape_events(folder: RunFolder, request: LandscapeRequest) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import landscape_events

    return landscape_events(folder, request)


def _following_events(
    folder: RunFolder, request: LandscapeRequest, share: float, stop: threading.Event
) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import following_events

    return following_events(folder, request, share, lambda seconds: not stop.wait(seconds))


def _latest(folder: RunFolder | None) -> LandscapeRecord | None:
    if folder is None:
        return None
    files = sorted(folder.landscapes(), key=lambda path: path.stat().st_mtime)
    try:
        return LandscapeRecord.load(files[-1]) if files else None
    except Refused:
        return None
