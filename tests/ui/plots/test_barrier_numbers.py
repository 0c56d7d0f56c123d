import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from mtl_gui.ui.plots.barrier_numbers import BarrierNumbers
from mtl_gui.ui.plots.matrix_table import MatrixTable
from mtl_gui.ui.theme import Theme
from tests.ui.gestures import press

_HEIGHTS = np.array([[0.0, 0.5, np.nan], [0.5, 0.0, 0.25], [np.nan, 0.25, 0.0]])


@pytest.fixture
def numbers(theme: Theme) -> BarrierNumbers:
    numbers = BarrierNumbers(theme)
    numbers.show_heights(("joint", "one alone", "two alone"), _HEIGHTS)
    return numbers


def test_that_every_cell_says_in_words_between_which_networks_the_barrier_is(numbers: BarrierNumbers) -> None:
    words = [numbers.index(0, column).data(Qt.ItemDataRole.AccessibleTextRole) for column in range(3)]

    assert words == [
        "joint: the same network",
        "joint to one alone: barrier 0.5",
        "joint to two alone: not known",
    ]


def test_that_the_tint_is_half_as_strong_where_the_barrier_is_half_as_high(numbers: BarrierNumbers) -> None:
    highest = numbers.index(0, 1).data(Qt.ItemDataRole.BackgroundRole)
    half = numbers.index(1, 2).data(Qt.ItemDataRole.BackgroundRole)

    assert isinstance(highest, QColor)
    assert half.alphaF() == pytest.approx(highest.alphaF() / 2, abs=0.01)
    assert numbers.index(0, 0).data(Qt.ItemDataRole.BackgroundRole) is None


def test_that_arrow_keys_go_from_cell_to_cell(qtbot: QtBot, numbers: BarrierNumbers) -> None:
    table = MatrixTable(numbers)
    qtbot.addWidget(table)
    table.show()
    table.setCurrentIndex(numbers.index(0, 0))

    press(table, Qt.Key.Key_Right)
    press(table, Qt.Key.Key_Down)

    assert (table.currentIndex().row(), table.currentIndex().column()) == (1, 1)
