from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDockWidget, QMainWindow
from pytestqt.qtbot import QtBot

from mtl_gui.ui.shell.window_memory import WindowMemory, fitting


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


def made_window(qtbot: QtBot) -> tuple[QMainWindow, QDockWidget]:
    window = QMainWindow()
    qtbot.addWidget(window)
    dock = QDockWidget(window)
    dock.setObjectName("dock")
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    return window, dock


def test_that_place_and_parts_come_back(path: Path, qtbot: QtBot) -> None:
    window, dock = made_window(qtbot)
    window.setGeometry(QRect(60, 70, 500, 400))
    dock.hide()
    WindowMemory(path).save(window)
    other, other_dock = made_window(qtbot)
    WindowMemory(path).restore(other)
    assert other.geometry() == window.geometry()
    assert other_dock.isHidden()


def test_that_a_window_left_on_a_screen_that_is_gone_is_brought_back(path: Path, qtbot: QtBot) -> None:
    window, _ = made_window(qtbot)
    window.move(90_000, 90_000)
    memory = WindowMemory(path)
    memory.save(window)
    other, _ = made_window(qtbot)
    memory.restore(other)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(other.geometry())


def test_that_a_first_window_stands_in_the_middle_of_the_screen(path: Path, qtbot: QtBot) -> None:
    window, _ = made_window(qtbot)
    WindowMemory(path).restore(window)
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert screen.contains(window.geometry())
    assert (window.geometry().center() - screen.center()).manhattanLength() < 4


def test_that_a_broken_file_is_as_good_as_none(path: Path, qtbot: QtBot) -> None:
    path.write_text("[General]\ngeometry=@ByteArray(nonsense)\nstate=3\n", encoding="utf-8")
    window, _ = made_window(qtbot)
    WindowMemory(path).restore(window)
    assert window.width() > 100


@pytest.mark.parametrize("screen", [QRect(0, 0, 1920, 1080), QRect(100, 50, 1024, 600)])
def test_that_a_size_is_cut_to_the_screen(screen: QRect) -> None:
    assert screen.contains(fitting(QSize(1280, 800), screen))
