from pathlib import Path

import pytest

from mtl_gui.problems import Refused
from mtl_gui.runs.label import RunLabel


def test_that_a_label_is_read_as_it_was_written(tmp_path: Path) -> None:
    label = RunLabel.of(("baseline", "论文"), "Larger batch.\nSecond line.")
    label.write(tmp_path / "label.json")
    assert RunLabel.read(tmp_path / "label.json") == label


def test_that_empty_and_repeated_tags_are_left_out() -> None:
    assert RunLabel.of((" a ", "", "b", "a"), "  note ") == RunLabel(("a", "b"), "note")


@pytest.mark.parametrize("content", ["", "[]", '{"tags": 3, "notes": ""}', '{"tags": []}'])
def test_that_a_damaged_label_is_an_empty_one(tmp_path: Path, content: str) -> None:
    path = tmp_path / "label.json"
    path.write_text(content)
    assert RunLabel.read(path) == RunLabel()
    assert RunLabel.read(tmp_path / "missing.json") == RunLabel()


def test_that_a_label_which_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        RunLabel().write(tmp_path / "missing" / "label.json")


def test_that_another_name_is_kept_on_one_line_and_old_labels_have_none(tmp_path: Path) -> None:
    path = tmp_path / "label.json"
    RunLabel.of((), "", " my\n  run ").write(path)
    assert RunLabel.read(path).title == "my run"
    path.write_text('{"tags": ["a"], "notes": "b"}', encoding="utf-8")
    assert RunLabel.read(path) == RunLabel(("a",), "b")
