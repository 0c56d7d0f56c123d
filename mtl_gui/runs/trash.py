"""Folders that were deleted, and when, until they are brought back or removed for good."""

import shutil
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mtl_gui.problems import Refused
from mtl_gui.runs.durable import write_text, writing_errors_told

__all__ = ["Trash"]


class Trash:
    """Takes folders by name; a name may have several parts. Making one touches no file.

    Attributes:
        path: The folder that holds them.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def holds(self, name: str) -> bool:
        """Whether a folder of this name was deleted."""
        return (self.path / name).exists()

    def put(self, folder: Path, name: str) -> None:
        """Takes a folder.

        Raises:
            Refused: When it cannot be moved.
        """
        _move(folder, self.path / name)
        with suppress(Refused):  # without it, the folder's own time counts
            write_text(self._note(name), datetime.now(UTC).isoformat())

    def bring_back(self, name: str, target: Path) -> None:
        """Moves a folder back.

        Raises:
            Refused: When it cannot be moved.
        """
        _move(self.path / name, target)
        with suppress(OSError):  # a note without a folder does no harm
            self._note(name).unlink(missing_ok=True)

    def deleted(self, name: str) -> datetime:
        """When it was taken."""
        try:
            return datetime.fromisoformat(self._note(name).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return datetime.fromtimestamp((self.path / name).stat().st_ctime, UTC)

    def remove(self, name: str) -> None:
        """Removes a folder for good.

        Raises:
            Refused: When it cannot be removed.
        """
        with writing_errors_told(self.path / name):
            shutil.rmtree(self.path / name)
            self._note(name).unlink(missing_ok=True)

    def remove_older(self, names: Iterable[str], than: timedelta) -> int:
        """Removes those of the folders that were taken longer ago than this, and tells how many.

        Raises:
            Refused: When one cannot be removed.
        """
        too_old = [name for name in names if datetime.now(UTC) - self.deleted(name) >= than]
        for name in too_old:
            self.remove(name)
        return len(too_old)

    def _note(self, name: str) -> Path:
        return self.path / f"{name}.deleted"


def _move(source: Path, target: Path) -> None:
    with writing_errors_told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        source.rename(target)
