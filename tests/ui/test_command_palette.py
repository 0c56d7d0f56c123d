from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.ui.command_palette import CommandPalette
from mtl_gui.ui.main_window import MainWindow
from tests.ui.gestures import child, press


@pytest.fixture
def search(shell: MainWindow) -> QLineEdit:
    press(shell, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    return child(shell, QLineEdit, "palette_search")


@pytest.fixture
def found(shell: MainWindow) -> Callable[[], list[str]]:
    def texts() -> list[str]:
        results = child(shell, QTreeWidget, "palette_results")
        items = (results.topLevelItem(row) for row in range(results.topLevelItemCount()))
        return [item.text(0) for item in items if item is not None]

    return texts


def test_that_letters_and_enter_run_a_command(
    shell: MainWindow, search: QLineEdit, found: Callable[[], list[str]], qtbot: QtBot
) -> None:
    QTest.keyClicks(search, "dark")
    assert found()[0] == "Dark"
    press(search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shell.workbench.theme.is_dark)
    assert not child(shell, QWidget, "palette").isVisible()


def test_that_a_command_runs_once_the_window_is_in_front_again(
    shell: MainWindow, search: QLineEdit, qtbot: QtBot
) -> None:
    """What a slow command finds on the screen stays there until it ends."""
    found: list[tuple[bool, bool]] = []
    palette = child(shell, QWidget, "palette")
    shell.actions_by_id["view.dark"].triggered.connect(
        lambda _checked: found.append((palette.isVisible(), shell.isActiveWindow()))
    )
    QTest.keyClicks(search, "dark")
    press(search, Qt.Key.Key_Return)
    assert found == []
    shell.activateWindow()
    qtbot.waitUntil(lambda: bool(found))
    assert found == [(False, True)]


def test_that_the_arrow_keys_choose_while_one_types(shell: MainWindow, search: QLineEdit) -> None:
    QTest.keyClicks(search, "step")
    results = child(shell, QTreeWidget, "palette_results")
    items = [results.topLevelItem(row) for row in range(results.topLevelItemCount())]
    possible = [item for item in items if item is not None and not item.isDisabled()]
    assert results.currentItem() is possible[0]
    press(search, Qt.Key.Key_Down)
    assert results.currentItem() is possible[1]
    assert search.hasFocus()


@pytest.mark.parametrize("typed", ["log", "Pre", "epoch", "RUN", "diagnostic"])
def test_that_commands_called_what_was_typed_come_first(
    search: QLineEdit, found: Callable[[], list[str]], typed: str
) -> None:
    QTest.keyClicks(search, typed)
    names = [name.casefold() for name in found()]
    like = [typed.casefold() in name for name in names]
    assert like == sorted(like, reverse=True)
    assert like[0]
    if typed.casefold() in names:
        assert names[0] == typed.casefold()


def test_that_a_command_is_found_by_what_it_does_and_by_its_id(
    search: QLineEdit, found: Callable[[], list[str]]
) -> None:
    QTest.keyClicks(search, "safetensors")
    assert found()[0] == "Export the trained model"
    search.clear()
    QTest.keyClicks(search, "run.epoch")
    assert found()[0] == "One epoch"


def test_that_a_command_that_cannot_be_done_now_is_not_done(shell: MainWindow, search: QLineEdit) -> None:
    QTest.keyClicks(search, "run.stop")
    press(search, Qt.Key.Key_Return)
    assert child(shell, QWidget, "palette").isVisible()


def test_that_letters_which_fit_nothing_are_said_to(
    shell: MainWindow, search: QLineEdit, found: Callable[[], list[str]]
) -> None:
    QTest.keyClicks(search, "zzzzzz")
    assert found() == []
    palette = child(shell, QWidget, "palette")
    assert any("No command" in label.text() and label.isVisible() for label in palette.findChildren(QLabel))
    press(search, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_that_escape_closes_it_and_it_opens_empty_again(shell: MainWindow, search: QLineEdit) -> None:
    QTest.keyClicks(search, "dark")
    press(search, Qt.Key.Key_Escape)
    assert not child(shell, QWidget, "palette").isVisible()
    shell.actions_by_id.trigger("view.palette")
    assert search.text() == ""


def test_that_what_enter_would_run_is_said(shell: MainWindow, search: QLineEdit, qtbot: QtBot) -> None:
    palette = child(shell, CommandPalette, "palette")
    told: list[str] = []
    palette.announced.connect(told.append)
    QTest.keyClicks(search, "pause")
    assert told[-1] == "Pause, Run, F6, not now"
    QTest.keyClicks(search, "qqq")
    assert told[-1] == "No command has these letters in this order."


def test_that_a_screen_reader_finds_the_palette_among_the_windows(
    shell: MainWindow, search: QLineEdit, qapp: QApplication
) -> None:
    """Qt leaves popups out of what it tells of an application."""
    root = QAccessible.queryAccessibleInterface(qapp)
    assert root is not None
    windows = [root.child(place) for place in range(root.childCount())]
    assert "Find a command" in [
        window.text(QAccessible.Text.Name) for window in windows if window is not None
    ]


def test_that_the_palette_goes_when_another_window_comes_to_the_front(
    shell: MainWindow, search: QLineEdit, qtbot: QtBot
) -> None:
    qtbot.waitUntil(search.window().isActiveWindow)
    shell.activateWindow()
    qtbot.waitUntil(lambda: not search.window().isVisible())
