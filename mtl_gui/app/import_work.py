"""Reads a person's own file step by step while the window goes on."""

import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.events import Event, Progressed, RunFailed
from mtl_gui.file_events import DataWarned, FileDivided, FilePreviewed, FileScanned
from mtl_gui.spec import AnyReading, ImportedFile

__all__ = ["ImportStage", "ImportWork"]

ImportStage = Literal["preview", "scan", "check", "warn"]
_MakeEvents = Callable[[], Generator[Event, None, None]]
_SOONEST_GUESS = 1.0


class ImportWork(QObject):
    """Preview, scan and check of one file, one after another; what is asked for anew ends what is old.

    `previewed`, `scanned`, `divided` and `warned` carry what was found, `failed` the stage and the
    `RunFailed`, `progressed` the share done, what is going on and the seconds left (negative while nobody
    knows). `changed` tells that something has begun or ended.
    """

    previewed = Signal(object)
    scanned = Signal(object)
    divided = Signal(object)
    warned = Signal(object)
    failed = Signal(str, object)
    progressed = Signal(float, object, float)
    changed = Signal()

    def __init__(self, job: Job | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job or Job(self)
        self._waiting: list[tuple[ImportStage, _MakeEvents]] = []
        self._stage: ImportStage | None = None
        self._is_old = False
        self._started = 0.0
        self._job.arrived.connect(self._take)
        self._job.failed.connect(self._fail)
        self._job.ended.connect(self._go_on)

    @property
    def stage(self) -> ImportStage | None:
        """What is being done; None while nothing is."""
        return self._stage

    def read(self, path: Path, reading: AnyReading | None = None) -> None:
        """Looks at the first rows; without a reading in the one that is proposed."""
        self._begin([("preview", lambda: _preview_events(path, reading))])

    def scan(self, path: Path, reading: AnyReading) -> None:
        """Goes through all rows."""
        self._begin([("scan", lambda: _scan_events(path, reading))])

    def check(self, data: ImportedFile) -> None:
        """Loads the file as the recipe says, divides its rows, then looks for what could mislead."""
        steps: list[tuple[ImportStage, _MakeEvents]] = [
            ("check", lambda: _division_events(data)),
            ("warn", lambda: _warning_events(data)),
        ]
        self._begin(steps)

    def cancel(self) -> None:
        """Ends what is going on."""
        self._waiting = []
        self._is_old = True
        self._job.stop()

    def close(self) -> bool:
        """Ends what is going on and waits for it; tells whether it ended."""
        self._waiting = []
        return self._job.stop_and_wait()

    def _begin(self, steps: list[tuple[ImportStage, _MakeEvents]]) -> None:
        self._waiting = steps
        if self._job.is_active:
            self._is_old = True
            self._job.stop()
        else:
            self._go_on()

    def _go_on(self) -> None:
        self._stage = None
        if self._waiting and not self._job.is_active:
            self._is_old = False
            self._stage, events = self._waiting.pop(0)
            self._started = time.monotonic()
            self._job.start(events)
        self.changed.emit()

    def _take(self, events: list[Event]) -> None:
        if self._is_old:
            return
        for event in events:
            match event:
                case FilePreviewed():
                    self.previewed.emit(event)
                case FileScanned():
                    self.scanned.emit(event)
                case FileDivided():
                    self.divided.emit(event)
                case DataWarned():
                    self.warned.emit(event)
                case _:
                    pass
        told = [event for event in events if isinstance(event, Progressed)]
        if told:
            fraction = told[-1].fraction
            self.progressed.emit(fraction, told[-1].activity, self._seconds_left(fraction))

    def _seconds_left(self, fraction: float) -> float:
        passed = time.monotonic() - self._started
        return passed * (1 - fraction) / fraction if passed > _SOONEST_GUESS and fraction else -1.0

    def _fail(self, failure: RunFailed) -> None:
        if not self._is_old and self._stage is not None:
            self._waiting = []
            self.failed.emit(self._stage, failure)


def _preview_events(path: Path, reading: AnyReading | None) -> Generator[Event, None, None]:
    from mtl_gui.app.own_file import file_preview_events

    return file_preview_events(path, reading)


def _scan_events(path: Path, reading: AnyReading) -> Generator[Event, None, None]:
    from mtl_gui.app.own_file import file_scan_events

    return file_scan_events(path, reading)


def _division_events(data: ImportedFile) -> Generator[Event, None, None]:
    from mtl_gui.app.own_file import file_division_events

    return file_division_events(data)


def _warning_events(data: ImportedFile) -> Generator[Event, None, None]:
    from mtl_gui.app.own_file import file_warning_events

    return file_warning_events(data)
