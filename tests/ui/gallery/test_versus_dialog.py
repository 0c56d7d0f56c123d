import json

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.study.findings import findings_of
from mtl_gui.ui.gallery.versus_dialog import VersusDialog
from mtl_gui.ui.page import Workbench
from tests.study.kept_studies import keep_study
from tests.study.made_studies import made_study
from tests.ui.gestures import child, click


@pytest.fixture
def runs(workbench: Workbench) -> list[tuple[str, StudyFolder]]:
    folders = [
        keep_study(workbench.studies, "few", 0.2),
        keep_study(workbench.studies, "few", 0.2),
        keep_study(workbench.studies, "few", -0.2, made_study(seeds=(0, 1, 2), num_evaluations=8)),
    ]
    told = folders[2].environment() | {"torch": "99.1"}
    (folders[2].path / "environment.json").write_text(json.dumps(told), encoding="utf-8")
    return [(f"run {number}", folder) for number, folder in enumerate(folders, start=1)]


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


def _dialog(owner: QWidget, runs: list[tuple[str, StudyFolder]], *, is_read: bool = True) -> VersusDialog:
    found = {place: findings_of(folder.record()) for place, (_, folder) in enumerate(runs) if is_read}
    dialog = VersusDialog(runs, found, owner)
    dialog.open()
    return dialog


def test_that_what_differs_between_the_last_two_runs_is_told(
    owner: QWidget, runs: list[tuple[str, StudyFolder]]
) -> None:
    text = _dialog(owner, runs).text()
    assert text.startswith("run 2 → run 3")
    assert "  num_evaluations: 4 → 8" in text
    assert "  seeds: 0, 1, 2, 3 → 0, 1, 2" in text
    assert "title" not in text
    assert f"  torch: {runs[0][1].environment()['torch']} → 99.1" in text
    assert "  Verdict: Holds here → Fails here" in text
    assert "+20" in text
    assert "−20" in text


def test_that_equal_runs_are_told_to_be_equal_and_the_text_can_be_copied(
    owner: QWidget, runs: list[tuple[str, StudyFolder]]
) -> None:
    dialog = _dialog(owner, runs)
    child(dialog, QComboBox, "versus_1").setCurrentIndex(0)
    child(dialog, QComboBox, "versus_2").setCurrentIndex(1)
    assert dialog.text().count("All of it is equal.") == 3
    click(child(dialog, QPushButton, "versus_copy"))
    assert QApplication.clipboard().text() == dialog.text()


def test_that_a_run_that_cannot_be_read_says_why(owner: QWidget, runs: list[tuple[str, StudyFolder]]) -> None:
    (runs[2][1].study_path).write_text("[varied]\nkind = 3", encoding="utf-8")
    text = _dialog(owner, runs, is_read=False).text()
    assert "Settings\n  All of it" not in text
    assert "What came out\n  Verdict: not read → not read" in text
