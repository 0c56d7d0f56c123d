"""Patches of forest."""

import zlib
from gzip import GzipFile
from io import BytesIO
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mtl_gui.data.dataset import Dataset, TaskColumn
from mtl_gui.data.online.cache import are_there, dataset_folder, not_fetched, spoilt
from mtl_gui.data.online.download import Resource
from mtl_gui.data.task_columns import classification
from mtl_gui.spec import Covertype
from mtl_gui.texts import translatable

__all__ = ["LICENCE", "RESOURCES", "SOURCE", "SUMMARY", "TITLE", "load"]

TITLE = translatable("data", "Forest cover")
SUMMARY = translatable("data", "581,012 patches of forest; trees and area from the land and its soil.")

RESOURCES = (
    Resource(
        "covtype.data.gz",
        "https://ndownloader.figshare.com/files/5976039",
        "sha256:614360d0257557dd1792834a85a1cdebfadc3c4f30b011d56afee7ffb5b15771",
    ),
)
LICENCE = "CC BY 4.0"
SOURCE = (
    "J. A. Blackard and D. J. Dean, Comparative Accuracies of Artificial Neural Networks and Discriminant "
    "Analysis in Predicting Forest Cover Types, Computers and Electronics in Agriculture 1999"
)
_MEASURES = (
    "elevation (m)",
    "aspect (°)",
    "slope (°)",
    "distance to water (m)",
    "height above water (m)",
    "distance to roads (m)",
    "shade at 9",
    "shade at noon",
    "shade at 15",
    "distance to fires (m)",
)
_TREES = (
    "spruce, fir",
    "lodgepole pine",
    "ponderosa pine",
    "cottonwood, willow",
    "aspen",
    "Douglas fir",
    "krummholz",
)
_AREAS = ("Rawah", "Neota", "Comanche Peak", "Cache la Poudre")
_WIDTH = 55


def load(_data: Covertype) -> Dataset:
    """Reads the fetched file; the area, four inputs in the source, is a task here.

    Raises:
        Refused: When it was not fetched, or is damaged.
    """
    folder = dataset_folder("covertype")
    if not are_there(RESOURCES, folder):
        raise not_fetched(TITLE, "covertype")
    file = folder / RESOURCES[0].name
    try:
        table = _table(file)
    except (ValueError, OSError, EOFError, zlib.error) as error:
        raise spoilt(TITLE, (file,), error) from error
    soils = tuple(f"soil {number + 1}" for number in range(40))
    return Dataset(
        title=TITLE,
        description=SUMMARY,
        source=SOURCE,
        licence=LICENCE,
        inputs=np.concatenate([table[:, :10], table[:, 14:54]], axis=1).astype(np.float32),
        input_names=(*_MEASURES, *soils),
        columns=_columns(table),
    )


def _columns(table: npt.NDArray[np.int16]) -> tuple[TaskColumn, ...]:
    trees = translatable("data", "Which trees grow there.")
    area = translatable("data", "Which wilderness area it is in.")
    return (
        classification("cover", trees, table[:, 54] - 1, _TREES),
        classification("area", area, table[:, 10:14].argmax(axis=1), _AREAS),
    )


def _table(file: Path) -> npt.NDArray[np.int16]:
    """All numbers [N, 55]; none is beyond 16 bits."""
    import polars as pl

    schema = {f"column_{number}": pl.Int16 for number in range(_WIDTH)}
    with GzipFile(file) as content:
        try:
            table = pl.read_csv(BytesIO(content.read()), has_header=False, schema=schema)
        except pl.exceptions.PolarsError as error:
            raise ValueError(str(error).partition("\n")[0]) from error
    if not table.height or any(table.null_count().row(0)):
        raise ValueError(f"its rows are not of {_WIDTH} numbers")
    return table.to_numpy()
