"""Finds out from its first bytes how a text file is a table."""

import codecs
import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Literal

from mtl_gui.data.files.packed import opened
from mtl_gui.data.files.source import file_refused
from mtl_gui.spec import TextReading
from mtl_gui.texts import sentence, translatable

__all__ = ["sniffed_reading"]

_SAMPLE = 2**18
_ROWS = 200
_DELIMITERS = (",", ";", "\t", "|", " ")
_ENCODINGS = Literal["utf-8", "utf-16-le", "utf-16-be", "gb18030", "cp1252", "latin-1"]
_MARKS: tuple[tuple[bytes, _ENCODINGS], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHINESE_WORD = re.compile(rb"(?:[\xb0-\xf7][\xa1-\xfe]){2}")
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x19\x7f]")
_COMMA_NUMBER = re.compile(r"[+-]?\d{1,3}([. ]\d{3})*,\d+|[+-]?\d+,\d+([eE][+-]?\d+)?")
_THOUSANDS = {
    ".": re.compile(r"[+-]?\d{1,3}(\.\d{3})+(,\d*)?"),
    ",": re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?"),
    " ": re.compile(r"[+-]?\d{1,3}( \d{3})+([.,]\d*)?"),
    "'": re.compile(r"[+-]?\d{1,3}('\d{3})+([.,]\d*)?"),
}
_POINT_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?")


def sniffed_reading(path: Path) -> TextReading:
    """Proposes encoding, delimiter, quotation mark, number marks and header.

    Raises:
        Refused: When the file cannot be read, is empty, or does not hold text.
    """
    with opened(path) as stream:
        sample = stream.read(_SAMPLE)
        is_whole = not stream.read(1)
    encoding = _encoding(sample, is_whole=is_whole)
    text = sample.decode(encoding, errors="replace").removeprefix("\ufeff")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise file_refused(
            path,
            sentence(translatable("problems", "The file is empty.")),
            sentence(translatable("problems", "Choose a file with a header line and rows.")),
        )
    if _BINARY.search(text.encode(errors="ignore")):
        raise file_refused(
            path,
            sentence(translatable("problems", "It does not hold text.")),
            sentence(translatable("problems", "Choose a table, a spreadsheet, a Parquet, ARFF or npz file.")),
        )
    if not is_whole and "\n" in text:
        text = text[: text.rindex("\n") + 1]
    return _layout(text, encoding)


def _encoding(sample: bytes, *, is_whole: bool) -> _ENCODINGS:
    """Any bytes are Latin-1, so it comes last; Chinese are pairs of high bytes, accents stand alone."""
    for mark, encoding in _MARKS:
        if sample.startswith(mark):
            return encoding
    start = sample[:4096]
    if b"\0" in start:
        odd, even = start[1::2].count(0), start[::2].count(0)
        if max(odd, even) > len(start) // 8:
            return "utf-16-le" if odd > even else "utf-16-be"
    tries: list[_ENCODINGS] = ["utf-8"]
    tries += ["gb18030"] if _CHINESE_WORD.search(sample) else []
    for encoding in (*tries, "cp1252"):
        try:
            codecs.getincrementaldecoder(encoding)().decode(sample, final=is_whole)
        except UnicodeDecodeError:
            continue
        return encoding
    return "latin-1"


def _layout(text: str, encoding: _ENCODINGS) -> TextReading:
    quote = _quote(text)
    delimiter = max(_DELIMITERS, key=lambda candidate: _agreement(text, candidate, quote))
    rows = _rows(text, delimiter, quote)
    cells = [cell.strip() for row in rows[1:] for cell in row]
    decimal_mark, thousands_mark = _number_marks(cells, delimiter)
    marks = TextReading().missing_marks
    return TextReading(
        encoding=encoding,
        delimiter=delimiter,
        quote=quote,
        decimal_mark=decimal_mark,
        thousands_mark=thousands_mark,
        has_header=not all(_looks_numeric(cell.strip(), marks) for cell in rows[0]),
    )


def _quote(text: str) -> str:
    """A single quotation mark only where no double one occurs and cells start and end with it."""
    starts = re.findall(r"(?:^|[,;\t|])'[^'\n]*'(?=[,;\t|\n]|$)", text, re.MULTILINE)
    return "'" if '"' not in text and len(starts) > 1 else '"'


def _rows(text: str, delimiter: str, quote: str) -> list[list[str]]:
    try:
        reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, quotechar=quote)
        return list(islice((row for row in reader if any(row)), _ROWS)) or [[""]]
    except csv.Error:
        return [line.split(delimiter) for line in text.splitlines()[:_ROWS]] or [[""]]


def _agreement(text: str, delimiter: str, quote: str) -> tuple[float, int]:
    """How well a delimiter explains the text: share of rows of the commonest width, then that width."""
    widths = [len(row) for row in _rows(text, delimiter, quote)]
    width = max(set(widths), key=lambda candidate: (widths.count(candidate), candidate))
    if width == 1:
        return 0.0, 1
    share = widths.count(width) / len(widths)
    return (share / 2 if delimiter == " " else share), width


def _number_marks(
    cells: Sequence[str], delimiter: str
) -> tuple[Literal[".", ","], Literal["", ".", ",", " ", "'"]]:
    """Decimal comma where more cells need it than a point; a thousands mark where cells need one."""
    commas = _count(_COMMA_NUMBER, cells)
    points = sum(1 for cell in cells if "." in cell and _POINT_NUMBER.fullmatch(cell))
    grouped = {mark: _count(pattern, cells) for mark, pattern in _THOUSANDS.items()}
    if delimiter != "," and commas and commas >= points - grouped["."] and commas > grouped[","]:
        return ",", "." if grouped["."] else (" " if grouped[" "] else "")
    if delimiter == ";" and commas and not points:
        return ",", ""
    if grouped[","]:
        return ".", ","
    return ".", ("'" if grouped["'"] else (" " if grouped[" "] else ""))


def _count(pattern: re.Pattern[str], cells: Iterable[str]) -> int:
    return sum(1 for cell in cells if pattern.fullmatch(cell))


def _looks_numeric(cell: str, missing_marks: Sequence[str]) -> bool:
    if cell.lower() in missing_marks:
        return bool(cell)
    return bool(_POINT_NUMBER.fullmatch(cell.replace(",", ".")))
