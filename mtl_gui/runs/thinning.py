"""Which checkpoints are kept where all of them would take too much room."""

from collections.abc import Mapping

__all__ = ["kept_steps"]

_LARGEST_TOTAL = 32 * 2**20
_MOST_FILES = 40


def kept_steps(
    sizes: Mapping[int, int], largest_total: int = _LARGEST_TOTAL, most_files: int = _MOST_FILES
) -> tuple[int, ...]:
    """The steps whose checkpoints stay, rising: the last two, and earlier ones spread over the training.

    As long as there are too many, the earlier one goes without which the widest gap is smallest, so that a
    moment between two of them is never long to train again.

    Args:
        sizes: Bytes by step.
        largest_total: Bytes that all of them may take; two are kept whatever they take.
        most_files: How many may be kept.
    """
    kept = sorted(sizes)
    while len(kept) > 2 and (len(kept) > most_files or sum(sizes[step] for step in kept) > largest_total):
        before = [0, *kept]
        gaps = [kept[place + 1] - before[place] for place in range(len(kept) - 2)]
        del kept[gaps.index(min(gaps))]
    return tuple(kept)
