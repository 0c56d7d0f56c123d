"""`mtl-gui study` for studies about no claim: which tasks belong together, and a paper's table."""

from argparse import Namespace
from collections.abc import Generator
from pathlib import Path

from mtl_gui.cli.interruption import Interruption
from mtl_gui.cli.progress import ProgressBar
from mtl_gui.cli.terminal import answer, tell
from mtl_gui.events import Event, Progressed
from mtl_gui.problems import Refused
from mtl_gui.runs.durable import write_text
from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.runs.table_record import TableRecord
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.spec.preset_text import parsed_toml, read_preset_text
from mtl_gui.texts import Sentence

__all__ = ["other_study", "other_study_kind"]

_STUDY = "study.toml"


def other_study_kind(path: Path) -> str:
    """The kind that a file says it is; empty where it says none, as a study of a claim does."""
    return str(parsed_toml(read_preset_text(path)).get("kind", ""))


def other_study(path: Path, options: Namespace) -> int:
    """Runs a grouping or a table, writes what came out beside the study itself, and says it.

    Raises:
        Refused: When the file holds no such study, or its data cannot be used.
    """
    if other_study_kind(path) == "grouping":
        return _grouping(GroupingStudy.from_file(path), options)
    return _table(PaperTable.from_file(path), options)


def _grouping(study: GroupingStudy, options: Namespace) -> int:
    from mtl_gui.export.grouping_files import grouping_text, write_grouping
    from mtl_gui.study.grouping import grouping
    from mtl_gui.study.grouping_answer import grouping_answer

    study = study.quick() if options.quick else study
    _begin(study, options.out, overwrite=options.overwrite)
    record = GroupingRecord(study)
    _run(grouping(study), record)
    found = grouping_answer(record)
    _end(grouping_text(found), write_grouping(found, options.out), options.out)
    return 0


def _table(study: PaperTable, options: Namespace) -> int:
    from mtl_gui.export.paper_table_files import paper_table_text, write_paper_table
    from mtl_gui.study.table import paper_table
    from mtl_gui.study.table_answer import table_answer

    study = study.quick() if options.quick else study
    _begin(study, options.out, overwrite=options.overwrite)
    record = TableRecord(study)
    _run(paper_table(study), record)
    found = table_answer(record)
    _end(paper_table_text(found), write_paper_table(found, options.out), options.out)
    return 0


def _begin(study: GroupingStudy | PaperTable, folder: Path, *, overwrite: bool) -> None:
    """Keeps the study in the folder, where no other one may be."""
    path, text = folder / _STUDY, study.to_toml()
    if path.exists() and not overwrite and path.read_text(encoding="utf-8") != text:
        raise Refused(
            Sentence(f"The study could not be kept in {folder}."),
            Sentence("Another study, or another version of it, is there."),
            Sentence("Choose another folder, or add --overwrite."),
        )
    tell(f"{study.title}\n{study.question}")
    folder.mkdir(parents=True, exist_ok=True)
    write_text(path, text)


def _run(events: Generator[Event, None, None], record: GroupingRecord | TableRecord) -> None:
    from mtl_gui.engine.device import compute_on_one_thread

    compute_on_one_thread()
    advice = "Nothing of it is kept; the same command begins again."
    with Interruption(advice) as interruption, ProgressBar("Study") as bar:
        for event in interruption.watched(events):
            record.append(event)
            if isinstance(event, Progressed):
                bar.show(event.fraction, str(event.activity))


def _end(text: str, paths: tuple[Path, ...], folder: Path) -> None:
    answer(text)
    answer(f"Everything is in {folder}: {', '.join(path.name for path in paths)}")
