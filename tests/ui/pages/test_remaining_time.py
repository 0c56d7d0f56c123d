import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.ui.pages.remaining_time import RemainingTime, duration_text


def test_that_a_steady_training_takes_what_is_left_over_its_speed() -> None:
    remaining = RemainingTime()
    for tenth in range(61):
        remaining.note(tenth, tenth / 10)  # ten steps a second
    assert remaining.seconds(200) == pytest.approx(14.0)


def test_that_nothing_is_said_before_a_twentieth_is_done() -> None:
    remaining = RemainingTime()
    for second in range(10):
        remaining.note(second, float(second))
    assert remaining.seconds(1000) is None
    assert remaining.seconds(100) is not None


def test_that_nothing_is_said_in_the_first_second() -> None:
    remaining = RemainingTime()
    remaining.note(0, 0.0)
    remaining.note(90, 0.9)
    assert remaining.seconds(100) is None


def test_that_a_pause_does_not_count_as_slowness() -> None:
    remaining = RemainingTime()
    for second in range(11):
        remaining.note(10 * second, float(second))
    remaining.rest()
    assert remaining.seconds(1000) is None
    remaining.note(100, 1000.0)
    assert remaining.seconds(1000) == pytest.approx(90.0)


def test_that_a_first_moment_without_a_step_does_not_count_as_slowness() -> None:
    remaining = RemainingTime()
    remaining.note(0, 0.0)
    remaining.note(0, 0.001)
    for second in range(1, 4):
        remaining.note(10 * second, float(second))
    assert remaining.seconds(100) == pytest.approx(7.0, rel=0.01)


def test_that_a_new_speed_is_taken_up_within_some_seconds() -> None:
    remaining = RemainingTime()
    for second in range(6):
        remaining.note(10 * second, float(second))
    for second in range(1, 31):
        remaining.note(50 + 100 * second, 5.0 + second)
    speed = (10_000 - 3050) / (remaining.seconds(10_000) or 1)
    assert speed == pytest.approx(100, rel=0.01)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (3, "a few seconds left"),
        (42, "40 s left"),
        (64, "1 min 0 s left"),
        (125, "2 min 0 s left"),
        (3725, "1 h 2 min left"),
    ],
)
def test_that_a_time_left_is_said_in_round_numbers(qtbot: QtBot, seconds: float, text: str) -> None:
    assert duration_text(seconds) == text
