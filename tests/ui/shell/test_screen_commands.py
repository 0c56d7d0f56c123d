from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QScrollArea, QTabWidget
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import MakeEvents
from mtl_gui.spec.link import Reading, Screen, link_of
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.program import Program
from mtl_gui.ui.shell.drop_overlay import DropOverlay
from tests.app.hand_made import hand_made_events
from tests.ui.gestures import child, press

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def make_events() -> MakeEvents:
    return hand_made_events


def trained(window: MainWindow, workbench: Workbench, qtbot: QtBot) -> Path:
    """The folder of a run that has just ended."""
    workbench.training.run(workbench.session.experiment)
    qtbot.waitUntil(lambda: workbench.training.state == "finished")
    assert workbench.training.folder is not None
    return workbench.training.folder.path


def hold(window: MainWindow, data: QMimeData) -> bool:
    """Holds something over the window; tells whether it may be dropped."""
    event = QDragEnterEvent(
        QPoint(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window: MainWindow, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(window, event)


def test_that_a_copied_link_brings_the_whole_screen_back(
    window: MainWindow, workbench: Workbench, program: Program, qtbot: QtBot
) -> None:
    trained(window, workbench, qtbot)
    linked = workbench.session.experiment
    tabs = child(window.deck.page("design"), QTabWidget, "design_tabs")
    log = child(window.deck.page("train"), QCheckBox, "show_log")
    tabs.setCurrentIndex(2)
    log.setChecked(True)
    window.actions_by_id.trigger("view.simple")
    window.deck.show_page("design")
    press(window, Qt.Key.Key_C, CTRL_SHIFT)

    workbench.session.edit(linked.replaced(seeds=(7,)), "other seeds")
    tabs.setCurrentIndex(0)
    log.setChecked(False)
    window.actions_by_id.trigger("view.standard")
    window.deck.show_page("start")
    press(window, Qt.Key.Key_V, CTRL_SHIFT)

    assert workbench.session.experiment == linked
    assert (window.deck.current, tabs.currentIndex(), log.isChecked()) == ("design", 2, True)
    assert program.preferences.settings.layout == "simple"
    workbench.session.undo_stack.undo()
    assert workbench.session.experiment.seeds == (7,)
    window.actions_by_id.trigger("view.standard")


def test_that_a_damaged_link_changes_nothing_and_is_told(shell: MainWindow, workbench: Workbench) -> None:
    before = workbench.session.experiment
    shell.open_held("mtl://1/abc")
    assert workbench.session.experiment == before
    assert shell.deck.current == "start"
    assert shell.actions_by_id["help.problem"].isEnabled()


def test_that_a_run_dropped_on_the_window_is_shown(
    shell: MainWindow, workbench: Workbench, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = trained(shell, workbench, qtbot)
    elsewhere = folder.rename(tmp_path / "a run from somebody")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(elsewhere))])
    assert hold(shell, data)
    assert "a run from somebody" in child(shell, DropOverlay, "drop_overlay").sentence
    drop(shell, data)
    qtbot.waitUntil(lambda: workbench.training.folder is not None)
    qtbot.waitUntil(lambda: workbench.training.folder.path == elsewhere)  # type: ignore[union-attr]
    assert shell.deck.current == "train"


def test_that_a_link_can_be_dropped_as_text(shell: MainWindow, workbench: Workbench, qtbot: QtBot) -> None:
    shell.actions_by_id.trigger("edit.copy_link")
    data = QMimeData()
    data.setText(QGuiApplication.clipboard().text())
    workbench.session.edit(workbench.session.experiment.replaced(seeds=(9,)), "other seeds")
    assert hold(shell, data)
    drop(shell, data)
    qtbot.waitUntil(lambda: workbench.session.experiment.seeds != (9,))


def test_that_other_text_held_over_the_window_is_not_taken(shell: MainWindow) -> None:
    data = QMimeData()
    data.setText("hello")
    assert not hold(shell, data)


def test_that_a_second_start_shows_the_window_and_opens_its_file(
    shell: MainWindow, workbench: Workbench, tmp_path: Path
) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(workbench.session.experiment.replaced(seeds=(4,)).to_toml(), encoding="utf-8")
    shell.showMinimized()
    shell.come_to_front((str(path),))
    assert not shell.isMinimized()
    assert workbench.session.experiment.seeds == (4,)


def test_that_how_the_sender_reads_is_offered_and_not_forced(
    shell: MainWindow, workbench: Workbench, program: Program
) -> None:
    reading = Reading("zh_CN", "dark", 150, (790, 650))
    command, own = shell.actions_by_id["view.as_sender"], program.preferences.settings
    shell.setGeometry(20, 40, 700, 560)
    place = shell.geometry()
    assert not command.isEnabled()
    shell.open_held(link_of(Screen(workbench.session.experiment, page="start", reading=reading)))
    assert program.preferences.settings == own
    assert "As the sender" in child(shell, QLabel, "state_sentence").text()

    command.trigger()
    seen = program.preferences.settings
    assert (seen.language, seen.scheme, seen.text_scale) == ("zh_CN", "dark", 150)
    assert (shell.width(), shell.height()) == (790, 650)
    assert command.isChecked()

    command.trigger()
    assert program.preferences.settings == own
    assert shell.geometry() == place
    assert not command.isChecked()


def test_that_a_link_of_ones_own_offers_nothing(shell: MainWindow) -> None:
    shell.actions_by_id.trigger("edit.copy_link")
    shell.open_held(QGuiApplication.clipboard().text())
    assert not shell.actions_by_id["view.as_sender"].isEnabled()


def test_that_values_which_no_window_has_are_not_taken_over(
    shell: MainWindow, workbench: Workbench, program: Program
) -> None:
    own = program.preferences.settings
    reading = Reading("xx", "pink", 4000, (0, 0))
    shell.open_held(link_of(Screen(workbench.session.experiment, page="start", reading=reading)))
    assert not shell.actions_by_id["view.as_sender"].isEnabled()
    assert program.preferences.settings == own


def test_that_a_page_is_scrolled_as_the_sender_has_it(shell: MainWindow, qtbot: QtBot) -> None:
    bar = next(
        area.verticalScrollBar()
        for area in shell.deck.page("start").findChildren(QScrollArea)
        if area.verticalScrollBar().maximum() > 0
    )
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    shell.actions_by_id.trigger("edit.copy_link")
    bar.setValue(0)
    shell.open_held(QGuiApplication.clipboard().text())
    qtbot.waitUntil(lambda: abs(bar.value() - before) <= 1)
