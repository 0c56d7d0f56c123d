"""`mtl-gui study` for studies about no claim: which tasks belong together, and a paper's table."""

from argparse import Namespace
from collections.abc import Generator
from pathlib import Path

from mtl_gui.cli.interruption import Interruption
from mtl_gui.cli.progress import ProgressBar
from mtl_gui.cli.terminal import answer, tell
from mtl_gui.events import Event, Progressed
from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.other_study import read_other_study
from mtl_gui.runs.table_record import TableRecord
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.spec.preset_text import parsed_toml, read_preset_text

__all__ = ["other_study", "other_study_kind"]


def other_study_kind(path: Path) -> str:
    """The kind that a file says it is; empty where it says none, as a study of a claim does."""
    return str(parsed_toml(read_preset_text(path)).get("kind", ""))


def other_study(path: Path, options: Namespace) -> int:
    """Runs a grouping or a table into a folder, or goes on with it, writes what came out, and says it.

    Raises:
        Refused: When the file holds no such study, its data cannot be used, or the folder holds another one.
    """
    from mtl_gui.export.study_report import FORMATS, write_report

    asked = read_other_study(path)
    asked = asked.quick() if options.quick else asked
    if options.overwrite:
        OtherFolder(options.out).clear()
    folder = OtherFolder.create(options.out, asked)
    tell(f"{asked.title}\n{asked.question}")
    text, paths = _grouping(asked, folder) if isinstance(asked, GroupingStudy) else _table(asked, folder)
    paths = (*paths, *(folder.path / f"report.{ending}" for ending in FORMATS))
    for report in paths[-len(FORMATS) :]:
        write_report(folder, report)
    answer(text)
    answer(f"Everything is in {folder.path}: {', '.join(path.name for path in paths)}")
    return 0


def _grouping(study: GroupingStudy, folder: OtherFolder) -> tuple[str, tuple[Path, ...]]:
    from mtl_gui.export.grouping_files import grouping_text, write_grouping
    from mtl_gui.study.grouping import grouping
    from mtl_gui.study.grouping_answer import grouping_answer

    if not folder.is_finished:
        _run(grouping(study, folder), folder)
    record = folder.record()
    assert isinstance(record, GroupingRecord)
    found = grouping_answer(record)
    return grouping_text(found), write_grouping(found, folder.path)


def _table(study: PaperTable, folder: OtherFolder) -> tuple[str, tuple[Path, ...]]:
    from mtl_gui.export.paper_table_files import paper_table_text, write_paper_table
    from mtl_gui.study.table import paper_table
    from mtl_gui.study.table_answer import table_answer

    if not folder.is_finished:
        _run(paper_table(study, folder), folder)
    record = folder.record()
    assert isinstance(record, TableRecord)
    found = table_answer(record)
    return paper_table_text(found), write_paper_table(found, folder.path)


def _run(events: Generator[Event, None, None], folder: OtherFolder) -> None:
    from mtl_gui.engine.allocation import keep_freed_memory
    from mtl_gui.engine.device import compute_on_one_thread

    compute_on_one_thread()
    keep_freed_memory()
    advice = f"What was measured is kept; the same command goes on with it: {folder.path}"
    with folder.measuring(), Interruption(advice) as interruption, ProgressBar("Study") as bar:
        for event in interruption.watched(events):
            if isinstance(event, Progressed):
                bar.show(event.fraction, str(event.activity))
