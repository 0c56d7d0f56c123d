"""Runs studies about no claim in a worker thread: which tasks belong together, and papers' tables."""

import logging
import time
from collections import deque
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.app.other_findings import OtherFindings
from mtl_gui.events import Event, Progressed
from mtl_gui.paths import other_study_files, studies_folder
from mtl_gui.problems import Refused
from mtl_gui.runs.kept_study import KeptStudy, OtherStudy, read_other_study

__all__ = ["KnownOther", "OtherControl", "shipped_other_studies"]

_FIRST_SHARE = 0.02
_SOONEST_GUESS = 1.0

Told = tuple[str, OtherFindings]
"""A study's name and what it has found."""


@dataclass(frozen=True, slots=True)
class KnownOther:
    """A study about no claim by the name of its file."""

    name: str
    path: Path
    study: OtherStudy


def shipped_other_studies() -> tuple[KnownOther, ...]:
    """The studies that come with the program; one that cannot be read is left out and noted."""
    found = []
    for path in other_study_files():
        try:
            found.append(KnownOther(path.stem, path, read_other_study(path)))
        except Refused as refused:
            logging.getLogger(__name__).warning("%s: %s", path, refused)
    return tuple(found)


class OtherControl(QObject):
    """Run a study, cancel it, read what the last runs have found, and export that.

    `found` names the study whose findings are others; `ended` one that has come to its end or was cancelled;
    `progressed` carries the share done, what is going on and the seconds left (negative while nobody knows);
    `exported` the folder of the files. The job may be shared: one study at a time.
    """

    found = Signal(str)
    ended = Signal(str)
    progressed = Signal(float, object, float)
    state_changed = Signal()
    failed = Signal(object)
    exported = Signal(object)

    def __init__(self, job: Job, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.job, self.reading_job, self.export_job = job, Job(self), Job(self)
        self._told: deque[Told] = deque()
        self._findings: dict[str, OtherFindings] = {}
        self._running, self._began = "", 0.0
        self._folder: Path | None = None
        self.job.arrived.connect(self._take)
        self.job.state_changed.connect(lambda _state: self.state_changed.emit())
        self.job.ended.connect(self._end)
        self.reading_job.arrived.connect(lambda _events: self._take_told())
        self.export_job.ended.connect(self._tell_export)
        for each in (self.reading_job, self.export_job):
            each.failed.connect(self.failed)

    @property
    def running(self) -> str:
        """The name of the study that is at work; empty when none of these is."""
        return self._running if self.job.is_active else ""

    @property
    def is_free(self) -> bool:
        """Whether a study can be started: none is at work, of a claim neither."""
        return not self.job.is_active

    def findings(self, name: str) -> OtherFindings | None:
        """What the last run has found; None before it is read, or without one."""
        return self._findings.get(name)

    def read(self, names: Sequence[str]) -> None:
        """Reads the last runs of studies, if none are being read."""
        kept = [(name, one) for name in names if (one := _kept(name)).is_kept]
        if kept and not self.reading_job.is_active:
            self.reading_job.start(
                lambda: _reading_events(kept, lambda name, found: self._told.append((name, found)))
            )

    def run(self, name: str, study: OtherStudy) -> None:
        """Starts a study, if none is at work."""
        if self.job.is_active:
            return
        self._running, self._began = name, time.monotonic()
        self.job.start(
            lambda: _run_events(study, _kept(name), lambda found: self._told.append((name, found)))
        )

    def cancel(self) -> None:
        """Ends the study that is at work; what the last finished run has found stays."""
        if self.running:
            self.job.stop()

    def export(self, name: str, folder: Path) -> None:
        """Writes the files of the last run into a new folder in this one, named after the study."""
        findings = self.findings(name)
        if findings is not None and not self.export_job.is_active:
            names = (name if number == 1 else f"{name} {number}" for number in count(1))
            into = self._folder = next(folder / one for one in names if not (folder / one).exists())
            self.export_job.start(lambda: _export_events(findings, into))

    def close(self) -> None:
        """Ends all threads."""
        for job in (self.job, self.reading_job, self.export_job):
            job.stop_and_wait()

    def _take(self, events: Sequence[Event]) -> None:
        for event in events:
            if isinstance(event, Progressed) and self.running:
                self.progressed.emit(event.fraction, event.activity, self._seconds_left(event.fraction))

    def _take_told(self) -> None:
        while self._told:
            name, findings = self._told.popleft()
            self._findings[name] = findings
            self.found.emit(name)

    def _seconds_left(self, fraction: float) -> float:
        passed = time.monotonic() - self._began
        if passed < _SOONEST_GUESS or fraction < _FIRST_SHARE:
            return -1.0
        return passed * (1 - fraction) / fraction

    def _end(self) -> None:
        name, self._running = self._running, ""
        self._take_told()
        if name:
            self.ended.emit(name)

    def _tell_export(self) -> None:
        if self.export_job.state == "finished":
            self.exported.emit(self._folder)


def _kept(name: str) -> KeptStudy:
    return KeptStudy(studies_folder() / name)


def _run_events(
    study: OtherStudy, kept: KeptStudy, tell: Callable[[OtherFindings], None]
) -> Generator[Event, None, None]:
    from mtl_gui.app.other_work import run_events

    return run_events(study, kept, tell)


def _reading_events(
    kept: Sequence[tuple[str, KeptStudy]], tell: Callable[[str, OtherFindings], None]
) -> Generator[Event, None, None]:
    from mtl_gui.app.other_work import reading_events

    return reading_events(kept, tell)


def _export_events(findings: OtherFindings, folder: Path) -> Generator[Event, None, None]:
    from mtl_gui.app.other_work import export_events

    return export_events(findings, folder)
