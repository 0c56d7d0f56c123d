"""Exports trained networks in a worker thread."""

from collections.abc import Generator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.events import Arm, Event, ExportFinished, Progressed
from mtl_gui.runs.folder import RunFolder

__all__ = ["ExportControl"]


class ExportControl(QObject):
    """Writes one model at a time; `exported` carries the `ExportFinished`."""

    exported = Signal(object)
    progressed = Signal(float, object)
    state_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        job.arrived.connect(self._tell)
        job.state_changed.connect(self.state_changed)
        job.failed.connect(self.failed)

    @property
    def is_active(self) -> bool:
        """Whether a model is being written."""
        return self._job.is_active

    def export(self, folder: RunFolder, path: Path, arm: Arm, seed: int) -> None:
        """Starts to write the network of this arm and seed; the file's ending chooses the format."""
        self._job.start(lambda: _export_events(folder, path, arm, seed))

    def cancel(self) -> None:
        """Stops writing; no half-written file stays."""
        self._job.stop()

    def _tell(self, events: Sequence[Event]) -> None:
        for event in events:
            match event:
                case ExportFinished():
                    self.exported.emit(event)
                case Progressed():
                    self.progressed.emit(event.fraction, event.activity)
                case _:
                    pass


def _export_events(folder: RunFolder, path: Path, arm: Arm, seed: int) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import export_events

    return export_events(folder, path, arm, seed)
