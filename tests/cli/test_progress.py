import io

import pytest

from mtl_gui.cli.progress import ProgressBar, duration


class Terminal(io.StringIO):
    """Takes what is written, as a terminal."""

    def isatty(self) -> bool:
        return True


class Clock:
    """Seconds that pass when they are told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_that_a_log_gets_a_line_per_tenth_and_one_at_the_end() -> None:
    log, clock = io.StringIO(), Clock()
    with ProgressBar("Training", log, clock) as bar:
        for step in range(1000):
            clock.now += 0.01
            bar.show(step / 1000, f"step {step}")
    lines = log.getvalue().splitlines()
    assert lines[0] == "Training   0%  step 0"
    assert len(lines) == 11
    assert lines[5] == "Training  50%  5 s left  step 500"
    assert lines[-1] == "Training 100%  done in 10 s"
    assert "\r" not in log.getvalue()


def test_that_a_terminal_gets_one_line_that_is_redrawn_now_and_then() -> None:
    terminal, clock = Terminal(), Clock()
    with ProgressBar("Training", terminal, clock) as bar:
        for step in range(1000):
            clock.now += 0.001
            bar.show(step / 1000, f"step {step}")
    drawn = terminal.getvalue().split("\r\x1b[K")[1:]
    assert len(drawn) <= 14
    assert drawn[0] == "Training   0% ░░░░░░░░░░░░░░░░░░░░░░░░ step 0"
    assert drawn[-1] == "Training 100% ████████████████████████ done in 1 s\n"


def test_that_a_line_never_is_wider_than_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    terminal = Terminal()
    with ProgressBar("Training", terminal, Clock()) as bar:
        bar.show(0.5, "x" * 200)
    assert max(len(line) for line in terminal.getvalue().split("\r\x1b[K")) <= 40


def test_that_the_time_left_is_guessed_only_once_there_is_something_to_guess_from() -> None:
    log, clock = io.StringIO(), Clock()
    bar = ProgressBar("Training", log, clock)
    for fraction, text in ((0.5, "resumed"), (0.6, "early"), (0.7, "later")):
        bar.show(fraction, text)
        clock.now += 0.75
    assert log.getvalue().splitlines() == [
        "Training  50%  resumed",
        "Training  60%  early",
        "Training  70%  2 s left  later",
    ]


def test_that_an_error_leaves_the_bar_where_it_was() -> None:
    terminal = Terminal()
    bar = ProgressBar("Training", terminal, Clock())
    bar.show(0.25, "step 1")
    bar.__exit__(ValueError, ValueError("broken"), None)
    assert terminal.getvalue().endswith("25% ██████░░░░░░░░░░░░░░░░░░ step 1\n")


@pytest.mark.parametrize(
    ("seconds", "said"), [(0.4, "0 s"), (59.4, "59 s"), (65, "1 min 05 s"), (4200, "1 h 10 min")]
)
def test_that_a_duration_is_said_as_people_say_it(seconds: float, said: str) -> None:
    assert duration(seconds) == said
