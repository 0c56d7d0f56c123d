from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QGuiApplication, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from mtl_gui.spec import Experiment, SharingPlan
from mtl_gui.spec.edits import with_sharing
from mtl_gui.ui.design.network_diagram import NetworkDiagram
from mtl_gui.ui.design.picture_menu import PictureMenu
from mtl_gui.ui.design.zoom import Zoom
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child

NUM_OUTPUTS = {"digit": 10, "parity": 1, "at_least_five": 1, "loops": 3}


@pytest.fixture
def diagram(tiny_experiment: Experiment, theme: Theme, qtbot: QtBot) -> NetworkDiagram:
    rows = (("A", "A", "A", "A"), ("A", "B", "B", "C"))
    diagram = NetworkDiagram(with_sharing(tiny_experiment, SharingPlan(blocks=rows)), theme)
    qtbot.addWidget(diagram)
    diagram.resize(600, 300)
    diagram.show_network(diagram._experiment, (1, 8, 8), NUM_OUTPUTS)
    with qtbot.waitExposed(diagram):
        diagram.show()
    left = diagram.mapToGlobal(QPoint(0, 0)).x()
    diagram.set_columns([(left + 150 * column, 150) for column in range(4)])
    diagram.setFocus()
    return diagram


@pytest.fixture
def menu(diagram: NetworkDiagram, theme: Theme) -> PictureMenu:
    return PictureMenu(diagram, theme)


def choose(diagram: NetworkDiagram, name: str) -> None:
    diagram.menu_wanted.emit(diagram.mapToGlobal(QPoint(5, 5)))
    opened = child(diagram, QMenu, "picture_menu")
    child(opened, QAction, name).trigger()
    opened.close()


def turn_wheel(diagram: NetworkDiagram, place: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(place),
        QPointF(diagram.mapToGlobal(place)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - as Qt asks for it
    )
    QApplication.sendEvent(diagram, event)


def test_that_the_wheel_enlarges_what_is_under_the_pointer(diagram: NetworkDiagram, qtbot: QtBot) -> None:
    turn_wheel(diagram, QPoint(375, 150), 4)
    assert diagram.zoom.factor == pytest.approx(1.25**4)
    with qtbot.waitSignal(diagram.block_clicked) as clicked:
        QTest.mouseClick(diagram, Qt.MouseButton.LeftButton, pos=QPoint(375, 150))
    assert clicked.args == [1]


def test_that_a_drag_moves_what_is_enlarged_and_selects_nothing(
    diagram: NetworkDiagram, qtbot: QtBot
) -> None:
    diagram.enlarge(2)
    before = diagram.zoom
    with qtbot.assertNotEmitted(diagram.block_clicked):
        QTest.mousePress(diagram, Qt.MouseButton.LeftButton, pos=QPoint(300, 150))
        for x in (320, 350):
            QTest.mouseMove(diagram, QPoint(x, 150))
        QTest.mouseRelease(diagram, Qt.MouseButton.LeftButton, pos=QPoint(350, 150))
    assert diagram.zoom == Zoom(before.factor, before.left - 50, before.top)


def test_that_keys_enlarge_and_show_the_whole_again(diagram: NetworkDiagram) -> None:
    QTest.keyClick(diagram, Qt.Key.Key_Plus)
    QTest.keyClick(diagram, Qt.Key.Key_Plus)
    QTest.keyClick(diagram, Qt.Key.Key_Minus)
    assert diagram.zoom.factor == pytest.approx(1.25)
    QTest.keyClick(diagram, Qt.Key.Key_0)
    assert diagram.zoom == Zoom()


def test_that_arrow_keys_bring_a_part_that_is_out_of_sight_into_view(diagram: NetworkDiagram) -> None:
    diagram.enlarge(6, QPointF(0, 0))
    for _ in range(3):
        QTest.keyClick(diagram, Qt.Key.Key_Right)
    geometry = diagram._geometry()
    assert geometry is not None
    head = geometry.node_rect(diagram.nodes[diagram._current])
    assert diagram.rect().contains(head.center().toPoint())


def test_that_the_whole_network_is_copied_however_it_is_enlarged(
    diagram: NetworkDiagram, menu: PictureMenu, qtbot: QtBot
) -> None:
    diagram.enlarge(3)
    with qtbot.waitSignal(menu.done):
        choose(diagram, "picture_copy")
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (1200, 600)


def test_that_the_picture_is_saved_under_the_ending_that_was_chosen(
    diagram: NetworkDiagram, menu: PictureMenu, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = (str(tmp_path / "mine"), "SVG files (*.svg)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: asked)
    with qtbot.waitSignal(menu.done) as done:
        choose(diagram, "picture_save")
    assert done.args[0].endswith("mine.svg.")
    assert "at_least_five" in (tmp_path / "mine.svg").read_text()


def test_that_a_picture_that_cannot_be_written_says_so(
    diagram: NetworkDiagram, menu: PictureMenu, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = (str(tmp_path / "none" / "mine.png"), "PNG files (*.png)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: asked)
    with qtbot.waitSignal(menu.refused) as refused:
        choose(diagram, "picture_save")
    assert "mine.png" in refused.args[0]


def test_that_a_saved_picture_is_not_blank(
    diagram: NetworkDiagram, menu: PictureMenu, theme: Theme, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = (str(tmp_path / "mine.png"), "PNG files (*.png)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: asked)
    choose(diagram, "picture_save")
    image = QImage(str(tmp_path / "mine.png"))
    colors = {image.pixelColor(x, y).name() for x in range(0, 1200, 4) for y in range(0, 600, 4)}
    assert theme.task_color(0).name() in colors
    assert theme.task_color(3).name() in colors
