"""How many points are measured at once: whatever is fastest on this machine, found on the first points."""

__all__ = ["Pace"]

_CANDIDATES = (4, 8, 16, 2)
_LONGEST = 0.5
"""Seconds after which a cancelled measurement should have noticed it."""


class Pace:
    """Tries some numbers of points at once, twice each, and keeps the fastest.

    A single point is never measured alone: from two on, a point's losses are the same to the last bit
    however many stand beside it. The first trial only warms up, and numbers of points that would take too
    long are not tried.

    Attributes:
        num_points: How many to measure next.
    """

    def __init__(self) -> None:
        self._waiting = [_CANDIDATES[0], *_CANDIDATES, *_CANDIDATES]
        self._seconds: dict[int, float] = {}
        self.num_points = self._waiting[0]

    @property
    def seconds_per_point(self) -> float | None:
        """What a point takes at the number that was found fastest; None before one was."""
        return None if self._waiting else self._seconds.get(self.num_points)

    def took(self, num_points: int, seconds: float) -> None:
        """Takes note of how long the last points took. Trials that fell short of points are tried again."""
        if not self._waiting or num_points != self.num_points:
            return
        of_one = seconds / num_points
        self._seconds[num_points] = min(of_one, self._seconds.get(num_points, of_one))
        self._waiting = [number for number in self._waiting[1:] if number * of_one <= _LONGEST]
        self.num_points = self._waiting[0] if self._waiting else self._fastest()

    def _fastest(self) -> int:
        fitting = [number for number, of_one in self._seconds.items() if number * of_one <= _LONGEST]
        return min(fitting, key=self._seconds.__getitem__, default=min(_CANDIDATES))
