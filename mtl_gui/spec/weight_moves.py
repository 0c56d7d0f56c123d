"""Moves of one task weight that keep others where they are, or all of them at a fixed sum."""

from collections.abc import Collection, Mapping

__all__ = ["moved_weight", "normalised"]

_DIGITS = 6
_LARGEST_PART = 0.99
"""Of what is not locked."""


def normalised(weights: Mapping[str, float], locked: Collection[str] = ()) -> dict[str, float] | None:
    """Scales the weights that are not locked until all add up to their number.

    With S the sum of the locked weights, n the number of all:

        wᵢ ← wᵢ (n − S) / Σⱼ wⱼ,  i and j over the weights that are not locked; evenly where those are all 0

    Args:
        weights: By task name, none negative.
        locked: Names whose weights stay.

    Returns:
        The weights in the same order, to six digits; None where the locked ones leave nothing to the others.
    """
    return _filled_up(weights, locked)


def moved_weight(
    weights: Mapping[str, float], name: str, value: float, locked: Collection[str] = ()
) -> dict[str, float] | None:
    """Gives one task this weight and scales the others that are not locked as `normalised` does.

    The weight stops short of all that there is, so that the others keep their proportions and can come back.

    Args:
        weights: By task name, none negative.
        name: The task whose weight is moved.
        value: Its weight, not negative.
        locked: Names whose weights stay.

    Returns:
        The weights; None where all others are locked, so that there is no choice, or those leave nothing.
    """
    kept = {other for other in locked if other in weights and other != name}
    if len(kept) == len(weights) - 1:
        return None
    room = len(weights) - sum(weights[other] for other in kept)
    return _filled_up({**weights, name: min(value, _LARGEST_PART * max(room, 0.0))}, {*kept, name})


def _filled_up(weights: Mapping[str, float], locked: Collection[str]) -> dict[str, float] | None:
    free = [name for name in weights if name not in locked]
    left = len(weights) - sum(weight for name, weight in weights.items() if name in locked)
    if not free or left < 0:
        return None
    total = sum(weights[name] for name in free)
    scaled = {name: weights[name] * left / total if total else left / len(free) for name in free}
    return {name: float(f"{scaled.get(name, weight):.{_DIGITS}g}") for name, weight in weights.items()}
