"""From cells to columns: which hold numbers, which categories, and what each is good for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mtl_gui.data.table_layout import ROW, cells_of, layout_of
from mtl_gui.data.table_text import TableText, table_refused
from mtl_gui.events import FloatArray
from mtl_gui.problems import Refused
from mtl_gui.spec import TaskKind
from mtl_gui.texts import Sentence, sentence, translatable

if TYPE_CHECKING:
    import polars

__all__ = ["MOST_CATEGORIES", "Table", "TableColumn", "table_of"]

MOST_CATEGORIES = 50
"""A text column with more different entries is neither an input nor a task."""

_FEW_NUMBERS = 10
_MOSTLY = 0.8
_DECIMAL_COMMA = r"^[+-]?(\d+|\d{1,3}(\.\d{3})+)?(,\d*)?([eE][+-]?\d+)?$"
_THOUSANDS_COMMA = r"^[+-]?(\d+|[1-9]\d{0,2}(,\d{3})+)(\.\d*)?$"
_IDENTIFIER = re.compile(r"(.*[_\s-])?(id|uuid|guid|key|index|nr|no)|row(\W?number)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class TableColumn:
    """A column of a table.

    `codes` [N] number its different entries in order, -1 where missing; `categories` names them and is
    empty when they are more than can be used. `numbers` [N] are its values with NaN where missing, None for
    a column of text. `stray` says what keeps a column from being one of numbers.
    """

    name: str
    num_distinct: int
    categories: tuple[str, ...]
    codes: npt.NDArray[np.int64]
    numbers: FloatArray | None = None
    stray: Sentence | None = None

    @property
    def num_missing(self) -> int:
        """How many rows have no entry."""
        return int((self.codes < 0).sum())

    @property
    def kind(self) -> TaskKind | None:
        """The kind of task it can be: two values are binary, few whole numbers or texts multiclass."""
        if self.num_distinct < 2 or self.stray is not None:
            return None
        if self.num_distinct == 2:
            return "binary"
        if self.numbers is None:
            return "multiclass" if self.num_distinct <= MOST_CATEGORIES else None
        present = self.numbers[np.isfinite(self.numbers)]
        is_graded = self.num_distinct > _FEW_NUMBERS or bool((present != np.round(present)).any())
        return "regression" if is_graded else "multiclass"

    @property
    def hindrance(self) -> Sentence | None:
        """Why it can be neither an input nor a task, None if it can."""
        if not self.num_distinct:
            return sentence(translatable("problems", "The column “{name}” is empty."), name=self.name)
        if self.stray is not None:
            return self.stray
        if self.numbers is None and self.num_distinct > MOST_CATEGORIES:
            return sentence(
                translatable(
                    "problems",
                    "The column “{name}” holds {count} different texts; at most {most} can be used.",
                ),
                name=self.name,
                count=self.num_distinct,
                most=MOST_CATEGORIES,
            )
        return None

    @property
    def is_identifier(self) -> bool:
        """Whether it only names the rows: all entries differ and it is called so or counts upwards."""
        if self.num_missing or self.num_distinct != len(self.codes) or self.num_distinct < 3:
            return False
        if self.numbers is None:
            return True
        is_whole = bool((self.numbers == np.round(self.numbers)).all())
        counts = self.numbers[0] in (0, 1) and bool((np.diff(self.numbers) == 1).all())
        return is_whole and (counts or _IDENTIFIER.fullmatch(self.name) is not None)


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A file's columns by name."""

    path: Path
    sha256: str
    num_rows: int
    columns: Mapping[str, TableColumn]

    def refused(self, why: Sentence, what_to_do: Sentence) -> Refused:
        """The refusal that names the file."""
        return table_refused(self.path, why, what_to_do)


def table_of(text: TableText) -> Table:
    """Reads every column as numbers where it can be, as categories otherwise.

    Raises:
        Refused: When the text is not a table, or a column holds an infinite number.
    """
    layout = layout_of(text)
    frame = cells_of(text, layout)
    if frame.is_empty():
        raise table_refused(
            text.path,
            sentence(translatable("problems", "Every cell is empty or a mark for missing.")),
            sentence(translatable("problems", "Choose a file with rows.")),
        )
    prefers_comma = layout.delimiter == ";"
    columns = {
        name: _column(text.path, frame[ROW], frame[name], prefers_comma=prefers_comma)
        for name in layout.names
    }
    return Table(text.path, text.sha256, frame.height, columns)


def _column(path: Path, rows: "polars.Series", cells: "polars.Series", *, prefers_comma: bool) -> TableColumn:
    numbers = _numbers(cells, prefers_comma=prefers_comma)
    is_empty = cells.null_count() == len(cells)
    if is_empty or numbers.null_count() > cells.null_count():
        return _text_column(cells, None if is_empty else _stray(rows, cells, numbers))
    values = numbers.fill_null(float("nan")).to_numpy().astype(np.float64)
    too_large = np.abs(values) > np.finfo(np.float32).max
    if too_large.any():
        position = int(np.flatnonzero(too_large)[0])
        raise table_refused(
            path,
            sentence(
                translatable("problems", "The column “{name}” holds “{cell}” in row {row}."),
                name=cells.name,
                cell=cells[position],
                row=rows[position],
            ),
            sentence(translatable("problems", "Use finite numbers, or leave the cell empty where unknown.")),
        )
    return _numeric_column(cells.name, values)


def _numeric_column(name: str, values: FloatArray) -> TableColumn:
    distinct, codes = _coded(values, np.isfinite(values))
    categories = tuple(str(value).removesuffix(".0") for value in distinct[: MOST_CATEGORIES + 1].tolist())
    return TableColumn(name, len(distinct), _few(categories), codes, numbers=values)


def _text_column(cells: "polars.Series", stray: Sentence | None) -> TableColumn:
    texts = cells.fill_null("").to_numpy().astype(np.str_)
    distinct, codes = _coded(texts, ~cells.is_null().to_numpy())
    categories = tuple(distinct[: MOST_CATEGORIES + 1].tolist())
    return TableColumn(cells.name, len(distinct), _few(categories), codes, stray=stray)


def _few(categories: tuple[str, ...]) -> tuple[str, ...]:
    return categories if len(categories) <= MOST_CATEGORIES else ()


def _coded(
    values: npt.NDArray[np.generic], present: npt.NDArray[np.bool_]
) -> tuple[npt.NDArray[np.generic], npt.NDArray[np.int64]]:
    """The different values in order and the number of each row's, -1 where missing."""
    codes = np.full(len(values), -1, dtype=np.int64)
    distinct, codes[present] = np.unique(values[present], return_inverse=True)
    return distinct, codes


def _numbers(cells: "polars.Series", *, prefers_comma: bool) -> "polars.Series":
    """The cells as numbers, null where they are none, read in the first convention that fits all of them."""
    import polars as pl

    plain = cells.cast(pl.Float64, strict=False)
    if plain.null_count() == cells.null_count():
        return plain
    conventions = ((_DECIMAL_COMMA, ".", ","), (_THOUSANDS_COMMA, ",", "."))
    for pattern, group_mark, decimal_mark in conventions if prefers_comma else reversed(conventions):
        if cells.str.contains(pattern).all():
            digits = cells.str.replace_all(group_mark, "", literal=True)
            return digits.str.replace(decimal_mark, ".", literal=True).cast(pl.Float64, strict=False)
    return plain


def _stray(rows: "polars.Series", cells: "polars.Series", numbers: "polars.Series") -> Sentence | None:
    """Says which cell is no number in a column of numbers, None if the column is one of categories."""
    num_numbers = len(numbers) - numbers.null_count()
    share = num_numbers / (len(cells) - cells.null_count())
    if share < _MOSTLY or numbers.drop_nulls().n_unique() <= _FEW_NUMBERS:
        return None
    position = int((cells.is_not_null() & numbers.is_null()).arg_true()[0])
    return sentence(
        translatable("problems", "The column “{name}” holds numbers, but “{cell}” in row {row}."),
        name=cells.name,
        cell=cells[position],
        row=rows[position],
    )
