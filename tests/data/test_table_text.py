import codecs
import hashlib
from pathlib import Path

import pytest

from mtl_gui.data.table_text import read_text
from mtl_gui.problems import Refused

_GERMAN = "größe;straße\n1,5;Köln – Süd\n"
_CHINESE = "身高,城市\n1.75,北京\n"


def _file(folder: Path, content: bytes, name: str = "table.csv") -> Path:
    file = folder / name
    file.write_bytes(content)
    return file


@pytest.mark.parametrize(
    "content",
    [
        _GERMAN.encode(),
        _GERMAN.encode("utf-8-sig"),
        _GERMAN.encode("utf-16"),
        codecs.BOM_UTF16_BE + _GERMAN.encode("utf-16-be"),
        _GERMAN.encode("utf-16-le"),
        _GERMAN.encode("utf-16-be"),
        _GERMAN.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-16-le bare", "utf-16-be bare", "cp1252"],
)
def test_that_the_encoding_is_found_out(tmp_path: Path, content: bytes) -> None:
    assert read_text(_file(tmp_path, content)).text == _GERMAN


def test_that_latin_1_without_windows_characters_is_read(tmp_path: Path) -> None:
    text = "größe;stadt\n1,5;Köln\n"
    assert read_text(_file(tmp_path, text.encode("latin-1"))).text == text


def test_that_latin_1_with_two_accents_in_a_row_is_not_taken_for_chinese(tmp_path: Path) -> None:
    text = "opção,ação\n1,2\n"  # çã is a Chinese character of GB 2312
    assert read_text(_file(tmp_path, text.encode("latin-1"))).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb2312", "utf-16"])
def test_that_chinese_text_is_read(tmp_path: Path, encoding: str) -> None:
    assert read_text(_file(tmp_path, _CHINESE.encode(encoding), "数据 表.csv")).text == _CHINESE


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_that_line_ends_of_every_system_are_made_equal(tmp_path: Path, line_end: str) -> None:
    content = f"a,b{line_end}1,2{line_end}".encode()
    assert read_text(_file(tmp_path, content)).text == "a,b\n1,2\n"


def test_that_empty_lines_before_the_header_and_an_old_end_mark_are_dropped(tmp_path: Path) -> None:
    assert read_text(_file(tmp_path, b"\r\n\na,b\n1,2\n\x1a")).text == "a,b\n1,2\n"


def test_that_the_fingerprint_is_of_the_bytes_as_they_are(tmp_path: Path) -> None:
    content = _GERMAN.encode("utf-16")
    assert read_text(_file(tmp_path, content)).sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize(
    ("content", "reason", "advice"),
    [
        (b"", "The file is empty.", "header"),
        (b" \n\t\n \n", "The file is empty.", "header"),
        ("\ufeff".encode(), "The file is empty.", "header"),
        (b"PK\x03\x04\x14\x00\x06\x00", "a spreadsheet or an archive", "save it as CSV"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a spreadsheet or an archive", "save it as CSV"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "does not hold text", "CSV"),
        (bytes(range(256)) * 8, "does not hold text", "CSV"),
        (b"a,b\n1,\x07\n", "does not hold text", "CSV"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00\xd8", "does not hold text", "CSV"),
        (codecs.BOM_UTF8 + b"a,b\n\xff,1\n", "does not hold text", "CSV"),
    ],
    ids=[
        "nothing",
        "blanks",
        "mark only",
        "xlsx",
        "xls",
        "picture",
        "garbage",
        "bell",
        "bad utf-16",
        "bad utf-8 after mark",
    ],
)
def test_that_a_file_that_is_no_text_is_refused(
    tmp_path: Path, content: bytes, reason: str, advice: str
) -> None:
    with pytest.raises(Refused) as caught:
        read_text(_file(tmp_path, content))
    assert "table.csv" in str(caught.value.what)
    assert reason in str(caught.value.why)
    assert advice in str(caught.value.what_to_do)


def test_that_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"It is a folder\. Choose a CSV or TSV file"):
        read_text(tmp_path)


@pytest.mark.parametrize("name", ["nowhere.csv", "no/where.csv", "n" * 300, "null\0.csv"])
def test_that_a_file_that_cannot_be_opened_is_refused_with_its_path(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused, match="Check the path") as caught:
        read_text(tmp_path / name)
    assert name in str(caught.value.what)
