"""Looks at a point of a slice in all directions, in a worker thread."""

import time
from collections.abc import Generator, Sequence

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.curvature_events import StationarityChecked
from mtl_gui.events import Event, Progressed, RunFailed
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import LandscapeRequest

__all__ = ["SliceCheckControl"]


class SliceCheckControl(QObject):
    """Check a point, cancel, forget.

    `changed` tells that there is another result, or none; `progressed` carries the share done and the seconds
    left (negative while unknown).
    """

    changed = Signal()
    progressed = Signal(float, float)
    state_changed = Signal(str)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._result: StationarityChecked | None = None
        self._failure: RunFailed | None = None
        self._started = 0.0
        job.arrived.connect(self._append)
        job.state_changed.connect(self.state_changed)
        job.failed.connect(self._note_failure)

    @property
    def result(self) -> StationarityChecked | None:
        """What the point is."""
        return self._result

    @property
    def failure(self) -> RunFailed | None:
        """Why the last check came to nothing."""
        return self._failure

    @property
    def is_active(self) -> bool:
        """Whether a point is being checked."""
        return self._job.is_active

    def check(
        self,
        folder: RunFolder,
        request: LandscapeRequest,
        point: tuple[float, float],
        weights: Sequence[float],
    ) -> None:
        """Starts to check; `weights` are those of the tasks in the loss that is judged."""
        self.forget()
        self._started = time.monotonic()
        self._job.start(lambda: _check_events(folder, request, point, weights))

    def cancel(self) -> None:
        """Stops; nothing is known of the point then."""
        self._job.stop()

    def forget(self) -> None:
        """Stops and drops the result, as when another slice is shown."""
        if self._job.is_active:
            self._job.stop_and_wait()
        self._result = self._failure = None
        self.changed.emit()

    def _append(self, events: Sequence[Event]) -> None:
        for event in events:
            match event:
                case Progressed():
                    self._tell(event.fraction)
                case StationarityChecked():
                    self._result = event
                    self.changed.emit()
                case _:
                    pass

    def _tell(self, fraction: float) -> None:
        elapsed = time.monotonic() - self._started
        self.progressed.emit(fraction, elapsed * (1 - fraction) / fraction if fraction > 0.05 else -1.0)

    def _note_failure(self, failure: RunFailed) -> None:
        self._failure = failure
        self.changed.emit()


def _check_events(
    folder: RunFolder, request: LandscapeRequest, point: tuple[float, float], weights: Sequence[float]
) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import slice_check_events

    return slice_check_events(folder, request, point, weights)
