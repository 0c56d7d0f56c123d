"""Tells what studies of any kind have found: kept runs, and one that is at work, on its way."""

import logging
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from typing import Any, TypeVar

from mtl_gui.events import Event, Progressed
from mtl_gui.problems import Refused
from mtl_gui.runs.other_study import OtherRecord
from mtl_gui.runs.results_folder import ResultsFolder
from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.study.study_words import phrase
from mtl_gui.texts import translatable

__all__ = ["read_findings", "told_on_the_way"]

_SHARE_OF_TIME = 0.1
"""The part of the time that looking at results may take from the trainings."""

_Folder = TypeVar("_Folder", bound=ResultsFolder[Any])
_Record = TypeVar("_Record", bound=StudyRecord | OtherRecord)
_Findings = TypeVar("_Findings")


def read_findings(
    folders: Sequence[tuple[str, _Folder]],
    evaluate: Callable[[_Folder], _Findings],
    tell: Callable[[tuple[str, _Folder, _Findings]], None],
) -> Generator[Event, None, None]:
    """Tells what kept runs have found; one that cannot be read counts as not run."""
    for place, (name, folder) in enumerate(folders, start=1):
        try:
            tell((name, folder, evaluate(folder)))
        except Refused as refused:
            logging.getLogger(__name__).warning("%s: %s", folder.path, refused)
        yield Progressed(place / len(folders), phrase(translatable("study", "Reading earlier studies")))


def told_on_the_way(
    running: Generator[Event, None, None],
    record: _Record,
    evaluate: Callable[[_Record], _Findings],
    tell: Callable[[_Findings], None],
) -> Generator[Event, None, None]:
    """Passes a study's events on, and tells on the way what it has found.

    Findings take up to half a second, so they are told as often as they cost a tenth of the time, at the
    start, and at the end, whether it was reached or the study was broken off.
    """
    due = 0.0
    try:
        with closing(running) as events:
            for event in events:
                record.append(event)
                if not isinstance(event, Progressed) and time.monotonic() >= due:
                    began = time.monotonic()
                    tell(evaluate(record))
                    due = time.monotonic() + (time.monotonic() - began) / _SHARE_OF_TIME
                yield event
    finally:
        tell(evaluate(record))
