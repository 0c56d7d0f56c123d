import time
from collections.abc import Callable
from functools import partial

from pytestqt.qtbot import QtBot

from mtl_gui.ui.plots.redraw_clock import RedrawClock


class Drawing:
    """Counts its rounds; each takes some processor time."""

    def __init__(self, seconds: float = 0.0) -> None:
        self.seconds = seconds
        self.moments: list[float] = []

    def draw(self) -> None:
        end = time.thread_time() + self.seconds
        while time.thread_time() < end:
            pass

    def round(self) -> list[Callable[[], None]]:
        self.moments.append(time.monotonic())
        return [self.draw]


def _seen() -> bool:
    return True


def test_that_nothing_is_drawn_without_a_change(qtbot: QtBot) -> None:
    drawing = Drawing()
    clock = RedrawClock(drawing.round, _seen)
    clock.mark_dirty()
    qtbot.waitUntil(lambda: len(drawing.moments) == 1)
    with qtbot.waitSignal(clock._rest.timeout):
        pass
    assert len(drawing.moments) == 1


def test_that_many_changes_are_drawn_at_most_ten_times_a_second(qtbot: QtBot) -> None:
    drawing = Drawing()
    clock = RedrawClock(drawing.round, _seen)

    def enough() -> bool:
        clock.mark_dirty()
        return len(drawing.moments) >= 5

    qtbot.waitUntil(enough, timeout=5000)
    gaps = [after - before for before, after in zip(drawing.moments, drawing.moments[1:], strict=False)]
    assert min(gaps) > 0.088  # coarse timers may be early by a twentieth


def test_that_the_last_change_is_always_drawn(qtbot: QtBot) -> None:
    shown: list[int] = []
    state = {"value": 0}
    clock = RedrawClock(lambda: [lambda: shown.append(state["value"])], _seen)
    for value in (1, 2, 3):
        state["value"] = value
        clock.mark_dirty()
    qtbot.waitUntil(lambda: bool(shown) and shown[-1] == 3)


def test_that_costly_drawing_is_done_more_seldom_and_cheap_drawing_often_again(qtbot: QtBot) -> None:
    drawing = Drawing(seconds=0.03)
    clock = RedrawClock(drawing.round, _seen)

    def slowed_down() -> bool:
        clock.mark_dirty()
        return clock.interval >= 550

    qtbot.waitUntil(slowed_down, timeout=5000)
    drawing.seconds = 0.0

    def recovered() -> bool:
        clock.mark_dirty()
        return clock.interval == 100

    qtbot.waitUntil(recovered, timeout=5000)


def test_that_a_smaller_share_of_the_time_makes_longer_intervals(qtbot: QtBot) -> None:
    drawing = Drawing(seconds=0.01)
    clock = RedrawClock(drawing.round, _seen, share=0.02)

    def slowed_down() -> bool:
        clock.mark_dirty()
        return clock.interval >= 500

    qtbot.waitUntil(slowed_down, timeout=5000)


def test_that_a_single_hitch_does_not_slow_the_plots(qtbot: QtBot) -> None:
    drawing = Drawing(seconds=0.1)
    clock = RedrawClock(drawing.round, _seen)
    clock.mark_dirty()
    qtbot.waitUntil(lambda: clock._last_rest >= 2)
    assert clock.interval == 100


def test_that_what_nobody_sees_is_drawn_when_it_is_seen_again(qtbot: QtBot) -> None:
    drawing = Drawing()
    seen = {"now": False}
    clock = RedrawClock(drawing.round, lambda: seen["now"])
    clock.mark_dirty()
    assert not clock._turn.isActive()
    seen["now"] = True
    clock.mark_dirty()
    qtbot.waitUntil(lambda: len(drawing.moments) == 1)


def test_that_the_event_loop_turns_between_two_drawings(qtbot: QtBot) -> None:
    order: list[str] = []

    def first() -> None:
        from PySide6.QtCore import QTimer

        order.append("first")
        QTimer.singleShot(0, lambda: order.append("between"))

    clock = RedrawClock(lambda: [first, lambda: order.append("second")], _seen)
    clock.mark_dirty()
    qtbot.waitUntil(lambda: len(order) == 3)
    assert order == ["first", "between", "second"]


def test_that_forgotten_drawings_are_left_out_and_later_ones_are_not(qtbot: QtBot) -> None:
    drawn: list[str] = []
    drawings = {"now": ["old", "older"]}
    clock = RedrawClock(lambda: [partial(drawn.append, name) for name in drawings["now"]], _seen)
    clock.mark_dirty()
    clock.forget()
    drawings["now"] = ["new"]
    clock.mark_dirty()
    qtbot.waitUntil(lambda: drawn == ["new"])


def test_that_what_a_person_asks_for_is_drawn_at_once_after_costly_drawing(qtbot: QtBot) -> None:
    drawing = Drawing()
    clock = RedrawClock(drawing.round, _seen)
    clock.mark_dirty()
    qtbot.waitUntil(lambda: len(drawing.moments) == 1)
    clock._rest.start(60_000)
    clock.mark_dirty()
    qtbot.wait(20)
    assert len(drawing.moments) == 1
    clock.hurry()
    qtbot.waitUntil(lambda: len(drawing.moments) == 2, timeout=2000)
    assert clock.interval == 100


def test_that_drawing_may_cost_more_while_nothing_else_needs_the_processor(qtbot: QtBot) -> None:
    drawing = Drawing(seconds=0.01)
    clock = RedrawClock(drawing.round, _seen, share=0.02)

    def has_interval(shortest: int, longest: int) -> bool:
        clock.mark_dirty()
        return shortest <= clock.interval <= longest

    qtbot.waitUntil(lambda: has_interval(500, 2000), timeout=5000)
    clock.set_share(0.5)
    qtbot.waitUntil(lambda: has_interval(100, 250), timeout=5000)
    clock.set_share()
    qtbot.waitUntil(lambda: has_interval(500, 2000), timeout=5000)
