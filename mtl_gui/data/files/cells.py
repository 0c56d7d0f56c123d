"""From cells to numbers and dates, and why a cell is none."""

import re
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from mtl_gui.data.files.table import NumberFormat
from mtl_gui.events import FloatArray
from mtl_gui.texts import Sentence, sentence, translatable

if TYPE_CHECKING:
    import polars

__all__ = ["LARGEST", "Numbers", "dates_of", "entries_of", "few_entries_of", "numbers_of", "why_bad"]

LARGEST = float(np.finfo(np.float32).max)
"""The networks compute with 32 bits; larger numbers would become infinite."""

_DATES = ("%Y-%m-%d", "%d.%m.%Y", "%Y/%m/%d")
_TIMES = ("%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M")
_MICROSECONDS_A_DAY = 86_400e6
_FEW_CELLS = 500


class Numbers(NamedTuple):
    """The numbers of a column [n], NaN where missing or bad, and which cells are bad."""

    values: FloatArray
    is_bad: npt.NDArray[np.bool_]


def entries_of(cells: "polars.Series", numbers: NumberFormat) -> "polars.Series":
    """The cells as text without blanks around, null where they mean "not known"."""
    import polars as pl

    if cells.dtype != pl.String:
        return _as_text(cells)
    if len(cells) <= _FEW_CELLS:
        return pl.Series(cells.name, few_entries_of(cells, numbers), dtype=pl.String)
    text = cells.str.strip_chars()
    is_missing = text.str.to_lowercase().is_in(list(numbers.missing_marks))
    return text.set(is_missing.fill_null(value=False), None)


def few_entries_of(cells: "polars.Series", numbers: NumberFormat) -> list[str | None]:
    """As `entries_of`, as a list; faster for few cells, as in tables of thousands of columns."""
    import polars as pl

    if cells.dtype != pl.String:
        return _as_text(cells).to_list()
    stripped = [None if cell is None else cell.strip() for cell in cells.to_list()]
    marks = numbers.missing_marks
    return [None if cell is None or cell.lower() in marks else cell for cell in stripped]


def numbers_of(cells: "polars.Series", numbers: NumberFormat) -> Numbers:
    """Reads the cells as numbers; infinite ones and those beyond 32 bits are bad."""
    import polars as pl

    if cells.dtype.is_numeric() or cells.dtype == pl.Boolean:
        values = cells.cast(pl.Float64).fill_null(float("nan")).to_numpy().astype(np.float64)
        return _finite(values, ~np.isnan(values))
    if cells.dtype != pl.String:
        return Numbers(np.full(len(cells), np.nan), cells.is_not_null().to_numpy())
    if numbers.decimal_mark == "." and not numbers.thousands_mark:
        plain = cells.cast(pl.Float64, strict=False)
        if not plain.null_count():
            values = plain.to_numpy().astype(np.float64)
            if not np.isnan(values).any():
                return _finite(values, np.ones(len(cells), dtype=bool))
    entries = entries_of(cells, numbers)
    plain = _converted(entries, numbers)
    values = plain.fill_null(float("nan")).to_numpy().astype(np.float64)
    return _finite(values, entries.is_not_null().to_numpy())


def _finite(values: FloatArray, is_present: npt.NDArray[np.bool_]) -> Numbers:
    is_usable = np.abs(values) <= LARGEST
    if is_usable.all():
        return Numbers(values, np.zeros(len(values), dtype=bool))
    return Numbers(np.where(is_usable, values, np.nan), is_present & ~is_usable)


def _converted(entries: "polars.Series", numbers: NumberFormat) -> "polars.Series":
    import polars as pl

    if numbers.decimal_mark == "." and not numbers.thousands_mark:
        return entries.cast(pl.Float64, strict=False)
    decimal, group = re.escape(numbers.decimal_mark), re.escape(numbers.thousands_mark)
    grouped = rf"|\d{{1,3}}({group}\d{{3}})+" if group else ""
    pattern = rf"^[+-]?(\d+{grouped})?({decimal}\d*)?([eE][+-]?\d+)?$"
    fitting = entries.set((~entries.str.contains(pattern)).fill_null(value=False), None)
    if numbers.thousands_mark:
        fitting = fitting.str.replace_all(numbers.thousands_mark, "", literal=True)
    return fitting.str.replace(numbers.decimal_mark, ".", literal=True).cast(pl.Float64, strict=False)


def _as_text(cells: "polars.Series") -> "polars.Series":
    """Typed cells as text: whole numbers without a point, dates as a year, month and day."""
    import polars as pl

    if cells.dtype.is_float():
        present = cells.drop_nulls().drop_nans()
        if len(present) and bool((present == present.round(0)).all()) and bool((present.abs() < 2**53).all()):
            return cells.fill_nan(None).cast(pl.Int64).cast(pl.String)
        return cells.fill_nan(None).cast(pl.String)
    return cells.cast(pl.String)


def dates_of(cells: "polars.Series", numbers: NumberFormat) -> Numbers:
    """Days since 1970-01-01; dates are written year-month-day, day.month.year or year/month/day."""
    import polars as pl

    if cells.dtype in (pl.Date, pl.Datetime):
        times = cells.cast(pl.Datetime("us")).dt.epoch("us").cast(pl.Float64) / _MICROSECONDS_A_DAY
        values = times.fill_null(float("nan")).to_numpy().astype(np.float64)
        return Numbers(values, np.zeros(len(values), dtype=bool))
    entries = entries_of(cells, numbers)
    found = pl.Series(cells.name, [None] * len(cells), dtype=pl.Datetime("us"))
    for form in _TIMES:
        found = found.fill_null(entries.str.to_datetime(form, strict=False, time_unit="us"))
    for form in _DATES:
        found = found.fill_null(entries.str.to_date(form, strict=False).cast(pl.Datetime("us")))
    days = (found.dt.epoch("us").cast(pl.Float64) / _MICROSECONDS_A_DAY).fill_null(float("nan"))
    values = days.to_numpy().astype(np.float64)
    return Numbers(values, entries.is_not_null().to_numpy() & np.isnan(values))


def why_bad(cell: str, kind: str) -> Sentence:
    """Says why a cell does not fit a column of this kind."""
    try:
        value = float(cell)
    except ValueError:
        value = None
    if kind == "date":
        return sentence(translatable("problems", "“{cell}” is no date."), cell=cell[:80])
    if kind != "numeric":
        return sentence(translatable("problems", "“{cell}” is none of the entries."), cell=cell[:80])
    if value is None or np.isnan(value):
        return sentence(translatable("problems", "“{cell}” is no number."), cell=cell[:80])
    if np.isinf(value):
        return sentence(translatable("problems", "“{cell}” is infinite."), cell=cell[:80])
    return sentence(translatable("problems", "“{cell}” is too large for 32 bits."), cell=cell[:80])
