import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from mtl_gui.ui.shell.rate_field import RateField, neighbour
from tests.ui.gestures import press


@pytest.fixture
def field(qtbot: QtBot) -> RateField:
    field = RateField()
    field.setLocale(QLocale("en"))
    qtbot.addWidget(field)
    return field


def test_that_the_arrows_walk_one_two_five(field: RateField) -> None:
    field.setValue(0.001)
    seen = []
    for _ in range(4):
        field.stepUp()
        seen.append(field.value())
    assert seen == pytest.approx([0.002, 0.005, 0.01, 0.02])
    field.stepBy(-4)
    assert field.value() == pytest.approx(0.001)


@given(value=st.floats(1e-7, 50))
def test_that_up_and_down_lead_to_the_nearest_numbers_of_the_series(value: float) -> None:
    above, below = neighbour(value, is_up=True), neighbour(value, is_up=False)
    assert below < value < above
    for number in (above, below):
        mantissa = number / 10 ** math.floor(math.log10(number) + 1e-9)
        assert min(abs(mantissa - known) for known in (1, 2, 5)) < 1e-9
    assert above / below <= 5 + 1e-9


@pytest.mark.parametrize("text", ["0.003", "3e-3", "1", "0.00001"])
def test_that_a_typed_number_is_taken(field: RateField, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)
    press(field, Qt.Key.Key_Return)
    assert field.value() == pytest.approx(float(text))


@pytest.mark.parametrize("text", ["", "x", "0", "-1", "1000"])
def test_that_what_is_no_learning_rate_changes_nothing(field: RateField, text: str) -> None:
    field.setValue(0.01)
    field.selectAll()
    press(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)
    press(field, Qt.Key.Key_Return)
    assert field.value() == pytest.approx(0.01)
