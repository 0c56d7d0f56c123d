import json
from pathlib import Path

import numpy as np
import pytest
from matplotlib.collections import PathCollection

from mtl_gui.export.report_contents import Paragraph, ReportPicture, ReportTable, report_of
from mtl_gui.export.report_figure import picture_figure
from mtl_gui.export.report_page import report_page
from mtl_gui.export.report_sheets import report_sheets
from mtl_gui.export.study_tables import write_study
from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.study.findings import StudyFindings, findings_of
from tests.study.made_starts import network_starts, run_record, wells_study


@pytest.fixture(scope="module")
def record() -> StudyRecord:
    return run_record(wells_study(num_seeds=16, steps=150))


@pytest.fixture(scope="module")
def wells(record: StudyRecord) -> StudyFindings:
    return findings_of(record)


def test_that_every_arm_has_a_map_with_all_its_starts_and_the_minima_of_its_loss(
    wells: StudyFindings,
) -> None:
    (found,) = wells.starts
    axes = picture_figure(wells.study, found).axes
    assert [drawn.get_title(loc="left") for drawn in axes] == list(wells.answer.arms)
    for arm, drawn in enumerate(axes):
        signs = [one for one in drawn.collections if isinstance(one, PathCollection)]
        assert sum(len(np.asarray(one.get_offsets())) for one in signs) == 16
        stars = [line for line in drawn.lines if line.get_marker() == "*"]
        assert len(stars) == len(found.maps[arm].minima)
    assert [text.get_text() for text in axes[1].texts] == ["1", "2"]


def test_that_networks_have_a_row_of_losses_per_arm_and_a_line_at_what_counts_as_reached() -> None:
    findings = findings_of(run_record(network_starts()))
    (axes,) = picture_figure(findings.study, findings.starts[0]).axes
    signs = [one for one in axes.collections if isinstance(one, PathCollection)]
    assert sum(len(np.asarray(one.get_offsets())) for one in signs) == 2 * 5
    assert [label.get_text() for label in axes.get_yticklabels()] == ["multi-task", "single-task"]
    assert [np.asarray(line.get_xdata()).tolist() for line in axes.lines] == [[1.0, 1.0]]
    assert axes.get_xlabel() == "loss of digit at the end"


def test_that_a_report_shows_where_starts_end_in_a_picture_and_in_tables(wells: StudyFindings) -> None:
    report = report_of(wells, {}, str)
    pictures = [
        part for section in report.sections for part in section.parts if isinstance(part, ReportPicture)
    ]
    assert pictures[1].description == "Where the starts end, by the loss “L1”"
    ends = next(section for section in report.sections if section.title == "Ends of the starts")
    tables = [part for part in ends.parts if isinstance(part, ReportTable)]
    assert [len(table.rows) for table in tables] == [2, 2]
    assert any(isinstance(part, Paragraph) and "Basin 1" in part.text for part in ends.parts)
    page = report_page(report, wells.study, str)
    assert page.count("<svg") == len(pictures)
    assert report_sheets(report, wells.study, str).startswith(b"%PDF")


def test_that_basins_stand_in_the_answers_file(record: StudyRecord, tmp_path: Path) -> None:

    answer = next(path for path in write_study(record, tmp_path) if path.name == "answer.json")
    (told,) = json.loads(answer.read_text(encoding="utf-8"))["starts"]
    assert set(told["basin_of_start"]["multi-task"]) == {0}
    assert told["basins"][0]["shares"]["multi-task"]["mean"] == 1.0
    assert told["lowest_alone"]["L2"] == pytest.approx(0, abs=1e-3)
