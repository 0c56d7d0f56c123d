"""The first experiment on a file, when there is no window to choose in."""

import difflib
from collections.abc import Sequence
from pathlib import Path

from mtl_gui.data.files.loading import load
from mtl_gui.data.files.opening import proposed_reading
from mtl_gui.data.files.proposal import column_with, file_with, hindrance, proposed_columns, proposed_file
from mtl_gui.data.files.scan import scanned_file
from mtl_gui.data.files.source import file_refused
from mtl_gui.data.starting import experiment_for
from mtl_gui.file_events import FileScanned
from mtl_gui.spec import Experiment, FileColumn, ImportedFile
from mtl_gui.texts import sentence, translatable

__all__ = ["file_experiment"]


def file_experiment(path: Path, tasks: Sequence[str] = ()) -> Experiment:
    """An experiment with what is proposed for every column; the notes say what is left out and why.

    Args:
        path: A file of any format that can be read, or a folder of images.
        tasks: The columns to predict; none: those that are proposed.

    Raises:
        Refused: When the file cannot be used, or a column cannot be a task.
    """
    scanned = scanned_file(path, proposed_reading(path))
    data = _recipe(scanned, tasks) if tasks else proposed_file(scanned)
    reason = hindrance(scanned, data.columns)
    if reason is not None:
        advice = translatable("problems", "Mend the file, or choose other columns.")
        raise file_refused(path, reason, sentence(advice))
    left_out = {column.name for column in data.columns if column.role in ("ignored", "identifier")}
    notes = [str(column.note) for column in scanned.columns if column.note and column.name in left_out]
    return experiment_for(data, load(data), notes="\n".join(notes))


def _recipe(scanned: FileScanned, tasks: Sequence[str]) -> ImportedFile:
    known = {column.name: column for column in scanned.columns}
    for name in tasks:
        if name not in known:
            close = difflib.get_close_matches(name, known, n=1) or list(known)
            raise file_refused(
                scanned.path,
                sentence(translatable("problems", "There is no column “{name}”."), name=name),
                sentence(translatable("problems", "Use one of: {names}."), names=", ".join(close)),
            )
    chosen = {name: column_with(known[name], "task") for name in tasks}
    columns = [chosen.get(c.name, _no_task(c, scanned)) for c in proposed_columns(scanned)]
    return file_with(scanned, columns)


def _no_task(column: FileColumn, scanned: FileScanned) -> FileColumn:
    """The column as an input, if it was proposed as a task that was not asked for."""
    if column.role != "task":
        return column
    return column_with(next(found for found in scanned.columns if found.name == column.name), "input")
