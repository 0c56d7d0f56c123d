import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from mtl_gui.ui.forms.fields import Bounds
from mtl_gui.ui.forms.lists import parse_points, parse_whole_numbers, write_points, write_whole_numbers
from mtl_gui.ui.forms.number_box import NumberBox, parsed, written


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_that_a_written_number_is_read_back_exactly(value: float) -> None:
    assert parsed(written(value)) == value


@pytest.mark.parametrize(
    ("value", "text"), [(0.0002, "0.0002"), (1e-8, "1e-08"), (64.0, "64"), (0.1 + 0.2, "0.30000000000000004")]
)
def test_that_a_number_is_written_with_its_digits_only(value: float, text: str) -> None:
    assert written(value) == text


@pytest.mark.parametrize("text", ["", "x", "1,2,3x", "nan", "inf"])
def test_that_other_texts_are_no_numbers(text: str) -> None:
    assert parsed(text) is None


def test_that_a_decimal_comma_is_read_where_it_is_usual() -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German))
    try:
        assert written(0.25) == "0,25"
        assert parsed("0,25") == 0.25
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("start", "steps", "expected"),
    [(1e-3, 1, 2e-3), (1e-3, 3, 1e-2), (1e-3, -1, 5e-4), (3e-4, 1, 5e-4), (7.0, -1, 5.0), (1.0, 2, 5.0)],
)
def test_that_arrows_go_to_the_next_round_number(
    qtbot: QtBot, start: float, steps: int, expected: float
) -> None:
    box = NumberBox(Bounds(0, 100, is_above=True))
    qtbot.addWidget(box)
    box.setValue(start)
    box.stepBy(steps)
    assert box.value() == expected


def test_that_arrows_reach_zero_and_leave_it(qtbot: QtBot) -> None:
    box = NumberBox(Bounds(0, 1))
    qtbot.addWidget(box)
    box.setValue(1e-6)
    box.stepBy(-1)
    assert box.value() == 0
    box.stepBy(1)
    assert box.value() == 1e-6


@pytest.mark.parametrize(("steps", "expected"), [(1, 0.65), (-1, 0.6), (-20, 0.0), (8, 1.0)])
def test_that_arrows_of_a_narrow_range_go_evenly(qtbot: QtBot, steps: int, expected: float) -> None:
    box = NumberBox(Bounds(0, 1), step=0.05)
    qtbot.addWidget(box)
    box.setValue(0.62)
    for _ in range(abs(steps)):
        box.stepBy(1 if steps > 0 else -1)
    assert box.value() == expected


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=st.floats(1e-300, 1e300))
def test_that_a_box_keeps_every_digit(qtbot: QtBot, value: float) -> None:
    box = NumberBox(Bounds())
    qtbot.addWidget(box)
    box.setValue(value)
    assert box.value() == value


@given(st.lists(st.integers(-(10**9), 10**9)))
def test_that_a_list_of_whole_numbers_is_read_back(numbers: list[int]) -> None:
    assert parse_whole_numbers(write_whole_numbers(numbers)) == tuple(numbers)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("0-3", (0, 1, 2, 3)), ("1; 2  3", (1, 2, 3)), ("0 - 2, 9", (0, 1, 2, 9)), (" ", ()), ("1.5", None)],
)
def test_that_lists_are_read_as_people_write_them(text: str, numbers: tuple[int, ...] | None) -> None:
    assert parse_whole_numbers(text) == numbers


@given(st.lists(st.tuples(st.floats(-1e9, 1e9), st.floats(-1e9, 1e9))))
def test_that_points_are_read_back(points: list[tuple[float, float]]) -> None:
    assert parse_points(write_points(points)) == tuple(points)


@pytest.mark.parametrize("text", ["1, 2", "(1)", "(1, 2, 3)", "(1, x)", "(1, 2) 3"])
def test_that_other_texts_are_no_points(text: str) -> None:
    assert parse_points(text) is None
