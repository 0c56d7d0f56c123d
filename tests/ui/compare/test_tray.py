import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from mtl_gui.ui.compare.run_model import RUN_MIME
from mtl_gui.ui.compare.tray import MOST_RUNS, Tray
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child, click, press


@pytest.fixture
def tray(qtbot: QtBot, theme: Theme) -> Tray:
    tray = Tray(theme)
    qtbot.addWidget(tray)
    tray.resize(800, 60)
    tray.show()
    return tray


def chips(tray: Tray) -> list[QPushButton]:
    return [
        button
        for button in tray.findChildren(QPushButton)
        if button.isVisible() and button.objectName() != "tray_clear"
    ]


def test_that_runs_get_letters_in_the_order_in_which_they_came(tray: Tray) -> None:
    tray.add([("x", "Equal"), ("y", "PCGrad")])
    tray.add([("x", "Equal"), ("z", "MGDA")])
    assert tray.run_ids == ("x", "y", "z")
    assert [chip.text().split("  ")[:2] for chip in chips(tray)] == [
        ["A", "Equal"],
        ["B", "PCGrad"],
        ["C", "MGDA"],
    ]


def test_that_the_tray_says_when_it_is_full(qtbot: QtBot, tray: Tray) -> None:
    with qtbot.waitSignal(tray.full):
        tray.add([(str(number), "Run") for number in range(MOST_RUNS + 1)])
    assert len(tray.run_ids) == MOST_RUNS


def test_that_delete_or_a_press_takes_a_run_out(qtbot: QtBot, tray: Tray) -> None:
    tray.add([("x", "a"), ("y", "b"), ("z", "c")])
    with qtbot.waitSignal(tray.changed):
        press(chips(tray)[0], Qt.Key.Key_Delete)
    assert list(tray.run_ids) == ["y", "z"]
    click(chips(tray)[1])
    assert list(tray.run_ids) == ["y"]
    click(child(tray, QPushButton, "tray_clear"))
    assert list(tray.run_ids) == []
    assert chips(tray) == []


def test_that_rows_of_the_list_are_dropped_into_the_tray(qtbot: QtBot, tray: Tray) -> None:
    data = QMimeData()
    data.setData(RUN_MIME, b"first\nsecond")
    event = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(tray.changed) as changed:
        tray.dropEvent(event)
    assert changed.args == [("first", "second")]


def test_that_every_run_in_the_tray_has_a_name_for_screen_readers(tray: Tray) -> None:
    tray.add([("x", "Equal & plain")])
    assert chips(tray)[0].accessibleName().startswith("Run A: Equal & plain.")
    assert "&&" in chips(tray)[0].text()


def test_that_a_full_tray_keeps_to_two_lines_and_still_tells_every_title(qtbot: QtBot, tray: Tray) -> None:
    tray.resize(1000, 60)
    tray.show()
    tray.add([(str(number), f"A rather long title of run {number}") for number in range(8)])
    chips = [child(tray, QPushButton, f"tray_{letter}") for letter in "ABCDEFGH"]
    assert [chip.text() for chip in chips[:2]] == ["A  … 0  ✕", "B  … 1  ✕"]  # what tells them apart
    assert all("A rather long title" in chip.toolTip() for chip in chips)
    qtbot.waitUntil(lambda: len({chip.y() for chip in chips}) <= 2)
    tray.resize(3000, 60)
    qtbot.waitUntil(lambda: all("A rather long title" in chip.text() for chip in chips))
