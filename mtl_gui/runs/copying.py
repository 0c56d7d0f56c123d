"""Copies whole run folders."""

import shutil
from pathlib import Path

from mtl_gui.runs.durable import unwritable
from mtl_gui.runs.folder import RunFolder

__all__ = ["copy_whole"]


def copy_whole(source: RunFolder, path: Path) -> None:
    """Copies a run; the file that makes a folder a run comes last, so that half a copy is none.

    Raises:
        Refused: When something cannot be read or written; nothing is left of the copy then.
    """
    named = source.layout.experiment.name

    def left_for_last(folder: str, names: list[str]) -> list[str]:
        return [name for name in names if name == named and Path(folder) == source.path]

    try:
        shutil.copytree(source.path, path, ignore=left_for_last)
        shutil.copy2(source.layout.experiment, path / named)
    except (OSError, shutil.Error) as error:
        shutil.rmtree(path, ignore_errors=True)
        raise unwritable(path, error) from error
