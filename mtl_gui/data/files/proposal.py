"""The first proposal of what a file's columns are for, and what speaks against a choice."""

from collections.abc import Sequence
from os.path import abspath

from mtl_gui.data.files.source import file_refused
from mtl_gui.data.files.tally import FEW_NUMBERS, MOST_CATEGORIES
from mtl_gui.file_events import FileScanned, ScannedColumn
from mtl_gui.spec import (
    ColumnKind,
    ColumnRole,
    ExperimentRefused,
    FileColumn,
    ImportedFile,
    Split,
    SplitManner,
)
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = [
    "column_with",
    "file_with",
    "hindrance",
    "kind_for",
    "kinds_of",
    "proposed_columns",
    "proposed_file",
]

_TASK_NAMES = ("target", "class", "label", "y", "output", "outcome", "response")
_SPLIT_NAMES = ("split", "fold", "partition", "subset")
_PARTS = frozenset({"train", "training", "validation", "valid", "val", "dev", "test", "testing"})


def proposed_file(scanned: FileScanned) -> ImportedFile:
    """Every column with a role and a kind; tasks are those that the file names, else the last column.

    Raises:
        Refused: When no column can be an input beside a task.
    """
    return file_with(scanned, proposed_columns(scanned))


def file_with(scanned: FileScanned, columns: Sequence[FileColumn]) -> ImportedFile:
    """The recipe of a file with these columns; a column that names parts divides the rows.

    Raises:
        Refused: When there is no input or no task.
    """
    by: SplitManner = "column" if any(column.role == "split" for column in columns) else "random"
    recipe = {
        "path": abspath(scanned.path),  # noqa: PTH100 - resolving links can end in a loop
        "reading": scanned.reading,
        "columns": tuple(columns),
        "sha256": scanned.sha256,
        "num_rows": scanned.num_rows,
        "split": Split(by=by),
    }
    try:
        return ImportedFile.checked(recipe)
    except ExperimentRefused as refused:
        raise file_refused(scanned.path, refused.why, refused.what_to_do) from refused


def proposed_columns(scanned: FileScanned) -> tuple[FileColumn, ...]:
    """A role and a kind for every column."""
    columns = scanned.columns
    usable = [column for column in columns if column.role == "input" and column.kind != "image"]
    tasks = {column.name for column in columns if column.role == "task"}
    splits = {column.name for column in usable if _is_split(column)}
    if not tasks:
        possible = [column for column in usable if column.name not in splits and _fits_task(column)]
        called = [column.name for column in possible if _is_called_task(column.name)]
        tasks = set(called or [column.name for column in possible[-1:]])
    is_all = not any(c.role == "input" and c.name not in tasks | splits for c in columns)
    roles: dict[str, ColumnRole] = {}
    for column in columns:
        roles[column.name] = _role(column, tasks, splits, keeps_identifiers=is_all)
    return tuple(column_with(column, roles[column.name]) for column in columns)


def _role(column: ScannedColumn, tasks: set[str], splits: set[str], *, keeps_identifiers: bool) -> ColumnRole:
    """Rows that are only numbered are an input when there is no other, as in a table of x and y."""
    if column.name in tasks:
        return "task"
    if column.name in splits:
        return "split"
    if keeps_identifiers and column.role == "identifier" and column.kind == "numeric":
        return "input"
    return column.role


def column_with(column: ScannedColumn, role: ColumnRole, kind: ColumnKind | None = None) -> FileColumn:
    """The description of a column in a role, of the kind that suits it unless one is chosen."""
    chosen = kind_for(column, role) if kind is None else kind
    has_categories = chosen in ("category", "binary", "ordinal") and role in ("input", "task")
    return FileColumn(
        name=column.name,
        role=role,
        kind=chosen,
        categories=column.categories if has_categories else (),
    )


def kind_for(column: ScannedColumn, role: ColumnRole) -> ColumnKind:
    """The kind that suits a role: as a task, few whole numbers are classes and two are binary."""
    if role != "task" or column.kind != "numeric":
        return "category" if role == "task" and column.kind == "date" else column.kind
    if column.num_bad:
        return "numeric"
    if column.num_distinct == 2:
        return "binary"
    are_whole = all("." not in entry and "e" not in entry.lower() for entry in column.categories)
    return "category" if column.num_distinct <= FEW_NUMBERS and are_whole else "numeric"


def kinds_of(column: ScannedColumn) -> tuple[ColumnKind, ...]:
    """The kinds that can be chosen for a column."""
    if column.kind in ("image", "date"):
        return (column.kind,)
    kinds: list[ColumnKind] = []
    if column.kind == "numeric":
        kinds.append("numeric")
    if 2 <= column.num_distinct <= 1000 and column.categories:
        kinds += ["category", "ordinal"]
    if column.num_distinct == 2:
        kinds.append("binary")
    return tuple(kinds) or (column.kind,)


def hindrance(scanned: FileScanned, columns: Sequence[FileColumn]) -> Sentence | None:
    """Why the file cannot be used with these columns, None if it can."""
    known = {column.name: column for column in scanned.columns}
    for role, why in (
        ("task", translatable("problems", "No column is a task.")),
        ("input", translatable("problems", "No column is an input.")),
    ):
        if not any(column.role == role for column in columns):
            return sentence(why)
    for column in columns:
        if column.role in ("input", "task") and (found := _column_hindrance(known[column.name], column)):
            return found
    if scanned.num_ragged and getattr(scanned.reading, "ragged_rows", "") == "refuse":
        why = translatable("problems", "{count} rows have too many or too few cells; the first is row {row}.")
        return sentence(why, count=scanned.num_ragged, row=scanned.ragged[0])
    return None


def _column_hindrance(scanned: ScannedColumn, column: FileColumn) -> Sentence | None:
    """Why a column cannot be an input or a task of its kind."""
    if scanned.num_distinct < (2 if column.role == "task" else 1) and column.kind != "image":
        return scanned.note
    if column.kind == "binary" and scanned.num_distinct != 2:
        why = translatable("problems", "The column “{name}” has {count} different entries, not two.")
        return sentence(why, name=column.name, count=scanned.num_distinct)
    if column.kind in ("category", "ordinal") and not (column.categories or scanned.categories):
        why = translatable("problems", "The column “{name}” has too many different entries to be classes.")
        return sentence(why, name=column.name)
    if column.kind == "numeric" and scanned.kind in ("category", "binary"):
        why = translatable("problems", "The column “{name}” holds text and cannot be one of numbers.")
        return sentence(why, name=column.name)
    return None


def _fits_task(column: ScannedColumn) -> bool:
    is_class = column.kind in ("category", "binary", "ordinal")
    return column.kind == "numeric" or (is_class and 2 <= column.num_distinct <= MOST_CATEGORIES)


def _is_called_task(name: str) -> bool:
    first, last = name.lower().split("_")[0], name.lower().split("_")[-1]
    return first in _TASK_NAMES or last in _TASK_NAMES[:3]


def _is_split(column: ScannedColumn) -> bool:
    entries = {entry.lower() for entry in column.categories}
    is_called = column.name.lower() in _SPLIT_NAMES or column.name.lower() == "set"
    return is_called and len(entries) >= 2 and entries <= _PARTS
