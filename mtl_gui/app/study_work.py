"""The slow work on studies: running them, reading what was kept, and writing reports."""

import logging
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from pathlib import Path

from mtl_gui.events import Event, Progressed
from mtl_gui.problems import Refused
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.spec import Study
from mtl_gui.study.findings import StudyFindings, findings_of
from mtl_gui.study.study_words import phrase
from mtl_gui.study_events import StudyFinished, StudyMeasured, StudyStarted
from mtl_gui.texts import Sentence, translatable

__all__ = ["reading_events", "report_events", "run_events"]

_SHARE_OF_TIME = 0.1
"""The part of the time that looking at results may take from the trainings."""


def reading_events(
    folders: Sequence[tuple[str, StudyFolder]], tell: Callable[[tuple[str, StudyFolder, StudyFindings]], None]
) -> Generator[Event, None, None]:
    """Tells what kept studies have found; one that cannot be read counts as not run."""
    for place, (name, folder) in enumerate(folders, start=1):
        try:
            tell((name, folder, findings_of(folder.record())))
        except Refused as refused:
            logging.getLogger(__name__).warning("%s: %s", folder.path, refused)
        yield Progressed(place / len(folders), phrase(translatable("study", "Reading earlier studies")))


def report_events(
    folder: StudyFolder, path: Path, say: Callable[[Sentence], str]
) -> Generator[Event, None, None]:
    """Writes the report of a study."""
    from mtl_gui.export.study_report import write_report

    yield Progressed(0.0, phrase(translatable("study", "Writing the report")))
    write_report(folder, path, say)
    yield Progressed(1.0, phrase(translatable("study", "The report is written")))


def run_events(
    study: Study, folder: StudyFolder, tell: Callable[[StudyFindings], None]
) -> Generator[Event, None, None]:
    """Runs a study, or goes on with it, and tells on the way what it has found.

    Findings take up to half a second, so they are told as often as they cost a tenth of the time, at the
    start, and at the end, whether it was reached or the study was broken off.
    """
    from mtl_gui.app.jobs import study_events

    record = folder.record()
    due = 0.0
    try:
        with closing(study_events(study, folder)) as events:
            for event in events:
                record.append(event)
                if isinstance(event, StudyStarted | StudyMeasured) and time.monotonic() >= due:
                    began = time.monotonic()
                    tell(findings_of(record))
                    due = time.monotonic() + (time.monotonic() - began) / _SHARE_OF_TIME
                record.is_finished = isinstance(event, StudyFinished)
                yield event
    finally:
        tell(findings_of(record))
