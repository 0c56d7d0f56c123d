"""Studies about no claim: which tasks belong together, and papers' tables."""

from pathlib import Path

from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.runs.table_record import TableRecord
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.spec.preset_text import parsed_toml, read_preset_text

__all__ = ["OtherRecord", "OtherStudy", "empty_record", "read_other_study"]

OtherStudy = GroupingStudy | PaperTable
OtherRecord = GroupingRecord | TableRecord


def read_other_study(path: Path) -> OtherStudy:
    """Reads a study of groups or a paper's table, as the file's `kind` says.

    Raises:
        Refused: When the file cannot be read or holds neither.
    """
    kind = parsed_toml(read_preset_text(path)).get("kind")
    return GroupingStudy.from_file(path) if kind == "grouping" else PaperTable.from_file(path)


def empty_record(study: OtherStudy) -> OtherRecord:
    """The record of a study of which nothing is measured yet."""
    return GroupingRecord(study) if isinstance(study, GroupingStudy) else TableRecord(study)
