import csv
import json
from pathlib import Path

import pytest

from mtl_gui.export.grouping_files import grouping_text, write_grouping
from mtl_gui.problems import Refused
from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.study.grouping_answer import grouping_answer
from tests.study.made_groupings import made_grouping, made_record


def test_that_the_text_names_groups_truth_and_what_training_showed() -> None:
    text = grouping_text(grouping_answer(made_record()))
    assert "Proposed: {a1, a2} {b1, b2} (best of all partitions)" in text
    assert "Made as: {a1, a2} {b1, b2} (the same)" in text
    assert "together: -80.0" in text
    assert "transfer, %" in text


def test_that_nothing_measured_has_a_text_too() -> None:
    assert "Not every pair" in grouping_text(grouping_answer(GroupingRecord(made_grouping())))


def test_that_the_files_hold_every_two_tasks(tmp_path: Path) -> None:
    paths = write_grouping(grouping_answer(made_record()), tmp_path / "out")
    with paths[2].open(encoding="utf-8", newline="") as text:
        rows = list(csv.DictReader(text))
    assert len(rows) == 12
    told = json.loads(paths[1].read_text(encoding="utf-8"))
    assert told["proposed"] == [["a1", "a2"], ["b1", "b2"]]
    assert told["is_true"] is True
    assert float(rows[0]["mean"]) == told["matrices"][0]["values"][0][1]["mean"]


def test_that_a_folder_that_cannot_be_made_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file")
    with pytest.raises(Refused, match="file/out"):
        write_grouping(grouping_answer(made_record()), tmp_path / "file" / "out")
