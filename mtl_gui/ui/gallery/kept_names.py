"""What the kept runs of a study are called where one of them is chosen."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from mtl_gui.runs.results_folder import ResultsFolder

__all__ = ["kept_names"]


def kept_names(kept: Sequence[ResultsFolder[Any]], shown: ResultsFolder[Any] | None) -> tuple[list[str], int]:
    """The runs by number and by when they were begun, and the place of the one that is shown."""
    names = [
        QCoreApplication.translate("KeptRuns", "{number}: {when}").format(
            number=QLocale().toString(int(folder.path.name)), when=_begun(folder)
        )
        for folder in kept
    ]
    paths = [folder.path for folder in kept]
    at = paths.index(shown.path) if shown is not None and shown.path in paths else len(paths) - 1
    return names, at


def _begun(folder: ResultsFolder[Any]) -> str:
    """When a run was begun: its study is written once, at the start."""
    when = QDateTime.fromSecsSinceEpoch(int(folder.study_path.stat().st_mtime))
    return QLocale().toString(when, QLocale.FormatType.ShortFormat)
