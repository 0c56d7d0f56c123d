"""A table from openml.org as it is kept: numbers, the names of classes, and where it is from."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
import numpy.typing as npt

__all__ = ["OpenMlTable", "read_table", "write_table"]

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

    @classmethod
    def of_bunch(cls, bunch: Any, number: int, targets: Sequence[str]) -> Self:  # noqa: ANN401 - scikit-learn's
        """Takes what scikit-learn has read."""
        details = bunch.details
        creator = details.get("creator", "")
        return cls(
            number,
            str(details["name"]),
            str(details.get("version", "")),
            str(details.get("licence", "")),
            ", ".join(map(str, creator)) if isinstance(creator, list) else str(creator),
            tuple(map(str, bunch.feature_names)),
            {str(name): tuple(map(str, classes)) for name, classes in (bunch.categories or {}).items()},
            tuple(targets),
            _dense(bunch.data),
        )


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
    with np.load(path, allow_pickle=False) as kept:
        told, values = json.loads(str(kept["told"])), kept["values"]
    told["classes"] = {name: tuple(classes) for name, classes in told["classes"].items()}
    told |= {name: tuple(told[name]) for name in ("names", "targets")}
    return OpenMlTable(**told, values=values)


def _dense(values: Any) -> npt.NDArray[np.float64]:  # noqa: ANN401 - dense or sparse
    if values.shape[0] * values.shape[1] > _LARGEST:
        raise ValueError(f"{values.shape[0]} rows of {values.shape[1]} columns are too many")
    dense = values.toarray() if hasattr(values, "toarray") else values
    return np.asarray(dense, dtype=np.float64)
