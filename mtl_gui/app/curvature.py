"""Measures second derivatives in a worker thread and keeps the record that a page shows."""

from collections.abc import Generator

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.app.measuring import Measuring
from mtl_gui.events import Event
from mtl_gui.problems import Refused
from mtl_gui.runs.curvature_record import CurvatureRecord
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import CurvatureRequest

__all__ = ["CurvatureControl"]


class CurvatureControl(Measuring):
    """Measure the curvature of a run's losses, cancel, and show what was measured before.

    `record_changed` tells that the record is another one or knows more.
    """

    record_changed = Signal()

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(job, parent)
        self._record: CurvatureRecord | None = None

    @property
    def record(self) -> CurvatureRecord | None:
        """What is shown."""
        return self._record

    def measure(self, folder: RunFolder, request: CurvatureRequest) -> None:
        """Starts to measure; what the folder holds already comes from there, at once."""
        self._end()
        self._record = CurvatureRecord(request)
        self._start(lambda: _curvature_events(folder, request))
        self.record_changed.emit()

    def show_latest(self, folder: RunFolder | None) -> None:
        """Shows what was measured last of a run, if anything was."""
        self._end()
        self._record = _latest(folder)
        self.record_changed.emit()

    def _take(self, event: Event) -> bool:
        if self._record is None:
            return False
        self._record.append(event)
        return True

    def _tell_change(self) -> None:
        self.record_changed.emit()


def _curvature_events(folder: RunFolder, request: CurvatureRequest) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import curvature_events

    return curvature_events(folder, request)


def _latest(folder: RunFolder | None) -> CurvatureRecord | None:
    files = () if folder is None else folder.curvatures()
    try:
        return CurvatureRecord.load(max(files, key=lambda path: path.stat().st_mtime)) if files else None
    except Refused:
        return None
