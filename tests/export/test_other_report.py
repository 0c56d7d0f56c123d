import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from matplotlib.axes import Axes

from mtl_gui.events import FloatArray
from mtl_gui.export.other_contents import other_report_of
from mtl_gui.export.report_contents import Listing, Paragraph, ReportPicture, ReportTable
from mtl_gui.export.report_figure import picture_figure
from mtl_gui.export.study_report import write_report
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.study.grouping_answer import grouping_answer
from mtl_gui.study.other_findings import OtherFindings, found_in
from mtl_gui.study.other_pictures import GroupsPicture, HeatMap, RowsPicture, other_pictures
from mtl_gui.study_events import GroupingStarted, StudyFinished
from tests.study.made_groupings import made_grouping, made_record
from tests.study.test_table_answer import made_table_record


def _parts(findings: OtherFindings, title: str) -> tuple[object, ...]:
    report = other_report_of(findings, {"torch": "2"}, str)
    return next(section.parts for section in report.sections if section.title == title)


def _words(parts: tuple[object, ...]) -> str:
    return " ".join(part.text for part in parts if isinstance(part, Paragraph))


def _kept(path: Path) -> OtherFolder:
    study = made_grouping().replaced(title="Groups <one>", notes="Ask the class.")
    folder = OtherFolder.create(path, study)
    folder.append(GroupingStarted(10, 64, 600))
    for one in made_record().trained:
        folder.append(one)
    folder.append(StudyFinished(None))
    return folder


def test_that_the_page_of_a_grouping_holds_all_and_needs_no_other_file(tmp_path: Path) -> None:
    folder = _kept(tmp_path / "kept")
    write_report(folder, tmp_path / "report.html")
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<h1>Groups &lt;one&gt;</h1>" in text
    assert text.count("<svg") == 3  # groups, gains, transfer
    assert folder.environment()["torch"] in text
    assert "Ask the class." in text
    settings = re.search(r"<pre>(.*?)</pre>", text, re.DOTALL)
    assert settings is not None
    (tmp_path / "again.toml").write_text(
        settings[1].replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"').replace("&#x27;", "'"),
        encoding="utf-8",
    )
    assert GroupingStudy.from_file(tmp_path / "again.toml") == folder.study()
    assert "http" not in re.sub(r"http://www\.w3\.org/\S*", "", text)


def test_that_sheets_of_paper_are_written(tmp_path: Path) -> None:
    write_report(_kept(tmp_path / "kept"), tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")


def test_that_verdict_fairness_and_numbers_of_a_table_stand_in_its_report() -> None:
    findings = found_in(made_table_record(num_sets=5))
    assert "sign test p = 0.0625" in _words(_parts(findings, "Verdict"))
    assert "not finished" in _words(_parts(findings, "Verdict"))
    assert "corrected resampled t test" in _words(_parts(findings, "Is the comparison fair?"))
    (table,) = (part for part in _parts(findings, "Numbers") if isinstance(part, ReportTable))
    assert len(table.rows) == 5 * 3 + 1
    assert table.rows[0][6] == "4 / 4"
    single, multi, difference = table.rows[0][3], table.rows[0][4], table.rows[0][5].split()[0]
    assert float(single) > float(multi)
    assert table.rows[-1][:6] == ("All data sets", "", "aRRMSE", single, multi, difference)
    assert table.rows[-1][-1] == "smaller on 5 of 5"
    assert any(isinstance(part, Listing) for part in _parts(findings, "Settings"))
    pictures = [part for part in _parts(findings, "Pictures") if isinstance(part, ReportPicture)]
    assert [type(part.picture) for part in pictures] == [RowsPicture]


def test_that_a_heat_map_draws_every_known_number() -> None:
    answer = grouping_answer(made_record())
    picture = next(one for one in other_pictures(answer) if isinstance(one, HeatMap))
    figure = picture_figure(made_grouping(), picture)
    (axes,) = (axes for axes in figure.axes if isinstance(axes, Axes))
    told = {tuple(round(place) for place in text.get_position()): text.get_text() for text in axes.texts}
    assert len(told) == 12
    assert told[1, 0] == "+20"
    assert told[2, 0] == "−50"
    drawn: FloatArray = np.ma.filled(np.ma.asarray(axes.images[0].get_array()), np.nan)
    assert drawn[0, 1] == pytest.approx(20.0)
    assert np.isnan(drawn[0, 0])


def test_that_groups_are_drawn_with_a_letter_for_each() -> None:
    answer = grouping_answer(made_record())
    picture = next(one for one in other_pictures(answer) if isinstance(one, GroupsPicture))
    names = [str(name) for name, _ in picture.rows]
    assert names[0] == "made with"
    assert picture.rows[0][1] == (0, 0, 1, 1)
    assert dict(zip(names, (places for _, places in picture.rows), strict=True))["each task apart"] == (
        0,
        1,
        2,
        3,
    )
    figure = picture_figure(made_grouping(), picture)
    (axes,) = (axes for axes in figure.axes if isinstance(axes, Axes))
    assert "".join(text.get_text() for text in axes.texts[:4]) == "AABB"


def test_that_nothing_measured_has_a_report_too() -> None:
    findings = found_in(made_record(with_checks=False))
    empty = replace(findings, answer=grouping_answer(type(made_record())(made_grouping())))
    assert [type(one) for one in other_pictures(empty.answer)] == [
        GroupsPicture
    ]  # what the data were made with
    assert "Not every pair" in _words(_parts(empty, "Verdict"))
