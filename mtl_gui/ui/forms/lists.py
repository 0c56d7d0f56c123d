"""Lists of numbers as people write them."""

import re
from collections.abc import Sequence

from mtl_gui.ui.forms.number_box import parsed

__all__ = ["parse_points", "parse_whole_numbers", "write_points", "write_whole_numbers"]

_RANGE = re.compile(r"(\d+)\s*[-–]\s*(\d+)")
_MOST_IN_RANGE = 1000


def write_whole_numbers(numbers: Sequence[int]) -> str:
    """As in ``64, 64``."""
    return ", ".join(str(number) for number in numbers)


def parse_whole_numbers(text: str) -> tuple[int, ...] | None:
    """Whole numbers between commas, semicolons or blanks, ``0-4`` standing for 0, 1, 2, 3, 4.

    Returns:
        The numbers, none for an empty text, or None when the text is something else.
    """
    numbers: list[int] = []
    for part in _parts(_RANGE.sub(r"\1-\2", text)):
        span = _RANGE.fullmatch(part)
        if span and int(span[2]) - int(span[1]) <= _MOST_IN_RANGE:
            numbers += range(int(span[1]), int(span[2]) + 1)
        elif re.fullmatch(r"[+-]?\d+", part):
            numbers.append(int(part))
        else:
            return None
    return tuple(numbers)


def write_points(points: Sequence[Sequence[float]]) -> str:
    """As in ``(-8.5, 7.5) (0, 0)``, each number with all its digits."""
    return " ".join(
        "(" + ", ".join(f"{value!r}".removesuffix(".0") for value in point) + ")" for point in points
    )


def parse_points(text: str) -> tuple[tuple[float, float], ...] | None:
    """Pairs of numbers, each pair in brackets; None when the text is something else."""
    pairs = re.findall(r"\(([^()]*)\)", text)
    if re.sub(r"\([^()]*\)", "", text).strip(" ,;"):
        return None
    points = [_pair(pair) for pair in pairs]
    return None if None in points else tuple(point for point in points if point is not None)


def _pair(text: str) -> tuple[float, float] | None:
    match [parsed(part) for part in re.split(r"[,;]", text)]:
        case [float(first), float(second)]:
            return first, second
        case _:
            return None


def _parts(text: str) -> list[str]:
    return [part for part in re.split(r"[,;\s]+", text) if part]
