"""Counts time, with breaks."""

import time

__all__ = ["Stopwatch"]


class Stopwatch:
    """Runs from the moment it is made; does not count the time between `hold` and `go_on`."""

    def __init__(self) -> None:
        self._counted = 0.0
        self._since: float | None = time.monotonic()

    @property
    def seconds(self) -> float:
        """What was counted until now."""
        running = 0.0 if self._since is None else time.monotonic() - self._since
        return self._counted + running

    def hold(self) -> None:
        """Begins a break."""
        self._counted = self.seconds
        self._since = None

    def go_on(self) -> None:
        """Ends a break."""
        self._since = time.monotonic()
