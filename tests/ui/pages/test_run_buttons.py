import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mtl_gui.app.job import JobState
from mtl_gui.ui.pages.run_buttons import RunButtons
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child, click

NAMES = ("run_start", "run_pause", "run_step", "run_epoch", "run_stop")


@pytest.fixture
def buttons(qtbot: QtBot, theme: Theme) -> RunButtons:
    buttons = RunButtons(theme)
    qtbot.addWidget(buttons)
    buttons.show()
    return buttons


@pytest.mark.parametrize("name", NAMES)
def test_that_each_button_asks_for_its_command(qtbot: QtBot, buttons: RunButtons, name: str) -> None:
    buttons.set_state("idle" if name == "run_start" else "running")
    with qtbot.waitSignal(buttons.requested) as asked:
        click(child(buttons, QPushButton, name))
    assert asked.args == [name.replace("_", ".")]


@pytest.mark.parametrize(
    ("state", "enabled"),
    [
        ("idle", {"run_start", "run_step", "run_epoch"}),
        ("running", {"run_pause", "run_step", "run_epoch", "run_stop"}),
        ("paused", {"run_pause", "run_step", "run_epoch", "run_stop"}),
        ("stopping", set()),
        ("finished", {"run_start", "run_step", "run_epoch"}),
        ("stopped", {"run_start", "run_step", "run_epoch"}),
        ("failed", {"run_start", "run_step", "run_epoch"}),
    ],
)
def test_that_only_what_makes_sense_can_be_asked_for(
    buttons: RunButtons, state: JobState, enabled: set[str]
) -> None:
    buttons.set_state(state)
    assert {name for name in NAMES if child(buttons, QPushButton, name).isEnabled()} == enabled


def test_that_pause_becomes_resume_while_paused(buttons: RunButtons) -> None:
    pause = child(buttons, QPushButton, "run_pause")
    texts = []
    for state in ("running", "paused", "running"):
        buttons.set_state(state)
        texts.append((pause.text(), pause.accessibleName()))
    assert texts == [("Pause", "Pause"), ("Resume", "Resume"), ("Pause", "Pause")]


def test_that_no_button_moves_when_pause_becomes_resume(qtbot: QtBot, buttons: RunButtons) -> None:
    places = set()
    layout = buttons.layout()
    assert layout is not None
    states: tuple[JobState, ...] = ("running", "paused")
    for state in states:
        buttons.set_state(state)
        layout.activate()
        places.add(child(buttons, QPushButton, "run_step").x())
    assert len(places) == 1
    assert places != {0}
