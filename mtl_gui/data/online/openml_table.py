"""A table from openml.org as it is kept: numbers, the names of classes, and where it is from."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from mtl_gui.data.files.arff import open_arff
from mtl_gui.data.files.table import Declared

if TYPE_CHECKING:
    import polars

__all__ = ["OpenMlTable", "read_table", "table_of_arff", "write_table"]

_LARGEST = 500_000_000


@dataclass(frozen=True, slots=True, eq=False)
class OpenMlTable:
    """All columns of a data set.

    `values` [N, columns] are numbers, or the numbers of classes, NaN where missing; `classes` names those of
    the columns that hold classes. `targets` are the columns that OpenML proposes to predict.
    """

    number: int
    title: str
    version: str
    licence: str
    creator: str
    names: tuple[str, ...]
    classes: Mapping[str, tuple[str, ...]]
    targets: tuple[str, ...]
    values: npt.NDArray[np.float64]


def table_of_arff(
    path: Path, description: Mapping[str, Any], columns: Sequence[Mapping[str, Any]]
) -> OpenMlTable:
    """Reads a fetched file: the columns that are numbers or classes, and not row numbers or to be ignored.

    Args:
        path: The ARFF file.
        description: What openml.org says of the data set.
        columns: What it says of its columns.

    Raises:
        Refused: When the file is no ARFF file.
        ValueError: When a number is none, or the table is too large.
    """
    table = open_arff(path)
    told = {str(column["name"]).strip(): column for column in columns}
    names = [name for name in table.names if _is_kept(told.get(name, {}), table.declared[name])]
    if not names:
        raise ValueError("it has no column of numbers or classes")
    blocks = [_numbers(block.frame, names, table.declared) for block in table.blocks]
    creator = description.get("creator", "")
    return OpenMlTable(
        int(description["id"]),
        str(description["name"]),
        str(description.get("version", "")),
        str(description.get("licence", "")),
        ", ".join(map(str, creator)) if isinstance(creator, list) else str(creator),
        tuple(names),
        {name: table.declared[name].categories for name in names if table.declared[name].categories},
        tuple(name for name in names if told.get(name, {}).get("is_target") == "true"),
        np.concatenate(blocks) if blocks else np.empty((0, len(names))),
    )


def _is_kept(told: Mapping[str, Any], declared: Declared) -> bool:
    is_left_out = "true" in (told.get("is_ignore"), told.get("is_row_identifier"))
    return not is_left_out and declared.kind in ("numeric", "binary", "category")


def _numbers(
    frame: "polars.DataFrame", names: Sequence[str], declared: Mapping[str, Declared]
) -> npt.NDArray[np.float64]:
    """The values [n, columns] of a block of texts: numbers, or the places of classes among their names."""
    import polars as pl

    if frame.height * len(names) > _LARGEST:
        raise ValueError(f"{frame.height} rows of {len(names)} columns are too many")
    texts = frame.select(pl.col(names).replace(["?", ""], None))
    try:
        numbers = texts.select(
            pl.col(name).replace_strict(
                list(declared[name].categories),
                range(len(declared[name].categories)),
                return_dtype=pl.Float64,
            )
            if declared[name].categories
            else pl.col(name).cast(pl.Float64)
            for name in names
        )
    except pl.exceptions.PolarsError as error:
        raise ValueError(str(error).partition("\n")[0]) from error
    return numbers.fill_null(np.nan).to_numpy()


def write_table(table: OpenMlTable, path: Path) -> None:
    """Writes the file whole or not at all."""
    told = {name: value for name, value in asdict(table).items() if name != "values"}
    part = path.with_name(f"{path.name}.part")
    with part.open("wb") as file:
        np.savez_compressed(file, values=table.values, told=np.array(json.dumps(told)))
    part.replace(path)


def read_table(path: Path) -> OpenMlTable:
    """Reads a kept table.

    Raises:
        ValueError, KeyError, TypeError, OSError, BadZipFile: When the file is damaged.
    """
    with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
        told, values = json.loads(str(kept["told"])), kept["values"]
    told["classes"] = {name: tuple(classes) for name, classes in told["classes"].items()}
    told |= {name: tuple(told[name]) for name in ("names", "targets")}
    return OpenMlTable(**told, values=values)
