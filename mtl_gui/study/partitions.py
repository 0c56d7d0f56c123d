"""Which division of the tasks into groups is the best, when every group has a score."""

from collections.abc import Callable
from itertools import combinations

__all__ = ["MOST_EXACT", "Groups", "best_partition"]

Groups = tuple[tuple[int, ...], ...]
"""Groups of positions, each rising, in order of their first members."""

MOST_EXACT = 10
"""Up to this many tasks every partition is compared; above, groups are merged while that helps."""


def best_partition(num_tasks: int, score: Callable[[tuple[int, ...]], float]) -> Groups:
    """The partition with the largest sum of scores; among equal ones that with fewer groups.

    Exact up to `MOST_EXACT` tasks, by the recursion over subsets

        best(S) = max over A ⊆ S with min S ∈ A of  score(A) + best(S ∖ A),

    which takes 3ᵀ sums. With more tasks two groups at a time are merged, first the tasks themselves, always
    those whose union gains most, until no union gains; that need not be the best partition.

    Args:
        num_tasks: T, at least 1.
        score: What a group is worth, of its rising positions; −inf forbids it. Single tasks must be allowed.
    """
    if num_tasks <= MOST_EXACT:
        return _exact(num_tasks, score)
    return _merged(num_tasks, score)


def _exact(num_tasks: int, score: Callable[[tuple[int, ...]], float]) -> Groups:
    full = (1 << num_tasks) - 1
    scores = [0.0] + [score(_members(mask)) for mask in range(1, full + 1)]
    best: list[tuple[float, int]] = [(0.0, 0)]
    chosen = [0]
    for mask in range(1, full + 1):
        lowest = mask & -mask
        found, group = (float("-inf"), 0), mask
        rest = others = mask ^ lowest
        while True:
            total, num_groups = best[rest ^ others]
            candidate = (scores[lowest | others] + total, num_groups - 1)
            if candidate > found:
                found, group = candidate, lowest | others
            if not others:
                break
            others = (others - 1) & rest
        best.append(found)
        chosen.append(group)
    groups, mask = [], full
    while mask:
        groups.append(_members(chosen[mask]))
        mask ^= chosen[mask]
    return tuple(groups)


def _merged(num_tasks: int, score: Callable[[tuple[int, ...]], float]) -> Groups:
    groups: list[tuple[int, ...]] = [(task,) for task in range(num_tasks)]
    while len(groups) > 1:
        gains = {
            (a, b): score(tuple(sorted(groups[a] + groups[b]))) - score(groups[a]) - score(groups[b])
            for a, b in combinations(range(len(groups)), 2)
        }
        (a, b), gain = max(gains.items(), key=lambda item: item[1])
        if gain < 0:
            break
        groups[a] = tuple(sorted(groups[a] + groups[b]))
        del groups[b]
    return tuple(sorted(groups))


def _members(mask: int) -> tuple[int, ...]:
    return tuple(position for position in range(mask.bit_length()) if mask >> position & 1)
