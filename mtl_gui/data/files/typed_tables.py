"""Files that say themselves what their columns are: Parquet, spreadsheets, NumPy arrays."""

import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import numpy as np

from mtl_gui.data.files.packed import check_archive
from mtl_gui.data.files.parquet_trial import ends_the_reader
from mtl_gui.data.files.source import choose_another, file_refused, stamp_of
from mtl_gui.data.files.table import Block, NumberFormat, OpenTable, checked_names
from mtl_gui.problems import Refused
from mtl_gui.spec import ExcelReading
from mtl_gui.texts import Sentence, sentence, translatable

if TYPE_CHECKING:
    import polars

__all__ = ["open_excel", "open_parquet", "sheets_of"]

_ROWS_AT_ONCE = 16_384
_PREVIEWED_ROWS = _ROWS_AT_ONCE


def open_parquet(path: Path, *, is_preview: bool = False) -> OpenTable:
    """Opens a Parquet file; its first row has the number 1. Of a preview only the first rows are safe.

    Raises:
        Refused: When it is damaged, or a column holds lists or records.
    """
    import polars as pl

    if ends_the_reader(path, stamp_of(path), _PREVIEWED_ROWS if is_preview else sys.maxsize):
        raise _damaged(path, "Parquet")
    try:
        lazy = pl.scan_parquet(path)
        schema = lazy.collect_schema()
        num_rows = int(lazy.select(pl.len()).collect().item())
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError) as error:
        raise _damaged(path, "Parquet") from error
    for name, dtype in schema.items():
        if dtype.is_nested() or dtype in (pl.Object, pl.Binary):
            raise file_refused(
                path,
                sentence(
                    translatable("problems", "The column “{name}” holds {dtype}, not single values."),
                    name=name,
                    dtype=str(dtype)[:60],
                ),
                sentence(translatable("problems", "Store one value per cell, or leave the column out.")),
            )
    _check_rows(path, num_rows)
    names = checked_names(path, list(schema))
    return OpenTable(names, _parquet_blocks(path, names, num_rows), NumberFormat())


def _parquet_blocks(path: Path, names: tuple[str, ...], num_rows: int) -> Iterator[Block]:
    import polars as pl

    step = max(1, min(_ROWS_AT_ONCE, 2**23 // len(names)))
    for start in range(0, num_rows, step):
        try:
            frame = pl.scan_parquet(path).slice(start, step).collect()
        except (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError) as error:
            raise _damaged(path, "Parquet") from error
        frame = frame.rename(dict(zip(frame.columns, names, strict=True)))
        rows = np.arange(start + 1, start + 1 + len(frame))
        yield Block(frame, rows, min(1.0, (start + step) / num_rows))


def sheets_of(path: Path) -> tuple[str, ...]:
    """The sheets of a spreadsheet.

    Raises:
        Refused: When it is damaged, locked, or unpacks to far more than its size.
    """
    import fastexcel

    if zipfile.is_zipfile(path):
        check_archive(path)
    try:
        return tuple(fastexcel.read_excel(path).sheet_names)
    except fastexcel.FastExcelError as error:
        raise _damaged(path, "Excel") from error


def open_excel(path: Path, reading: ExcelReading) -> OpenTable:
    """Opens a sheet; formulas count with the values that were stored with them.

    Raises:
        Refused: When there is no such sheet, or a cell holds an error or a formula without a value.
    """
    sheets = sheets_of(path)
    sheet = reading.sheet or sheets[0]
    if sheet not in sheets:
        raise file_refused(
            path,
            sentence(translatable("problems", "There is no sheet “{sheet}”."), sheet=sheet),
            sentence(translatable("problems", "Use one of: {names}."), names=", ".join(sheets)),
        )
    frame = _sheet(path, sheet)
    _check_rows(path, len(frame) - reading.skipped_rows)
    _check_formulas(path, sheets.index(sheet))
    is_empty = frame.select(_has_no_entry()).to_series().to_numpy() if frame.width else np.ones(0, bool)
    rows = np.flatnonzero(~is_empty)
    rows = rows[rows >= reading.skipped_rows]
    _check_rows(path, len(rows) - int(reading.has_header))
    header = [str(cell) if cell is not None else "" for cell in frame.row(int(rows[0]))]
    names = checked_names(path, header if reading.has_header else ["" for _ in header])
    kept = rows[1:] if reading.has_header else rows
    table = frame[kept].rename(dict(zip(frame.columns, names, strict=True)))
    blocks = iter([Block(table, kept + 1, 1.0)])
    return OpenTable(names, blocks, NumberFormat(missing_marks=reading.missing_marks), sheets=sheets)


def _has_no_entry() -> "polars.Expr":
    """Whether a row has no entry."""
    import polars as pl

    return pl.all_horizontal(pl.all().is_null())


def _sheet(path: Path, sheet: str) -> "polars.DataFrame":
    import fastexcel

    try:
        loaded = fastexcel.read_excel(path).load_sheet(sheet, header_row=None, skip_rows=0, dtypes="string")
        return loaded.to_polars()
    except fastexcel.FastExcelError as error:
        raise _damaged(path, "Excel") from error


_CELL = re.compile(rb"<c\b([^>]*?)(?:/>|>(.*?)</c>)", re.DOTALL)
_PLACE = re.compile(rb'\br="([A-Z]+\d+)"')


def _check_formulas(path: Path, position: int) -> None:
    """The reader takes cells with errors and formulas without a stored value for empty; they are told."""
    if not zipfile.is_zipfile(path):
        return
    with zipfile.ZipFile(path) as archive:
        part = _part_of_sheet(archive, position)
        content = archive.read(part) if part is not None else b""
    if b"<f" not in content and b't="e"' not in content:
        return
    for match in _CELL.finditer(content):
        attributes, inside = match.group(1), match.group(2) or b""
        place = _PLACE.search(attributes)
        cell = place.group(1).decode() if place else "?"
        if b't="e"' in attributes:
            text = re.sub(rb"<f.*?</f>|<[^>]*>", b"", inside, flags=re.DOTALL).decode(errors="replace")
            raise _bad_cell(
                path,
                sentence(
                    translatable("problems", "Cell {cell} holds the error {text}."), cell=cell, text=text
                ),
            )
        if b"<f" in inside and b"<v" not in inside:
            why = translatable("problems", "Cell {cell} holds a formula whose value was not stored.")
            raise _bad_cell(path, sentence(why, cell=cell))


def _bad_cell(path: Path, why: Sentence) -> Refused:
    advice = translatable("problems", "Open it in the spreadsheet program, mend the cell, and save it again.")
    return file_refused(path, why, sentence(advice))


def _part_of_sheet(archive: zipfile.ZipFile, position: int) -> str | None:
    """The member of an xlsx archive that holds a sheet."""
    names = set(archive.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return None
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    sheets = [element for element in book.iter() if element.tag.endswith("}sheet")]
    key = next((v for k, v in sheets[position].attrib.items() if k.endswith("}id")), None)
    for link in links.iter():
        if link.attrib.get("Id") == key:
            target = link.attrib["Target"].removeprefix("/")
            part = target if target.startswith("xl/") else f"xl/{target}"
            return part if part in names else None
    return None


def _check_rows(path: Path, num_rows: int) -> None:
    if num_rows < 1:
        raise file_refused(
            path,
            sentence(translatable("problems", "There are no rows.")),
            sentence(translatable("problems", "Choose a file with rows, or leave out fewer of them.")),
        )


def _damaged(path: Path, form: str) -> Refused:
    return file_refused(
        path,
        sentence(
            translatable("problems", "It is a {form} file that is damaged, locked or cut off."), form=form
        ),
        choose_another(),
    )
