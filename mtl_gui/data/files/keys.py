"""Columns that say how rows may be divided: groups, times, and parts named in the file."""

from pathlib import Path

import numpy as np
import numpy.typing as npt

from mtl_gui.data.files.intake import ColumnIntake
from mtl_gui.data.files.source import file_refused
from mtl_gui.events import FloatArray
from mtl_gui.problems import Refused
from mtl_gui.texts import sentence, translatable

__all__ = ["assigned_parts", "group_codes", "times"]

_PARTS = {
    "train": 0,
    "training": 0,
    "validation": 1,
    "valid": 1,
    "val": 1,
    "dev": 1,
    "test": 2,
    "testing": 2,
}


def group_codes(path: Path, intake: ColumnIntake) -> npt.NDArray[np.int64]:
    """A number per group, [N].

    Raises:
        Refused: When a row belongs to none.
    """
    entries = intake.entries()
    _check_present(path, intake, entries.is_null().to_numpy())
    _, codes = np.unique(entries.to_numpy().astype(np.str_), return_inverse=True)
    return np.asarray(codes, dtype=np.int64)


def times(path: Path, intake: ColumnIntake) -> FloatArray:
    """What the rows are ordered by, [N].

    Raises:
        Refused: When a row has none.
    """
    values = intake.labels().astype(np.float64)
    _check_present(path, intake, np.isnan(values))
    return values


def assigned_parts(path: Path, intake: ColumnIntake) -> npt.NDArray[np.int64]:
    """0 for training, 1 for validation, 2 for test, [N].

    Raises:
        Refused: When an entry names no part.
    """
    entries = intake.entries()
    _check_present(path, intake, entries.is_null().to_numpy())
    parts = np.array([_PARTS.get(entry.lower(), -1) for entry in entries.to_list()], dtype=np.int64)
    if (parts < 0).any():
        place = int(np.flatnonzero(parts < 0)[0])
        why = translatable("problems", "Row {row}, column “{name}”: “{cell}” is no part of the data.")
        raise file_refused(
            path,
            sentence(
                why, row=int(intake.rows[place]), name=intake.column.name, cell=str(entries[place])[:80]
            ),
            sentence(translatable("problems", "Use the words train, validation and test.")),
        )
    return parts


def _check_present(path: Path, intake: ColumnIntake, is_missing: npt.NDArray[np.bool_]) -> None:
    if is_missing.any():
        raise _missing(path, intake, int(np.flatnonzero(is_missing)[0]))


def _missing(path: Path, intake: ColumnIntake, place: int) -> Refused:
    why = translatable("problems", "Row {row} has no entry in the column “{name}”, which divides the rows.")
    return file_refused(
        path,
        sentence(why, row=int(intake.rows[place]), name=intake.column.name),
        sentence(translatable("problems", "Fill it in, or split in another way.")),
    )
