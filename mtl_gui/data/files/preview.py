"""The first rows of a file as it would be read, in well under a second whatever its size."""

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from mtl_gui.data.files.cells import dates_of, few_entries_of, numbers_of, why_bad
from mtl_gui.data.files.opening import open_table, proposed_reading
from mtl_gui.data.files.table import Block, OpenTable
from mtl_gui.data.files.tally import Tally
from mtl_gui.file_events import FilePreviewed
from mtl_gui.spec import AnyReading, ColumnKind
from mtl_gui.texts import Sentence

if TYPE_CHECKING:
    import polars

__all__ = ["PREVIEWED_ROWS", "preview_of"]

PREVIEWED_ROWS = 200


def preview_of(path: Path, reading: AnyReading | None = None) -> FilePreviewed:
    """Reads the first rows; without a reading in the one that is proposed.

    Rows of too many or too few cells are told instead of refused, so that their number can be seen before
    it is said what shall become of them.

    Raises:
        Refused: When the file is no table in this reading.
    """
    reading = proposed_reading(path) if reading is None else reading
    tolerant = reading.replaced(ragged_rows="skip") if reading.kind == "text" else reading
    table = open_table(path, tolerant, is_preview=True)
    return _preview(path, reading, table, _first_rows(table))


def _first_rows(table: OpenTable) -> Block | None:
    """The first block, with the second where it holds too few rows (a last row may stand alone)."""
    import polars as pl

    first = next(table.blocks, None)
    if first is None or len(first.rows) >= PREVIEWED_ROWS:
        return first
    second = next(table.blocks, None)
    if second is None:
        return first
    return Block(
        pl.concat([first.frame, second.frame]),
        np.concatenate([first.rows, second.rows]),
        second.fraction,
        first.ragged + second.ragged,
    )


def _preview(path: Path, reading: AnyReading, table: OpenTable, block: Block | None) -> FilePreviewed:
    kinds: list[ColumnKind] = []
    if block is None:
        kinds = ["numeric" for _ in table.names]
        return FilePreviewed(path, reading, table.names, tuple(kinds), (), (), {})
    bad: dict[tuple[int, int], Sentence] = {}
    texts: list[list[str]] = []
    head = block.frame.head(PREVIEWED_ROWS)
    for place, name in enumerate(table.names):
        declared = table.declared.get(name)
        tally = Tally(name, declared, table.numbers)
        tally.add(block.frame[name].head(PREVIEWED_ROWS * 5), block.rows[: PREVIEWED_ROWS * 5])
        kinds.append(tally.kind)
        entries = few_entries_of(head[name], table.numbers)
        texts.append([entry or "" for entry in entries])
        for row in _bad_rows(head[name], entries, tally, table):
            bad[row, place] = why_bad(entries[row] or "", tally.kind)
    rows = tuple(zip(*texts, strict=True))
    numbers = tuple(int(number) for number in block.rows[:PREVIEWED_ROWS])
    ragged = tuple(row for row, _ in block.ragged)
    return FilePreviewed(
        path, reading, table.names, tuple(kinds), rows, numbers, bad, ragged, sheets=table.sheets
    )


def _bad_rows(cells: "polars.Series", entries: list[str | None], tally: Tally, table: OpenTable) -> list[int]:
    match tally.kind:
        case "numeric" if not tally.num_texts:
            return []
        case "numeric":
            return [int(row) for row in numbers_of(cells, table.numbers).is_bad.nonzero()[0]]
        case "date":
            return [int(row) for row in dates_of(cells, table.numbers).is_bad.nonzero()[0]]
        case "image":
            return []
        case _:
            known = tally.declared.categories if tally.declared is not None else ()
            if not known:
                return []
            return [row for row, entry in enumerate(entries) if entry is not None and entry not in known]
