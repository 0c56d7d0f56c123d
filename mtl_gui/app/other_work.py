"""The slow work on studies about no claim: running, reading and exporting them."""

from collections.abc import Callable, Generator, Sequence
from pathlib import Path

from mtl_gui.app.findings_told import read_findings, told_on_the_way
from mtl_gui.events import Event, Progressed
from mtl_gui.runs.durable import write_text
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.other_study import OtherRecord, OtherStudy
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.study.grouping_answer import GroupingAnswer
from mtl_gui.study.other_findings import OtherFindings, found_in
from mtl_gui.study.study_words import phrase
from mtl_gui.texts import translatable

__all__ = ["export_events", "reading_events", "run_events"]


def run_events(
    study: OtherStudy, folder: OtherFolder, tell: Callable[[OtherFindings], None]
) -> Generator[Event, None, None]:
    """Runs a study, or goes on with it, and tells on the way what it has found.

    Raises:
        Refused: When its data cannot be used, or a result cannot be written.
    """
    from mtl_gui.app.jobs import grouping_events, table_events

    running = (
        grouping_events(study, folder) if isinstance(study, GroupingStudy) else table_events(study, folder)
    )
    record: OtherRecord = folder.record()
    return told_on_the_way(running, record, found_in, tell)


def reading_events(
    folders: Sequence[tuple[str, OtherFolder]], tell: Callable[[tuple[str, OtherFolder, OtherFindings]], None]
) -> Generator[Event, None, None]:
    """Tells what kept runs have found."""
    return read_findings(folders, lambda folder: found_in(folder.record()), tell)


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
