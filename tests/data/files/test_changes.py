from pathlib import Path

import pytest

from mtl_gui.data.files.changes import changes_since
from mtl_gui.data.files.proposal import proposed_file
from mtl_gui.data.files.scan import scanned_file
from mtl_gui.spec import TextReading
from tests.data.files.builders import lines, plain_rows, written


def changes(folder: Path, *rows: str) -> list[str]:
    before = scanned_file(written(folder, lines(*plain_rows(20)), "old.csv"), TextReading())
    after = scanned_file(written(folder, lines(*rows), "new.csv"), TextReading())
    return [str(told) for told in changes_since(proposed_file(before), after)]


def test_that_the_same_content_elsewhere_is_the_same_file(tmp_path: Path) -> None:
    assert changes(tmp_path, *plain_rows(20)) == []


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([f"{row},{n}" for n, row in enumerate(plain_rows(20))], "Columns were added: 0."),
        (
            ["a,y", *(f"{i},{'yn'[i % 2]}" for i in range(20))],
            "Columns are no longer there: b.",
        ),
        (plain_rows(25), "It has 25 rows; there were 20."),
        (
            ["a,b,y", *(f"{i},word {i % 3},yes" for i in range(20))],
            "The column “b” was of kind “numeric” and is “category” now.",
        ),
        (
            ["a,b,y", *(f"{i},{i * 0.5},{['no', 'yes', 'maybe'][i % 3]}" for i in range(20))],
            "The column “y” has new entries: maybe.",
        ),
        (
            ["a,b,y", *(f"{i},{i * 0.75},{'no' if i % 2 else 'yes'}" for i in range(20))],
            "Its columns and rows are alike, but cells differ.",
        ),
    ],
)
def test_that_it_is_said_what_changed(tmp_path: Path, rows: list[str], told: str) -> None:
    assert told in changes(tmp_path, *rows)
