"""A person's own file step by step. Imported inside worker threads, since reading imports slow libraries."""

from collections.abc import Generator
from pathlib import Path

from mtl_gui.data import catalogue
from mtl_gui.data.files.division import division_of
from mtl_gui.data.files.loading import loading
from mtl_gui.data.files.preview import preview_of
from mtl_gui.data.files.scan import scan_file
from mtl_gui.data.files.warnings import file_warnings
from mtl_gui.events import Event
from mtl_gui.spec import AnyReading, ImportedFile

__all__ = ["file_division_events", "file_preview_events", "file_scan_events", "file_warning_events"]


def file_preview_events(path: Path, reading: AnyReading | None = None) -> Generator[Event, None, None]:
    """The first rows of a file; without a reading in the one that is proposed.

    Raises:
        Refused: When the file is no table in this reading.
    """
    yield preview_of(path, reading)


def file_scan_events(path: Path, reading: AnyReading) -> Generator[Event, None, None]:
    """What every column is, read from all rows; tells how far it is.

    Raises:
        Refused: When the file is no table in this reading, or changes meanwhile.
    """
    yield from scan_file(path, reading)


def file_warning_events(data: ImportedFile) -> Generator[Event, None, None]:
    """Loads a file as its recipe says and tells what could mislead; it then is at hand for its experiment.

    Raises:
        Refused: When a cell cannot be what its column says.
    """
    yield from file_warnings(data)


def file_division_events(data: ImportedFile) -> Generator[Event, None, None]:
    """Loads a file as its recipe says and tells how its rows are divided.

    Raises:
        Refused: When a cell cannot be what its column says, or a part would be empty.
    """
    yield from loading(data)
    yield division_of(data, catalogue.load(data))
