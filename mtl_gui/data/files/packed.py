"""Streams of files that may be packed, and the refusal of what unpacks to far too much."""

import gzip
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Protocol

from mtl_gui.data.files.source import choose_another, file_refused, reading_errors_told
from mtl_gui.problems import Refused
from mtl_gui.texts import sentence, translatable

__all__ = ["ByteStream", "check_archive", "opened"]

_HARMLESS = 2**26
_MOST_TIMES = 100
"""Tables of text shrink 3 to 20 times when packed; bombs shrink a thousand times."""

_PIECE = 2**22
_DAMAGES = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, struct.error, NotImplementedError)


class ByteStream(Protocol):
    """Bytes in order, and how much of the file has been used."""

    def read(self, size: int) -> bytes:
        """The next bytes, at most `size`; none at the end."""
        ...

    @property
    def fraction(self) -> float:
        """Which share of the file was read."""
        ...


class _Source(Protocol):
    def read(self, size: int, /) -> bytes: ...


class _Stream:
    """Unpacks as it reads, and stops once it is clear that there is no end to it."""

    def __init__(self, path: Path, raw: IO[bytes], content: _Source, size: int) -> None:
        self._path, self._raw, self._content, self._size = path, raw, content, size
        self._unpacked = 0

    def read(self, size: int) -> bytes:
        """The next bytes.

        Raises:
            Refused: When the archive is damaged, or unpacks to far more than its size.
        """
        try:
            piece = self._content.read(size)
        except (*_DAMAGES, gzip.BadGzipFile) as error:
            raise file_refused(
                self._path,
                sentence(translatable("problems", "It is packed, and damaged or cut off.")),
                sentence(translatable("problems", "Copy or download it again.")),
            ) from error
        except OSError as error:
            if self._content is not self._raw:
                raise _damaged(self._path) from error
            with reading_errors_told(self._path):
                raise error from None
        self._unpacked += len(piece)
        if self._content is not self._raw:
            _check_growth(self._path, self._unpacked, self._size)
        return piece

    @property
    def fraction(self) -> float:
        """Which share of the file was read."""
        return min(1.0, self._raw.tell() / max(1, self._size))


@contextmanager
def opened(path: Path) -> Iterator[ByteStream]:
    """Opens a file for reading; gzip and an archive of one file are unpacked on the way.

    Raises:
        Refused: When the file cannot be opened, or vanishes.
    """
    with reading_errors_told(path):
        raw = path.open("rb")
        size = path.stat().st_size
    with raw:
        magic = raw.read(4)
        raw.seek(0)
        if magic.startswith(b"\x1f\x8b"):
            with gzip.GzipFile(fileobj=raw) as content:
                yield _Stream(path, raw, content, size)
        elif magic == b"PK\x03\x04":
            with _only_member(path, raw) as member:
                yield _Stream(path, raw, member, size)
        else:
            yield _Stream(path, raw, raw, size)


def check_archive(path: Path) -> None:
    """Unpacks a zip archive (also a spreadsheet or npz) piece by piece, keeping nothing.

    What the archive declares is looked at first, so that an honest bomb costs nothing; a lying one is
    stopped while it unpacks.

    Raises:
        Refused: When it is damaged, locked, or unpacks to far more than its size.
    """
    size = path.stat().st_size
    try:
        with zipfile.ZipFile(path) as archive:
            _check_growth(path, sum(member.file_size for member in archive.infolist()), size)
            unpacked = 0
            for member in archive.infolist():
                with archive.open(member) as content:
                    while piece := content.read(_PIECE):
                        unpacked += len(piece)
                        _check_growth(path, unpacked, size)
    except NotImplementedError as error:  # a RuntimeError, as is the one of a locked archive
        raise _damaged(path) from error
    except RuntimeError as error:
        raise _locked(path) from error
    except (*_DAMAGES, OSError) as error:
        raise _damaged(path) from error


def _only_member(path: Path, raw: IO[bytes]) -> IO[bytes]:
    try:
        archive = zipfile.ZipFile(raw)
        members = [m for m in archive.infolist() if not m.is_dir() and not m.filename.startswith("__MACOSX/")]
        _check_growth(path, members[0].file_size, path.stat().st_size)
        return archive.open(members[0])
    except NotImplementedError as error:
        raise _damaged(path) from error
    except RuntimeError as error:
        raise _locked(path) from error
    except (*_DAMAGES, OSError, IndexError) as error:
        raise _damaged(path) from error


def _check_growth(path: Path, unpacked: int, packed: int) -> None:
    if unpacked > max(_HARMLESS, _MOST_TIMES * packed):
        raise file_refused(
            path,
            sentence(
                translatable("problems", "Its {packed:.3g} MB unpack to more than {unpacked:.3g} MB."),
                packed=packed / 1e6,
                unpacked=max(_HARMLESS, _MOST_TIMES * packed) / 1e6,
            ),
            sentence(
                translatable(
                    "problems",
                    "If you trust it, unpack it yourself and choose what it holds; else delete it.",
                )
            ),
        )


def _damaged(path: Path) -> Refused:
    why = sentence(translatable("problems", "It is an archive that is damaged or cut off."))
    return file_refused(path, why, sentence(translatable("problems", "Copy or download it again.")))


def _locked(path: Path) -> Refused:
    why = sentence(translatable("problems", "It is locked with a password."))
    return file_refused(path, why, choose_another())
