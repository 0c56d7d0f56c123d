"""What is said about a person's own file while it is read, before anything is trained."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from mtl_gui.spec import AnyReading, ColumnKind, ColumnRole, Task
from mtl_gui.texts import Sentence

__all__ = [
    "BadCell",
    "DataWarned",
    "DataWarning",
    "FileDivided",
    "FileEvent",
    "FilePreviewed",
    "FileScanned",
    "ScannedColumn",
    "TaskDivided",
    "WarningKind",
]

WarningKind = Literal[
    "leakage", "identifier", "constant", "rare_class", "imbalance", "duplicates", "missing_labels"
]


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell that cannot be used as it stands; `row` counts as a spreadsheet does, the first one is 1."""

    row: int
    column: str
    cell: str
    why: Sentence


@dataclass(frozen=True, slots=True)
class FilePreviewed:
    """The first rows of a file as it would be read.

    `rows` hold the cells as text, "" where missing, `row_numbers` their rows in the file. `bad` says for
    (position in `rows`, position in `names`) why a cell is marked. `ragged` are the numbers of rows with too
    many or too few cells among those looked at; they are not in `rows`. `sheets` are those of a spreadsheet.
    """

    path: Path
    reading: AnyReading
    names: tuple[str, ...]
    kinds: tuple[ColumnKind, ...]
    rows: tuple[tuple[str, ...], ...]
    row_numbers: tuple[int, ...]
    bad: Mapping[tuple[int, int], Sentence]
    ragged: tuple[int, ...] = ()
    sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ScannedColumn:
    """A column after every row was read.

    `kind` and `role` are proposed; `note` says why it is left out, None if it is not. `num_distinct` counts
    different entries and stops above 1000. `categories` are its entries in order, where they are few.
    `num_bad` cells do not fit the kind, the first of which are `bad`. `lowest` and `highest` are NaN unless
    the column holds numbers.
    """

    name: str
    kind: ColumnKind
    role: ColumnRole
    num_missing: int
    num_distinct: int
    categories: tuple[str, ...]
    examples: tuple[str, ...]
    lowest: float
    highest: float
    num_bad: int
    bad: tuple[BadCell, ...]
    note: Sentence | None = None


@dataclass(frozen=True, slots=True)
class FileScanned:
    """Every row of a file was read. `num_ragged` rows have too many or too few cells."""

    path: Path
    reading: AnyReading
    sha256: str
    num_rows: int
    columns: tuple[ScannedColumn, ...]
    num_ragged: int = 0
    ragged: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DataWarning:
    """Something about the data that a person should know; nothing is kept from training by it."""

    kind: WarningKind
    columns: tuple[str, ...]
    text: Sentence
    advice: Sentence


@dataclass(frozen=True, slots=True)
class DataWarned:
    """All warnings about a file's columns as they would be used."""

    warnings: tuple[DataWarning, ...]


@dataclass(frozen=True, slots=True)
class TaskDivided:
    """The labels of a task in every part.

    `task` has the loss and metric that suit its labels. `counts` are those of each class by part, in the
    order of training, validation and test; of a number there is one count of all its labels.
    """

    task: Task
    classes: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class FileDivided:
    """How the rows of a file would be divided: sizes of training, validation and test, and their labels."""

    sizes: tuple[int, int, int]
    tasks: tuple[TaskDivided, ...]


FileEvent = FilePreviewed | FileScanned | DataWarned | FileDivided
