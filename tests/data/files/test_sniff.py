from pathlib import Path

import pytest

from mtl_gui.data.files.preview import preview_of
from mtl_gui.data.files.sniff import sniffed_reading
from tests.data.files.builders import lines, written

_GERMAN = lines("größe;preis;straße", "1,5;1.234,50;Köln – Süd", "2,5;12.500,25;Kölner Ring")


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1252", "cp1252"),
    ],
)
def test_that_encoding_and_number_marks_are_found_out(tmp_path: Path, encoding: str, expected: str) -> None:
    path = written(tmp_path, _GERMAN, encoding=encoding)
    reading = sniffed_reading(path)
    assert reading.encoding == expected
    assert (reading.delimiter, reading.decimal_mark, reading.thousands_mark) == (";", ",", ".")
    preview = preview_of(path)
    assert preview.names == ("größe", "preis", "straße")
    assert preview.rows[0] == ("1,5", "1.234,50", "Köln – Süd")
    assert preview.kinds[:2] == ("numeric", "numeric")
    assert not preview.bad


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_that_chinese_names_and_entries_are_read(tmp_path: Path, encoding: str) -> None:
    text = lines("身高,城市", "1.75,北京", "1.62,上海", "1.80,北京")
    preview = preview_of(written(tmp_path, text, "数据 表.csv", encoding))
    assert preview.names == ("身高", "城市")
    assert preview.rows[1] == ("1.62", "上海")


@pytest.mark.parametrize(
    ("row", "delimiter", "marks"),
    [
        ("1.5,2.5", ",", (".", "")),
        ("1,5;2,5", ";", (",", "")),
        ("1.5\t2.5", "\t", (".", "")),
        ("1.5|x", "|", (".", "")),
        ('"1,234,567","12"', ",", (".", ",")),
        ("1'234.5;2", ";", (".", "'")),
        ("1 234,5;2 000,5", ";", (",", " ")),
        ("1.234.567,5;3", ";", (",", ".")),
        ("2024-01-05,3.5", ",", (".", "")),
        ("1.5 2.5 3", " ", (".", "")),
    ],
)
def test_that_delimiter_and_number_marks_are_found_out(
    tmp_path: Path, row: str, delimiter: str, marks: tuple[str, str]
) -> None:
    names = delimiter.join("abc"[: row.count(delimiter) + 1] if delimiter == " " else "ab")
    reading = sniffed_reading(written(tmp_path, lines(names, *[row] * 5)))
    assert reading.delimiter == delimiter
    assert (reading.decimal_mark, reading.thousands_mark) == marks


@pytest.mark.parametrize(
    ("first", "expected"), [("1,2.5", False), ("a,2", True), (",x", True), ("1e3,-4", False)]
)
def test_that_a_first_row_of_numbers_is_no_header(tmp_path: Path, first: str, *, expected: bool) -> None:
    assert sniffed_reading(written(tmp_path, lines(first, "3,4", "5,6"))).has_header is expected


def test_that_single_quotation_marks_are_found_out(tmp_path: Path) -> None:
    reading = sniffed_reading(written(tmp_path, lines("a,b", "'x, y',1", "'z',2", "'u, v',3")))
    assert (reading.quote, reading.delimiter) == ("'", ",")
