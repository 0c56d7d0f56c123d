"""Opens any file as a table: the one door for preview, scan and loading."""

from pathlib import Path
from typing import assert_never

from mtl_gui.data.files.arff import open_arff
from mtl_gui.data.files.arrays import open_arrays
from mtl_gui.data.files.images import open_images, proposed_images
from mtl_gui.data.files.records import BLOCK_BYTES
from mtl_gui.data.files.sniff import sniffed_reading
from mtl_gui.data.files.source import Stamp, file_refused, format_of, stamp_of
from mtl_gui.data.files.table import OpenTable
from mtl_gui.data.files.text_table import open_text
from mtl_gui.data.files.typed_tables import open_excel, open_parquet
from mtl_gui.spec import (
    AnyReading,
    ArffReading,
    ArraysReading,
    ExcelReading,
    ImagesReading,
    ParquetReading,
    TextReading,
)
from mtl_gui.texts import sentence, translatable

__all__ = ["check_unchanged", "open_table", "proposed_reading"]

_PREVIEWED_BYTES = 2**19


def proposed_reading(path: Path) -> AnyReading:
    """Proposes how a file is read, from its first bytes.

    Raises:
        Refused: When it cannot be read, is empty, or is of no kind that is known.
    """
    match format_of(path):
        case "parquet":
            return ParquetReading()
        case "excel":
            return ExcelReading()
        case "arff":
            return ArffReading()
        case "npz":
            return ArraysReading()
        case "images":
            return proposed_images(path)
        case _:
            return sniffed_reading(path)


def open_table(path: Path, reading: AnyReading, *, is_preview: bool = False) -> OpenTable:
    """Opens a file in a reading; for a preview the first block is a short one.

    Raises:
        Refused: When it is not a table in this reading.
    """
    stamp_of(path)
    match reading:
        case TextReading():
            return open_text(path, reading, _PREVIEWED_BYTES if is_preview else BLOCK_BYTES)
        case ParquetReading():
            return open_parquet(path, is_preview=is_preview)
        case ExcelReading():
            return open_excel(path, reading)
        case ArffReading():
            return open_arff(path)
        case ArraysReading():
            return open_arrays(path)
        case ImagesReading():
            return open_images(path, reading)
        case unreachable:
            assert_never(unreachable)


def check_unchanged(path: Path, stamp: Stamp) -> None:
    """Makes sure that a file is as it was when reading began.

    Raises:
        Refused: When it was written to, or vanished.
    """
    if stamp_of(path) != stamp:
        raise file_refused(
            path,
            sentence(translatable("problems", "It changed while it was read.")),
            sentence(translatable("problems", "Wait until it is written, then try again.")),
        )
