"""Every broken file gets a sentence that names it, the place, what was wrong and what to do."""

import gzip
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest

from mtl_gui.data import catalogue
from mtl_gui.data.files.opening import proposed_reading
from mtl_gui.data.files.preview import preview_of
from mtl_gui.data.files.proposal import hindrance, proposed_file
from mtl_gui.data.files.scan import scanned_file
from mtl_gui.data.preparation import prepare
from mtl_gui.problems import Refused
from tests.data.files.builders import (
    archive,
    arrays,
    class_folder,
    lines,
    picture,
    plain_rows,
    spreadsheet,
    written,
)

Maker = Callable[[Path], Path]


def used(path: Path) -> None:
    """All that happens to a file until it is trained on, with the proposals accepted."""
    reading = proposed_reading(path)
    preview_of(path, reading)
    scanned = scanned_file(path, reading)
    data = proposed_file(scanned)
    reason = hindrance(scanned, data.columns)
    prepare(catalogue.starting_experiment(data))
    assert reason is None


def text(content: str | bytes, name: str = "table.csv", encoding: str = "utf-8") -> Maker:
    return lambda folder: written(folder, content, name, encoding)


def cell(row: int, column: int, value: str) -> Maker:
    """The plain table with one cell replaced; row 1 is the header."""

    def made(folder: Path) -> Path:
        rows = [line.split(",") for line in plain_rows(30)]
        rows[row - 1][column] = value
        return written(folder, lines(*(",".join(line) for line in rows)))

    return made


def row(number: int, value: str) -> Maker:
    def made(folder: Path) -> Path:
        rows = plain_rows(30)
        rows[number - 1] = value
        return written(folder, lines(*rows))

    return made


def cut(content: bytes, name: str, share: float = 0.6) -> Maker:
    return text(content[: int(len(content) * share)], name)


def parquet(**columns: Sequence[object]) -> bytes:
    import io

    import polars as pl

    buffer = io.BytesIO()
    pl.DataFrame(columns, strict=False).write_parquet(buffer)
    return buffer.getvalue()


def sheet(*rows: list[str]) -> bytes:
    return spreadsheet({"Data": list(rows)})


def arff(*rows: str, head: str = "@attribute a numeric\n@attribute 'the class' {yes, no}\n") -> Maker:
    return text("@relation r\n" + head + "@data\n" + lines(*rows), "table.arff")


def a_loop(folder: Path) -> Path:
    (folder / "loop.csv").symlink_to(folder / "loop.csv")
    return folder / "loop.csv"


def a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.csv")
    return folder / "pipe.csv"


def a_bomb(folder: Path) -> Path:
    return written(folder, gzip.compress((b"a" * 999 + b",1\n") * 80_000, 9), "bomb.csv.gz")


def a_packed_bomb(folder: Path) -> Path:
    return written(folder, archive({"table.csv": b"0,0\n" * 20_000_000}), "bomb.zip")


def a_sheet_bomb(folder: Path) -> Path:
    members = {"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": b" " * 80_000_000}
    return written(folder, archive(members), "bomb.xlsx")


def a_lying_bomb(folder: Path) -> Path:
    """An archive that declares a hundred bytes and holds eighty million."""
    content = bytearray(archive({"xl/workbook.xml": b"<w/>", "xl/big.xml": b" " * 80_000_000}))
    size = (80_000_000).to_bytes(4, "little")
    at = content.find(size)
    while at >= 0:
        content[at : at + 4] = (100).to_bytes(4, "little")
        at = content.find(size, at)
    return written(folder, bytes(content), "liar.xlsx")


def a_locked_archive(folder: Path) -> Path:
    content = bytearray(archive({"table.csv": lines(*plain_rows()).encode()}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.find(signature) + offset] |= 1
    return written(folder, bytes(content), "locked.zip")


def pictures(**files: bytes) -> Maker:
    def made(folder: Path) -> Path:
        class_folder(folder / "pets")
        for name, content in files.items():
            written(folder / "pets", content, name.replace("__", "/").replace("_png", ".png"))
        return folder / "pets"

    return made


def labelled_pictures(table: str, content: bytes | None = None) -> Maker:
    def made(folder: Path) -> Path:
        for number in range(12):
            written(folder / "set", picture(number), f"{number}.png")
        written(folder / "set", table if content is None else content, "labels.csv")
        return folder / "set"

    return made


def flat_pictures(folder: Path) -> Path:
    for number in range(3):
        written(folder / "flat", picture(number), f"{number}.png")
    return folder / "flat"


def an_empty_folder(folder: Path) -> Path:
    (folder / "empty").mkdir()
    return folder / "empty"


def a_huge_picture(folder: Path) -> Path:
    class_folder(folder / "pets")
    written(folder / "pets", picture(1, size=(8000, 8000)), "cat/huge.png")
    return folder / "pets"


NAMES = ",".join(f"c{number}" for number in range(30))
REFUSED: dict[str, tuple[Maker, str, str]] = {
    "no file": (lambda folder: folder / "nowhere.csv", "No such file", "Check the path"),
    "empty": (text(""), "The file is empty", "header line and rows"),
    "blank lines only": (text("\n\n \n\t\n"), "The file is empty", "header"),
    "byte order mark only": (text("\ufeff"), "The file is empty", "header"),
    "header only": (text("a,b,y\n"), "no rows under the header", "Choose a file with rows"),
    "header and blank lines": (text("a,b,y\n\n\n"), "no rows under the header", "with rows"),
    "one column": (text("a\n1\n2\n"), "single column, “a”", "stands between the cells"),
    "a row too short": (row(7, "1,2"), "Row 7 has 2 cells, the first one 3", "leave such rows out"),
    "a row too long": (row(31, "1,2,yes,4"), "Row 31 has 4 cells, the first one 3", "quote text"),
    "text in a column of numbers": (
        cell(12, 0, "twelve"),
        "Row 12, column “a”: “twelve” is no number",
        "Mend",
    ),
    "an infinite number": (cell(5, 1, "inf"), "Row 5, column “b”: “inf” is infinite", "missing"),
    "a number beyond 32 bits": (cell(5, 1, "1e300"), "Row 5, column “b”: “1e300” is too large", "Mend"),
    "two columns of one name": (text("a,y,a\n1,2,3\n2,3,4\n"), "columns 1 and 3 are both called “a”", "name"),
    "all missing": (text("a,b\n" + "?,NA\n" * 20), "No column is a task", "role"),
    "one class": (text("a,y\n" + "".join(f"{i},yes\n" for i in range(20))), "No column is a task", "role"),
    "one row": (text("a,b,y\n1,2.5,3.5\n"), "No column is", "role"),
    "three rows": (text("a,y\n1.5,2\n2.5,3\n4.5,4\n"), "none is left", "more rows"),
    "a zero byte": (row(9, "1,2\0,yes"), "does not hold text", "Choose a table"),
    "random bytes": (text(bytes(range(256)) * 30), "does not hold text", "Choose a table"),
    "a picture": (text(picture(3), "table.csv"), "does not hold text", "Choose a table"),
    "a quotation mark not closed": (row(4, '"1,2,yes'), "opened in row 4", "Close it"),
    "a quotation mark not closed at the end": (row(31, '30,2,"yes'), "opened in row 31", "Close it"),
    "UTF-8 that turns into something else": (
        lambda folder: written(
            folder, b"a,b,y\n" + b"".join(b"%d,1,x\n" % i for i in range(60_000)) + b"1,\xff,x\n"
        ),
        "no character in the encoding utf-8",
        "another encoding",
    ),
    "a name of 2000 letters": (text("a," + "b" * 2000 + "\n1,2\n2,3\n"), "2000 characters", "Mend"),
    "a link to itself": (a_loop, "symbolic links", "Check the path"),
    "a pipe": (a_pipe, "neither a file nor a folder", "Choose a file"),
    "a path with a zero byte": (lambda folder: folder / "a\0b.csv", "null", "Check the path"),
    "an empty folder": (an_empty_folder, "no image in it", "PNG"),
    "truncated Parquet": (
        cut(parquet(a=list(range(99)), y=["u", "v"] * 49 + ["u"]), "t.parquet"),
        "damaged",
        "Mend",
    ),
    "Parquet with lists": (
        text(parquet(a=[[1], [2]], y=["u", "v"]), "t.parquet"),
        "column “a” holds List",
        "one value per cell",
    ),
    "Parquet without rows": (text(parquet(a=[], y=[]), "t.parquet"), "There are no rows", "rows"),
    "Parquet in name only": (text(b"PAR1 and then nothing", "t.parquet"), "damaged", "Mend"),
    "truncated zip": (cut(archive({"t.csv": lines(*plain_rows()).encode()}), "t.zip"), "damaged", "again"),
    "zip of two tables": (
        text(archive({"a.csv": b"a,b\n1,2\n", "b.csv": b"a,b\n1,2\n"}), "t.zip"),
        "archive of 2 files",
        "Unpack",
    ),
    "locked zip": (a_locked_archive, "locked with a password", "Mend"),
    "truncated gzip": (
        cut(gzip.compress(os.urandom(3000).hex().encode() + b"\na,b\n1,2\n"), "t.csv.gz"),
        "packed, and damaged",
        "again",
    ),
    "gzip bomb": (a_bomb, "unpack to more than", "delete it"),
    "zip bomb": (a_packed_bomb, "unpack to more than", "delete it"),
    "spreadsheet bomb": (a_sheet_bomb, "unpack to more than", "delete it"),
    "spreadsheet bomb that lies": (a_lying_bomb, "damaged", "again"),
    "truncated spreadsheet": (cut(sheet(["a", "y"], ["1", "u"]), "t.xlsx"), "damaged", "again"),
    "spreadsheet without a workbook": (
        text(archive({"xl/workbook.xml": b"<nothing/>"}), "t.xlsx"),
        "damaged",
        "Mend",
    ),
    "empty sheet": (text(sheet(), "t.xlsx"), "There are no rows", "rows"),
    "sheet with a header only": (text(sheet(["a", "y"]), "t.xlsx"), "There are no rows", "rows"),
    "a formula without a value": (
        text(sheet(["a", "y"], ["1", '<c r="{place}"><f>A2*2</f></c>'], ["2", "3"]), "t.xlsx"),
        "Cell B2 holds a formula whose value was not stored",
        "spreadsheet program",
    ),
    "a cell with an error": (
        text(sheet(["a", "y"], ["1", "2"], ["2", '<c r="{place}" t="e"><v>#DIV/0!</v></c>']), "t.xlsx"),
        "Cell B3 holds the error #DIV/0!",
        "mend the cell",
    ),
    "text in a numeric column of a sheet": (
        text(sheet(["a", "y"], *([str(i + 0.5), str(i * 2.5)] for i in range(30)), ["x", "3"]), "t.xlsx"),
        "Row 32, column “a”: “x” is no number",
        "Mend",
    ),
    "ARFF without data": (text("@relation r\n@attribute a numeric\n", "t.arff"), "no @data", "Mend"),
    "ARFF with an unknown type": (arff(head="@attribute a matrix\n@attribute b numeric\n"), "Line 2", "Mend"),
    "ARFF with a word that is none": (
        arff(head="@attribute a numeric\n@atribute b numeric\n"),
        "Line 3 is no declaration",
        "Mend",
    ),
    "ARFF with a short row": (arff("1,yes", "2"), "Line 6 has 1 cells", "Mend"),
    "ARFF with an entry that is not declared": (
        arff(*(f"{i},yes" for i in range(9)), *(f"{i},no" for i in range(9)), "3,maybe"),
        "Row 23, column “the class”: “maybe” is none of the entries",
        "Mend",
    ),
    "ARFF with a sparse row out of range": (arff("{0 1, 7 yes}"), "Line 5", "Mend"),
    "ARFF with an open quotation mark": (arff("1,'yes"), "marks in line 5 are out of order", "Mend"),
    "ARFF without rows": (arff(), "no rows", "Choose"),
    "truncated npz": (cut(arrays(x=np.ones((50, 3)), y=np.arange(50)), "t.npz"), "damaged", "again"),
    "npz with Python objects": (
        text(arrays(x=np.array([{}, {}]), y=np.arange(2)), "t.npz"),
        "cannot be read",
        "Mend",
    ),
    "npz of different lengths": (
        text(arrays(x=np.ones((5, 3)), y=np.arange(6)), "t.npz"),
        "“x” has 5 rows, another one 6",
        "Mend",
    ),
    "npz with five axes": (
        text(arrays(x=np.ones((2, 1, 1, 1, 1)), y=np.arange(2)), "t.npz"),
        "5 axes",
        "Mend",
    ),
    "npz bomb": (
        text(arrays(x=np.zeros((9_000_000,)), y=np.zeros(1)), "t.npz"),
        "unpack to more than",
        "delete",
    ),
    "images of other sizes": (
        pictures(cat__odd_png=picture(1, size=(5, 9))),
        "“cat/odd.png” has 5 x 9 pixels, not 8 x 8",
        "other sizes fitted",
    ),
    "an image that is none": (
        pictures(dog__bad_png=b"not a picture"),
        "“dog/bad.png” cannot be read",
        "Mend",
    ),
    "a truncated image": (
        pictures(dog__cut_png=picture(7)[:45]),
        "“dog/cut.png” cannot be read",
        "remove",
    ),
    "an image of 64 million pixels": (a_huge_picture, "“cat/huge.png” has 8000 x 8000 pixels", "remove"),
    "images without labels": (flat_pictures, "not in class folders", "folder of its own"),
    "a table that names a missing image": (
        labelled_pictures("file,kind\n0.png,a\n1.png,b\n99.png,a\n"),
        "Row 4 of its table names “99.png”",
        "Mend",
    ),
    "a table that names no image": (
        labelled_pictures("file,kind\nx,a\ny,b\n"),
        "No column of its table names the images",
        "file names",
    ),
}


@pytest.mark.parametrize(("made", "why", "advice"), REFUSED.values(), ids=REFUSED)
def test_that_a_broken_file_is_refused_in_words(tmp_path: Path, made: Maker, why: str, advice: str) -> None:
    path = made(tmp_path)
    with pytest.raises((Refused, AssertionError)) as caught:
        used(path)
    assert isinstance(caught.value, Refused), caught.value
    told = str(caught.value)
    assert why in told, told
    assert advice in str(caught.value.what_to_do), told
    assert path.name in told or "The data cannot be split" in told
    assert len(told) < 700
