import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import MakeEvents
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.program import Program
from mtl_gui.ui.shell.notifier import Notifier, tell_by_tray
from tests.app.hand_made import hand_made_events


@pytest.fixture
def make_events() -> MakeEvents:
    return hand_made_events


@dataclass(frozen=True)
class Case:
    """How a run ends, and how often that is told."""

    seconds: float
    is_wanted: bool
    in_front: bool
    num_told: int


class Clock:
    """Shows a number of seconds more at each look."""

    def __init__(self, seconds: float) -> None:
        self.now, self._seconds = 0.0, seconds

    def __call__(self) -> float:
        self.now += self._seconds
        return self.now


@pytest.mark.parametrize(
    "case",
    [
        Case(31, is_wanted=True, in_front=False, num_told=1),
        Case(29, is_wanted=True, in_front=False, num_told=0),
        Case(31, is_wanted=False, in_front=False, num_told=0),
        Case(31, is_wanted=True, in_front=True, num_told=0),
    ],
    ids=("long", "short", "not wanted", "in front"),
)
def test_that_only_the_end_of_a_long_run_behind_other_windows_is_told(
    workbench: Workbench,
    program: Program,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    case: Case,
) -> None:
    program.preferences.change(program.preferences.settings.replaced(tells_of_long_runs=case.is_wanted))
    window = QMainWindow()
    qtbot.addWidget(window)
    monkeypatch.setattr(window, "isActiveWindow", lambda: case.in_front)
    told: list[str] = []
    clock = Clock(case.seconds)
    Notifier(
        workbench.training,
        program.preferences,
        window,
        lambda _window, _title, text: told.append(text),
        clock,
    )
    workbench.training.run(workbench.session.experiment)
    qtbot.waitUntil(lambda: workbench.training.state == "finished")
    qtbot.waitUntil(lambda: len(told) == case.num_told)
    assert all(told)


def test_that_without_a_tray_nothing_is_shown_and_nothing_fails(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    monkeypatch.setenv("PATH", "")
    window = QMainWindow()
    qtbot.addWidget(window)
    tell_by_tray(window, "title", "sentence")
    assert window.findChild(QSystemTrayIcon) is None


@pytest.mark.skipif(sys.platform == "win32", reason="the program is a script of the shell")
def test_that_a_desktop_without_a_tray_is_told_by_its_own_program(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: False)
    told = tmp_path / "told.txt"
    program = tmp_path / "notify-send"
    program.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > "{told}.part"; mv "{told}.part" "{told}"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    window = QMainWindow()
    qtbot.addWidget(window)
    tell_by_tray(window, "A training has ended", "--all $HOME seeds")
    qtbot.waitUntil(told.exists)
    assert told.read_text().endswith("|--|A training has ended|--all $HOME seeds|")
