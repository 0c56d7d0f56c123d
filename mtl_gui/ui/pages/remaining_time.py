"""How long a training still takes, said only when that can be known."""

from PySide6.QtCore import QCoreApplication

__all__ = ["RemainingTime", "duration_text"]

_SMOOTHING_SECONDS = 5.0
_FIRST_SHARE = 0.05
_FIRST_SECONDS = 1.0


class RemainingTime:
    """Estimates the time left from the speed of the last seconds.

    The speed is averaged with weights that fade over five seconds, each moment by how long it lasted. Nothing
    is said before a twentieth of the steps and one second are over, since the first steps tell little.
    """

    def __init__(self) -> None:
        self._last: tuple[float, int] | None = None
        self._speed = self._weight = 0.0
        self._watched = 0.0

    def note(self, step: int, now: float) -> None:
        """Takes note of the step reached at a moment in seconds."""
        if self._last is not None and now > self._last[0] and step >= self._last[1]:
            passed = now - self._last[0]
            speed = (step - self._last[1]) / passed
            share = min(passed / _SMOOTHING_SECONDS, 1.0)
            self._weight += share * (1 - self._weight)
            self._speed += share / self._weight * (speed - self._speed)
            self._watched += passed
        self._last = (now, step)

    def rest(self) -> None:
        """Lets the time until the next note pass uncounted, as in a pause."""
        self._last = None

    def seconds(self, num_steps: int) -> float | None:
        """The seconds left until `num_steps`, None while they cannot be known."""
        if self._last is None or not self._speed or self._watched < _FIRST_SECONDS:
            return None
        step = self._last[1]
        return (num_steps - step) / self._speed if step >= _FIRST_SHARE * num_steps else None


def duration_text(seconds: float) -> str:
    """A time left as people say it: rounded, and the rounder the longer."""
    if seconds < 10:
        return QCoreApplication.translate("RemainingTime", "a few seconds left")
    if seconds < 60:
        return QCoreApplication.translate("RemainingTime", "{seconds} s left").format(
            seconds=5 * round(seconds / 5)
        )
    minutes, rest = divmod(round(seconds / 10) * 10, 60)
    if minutes < 60:
        return QCoreApplication.translate("RemainingTime", "{minutes} min {seconds} s left").format(
            minutes=minutes, seconds=rest
        )
    return QCoreApplication.translate("RemainingTime", "{hours} h {minutes} min left").format(
        hours=minutes // 60, minutes=minutes % 60
    )
