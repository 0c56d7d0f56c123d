"""A file of a person's own: how it is read, and what each of its columns is for."""

from typing import Annotated, Literal, Self, TypeAlias, get_args

from pydantic import Field, model_validator

from mtl_gui.spec.description import Description
from mtl_gui.spec.refusal import contradiction
from mtl_gui.spec.split import Split
from mtl_gui.texts import sentence, translatable

__all__ = [
    "ROLES",
    "AnyReading",
    "ArffReading",
    "ArraysReading",
    "ColumnKind",
    "ColumnRole",
    "ExcelReading",
    "FileColumn",
    "ImagesReading",
    "ImportedFile",
    "ParquetReading",
    "TextReading",
]

ColumnRole = Literal["input", "task", "ignored", "identifier", "split", "group", "time"]
ColumnKind = Literal["numeric", "category", "binary", "ordinal", "date", "image"]
ROLES: tuple[ColumnRole, ...] = get_args(ColumnRole)
"""What a column can be for."""

_ONLY_ONE: tuple[ColumnRole, ...] = ("split", "group", "time")
_MISSING_MARKS = ("", "na", "n/a", "nan", "null", "?", "-")
_ONLY_TASK_KINDS: tuple[ColumnKind, ...] = ("numeric", "category", "binary", "ordinal")


class TextReading(Description):
    """How a text file (CSV, TSV; also packed as .gz or alone in a .zip) is a table."""

    kind: Literal["text"] = "text"
    encoding: Literal["utf-8", "utf-16-le", "utf-16-be", "gb18030", "cp1252", "latin-1"] = Field(
        "utf-8", description=translatable("spec", "How the characters are written as bytes.")
    )
    delimiter: str = Field(
        ",", min_length=1, max_length=1, description=translatable("spec", "What stands between two cells.")
    )
    quote: str = Field(
        '"', max_length=1, description=translatable("spec", "What stands around a cell; empty for nothing.")
    )
    decimal_mark: Literal[".", ","] = Field(
        ".", description=translatable("spec", "What stands before the fraction of a number.")
    )
    thousands_mark: Literal["", ".", ",", " ", "'"] = Field(
        "", description=translatable("spec", "What groups the digits of large numbers.")
    )
    has_header: bool = Field(
        default=True, description=translatable("spec", "Whether the first row names the columns.")
    )
    skipped_rows: int = Field(
        0, ge=0, le=10_000, description=translatable("spec", "Rows to leave out before the table begins.")
    )
    missing_marks: tuple[str, ...] = Field(
        _MISSING_MARKS,
        description=translatable("spec", "Cells that mean “not known”, in lower case."),
    )
    ragged_rows: Literal["refuse", "skip"] = Field(
        "refuse", description=translatable("spec", "What to do with rows of too many or too few cells.")
    )


class ParquetReading(Description):
    """A Parquet file, which says itself what its columns are."""

    kind: Literal["parquet"] = "parquet"


class ExcelReading(Description):
    """A sheet of a spreadsheet."""

    kind: Literal["excel"] = "excel"
    sheet: str = Field("", description=translatable("spec", "The sheet; empty for the first one."))
    has_header: bool = Field(
        default=True, description=translatable("spec", "Whether the first row names the columns.")
    )
    skipped_rows: int = Field(
        0, ge=0, le=10_000, description=translatable("spec", "Rows to leave out before the table begins.")
    )
    missing_marks: tuple[str, ...] = Field(
        _MISSING_MARKS,
        description=translatable("spec", "Cells that mean “not known”, in lower case."),
    )


class ArffReading(Description):
    """An ARFF file of Weka, Mulan or Meka, which says itself what its columns are."""

    kind: Literal["arff"] = "arff"


class ArraysReading(Description):
    """NumPy arrays in an npz file; each has a row of the table along its first axis."""

    kind: Literal["npz"] = "npz"


class ImagesReading(Description):
    """A folder of images: one folder per class, or a table beside them that names each image."""

    kind: Literal["images"] = "images"
    labels: str = Field(
        "", description=translatable("spec", "The table of labels in the folder; empty for class folders.")
    )
    height: int = Field(32, ge=4, le=512, description=translatable("spec", "Rows of pixels."))
    width: int = Field(32, ge=4, le=512, description=translatable("spec", "Pixels of a row."))
    in_colour: bool = Field(
        default=False, description=translatable("spec", "Red, green and blue instead of grey.")
    )
    other_sizes: Literal["refuse", "resize"] = Field(
        "refuse", description=translatable("spec", "What to do with images of another size.")
    )


AnyReading: TypeAlias = Annotated[
    TextReading | ParquetReading | ExcelReading | ArffReading | ArraysReading | ImagesReading,
    Field(discriminator="kind"),
]


class FileColumn(Description):
    """A column: what it is for and what it holds.

    `categories` are the entries of a category, binary or ordinal column in the order of their class numbers;
    empty: those found in the file, sorted. An entry that is not among them refuses the file.
    """

    name: str = Field(
        min_length=1, max_length=1000, description=translatable("spec", "As the file calls it.")
    )
    role: ColumnRole = Field("input", description=translatable("spec", "What the column is for."))
    kind: ColumnKind = Field("numeric", description=translatable("spec", "What the column holds."))
    categories: tuple[str, ...] = Field(
        (), max_length=1000, description=translatable("spec", "Its entries in order; empty: as found.")
    )

    @model_validator(mode="after")
    def _can_be_a_task(self) -> Self:
        if self.role == "task" and self.kind not in _ONLY_TASK_KINDS:
            raise contradiction(
                "role",
                sentence(
                    translatable("problems", "The column “{name}” of kind “{kind}” cannot be a task."),
                    name=self.name,
                    kind=self.kind,
                ),
                sentence(translatable("problems", "Choose another kind, or another role.")),
            )
        return self


class ImportedFile(Description):
    """A file of a person's own, with how it is read and what its columns are for.

    Columns of the file that are not listed are left out. `num_rows` and `sha256` tell whether a file on
    another machine is the same.
    """

    kind: Literal["imported_file"] = "imported_file"
    path: str = Field(min_length=1, description=translatable("spec", "The file or folder."))
    reading: AnyReading = Field(TextReading(), description=translatable("spec", "How it is read."))
    columns: tuple[FileColumn, ...] = Field(
        min_length=2, max_length=20_000, description=translatable("spec", "What the columns are for.")
    )
    bad_cells: Literal["refuse", "missing"] = Field(
        "refuse", description=translatable("spec", "What to do with cells that do not fit their column.")
    )
    sha256: str | None = Field(None, description=translatable("spec", "Fingerprint of the file's content."))
    num_rows: int | None = Field(None, ge=0, description=translatable("spec", "Rows when it was imported."))
    split: Split = Split()

    def names_with(self, role: ColumnRole) -> tuple[str, ...]:
        """The names of the columns with a role, in order."""
        return tuple(column.name for column in self.columns if column.role == role)

    @model_validator(mode="after")
    def _has_inputs_and_tasks(self) -> Self:
        for role, why, advice in (
            (
                "task",
                translatable("problems", "No column is a task."),
                translatable("problems", "Give the column that shall be predicted the role “task”."),
            ),
            (
                "input",
                translatable("problems", "No column is an input."),
                translatable("problems", "Give a column the role “input”."),
            ),
        ):
            if not any(column.role == role for column in self.columns):
                raise contradiction("columns", sentence(why), sentence(advice))
        return self

    @model_validator(mode="after")
    def _uses_columns_once(self) -> Self:
        seen: set[str] = set()
        for position, column in enumerate(self.columns):
            if column.name in seen:
                raise contradiction(
                    f"columns[{position}].name",
                    sentence(
                        translatable("problems", "The column “{name}” is listed twice."), name=column.name
                    ),
                    sentence(translatable("problems", "List every column once.")),
                )
            seen.add(column.name)
        for role in _ONLY_ONE:
            if len(names := self.names_with(role)) > 1:
                raise contradiction(
                    "columns",
                    sentence(
                        translatable("problems", "The columns {names} all have the role “{role}”."),
                        names=", ".join(names),
                        role=role,
                    ),
                    sentence(translatable("problems", "Only one column can have it.")),
                )
        return self

    @model_validator(mode="after")
    def _splits_by_what_is_there(self) -> Self:
        needed: dict[str, ColumnRole] = {"group": "group", "time": "time", "column": "split"}
        role = needed.get(self.split.by)
        if role is not None and not self.names_with(role):
            raise contradiction(
                "split.by",
                sentence(
                    translatable("problems", "The rows are split by “{by}”, but no column has that role."),
                    by=role,
                ),
                sentence(translatable("problems", "Give a column this role, or split in another way.")),
            )
        return self
