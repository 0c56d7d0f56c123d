"""From bytes to whole rows of text, block by block, whatever the quotation marks."""

import codecs
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mtl_gui.data.files.packed import ByteStream
from mtl_gui.data.files.source import file_refused
from mtl_gui.problems import Refused
from mtl_gui.spec import TextReading
from mtl_gui.texts import sentence, translatable

__all__ = ["BLOCK_BYTES", "RawBlock", "raw_blocks"]

BLOCK_BYTES = 2**22
_LONGEST_ROW = 2**24
_FEED = 0x0A


@dataclass(frozen=True, slots=True, eq=False)
class RawBlock:
    """Whole rows in UTF-8 with line feeds.

    `starts` [n + 1] are where each row begins and the last one ends, `widths` [n] the cells of each, 0 for
    an empty line. `cells` are given instead where quotation marks stand inside of cells.
    """

    content: bytes
    starts: npt.NDArray[np.int64]
    widths: npt.NDArray[np.int64]
    fraction: float
    cells: list[list[str]] | None = None


def raw_blocks(
    path: Path, stream: ByteStream, reading: TextReading, block_bytes: int = BLOCK_BYTES
) -> Iterator[RawBlock]:
    """Cuts a stream into blocks of whole rows.

    Raises:
        Refused: When bytes are no text in this encoding, or a quotation mark is not closed.
    """
    rest, num_rows = b"", 0
    for text, fraction, is_last in _texts(path, stream, reading, block_bytes):
        rest += text
        if not rest:
            continue
        block = _cut(rest, reading, fraction, is_last=is_last)
        if block is None:
            if is_last or len(rest) > _LONGEST_ROW:
                raise _unclosed(path, rest, reading, num_rows)
            continue
        used = int(block.starts[-1])
        rest = rest[used:]
        if len(block.widths):
            if block.content.find(b"\0") >= 0:
                raise _holds_nul(path, block, num_rows)
            yield block
        num_rows += len(block.widths)


def _texts(
    path: Path, stream: ByteStream, reading: TextReading, block_bytes: int
) -> Iterator[tuple[bytes, float, bool]]:
    """Pieces of the text in UTF-8 with line feeds; the last one ends with a line feed."""
    decoder = codecs.getincrementaldecoder(reading.encoding)()
    is_first, held, done = True, "", 0
    while True:
        piece = stream.read(block_bytes)
        try:
            text = held + decoder.decode(piece, final=not piece)
        except UnicodeDecodeError as error:
            raise _no_text(path, reading.encoding, done + error.start) from error
        done += len(piece)
        if is_first:
            text, is_first = text.removeprefix("\ufeff"), False
        held = text[len(text.rstrip("\r\x1a")) :] if piece else ""
        text = text.removesuffix(held)
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if not piece:
            text = text.rstrip("\x1a")
            yield (text + "\n").encode(errors="replace"), 1.0, True
            return
        yield text.encode(errors="replace"), stream.fraction, False


def _cut(content: bytes, reading: TextReading, fraction: float, *, is_last: bool) -> RawBlock | None:
    """The whole rows at the start of `content`; None if not even one is whole."""
    array = np.frombuffer(content, dtype=np.uint8)
    quote = reading.quote.encode()
    if quote and quote in content:
        if not _is_strictly_quoted(array, ord(quote), reading):
            return _loosely_cut(content, reading, fraction, is_last=is_last)
        is_outside = (np.cumsum(array == ord(quote), dtype=np.int64) & 1) == 0
        if is_last and not is_outside[-1]:
            return None
    else:
        is_outside = np.ones(1, dtype=bool)
    ends = np.flatnonzero((array == _FEED) & is_outside)
    if not len(ends):
        return None
    starts = np.concatenate([[0], ends + 1])
    delimiters = _delimiters(array, reading.delimiter.encode(), content)
    marks = delimiters[is_outside[delimiters]] if len(is_outside) > 1 else delimiters
    widths = np.diff(np.searchsorted(marks, starts)) + 1
    is_empty = np.diff(starts) == 1
    return RawBlock(content[: starts[-1]], starts, np.where(is_empty, 0, widths), fraction)


def _delimiters(array: npt.NDArray[np.uint8], delimiter: bytes, content: bytes) -> npt.NDArray[np.int64]:
    if len(delimiter) == 1:
        return np.flatnonzero(array == delimiter[0])
    found, place = [], content.find(delimiter)
    while place >= 0:
        found.append(place)
        place = content.find(delimiter, place + 1)
    return np.array(found, dtype=np.int64)


def _is_strictly_quoted(array: npt.NDArray[np.uint8], quote: int, reading: TextReading) -> bool:
    """Whether every quotation mark opens or closes a whole cell, or is doubled inside one."""
    places = np.flatnonzero(array == quote)
    borders = np.array([reading.delimiter.encode()[-1], _FEED, quote], dtype=np.uint8)
    openings, closings = places[::2], places[1::2]
    before = array[openings[openings > 0] - 1]
    after = array[closings[closings < len(array) - 1] + 1]
    if not (np.isin(before, borders).all() and np.isin(after, borders).all()):
        return False
    return len(reading.delimiter.encode()) == 1


def _loosely_cut(content: bytes, reading: TextReading, fraction: float, *, is_last: bool) -> RawBlock | None:
    """As `csv` reads: a quotation mark inside of a cell is one of its characters."""
    lines = StringIO(content.decode(), newline="\n").readlines()
    complete = lines if lines[-1].endswith("\n") else lines[:-1]
    reader = csv.reader(complete, delimiter=reading.delimiter, quotechar=reading.quote, strict=True)
    cells: list[list[str]] = []
    ends = [0]
    lengths = np.concatenate([[0], np.cumsum([len(line.encode()) for line in complete])]).astype(np.int64)
    try:
        for row in reader:
            cells.append(row)
            ends.append(int(lengths[reader.line_num]))
    except csv.Error:
        if is_last:
            return None
    if not cells:
        return None
    widths = np.array([len(row) for row in cells], dtype=np.int64)
    return RawBlock(content[: ends[-1]], np.array(ends, dtype=np.int64), widths, fraction, cells)


def _no_text(path: Path, encoding: str, place: int) -> Refused:
    return file_refused(
        path,
        sentence(
            translatable("problems", "Byte {place} is no character in the encoding {encoding}."),
            place=place + 1,
            encoding=encoding,
        ),
        sentence(translatable("problems", "Choose another encoding.")),
    )


def _holds_nul(path: Path, block: RawBlock, num_rows: int) -> Refused:
    row = int(np.searchsorted(block.starts, block.content.index(b"\0"), side="right"))
    return file_refused(
        path,
        sentence(translatable("problems", "Row {row} holds a zero byte."), row=num_rows + row),
        sentence(translatable("problems", "Choose another encoding, or copy the file again.")),
    )


def _unclosed(path: Path, rest: bytes, reading: TextReading, num_rows: int) -> Refused:
    quote = reading.quote.encode()
    opened = rest.rfind(quote) if quote else -1
    row = num_rows + 1 + rest.count(b"\n", 0, max(opened, 0))
    return file_refused(
        path,
        sentence(
            translatable("problems", "A quotation mark is opened in row {row} or above and never closed."),
            row=row,
        ),
        sentence(
            translatable(
                "problems",
                "Close it, double a mark inside text, or choose another quotation mark or none.",
            )
        ),
    )
