from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QProgressBar, QPushButton, QTableWidget
from pytestqt.qtbot import QtBot

from mtl_gui.paths import studies_folder
from mtl_gui.problems import Refused
from mtl_gui.runs.study_runs import StudyRuns
from mtl_gui.spec.study import Claim
from mtl_gui.study.verdict import ANSWER_WORDS
from mtl_gui.ui.gallery.gallery_page import GalleryPage
from mtl_gui.ui.gallery.study_card import StudyCard
from mtl_gui.ui.gallery.study_plot import StudyPlot
from mtl_gui.ui.gallery.verdict_card import VerdictCard
from mtl_gui.ui.gallery.versus_dialog import VersusDialog
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.page import Workbench
from tests.study.kept_studies import keep_study
from tests.study.made_studies import made_study
from tests.ui.gallery.made_gallery import written_studies
from tests.ui.gestures import child, click, press

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def page(
    qtbot: QtBot, workbench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[GalleryPage]:
    files = written_studies(tmp_path)
    monkeypatch.setattr("mtl_gui.app.studies.study_files", lambda: files)
    monkeypatch.setattr("mtl_gui.app.other_studies.other_study_files", lambda: ())
    page = GalleryPage(workbench)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    with qtbot.waitExposed(page):
        page.show()
    yield page
    page.close_contexts()


def _button(page: GalleryPage, name: str) -> QPushButton:
    return child(page, QPushButton, name)


def _run(qtbot: QtBot, page: GalleryPage) -> None:
    with qtbot.waitSignal(page.control.job.ended, timeout=60_000):
        click(_button(page, "study_measure"))


def _visible(page: GalleryPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def _card(page: GalleryPage, name: str) -> str:
    card = next(card for card in page.findChildren(StudyCard) if card.known.name == name)
    return " ".join(label.text() for label in card.findChildren(QLabel))


def _verdict(page: GalleryPage) -> str:
    return " ".join(child(page, VerdictCard, "study_verdict").sentences())


def test_that_a_card_tells_question_claim_seeds_and_that_it_was_not_run(page: GalleryPage) -> None:
    told = " ".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())
    for words in ("Study one", "Is it one?", "Few labels borrow strength", "4 seeds", "about", "Not run yet"):
        assert words in told
    assert "Notes on one." not in told
    click(_button(page, "notes_one"))
    assert any(label.text() == "Notes on one." and label.isVisible() for label in page.findChildren(QLabel))


def test_that_a_study_is_run_from_its_card_and_its_answer_stays_on_it(
    qtbot: QtBot, page: GalleryPage
) -> None:
    said: list[str] = []
    page.announced.connect(said.append)
    with qtbot.waitSignal(page.control.job.ended, timeout=60_000):
        click(_button(page, "run_one"))
        assert "The claim: Few labels borrow strength" in _verdict(page)
    assert "n = 4 seeds" in _verdict(page)
    assert "Student's t over paired seeds" in _verdict(page)
    assert "Difference from single-task, in percentage points:" in _verdict(page)
    assert said[-1].split(":")[0] in _verdict(page)
    click(_button(page, "study_back"))
    assert not page.view.isVisible()
    told = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any(text.startswith("took ") or " took " in text for text in told)
    assert sum("Not run yet" in text for text in told) == 1


def test_that_picture_and_table_show_the_same_numbers(qtbot: QtBot, page: GalleryPage) -> None:
    page.open_study("one")
    _run(qtbot, page)
    plot = child(page, StudyPlot, "study_plot")
    assert plot.panel is not None
    table = child(page, QTableWidget, "study_numbers")
    rows = [
        [table.item(row, column).text() for column in range(table.columnCount())]  # type: ignore[union-attr]
        for row in range(table.rowCount())
    ]
    assert [row[:3] for row in rows] == [
        ["digit (%)", "10", "multi-task"],
        ["digit (%)", "10", "single-task"],
        ["digit (%)", "100", "multi-task"],
        ["digit (%)", "100", "single-task"],
    ]
    for row in rows:
        assert row[3] in plot.reading()
    child(page, QComboBox, "study_picture").setCurrentIndex(1)
    assert table.item(0, 3).text() != rows[0][3]  # type: ignore[union-attr]
    assert table.item(0, 3).text() in plot.reading()  # type: ignore[union-attr]


def test_that_a_quick_look_is_said_to_be_one(qtbot: QtBot, page: GalleryPage) -> None:
    page.open_study("one")
    child(page, QCheckBox, "study_quick").setChecked(True)
    _run(qtbot, page)
    findings = page.control.findings("one")
    assert findings is not None
    assert findings.study.learning_rates == (0.01,)
    page.view.wanted.emit("back")
    told = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any("This was a quick look" in text for text in told)
    assert _button(page, "study_measure").text() == "Run the stud&y again"


def test_that_a_cancelled_study_is_offered_to_go_on(qtbot: QtBot, page: GalleryPage) -> None:
    page.open_study("one")
    with qtbot.waitSignal(page.control.job.ended, timeout=60_000):
        page.control.found.connect(lambda _name: page.cancel())
        click(_button(page, "study_measure"))
    page.control.found.disconnect()
    assert _button(page, "study_measure").text() == "G&o on with the study"
    child(page, QCheckBox, "study_quick").setChecked(True)
    assert _button(page, "study_measure").text() != "G&o on with the study"


def test_that_only_one_study_is_at_work(qtbot: QtBot, page: GalleryPage) -> None:
    page.open_study("one")
    said: list[str] = []
    page.announced.connect(said.append)
    with qtbot.waitSignal(page.control.job.ended, timeout=60_000):
        click(_button(page, "study_measure"))
        page.open_study("other")
        assert not _button(page, "study_measure").isEnabled()
        page.run()
        assert "Another study is at work" in said[-1]
    assert StudyRuns(studies_folder()).last("other") is None


def test_that_counter_example_and_project_are_one_click_away(page: GalleryPage) -> None:
    wanted: list[tuple[str, bool]] = []
    page.preset_wanted.connect(lambda path, is_run: wanted.append((path.stem, is_run)))
    click(_button(page, "counter_one"))
    assert page.view.known is not None
    assert page.view.known.name == "other"
    click(_button(page, "study_counter"))
    assert page.view.known.name == "one"
    click(_button(page, "study_project"))
    assert wanted == [("one", False)]


def test_that_escape_leads_back_to_the_card(page: GalleryPage) -> None:
    click(_button(page, "look_other"))
    assert page.view.isVisible()
    press(page.view, Qt.Key.Key_Escape)
    assert not page.view.isVisible()
    assert _button(page, "run_other").hasFocus()


def test_that_earlier_answers_are_read_again(qtbot: QtBot, page: GalleryPage, workbench: Workbench) -> None:
    page.open_study("one")
    _run(qtbot, page)
    before = page.control.findings("one")
    assert before is not None
    again = GalleryPage(workbench)
    qtbot.addWidget(again)
    qtbot.waitUntil(lambda: again.control.findings("one") is not None, timeout=30_000)
    after = again.control.findings("one")
    assert after is not None
    assert after.answer.verdict == before.answer.verdict
    again.close_contexts()


def test_that_large_type_is_larger_and_goes_back(page: GalleryPage) -> None:
    page.open_study("one")
    card = child(page, VerdictCard, "study_verdict")
    label, plot = card.findChildren(QLabel)[0], child(page, StudyPlot, "study_plot")
    before = label.fontMetrics().height(), plot.fontMetrics().height()
    click(_button(page, "study_large"))
    assert label.fontMetrics().height() >= 1.4 * before[0]
    assert plot.fontMetrics().height() >= 1.4 * before[1]
    click(_button(page, "study_large"))
    assert (label.fontMetrics().height(), plot.fontMetrics().height()) == before


def test_that_the_status_bar_tells_of_a_study_while_another_page_is_shown(
    qtbot: QtBot, shell: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = written_studies(tmp_path)
    monkeypatch.setattr("mtl_gui.app.studies.study_files", lambda: files)
    shell.deck.show_page("gallery")
    page = shell.deck.page("gallery")
    assert isinstance(page, GalleryPage)
    page.open_study("one")
    shell.actions_by_id.trigger("study.run")
    shell.deck.show_page("start")
    sentence, bar = child(shell, QLabel, "state_sentence"), child(shell, QProgressBar, "status_progress")
    qtbot.waitUntil(lambda: "side by side" in sentence.text() and bar.isVisible(), timeout=60_000)
    qtbot.waitUntil(lambda: not page.control.running, timeout=60_000)
    findings = page.control.findings("one")
    assert findings is not None
    assert sentence.text().startswith(ANSWER_WORDS[findings.answer.verdict.answer])
    assert not bar.isVisible()


def test_that_commands_say_that_a_study_must_be_chosen_first(page: GalleryPage) -> None:
    said: list[str] = []
    page.announced.connect(said.append)
    page.run()
    page.report()
    assert said == ["Choose a study first."] * 2
    page.open_study("one")
    page.report()
    assert "run the study first" in said[-1]


def test_that_earlier_runs_are_kept_and_looked_at_again(qtbot: QtBot, page: GalleryPage) -> None:
    page.open_study("one")
    _run(qtbot, page)
    runs = child(page, QComboBox, "study_runs")
    assert not runs.isVisible()
    child(page, QCheckBox, "study_quick").setChecked(True)
    _run(qtbot, page)
    assert runs.isVisible()
    assert (runs.count(), runs.currentIndex()) == (2, 1)
    with qtbot.waitSignal(page.control.found, timeout=30_000):
        press(runs, Qt.Key.Key_Up)
    findings, shown = page.control.findings("one"), page.control.shown("one")
    assert findings is not None
    assert shown is not None
    assert findings.study.learning_rates == (0.003, 0.01)
    assert shown.path.name == "0001"
    assert runs.currentIndex() == 0


def test_that_a_study_of_ones_own_is_opened_and_a_broken_one_refused(
    qtbot: QtBot, page: GalleryPage, tmp_path: Path
) -> None:
    (tmp_path / "own").mkdir()
    own = tmp_path / "own" / "one.toml"
    own.write_text(made_study(title="My own study").to_toml(), encoding="utf-8")
    page.open_file(own)
    page.open_file(own)
    assert page.view.known is not None
    assert (page.view.known.name, page.view.known.path) == ("one 2", own)
    page.view.wanted.emit("back")
    qtbot.waitUntil(lambda: _visible(page).count("My own study") == 1)
    own.write_text(made_study(title="Changed by hand").to_toml(), encoding="utf-8")
    page.open_file(own)
    page.view.wanted.emit("back")
    assert _visible(page).count("Changed by hand") == 1
    assert "My own study" not in _visible(page)
    problems: list[Refused] = []
    page.problem.connect(problems.append)
    own.write_text("claim = 3", encoding="utf-8")
    page.open_file(own)
    assert len(problems) == 1
    assert not page.view.isVisible()


def test_that_studies_of_one_claim_stand_together(qtbot: QtBot, workbench: Workbench) -> None:
    page = GalleryPage(workbench)
    qtbot.addWidget(page)
    claims = [card.known.study.claim for card in page.findChildren(StudyCard)]
    assert [claim for claim, _ in groupby(claims)] == list(get_args(Claim))
    page.close_contexts()


def test_that_a_kept_run_is_shown_though_it_is_not_the_last_and_the_card_keeps_the_last_answer(
    qtbot: QtBot, page: GalleryPage, workbench: Workbench
) -> None:
    keep_study(workbench.studies, "one", 0.2)
    keep_study(workbench.studies, "one", -0.2)
    page.control.read(["one"])
    page.open_kept("one/0001")
    qtbot.waitUntil(lambda: "Holds here" in _verdict(page))
    assert child(page, QComboBox, "study_runs").currentIndex() == 0
    assert "Fails here" in _card(page, "one")


def test_that_a_kept_run_of_a_study_that_has_no_card_gets_one(
    qtbot: QtBot, page: GalleryPage, workbench: Workbench
) -> None:
    keep_study(workbench.studies, "of a colleague", 0.2)
    page.open_kept("of a colleague/0001")
    qtbot.waitUntil(lambda: "Holds here" in _verdict(page))
    assert page.view.known is not None
    assert page.view.known.name == "of a colleague"


def test_that_a_run_that_was_deleted_elsewhere_is_not_shown_any_more(
    qtbot: QtBot, page: GalleryPage, workbench: Workbench
) -> None:
    keep_study(workbench.studies, "one", 0.2)
    keep_study(workbench.studies, "one", -0.2)
    page.open_kept("one/0002")
    qtbot.waitUntil(lambda: "Fails here" in _verdict(page))
    workbench.studies.delete("one/0002")
    page.hide()
    page.show()
    qtbot.waitUntil(lambda: "Holds here" in _verdict(page))
    with qtbot.waitSignal(page.problem):
        page.open_kept("one/0002")


def test_that_networks_of_a_study_are_trained_again_as_runs(
    qtbot: QtBot, page: GalleryPage, workbench: Workbench
) -> None:
    page.open_study("one")
    assert not _button(page, "study_train").isEnabled()
    _run(qtbot, page)
    child(page, QComboBox, "study_arm").setCurrentIndex(1)
    child(page, QComboBox, "study_value").setCurrentIndex(1)
    child(page, QComboBox, "study_seed").setCurrentIndex(3)
    with qtbot.waitSignal(page.runs_wanted, timeout=30_000) as wanted:
        click(_button(page, "study_train"))
    assert wanted.args is not None
    (experiment,), tag = wanted.args
    assert tag == "study"
    assert experiment.title == "Study one – single-task, labels of the task 100"
    assert experiment.seeds == (2,)
    assert [task.label_budget for task in experiment.enabled_tasks] == [100]
    assert experiment.training.learning_rate in (0.003, 0.01)


def test_that_all_seeds_of_a_study_are_a_run_each_where_their_rows_differ(
    qtbot: QtBot, page: GalleryPage
) -> None:
    page.open_study("other")
    _run(qtbot, page)
    child(page, QComboBox, "study_seed").setCurrentIndex(0)
    with qtbot.waitSignal(page.runs_wanted, timeout=30_000) as wanted:
        click(_button(page, "study_train"))
    assert wanted.args is not None
    assert [experiment.seeds for experiment in wanted.args[0]] == [(0,), (1,), (2,), (3,)]


def test_that_networks_of_a_study_that_cannot_be_read_are_told_as_a_problem(
    qtbot: QtBot, page: GalleryPage, workbench: Workbench
) -> None:
    folder = keep_study(workbench.studies, "one", 0.2)
    page.open_kept("one/0001")
    qtbot.waitUntil(lambda: "Holds here" in _verdict(page))
    (folder.path / "started.json").write_text("{", encoding="utf-8")
    with qtbot.waitSignal(page.problem, timeout=30_000):
        click(_button(page, "study_train"))


def test_that_every_kept_run_can_be_chosen_by_its_verdict_and_two_are_compared(
    qtbot: QtBot, page: GalleryPage, workbench: Workbench
) -> None:
    for lead in (0.2, -0.2, 0.0):
        keep_study(workbench.studies, "one", lead)
    page.control.read(["one"])
    page.open_study("one")
    choice = child(page, QComboBox, "study_runs")
    qtbot.waitUntil(lambda: all(", n = 4" in choice.itemText(place) for place in range(3)))
    verdicts = ("Holds here", "Fails here", "No clear difference here")
    assert all(verdict in choice.itemText(place) for place, verdict in enumerate(verdicts))
    assert choice.currentIndex() == 2
    choice.activated.emit(1)
    qtbot.waitUntil(lambda: "Fails here" in _verdict(page))
    click(_button(page, "study_versus"))
    dialog = child(page, VersusDialog, "versus_dialog")
    assert "Verdict: Fails here → No clear difference here" in dialog.text()
    dialog.close()
