import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from mtl_gui.ui.pages.task_pair import TaskPair
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import child


@pytest.fixture
def pair(qtbot: QtBot, theme: Theme) -> TaskPair:
    pair = TaskPair(theme, "pair")
    qtbot.addWidget(pair)
    pair.set_tasks(("a", "b", "c"))
    return pair


def test_that_the_first_two_tasks_are_chosen(pair: TaskPair) -> None:
    assert pair.pair == (0, 1)


def test_that_choosing_the_others_task_exchanges_them(qtbot: QtBot, pair: TaskPair) -> None:
    with qtbot.waitSignal(pair.changed):
        child(pair, QComboBox, "pair_0").setCurrentIndex(1)

    assert pair.pair == (1, 0)
    assert child(pair, QComboBox, "pair_1").currentIndex() == 0


def test_that_a_third_task_takes_the_place_of_one(pair: TaskPair) -> None:
    child(pair, QComboBox, "pair_1").setCurrentIndex(2)
    assert pair.pair == (0, 2)

    child(pair, QComboBox, "pair_1").setCurrentIndex(0)
    assert pair.pair == (2, 0)


def test_that_the_same_tasks_keep_the_choice(pair: TaskPair) -> None:
    child(pair, QComboBox, "pair_0").setCurrentIndex(2)
    pair.set_tasks(("a", "b", "c"))

    assert pair.pair == (2, 1)
