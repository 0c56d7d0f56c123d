import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mtl_gui.app.first_window import FirstWindow, hand_over, meeting_place

SECOND = """
import sys
from PySide6.QtCore import QCoreApplication
from mtl_gui.app.first_window import hand_over
application = QCoreApplication([])
print(hand_over(sys.argv[1], sys.argv[2:]))
"""

ASKING = """
import subprocess, sys
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from mtl_gui.app.first_window import FirstWindow
application = QCoreApplication([])
first = FirstWindow(sys.argv[1])
assert first.listen()
server = first.findChild(QLocalServer)

def ask(files):
    question, clock = QEventLoop(), QTimer()
    clock.timeout.connect(lambda: server.findChild(QLocalSocket) or question.quit())
    clock.start(10)
    question.exec()
    print(*files)
    QTimer.singleShot(100, application.quit)

first.asked.connect(ask)
second = subprocess.Popen([sys.executable, "-c", sys.argv[2], sys.argv[1]])
application.exec()
second.wait()
"""
"""A window that asks a question before it opens the files, and is not answered before the other has gone."""

LATE = """
import sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalSocket
application = QCoreApplication([])
socket = QLocalSocket()
socket.connectToServer(sys.argv[1])
assert socket.waitForConnected(5000)
socket.waitForReadyRead(300)
socket.write(b'{"files": ["a.toml"]}\\n')
assert socket.waitForReadyRead(5000)
"""
"""A second process that has been heard of before it says what it wants."""


@pytest.fixture
def place(tmp_path: Path) -> str:
    return meeting_place(tmp_path)


@pytest.fixture
def first(place: str, qapp: QApplication) -> Iterator[FirstWindow]:
    window = FirstWindow(place)
    assert window.listen()
    yield window
    window.close()


def test_that_a_second_process_hands_its_files_to_the_first(
    first: FirstWindow, place: str, qtbot: QtBot
) -> None:
    command = [sys.executable, "-c", SECOND, place, "/a b/数据.toml"]
    with qtbot.waitSignal(first.asked, timeout=20_000) as asked:
        second = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert asked.args == [("/a b/数据.toml",)]
    assert second.communicate(timeout=20)[0] == "True\n"


def test_that_a_question_may_be_answered_after_the_second_process_has_gone(
    place: str, qapp: QApplication
) -> None:
    command = [sys.executable, "-c", ASKING, place, LATE]
    # what is freed is overwritten at once, so that it is not used by luck
    overwriting = {**os.environ, "MALLOC_PERTURB_": "165", "GLIBC_TUNABLES": "glibc.malloc.tcache_count=0"}
    done = subprocess.run(command, env=overwriting, capture_output=True, text=True, timeout=30, check=False)
    assert (done.returncode, done.stdout) == (0, "a.toml\n"), done.stderr


def test_that_without_a_first_window_nobody_takes_files(place: str, qapp: QApplication) -> None:
    assert not hand_over(place, ["a.toml"])


def test_that_two_windows_of_one_person_are_not_both_the_first(
    first: FirstWindow, place: str, qapp: QApplication
) -> None:
    assert not FirstWindow(place).listen()


def test_that_other_settings_are_other_windows(tmp_path: Path) -> None:
    assert meeting_place(tmp_path / "a") != meeting_place(tmp_path / "b")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of a dead process do not stay")
def test_that_a_place_left_by_a_crash_is_used_again(place: str, qapp: QApplication) -> None:
    crash = (
        "import os, sys\nfrom PySide6.QtCore import QCoreApplication\n"
        "from mtl_gui.app.first_window import FirstWindow\napplication = QCoreApplication([])\n"
        "assert FirstWindow(sys.argv[1]).listen()\nos._exit(3)\n"
    )
    assert subprocess.run([sys.executable, "-c", crash, place], check=False).returncode == 3
    later = FirstWindow(place)
    assert later.listen()
    later.close()


@pytest.mark.parametrize(
    "request_", [b"nonsense\n", b'{"files": 3}\n', b"[]\n", json.dumps({}).encode() + b"\n"]
)
def test_that_what_is_no_request_is_not_taken(
    first: FirstWindow, place: str, request_: bytes, qtbot: QtBot
) -> None:
    asked: list[object] = []
    first.asked.connect(asked.append)
    socket = QLocalSocket()
    socket.connectToServer(place)
    assert socket.waitForConnected(1000)
    with qtbot.waitSignal(socket.disconnected):
        socket.write(request_)
        socket.flush()
    assert asked == []
