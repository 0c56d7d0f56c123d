"""Runs studies of a kind in a worker thread, and keeps what the last run of each has found."""

import time
from abc import abstractmethod
from collections import deque
from collections.abc import Callable, Generator, Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.events import Event, Progressed, RunFailed
from mtl_gui.runs.kept_runs import KeptRuns
from mtl_gui.runs.results_folder import ResultsFolder
from mtl_gui.spec import Study
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.texts import Sentence

__all__ = ["StudiesAtWork"]

_FIRST_SHARE = 0.02
_SOONEST_GUESS = 1.0

_Asked = TypeVar("_Asked", bound=Study | GroupingStudy | PaperTable)
_Folder = TypeVar("_Folder", bound=ResultsFolder[Any])
_Findings = TypeVar("_Findings")


class StudiesAtWork(QObject, Generic[_Asked, _Folder, _Findings]):
    """Run a study, cancel it, go on with it, and read what earlier runs have found.

    `found` names the study whose findings are others, `finished` one that has come to its end; `progressed`
    carries the share done, what is going on and the seconds left (negative while nobody knows); `reported`
    the file of a report. The job may be shared: one study at a time.
    """

    found = Signal(str)
    finished = Signal(str)
    progressed = Signal(float, object, float)
    state_changed = Signal(str)
    failed = Signal(object)
    reported = Signal(object)

    def __init__(
        self, runs: KeptRuns[_Asked, _Folder], job: Job | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.runs = runs
        self.job = Job(self) if job is None else job
        self.reading_job = Job(self)
        self.report_job = Job(self)
        self._told: deque[tuple[str, _Folder, _Findings]] = deque()
        self._due: dict[Path, tuple[str, _Folder]] = {}
        self._aside: set[Path] = set()
        self._being_read: frozenset[Path] = frozenset()
        self._findings: dict[Path, _Findings] = {}
        self._shown: dict[str, _Folder] = {}
        self._running = ""
        self._report: Path | None = None
        self._started, self._first_share = 0.0, 0.0
        self.job.arrived.connect(self._take)
        self.job.state_changed.connect(self.state_changed)
        self.job.ended.connect(self._end)
        self.reading_job.arrived.connect(self._take)
        self.reading_job.ended.connect(self._read_due)
        self.report_job.ended.connect(self._tell_report)
        self.job.failed.connect(self._tell_failure)
        for each in (self.reading_job, self.report_job):
            each.failed.connect(self.failed)

    @property
    def running(self) -> str:
        """The name of the study that is at work; empty when none is."""
        return self._running if self.job.is_active else ""

    def findings(self, name: str) -> _Findings | None:
        """What the run that is shown has found, at first the last; None before it is read, or without one."""
        shown = self._shown.get(name)
        return None if shown is None else self._findings.get(shown.path)

    def last_findings(self, name: str) -> _Findings | None:
        """What the last run of a study has found; None before it is read, or without one."""
        last = self.runs.last(name)
        return None if last is None else self._findings.get(last.path)

    def shown(self, name: str) -> _Folder | None:
        """The run of a study whose findings are shown."""
        return self._shown.get(name)

    def look_at(self, name: str, folder: _Folder) -> None:
        """Shows what another run of a study has found, once what is being read has been."""
        self._aside.discard(folder.path)
        self._due[folder.path] = name, folder
        self._read_due()

    def found_by(self, folder: _Folder) -> _Findings | None:
        """What any kept run has found; None before it is read."""
        return self._findings.get(folder.path)

    def read_all(self, name: str) -> None:
        """Reads the kept runs of a study that are not read yet; the one that is shown stays the one."""
        known = self._findings.keys() | self._due.keys() | self._being_read
        for folder in self.runs.kept(name):
            if folder.path not in known and (folder.is_finished or self.running != name):
                self._aside.add(folder.path)
                self._due[folder.path] = name, folder
        self._read_due()

    def look_again(self) -> None:
        """Lets go of runs that are not kept any more; the last ones that are take their places."""
        gone = [name for name, folder in self._shown.items() if not folder.is_study]
        for name in gone:
            self._findings.pop(self._shown.pop(name).path, None)
            self.found.emit(name)
        self.read(gone)

    def can_resume(self, name: str, study: _Asked) -> bool:
        """Whether running this study goes on with a run that was broken off."""
        return self.running != name and self.runs.unfinished(name, study) is not None

    def read(self, names: Sequence[str]) -> None:
        """Reads the last runs of studies, those of which no other run is to be looked at."""
        awaited = {name for name, folder in self._due.values() if folder.path not in self._aside}
        for name in names:
            folder = None if name in awaited else self.runs.last(name)
            if folder is not None:
                self._aside.discard(folder.path)
                self._due[folder.path] = name, folder
        self._read_due()

    def run(self, name: str, study: _Asked) -> None:
        """Starts a study, or goes on with its last run if that was broken off; one at a time.

        Raises:
            Refused: When its folder cannot be written.
        """
        if self.job.is_active:
            return
        folder = self.runs.begin(name, study)
        self._running, self._started, self._first_share = name, time.monotonic(), -1.0
        self.job.start(lambda: self._run_events(name, study, folder))

    def cancel(self) -> None:
        """Ends the study that is at work; what it has measured is kept."""
        self.job.stop()

    def report(self, name: str, path: Path, say: Callable[[Sentence], str]) -> None:
        """Writes the report of the run that is shown; the file's ending chooses the format."""
        folder = self.shown(name)
        if folder is not None and not self.report_job.is_active:
            self._report = path
            self.report_job.start(lambda: self._report_events(folder, path, say))

    def close(self) -> None:
        """Ends all threads."""
        self._due = {}
        for job in (self.job, self.reading_job, self.report_job):
            job.stop_and_wait()

    @abstractmethod
    def _run_events(self, name: str, study: _Asked, folder: _Folder) -> Generator[Event, None, None]:
        """Runs a study and tells what it has found; called in the worker's thread, as the next two are."""

    @abstractmethod
    def _reading_events(self, folders: Sequence[tuple[str, _Folder]]) -> Generator[Event, None, None]:
        """Tells what kept runs have found."""

    def _report_events(
        self, folder: _Folder, path: Path, say: Callable[[Sentence], str]
    ) -> Generator[Event, None, None]:
        """Writes a report."""
        raise NotImplementedError

    def _read_due(self) -> None:
        if not self._due or self.reading_job.is_active:
            return
        folders, self._being_read, self._due = list(self._due.values()), frozenset(self._due), {}
        self.reading_job.start(lambda: self._reading_events(folders))

    def _take(self, events: Sequence[Event]) -> None:
        for event in events:
            if isinstance(event, Progressed) and self.running:
                self.progressed.emit(event.fraction, event.activity, self._seconds_left(event.fraction))
        self._take_told()

    def _take_told(self) -> None:
        changed = []
        while self._told:
            name, folder, findings = self._told.popleft()
            self._findings[folder.path] = findings
            if folder.path in self._aside:
                self._aside.discard(folder.path)
            else:
                self._shown[name] = folder
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
        if not name:  # another kind of study was at work
            return
        self.found.emit(name)
        if self.job.state == "finished":
            self.finished.emit(name)

    def _tell_failure(self, failure: RunFailed) -> None:
        if self._running:  # otherwise another kind of study was at work
            self.failed.emit(failure)

    def _tell_report(self) -> None:
        if self.report_job.state == "finished":
            self.reported.emit(self._report)
