"""Trying several methods, from the menu to the runs side by side, on real trainings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QTabWidget, QTreeWidget, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import TrainingControl
from mtl_gui.spec import UncertaintyWeights
from mtl_gui.ui.compare.tray import Tray
from mtl_gui.ui.dialogs.methods_dialog import MethodsDialog
from mtl_gui.ui.main_window import MainWindow
from tests.ui.gestures import child, click


@pytest.fixture
def training(window: MainWindow) -> TrainingControl:
    return window.workbench.training


def _opened(window: MainWindow) -> MethodsDialog:
    QTest.keyClick(
        window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    return child(window, MethodsDialog, "methods")


def _item(dialog: MethodsDialog, title: str) -> QTreeWidgetItem:
    flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
    (item,) = child(dialog, QTreeWidget, "methods_to_try").findItems(title, flags)
    return item


def _tick(dialog: MethodsDialog, *titles: str) -> None:
    click(child(dialog, QPushButton, "tick_none"))
    for title in titles:
        _item(dialog, title).setCheckState(0, Qt.CheckState.Checked)


def test_that_equal_weights_are_always_among_the_methods(window: MainWindow) -> None:
    dialog = _opened(window)
    _tick(dialog)
    assert [each.weighting.kind for each in dialog.experiments()] == ["equal"]
    assert not child(dialog, QPushButton, "start_methods").isEnabled()
    assert not _item(dialog, "Equal").flags() & Qt.ItemFlag.ItemIsUserCheckable
    dialog.reject()


def test_that_every_method_gets_the_experiments_data_budget_and_seeds(window: MainWindow) -> None:
    experiment = window.workbench.session.experiment
    dialog = _opened(window)
    click(child(dialog, QPushButton, "tick_all"))
    tried = dialog.experiments()
    assert len(tried) > 30
    assert tried[0].weighting.kind == "equal"
    for each in tried:
        assert each.replaced(weighting=experiment.weighting, title=experiment.title) == experiment
    dialog.reject()


def test_that_the_chosen_method_keeps_its_settings(window: MainWindow) -> None:
    session = window.workbench.session
    own = UncertaintyWeights(initial_log_variance=0.5)
    session.replace({"weighting": own}, "uncertainty")
    dialog = _opened(window)
    assert own in [each.weighting for each in dialog.experiments()]
    dialog.reject()


def test_that_methods_are_trained_in_turn_and_stand_side_by_side_at_the_end(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    dialog = _opened(window)
    _tick(dialog, "PCGrad", "Dynamic weight average (DWA)")
    click(child(dialog, QPushButton, "start_methods"))
    qtbot.waitUntil(lambda: window.deck.current == "compare", timeout=60_000)
    entries = training.store.entries()
    assert {entry.weighting for entry in entries} == {"equal", "pcgrad", "dwa"}
    assert all(entry.status == "finished" and "methods" in entry.tags for entry in entries)
    tray = window.deck.page("compare").findChild(Tray)
    assert tray is not None
    assert set(tray.run_ids) == {entry.id for entry in entries}
    assert child(window.deck.page("compare"), QTabWidget, "compare_tabs").currentIndex() == 2


def test_that_a_stop_ends_the_queue(window: MainWindow, training: TrainingControl, qtbot: QtBot) -> None:
    dialog = _opened(window)
    _tick(dialog, "PCGrad")
    click(child(dialog, QPushButton, "start_methods"))
    assert not window.actions_by_id["run.methods"].isEnabled()
    series = child(window, QLabel, "status_series")
    assert (series.text(), series.isHidden()) == ("Run 1 of 2: Equal", False)
    training.stop()
    qtbot.waitUntil(lambda: not training.is_active, timeout=20_000)
    qtbot.wait(200)
    assert not training.is_active
    assert len(training.store.entries()) == 1
    assert window.actions_by_id["run.methods"].isEnabled()
    assert series.isHidden()


def test_that_methods_are_refused_in_words_once_something_else_trains_and_it_trains_on(
    window: MainWindow, training: TrainingControl, qtbot: QtBot
) -> None:
    dialog = _opened(window)
    _tick(dialog, "PCGrad")
    training.run(window.workbench.session.experiment)
    with qtbot.captureExceptions() as raised:
        click(child(dialog, QPushButton, "start_methods"))
    assert not raised
    assert "cannot be taken up now" in child(window, QWidget, "problem_card").accessibleName()
    qtbot.waitUntil(lambda: training.state == "finished", timeout=20_000)
    qtbot.wait(200)
    assert not training.is_active
    assert len(training.store.entries()) == 1
