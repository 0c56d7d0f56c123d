"""Runs studies in a worker thread, and keeps what the last run of each has found."""

import logging
import time
from collections import deque
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.events import Event, Progressed
from mtl_gui.paths import studies_folder, study_files
from mtl_gui.problems import Refused
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.runs.study_runs import StudyRuns
from mtl_gui.spec import Study
from mtl_gui.study.findings import StudyFindings
from mtl_gui.texts import Sentence

__all__ = ["KnownStudy", "StudyControl", "shipped_studies"]

_FIRST_SHARE = 0.02
_SOONEST_GUESS = 1.0

Told = tuple[str, StudyFolder, StudyFindings]
"""A study's name, the run, and what that has found."""


@dataclass(frozen=True, slots=True)
class KnownStudy:
    """A study by the name of its file, from which counter-examples refer to it."""

    name: str
    path: Path
    study: Study


def shipped_studies() -> tuple[KnownStudy, ...]:
    """The studies that come with the program; one that cannot be read is left out and noted."""
    found = []
    for path in study_files():
        try:
            found.append(KnownStudy(path.stem, path, Study.from_file(path)))
        except Refused as refused:
            logging.getLogger(__name__).warning("%s: %s", path, refused)
    return tuple(found)


class StudyControl(QObject):
    """Run a study, cancel it, go on with it, and read what earlier runs have found.

    `found` names the study whose findings are others, `finished` one that has come to its end; `progressed`
    carries the share done, what is going on and the seconds left (negative while nobody knows); `reported`
    the file of a report.
    """

    found = Signal(str)
    finished = Signal(str)
    progressed = Signal(float, object, float)
    state_changed = Signal(str)
    failed = Signal(object)
    reported = Signal(object)

    def __init__(
        self, runs: StudyRuns | None = None, job: Job | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.runs = runs or StudyRuns(studies_folder())
        self.job = Job(self) if job is None else job
        self.reading_job = Job(self)
        self.report_job = Job(self)
        self._told: deque[Told] = deque()
        self._findings: dict[str, StudyFindings] = {}
        self._shown: dict[str, StudyFolder] = {}
        self._running = ""
        self._report: Path | None = None
        self._started, self._first_share = 0.0, 0.0
        self.job.arrived.connect(self._take)
        self.job.state_changed.connect(self.state_changed)
        self.job.ended.connect(self._end)
        self.reading_job.arrived.connect(self._take)
        self.report_job.ended.connect(self._tell_report)
        for each in (self.job, self.reading_job, self.report_job):
            each.failed.connect(self.failed)

    @property
    def running(self) -> str:
        """The name of the study that is at work; empty when none is."""
        return self._running if self.job.is_active else ""

    def findings(self, name: str) -> StudyFindings | None:
        """What the run that is shown has found, at first the last; None before it is read, or without one."""
        return self._findings.get(name)

    def shown(self, name: str) -> StudyFolder | None:
        """The run of a study whose findings are shown."""
        return self._shown.get(name)

    def look_at(self, name: str, folder: StudyFolder) -> None:
        """Shows what another run of a study has found, if none is being read."""
        if not self.reading_job.is_active:
            self.reading_job.start(lambda: _reading_events([(name, folder)], self._told.append))

    def can_resume(self, name: str, study: Study) -> bool:
        """Whether running this study goes on with a run that was broken off."""
        return self.running != name and self.runs.unfinished(name, study) is not None

    def read(self, names: Sequence[str]) -> None:
        """Reads the last runs of studies, if none are being read."""
        folders = [(name, folder) for name in names if (folder := self.runs.last(name)) is not None]
        if folders and not self.reading_job.is_active:
            self.reading_job.start(lambda: _reading_events(folders, self._told.append))

    def run(self, name: str, study: Study) -> None:
        """Starts a study, or goes on with its last run if that was broken off; one at a time.

        Raises:
            Refused: When its folder cannot be written.
        """
        if self.job.is_active:
            return
        folder = self.runs.begin(name, study)
        self._running, self._started, self._first_share = name, time.monotonic(), -1.0
        self.job.start(lambda: _run_events(name, study, folder, self._told.append))

    def cancel(self) -> None:
        """Ends the study that is at work; what it has measured is kept."""
        self.job.stop()

    def report(self, name: str, path: Path, say: Callable[[Sentence], str]) -> None:
        """Writes the report of the run that is shown; the file's ending chooses the format."""
        folder = self.shown(name)
        if folder is not None and not self.report_job.is_active:
            self._report = path
            self.report_job.start(lambda: _report_events(folder, path, say))

    def close(self) -> None:
        """Ends all threads."""
        for job in (self.job, self.reading_job, self.report_job):
            job.stop_and_wait()

    def _take(self, events: Sequence[Event]) -> None:
        for event in events:
            if isinstance(event, Progressed) and self.running:
                self.progressed.emit(event.fraction, event.activity, self._seconds_left(event.fraction))
        self._take_told()

    def _take_told(self) -> None:
        changed = []
        while self._told:
            name, folder, findings = self._told.popleft()
            self._findings[name], self._shown[name] = findings, folder
            changed.append(name)
        for name in dict.fromkeys(changed):
            self.found.emit(name)

    def _seconds_left(self, fraction: float) -> float:
        if self._first_share < 0:
            self._first_share = fraction
        passed, done = time.monotonic() - self._started, fraction - self._first_share
        if passed < _SOONEST_GUESS or done < _FIRST_SHARE:
            return -1.0
        return passed * (1 - fraction) / done

    def _end(self) -> None:
        self._take_told()
        name, self._running = self._running, ""
        self.found.emit(name)
        if self.job.state == "finished":
            self.finished.emit(name)

    def _tell_report(self) -> None:
        if self.report_job.state == "finished":
            self.reported.emit(self._report)


def _run_events(
    name: str, study: Study, folder: StudyFolder, tell: Callable[[Told], None]
) -> Generator[Event, None, None]:
    from mtl_gui.app.study_work import run_events

    return run_events(study, folder, lambda findings: tell((name, folder, findings)))


def _reading_events(
    folders: Sequence[tuple[str, StudyFolder]], tell: Callable[[Told], None]
) -> Generator[Event, None, None]:
    from mtl_gui.app.study_work import reading_events

    return reading_events(folders, tell)


def _report_events(
    folder: StudyFolder, path: Path, say: Callable[[Sentence], str]
) -> Generator[Event, None, None]:
    from mtl_gui.app.study_work import report_events

    return report_events(folder, path, say)
