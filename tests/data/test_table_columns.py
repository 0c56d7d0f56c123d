import csv
from io import StringIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_array_equal

from mtl_gui.data.table_columns import MOST_CATEGORIES, TableColumn, table_of
from mtl_gui.data.table_text import TableText
from mtl_gui.problems import Refused


def _column(cells: list[str], *, name: str = "x", delimiter: str = ",") -> TableColumn:
    """The column of these cells in a table whose other column is full."""
    written = StringIO()
    writer = csv.writer(written, delimiter=delimiter, lineterminator="\n")
    writer.writerow([name, "other"])
    writer.writerows([cell, "full"] for cell in cells)
    return table_of(TableText(Path("table.csv"), written.getvalue(), "")).columns[name]


def _numbers(cells: list[str], delimiter: str = ",") -> list[float] | None:
    numbers = _column(cells, delimiter=delimiter).numbers
    return None if numbers is None else numbers.tolist()


@pytest.mark.parametrize(
    ("cells", "delimiter", "expected"),
    [
        (["1", "-2.5", "+3", ".5", "1e3", "1E-2"], ",", [1, -2.5, 3, 0.5, 1000, 0.01]),
        (["1,5", "-2,25", "3"], ";", [1.5, -2.25, 3]),
        (["1,5", "2,5"], ",", [1.5, 2.5]),
        (["1,5", "2,5"], "\t", [1.5, 2.5]),
        (["1.234,5", "2,5", "1.000.000"], ";", [1234.5, 2.5, 1_000_000]),
        (["1,234.5", "2.5", "1,000,000"], ",", [1234.5, 2.5, 1_000_000]),
        (["1,234", "12,345"], ",", [1234, 12345]),
        (["1,234", "12,345"], ";", [1.234, 12.345]),
        (["0,123", "0,456"], ",", [0.123, 0.456]),
        (["1.5", "2,5"], ";", None),
        (["1.2.3", "2.3.4"], ",", None),
        (["0x1", "0x2"], ",", None),
        (["1_000", "2_000"], ",", None),
        (["2020-01-01", "2020-01-02"], ",", None),
    ],
)
def test_that_numbers_are_read_in_the_convention_that_fits_all_of_them(
    cells: list[str], delimiter: str, expected: list[float] | None
) -> None:
    assert _numbers(cells, delimiter) == expected


@given(
    st.lists(st.floats(-1e6, 1e6, allow_nan=False), min_size=1, max_size=20),
    st.sampled_from([(",", "."), (";", "."), (";", ","), ("\t", "."), ("|", ".")]),
)
def test_that_any_numbers_written_out_are_read_back(values: list[float], marks: tuple[str, str]) -> None:
    delimiter, decimal = marks
    cells = [repr(value).replace(".", decimal) for value in values]
    assert _numbers(cells, delimiter) == values


def test_that_missing_numbers_are_nan_and_counted() -> None:
    column = _column(["1", "", "NA", "4"])
    assert column.numbers is not None
    assert_array_equal(column.numbers, [1, np.nan, np.nan, 4])
    assert column.num_missing == 2


@pytest.mark.parametrize(
    ("cells", "kind", "categories"),
    [
        (["yes", "no", "no", ""], "binary", ("no", "yes")),
        (["0", "1", "1"], "binary", ("0", "1")),
        (["1.0", "2.0", "2.0"], "binary", ("1", "2")),
        (["0.5", "1.5"], "binary", ("0.5", "1.5")),
        (["10", "9", "2"], "multiclass", ("2", "9", "10")),
        (["a", "c", "b", "a"], "multiclass", ("a", "b", "c")),
        (["v1.0", "v1", "x"], "multiclass", ("v1", "v1.0", "x")),
        ([str(number) for number in range(10)], "multiclass", tuple("0123456789")),
        ([str(number) for number in range(11)], "regression", None),
        (["1.5", "2", "3"], "regression", None),
        (["7", "7", ""], None, ("7",)),
        (["", "", "NA"], None, ()),
        ([f"text {number}" for number in range(MOST_CATEGORIES + 1)], None, ()),
    ],
)
def test_that_a_column_s_entries_decide_what_task_it_can_be(
    cells: list[str], kind: str | None, categories: tuple[str, ...] | None
) -> None:
    column = _column(cells)
    assert column.kind == kind
    if categories is not None:
        assert column.categories == categories


def test_that_codes_number_the_categories_in_order() -> None:
    column = _column(["b", "a", "", "c", "a"])
    assert column.codes.tolist() == [1, 0, -1, 2, 0]


def test_that_as_many_categories_as_allowed_are_no_hindrance() -> None:
    column = _column([f"text {number:02}" for number in range(MOST_CATEGORIES)] * 2)
    assert column.hindrance is None
    assert len(column.categories) == MOST_CATEGORIES


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (["", "?", "-"], "“x” is empty"),
        ([f"text {number}" for number in range(51)], "51 different texts; at most 50"),
        ([*map(str, range(20)), "twelve"], "holds numbers, but “twelve” in row 22"),
        ([*map(str, range(20)), "", "1.2.3", "n.a."], "but “1.2.3” in row 23"),
    ],
)
def test_that_a_column_that_is_of_no_use_says_why(cells: list[str], reason: str) -> None:
    assert reason in str(_column(cells).hindrance)


def test_that_a_few_numbers_among_texts_are_categories() -> None:
    assert _column(["1", "2", "3", "many"]).hindrance is None


@pytest.mark.parametrize("cell", ["inf", "-Infinity", "1e400", "1e39", "-1e39"])
def test_that_a_number_too_large_to_compute_with_is_refused_with_its_place(cell: str) -> None:
    with pytest.raises(Refused, match=r"table\.csv.*“x” holds “.*” in row 3.*finite") as caught:
        _column(["1", cell, "2"])
    assert cell in str(caught.value.why)


@pytest.mark.parametrize(
    ("name", "cells", "expected"),
    [
        ("anything", ["1", "2", "3"], True),
        ("anything", ["0", "1", "2"], True),
        ("anything", ["2", "3", "4"], False),
        ("year", ["2001", "2002", "2003"], False),
        ("customer_id", ["17", "4", "99"], True),
        ("ID", ["17", "4", "99"], True),
        ("id", ["17", "4", "4"], False),
        ("id", ["1.5", "4", "99"], False),
        ("liquid", ["17", "4", "99"], False),
        ("name", ["Ann", "Bob", "Cid"], True),
        ("name", ["Ann", "Bob", "Ann"], False),
        ("name", ["Ann", "", "Cid"], False),
        ("flag", ["0", "1"], False),
    ],
)
def test_that_a_column_that_only_names_rows_is_recognised(
    name: str, cells: list[str], *, expected: bool
) -> None:
    assert _column(cells, name=name).is_identifier is expected


def test_that_a_table_of_missing_marks_is_refused() -> None:
    with pytest.raises(Refused, match="Every cell is empty or a mark for missing"):
        table_of(TableText(Path("table.csv"), "a,b\nNA,?\n,-\n", ""))
