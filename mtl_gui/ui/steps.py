"""Work of the window's thread cut into steps, so that the window answers between them."""

from collections.abc import Generator
from typing import TypeVar

__all__ = ["Steps", "at_once"]

_Made = TypeVar("_Made")

Steps = Generator[None, None, _Made]
"""Makes something; after each `yield` the event loop may turn."""


def at_once(steps: Steps[_Made]) -> _Made:
    """Takes all steps that are left, and returns what they make."""
    while True:
        try:
            next(steps)
        except StopIteration as made:
            value: _Made = made.value
            return value
