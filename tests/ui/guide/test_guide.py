from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QTableView, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.app.training import MakeEvents
from mtl_gui.ui.guide.card import GuideCard
from mtl_gui.ui.guide.place import card_place
from mtl_gui.ui.guide.steps import STEPS
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.page import Workbench
from tests.app.hand_made import hand_made_events
from tests.ui.gestures import child, click, press

ROOM = QRect(0, 0, 1000, 700)


@pytest.fixture
def make_events() -> MakeEvents:
    return hand_made_events


@pytest.fixture
def guided(shell: MainWindow) -> MainWindow:
    """The window at the first step of the tour."""
    click(child(shell, QPushButton, "start_guide"))
    return shell


def card_of(window: MainWindow) -> GuideCard:
    return child(window, GuideCard, "guide_card")


def go_on(window: MainWindow) -> None:
    press(child(window, QPushButton, "guide_next"), Qt.Key.Key_Return)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def run_to_its_end(window: MainWindow, qtbot: QtBot) -> None:
    press(focused(), Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.workbench.training.state == "finished")
    qtbot.waitUntil(lambda: "✓" in card_of(window).sentence)


def test_that_the_tour_leads_by_keys_to_a_second_run_with_less_sharing(
    guided: MainWindow, workbench: Workbench, qtbot: QtBot
) -> None:
    together = workbench.session.experiment.sharing
    assert focused().objectName() == "guide_next"
    press(focused(), Qt.Key.Key_Return)
    run_to_its_end(guided, qtbot)
    go_on(guided)
    assert guided.deck.current == "compare"
    go_on(guided)
    matrix = child(guided, QTableView, "sharing_matrix")
    assert focused() is matrix
    matrix.setCurrentIndex(matrix.model().index(0, together.num_blocks - 1))
    press(matrix, Qt.Key.Key_Space)
    assert workbench.session.experiment.sharing != together
    assert "✓" in card_of(guided).sentence
    go_on(guided)
    run_to_its_end(guided, qtbot)
    assert len(workbench.training.store.entries()) == 2
    go_on(guided)
    assert card_of(guided).isHidden()


def test_that_enter_goes_on_after_the_run_and_alt_with_a_letter_from_anywhere(
    guided: MainWindow, qtbot: QtBot
) -> None:
    press(focused(), Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: focused().objectName() == "bar_run.start")
    run_to_its_end(guided, qtbot)
    qtbot.waitUntil(lambda: focused().objectName() == "guide_next")
    press(focused(), Qt.Key.Key_Return)
    assert guided.deck.current == "compare"
    guided.deck.setFocus()
    press(guided, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: guided.deck.current == "train")


def test_that_back_returns_to_the_step_before(guided: MainWindow) -> None:
    before = card_of(guided).sentence
    go_on(guided)
    assert card_of(guided).sentence != before
    press(child(guided, QPushButton, "guide_back"), Qt.Key.Key_Return)
    assert card_of(guided).sentence == before
    assert not child(guided, QPushButton, "guide_back").isEnabled()


@pytest.mark.parametrize("way", ["escape", "skip"])
def test_that_the_tour_can_be_left_and_taken_again(guided: MainWindow, way: str) -> None:
    if way == "escape":
        press(child(guided, QWidget, "rail"), Qt.Key.Key_Escape)
    else:
        click(child(guided, QPushButton, "guide_skip"))
    assert card_of(guided).isHidden()
    assert child(guided, QWidget, "guide_frame").isHidden()
    guided.actions_by_id.trigger("help.guide")
    assert card_of(guided).isVisible()


def test_that_the_window_stays_usable_during_the_tour(guided: MainWindow) -> None:
    press(guided, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert guided.deck.current == "start"
    assert card_of(guided).isVisible()


def test_that_the_frame_encloses_what_the_step_is_about(guided: MainWindow, qtbot: QtBot) -> None:
    matrix = child(guided, QTableView, "sharing_matrix")
    frame = child(guided, QWidget, "guide_frame")

    def is_enclosed() -> bool:
        seen = matrix.visibleRegion().boundingRect()
        return frame.isVisible() and frame.geometry().contains(
            seen.translated(matrix.mapTo(guided, seen.topLeft()) - seen.topLeft())
        )

    qtbot.waitUntil(is_enclosed)
    guided.resize(1024, 640)
    qtbot.waitUntil(lambda: guided.rect().contains(card_of(guided).geometry()) and is_enclosed())


def test_that_the_frame_goes_along_when_its_target_is_scrolled(guided: MainWindow, qtbot: QtBot) -> None:
    go_on(guided)
    run_to_its_end(guided, qtbot)
    guided.resize(1024, 640)
    go_on(guided)
    table, frame = child(guided, QTableView, "outcome_table"), child(guided, QWidget, "guide_frame")
    qtbot.waitUntil(frame.isVisible)
    qtbot.wait(100)  # all that the new size moves has come to rest
    around = next(
        area for area in guided.findChildren(QScrollArea) if area.isVisible() and area.isAncestorOf(table)
    )
    before = frame.y(), table.mapTo(guided, QPoint(0, 0)).y()
    around.verticalScrollBar().setValue(around.verticalScrollBar().value() + 40)
    moved = table.mapTo(guided, QPoint(0, 0)).y() - before[1]
    assert moved != 0
    qtbot.waitUntil(lambda: frame.y() - before[0] == moved)


def test_that_tab_goes_through_the_card_from_left_to_right(guided: MainWindow) -> None:
    go_on(guided)
    buttons = [child(guided, QPushButton, f"guide_{name}") for name in ("skip", "back", "next")]
    buttons[0].setFocus()
    for before, after in pairwise(buttons):
        assert before.x() < after.x()
        press(before, Qt.Key.Key_Tab)
        assert focused() is after


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.title)
def test_that_what_a_step_points_at_is_on_its_page(window: MainWindow, step: object) -> None:
    target = child(window, QWidget, getattr(step, "target", ""))
    page = window.deck.page(getattr(step, "page", ""))
    assert page.isAncestorOf(target) or child(window, QWidget, "run_bar").isAncestorOf(target)


@pytest.mark.parametrize(
    "target", [QRect(10, 10, 200, 100), QRect(700, 300, 250, 80), QRect(20, 560, 900, 120)], ids=str
)
def test_that_a_card_does_not_cover_its_target_where_there_is_room(target: QRect) -> None:
    place = card_place(QSize(300, 200), target, ROOM, 16)
    assert ROOM.contains(place)
    assert not place.intersects(target)


def test_that_a_card_keeps_away_from_a_target_outside_its_room() -> None:
    place = card_place(QSize(300, 200), QRect(10, -60, 80, 30), ROOM, 16)
    assert place == QRect(683, 483, 300, 200)


@pytest.mark.parametrize("number", range(len(STEPS)))
def test_that_the_card_hides_neither_menus_nor_buttons_nor_the_list_of_pages(
    guided: MainWindow, number: int
) -> None:
    for _ in range(number):
        go_on(guided)
    for name in ("run_bar", "rail"):
        part = child(guided, QWidget, name)
        place = QRect(part.mapTo(guided, QPoint(0, 0)), part.size())
        assert not place.intersects(card_of(guided).geometry())
    assert not guided.menuBar().geometry().intersects(card_of(guided).geometry())


def test_that_a_card_stays_inside_when_its_target_fills_the_window() -> None:
    assert ROOM.contains(card_place(QSize(300, 200), ROOM, ROOM, 16))
    assert ROOM.contains(card_place(QSize(2000, 2000), None, ROOM, 16))
