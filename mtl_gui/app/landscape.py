"""Measures loss landscapes in a worker thread and keeps the record that the page shows."""

import threading
import time
from collections.abc import Generator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.app.measuring import Measuring
from mtl_gui.events import Event, LandscapePaced, LandscapeRefined, LandscapeStarted
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import LandscapeRequest

__all__ = ["LandscapeControl"]


class LandscapeControl(Measuring):
    """Measure, follow a training, cancel, and show what was measured before.

    `record_changed` tells that the record is another one or has more points. `paced` carries, while a
    training is followed, the share of the time that measuring took and the one it may take.
    """

    record_changed = Signal()
    paced = Signal(float, float)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(job, parent)
        self._record: LandscapeRecord | None = None
        self._next: LandscapeRecord | None = None
        self._stop = threading.Event()
        self._is_following = False
        job.state_changed.connect(self._note_state)

    @property
    def record(self) -> LandscapeRecord | None:
        """The landscape that is shown."""
        return self._record

    @property
    def is_following(self) -> bool:
        """Whether the landscape is that of a training in progress."""
        return self.is_active and self._is_following

    def measure(self, folder: RunFolder, request: LandscapeRequest) -> None:
        """Starts to measure; a landscape that the folder holds already is shown at once."""
        self._begin(request, is_following=False)
        self._start(lambda: _landscape_events(folder, request))
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
        self._start(lambda: _following_events(folder, request, share, stop))
        self.record_changed.emit()

    def show_latest(self, folder: RunFolder | None) -> None:
        """Shows the landscape of a run that was measured last, if there is one."""
        self._end()
        self._record = _latest(folder)
        self.record_changed.emit()

    def show_kept(self, folder: RunFolder, request: LandscapeRequest) -> None:
        """Shows the landscape of this request, where the folder holds it; else what is shown stays."""
        if self._record is not None and self._record.request == request:
            return
        kept = (_loaded(path) for path in reversed(folder.landscapes()))
        found = next((record for record in kept if record is not None and record.request == request), None)
        if found is not None:
            self._end()
            self._record = found
            self.record_changed.emit()

    def _begin(self, request: LandscapeRequest, *, is_following: bool) -> None:
        self._end()
        self._stop = threading.Event()
        self._is_following = is_following
        self._record, self._next = LandscapeRecord(request), None

    def _note_state(self, state: str) -> None:
        """Breaks off a rest when the job is told to stop, whoever told it."""
        if state == "stopping":
            self._stop.set()

    def _tell_change(self) -> None:
        self.record_changed.emit()

    def _take(self, event: Event) -> bool:
        if self._record is None:
            return False
        if isinstance(event, LandscapePaced):
            self.paced.emit(event.share, event.limit)
        else:
            self._keep(self._record, event)
        return True

    def _keep(self, shown: LandscapeRecord, event: Event) -> None:
        """Puts an event into the record that is shown, or into the next one until that has a picture."""
        if isinstance(event, LandscapeStarted):
            self._started = time.monotonic()
            if shown.started is not None:
                self._next = LandscapeRecord(shown.request)
        record = self._next or shown
        record.append(event)
        if isinstance(event, LandscapeRefined):
            self._record, self._next = record, None


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
    return _loaded(files[-1]) if files else None


def _loaded(path: Path) -> LandscapeRecord | None:
    try:
        return LandscapeRecord.load(path)
    except Refused:
        return None
