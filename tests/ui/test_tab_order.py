from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QInputDialog,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.app.animation import AnimationControl
from mtl_gui.app.job import Job
from mtl_gui.app.training import MakeEvents
from mtl_gui.ui.compare.run_deeds import RunDeeds
from mtl_gui.ui.compare.trash_dialog import TrashDialog
from mtl_gui.ui.dialogs.animation_dialog import AnimationDialog
from mtl_gui.ui.gallery.targets_dialog import TargetsDialog
from mtl_gui.ui.gallery.versus_dialog import VersusDialog
from mtl_gui.ui.language import Choice, Language
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.plots.curves import CurveContent
from mtl_gui.ui.plots.data_table import CurveNumbers, DataDialog
from mtl_gui.ui.reading_order import first_stop, stops
from mtl_gui.ui.windows import Dialog
from tests.app.hand_made import hand_made_events
from tests.study.kept_studies import keep_study
from tests.ui.command_dialogs import DIALOGS
from tests.ui.compare.stored_runs import store_run
from tests.ui.dialogs.test_animation_dialog import scene
from tests.ui.gestures import child, press
from tests.ui.reading import described, misread, reachable, settle, torn_apart, unseen_on_the_way, walked

PAGES = ("start", "data", "design", "train", "landscape", "compare", "export", "gallery")


@pytest.fixture
def make_events() -> MakeEvents:
    return hand_made_events


@pytest.fixture(params=["en", "zh_CN"])
def trained(
    shell: MainWindow, workbench: Workbench, language: Language, qtbot: QtBot, request: pytest.FixtureRequest
) -> MainWindow:
    """The window after a run, when its pages have something to show."""
    language.use(request.param)
    workbench.training.run(workbench.session.experiment)
    qtbot.waitUntil(lambda: workbench.training.state == "finished")
    shell.activateWindow()
    return shell


def look_through(window: QWidget) -> None:
    """Goes round a window with Tab, and back, and compares the way with what is seen."""
    settle(window)
    start = first_stop(window)
    assert start is not None
    way = walked(start)
    assert [described(widget) for widget in reachable(window) - set(way)] == []
    assert misread(way) == []
    assert torn_apart(way) == []
    assert walked(start, back=True) == [way[0], *reversed(way[1:])]


@pytest.mark.parametrize("page", ["design", "landscape", "compare", "export"])
def test_that_tab_goes_once_round_every_tab_of_a_page(trained: MainWindow, page: str) -> None:
    trained.deck.show_page(page)
    tabs = trained.deck.page(page).findChildren(QTabWidget)[0]
    for place in filter(tabs.isTabEnabled, range(tabs.count())):
        tabs.setCurrentIndex(place)
        look_through(trained)


@pytest.mark.parametrize("page", PAGES)
def test_that_what_has_the_focus_is_seen_in_a_small_window(trained: MainWindow, page: str) -> None:
    trained.resize(1024, 640)
    trained.deck.show_page(page)
    settle(trained)
    start = child(trained, QWidget, "bar_run.start")
    for back in (False, True):
        assert [described(stop) for stop in unseen_on_the_way(start, back=back)] == []


@pytest.mark.parametrize(("command", "name"), DIALOGS.items())
@pytest.mark.parametrize("tongue", ["en", "zh_CN"])
def test_that_tab_goes_once_round_a_dialog_as_it_is_read_and_back(
    shell: MainWindow, language: Language, qtbot: QtBot, command: str, name: str, tongue: Choice
) -> None:
    language.use(tongue)
    shell.actions_by_id.trigger(command)
    dialog = child(shell, QDialog, name)
    qtbot.waitUntil(dialog.isActiveWindow)
    look_through(dialog)
    for tabs in dialog.findChildren(QTabWidget):
        tabs.setCurrentIndex(tabs.count() - 1)
        look_through(dialog)
    dialog.close()


@pytest.mark.parametrize("page", PAGES)
def test_that_tab_goes_once_round_the_window_as_it_is_read_and_back(trained: MainWindow, page: str) -> None:
    trained.deck.show_page(page)
    look_through(trained)


@pytest.mark.parametrize("kind", ["animation", "data", "targets", "trash", "versus"])
@pytest.mark.parametrize("tongue", ["en", "zh_CN"])
def test_that_tab_goes_once_round_the_dialogs_of_pages(
    workbench: Workbench, qtbot: QtBot, language: Language, kind: str, tongue: Choice
) -> None:
    language.use(tongue)
    owner, control = QWidget(), AnimationControl(Job())
    qtbot.addWidget(owner)
    store_run(workbench, workbench.session.experiment)
    deeds = RunDeeds(workbench.session, workbench.archive, owner)
    make: dict[str, Callable[[], Dialog]] = {
        "animation": lambda: AnimationDialog(control, scene(), owner),
        "data": lambda: DataDialog(
            [(name, lambda: CurveNumbers(CurveContent("Loss", "a", (), 0))) for name in "ab"], parent=owner
        ),
        "targets": lambda: TargetsDialog(Path("table.csv"), (("a", True), ("b", True), ("c", False)), owner),
        "trash": lambda: TrashDialog(workbench.archive, deeds, owner),
        "versus": lambda: VersusDialog(
            [(name, keep_study(workbench.studies, "few", 0.2)) for name in "ab"], {}, owner
        ),
    }
    dialog = make[kind]()
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.focusWidget() is stops(dialog)[0]
    look_through(dialog)
    dialog.close()
    assert control.close()


def test_that_preferences_open_on_what_is_read_first_below_their_tabs(
    shell: MainWindow, qtbot: QtBot
) -> None:
    shell.actions_by_id.trigger("edit.preferences")
    dialog = child(shell, QDialog, "preferences")
    qtbot.waitUntil(dialog.isActiveWindow)
    assert stops(dialog)[1].hasFocus()
    dialog.close()


def test_that_tab_leaves_the_field_of_a_link(shell: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("no link")
    shell.actions_by_id.trigger("file.open_link")
    field = shell.findChildren(QInputDialog)[0].findChildren(QPlainTextEdit)[0]
    qtbot.waitUntil(field.hasFocus)
    QTest.keyClicks(field, "mtl://")
    press(field, Qt.Key.Key_Tab)
    assert field.toPlainText() == "mtl://"
    button = QApplication.focusWidget()
    assert isinstance(button, QPushButton)
    press(button, Qt.Key.Key_Space)
    qtbot.waitUntil(child(shell, QWidget, "problem_card").isVisible)
