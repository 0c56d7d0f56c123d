from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget
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
