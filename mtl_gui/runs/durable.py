"""Writes files so that a reader sees the old content or the new one, never a part of it."""

import io
import os
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

import numpy as np
import numpy.typing as npt

from mtl_gui.problems import Refused
from mtl_gui.texts import sentence, translatable

__all__ = [
    "check_writable",
    "made_folder",
    "read_arrays",
    "remove_unfinished",
    "unwritable",
    "write_arrays",
    "write_bytes",
    "write_text",
    "writing_errors_told",
]

_UNFINISHED = ".unfinished"


def write_bytes(path: Path, content: bytes) -> None:
    """Writes a file to a temporary name beside it, waits for the disk, and gives it its name.

    Raises:
        Refused: When it cannot be written; an earlier file of this name is unharmed.
    """
    unfinished = path.parent / f".{path.name}{_UNFINISHED}"
    try:
        with unfinished.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink()
        raise unwritable(path, error) from error


@contextmanager
def writing_errors_told(path: Path) -> Iterator[None]:
    """Says what keeps a file or folder from being written or removed.

    Raises:
        Refused: When the system refuses.
    """
    try:
        yield
    except OSError as error:
        raise unwritable(path, error) from error


def made_folder(path: Path) -> Path:
    """A folder, which is made with those above it where it is not there.

    Raises:
        Refused: When it cannot be made.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unusable(path, error) from error
    return path


def check_writable(folder: Path) -> None:
    """Writes a byte into a folder, which is made where it is not there, and takes it away again.

    Raises:
        Refused: When that cannot be done.
    """
    probe = made_folder(folder) / f".probe{_UNFINISHED}"
    try:
        probe.write_bytes(b"\0")
        probe.unlink()
    except OSError as error:
        raise _unusable(folder, error) from error


def unwritable(path: Path, error: OSError) -> Refused:
    """Says that a file could not be written."""
    return Refused(
        sentence(translatable("problems", "The file {path} could not be written."), path=str(path)),
        sentence(translatable("problems", "{reason}."), reason=error.strerror or str(error)),
        sentence(translatable("problems", "Make room, or choose a folder that you may write to.")),
    )


def _unusable(folder: Path, error: OSError) -> Refused:
    return Refused(
        sentence(translatable("problems", "The folder {path} cannot be written to."), path=str(folder)),
        sentence(translatable("problems", "{reason}."), reason=error.strerror or str(error)),
        sentence(translatable("problems", "Make room, or choose a folder that you may write to.")),
    )


def remove_unfinished(folder: Path) -> None:
    """Removes what a crash left half written, in the folder and below."""
    for path in folder.rglob(f".*{_UNFINISHED}"):
        path.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """Writes a text file as `write_bytes` does."""
    write_bytes(path, text.encode("utf-8"))


def write_arrays(path: Path, arrays: Mapping[str, npt.NDArray[Any]]) -> None:
    """Writes named arrays as an npz file, as `write_bytes` does."""
    content = io.BytesIO()
    np.savez(content, allow_pickle=False, **arrays)
    write_bytes(path, content.getvalue())


def read_arrays(path: Path) -> dict[str, npt.NDArray[Any]]:
    """Reads all arrays of an npz file; its checksums are verified.

    Raises:
        OSError: When the file cannot be read.
        ValueError: When it is truncated or damaged.
    """
    content = io.BytesIO(path.read_bytes())
    try:
        with ZipFile(content) as archive:
            return {name.removesuffix(".npy"): _array(archive.read(name)) for name in archive.namelist()}
    except (ValueError, KeyError, RuntimeError, EOFError, BadZipFile, zlib.error) as problem:
        raise ValueError(f"{path.name}: {problem}") from problem


def _array(content: bytes) -> npt.NDArray[Any]:
    array: npt.NDArray[Any] = np.lib.format.read_array(io.BytesIO(content), allow_pickle=False)
    return array
