import csv
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mtl_gui.data.table_layout import MISSING_MARKS, ROW, cells_of, layout_of
from mtl_gui.data.table_text import TableText
from mtl_gui.problems import Refused

_DELIMITERS = [",", ";", "\t", "|"]


def _text(text: str) -> TableText:
    return TableText(Path("table.csv"), text, "")


def _cells(text: str) -> list[list[str | None]]:
    table = _text(text)
    return [list(row) for row in cells_of(table, layout_of(table)).drop(ROW).rows()]


@pytest.mark.parametrize("delimiter", _DELIMITERS)
def test_that_the_delimiter_is_found_out(delimiter: str) -> None:
    rows = [["a", "b", "c"], ["1", "x", "2.5"], ["2", "y", ""]]
    layout = layout_of(_text("\n".join(delimiter.join(row) for row in rows)))
    assert (layout.delimiter, layout.names) == (delimiter, ("a", "b", "c"))


def test_that_decimal_commas_are_not_taken_for_delimiters() -> None:
    layout = layout_of(_text("a;b\n1,5;2,5\n3,5;4,5\n"))
    assert (layout.delimiter, layout.names) == (";", ("a", "b"))


def test_that_a_name_may_hold_more_commas_than_there_are_columns() -> None:
    layout = layout_of(_text("size (width, height, depth);y\n3;1\n4;0\n"))
    assert (layout.delimiter, layout.names) == (";", ("size (width, height, depth)", "y"))


def test_that_delimiters_inside_quotation_marks_do_not_count() -> None:
    layout = layout_of(_text('name,y\n"a;b;c",1\n"d;e;f",2\n'))
    assert (layout.delimiter, layout.names) == (",", ("name", "y"))


def test_that_a_first_line_of_numbers_is_data() -> None:
    layout = layout_of(_text("1,2.5\n3,4\n"))
    assert (layout.has_header, layout.names) == (False, ("column_1", "column_2"))
    assert _cells("1,2.5\n3,4\n") == [["1", "2.5"], ["3", "4"]]


def test_that_a_column_without_a_name_gets_one() -> None:
    assert layout_of(_text(",a, \n0,1,2\n")).names == ("column_1", "a", "column_3")


def test_that_names_lose_surrounding_blanks() -> None:
    assert layout_of(_text(" a , b c \n1,2\n")).names == ("a", "b c")


@pytest.mark.parametrize("mark", [*MISSING_MARKS, "NA", "NaN", "N/A", "NULL", " ? "])
def test_that_a_mark_for_missing_is_no_cell(mark: str) -> None:
    assert _cells(f"a,b\n{mark},x\n") == [[None, "x"]]


def test_that_rows_without_any_cell_are_left_out_and_the_others_keep_their_number() -> None:
    table = _text("a,b\n1,2\n,\n\nNA,?\n5,6\n")
    frame = cells_of(table, layout_of(table))
    assert frame.rows() == [(2, "1", "2"), (6, "5", "6")]


def test_that_a_cell_may_hold_delimiter_quotation_mark_and_line_end() -> None:
    assert _cells('a,b\n"x, ""y""\nz",1\n') == [['x, "y"\nz', "1"]]


def test_that_a_long_table_keeps_text_that_first_comes_late() -> None:
    cells = _cells("a,b\n" + "1,2\n" * 5000 + "x,y\n")
    assert len(cells) == 5001
    assert cells[-1] == ["x", "y"]


@pytest.mark.parametrize(
    ("text", "reason", "advice"),
    [
        ("a,b,c\n", "no rows under the header", "with rows"),
        ("a,b\n1,2\n3\n", "Line 3 has 1 cells, the first line 2", "Mend the line"),
        ("a,b\n1,2,3\n4,5\n", "Line 2 has 3 cells, the first line 2", "quotation marks"),
        ('a,b\n"x\ny",2\n3,4,5\n', "Line 4 has 3 cells", "Mend the line"),
        ("a,b,a\n1,2,3\n", "Two columns are called “a”", "name of its own"),
        ("a, a\n1,2\n", "Two columns are called “a”", "name of its own"),
        ("a\n1\n2\n", "a single column, “a”", "commas, semicolons, tabulators"),
        ("a b\n1 2\n", "a single column, “a b”", "commas, semicolons, tabulators"),
        ('a,b\n1,"x\n2,y\n', "quotation marks are out of order", "not closed"),
        (f"a,b\n1,{'x' * 200_000}\n", "quotation marks are out of order", "not closed"),
    ],
    ids=[
        "header only",
        "short row",
        "long row",
        "line after a cell of two lines",
        "double name",
        "double name after blanks",
        "one column",
        "blanks between columns",
        "open quotation mark",
        "endless cell",
    ],
)
def test_that_text_that_is_no_rectangle_of_cells_is_refused(text: str, reason: str, advice: str) -> None:
    with pytest.raises(Refused) as caught:
        _cells(text)
    assert "table.csv" in str(caught.value.what)
    assert reason in str(caught.value.why)
    assert advice in str(caught.value.what_to_do)


_PLAIN = st.text(st.sampled_from("abz 019,;|\t\"'\n.é北"), min_size=1, max_size=6)


@given(st.lists(st.tuples(_PLAIN, _PLAIN), min_size=1, max_size=8), st.sampled_from(_DELIMITERS))
@example([('"', "a")], ",")
def test_that_what_the_standard_library_wrote_is_read_back(
    rows: list[tuple[str, str]], delimiter: str
) -> None:
    written = StringIO()
    writer = csv.writer(written, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerows([("one", "two"), *rows])
    table = _text(written.getvalue())
    layout = layout_of(table)
    assert (layout.delimiter, layout.names) == (delimiter, ("one", "two"))
    expected = [[_stripped(cell) for cell in row] for row in rows]
    assert _cells(written.getvalue()) == [row for row in expected if any(row)]


def _stripped(cell: str) -> str | None:
    stripped = cell.strip()
    return None if stripped in MISSING_MARKS else stripped


def test_that_an_endless_cell_is_refused_whatever_limit_another_library_has_set() -> None:
    before = csv.field_size_limit(10**9)
    try:
        with pytest.raises(Refused, match="out of order"):
            _cells(f"a,b\n1,{'x' * 200_000}\n")
    finally:
        csv.field_size_limit(before)
