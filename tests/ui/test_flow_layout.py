from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.ui.flow_layout import FlowLayout


class Row:
    """Three widgets of 100 by 20, 40 and 20 in a layout."""

    def __init__(self, window: QWidget) -> None:
        self.layout = FlowLayout(window, gap=10)
        self.labels = [QLabel(window) for _ in range(3)]
        for label, height in zip(self.labels, (20, 40, 20), strict=True):
            label.setFixedSize(100, height)
            self.layout.addWidget(label)

    def places(self, width: int) -> list[tuple[int, int]]:
        self.layout.setGeometry(QRect(0, 0, width, 500))
        return [(label.x(), label.y()) for label in self.labels]


@pytest.fixture
def row(qtbot: QtBot) -> Iterator[Row]:
    window = QWidget()
    qtbot.addWidget(window)
    row = Row(window)
    window.show()
    yield row
    window.close()


def test_that_widgets_stand_in_one_row_while_there_is_room(row: Row) -> None:
    assert row.places(320) == [(0, 10), (110, 0), (220, 10)]


def test_that_a_widget_without_room_begins_the_next_row(row: Row) -> None:
    assert row.places(319) == [(0, 10), (110, 0), (0, 44)]


@pytest.mark.parametrize(("width", "height"), [(320, 40), (319, 64), (100, 88), (10, 88)])
def test_that_the_height_follows_from_the_width(row: Row, width: int, height: int) -> None:
    assert row.layout.heightForWidth(width) == height


def test_that_hidden_widgets_take_no_room(row: Row) -> None:
    row.labels[1].hide()
    places = row.places(320)
    assert (places[0][0], places[2][0]) == (0, 110)
    assert row.layout.heightForWidth(320) == 20


def test_that_items_can_be_taken_out(row: Row) -> None:
    assert row.layout.takeAt(5) is None
    item = row.layout.takeAt(0)
    assert item is not None
    assert item.widget() is row.labels[0]
    assert row.layout.count() == 2


def test_that_a_widget_that_is_deleted_leaves_the_row(row: Row) -> None:
    shiboken6.delete(row.labels.pop(1))
    assert row.layout.count() == 2
    assert row.places(320) == [(0, 0), (110, 0)]


def test_that_the_end_of_another_layout_leaves_items_at_the_places_of_its_own_alone(
    qtbot: QtBot,
) -> None:
    """Memory of deleted items is used for the next ones, here for as many of the same size."""
    former, window = QWidget(), QWidget()
    qtbot.addWidget(window)
    column, line = QVBoxLayout(former), QHBoxLayout()
    buttons = [QPushButton(former) for _ in range(30)]
    labels = [QLabel(window) for _ in range(30)]
    for button in buttons:
        line.addWidget(button)
    column.addLayout(line)
    flow = FlowLayout(window)
    for button in buttons:
        shiboken6.delete(button)
    for label in labels:
        flow.addWidget(label)
    shiboken6.delete(former)
    items = [flow.itemAt(place) for place in range(30)]
    assert [item.widget() for item in items if item is not None] == labels
