"""What every reader of files gives: named columns, block by block."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mtl_gui.data.files.source import choose_another, file_refused
from mtl_gui.spec import ColumnKind, ColumnRole
from mtl_gui.texts import sentence, translatable

if TYPE_CHECKING:
    import polars

__all__ = ["Block", "Declared", "NumberFormat", "OpenTable", "checked_names"]


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """How cells of text are numbers, and which cells mean "not known", in lower case."""

    decimal_mark: str = "."
    thousands_mark: str = ""
    missing_marks: tuple[str, ...] = ("",)


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Some rows of a table that follow each other.

    `frame` holds texts (null where empty) or numbers; `rows` [n] their numbers in the file, the first is 1.
    `ragged` are the numbers of rows left out for their number of cells, with that number.
    `fraction` of the file was read.
    """

    frame: "polars.DataFrame"
    rows: npt.NDArray[np.int64]
    fraction: float
    ragged: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Declared:
    """What a file itself says of a column; None where it says nothing."""

    kind: ColumnKind | None = None
    categories: tuple[str, ...] = ()
    role: ColumnRole | None = None


@dataclass(frozen=True, slots=True, eq=False)
class OpenTable:
    """A table that is being read; `blocks` can be gone through once.

    `pictures` gives the pixels [n, channels, height, width] of a column of images, from 0 to 255 where the
    file holds bytes; its cells only name them.
    """

    names: tuple[str, ...]
    blocks: Iterator[Block]
    numbers: NumberFormat = NumberFormat()
    declared: dict[str, Declared] = field(default_factory=dict)
    sheets: tuple[str, ...] = ()
    pictures: "Callable[[polars.Series], npt.NDArray[np.float32]] | None" = None


def checked_names(path: Path, names: Sequence[str]) -> tuple[str, ...]:
    """The columns' names without blanks around; one without a name is called by its number.

    Raises:
        Refused: When two columns have one name, or there is a single one.
    """
    whole = tuple(name.strip() or f"column_{number}" for number, name in enumerate(names, 1))
    if len(whole) == 1:
        raise file_refused(
            path,
            sentence(translatable("problems", "It has a single column, “{name}”."), name=whole[0][:80]),
            sentence(
                translatable(
                    "problems", "Choose what stands between the cells, or a file with at least two columns."
                )
            ),
        )
    seen: dict[str, int] = {}
    for number, name in enumerate(whole, 1):
        if name in seen:
            raise file_refused(
                path,
                sentence(
                    translatable("problems", "The columns {first} and {second} are both called “{name}”."),
                    first=seen[name],
                    second=number,
                    name=name[:80],
                ),
                sentence(translatable("problems", "Give every column a name of its own.")),
            )
        if len(name) > 1000:
            raise file_refused(
                path,
                sentence(
                    translatable("problems", "The name of column {number} has {length} characters."),
                    number=number,
                    length=len(name),
                ),
                choose_another(),
            )
        seen[name] = number
    return whole
