from pathlib import Path

import pytest

from mtl_gui.runs.kept_tray import keep_tray, kept_tray


def test_that_the_runs_of_the_tray_are_kept_in_their_order(tmp_path: Path) -> None:
    assert kept_tray(tmp_path) == ()
    keep_tray(tmp_path, ("b", "a"))
    assert kept_tray(tmp_path) == ("b", "a")
    keep_tray(tmp_path, ())
    assert kept_tray(tmp_path) == ()


@pytest.mark.parametrize("text", ["{", "[]", '{"runs": 3}', '{"other": []}'])
def test_that_a_damaged_file_is_an_empty_tray(tmp_path: Path, text: str) -> None:
    (tmp_path / "tray.json").write_text(text, encoding="utf-8")
    assert kept_tray(tmp_path) == ()


def test_that_a_folder_that_is_not_there_loses_nothing_else(tmp_path: Path) -> None:
    keep_tray(tmp_path / "missing", ("a",))
    assert kept_tray(tmp_path / "missing") in ((), ("a",))
