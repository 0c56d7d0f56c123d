"""Measures second derivatives in a worker thread and keeps the record that a page shows."""

import time
from collections.abc import Generator, Sequence

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.events import Event, Progressed
from mtl_gui.problems import Refused
from mtl_gui.runs.curvature_record import CurvatureRecord
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import CurvatureRequest

__all__ = ["CurvatureControl"]


class CurvatureControl(QObject):
    """Measure the curvature of a run's losses, cancel, and show what was measured before.

    `record_changed` tells that the record is another one or knows more, `progressed` carries the share done
    and the seconds left (negative while unknown).
    """

    record_changed = Signal()
    progressed = Signal(float, float)
    state_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._record: CurvatureRecord | None = None
        self._started = 0.0
        job.arrived.connect(self._append)
        job.state_changed.connect(self.state_changed)
        job.failed.connect(self.failed)

    @property
    def record(self) -> CurvatureRecord | None:
        """What is shown."""
        return self._record

    @property
    def is_active(self) -> bool:
        """Whether something is being measured."""
        return self._job.is_active

    def measure(self, folder: RunFolder, request: CurvatureRequest) -> None:
        """Starts to measure; what the folder holds already comes from there, at once."""
        self._end()
        self._record = CurvatureRecord(request)
        self._started = time.monotonic()
        self._job.start(lambda: _curvature_events(folder, request))
        self.record_changed.emit()

    def cancel(self) -> None:
        """Stops; what is known stays, in the folder too."""
        self._job.stop()

    def show_latest(self, folder: RunFolder | None) -> None:
        """Shows what was measured last of a run, if anything was."""
        self._end()
        self._record = _latest(folder)
        self.record_changed.emit()

    def _end(self) -> None:
        if self._job.is_active:
            self._job.stop_and_wait()

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


def _curvature_events(folder: RunFolder, request: CurvatureRequest) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import curvature_events

    return curvature_events(folder, request)


def _latest(folder: RunFolder | None) -> CurvatureRecord | None:
    files = () if folder is None else folder.curvatures()
    try:
        return CurvatureRecord.load(max(files, key=lambda path: path.stat().st_mtime)) if files else None
    except Refused:
        return None
