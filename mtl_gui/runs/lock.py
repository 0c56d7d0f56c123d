"""Tells whether some process is recording into a folder; a process that dies lets go by itself."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from mtl_gui.runs.durable import unwritable

__all__ = ["RecordingLock"]


class RecordingLock:
    """Held by the one who records. Anybody may ask whether it is held.

    Asking means trying to take it, so both go through a turnstile that is held for that moment only:
    otherwise two who ask would each take the other for a recorder.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "recording.lock"
        self._turnstile = folder / "turnstile.lock"
        self._file: BinaryIO | None = None

    def take(self) -> bool:
        """Takes the lock; False when another holds it.

        Raises:
            Refused: When the folder cannot be written to.
        """
        try:
            with self._passing():
                file = self._path.open("ab")
                if not _locked(file, wait=False):
                    file.close()
                    return False
        except OSError as error:
            raise unwritable(self._path, error) from error
        self._file = file
        return True

    def release(self) -> None:
        """Lets go."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def is_held(self) -> bool:
        """Whether anybody holds it."""
        if not self._path.exists():
            return False
        with suppress(OSError), self._passing(), self._path.open("ab") as file:
            return not _locked(file, wait=False)
        return False  # a folder that cannot be written to is not being recorded into

    @contextmanager
    def _passing(self) -> Iterator[None]:
        with self._turnstile.open("ab") as turnstile:
            _locked(turnstile, wait=True)
            yield


if sys.platform == "win32":
    import msvcrt

    def _locked(file: BinaryIO, *, wait: bool) -> bool:
        file.seek(0)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locked(file: BinaryIO, *, wait: bool) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True  # a file system without locks keeps nobody out
        return True
