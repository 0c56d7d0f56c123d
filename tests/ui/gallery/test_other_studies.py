import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTableWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.app.table_data import own_table_path
from mtl_gui.data.catalogue import load
from mtl_gui.export.arff_file import write_arff
from mtl_gui.paths import studies_folder
from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment, Linnerud
from mtl_gui.ui.gallery.gallery_page import GalleryPage
from mtl_gui.ui.gallery.targets_dialog import TargetsDialog
from mtl_gui.ui.page import Workbench
from tests.cli.test_other_studies import TABLE
from tests.study.made_groupings import made_grouping
from tests.ui.gestures import child, click, press

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def page(
    qtbot: QtBot, workbench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[GalleryPage]:
    files = (tmp_path / "groups.toml", tmp_path / "table.toml")
    files[0].write_text(made_grouping(steps=5).to_toml(), encoding="utf-8")
    files[1].write_text(TABLE.replaced(notes="Notes on it.").to_toml(), encoding="utf-8")
    monkeypatch.setattr("mtl_gui.app.studies.study_files", lambda: ())
    monkeypatch.setattr("mtl_gui.app.other_studies.other_study_files", lambda: files)
    page = _shown(qtbot, workbench)
    yield page
    page.close_contexts()


def _shown(qtbot: QtBot, workbench: Workbench) -> GalleryPage:
    page = GalleryPage(workbench)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page


def _run(qtbot: QtBot, page: GalleryPage, name: str) -> None:
    with qtbot.waitSignal(page.control.job.ended, timeout=60_000):
        click(child(page, QPushButton, f"run_{name}"))


def _rows(page: GalleryPage, place: int) -> list[list[str]]:
    table = child(page, QTableWidget, f"other_table_{place}")
    columns = range(table.columnCount())
    return [
        [table.item(row, column).text() for column in columns]  # type: ignore[union-attr]
        for row in range(table.rowCount())
    ]


@pytest.mark.usefixtures("language")
def test_that_a_card_tells_its_question_and_that_it_was_not_run(page: GalleryPage) -> None:
    told = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert {"Groups", "Table", "4 tasks · 3 seeds · about 5 s", "1 data set · 3 folds · about 5 s"} <= set(
        told
    )
    assert told.count("Not run yet") == 2
    assert "Notes on it." not in told
    click(child(page, QPushButton, "notes_table"))
    assert any(label.text() == "Notes on it." and label.isVisible() for label in page.findChildren(QLabel))
    assert not child(page, QPushButton, "counter_table").isVisible()


def test_that_a_table_is_measured_copied_exported_and_there_after_a_restart(
    qtbot: QtBot, page: GalleryPage, workbench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _run(qtbot, page, "table")
    verdict = child(page, QLabel, "other_verdict").text()
    assert verdict.startswith("Mean error of the multi-task network on 1 data sets")
    rows = _rows(page, 0)
    assert [row[2] for row in rows] == ["aRRMSE", "weight", "waist", "pulse"]
    mean = sum(float(row[3]) for row in rows[1:]) / 3
    assert float(rows[0][3]) == pytest.approx(mean, abs=2e-3)
    click(child(page, QPushButton, "other_copy"))
    assert "\t".join(rows[2]) in QApplication.clipboard().text()
    out = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(out))
    said: list[str] = []
    page.announced.connect(said.append)
    click(child(page, QPushButton, "other_export"))
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    written = {path.name for path in (out / "table").iterdir()}
    assert written == {"study.toml", "table.txt", "table.csv", "table.tex", "table.json"}
    assert said == [f"The results are in {out / 'table'}."]
    with (out / "table" / "table.csv").open(encoding="utf-8", newline="") as file:
        for row, line in zip(rows, csv.DictReader(file), strict=True):
            assert row[2] == line["target"]
            assert float(row[3]) == pytest.approx(float(line["single_task"]), abs=1e-3)
            assert float(row[4]) == pytest.approx(float(line["multi_task"]), abs=1e-3)
    click(child(page, QPushButton, "other_export"))
    qtbot.waitUntil(lambda: said[-1] == f"The results are in {out / 'table 2'}.", timeout=30_000)
    again = _shown(qtbot, workbench)
    answer = child(again, QLabel, "answer_table")
    qtbot.waitUntil(lambda: answer.text() == verdict, timeout=30_000)
    click(child(again, QPushButton, "look_table"))
    assert _rows(again, 0) == rows
    again.close_contexts()


def test_that_groups_are_found_and_their_matrices_shown(
    qtbot: QtBot, page: GalleryPage, tmp_path: Path
) -> None:
    wanted: list[str] = []
    page.preset_wanted.connect(lambda path, _is_run: wanted.append(path.stem))
    _run(qtbot, page, "groups")
    told = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    assert "The data were made with: {a1, a2} {b1, b2}" in told
    assert [row[0] for row in _rows(page, 1)] == ["a1", "a2", "b1", "b2"]
    assert _rows(page, 1)[1][2] == ""
    assert _rows(page, 1) != _rows(page, 2)
    apart = next(row for row in _rows(page, 0) if row[0] == "each task apart")
    assert set(apart[2:]) == {"0"}
    click(child(page, QPushButton, "other_project"))
    assert wanted == ["groups"]
    assert Experiment.from_file(tmp_path / "groups.toml") == made_grouping(steps=5).experiment
    assert child(page, QTableView, "other_map_0").model().index(1, 1).data() == ""
    assert child(page, QTableView, "other_groups").model().index(0, 0).data() == "A"
    press(child(page, QPushButton, "other_back"), Qt.Key.Key_Escape)
    assert child(page, QPushButton, "run_groups").hasFocus()


def test_that_a_cancelled_run_keeps_what_is_done_and_only_one_study_is_at_work(
    qtbot: QtBot, page: GalleryPage
) -> None:
    said: list[str] = []
    page.announced.connect(said.append)
    with qtbot.waitSignal(page.control.job.ended, timeout=60_000):
        click(child(page, QPushButton, "run_groups"))
        page.open_other("table")
        assert not child(page, QPushButton, "other_measure").isEnabled()
        page.run()
        page.open_other("groups")
        qtbot.waitUntil(lambda: bool(_kept_files("groups")), timeout=30_000)
        click(child(page, QPushButton, "other_cancel"))
    assert "Another study is at work" in said[0]
    done = _kept_files("groups")
    assert not (studies_folder() / "groups" / "0001" / "finished.json").exists()
    with qtbot.waitSignal(page.control.job.ended, timeout=60_000):
        click(child(page, QPushButton, "other_measure"))
    assert (studies_folder() / "groups" / "0001" / "finished.json").exists()
    assert _kept_files("groups").items() > done.items()
    assert not (studies_folder() / "groups" / "0002").exists()


def _kept_files(name: str) -> dict[str, int]:
    """What is measured, and when it was written."""
    above = studies_folder() / name / "0001" / "measured"
    return {path.name: path.stat().st_mtime_ns for path in above.glob("[0-9]*")}


def test_that_a_study_of_ones_own_is_opened_and_a_broken_one_refused(
    qtbot: QtBot, page: GalleryPage, tmp_path: Path
) -> None:
    own = tmp_path / "own" / "groups.toml"
    own.parent.mkdir()
    own.write_text(made_grouping().replaced(title="My groups").to_toml(), encoding="utf-8")
    page.open_file(own)
    page.open_file(own)
    press(child(page, QPushButton, "other_back"), Qt.Key.Key_Escape)
    qtbot.waitUntil(child(page, QPushButton, "run_groups 2").isVisible)
    titles = [label.text() for label in page.findChildren(QLabel, "heading") if label.isVisible()]
    assert titles.count("My groups") == titles.count("Groups") == 1
    problems: list[Refused] = []
    page.problem.connect(problems.append)
    own.write_text('kind = "grouping"', encoding="utf-8")
    page.open_file(own)
    assert len(problems) == 1


def test_that_every_run_is_kept_and_can_be_looked_at_again(qtbot: QtBot, page: GalleryPage) -> None:
    page.open_other("table")
    child(page, QCheckBox, "other_quick").setChecked(True)
    with qtbot.waitSignal(page.control.job.ended, timeout=60_000):
        click(child(page, QPushButton, "other_measure"))
    assert "quick look" in child(page, QLabel, "other_verdict").text()
    first = _rows(page, 0)
    child(page, QCheckBox, "other_quick").setChecked(False)
    with qtbot.waitSignal(page.control.job.ended, timeout=60_000):
        click(child(page, QPushButton, "other_measure"))
    assert "quick look" not in child(page, QLabel, "other_verdict").text()
    assert _rows(page, 0) != first
    click(child(page, QPushButton, "other_versus"))
    versus = child(page, QPlainTextEdit, "versus_text").toPlainText()
    assert "training.steps: 20 → 5" in versus  # a quick look takes twenty at least
    assert "Fitness club aRRMSE" in versus
    child(page, QDialog, "versus_dialog").close()
    runs = child(page, QComboBox, "other_runs")
    assert runs.count() == 2
    runs.setCurrentIndex(0)
    runs.activated.emit(0)
    qtbot.waitUntil(lambda: _rows(page, 0) == first, timeout=30_000)


def test_that_a_report_is_written_from_the_page(
    qtbot: QtBot, page: GalleryPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _run(qtbot, page, "groups")
    path = tmp_path / "found.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(path), ""))
    said: list[str] = []
    page.announced.connect(said.append)
    page.report()
    qtbot.waitUntil(lambda: said[-1] == f"The report is in {path}.", timeout=30_000)
    assert path.read_text(encoding="utf-8").count("<svg") == 4


def test_that_a_file_of_ones_own_is_added_kept_for_the_next_start_and_taken_out_again(
    qtbot: QtBot, page: GalleryPage, workbench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_arff(load(Linnerud()), tmp_path / "men.arff", "men")
    page.open_other("table")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(tmp_path / "men.arff"), ""))
    click(child(page, QPushButton, "other_set_add"))
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=30_000)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TargetsDialog)
    assert len(dialog.targets()) == 3
    targets = child(dialog, QListWidget, "targets")
    targets.item(targets.count() - 1).setCheckState(Qt.CheckState.Unchecked)
    dialog.findChildren(QDialogButtonBox)[0].button(QDialogButtonBox.StandardButton.Ok).click()
    assert _sets(page) == ["Fitness club", "men.arff"]
    _run_shown(qtbot, page)
    assert [row[2] for row in _rows(page, 0)].count("aRRMSE") == 3
    assert [row[0] for row in _rows(page, 0)][-2:] == ["men.arff", "All data sets"]
    again = _shown(qtbot, workbench)
    again.open_other("table")
    assert _sets(again) == ["Fitness club", "men.arff"]
    child(again, QListWidget, "other_sets").setCurrentRow(1)
    click(child(again, QPushButton, "other_set_remove"))
    assert _sets(again) == ["Fitness club"]
    assert not child(again, QPushButton, "other_set_remove").isEnabled()
    assert not own_table_path("table").exists()
    again.close_contexts()


def test_that_a_data_set_of_a_table_is_opened_as_a_project(qtbot: QtBot, page: GalleryPage) -> None:
    wanted: list[Path] = []
    page.preset_wanted.connect(lambda path, _is_run: wanted.append(path))
    click(child(page, QPushButton, "project_table"))
    qtbot.waitUntil(lambda: bool(wanted), timeout=30_000)
    opened = Experiment.from_file(wanted[0])
    assert opened.data == TABLE.data[0]
    assert opened.architecture == TABLE.architecture
    assert [task.metric for task in opened.tasks] == ["rmse"] * 3
    assert len(opened.seeds) == 5


def test_that_the_counter_example_is_one_click_away(qtbot: QtBot, page: GalleryPage, tmp_path: Path) -> None:
    own = tmp_path / "own" / "other.toml"
    own.parent.mkdir()
    own.write_text(
        made_grouping().replaced(title="Mine", counter_example="groups").to_toml(), encoding="utf-8"
    )
    page.open_file(own)
    click(child(page, QPushButton, "other_counter"))
    assert any(label.text() == "Groups" and label.isVisible() for label in page.findChildren(QLabel, "title"))


def _sets(page: GalleryPage) -> list[str]:
    sets = child(page, QListWidget, "other_sets")
    return [sets.item(row).text() for row in range(sets.count())]


def _run_shown(qtbot: QtBot, page: GalleryPage) -> None:
    with qtbot.waitSignal(page.control.job.ended, timeout=60_000):
        click(child(page, QPushButton, "other_measure"))
