"""A window as it is when the program is started, and what a person does in it."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mtl_gui.ui.application import made_window
from mtl_gui.ui.log import LogBook
from mtl_gui.ui.main_window import MainWindow
from tests.journeys.person import Person


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    """The whole window with all its pages, closed without a question after the test."""
    window = made_window(qapp, LogBook(qapp), is_reset=False)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    for name in window.deck.names:
        window.deck.page(name)
    yield window
    window.workbench.session.undo_stack.setClean()
    window.close()
    window.deleteLater()


@pytest.fixture
def person(qtbot: QtBot, window: MainWindow) -> Person:
    """Somebody in front of the window."""
    return Person(qtbot, window)
