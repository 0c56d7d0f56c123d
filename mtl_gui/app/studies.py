"""Runs studies of claims in a worker thread, and keeps what the last run of each has found."""

import logging
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mtl_gui.app.job import Job
from mtl_gui.app.studies_at_work import StudiesAtWork
from mtl_gui.events import Event
from mtl_gui.paths import studies_folder, study_files
from mtl_gui.problems import Refused
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.runs.study_runs import StudyRuns
from mtl_gui.spec import Experiment, Study
from mtl_gui.study.arm_choice import ArmChoice
from mtl_gui.study.findings import StudyFindings
from mtl_gui.texts import Sentence

__all__ = ["KnownStudy", "StudyControl", "shipped_studies"]


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


class StudyControl(StudiesAtWork[Study, StudyFolder, StudyFindings]):
    """Runs, reads and reports studies of claims.

    `experiments_found` carries the experiments that train some of a study's trainings again.
    """

    experiments_found = Signal(object)

    def __init__(
        self, runs: StudyRuns | None = None, job: Job | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(runs or StudyRuns(studies_folder()), job, parent)
        self.choosing_job = Job(self)
        self.choosing_job.failed.connect(self.failed)
        self.choosing_job.ended.connect(self._tell_experiments)
        self._experiments: list[tuple[Experiment, ...]] = []

    def find_experiments(self, name: str, choice: ArmChoice, say: Callable[[Sentence], str]) -> None:
        """Looks for the experiments of some trainings of the run that is shown, unless it looks already."""
        folder = self.shown(name)
        if folder is not None and not self.choosing_job.is_active:
            self.choosing_job.start(lambda: _experiment_events(folder, choice, say, self._experiments.append))

    def close(self) -> None:
        """Ends all threads."""
        super().close()
        self.choosing_job.stop_and_wait()

    def _tell_experiments(self) -> None:
        found, self._experiments = self._experiments, []
        for experiments in found:
            self.experiments_found.emit(experiments)

    def _run_events(self, name: str, study: Study, folder: StudyFolder) -> Generator[Event, None, None]:
        from mtl_gui.app.study_work import run_events

        return run_events(study, folder, lambda findings: self._told.append((name, folder, findings)))

    def _reading_events(self, folders: Sequence[tuple[str, StudyFolder]]) -> Generator[Event, None, None]:
        from mtl_gui.app.study_work import reading_events

        return reading_events(folders, self._told.append)

    def _report_events(
        self, folder: StudyFolder, path: Path, say: Callable[[Sentence], str]
    ) -> Generator[Event, None, None]:
        from mtl_gui.app.study_work import report_events

        return report_events(folder, path, say)


def _experiment_events(
    folder: StudyFolder,
    choice: ArmChoice,
    say: Callable[[Sentence], str],
    tell: Callable[[tuple[Experiment, ...]], None],
) -> Generator[Event, None, None]:
    from mtl_gui.app.study_work import experiment_events

    return experiment_events(folder, choice, say, tell)
