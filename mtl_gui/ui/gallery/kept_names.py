"""What the kept runs of a study are called where one of them is chosen."""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from mtl_gui.runs.results_folder import ResultsFolder

__all__ = ["kept_names"]

_Folder = TypeVar("_Folder", bound=ResultsFolder[Any])


def kept_names(
    kept: Sequence[_Folder], shown: _Folder | None, outcome: Callable[[_Folder], str] | None = None
) -> tuple[list[str], int]:
    """The runs by number, when they were begun and what came out, and the place of the one that is shown."""
    names = [_name(folder, "" if outcome is None else outcome(folder)) for folder in kept]
    paths = [folder.path for folder in kept]
    at = paths.index(shown.path) if shown is not None and shown.path in paths else len(paths) - 1
    return names, at


def _name(folder: ResultsFolder[Any], outcome: str) -> str:
    name = QCoreApplication.translate("KeptRuns", "{number}: {when}")
    if outcome:
        name = QCoreApplication.translate("KeptRuns", "{number}: {when}, {outcome}")
    number = QLocale().toString(int(folder.path.name))
    return name.format(number=number, when=_begun(folder), outcome=outcome)


def _begun(folder: ResultsFolder[Any]) -> str:
    """When a run was begun: its study is written once, at the start."""
    when = QDateTime.fromSecsSinceEpoch(int(folder.study_path.stat().st_mtime))
    return QLocale().toString(when, QLocale.FormatType.ShortFormat)
