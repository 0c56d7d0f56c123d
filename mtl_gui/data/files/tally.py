"""What is learned about a column while its rows pass by, block by block."""

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from mtl_gui.data.files.cells import Numbers, dates_of, entries_of, few_entries_of, numbers_of, why_bad
from mtl_gui.data.files.table import Declared, NumberFormat
from mtl_gui.file_events import BadCell, ScannedColumn
from mtl_gui.spec import ColumnKind, ColumnRole
from mtl_gui.texts import Sentence, sentence, translatable

if TYPE_CHECKING:
    import polars

__all__ = ["FEW_NUMBERS", "MOST_CATEGORIES", "Tally"]

MOST_CATEGORIES = 50
"""A text column with more different entries is neither an input nor a task by itself."""

FEW_NUMBERS = 10
_MOST_KEPT = 1000
_MOSTLY = 0.8
_FIRST_BAD = 20
_EXAMPLES = 3
_NAMES_ROWS = ("id", "uuid", "guid", "key", "index", "nr", "no", "row", "rownumber", "row_number")


class Tally:
    """Counts of one column.

    Args:
        name: The column's.
        declared: What the file says of it.
        numbers: How cells are numbers.
    """

    def __init__(self, name: str, declared: Declared | None, numbers: NumberFormat) -> None:
        self.name, self.declared, self._numbers = name, declared, numbers
        self.num_rows = self.num_missing = self.num_numbers = self.num_dates = self.num_texts = 0
        self._entries: dict[str, int] = {}
        self._is_full = False
        self._is_whole, self._counts = True, True
        self._low, self._high = np.inf, -np.inf
        self._previous: float | None = None
        self._strays: list[tuple[int, str]] = []
        self._not_declared: list[tuple[int, str]] = []
        self.num_not_declared = 0
        self._hashes: list[npt.NDArray[np.uint64]] | None = []

    def add(self, cells: "polars.Series", rows: npt.NDArray[np.int64]) -> None:
        """Counts a block's cells; `rows` [n] are their numbers in the file."""
        if self.declared is not None and self.declared.kind == "image":
            self.num_rows += len(cells)
            return
        numbers = numbers_of(cells, self._numbers)
        is_number = ~np.isnan(numbers.values)
        num_numbers, num_bad = int(is_number.sum()), int(numbers.is_bad.sum())
        self.num_rows += len(cells)
        self.num_missing += len(cells) - num_numbers - num_bad
        self.num_numbers += num_numbers
        self.num_texts += num_bad
        if num_bad:
            self._note_texts(cells, numbers, rows)
        if num_numbers:
            self._note_numbers(numbers.values[is_number])
        if not self._is_full:
            self._note_entries(cells)
        if self.declared is not None and self.declared.categories:
            self._check_declared(cells, rows)
        self._note_hashes(cells, num_missing=len(cells) - num_numbers - num_bad)

    def _note_texts(self, cells: "polars.Series", numbers: Numbers, rows: npt.NDArray[np.int64]) -> None:
        for place in np.flatnonzero(numbers.is_bad)[: _FIRST_BAD - len(self._strays)]:
            self._strays.append((int(rows[place]), str(cells[int(place)]).strip()))
        if self.num_dates == self.num_texts - int(numbers.is_bad.sum()):
            dates = dates_of(cells.filter(numbers.is_bad), self._numbers)
            self.num_dates += int((~np.isnan(dates.values)).sum())

    def _note_numbers(self, values: npt.NDArray[np.float64]) -> None:
        self._low = min(self._low, float(values.min()))
        self._high = max(self._high, float(values.max()))
        if self._is_whole:
            self._is_whole = bool((values == np.round(values)).all())
        if self._counts:
            start = [] if self._previous is None else [self._previous]
            self._counts = bool((np.diff(np.concatenate([start, values])) == 1).all())
            self._previous = float(values[-1])

    def _note_entries(self, cells: "polars.Series") -> None:
        different = cells if len(cells) <= _MOST_KEPT else cells.unique(maintain_order=True)
        for entry in few_entries_of(different.head(2 * _MOST_KEPT), self._numbers):
            if entry is not None:
                self._entries.setdefault(entry, len(self._entries))
        self._is_full = len(self._entries) > _MOST_KEPT

    def _note_hashes(self, cells: "polars.Series", *, num_missing: int) -> None:
        """Kept while every entry differs; a column of numbers with fractions names no rows."""
        if self._hashes is None:
            return
        names_rows = not num_missing and (self.num_texts == self.num_rows or self._is_whole)
        if not names_rows or cells.n_unique() < len(cells):
            self._hashes = None
        else:
            self._hashes.append(cells.hash().to_numpy())

    def _check_declared(self, cells: "polars.Series", rows: npt.NDArray[np.int64]) -> None:
        assert self.declared is not None
        entries = entries_of(cells, self._numbers)
        is_bad = (~entries.is_in(list(self.declared.categories))).fill_null(value=False)
        places = is_bad.arg_true().to_list()
        self.num_not_declared += len(places)
        for place in places[: _FIRST_BAD - len(self._not_declared)]:
            self._not_declared.append((int(rows[place]), str(entries[place])))

    @property
    def kind(self) -> ColumnKind:
        """What it holds: as declared, else numbers if most cells are, dates if all are, else categories."""
        if self.declared is not None and self.declared.kind is not None:
            return self.declared.kind
        num_present = self.num_numbers + self.num_texts
        if self.num_texts and self.num_dates == num_present:
            return "date"
        is_mostly = self.num_numbers >= _MOSTLY * num_present and len(self._distinct_numbers()) > FEW_NUMBERS
        if num_present and (not self.num_texts or is_mostly):
            return "numeric"
        return "binary" if self.num_distinct == 2 else "category"

    @property
    def num_distinct(self) -> int:
        """Different entries; above 1000 they are no longer counted."""
        return len(self._entries)

    @property
    def is_identifier(self) -> bool:
        """Whether it only names the rows: all entries differ, and it is text, counts, or is called so."""
        if self._hashes is None or self.num_rows < 3:
            return False
        hashes = np.concatenate(self._hashes) if self._hashes else np.empty(0, dtype=np.uint64)
        if len(np.unique(hashes)) != self.num_rows or self.kind in ("date", "image"):
            return False
        if self.num_texts:
            is_text = self.num_numbers == 0 and self.num_distinct > MOST_CATEGORIES
            return is_text or self._is_called_so()
        return (self._counts and self._low in (0, 1)) or self._is_called_so()

    def _is_called_so(self) -> bool:
        words = self.name.lower().replace("-", "_").replace(" ", "_")
        return words in _NAMES_ROWS or words.rsplit("_", 1)[-1] in _NAMES_ROWS[:7]

    def _distinct_numbers(self) -> list[str]:
        strays = {text for _, text in self._strays}
        return [entry for entry in self._entries if entry not in strays]

    def scanned(self) -> ScannedColumn:
        """What is known after the last row."""
        kind = self.kind
        note = self._note(kind)
        bad = self._bad(kind)
        return ScannedColumn(
            name=self.name,
            kind=kind,
            role=self._role(note),
            num_missing=self.num_missing,
            num_distinct=self.num_distinct,
            categories=self._categories(kind),
            examples=tuple(list(self._entries)[:_EXAMPLES]),
            lowest=self._low if self.num_numbers else np.nan,
            highest=self._high if self.num_numbers else np.nan,
            num_bad=self._num_bad(kind),
            bad=tuple(BadCell(row, self.name, cell, why_bad(cell, kind)) for row, cell in bad),
            note=note,
        )

    def _role(self, note: Sentence | None) -> ColumnRole:
        if self.declared is not None and self.declared.role is not None:
            return self.declared.role
        if self.is_identifier:
            return "identifier"
        return "ignored" if note is not None else "input"

    def _num_bad(self, kind: ColumnKind) -> int:
        match kind:
            case "numeric":
                return self.num_texts
            case "date":
                return self.num_texts + self.num_numbers - self.num_dates
            case _:
                return self.num_not_declared

    def _bad(self, kind: ColumnKind) -> list[tuple[int, str]]:
        return self._strays if kind == "numeric" else self._not_declared

    def _categories(self, kind: ColumnKind) -> tuple[str, ...]:
        """The entries in order: as declared, numbers by size, texts by letters; none where they are many."""
        if kind in ("image", "date") or self._is_full:
            return ()
        if self.declared is not None and self.declared.categories:
            return self.declared.categories
        entries = list(self._entries)
        if not self.num_texts:
            return tuple(sorted(entries, key=_size_of))
        return tuple(sorted(entries))

    def _note(self, kind: ColumnKind) -> Sentence | None:
        if kind == "image":
            return None
        if not self.num_numbers + self.num_texts:
            return sentence(translatable("problems", "The column “{name}” is empty."), name=self.name)
        if self.is_identifier:
            why = translatable("problems", "The column “{name}” only numbers or names the rows.")
            return sentence(why, name=self.name)
        if self.num_distinct == 1:
            why = translatable("problems", "Every row of the column “{name}” has the same entry, “{entry}”.")
            return sentence(why, name=self.name, entry=next(iter(self._entries))[:80])
        if kind == "category" and self.num_distinct > MOST_CATEGORIES:
            why = translatable("problems", "The column “{name}” holds more than {most} different texts.")
            return sentence(why, name=self.name, most=MOST_CATEGORIES)
        return None


def _size_of(entry: str) -> tuple[float, str]:
    try:
        return float(entry.replace(",", ".")), entry
    except ValueError:
        return np.inf, entry
