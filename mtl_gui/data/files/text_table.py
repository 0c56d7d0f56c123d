"""A text file as a table: a header, and blocks of cells as text."""

import csv
from collections.abc import Iterator
from io import BytesIO, StringIO
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mtl_gui.data.files.packed import opened
from mtl_gui.data.files.records import BLOCK_BYTES, RawBlock, raw_blocks
from mtl_gui.data.files.source import choose_another, file_refused
from mtl_gui.data.files.table import Block, NumberFormat, OpenTable, checked_names
from mtl_gui.problems import Refused
from mtl_gui.spec import TextReading
from mtl_gui.texts import sentence, translatable

if TYPE_CHECKING:
    import polars

__all__ = ["open_text"]


def open_text(path: Path, reading: TextReading, block_bytes: int = BLOCK_BYTES) -> OpenTable:
    """Opens a text file and reads its header.

    Raises:
        Refused: When it is no table in this reading.
    """
    _check_marks(path, reading)
    blocks = _raw(path, reading, block_bytes)
    first = _first_table_row(blocks, reading.skipped_rows)
    if first is None:
        raise file_refused(
            path,
            sentence(translatable("problems", "There are no rows.")),
            sentence(translatable("problems", "Choose a file with rows, or leave out fewer of them.")),
        )
    block, position, row = first
    header = _cells(block, position, reading)
    names = header if reading.has_header else ["" for _ in header]
    names = list(checked_names(path, names))
    start = position + (1 if reading.has_header else 0)
    rest = chain([(block, start, row - position)], _counted(blocks, row - position + len(block.widths)))
    numbers = NumberFormat(reading.decimal_mark, reading.thousands_mark, reading.missing_marks)
    return OpenTable(tuple(names), _blocks(path, reading, names, rest), numbers)


def _raw(path: Path, reading: TextReading, block_bytes: int) -> Iterator[RawBlock]:
    with opened(path) as stream:
        yield from raw_blocks(path, stream, reading, block_bytes)


def _first_table_row(blocks: Iterator[RawBlock], skipped_rows: int) -> tuple[RawBlock, int, int] | None:
    """The block with the first row of the table, its place there, and its number in the file less one."""
    num_before = 0
    for block in blocks:
        for position in range(max(0, skipped_rows - num_before), len(block.widths)):
            if block.widths[position]:
                return block, position, num_before + position
        num_before += len(block.widths)
    return None


def _counted(blocks: Iterator[RawBlock], num_before: int) -> Iterator[tuple[RawBlock, int, int]]:
    for block in blocks:
        yield block, 0, num_before
        num_before += len(block.widths)


def _cells(block: RawBlock, position: int, reading: TextReading) -> list[str]:
    if block.cells is not None:
        return block.cells[position]
    text = block.content[block.starts[position] : block.starts[position + 1]].decode()
    return next(_reader(StringIO(text, newline=""), reading))


def _reader(lines: StringIO, reading: TextReading) -> Iterator[list[str]]:
    if reading.quote:
        return csv.reader(lines, delimiter=reading.delimiter, quotechar=reading.quote)
    return csv.reader(lines, delimiter=reading.delimiter, quoting=csv.QUOTE_NONE)


def _blocks(
    path: Path,
    reading: TextReading,
    names: list[str],
    counted: Iterator[tuple[RawBlock, int, int]],
) -> Iterator[Block]:
    for block, start, num_before in counted:
        widths = block.widths.copy()
        widths[:start] = 0
        is_kept = widths == len(names)
        ragged = [
            (num_before + int(row) + 1, int(widths[row])) for row in np.flatnonzero(~is_kept & (widths > 0))
        ]
        if ragged and reading.ragged_rows == "refuse":
            raise _refused_row(path, *ragged[0], len(names))
        if is_kept.any():
            frame = _frame(path, block, is_kept, names, reading)
            rows = np.flatnonzero(is_kept) + num_before + 1
            yield Block(frame, rows, block.fraction, tuple(ragged))
        elif ragged:
            yield Block(_empty(names), np.empty(0, dtype=np.int64), block.fraction, tuple(ragged))


def _frame(
    path: Path, block: RawBlock, is_kept: npt.NDArray[np.bool_], names: list[str], reading: TextReading
) -> "polars.DataFrame":
    import polars as pl

    if block.cells is not None:
        rows = [block.cells[row] for row in np.flatnonzero(is_kept)]
        return pl.DataFrame(rows, schema=dict.fromkeys(names, pl.String), orient="row", strict=False)
    try:
        frame = pl.read_csv(
            BytesIO(_kept(block, is_kept)),
            has_header=False,
            separator=reading.delimiter,
            quote_char=reading.quote or None,
            infer_schema_length=0,
        )
    except pl.exceptions.PolarsError as error:
        raise file_refused(
            path, sentence(translatable("problems", "Its rows cannot be read.")), choose_another()
        ) from error
    assert frame.shape == (int(is_kept.sum()), len(names)), frame.shape
    return frame.rename(dict(zip(frame.columns, names, strict=True)))


def _empty(names: list[str]) -> "polars.DataFrame":
    import polars as pl

    return pl.DataFrame(schema=dict.fromkeys(names, pl.String))


def _kept(block: RawBlock, is_kept: npt.NDArray[np.bool_]) -> bytes:
    """The bytes of the rows that are kept, in as few pieces as they form."""
    borders = np.flatnonzero(np.diff(np.concatenate([[0], is_kept.astype(np.int8), [0]])))
    pieces = [
        block.content[block.starts[first] : block.starts[stop]]
        for first, stop in zip(borders[::2], borders[1::2], strict=True)
    ]
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


def _refused_row(path: Path, row: int, found: int, expected: int) -> Refused:
    return file_refused(
        path,
        sentence(
            translatable("problems", "Row {row} has {found} cells, the first one {expected}."),
            row=row,
            found=found,
            expected=expected,
        ),
        sentence(
            translatable(
                "problems",
                "Mend the row, quote text that holds the delimiter, or leave such rows out.",
            )
        ),
    )


def _check_marks(path: Path, reading: TextReading) -> None:
    """Makes sure that no two marks are the same, and that none is a letter, a digit or a line's end."""
    marks = [reading.delimiter, reading.quote, reading.decimal_mark, reading.thousands_mark]
    told = [mark for mark in marks if mark]
    clash = next((mark for mark in told if told.count(mark) > 1 and mark in (marks[1], marks[3])), None)
    odd = next((mark for mark in marks[:2] if mark.isalnum() or mark in ("\n", "\r", "\0", "�")), None)
    if clash is None and odd is None and not (reading.delimiter == reading.decimal_mark == "."):
        return
    raise file_refused(
        path,
        sentence(
            translatable("problems", "The mark “{mark}” cannot be used for this."),
            mark=odd or clash or reading.delimiter,
        ),
        sentence(translatable("problems", "Choose different marks for delimiter, quotation and numbers.")),
    )
