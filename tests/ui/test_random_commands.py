"""Random commands and random turns of the forms, from a seed: what must hold whatever a person does."""

from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QMessageBox,
    QSlider,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import MakeEvents
from mtl_gui.spec import Experiment
from mtl_gui.ui.commands import COMMANDS
from mtl_gui.ui.main_window import MainWindow
from tests.app.hand_made import hand_made_events
from tests.ui.gestures import press
from tests.ui.layout_items import dead_items

_NUM_DEEDS = 40
_LEFT_OUT = ("file.quit", "file.demo", "file.new", "help.guide", "view.full_screen", "view.chinese")
"""What ends the window or the history, trains at full size, needs a window manager, or has other words."""
_PAGES_THAT_EDIT = ("data", "design")
_TURNED = (QComboBox, QSpinBox, QSlider, QCheckBox)


class Person:
    """Does random things in a window; every question of the program is answered at once.

    Attributes:
        done: What was done, for the message of a test that fails.
        first: The experiment with which the history has begun.
    """

    def __init__(self, window: MainWindow, seed: int) -> None:
        self._window, self._source = window, np.random.default_rng(seed)
        self.done: list[str] = []
        self.first = window.workbench.session.experiment

    def act(self) -> None:
        """Asks for a command, or turns a control of the form that is shown."""
        draw = self._source.random()
        deed = self._ask if draw < 0.45 else self._turn if draw < 0.85 else self._go_in_history
        deed()
        _close_dialogs(self._window)

    def _ask(self) -> None:
        known = [command.id for command in COMMANDS if command.id not in _LEFT_OUT]
        self._note(str(self._source.choice(known)), self._window.actions_by_id.trigger)

    def _go_in_history(self) -> None:
        self._note(str(self._source.choice(("edit.undo", "edit.redo"))), self._window.actions_by_id.trigger)

    def _turn(self) -> None:
        page = self._window.deck.page(str(self._source.choice(_PAGES_THAT_EDIT)))
        self._window.deck.show_page(page.name)
        controls = [control for control in page.findChildren(QWidget) if _can_be_turned(control)]
        key = Qt.Key(self._source.choice((Qt.Key.Key_Up, Qt.Key.Key_Down)))
        if controls:
            control = controls[int(self._source.integers(len(controls)))]
            self._note(
                f"{key.name} on {control.accessibleName()}",
                lambda _name: press(control, Qt.Key.Key_Space if isinstance(control, QCheckBox) else key),
            )

    def _note(self, what: str, do: Callable[[str], None]) -> None:
        self.done.append(what)
        do(what)


@pytest.fixture
def make_events() -> MakeEvents:
    return hand_made_events


@pytest.fixture(autouse=True)
def _answers_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A person who chooses no file, keeps no changes, and opens no folder outside."""
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_args, **_names: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args, **_names: "")
    monkeypatch.setattr(QMessageBox, "exec", lambda _box: QMessageBox.StandardButton.Discard)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: isinstance(_url, QUrl))


def _can_be_turned(control: QWidget) -> bool:
    return isinstance(control, _TURNED) and control.isVisible() and control.isEnabled()


def _close_dialogs(window: MainWindow) -> None:
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _values_down_to_the_bottom(window: MainWindow) -> Iterator[Experiment]:
    session = window.workbench.session
    yield session.experiment
    while session.undo_stack.canUndo():
        session.undo_stack.undo()
        yield session.experiment


def _disabled_without_a_reason(window: MainWindow) -> list[str]:
    actions = {command.id: window.actions_by_id[command.id] for command in COMMANDS}
    return [
        name
        for name, action in actions.items()
        if not action.isEnabled() and "\nNot now" not in action.toolTip()
    ]


@pytest.mark.parametrize("seed", range(5))
def test_that_undo_and_redo_go_through_the_same_experiments_after_random_commands(
    window: MainWindow, qtbot: QtBot, seed: int
) -> None:
    person = Person(window, seed)
    session = window.workbench.session
    with qtbot.captureExceptions() as raised:
        for _ in range(_NUM_DEEDS):
            person.act()
            assert _disabled_without_a_reason(window) == [], person.done
            qtbot.wait(1)
        assert not raised, (person.done, raised)
        index = session.undo_stack.index()
        values = list(_values_down_to_the_bottom(window))
        assert values[-1] == person.first, person.done
        for value in reversed(values[:-1]):
            session.undo_stack.redo()
            assert session.experiment == value, person.done
    assert not raised, (person.done, raised)
    assert session.undo_stack.index() == index
    assert len(values) > 3, person.done
    assert dead_items() == [], person.done
    session.undo_stack.setClean()
