"""Rows that are not in the data set, as inputs of a network that was trained on a file."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mtl_gui.data.files.intake import CategoryIntake, ColumnIntake, NumberIntake, PictureIntake
from mtl_gui.data.files.opening import check_unchanged, open_table
from mtl_gui.data.files.source import file_refused, stamp_of
from mtl_gui.data.files.table import Block, NumberFormat, OpenTable
from mtl_gui.problems import Refused
from mtl_gui.spec import AnyReading, FileColumn, ImportedFile
from mtl_gui.texts import sentence, translatable

__all__ = ["inputs_of_file", "inputs_of_rows"]


def inputs_of_file(
    data: ImportedFile, input_names: Sequence[str], path: Path, reading: AnyReading | None = None
) -> npt.NDArray[np.float32]:
    """The inputs of another file [N, *shape] in raw units; its tasks' columns need not be there.

    Args:
        data: The recipe that the network was trained on.
        input_names: The inputs of its data set; empty for images.
        path: The other file.
        reading: How it is read; left out: as the recipe's own file.

    Raises:
        Refused: When an input is missing, or a cell cannot be what its column says.
    """
    stamp = stamp_of(path)
    table = open_table(path, data.reading if reading is None else reading)
    inputs = [column for column in data.columns if column.role == "input"]
    for column in inputs:
        if column.name not in table.names:
            raise _no_input(path, column.name)
    intakes = {column.name: _intake(path, column, table) for column in inputs}
    for block in table.blocks:
        for intake in intakes.values():
            list(intake.add(block))
    check_unchanged(path, stamp)
    if inputs[0].kind == "image":
        return intakes[inputs[0].name].features()
    return _side_by_side([_as_trained(path, intakes[column.name], input_names) for column in inputs])


def inputs_of_rows(
    data: ImportedFile, input_names: Sequence[str], rows: Sequence[Mapping[str, str]]
) -> npt.NDArray[np.float32]:
    """The inputs of typed or pasted rows [N, inputs] in raw units; a cell that is left out is missing.

    Cells are read as those of the file: with its decimal mark, and its marks for missing.

    Raises:
        Refused: When a cell cannot be what its column says.
    """
    import polars as pl

    inputs = [column for column in data.columns if column.role == "input"]
    numbers = _numbers(data.reading)
    frame = pl.DataFrame(
        {column.name: [row.get(column.name) for row in rows] for column in inputs},
        schema={column.name: pl.String for column in inputs},
    )
    block = Block(frame, np.arange(1, len(rows) + 1), 1.0)
    pieces = []
    for column in inputs:
        intake = _intake(Path(data.path), column, OpenTable(tuple(frame.columns), iter(()), numbers))
        list(intake.add(block))
        pieces.append(_as_trained(Path(data.path), intake, input_names))
    return _side_by_side(pieces)


def _numbers(reading: AnyReading) -> NumberFormat:
    if reading.kind == "text":
        return NumberFormat(reading.decimal_mark, reading.thousands_mark, reading.missing_marks)
    return NumberFormat(missing_marks=getattr(reading, "missing_marks", ("", "?")))


def _intake(path: Path, column: FileColumn, table: OpenTable) -> ColumnIntake:
    if column.kind == "image":
        if table.pictures is None:
            raise _no_input(path, column.name)
        return PictureIntake(column, table.pictures)
    if column.kind in ("category", "binary", "ordinal"):
        return CategoryIntake(path, column, table.numbers, refuses=True)
    return NumberIntake(path, column, table.numbers, refuses=True, num_rows=None)


def _as_trained(path: Path, intake: ColumnIntake, input_names: Sequence[str]) -> npt.NDArray[np.float32]:
    """The inputs of a column, with one for missing entries exactly if the trained data set has it."""
    features, names = intake.features(), intake.feature_names()
    if intake.column.kind != "category":
        return features
    start = f"{intake.column.name}="
    expected = [name for name in input_names if name in names or name == f"{start}(missing)"]
    if any(name not in expected and features[:, place].any() for place, name in enumerate(names)):
        why = translatable("problems", "The column “{name}” has a gap, but none was there in training.")
        advice = translatable("problems", "Fill it in.")
        raise file_refused(path, sentence(why, name=intake.column.name), sentence(advice))
    places = {name: place for place, name in enumerate(names)}
    blank = np.zeros(len(features), dtype=np.float32)
    columns = [features[:, places[name]] if name in places else blank for name in expected]
    return np.stack(columns, axis=1)


def _side_by_side(pieces: Sequence[npt.NDArray[np.float32]]) -> npt.NDArray[np.float32]:
    return np.concatenate(pieces, axis=1)


def _no_input(path: Path, name: str) -> Refused:
    return file_refused(
        path,
        sentence(translatable("problems", "The input “{name}” is missing in it."), name=name),
        sentence(translatable("problems", "Add a column of this name; it may be empty where unknown.")),
    )
