"""Ctrl-C ends a job between two events, so that what it leaves is whole."""

import signal
from collections.abc import Generator, Iterator
from contextlib import closing
from types import FrameType, TracebackType
from typing import Self

from mtl_gui.events import Event

__all__ = ["Interrupted", "Interruption"]


class Interrupted(Exception):
    """The person asked to stop, and the job has stopped; the text says what is left of it."""


class Interruption:
    """Watches for Ctrl-C while a job runs. The first one ends the job in order, the second one at once.

    Leaving it after Ctrl-C raises `Interrupted`.

    Args:
        advice: What is left of the job then, and how to go on.
    """

    def __init__(self, advice: str) -> None:
        self._advice = advice
        self._is_asked = False

    def __enter__(self) -> Self:
        self._usual = signal.signal(signal.SIGINT, self._ask)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        signal.signal(signal.SIGINT, self._usual)
        if kind is KeyboardInterrupt:
            raise Interrupted(self._advice)

    def watched(self, events: Generator[Event, None, None]) -> Iterator[Event]:
        """Passes events on until there are no more, or Ctrl-C was pressed; then closes their source.

        Raises:
            Interrupted: After Ctrl-C.
        """
        with closing(events):
            for event in events:
                yield event
                if self._is_asked:
                    raise Interrupted(self._advice)

    def _ask(self, _signal: int, _frame: FrameType | None) -> None:
        if self._is_asked:
            raise KeyboardInterrupt
        self._is_asked = True
