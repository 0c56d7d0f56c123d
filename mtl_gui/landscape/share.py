"""How much of the time measuring may take while a training runs."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

__all__ = ["Share"]

_LONGEST_SAVING = 5.0
"""Seconds of rest that count for later, so that no burst follows a long one."""


class Share:
    """Lets pieces of work begin so that together they take no more than a share of the time.

    Time goes into an account at the rate of the share, and every piece takes out what it took. A piece may
    begin when the account holds what the piece before it cost; so the busy time up to any moment t is at most

        limit · t + (what the last piece took longer than the one before it)

    A training that stands still whenever something is measured is slowed down by exactly this share, so the
    share bounds the slowing from above.

    Args:
        limit: The share, above 0 and up to 1.
        clock: Seconds from anywhere.
    """

    def __init__(self, limit: float, clock: Callable[[], float] = time.perf_counter) -> None:
        if not 0 < limit <= 1:
            raise ValueError(f"A share of {limit} is none.")
        self.limit = limit
        self._clock = clock
        self._began = self._seen = clock()
        self._account = 0.0
        self._expected = 0.0
        self._busy = 0.0

    @property
    def taken(self) -> float:
        """The share that measuring has really taken since the beginning."""
        elapsed = self._clock() - self._began
        return self._busy / elapsed if elapsed > 0 else 0.0

    def wait(self) -> float:
        """Seconds until the next piece may begin; 0 when it may at once."""
        self._pay_in()
        return max((self._expected - self._account) / self.limit, 0.0)

    @contextmanager
    def spending(self) -> Iterator[None]:
        """Takes note of how long the work inside takes."""
        started = self._clock()
        try:
            yield
        finally:
            self._take_out(self._clock() - started)

    def _pay_in(self) -> None:
        now = self._clock()
        most = max(_LONGEST_SAVING * self.limit, self._expected)
        self._account = max(self._account, min(self._account + self.limit * (now - self._seen), most))
        self._seen = now

    def _take_out(self, seconds: float) -> None:
        self._pay_in()
        self._account -= seconds
        self._expected = seconds
        self._busy += seconds
