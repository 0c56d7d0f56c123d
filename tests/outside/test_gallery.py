"""A quick study is run from the gallery, its answer is heard and read, and its report is written."""

from pathlib import Path

import pytest

from tests.outside.person import Person

pytestmark = [pytest.mark.outside, pytest.mark.timeout(280)]


def test_that_a_quick_study_is_run_its_answer_read_and_its_report_written(
    person: Person, tmp_path: Path
) -> None:
    person.go_to("Gallery", 8)
    person.push("Look at the study “Local optima: can a helper lead out")
    person.do(person.find("check box", "Quick look"), "Toggle")
    person.push("Run the study")
    person.hear("Holds here", seconds=200)
    assert "BCa bootstrap" in person.sentence("n = 40 seeds")
    assert person.find("graphic", "Starts that reach the best minimum").description
    report = tmp_path / "report.html"
    person.push("Export a report…")
    person.answer_file_dialog(report)
    person.hear(str(report))
    assert "Holds here" in report.read_text(encoding="utf-8")
