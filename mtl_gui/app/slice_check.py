"""Looks at a point of a slice in all directions, in a worker thread."""

from collections.abc import Generator, Sequence

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.app.measuring import Measuring
from mtl_gui.curvature_events import StationarityChecked
from mtl_gui.events import Event, RunFailed
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec import LandscapeRequest

__all__ = ["SliceCheckControl"]


class SliceCheckControl(Measuring):
    """Check a point, cancel, forget.

    `changed` tells that there is another result, or none.
    """

    changed = Signal()

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(job, parent)
        self._result: StationarityChecked | None = None
        self._failure: RunFailed | None = None

    @property
    def result(self) -> StationarityChecked | None:
        """What the point is."""
        return self._result

    @property
    def failure(self) -> RunFailed | None:
        """Why the last check came to nothing."""
        return self._failure

    def check(
        self,
        folder: RunFolder,
        request: LandscapeRequest,
        point: tuple[float, float],
        weights: Sequence[float],
    ) -> None:
        """Starts to check; `weights` are those of the tasks in the loss that is judged."""
        self.forget()
        self._start(lambda: _check_events(folder, request, point, weights))

    def forget(self) -> None:
        """Stops and drops the result, as when another slice is shown."""
        self._end()
        self._result = self._failure = None
        self.changed.emit()

    def _take(self, event: Event) -> bool:
        if not isinstance(event, StationarityChecked):
            return False
        self._result = event
        return True

    def _tell_change(self) -> None:
        self.changed.emit()

    def _fail(self, failure: RunFailed) -> None:
        self._failure = failure
        self.changed.emit()
        super()._fail(failure)


def _check_events(
    folder: RunFolder, request: LandscapeRequest, point: tuple[float, float], weights: Sequence[float]
) -> Generator[Event, None, None]:
    from mtl_gui.app.jobs import slice_check_events

    return slice_check_events(folder, request, point, weights)
