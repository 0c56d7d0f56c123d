"""Long computations that can be left at any moment: generators which say how far they are."""

from collections.abc import Generator
from typing import TypeAlias, TypeVar

__all__ = ["Work", "finished", "within"]

_Result = TypeVar("_Result")

Work: TypeAlias = Generator[float, None, _Result]
"""Yields the share done, from 0 to 1, often enough to be stopped within a product; returns its result."""


def finished(work: Work[_Result]) -> _Result:
    """Runs a computation to its end."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: _Result = end.value
            return result


def within(work: Work[_Result], start: float, stop: float) -> Work[_Result]:
    """The same computation as a part, from one share done to another, of a longer one."""
    while True:
        try:
            share = next(work)
        except StopIteration as end:
            result: _Result = end.value
            return result
        yield start + share * (stop - start)
