"""Fetches data sets from the internet, one at a time, while the window goes on."""

import time
from collections.abc import Generator

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.events import Event, Progressed, RunFailed
from mtl_gui.spec import AnyData

__all__ = ["FetchControl"]

_SOONEST_GUESS = 1.0


class FetchControl(QObject):
    """One fetch at a time, for all pages.

    `progressed` carries the share done, what is going on and the seconds left (negative while nobody knows),
    `failed` the data set and the `RunFailed`, `finished` the data set once all of it is there. `changed`
    tells that a fetch has begun or ended.
    """

    progressed = Signal(float, object, float)
    failed = Signal(object, object)
    finished = Signal(object)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.job = Job(self)
        self._data: AnyData | None = None
        self._started = 0.0
        self._last: Progressed | None = None
        self.job.arrived.connect(self._take)
        self.job.failed.connect(self._fail)
        self.job.ended.connect(self._end)

    @property
    def data(self) -> AnyData | None:
        """What is being fetched; None while nothing is."""
        return self._data

    def fetch(self, data: AnyData) -> None:
        """Begins, unless another fetch is at work."""
        if self.job.is_active:
            return

        def events() -> Generator[Event, None, None]:
            from mtl_gui.data.online.fetching import fetch_events

            return fetch_events(data)

        self._data, self._started, self._last = data, time.monotonic(), None
        self.job.start(events)
        self.changed.emit()

    def cancel(self) -> None:
        """Ends the fetch; what has arrived whole is kept."""
        self.job.stop()

    def _take(self, events: list[Event]) -> None:
        told = [event for event in events if isinstance(event, Progressed)]
        if told:
            self._last = told[-1]
            self.progressed.emit(self._last.fraction, self._last.activity, self._seconds_left())

    def _seconds_left(self) -> float:
        passed = time.monotonic() - self._started
        fraction = 0.0 if self._last is None else self._last.fraction
        if passed < _SOONEST_GUESS or not fraction:
            return -1.0
        return passed * (1 - fraction) / fraction

    def _fail(self, failure: RunFailed) -> None:
        self.failed.emit(self._data, failure)

    def _end(self) -> None:
        data, self._data = self._data, None
        self.changed.emit()
        if self.job.state == "finished":
            self.finished.emit(data)
