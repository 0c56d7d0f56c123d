"""Several files that are dropped, or given at the start, by what can be done with them."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent

from mtl_gui.data.files.source import TABLE_ENDINGS
from mtl_gui.runs.folder import RunFolder
from mtl_gui.spec.link import is_link

__all__ = ["EXPERIMENT_ENDINGS", "HeldFiles", "accept_copy", "held_in", "is_data"]

EXPERIMENT_ENDINGS = (".toml",)


@dataclass(frozen=True, slots=True)
class HeldFiles:
    """Files and folders in the order in which they came; `others` cannot be opened."""

    experiments: tuple[Path, ...] = ()
    runs: tuple[Path, ...] = ()
    tables: tuple[Path, ...] = ()
    others: tuple[Path, ...] = ()

    @classmethod
    def of(cls, paths: Iterable[Path]) -> "HeldFiles":
        """Sorts them; a folder of runs stands for its runs."""
        sorts: tuple[list[Path], ...] = ([], [], [], [])
        experiments, runs, tables, others = sorts
        for path in dict.fromkeys(paths):
            inner = _runs_in(path)
            if inner:
                runs.extend(inner)
            elif path.suffix.lower() in EXPERIMENT_ENDINGS:
                experiments.append(path)
            else:
                (tables if is_data(path) else others).append(path)
        return cls(*map(tuple, sorts))

    @property
    def count(self) -> int:
        """How many there are, those that cannot be opened too."""
        return sum(map(len, (self.experiments, self.runs, self.tables, self.others)))

    @property
    def can_open(self) -> bool:
        """Whether something can be done with any of them."""
        return bool(self.experiments or self.runs or self.tables)


def is_data(path: Path) -> bool:
    """Whether this can be a person's own data: a table by its ending, or a folder."""
    return path.suffix.lower() in TABLE_ENDINGS or path.is_dir()


def held_in(data: QMimeData) -> tuple[Path, ...] | str:
    """All local files of what is dragged, or the link that is dragged as text."""
    link = data.text() if data.hasText() else ""
    if is_link(link):
        return link
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())


def accept_copy(event: QDropEvent) -> None:
    """Takes what is dragged as a copy, never as moved: where it comes from, what was moved may be deleted."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def _runs_in(path: Path) -> list[Path]:
    """The run that a folder is, or the runs that lie in it."""
    if RunFolder(path).is_run:
        return [path]
    try:
        with os.scandir(path) as inside:  # of a hundred thousand images no file is looked at
            folders = sorted(each.path for each in inside if each.is_dir())
    except OSError:
        return []
    return [each for each in map(Path, folders) if RunFolder(each).is_run]
