"""The slow work on studies of claims: running them, reading what was kept, and writing reports."""

from collections.abc import Callable, Generator, Sequence
from pathlib import Path

import mtl_gui.app.before_torch  # noqa: F401 - first, as that module says
from mtl_gui.app.findings_told import read_findings, told_on_the_way
from mtl_gui.events import Event, Progressed
from mtl_gui.problems import Refused
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.spec import Experiment, Study
from mtl_gui.study.arm_choice import ArmChoice
from mtl_gui.study.findings import StudyFindings, findings_of
from mtl_gui.study.study_words import phrase
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["experiment_events", "reading_events", "report_events", "run_events"]


def reading_events(
    folders: Sequence[tuple[str, StudyFolder]], tell: Callable[[tuple[str, StudyFolder, StudyFindings]], None]
) -> Generator[Event, None, None]:
    """Tells what kept studies have found."""
    return read_findings(folders, lambda folder: findings_of(folder.record()), tell)


def report_events(
    folder: StudyFolder | OtherFolder, path: Path, say: Callable[[Sentence], str]
) -> Generator[Event, None, None]:
    """Writes the report of a study of any kind."""
    from mtl_gui.export.study_report import write_report

    yield Progressed(0.0, phrase(translatable("study", "Writing the report")))
    write_report(folder, path, say)
    yield Progressed(1.0, phrase(translatable("study", "The report is written")))


def run_events(
    study: Study, folder: StudyFolder, tell: Callable[[StudyFindings], None]
) -> Generator[Event, None, None]:
    """Runs a study, or goes on with it, and tells on the way what it has found."""
    from mtl_gui.app.jobs import study_events

    return told_on_the_way(study_events(study, folder), folder.record(), findings_of, tell)


def experiment_events(
    folder: StudyFolder,
    choice: ArmChoice,
    say: Callable[[Sentence], str],
    tell: Callable[[tuple[Experiment, ...]], None],
) -> Generator[Event, None, None]:
    """Tells the experiments that train some of a study's trainings again.

    Raises:
        Refused: When the study or its data cannot be read, or nothing of it is measured yet.
    """
    from mtl_gui.study.arm_runs import arm_experiments

    yield Progressed(0.0, phrase(translatable("study", "Reading the study")))
    found = arm_experiments(folder.record(), choice, say)
    if not found:
        raise Refused(
            sentence(translatable("problems", "These trainings cannot be run.")),
            sentence(translatable("problems", "The study has not measured any of them yet.")),
            sentence(translatable("problems", "Run the study first, or choose others.")),
        )
    tell(found)
    yield Progressed(1.0, phrase(translatable("study", "The study is read")))
