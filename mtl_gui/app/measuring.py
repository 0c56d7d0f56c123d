"""What all controls of slow measurements have in common: a job, its progress, its end."""

import time
from abc import abstractmethod
from collections.abc import Callable, Generator, Sequence

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.events import Event, Progressed, RunFailed

__all__ = ["Measuring"]

_FIRST_GUESS = 0.05
"""From this share on the time that is left can be guessed."""


class Measuring(QObject):
    """Runs one measurement at a time.

    `progressed` carries the share done and the seconds left (negative while unknown), `state_changed` the
    job's state, `failed` a `RunFailed`. Subclasses keep what arrives and tell of it.
    """

    progressed = Signal(float, float)
    state_changed = Signal(str)
    failed = Signal(object)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._started = 0.0
        job.arrived.connect(self._append)
        job.state_changed.connect(self.state_changed)
        job.failed.connect(self._fail)

    @property
    def is_active(self) -> bool:
        """Whether something is being measured."""
        return self._job.is_active

    def cancel(self) -> None:
        """Stops; what has arrived stays."""
        self._job.stop()

    def close(self) -> bool:
        """Stops and waits; tells whether it ended."""
        return self._job.stop_and_wait()

    @abstractmethod
    def _take(self, event: Event) -> bool:
        """Keeps what an event says; tells whether anything that is shown has changed."""

    @abstractmethod
    def _tell_change(self) -> None:
        """Tells that what is shown has changed."""

    def _start(self, make_events: Callable[[], Generator[Event, None, None]]) -> None:
        self._started = time.monotonic()
        self._job.start(make_events)

    def _end(self) -> None:
        if self._job.is_active:
            self._job.stop_and_wait()

    def _fail(self, failure: RunFailed) -> None:
        self.failed.emit(failure)

    def _append(self, events: Sequence[Event]) -> None:
        has_changed = False
        for event in events:
            if isinstance(event, Progressed):
                self._tell_progress(event.fraction)
            else:
                has_changed = self._take(event) or has_changed
        if has_changed:
            self._tell_change()

    def _tell_progress(self, done: float) -> None:
        elapsed = time.monotonic() - self._started
        left = elapsed * (1 - done) / done if done > _FIRST_GUESS else -1.0
        self.progressed.emit(done, left)
