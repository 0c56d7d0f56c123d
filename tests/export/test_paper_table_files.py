import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from mtl_gui.export.paper_table_files import paper_table_latex, paper_table_text, write_paper_table
from mtl_gui.problems import Refused
from mtl_gui.study.across_data import across_data
from mtl_gui.study.statistics import Interval
from mtl_gui.study.study_fairness import StudyFairness
from mtl_gui.study.table_answer import TableAnswer, TableLine

BETTER = Interval(-0.1, -0.15, -0.05, 10)
UNCLEAR = Interval(0.01, -0.2, 0.22, 10)


def _line(data: str, target: str, difference: Interval) -> TableLine:
    single = Interval(0.5, 0.4, 0.6, 10)
    multi = Interval(0.5 + difference.mean, 0.3, 0.7, 10)
    p = 0.01 if difference is BETTER else 0.6
    return TableLine(data, 40, target, single, multi, difference, p, p)


ANSWER = TableAnswer(
    (
        _line("edm_1 & co", "", BETTER),
        _line("edm_1 & co", "y1", BETTER),
        _line("edm_1 & co", "y2", UNCLEAR),
        _line("andro", "", UNCLEAR),
        _line("andro", "z", UNCLEAR),
    ),
    1.0,
    10,
    across_data([0.5, 0.5], [0.4, 0.51]),
    StudyFairness((), ()),
)


def test_that_the_text_has_a_line_for_every_mean_and_target() -> None:
    lines = paper_table_text(ANSWER).splitlines()
    assert len(lines) == 7
    assert lines[6].split()[:4] == ["all", "aRRMSE", "0.500", "0.455"]
    assert "10 of 10" in lines[1]
    assert "aRRMSE" in lines[1]
    assert "-0.100 [-0.150, -0.050]" in lines[1]
    assert lines[1].endswith("better")
    assert lines[3].endswith("no clear difference")


def test_that_the_last_line_counts_the_data_sets_on_which_the_multi_task_network_is_better() -> None:
    multi = [0.4, 0.45, 0.49, 0.3, 0.51]
    text = paper_table_text(replace(ANSWER, across=across_data([0.5] * 5, multi)))
    assert text.splitlines()[-1].endswith("smaller on 4 of 5 (Wilcoxon)")
    assert paper_table_text(ANSWER).splitlines()[-1].endswith("smaller on 1 of 2")


def test_that_latex_has_a_row_for_every_data_set_with_what_is_clearly_better_in_bold() -> None:
    rows = [line for line in paper_table_latex(ANSWER).splitlines() if "&" in line][1:]
    assert len(rows) == 3
    assert rows[2].startswith("Mean over 2 sets & & & 0.500 & 0.455 &")
    assert rows[0].startswith(r"edm\_1 \& co & 40 & 2 & 0.500 & \textbf{0.400}")
    assert rows[1].startswith("andro & 40 & 1 & 0.500 & 0.510 &")
    assert all(row.endswith(r"\\") for row in rows)


def test_that_the_files_hold_the_same_numbers(tmp_path: Path) -> None:
    paths = write_paper_table(ANSWER, tmp_path / "out")
    assert [path.name for path in paths] == ["table.txt", "table.csv", "table.tex", "table.json"]
    with paths[1].open(encoding="utf-8", newline="") as text:
        rows = list(csv.DictReader(text))
    told = json.loads(paths[3].read_text(encoding="utf-8"))["lines"]
    assert [float(row["difference"]) for row in rows] == [one["difference"]["mean"] for one in told]
    assert rows[0]["target"] == "aRRMSE"
    assert rows[0]["low"] == "-0.15"
    assert rows[0]["p_holm"] == "0.01"


def test_that_a_folder_that_cannot_be_made_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file")
    with pytest.raises(Refused, match="file/out"):
        write_paper_table(ANSWER, tmp_path / "file" / "out")
