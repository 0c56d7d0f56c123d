import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler, qWarning
from pytestqt.qtbot import QtBot

from mtl_gui.events import RunFailed
from mtl_gui.ui.log import LogBook, start_log
from mtl_gui.ui.main_window import MainWindow

LOG = logging.getLogger("mtl_gui")


@pytest.fixture
def book(tmp_path: Path, qtbot: QtBot) -> Iterator[LogBook]:
    """A log that is started and ended, with the hooks of the process put back."""
    hooks = sys.excepthook, threading.excepthook
    before = list(LOG.handlers)
    book = LogBook()
    close = start_log(tmp_path / "log", book)
    yield book
    close()
    sys.excepthook, threading.excepthook = hooks
    qInstallMessageHandler(None)
    assert LOG.handlers == before


def failing() -> None:
    raise ValueError("the value is 3")


def test_that_notes_reach_the_window_and_the_file(book: LogBook, tmp_path: Path, qtbot: QtBot) -> None:
    LOG.warning("Something to note: %s", "实验")
    qtbot.waitUntil(lambda: len(book.lines) == 1)
    assert "Something to note: 实验" in book.lines[0]
    assert "Something to note: 实验" in (tmp_path / "log" / "mtl-gui.log").read_text(encoding="utf-8")


def test_that_messages_of_qt_are_noted(book: LogBook, qtbot: QtBot) -> None:
    qWarning("a message of Qt")
    qtbot.waitUntil(lambda: any("a message of Qt" in line for line in book.lines))


def test_that_an_error_nobody_caught_is_told_once_and_noted_each_time(book: LogBook, qtbot: QtBot) -> None:
    told: list[RunFailed] = []
    book.failed.connect(told.append)
    for _ in range(3):
        try:
            failing()
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: len(book.lines) == 3)
    assert [str(failure.why) for failure in told] == ["ValueError: the value is 3."]
    assert "in failing" in told[0].details


def test_that_an_error_in_a_thread_is_told(book: LogBook, qtbot: QtBot) -> None:
    with qtbot.waitSignal(book.failed) as told:
        threading.Thread(target=failing).start()
    assert "the value is 3" in str(told.args[0].why)


def test_that_a_folder_which_cannot_be_written_leaves_the_window_its_log(
    tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "log").write_text("a file where the folder should be", encoding="utf-8")
    hooks = sys.excepthook, threading.excepthook
    book = LogBook()
    close = start_log(tmp_path / "log", book)
    qtbot.waitUntil(lambda: any("cannot be written" in line for line in book.lines))
    close()
    sys.excepthook, threading.excepthook = hooks
    qInstallMessageHandler(None)


def test_that_the_log_says_what_was_asked_for(window: MainWindow, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "mtl_gui"):
        window.actions_by_id.trigger("view.data")
        window.actions_by_id.trigger("view.simple")
    said = [record.getMessage() for record in caplog.records]
    assert "Asked for view.data." in said
    assert "Shows the page data." in said
    assert "Asked for view.simple." in said
