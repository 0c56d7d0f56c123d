"""Rows that are not in the data set, as the raw inputs of a network that was trained on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import Dataset, TaskColumn
from mtl_gui.data.files.new_rows import inputs_of_file, inputs_of_rows
from mtl_gui.data.files.opening import proposed_reading
from mtl_gui.data.files.source import IMAGE_ENDINGS, file_refused, format_of
from mtl_gui.problems import Refused
from mtl_gui.spec import AnyData, FileColumn, ImportedFile, TextReading
from mtl_gui.texts import sentence, translatable

__all__ = ["NewRows", "cells_of_row", "input_names_of", "label_text", "new_inputs", "top_of"]

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class NewRows:
    """What a person gives: cells by the names of the inputs, a file, or a picture with values from 0 to 1.

    Exactly one of them; `picture` is [height, width]. `inputs` [N, *shape] are rows in raw units as they are.
    """

    cells: tuple[Mapping[str, str], ...] = ()
    file: Path | None = None
    picture: Floats | None = None
    inputs: Floats | None = None


def new_inputs(data: AnyData, dataset: Dataset, rows: NewRows) -> Floats:
    """The raw inputs [N, *shape] of what a person gives.

    Raises:
        Refused: When a cell or a file is not what the network needs.
    """
    if rows.inputs is not None:
        return rows.inputs
    if rows.picture is not None:
        return _fitted(rows.picture, dataset)
    if rows.file is not None:
        if dataset.is_image:
            return _of_image(rows.file, dataset)
        reading = proposed_reading(rows.file)
        is_alike = isinstance(data, ImportedFile) and reading.kind == data.reading.kind
        recipe = _recipe(data, dataset)
        return inputs_of_file(recipe, dataset.input_names, rows.file, None if is_alike else reading)
    return _typed(data, dataset, rows.cells)


def input_names_of(data: AnyData, dataset: Dataset) -> tuple[str, ...]:
    """The names of what can be typed; none for pictures."""
    if dataset.is_image:
        return ()
    return data.names_with("input") if isinstance(data, ImportedFile) else dataset.input_names


def top_of(dataset: Dataset) -> float:
    """The largest value of a pixel."""
    return float(np.nanmax(dataset.inputs))


def cells_of_row(data: AnyData, dataset: Dataset, row: int) -> dict[str, str]:
    """The cells of a row as a person would type them, by the names of the inputs.

    What is read from them again are exactly the inputs of the row.
    """
    if dataset.is_image:
        return {}
    values = dict(zip(dataset.input_names, dataset.inputs[row], strict=True))
    recipe = _recipe(data, dataset)
    mark = recipe.reading.decimal_mark if isinstance(recipe.reading, TextReading) else "."
    inputs = [column for column in recipe.columns if column.role == "input"]
    return {column.name: _cell(column, values, mark) for column in inputs}


def label_text(column: TaskColumn, row: int) -> str:
    """The label of a row: a class by name, or a number; nothing where there is none."""
    if not column.present[row]:
        return ""
    value = column.labels[row]
    return column.offer.classes[int(value)] if column.offer.classes else f"{value:.6g}"


def _typed(data: AnyData, dataset: Dataset, cells: Sequence[Mapping[str, str]]) -> Floats:
    try:
        return inputs_of_rows(_recipe(data, dataset), dataset.input_names, cells)
    except Refused as refused:
        what = sentence(translatable("problems", "These values cannot be used."))
        advice = sentence(translatable("problems", "Mend the value, or leave it empty if it is not known."))
        raise Refused(what, refused.why, advice) from refused


def _cell(column: FileColumn, values: Mapping[str, np.float32], mark: str) -> str:
    if column.kind == "category":
        start = f"{column.name}="
        found = [
            name.removeprefix(start) for name, value in values.items() if name.startswith(start) and value
        ]
        return found[0] if found and found[0] in column.categories else ""
    value = values[column.name]
    if np.isnan(value):
        return ""
    if column.kind in ("binary", "ordinal"):
        return column.categories[int(value)]
    if column.kind == "date":
        return str(np.datetime64(int(value), "D"))
    return np.format_float_positional(value, unique=True, trim="-").replace(".", mark)


def _recipe(data: AnyData, dataset: Dataset) -> ImportedFile:
    """How cells become inputs: as the file's recipe says, or plain numbers."""
    if isinstance(data, ImportedFile):
        return data
    taken = set(dataset.input_names)
    columns = [FileColumn(name=name) for name in dataset.input_names]
    tasks = [FileColumn(name=offer.name, role="task") for offer in dataset.offers if offer.name not in taken]
    return ImportedFile(path=dataset.title, reading=TextReading(), columns=(*columns, *tasks))


def _fitted(picture: Floats, dataset: Dataset) -> Floats:
    """A picture in the size and the range of the data set's, [1, channels, height, width]."""
    from PIL import Image

    channels, height, width = dataset.shape
    whole = Image.fromarray(np.clip(picture * 255, 0, 255).astype(np.uint8))
    small = np.asarray(whole.resize((width, height), Image.Resampling.BOX), dtype=np.float32)
    scaled = np.round(small / 255 * top_of(dataset), 4)
    return np.repeat(scaled[np.newaxis, np.newaxis], channels, axis=1).astype(np.float32)


def _of_image(path: Path, dataset: Dataset) -> Floats:
    """A picture file in the size and the range of the data set's."""
    from PIL import Image, UnidentifiedImageError

    channels, height, width = dataset.shape
    if path.suffix.lower() not in IMAGE_ENDINGS:
        raise _no_picture(path)
    format_of(path)
    try:
        with Image.open(path) as image:
            fitted = image.convert("RGB" if channels == 3 else "L").resize((width, height))
            pixels = np.asarray(fitted, dtype=np.float32).reshape(height, width, -1)
    except (OSError, UnidentifiedImageError, ValueError, Image.DecompressionBombError) as error:
        raise _no_picture(path) from error
    scaled = pixels.transpose(2, 0, 1)[np.newaxis] / 255 * top_of(dataset)
    repeats = channels // scaled.shape[1]
    return np.repeat(scaled, repeats, axis=1).astype(np.float32)


def _no_picture(path: Path) -> Refused:
    return file_refused(
        path,
        sentence(translatable("problems", "It cannot be read as an image.")),
        sentence(translatable("problems", "Choose an image, as a PNG or JPEG file.")),
    )
