import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.ui.page import Workbench
from mtl_gui.ui.shell.status_line import StatusLine
from tests.ui.gestures import child


@pytest.fixture
def line(workbench: Workbench, qtbot: QtBot) -> StatusLine:
    line = StatusLine(workbench)
    qtbot.addWidget(line)
    return line


@pytest.mark.parametrize("news", ["engine", "problem"])
def test_that_what_was_told_stays_when_other_parts_of_the_line_change(line: StatusLine, news: str) -> None:
    line.tell("A training was broken off.")
    engine = child(line, QLabel, "status_engine").text()
    if news == "engine":
        line.show_engine("ready")
        assert child(line, QLabel, "status_engine").text() != engine
    else:
        line.count_problem()
        assert child(line, QWidget, "status_problems").accessibleName().startswith("1 ")
    assert child(line, QLabel, "state_sentence").text() == "A training was broken off."
