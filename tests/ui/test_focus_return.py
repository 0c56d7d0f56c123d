from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.ui.focus_return import FocusReturn


@pytest.fixture
def buttons(qtbot: QtBot) -> Iterator[tuple[QPushButton, ...]]:
    """Run, Pause and another one; Run is grey while Pause can be pressed."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    run, pause, other = buttons = tuple(QPushButton(window) for _ in range(3))
    for button in buttons:
        layout.addWidget(button)
    FocusReturn((pause,), run)
    run.setEnabled(False)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    pause.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is pause)
    assert other.isEnabled()
    yield buttons
    window.hide()


@pytest.mark.parametrize("is_run_first", [False, True])
def test_that_the_focus_comes_back_to_run_in_whatever_order_the_buttons_change(
    qtbot: QtBot, buttons: tuple[QPushButton, ...], *, is_run_first: bool
) -> None:
    run, pause, _ = buttons
    for button in (run, pause) if is_run_first else (pause, run):
        button.setEnabled(button is run)
    qtbot.waitUntil(run.hasFocus)


def test_that_the_focus_comes_back_when_run_can_be_used_a_while_later(
    qtbot: QtBot, buttons: tuple[QPushButton, ...]
) -> None:
    run, pause, other = buttons
    pause.setEnabled(False)
    qtbot.waitUntil(other.hasFocus)
    qtbot.wait(10)
    run.setEnabled(True)
    qtbot.waitUntil(run.hasFocus)


def test_that_the_focus_comes_back_from_a_button_that_is_hidden_to_one_that_is_shown(
    qtbot: QtBot, buttons: tuple[QPushButton, ...]
) -> None:
    run, pause, other = buttons
    run.hide()
    run.setEnabled(True)
    pause.hide()
    qtbot.waitUntil(other.hasFocus)
    run.show()
    qtbot.waitUntil(run.hasFocus)


def test_that_a_person_who_went_on_meanwhile_is_left_alone(
    qtbot: QtBot, buttons: tuple[QPushButton, ...]
) -> None:
    run, pause, other = buttons
    further = QPushButton(other.parentWidget())
    further.show()
    pause.setEnabled(False)
    qtbot.waitUntil(other.hasFocus)
    qtbot.wait(10)
    further.setFocus()
    run.setEnabled(True)
    qtbot.wait(10)
    assert further.hasFocus()


def test_that_a_focus_which_moves_on_by_itself_owes_nothing(
    qtbot: QtBot, buttons: tuple[QPushButton, ...]
) -> None:
    run, _, other = buttons
    other.setFocus()
    run.setEnabled(True)
    qtbot.wait(10)
    assert other.hasFocus()
