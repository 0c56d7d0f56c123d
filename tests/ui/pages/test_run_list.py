from collections import deque
from itertools import islice

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import TrainingControl
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.recorder import recorded
from mtl_gui.spec import Experiment
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.run_list import RunList
from tests.ui.gestures import child, click, press
from tests.ui.plots.hand_made_runs import events_until


def store_run(workbench: Workbench, experiment: Experiment, *, is_over: bool = True) -> RunFolder:
    """A run in the store, written without any training."""
    folder = workbench.training.store.create(experiment)
    events = recorded(events_until(experiment, 30, is_over=is_over), folder)
    deque(events if is_over else islice(events, 20), maxlen=0)
    events.close()
    return folder


@pytest.fixture
def runs(qtbot: QtBot, workbench: Workbench, digits_experiment: Experiment) -> RunList:
    for title in ("First", "Second"):
        store_run(workbench, digits_experiment.replaced(title=title))
    runs = RunList(workbench.training, workbench.theme)
    qtbot.addWidget(runs)
    runs.resize(280, 600)
    runs.show()
    return runs


def titles(runs: RunList) -> list[str]:
    rows = child(runs, QListWidget, "run_list")
    return sorted(rows.item(row).text().split("\n")[0] for row in range(rows.count()))


def choose(runs: RunList, title: str) -> None:
    rows = child(runs, QListWidget, "run_list")
    (found,) = [row for row in range(rows.count()) if rows.item(row).text().startswith(title)]
    rows.setCurrentRow(found)


def test_that_every_run_is_listed_with_its_status_and_seeds(runs: RunList) -> None:
    assert titles(runs) == ["First", "Second"]
    texts = [child(runs, QListWidget, "run_list").item(row).text() for row in range(2)]
    assert all("finished · 5 seeds" in text for text in texts)


def test_that_a_run_is_opened_and_marked_as_shown(qtbot: QtBot, runs: RunList, workbench: Workbench) -> None:
    choose(runs, "First")
    with qtbot.waitSignal(workbench.training.run_changed):
        click(child(runs, QPushButton, "run_open"))
    record = workbench.training.record
    assert record is not None
    assert record.experiment.title == "First"
    assert record.arms["chosen"].step == 30
    runs.reload()
    rows = child(runs, QListWidget, "run_list")
    shown = [rows.item(row).text() for row in range(2) if "shown now" in rows.item(row).text()]
    assert len(shown) == 1
    assert shown[0].startswith("First")
    assert not child(runs, QPushButton, "run_open").isEnabled()


def test_that_return_opens_the_current_run(qtbot: QtBot, runs: RunList, workbench: Workbench) -> None:
    choose(runs, "Second")
    with qtbot.waitSignal(workbench.training.run_changed):
        press(child(runs, QListWidget, "run_list"), Qt.Key.Key_Return)


def test_that_a_deleted_run_can_be_brought_back(qtbot: QtBot, runs: RunList, workbench: Workbench) -> None:
    restore = child(runs, QPushButton, "run_restore")
    assert not restore.isVisible()
    for title in ("First", "Second"):
        choose(runs, title)
        click(child(runs, QPushButton, "run_delete"))
    assert titles(runs) == []
    assert workbench.training.store.entries() == []
    click(restore)
    assert titles(runs) == ["Second"]
    click(restore)
    assert titles(runs) == ["First", "Second"]
    assert not restore.isVisible()


def test_that_only_a_run_that_was_cut_off_can_be_continued(
    qtbot: QtBot,
    runs: RunList,
    workbench: Workbench,
    digits_experiment: Experiment,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    store_run(workbench, digits_experiment.replaced(title="Cut off"), is_over=False)
    runs.reload()
    choose(runs, "First")
    go_on = child(runs, QPushButton, "run_continue")
    assert not go_on.isEnabled()
    choose(runs, "Cut off")
    continued: list[str] = []
    monkeypatch.setattr(
        TrainingControl, "continue_run", lambda _, folder: continued.append(folder.experiment().title)
    )
    click(go_on)
    assert continued == ["Cut off"]


def test_that_the_design_of_a_run_can_be_taken_over(qtbot: QtBot, runs: RunList) -> None:
    choose(runs, "Second")
    with qtbot.waitSignal(runs.design_wanted) as wanted:
        click(child(runs, QPushButton, "run_design"))
    assert wanted.args is not None
    assert wanted.args[0].title == "Second"


def test_that_a_run_which_is_gone_is_told_as_a_problem(
    qtbot: QtBot, runs: RunList, workbench: Workbench
) -> None:
    choose(runs, "First")
    for entry in workbench.training.store.entries():
        workbench.training.store.delete(entry.id)
    with qtbot.waitSignal(runs.problem):
        click(child(runs, QPushButton, "run_open"))
    assert titles(runs) == []


def test_that_without_a_choice_nothing_can_be_done(runs: RunList) -> None:
    child(runs, QListWidget, "run_list").setCurrentRow(-1)
    names = ("run_open", "run_continue", "run_design", "run_delete")
    assert not any(child(runs, QPushButton, name).isEnabled() for name in names)
