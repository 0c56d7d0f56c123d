from pathlib import Path

import pytest

from mtl_gui.__main__ import main
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.study.answer import answer_of
from mtl_gui.study.verdict import ANSWER_WORDS
from tests.study.made_studies import made_study


def test_that_a_study_leaves_its_report_as_page_and_on_paper(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, out = tmp_path / "made.toml", tmp_path / "out"
    file.write_text(made_study(title="Made for a test").to_toml(), encoding="utf-8")
    assert main(["study", str(file), "--out", str(out)]) == 0
    verdict = answer_of(StudyFolder(out).record()).verdict
    told = capsys.readouterr().out
    assert told.startswith(f"{ANSWER_WORDS[verdict.answer]} (n = 4 seeds). {verdict.reason}")
    assert "report.html, report.pdf" in told
    page = (out / "report.html").read_text(encoding="utf-8")
    assert "<h1>Made for a test</h1>" in page
    assert str(verdict.reason) in page
    assert (out / "report.pdf").read_bytes().startswith(b"%PDF")
