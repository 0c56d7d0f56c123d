"""A progress bar for a terminal; lines where the output is no terminal."""

import shutil
import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self, TextIO

__all__ = ["ProgressBar", "duration"]

_BAR_WIDTH = 24
_REDRAWS_PER_SECOND = 12
_LINES = 10  # where the output is no terminal
_SOONEST_GUESS = 0.02, 1.0  # progress and seconds before which the time left is not guessed


class ProgressBar:
    """Percent, bar, time left and what is going on, on standard error.

    Args:
        title: What is going on, in a word.
        output: Where to; left out: standard error.
        clock: Seconds from anywhere.
    """

    def __init__(
        self, title: str, output: TextIO | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._title = title
        self._output = output or sys.stderr
        self._clock = clock
        self._is_terminal = self._output.isatty()
        self._started = clock()
        self._drawn_at = float("-inf")
        self._drawn_tenth = -1
        self._first: tuple[float, float] | None = None
        self._last = (0.0, "")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if kind is None:
            self._draw(1.0, f"done in {duration(self._clock() - self._started)}")
        elif self._is_terminal:
            self._draw(*self._last)
        if self._is_terminal:
            self._output.write("\n")
            self._output.flush()

    def show(self, fraction: float, activity: str) -> None:
        """Shows how far it is, from 0 to 1; as often as the eye, or a log, needs it."""
        self._first = self._first or (fraction, self._clock())
        self._last = fraction, activity
        if self._is_terminal:
            is_due = self._clock() - self._drawn_at >= 1 / _REDRAWS_PER_SECOND
        else:
            is_due = int(fraction * _LINES) > self._drawn_tenth and fraction < 1
        if is_due:
            self._draw(fraction, f"{self._time_left(fraction)}{activity}")

    def _draw(self, fraction: float, text: str) -> None:
        self._drawn_at = self._clock()
        self._drawn_tenth = int(fraction * _LINES)
        if not self._is_terminal:
            self._output.write(f"{self._title} {fraction:4.0%}  {text}\n")
        else:
            full = round(fraction * _BAR_WIDTH)
            bar = "█" * full + "░" * (_BAR_WIDTH - full)
            line = f"{self._title} {fraction:4.0%} {bar} {text}"
            columns = shutil.get_terminal_size().columns - 1
            self._output.write(f"\r\x1b[K{line[:columns]}")
        self._output.flush()

    def _time_left(self, fraction: float) -> str:
        """What is left at the pace since the first call; a resumed job does not begin at 0."""
        first_fraction, first_time = self._first or (fraction, self._clock())
        progress, elapsed = fraction - first_fraction, self._clock() - first_time
        if progress < _SOONEST_GUESS[0] or elapsed < _SOONEST_GUESS[1]:
            return ""
        return f"{duration(elapsed * (1 - fraction) / progress)} left  "


def duration(seconds: float) -> str:
    """A span of time as people say it: 8 s, 2 min 05 s, 1 h 10 min."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02} min"
