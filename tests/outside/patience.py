"""Waiting for what must come, on a machine that may be busy with other things."""

import threading
import time
from collections.abc import Callable
from typing import TypeVar

__all__ = ["wait_until"]

Found = TypeVar("Found")
_PAUSE = 0.1


def wait_until(look: Callable[[], Found | None], what: str, seconds: float = 60) -> Found:
    """What `look` finds once it finds something.

    Args:
        look: Gives nothing, or something false, as long as there is something to wait for.
        what: Is waited for, for the message.
        seconds: How long at most; generous, since nothing is measured here.
    """
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = look()
        if found:
            return found
        threading.Event().wait(_PAUSE)
    raise AssertionError(f"{what} has not come within {seconds:g} s")
