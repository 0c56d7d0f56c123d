"""Decides when plots are drawn: only when something changed, not too often, and not at any price."""

import time
from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer

__all__ = ["RedrawClock"]

_SHORTEST_INTERVAL = 100
_LONGEST_INTERVAL = 2000
_LARGEST_SHARE = 0.05


class RedrawClock(QObject):
    """Draws a set of plots after a change, one plot per turn of the event loop.

    A round of drawing, what Qt paints in consequence included, may compute for a share of the interval
    between rounds and last for twice as long: when it takes longer, the interval grows, so that training
    keeps its processor and is seldom kept waiting by Python's lock. Between two plots of a round the event
    loop turns, so that no key press waits for all of them.

    Args:
        drawings: Gives what is to be drawn in a round, in order; called when the round begins.
        is_wanted: Tells whether anybody would see it.
        parent: The owner.
        interval: Milliseconds between two rounds while they cost little.
        share: How much of the time drawing may compute.
    """

    def __init__(
        self,
        drawings: Callable[[], Iterable[Callable[[], None]]],
        is_wanted: Callable[[], bool],
        parent: QObject | None = None,
        *,
        interval: int = _SHORTEST_INTERVAL,
        share: float = _LARGEST_SHARE,
    ) -> None:
        super().__init__(parent)
        self._shortest = interval
        self._share = self._usual_share = share
        self._drawings = drawings
        self._is_wanted = is_wanted
        self._queue: deque[Callable[[], None]] = deque()
        self._is_dirty = False
        self._started = (0.0, 0.0)
        self._last_rest = 0.0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(interval)
        self._rest.timeout.connect(self._begin_if_dirty)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._draw_next)

    @property
    def interval(self) -> int:
        """Milliseconds between the beginnings of two rounds."""
        return self._rest.interval()

    def forget(self) -> None:
        """Leaves out what is still to be drawn in this round, for when its plots are no more."""
        self._queue.clear()

    def hurry(self) -> None:
        """Draws at once what a person has just asked for, whatever the last round has cost."""
        self.forget()
        self._rest.stop()
        self._last_rest = 0.0
        self._rest.setInterval(self._shortest)
        self.mark_dirty()

    def set_share(self, share: float | None = None) -> None:
        """Lets drawing compute for another share of the time; None is the one it was made with."""
        self._share = self._usual_share if share is None else share

    def mark_dirty(self) -> None:
        """Asks for a round: at once after a rest, otherwise when the interval is over."""
        self._is_dirty = True
        if not self._rest.isActive():
            self._begin_if_dirty()

    def _begin_if_dirty(self) -> None:
        if not self._is_dirty or not self._is_wanted():
            return
        if self._queue:  # the last round is still being drawn
            self._rest.start()
            return
        self._is_dirty = False
        self._started = time.thread_time(), time.perf_counter()
        self._queue = deque(self._drawings())
        self._rest.start()
        self._turn.start()

    def _draw_next(self) -> None:
        """Draws one; the turn after the last finds what Qt painted in between done, and counts it too."""
        if self._queue:
            self._queue.popleft()()
            self._turn.start()
        else:
            self._adapt()

    def _adapt(self) -> None:
        """Goes by the cheaper of the last two rounds, so that a single hitch does not slow the plots."""
        computed, began = self._started
        needed = max(time.thread_time() - computed, (time.perf_counter() - began) / 2) / self._share
        usual, self._last_rest = min(needed, self._last_rest), needed
        wanted = min(max(self._shortest, round(1000 * usual)), _LONGEST_INTERVAL)
        if wanted != self._rest.interval():  # setting it, even to the same, would begin the rest anew
            self._rest.setInterval(wanted)
