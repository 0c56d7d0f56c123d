"""Collects the cells of one column, block by block, as what the column is for."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
import numpy.typing as npt

from mtl_gui.data.files.cells import dates_of, entries_of, numbers_of, why_bad
from mtl_gui.data.files.source import file_refused
from mtl_gui.data.files.table import Block, NumberFormat
from mtl_gui.events import FloatArray, Progressed
from mtl_gui.problems import Refused
from mtl_gui.spec import FileColumn
from mtl_gui.texts import Sentence, sentence, translatable

if TYPE_CHECKING:
    import polars

__all__ = ["CategoryIntake", "ColumnIntake", "EntryIntake", "NumberIntake", "PictureIntake"]

_MISSING = "(missing)"
_IMAGES_AT_ONCE = 256


class ColumnIntake(Protocol):
    """Takes a column's cells and gives them as inputs, as labels, or as entries that divide the rows."""

    @property
    def column(self) -> FileColumn:
        """Whose cells they are."""
        ...

    @property
    def num_rows(self) -> int:
        """How many cells were taken."""
        ...

    @property
    def rows(self) -> npt.NDArray[np.int64]:
        """Their numbers in the file, [N]; empty where the intake does not keep them."""
        ...

    def add(self, block: Block) -> Iterator[Progressed]:
        """Takes the cells of a block."""
        ...

    def features(self) -> npt.NDArray[np.float32]:
        """The inputs [N, k], or the images [N, channels, height, width]."""
        ...

    def feature_names(self) -> tuple[str, ...]:
        """A name per input."""
        ...

    def labels(self) -> FloatArray | npt.NDArray[np.int64]:
        """The labels [N]: numbers with NaN, class numbers with -1 where missing."""
        ...

    def entries(self) -> "polars.Series":
        """The cells as text, null where missing."""
        ...

    def release(self) -> None:
        """Lets go of the cells once they were copied."""
        ...


class _Intake:
    """What all intakes have in common: a column, pieces, and the numbers of their rows."""

    def __init__(self, column: FileColumn) -> None:
        self.column = column
        self.num_rows = 0
        self._rows: list[npt.NDArray[np.int64]] = []

    @property
    def rows(self) -> npt.NDArray[np.int64]:
        """The numbers of the rows in the file, [N]."""
        return np.concatenate(self._rows) if self._rows else np.empty(0, dtype=np.int64)

    def features(self) -> npt.NDArray[np.float32]:
        """No input."""
        raise NotImplementedError(self.column.role)

    def feature_names(self) -> tuple[str, ...]:
        """The column's own name."""
        return (self.column.name,)

    def labels(self) -> FloatArray | npt.NDArray[np.int64]:
        """No labels."""
        raise NotImplementedError(self.column.role)

    def entries(self) -> "polars.Series":
        """No entries."""
        raise NotImplementedError(self.column.role)

    def release(self) -> None:
        """Nothing to let go."""


class NumberIntake(_Intake):
    """Numbers or dates; inputs are kept with 32 bits, labels with 64."""

    def __init__(
        self,
        path: Path,
        column: FileColumn,
        numbers: NumberFormat,
        *,
        refuses: bool,
        num_rows: int | None,
    ) -> None:
        super().__init__(column)
        self._path, self._numbers, self._refuses = path, numbers, refuses
        dtype = np.float32 if column.role == "input" else np.float64
        self._values: npt.NDArray[np.floating] = np.empty(num_rows or 1024, dtype=dtype)

    def add(self, block: Block) -> Iterator[Progressed]:
        """Takes a block's cells.

        Raises:
            Refused: When a cell is no number, or no date.
        """
        cells = block.frame[self.column.name]
        read = dates_of if self.column.kind == "date" else numbers_of
        values, is_bad = read(cells, self._numbers)
        if self._refuses and is_bad.any():
            place = int(np.flatnonzero(is_bad)[0])
            raise _refused(self._path, self.column, block, place, str(cells[place]).strip())
        stop = self.num_rows + len(values)
        if stop > len(self._values):
            self._values = np.resize(self._values, max(stop, len(self._values) * 3 // 2))
        self._values[self.num_rows : stop] = values
        self.num_rows = stop
        if self.column.role == "time":
            self._rows.append(block.rows)
        return iter(())

    def features(self) -> npt.NDArray[np.float32]:
        """The values [N, 1]."""
        return self._values[: self.num_rows, None].astype(np.float32, copy=False)

    def labels(self) -> FloatArray:
        """The values [N]."""
        return self._values[: self.num_rows].astype(np.float64, copy=True)

    def release(self) -> None:
        """Lets go of the values."""
        self._values = np.empty(0, dtype=np.float32)


class CategoryIntake(_Intake):
    """The places of the entries among the column's categories, -1 where missing."""

    def __init__(self, path: Path, column: FileColumn, numbers: NumberFormat, *, refuses: bool) -> None:
        super().__init__(column)
        self._path, self._numbers, self._refuses = path, numbers, refuses
        self._pieces: list[npt.NDArray[np.int16]] = []

    def add(self, block: Block) -> Iterator[Progressed]:
        """Takes a block's cells.

        Raises:
            Refused: When an entry is none of the categories.
        """
        import polars as pl

        entries = entries_of(block.frame[self.column.name], self._numbers)
        known = list(self.column.categories)
        codes = entries.replace_strict(known, list(range(len(known))), default=-1, return_dtype=pl.Int16)
        places = codes.to_numpy().astype(np.int16)
        is_bad = (places < 0) & entries.is_not_null().to_numpy()
        if self._refuses and is_bad.any():
            place = int(np.flatnonzero(is_bad)[0])
            raise _refused(self._path, self.column, block, place, str(entries[place]))
        self._pieces.append(places)
        self.num_rows += len(places)
        return iter(())

    def _codes(self) -> npt.NDArray[np.int64]:
        return np.concatenate(self._pieces).astype(np.int64) if self._pieces else np.empty(0, dtype=np.int64)

    def features(self) -> npt.NDArray[np.float32]:
        """A column per category; an ordinal or binary entry is its place."""
        codes = self._codes()
        if self.column.kind != "category":
            return np.where(codes < 0, np.nan, codes).astype(np.float32)[:, None]
        rows = np.eye(len(self.feature_names()), dtype=np.float32)
        return rows[codes]

    def feature_names(self) -> tuple[str, ...]:
        """A name per category; missing is one of its own where it occurs."""
        if self.column.kind != "category":
            return (self.column.name,)
        has_gaps = any((piece < 0).any() for piece in self._pieces)
        entries = (*self.column.categories, _MISSING) if has_gaps else self.column.categories
        return tuple(f"{self.column.name}={entry}" for entry in entries)

    def labels(self) -> npt.NDArray[np.int64]:
        """The class numbers [N]."""
        return self._codes()


class EntryIntake(_Intake):
    """The cells as text."""

    def __init__(self, column: FileColumn, numbers: NumberFormat) -> None:
        super().__init__(column)
        self._numbers = numbers
        self._pieces: list[polars.Series] = []

    def add(self, block: Block) -> Iterator[Progressed]:
        """Takes a block's cells."""
        self._pieces.append(entries_of(block.frame[self.column.name], self._numbers))
        self._rows.append(block.rows)
        self.num_rows += len(block.rows)
        return iter(())

    def entries(self) -> "polars.Series":
        """The cells as text, null where missing."""
        import polars as pl

        return pl.concat(self._pieces) if self._pieces else pl.Series([], dtype=pl.String)


class PictureIntake(_Intake):
    """The images a column names."""

    def __init__(
        self, column: FileColumn, pictures: "Callable[[polars.Series], npt.NDArray[np.float32]]"
    ) -> None:
        super().__init__(column)
        self._pictures = pictures
        self._pieces: list[npt.NDArray[np.float32]] = []

    def add(self, block: Block) -> Iterator[Progressed]:
        """Reads a block's images, some at a time.

        Raises:
            Refused: When one cannot be read, or is of another size.
        """
        cells = block.frame[self.column.name]
        for start in range(0, len(cells), _IMAGES_AT_ONCE):
            self._pieces.append(self._pictures(cells[start : start + _IMAGES_AT_ONCE]))
            self.num_rows += len(self._pieces[-1])
            doing = Sentence(translatable("data", "Reading the images"), context="data")
            yield Progressed(block.fraction * self.num_rows / max(1, len(cells)), doing)

    def features(self) -> npt.NDArray[np.float32]:
        """The images [N, channels, height, width]."""
        return np.concatenate(self._pieces) if self._pieces else np.empty((0, 1, 1, 1), dtype=np.float32)


def _refused(path: Path, column: FileColumn, block: Block, place: int, cell: str) -> Refused:
    return file_refused(
        path,
        sentence(
            translatable("problems", "Row {row}, column “{name}”: {why}"),
            row=int(block.rows[place]),
            name=column.name,
            why=why_bad(cell, column.kind),
        ),
        sentence(
            translatable(
                "problems",
                "Mend the cell, choose another kind for the column, or let such cells count as missing.",
            )
        ),
    )
