"""From text to cells: which delimiter, which header, and whether every line has as many cells."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO, StringIO
from itertools import islice
from typing import TYPE_CHECKING

from mtl_gui.data.table_text import TableText, table_refused
from mtl_gui.problems import Refused
from mtl_gui.texts import sentence, translatable

if TYPE_CHECKING:
    import polars

__all__ = ["MISSING_MARKS", "ROW", "Layout", "cells_of", "layout_of"]

MISSING_MARKS = ("", "na", "n/a", "nan", "null", "?", "-")
"""Cells that mean "not known", in lower case."""

ROW = "\0row"
"""The column that numbers the rows as a spreadsheet does; no file can hold its name."""

_DELIMITERS = (",", ";", "\t", "|")
_SNIFFED_ROWS = 200
_LONGEST_CELL = 131_072


@dataclass(frozen=True, slots=True)
class Layout:
    """How the text is a table."""

    delimiter: str
    names: tuple[str, ...]
    has_header: bool


def layout_of(table: TableText) -> Layout:
    """Finds delimiter and header, and checks that the table is a rectangle.

    A first line in which every cell is a number is taken for data; the columns are then called column_1,
    column_2 and so on, as is a column with an empty name.

    Raises:
        Refused: When rows have different numbers of cells, two columns have one name, or there is a single
            column or no row.
    """
    try:
        delimiter = max(_DELIMITERS, key=lambda candidate: _agreement(table.text, candidate))
        first = next(_rows(table.text, delimiter))
        has_header = not all(_looks_numeric(cell) for cell in first)
        names = tuple(
            (cell.strip() if has_header else "") or f"column_{number}" for number, cell in enumerate(first, 1)
        )
        _check_names(table, names)
        _check_rectangle(table, delimiter, has_header=has_header, width=len(names))
    except csv.Error as error:
        raise _misquoted(table) from error
    return Layout(delimiter, names, has_header)


def cells_of(table: TableText, layout: Layout) -> "polars.DataFrame":
    """All cells as text without surrounding blanks, null where missing.

    Rows without any cell are left out; the first column, `ROW`, says which row of the file each one is.

    Raises:
        Refused: When quotation marks are out of order.
    """
    import polars as pl

    try:
        frame = pl.read_csv(
            BytesIO(table.text.encode()),
            has_header=False,
            skip_rows=1 if layout.has_header else 0,
            separator=layout.delimiter,
            infer_schema_length=0,
            new_columns=list(layout.names),
        )
    except pl.exceptions.PolarsError as error:
        raise _misquoted(table) from error
    text = pl.all().str.strip_chars()
    is_missing = text.str.to_lowercase().is_in(MISSING_MARKS)
    frame = frame.select(pl.when(~is_missing).then(text).name.keep())
    has_cells = ~pl.all_horizontal(pl.exclude(ROW).is_null())
    return frame.with_row_index(ROW, offset=2 if layout.has_header else 1).filter(has_cells)


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    """The rows with cells; a cell too long to be one is an error, whatever limit another library has set."""
    for row in csv.reader(StringIO(text), delimiter=delimiter):
        if row and max(map(len, row)) > _LONGEST_CELL:
            raise csv.Error(f"a cell holds more than {_LONGEST_CELL} characters")
        if row:
            yield row


def _agreement(text: str, delimiter: str) -> tuple[float, int]:
    """How well a delimiter explains the text: share of rows as wide as the first, then that width."""
    widths = [len(row) for row in islice(_rows(text, delimiter), _SNIFFED_ROWS)]
    if widths[0] == 1:
        return 0.0, 1
    return widths.count(widths[0]) / len(widths), widths[0]


def _misquoted(table: TableText) -> Refused:
    return table_refused(
        table.path,
        sentence(translatable("problems", "Its quotation marks are out of order.")),
        sentence(
            translatable(
                "problems", "Look for a quotation mark that is not closed; one inside text is doubled."
            )
        ),
    )


def _looks_numeric(cell: str) -> bool:
    cell = cell.strip()
    if cell.lower() in MISSING_MARKS:
        return bool(cell)
    try:
        float(cell.replace(",", "."))
    except ValueError:
        return False
    return True


def _check_names(table: TableText, names: tuple[str, ...]) -> None:
    if len(names) == 1:
        raise table_refused(
            table.path,
            sentence(translatable("problems", "It has a single column, “{name}”."), name=names[0]),
            sentence(
                translatable(
                    "problems", "Separate the columns by commas, semicolons, tabulators or vertical bars."
                )
            ),
        )
    for name in names:
        if names.count(name) > 1:
            raise table_refused(
                table.path,
                sentence(translatable("problems", "Two columns are called “{name}”."), name=name),
                sentence(translatable("problems", "Give every column a name of its own.")),
            )


def _check_rectangle(table: TableText, delimiter: str, *, has_header: bool, width: int) -> None:
    reader = csv.reader(StringIO(table.text), delimiter=delimiter)
    num_rows = 0
    for row in reader:
        if row and len(row) != width:
            raise table_refused(
                table.path,
                sentence(
                    translatable("problems", "Line {line} has {found} cells, the first line {expected}."),
                    line=reader.line_num,
                    found=len(row),
                    expected=width,
                ),
                sentence(
                    translatable(
                        "problems",
                        "Mend the line; text that holds the delimiter must stand in quotation marks.",
                    )
                ),
            )
        num_rows += bool(row)
    if num_rows == has_header:
        raise table_refused(
            table.path,
            sentence(translatable("problems", "There are no rows under the header.")),
            sentence(translatable("problems", "Choose a file with rows.")),
        )
