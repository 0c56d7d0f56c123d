"""Asks for previews of data, one at a time, and keeps the recent ones."""

from collections.abc import Callable, Generator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.events import DataPreviewed, Event, RunFailed
from mtl_gui.spec import AnyData, ImportedFile, TableFile

__all__ = ["PreviewLoader"]

_KEPT = 16
_READ_AGAIN = (TableFile, ImportedFile)


@dataclass(frozen=True, slots=True)
class _Request:
    """The data set that is asked for."""

    subject: AnyData

    def events(self) -> Generator[Event, None, None]:
        """The job's work; the module is imported in its thread."""
        from mtl_gui.app.preview import preview_events

        return preview_events(self.subject)


class PreviewLoader(QObject):
    """The previews of one page; pages share the job, and what one has asked for the others see too.

    While the job is busy only the last request waits: earlier ones are of no interest any more.
    """

    loaded = Signal(object)
    failed = Signal(object, object)
    """Carries the `AnyData` that was asked for, and the `RunFailed`."""

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self._known: dict[AnyData, DataPreviewed] = {}
        self._running: _Request | None = None
        self._waiting: _Request | None = None
        job.arrived.connect(self._take)
        job.failed.connect(self._fail)
        job.ended.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether something that was asked for is not there yet."""
        return self._running is not None or self._waiting is not None

    def known(self, data: AnyData) -> DataPreviewed | None:
        """The preview of a data set, None if it has not been loaded."""
        return self._known.get(data)

    def ask(self, data: AnyData) -> None:
        """Loads a preview; `loaded` follows, at once for one that is known. A file is read again."""
        known = self._known.get(data)
        if known is None or isinstance(data, _READ_AGAIN):
            self._queue(_Request(data))
        else:
            self.loaded.emit(known)

    def _queue(self, request: _Request) -> None:
        if request == self._running:
            self._waiting = None
            return
        self._waiting = request
        self._go_on_if_free()

    def _go_on(self) -> None:
        self._running = None
        self._go_on_if_free()

    def _go_on_if_free(self) -> None:
        if self._waiting is None or self._job.is_active:
            return
        if self._waiting.subject in self._known and not isinstance(self._waiting.subject, _READ_AGAIN):
            self._waiting = None
            return
        self._running, self._waiting = self._waiting, None
        make_events: Callable[[], Generator[Event, None, None]] = self._running.events
        self._job.start(make_events)

    def _take(self, events: list[Event]) -> None:
        for event in events:
            match event:
                case DataPreviewed():
                    self._keep(event)
                case _:
                    pass

    def _keep(self, event: DataPreviewed) -> None:
        self._known.pop(event.starting.data, None)
        self._known[event.starting.data] = event
        while len(self._known) > _KEPT:
            del self._known[next(iter(self._known))]
        self.loaded.emit(event)

    def _fail(self, failure: RunFailed) -> None:
        if self._running is not None:
            self.failed.emit(self._running.subject, failure)
