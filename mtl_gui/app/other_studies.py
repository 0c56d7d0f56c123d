"""Runs studies about no claim in a worker thread: which tasks belong together, and papers' tables."""

import logging
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.app.studies_at_work import StudiesAtWork
from mtl_gui.app.table_data import NumericColumns, column_events, own_table_path, project_events
from mtl_gui.events import Event
from mtl_gui.paths import opened_projects_folder, other_study_files, studies_folder
from mtl_gui.problems import Refused
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.other_study import OtherStudy, read_other_study
from mtl_gui.runs.study_runs import OtherRuns
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.study.other_findings import OtherFindings
from mtl_gui.texts import Sentence

__all__ = ["KnownOther", "OtherControl", "shipped_other_studies", "shipped_table"]


@dataclass(frozen=True, slots=True)
class KnownOther:
    """A study about no claim by the name of its file."""

    name: str
    path: Path
    study: OtherStudy


def shipped_other_studies() -> tuple[KnownOther, ...]:
    """The studies that come with the program; one that cannot be read is left out and noted.

    A table to which somebody added data stands for the shipped one.
    """
    found = []
    for shipped in other_study_files():
        for path in (own_table_path(shipped.stem), shipped):
            if path != shipped and not path.is_file():
                continue
            try:
                found.append(KnownOther(shipped.stem, path, read_other_study(path)))
                break
            except Refused as refused:
                logging.getLogger(__name__).warning("%s: %s", path, refused)
    return tuple(found)


def shipped_table(name: str) -> PaperTable | None:
    """The table of this name as it comes with the program."""
    path = next((path for path in other_study_files() if path.stem == name), None)
    study = None if path is None else read_other_study(path)
    return study if isinstance(study, PaperTable) else None


class OtherControl(StudiesAtWork[OtherStudy, OtherFolder, OtherFindings]):
    """Runs, reads, reports and exports studies of groups and papers' tables.

    `exported` carries the folder of the files, `columns_read` a file and its columns of numbers,
    `project_ready` the path of an experiment that was made to be opened.
    """

    exported = Signal(object)
    columns_read = Signal(object, object)
    project_ready = Signal(object)

    def __init__(
        self, runs: OtherRuns | None = None, job: Job | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(runs or OtherRuns(studies_folder()), job, parent)
        self.export_job, self.data_job = Job(self), Job(self)
        self._exported: Path | None = None
        self._prepared: Path | None = None
        self._columns: list[tuple[Path, NumericColumns]] = []
        self.export_job.ended.connect(self._tell_export)
        self.data_job.ended.connect(self._tell_data)
        for each in (self.export_job, self.data_job):
            each.failed.connect(self.failed)

    def export(self, name: str, above: Path) -> None:
        """Writes the tables of the run that is shown into a new folder in this one, named after the study."""
        findings = self.findings(name)
        if findings is not None and not self.export_job.is_active:
            names = (name if number == 1 else f"{name} {number}" for number in range(1, 10_000))
            into = self._exported = next(above / one for one in names if not (above / one).exists())
            self.export_job.start(lambda: _export_events(findings, into))

    def read_columns(self, path: Path) -> None:
        """Finds out which columns of a file could be predicted, if no file is being read."""
        if not self.data_job.is_active:
            tell = self._columns.append
            self.data_job.start(lambda: column_events(path, lambda columns: tell((path, columns))))

    def make_project(self, name: str, study: PaperTable, place: int) -> None:
        """Makes the experiment behind a data set of a table, if no file is being read."""
        if not self.data_job.is_active:
            path = self._prepared = opened_projects_folder() / f"{name}.toml"
            self.data_job.start(lambda: project_events(study, place, path))

    def close(self) -> None:
        """Ends all threads."""
        super().close()
        for job in (self.export_job, self.data_job):
            job.stop_and_wait()

    def _tell_export(self) -> None:
        if self.export_job.state == "finished":
            self.exported.emit(self._exported)

    def _tell_data(self) -> None:
        prepared, self._prepared = self._prepared, None
        if prepared is not None and self.data_job.state == "finished":
            self.project_ready.emit(prepared)
        while self._columns:
            self.columns_read.emit(*self._columns.pop())

    def _run_events(self, name: str, study: OtherStudy, folder: OtherFolder) -> Generator[Event, None, None]:
        from mtl_gui.app.other_work import run_events

        return run_events(study, folder, lambda findings: self._told.append((name, folder, findings)))

    def _reading_events(self, folders: Sequence[tuple[str, OtherFolder]]) -> Generator[Event, None, None]:
        from mtl_gui.app.other_work import reading_events

        return reading_events(folders, self._told.append)

    def _report_events(
        self, folder: OtherFolder, path: Path, say: Callable[[Sentence], str]
    ) -> Generator[Event, None, None]:
        from mtl_gui.app.study_work import report_events

        return report_events(folder, path, say)


def _export_events(findings: OtherFindings, folder: Path) -> Generator[Event, None, None]:
    from mtl_gui.app.other_work import export_events

    return export_events(findings, folder)
