import csv
import io
import itertools
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mtl_gui.data.files.opening import open_table, proposed_reading
from mtl_gui.data.files.preview import preview_of
from mtl_gui.data.files.scan import scanned_file
from mtl_gui.data.files.text_table import open_text
from mtl_gui.problems import Refused
from mtl_gui.spec import TextReading
from tests.data.files.builders import lines, written

MANY = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
_CELLS = st.text(st.sampled_from("ab1.,;'\"\t \nü中-?"), max_size=8)


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    width = draw(st.integers(2, 5))
    return draw(st.lists(st.lists(_CELLS, min_size=width, max_size=width), min_size=1, max_size=12))


def _read(path: Path, reading: TextReading, block_bytes: int) -> list[list[str]]:
    table = open_text(path, reading, block_bytes)
    rows: list[list[str]] = []
    for block in table.blocks:
        assert list(block.frame.columns) == list(table.names)
        rows += [["" if cell is None else str(cell) for cell in row] for row in block.frame.rows()]
    return rows


@MANY
@given(
    table=tables(),
    delimiter=st.sampled_from(",;\t|"),
    quote=st.sampled_from("\"'"),
    ends=st.sampled_from(("\n", "\r\n")),
    encoding=st.sampled_from(("utf-8", "utf-16-le", "utf-16-be", "gb18030")),
    block_bytes=st.sampled_from((1, 7, 64, 2**20)),
)
def test_that_what_the_csv_module_writes_is_read_whatever_the_size_of_a_block(
    tmp_path: Path,
    table: list[list[str]],
    delimiter: str,
    quote: str,
    ends: str,
    encoding: str,
    block_bytes: int,
) -> None:
    buffer = io.StringIO(newline="")
    writer = csv.writer(
        buffer, delimiter=delimiter, quotechar=quote, lineterminator=ends, quoting=csv.QUOTE_ALL
    )
    writer.writerows(table)
    path = written(tmp_path, buffer.getvalue(), encoding=encoding)
    reading = TextReading(delimiter=delimiter, quote=quote, has_header=False, encoding=encoding)  # type: ignore[arg-type]
    assert _read(path, reading, block_bytes) == table


@MANY
@given(
    rows=st.lists(
        st.lists(
            st.text("a1 .\"'", max_size=5).filter(lambda t: not t.startswith('"')), min_size=3, max_size=3
        ),
        min_size=1,
        max_size=8,
    ),
    block_bytes=st.sampled_from((1, 16, 2**20)),
)
def test_that_quotation_marks_inside_of_cells_are_read_as_the_csv_module_does(
    tmp_path: Path, rows: list[list[str]], block_bytes: int
) -> None:
    text = lines(*(",".join(row) for row in rows))
    path = written(tmp_path, text)
    expected = [row for row in csv.reader(io.StringIO(text, newline="")) if row]
    assert _read(path, TextReading(has_header=False), block_bytes) == expected


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=300) | st.text("ab,;\"'\n\r\t 1.\0", max_size=120).map(str.encode))
def test_that_any_bytes_are_read_or_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = written(tmp_path, content)
    told = _said_of(path)
    assert told is None or str(path) in told


def _said_of(path: Path) -> str | None:
    try:
        reading = proposed_reading(path)
        preview_of(path, reading)
        scanned = scanned_file(path, reading)
    except Refused as refused:
        return str(refused)
    assert scanned.num_rows >= 1
    assert len(scanned.columns) >= 2
    return None


def test_that_rows_are_numbered_as_a_spreadsheet_does(tmp_path: Path) -> None:
    path = written(tmp_path, lines("# a remark", "", "a,b", "1,2", "", '3,"four\nlines"', "5,6"))
    table = open_table(path, TextReading(skipped_rows=1))
    (block,) = table.blocks
    assert table.names == ("a", "b")
    assert block.rows.tolist() == [4, 6, 7]


def test_that_rows_of_another_length_are_left_out_and_told_when_asked_for(tmp_path: Path) -> None:
    path = written(tmp_path, lines("a,b", "1,2", "3", "4,5,6", "7,8"))
    table = open_table(path, TextReading(ragged_rows="skip"))
    blocks = list(table.blocks)
    assert [row for block in blocks for row in block.frame.rows()] == [("1", "2"), ("7", "8")]
    assert [told for block in blocks for told in block.ragged] == [(3, 1), (4, 3)]


@pytest.mark.parametrize(
    ("delimiter", "quote", "decimal", "thousands"),
    [
        (";", ";", ".", ""),
        (",", '"', ".", "."),
        ("a", '"', ".", ""),
        ("\n", '"', ".", ""),
        (".", '"', ".", ""),
    ],
)
def test_that_marks_that_contradict_each_other_are_refused(
    tmp_path: Path, delimiter: str, quote: str, decimal: str, thousands: str
) -> None:
    path = written(tmp_path, lines("a,b;c", "1,2;3"))
    values = {"delimiter": delimiter, "quote": quote, "decimal_mark": decimal, "thousands_mark": thousands}
    with pytest.raises(Refused, match="cannot be used for this"):
        open_table(path, TextReading.checked(values))


def test_that_blocks_tell_how_far_they_are(tmp_path: Path) -> None:
    path = written(tmp_path, "a,b\n" + "1,2\n" * 5000)
    fractions = [block.fraction for block in open_text(path, TextReading(), 2000).blocks]
    assert len(fractions) > 5
    assert all(one <= other for one, other in itertools.pairwise(fractions))
    assert fractions[-1] == 1.0
