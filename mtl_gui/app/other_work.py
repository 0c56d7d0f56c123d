"""The slow work on studies about no claim: running, reading and exporting them."""

import logging
import time
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from pathlib import Path

from mtl_gui.app.other_findings import OtherFindings, found_in
from mtl_gui.events import Event, Progressed
from mtl_gui.problems import Refused
from mtl_gui.runs.durable import write_text
from mtl_gui.runs.kept_study import KeptStudy, OtherStudy, empty_record
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.study.grouping_answer import GroupingAnswer
from mtl_gui.study.study_words import phrase
from mtl_gui.texts import translatable

__all__ = ["export_events", "reading_events", "run_events"]


def run_events(
    study: OtherStudy, kept: KeptStudy, tell: Callable[[OtherFindings], None]
) -> Generator[Event, None, None]:
    """Runs a study, keeps its results once all are there, and tells what it has found.

    Raises:
        Refused: When its data cannot be used, or the results cannot be written.
    """
    from mtl_gui.app.jobs import grouping_events, table_events

    record, began = empty_record(study), time.monotonic()
    running = grouping_events(study) if isinstance(study, GroupingStudy) else table_events(study)
    with closing(running) as events:
        for event in events:
            record.append(event)
            yield event
    seconds = time.monotonic() - began
    kept.keep(record, seconds)
    tell(found_in(record, seconds))


def reading_events(
    kept: Sequence[tuple[str, KeptStudy]], tell: Callable[[str, OtherFindings], None]
) -> Generator[Event, None, None]:
    """Tells what kept studies have found; one that cannot be read counts as not run."""
    for place, (name, one) in enumerate(kept, start=1):
        try:
            tell(name, found_in(*one.read()))
        except Refused as refused:
            logging.getLogger(__name__).warning("%s: %s", one.path, refused)
        yield Progressed(place / len(kept), phrase(translatable("study", "Reading earlier studies")))


def export_events(findings: OtherFindings, folder: Path) -> Generator[Event, None, None]:
    """Writes the files that `mtl-gui study` writes, the study itself among them.

    Raises:
        Refused: When one cannot be written.
    """
    from mtl_gui.export.grouping_files import write_grouping
    from mtl_gui.export.paper_table_files import write_paper_table

    yield Progressed(0.0, phrase(translatable("study", "Writing the results")))
    if isinstance(findings.answer, GroupingAnswer):
        write_grouping(findings.answer, folder)
    else:
        write_paper_table(findings.answer, folder)
    write_text(folder / "study.toml", findings.study.to_toml())
    yield Progressed(1.0, phrase(translatable("study", "The results are written")))
