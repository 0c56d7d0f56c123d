"""Reads every row of a file to learn what its columns are and which cells do not fit."""

from collections.abc import Generator
from pathlib import Path

from mtl_gui.data.files.opening import check_unchanged, open_table
from mtl_gui.data.files.source import file_refused, fingerprint, stamp_of
from mtl_gui.data.files.tally import Tally
from mtl_gui.events import Progressed
from mtl_gui.file_events import FileScanned
from mtl_gui.spec import AnyReading
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = ["scan_file", "scanned_file"]

_HASHING = 0.1
_FIRST_RAGGED = 20


def scan_file(path: Path, reading: AnyReading) -> Generator[Progressed | FileScanned, None, None]:
    """Goes through the whole file, telling how far it is; ends with what was found. Cancel by closing it.

    Raises:
        Refused: When the file is no table in this reading, or changes or vanishes meanwhile.
    """
    stamp = stamp_of(path)
    hashing = fingerprint(path)
    sha256 = yield from _told(hashing)
    tolerant = reading.replaced(ragged_rows="skip") if reading.kind == "text" else reading
    table = open_table(path, tolerant)
    tallies = [Tally(name, table.declared.get(name), table.numbers) for name in table.names]
    num_rows, ragged = 0, []
    for block in table.blocks:
        for tally in tallies:
            tally.add(block.frame[tally.name], block.rows)
        num_rows += len(block.rows)
        ragged += [row for row, _ in block.ragged]
        yield Progressed(_HASHING + (1 - _HASHING) * block.fraction, _reading_rows())
    check_unchanged(path, stamp)
    if not num_rows:
        raise file_refused(
            path,
            sentence(translatable("problems", "There are no rows under the header.")),
            sentence(translatable("problems", "Choose a file with rows.")),
        )
    columns = tuple(tally.scanned() for tally in tallies)
    first = tuple(ragged[:_FIRST_RAGGED])
    yield FileScanned(path, reading, sha256, num_rows, columns, len(ragged), first)


def scanned_file(path: Path, reading: AnyReading) -> FileScanned:
    """The end of `scan_file`, for those who can wait.

    Raises:
        Refused: As `scan_file`.
    """
    *_, last = scan_file(path, reading)
    assert isinstance(last, FileScanned)
    return last


def _told(hashing: Generator[float, None, str]) -> Generator[Progressed, None, str]:
    while True:
        try:
            fraction = next(hashing)
        except StopIteration as end:
            return str(end.value)
        yield Progressed(_HASHING * fraction, _reading_rows())


def _reading_rows() -> Sentence:
    return Sentence(translatable("data", "Reading the file"), context="data")
