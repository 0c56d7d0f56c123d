from typing import Any

import pytest
from PySide6.QtGui import QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.ui.shell.announcer import Announcer


class ScreenReader:
    """Hears what is sent to it, as a screen reader that is switched on."""

    def __init__(self, *, is_on: bool) -> None:
        self.heard: list[str] = []
        self._is_on = is_on

    def isActive(self) -> bool:  # noqa: N802 - Qt's name
        return self._is_on

    def updateAccessibility(self, event: Any) -> None:  # noqa: N802 - Qt's name
        assert isinstance(event, QAccessibleAnnouncementEvent)
        self.heard.append(event.message())


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_that_a_sentence_is_said_once_in_a_while(widget: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = ScreenReader(is_on=True)
    monkeypatch.setattr("mtl_gui.ui.shell.announcer.QAccessible", reader)
    announcer = Announcer(widget)
    for sentence in ("Training.", "Training.", "", "Finished.", "Training."):
        announcer.say(sentence)
    assert reader.heard == ["Training.", "Finished.", "Training."]


def test_that_nothing_is_sent_while_nobody_listens(widget: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = ScreenReader(is_on=False)
    monkeypatch.setattr("mtl_gui.ui.shell.announcer.QAccessible", reader)
    Announcer(widget).say("Training.")
    assert reader.heard == []
