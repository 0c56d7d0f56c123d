"""The preference to train in a process of its own, through the window."""

import multiprocessing
import os
import signal

import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import MakeEvents
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.program import Program
from mtl_gui.ui.shell.problem_card import ProblemCard
from tests.app.hand_made import hand_made_events


@pytest.fixture
def make_events() -> MakeEvents:
    return hand_made_events


def test_that_the_command_is_checked_as_preferred_and_changes_the_preference(
    shell: MainWindow, program: Program
) -> None:
    action = shell.actions_by_id["run.apart"]
    assert not action.isChecked()
    action.trigger()
    assert program.preferences.settings.trains_apart
    program.preferences.change(program.preferences.settings.replaced(trains_apart=False))
    assert not action.isChecked()


def test_that_the_window_outlives_the_process_of_its_training_and_says_what_to_do(
    shell: MainWindow, qtbot: QtBot
) -> None:
    training = shell.workbench.training
    shell.actions_by_id.trigger("run.apart")
    shell.actions_by_id.trigger("run.step")
    qtbot.waitUntil(lambda: training.state == "paused", timeout=30_000)
    (process,) = multiprocessing.active_children()
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: training.state == "failed", timeout=30_000)
    card = shell.findChild(ProblemCard)
    assert card is not None
    assert card.isVisible()
    assert card.failure is not None
    assert str(card.failure.what) == "The training has broken off."
    assert training.folder is not None
    assert shell.actions_by_id["run.continue"].isEnabled()
