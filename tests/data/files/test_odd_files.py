"""Files that look odd and are whole are read as they stand, without a cell being lost or changed."""

from pathlib import Path

import pytest

from mtl_gui.data.files.preview import preview_of
from mtl_gui.data.files.scan import scanned_file
from tests.data.files.builders import lines, written

Shown = tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]
_PLAIN: Shown = (("a", "b"), (("1", "x"), ("2", "y"), ("3", "z")))

ODD: dict[str, tuple[str | bytes, Shown]] = {
    "byte order mark": ("\ufeffa,b\n1,x\n2,y\n3,z\n", _PLAIN),
    "no line end at the end": ("a,b\n1,x\n2,y\n3,z", _PLAIN),
    "line ends of Windows": ("a,b\r\n1,x\r\n2,y\r\n3,z\r\n", _PLAIN),
    "line ends of old Macs": ("a,b\r1,x\r2,y\r3,z\r", _PLAIN),
    "blank lines between": ("\n\na,b\n\n1,x\n\n2,y\n3,z\n\n\n", _PLAIN),
    "an old end mark": ("a,b\n1,x\n2,y\n3,z\n\x1a", _PLAIN),
    "blanks around cells": ("a ,b\n1, x\n 2,y \n3,z\n", _PLAIN),
    "everything in quotation marks": ('"a","b"\n"1","x"\n"2","y"\n"3","z"\n', _PLAIN),
    "a line end in a cell": ('a,b\n1,"x\ny"\n2,y\n', (("a", "b"), (("1", "x\ny"), ("2", "y")))),
    "a delimiter in a cell": ('a,b\n1,"x,y"\n2,y\n', (("a", "b"), (("1", "x,y"), ("2", "y")))),
    "doubled marks": ('a,b\n1,"say ""x"""\n2,y\n', (("a", "b"), (("1", 'say "x"'), ("2", "y")))),
    "inches": ('a,b\n1,5" pipe\n2,y\n', (("a", "b"), (("1", '5" pipe'), ("2", "y")))),
    "a column without a name": (
        "a,,b\n1,2,x\n2,3,y\n",
        (("a", "column_2", "b"), (("1", "2", "x"), ("2", "3", "y"))),
    ),
    "a name between quotation marks and commas": (
        '"a, b",c\n1,x\n2,y\n',
        (("a, b", "c"), (("1", "x"), ("2", "y"))),
    ),
    "marks for missing": ("a,b\n1,N/A\nnull,y\n?,-\n", (("a", "b"), (("1", ""), ("", "y"), ("", "")))),
    "latin-1": ("größe,b\n1,é\n2,ß\n".encode("latin-1"), (("größe", "b"), (("1", "é"), ("2", "ß")))),
    "UTF-16": ("a,b\n1,北\n2,京\n".encode("utf-16"), (("a", "b"), (("1", "北"), ("2", "京")))),
    "emoji": ("a,b\n1,😀\n2,🦊\n", (("a", "b"), (("1", "😀"), ("2", "🦊")))),
    "tabs": ("a\tb\n1\tx, y\n2\tz\n", (("a", "b"), (("1", "x, y"), ("2", "z")))),
    "a row of commas only": ("a,b\n1,x\n,\n3,z\n", (("a", "b"), (("1", "x"), ("", ""), ("3", "z")))),
}


@pytest.mark.parametrize(("content", "shown"), ODD.values(), ids=ODD)
def test_that_an_odd_file_is_shown_as_it_stands(tmp_path: Path, content: str | bytes, shown: Shown) -> None:
    preview = preview_of(written(tmp_path, content))
    assert (preview.names, preview.rows) == shown
    assert not preview.bad
    assert not preview.ragged


NUMBERS = {
    "plain": ("1.5", 1.5),
    "signed": ("-2", -2.0),
    "with an exponent": ("1e-3", 1e-3),
    "without a leading zero": (".5", 0.5),
    "with a plus": ("+7", 7.0),
    "the largest of 32 bits": ("3.4e38", 3.4e38),
    "very small": ("1e-320", 1e-320),
    "many digits": ("0.12345678901234567890", 0.12345678901234568),
}


@pytest.mark.parametrize(("cell", "value"), NUMBERS.values(), ids=NUMBERS)
def test_that_numbers_in_every_notation_are_read(tmp_path: Path, cell: str, value: float) -> None:
    path = written(tmp_path, lines("a,b", *[f"{cell},x"] * 3))
    preview = preview_of(path)
    (column, _) = scanned_file(path, preview.reading).columns
    assert column.kind == "numeric"
    assert column.lowest == column.highest == value


def test_that_a_path_of_chinese_characters_blanks_and_a_link_is_read(tmp_path: Path) -> None:
    real = written(tmp_path, lines("a,b", "1,x", "2,y"), "文件 夹/数据 (最终).csv")
    link = tmp_path / "a link to it.csv"
    link.symlink_to(real)
    assert preview_of(link).rows == preview_of(real).rows == (("1", "x"), ("2", "y"))
