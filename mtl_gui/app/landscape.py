"""Measures loss landscapes in a worker thread and keeps the record that the page shows."""

import time
from collections.abc import Generator, Sequence

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.events import Event, Progressed
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import LandscapeRequest

__all__ = ["LandscapeControl"]


class LandscapeControl(QObject):
    """Measure, cancel, and show what was measured before.

    `record_changed` tells that the record is another one or has more points, `progressed` carries the share
    done and the seconds left (negative while unknown).
    """

    record_changed = Signal()
    progressed = Signal(float, float)
    state_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._record: LandscapeRecord | None = None
        self._started = 0.0
        job.arrived.connect(self._append)
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

    def measure(self, folder: RunFolder, request: LandscapeRequest) -> None:
        """Starts to measure; a landscape that the folder holds already is shown at once."""
        if self._job.is_active:
            self._job.stop_and_wait()
        self._record = LandscapeRecord(request)
        self._started = time.monotonic()
        self._job.start(lambda: _landscape_events(folder, request))
        self.record_changed.emit()

    def cancel(self) -> None:
        """Stops measuring; the points measured so far stay."""
        self._job.stop()

    def show_latest(self, folder: RunFolder | None) -> None:
        """Shows the landscape of a run that was measured last, if there is one."""
        if self._job.is_active:
            self._job.stop_and_wait()
        self._record = _latest(folder)
        self.record_changed.emit()

    def _append(self, events: Sequence[Event]) -> None:
        if self._record is None:
            return
        for event in events:
            if isinstance(event, Progressed):
                self._tell(event.fraction)
            else:
                self._record.append(event)
        self.record_changed.emit()

    def _tell(self, fraction: float) -> None:
        elapsed = time.monotonic() - self._started
        left = elapsed * (1 - fraction) / fraction if fraction > 0.05 else -1.0
        self.progressed.emit(fraction, left)


def _landscape_events(folder: RunFolder, request: LandscapeRequest) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import landscape_events

    return landscape_events(folder, request)


def _latest(folder: RunFolder | None) -> LandscapeRecord | None:
    if folder is None:
        return None
    files = sorted(folder.landscapes(), key=lambda path: path.stat().st_mtime)
    try:
        return LandscapeRecord.load(files[-1]) if files else None
    except Refused:
        return None
