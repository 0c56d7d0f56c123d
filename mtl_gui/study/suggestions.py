"""What the gradients of a run say about the sharing plan, each with its evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.runs.diagnostics import Diagnostics
from mtl_gui.spec import SharingPlan
from mtl_gui.study.bands import MIN_SEEDS
from mtl_gui.study.partitions import Groups, best_partition
from mtl_gui.study.statistics import Interval, mean_interval
from mtl_gui.texts import Sentence, sentence, translatable

__all__ = [
    "GroupConflict",
    "GroupingSuggestion",
    "NoSuggestion",
    "PairEvidence",
    "SplitSuggestion",
    "group_by_affinity",
    "group_conflicts",
    "grouped_from",
    "received",
    "split_where_conflicting",
]

MIN_LOOKS = 4
"""Fewer looks at the gradients than these say little about a training."""


@dataclass(frozen=True, slots=True)
class NoSuggestion:
    """Nothing is suggested.

    Attributes:
        reason: Why.
        needs_looks: Whether the gradients would have to be looked at for one.
    """

    reason: Sentence
    needs_looks: bool = False


@dataclass(frozen=True, slots=True)
class PairEvidence:
    """How the gradients of two tasks stood to each other in a block which both use.

    Attributes:
        tasks: Their positions.
        cosine: Mean of the later half of the looks, over the seeds, with its interval.
    """

    tasks: tuple[int, int]
    cosine: Interval

    @property
    def is_conflict(self) -> bool:
        """Whether the whole interval lies below 0."""
        return self.cosine.high is not None and self.cosine.high < 0


@dataclass(frozen=True, slots=True)
class SplitSuggestion:
    """From `block` on, tasks in conflict no longer share.

    Attributes:
        block: The first block that changes.
        groups: Of all tasks from there on.
        evidence: Every two tasks that share the block now.
        num_looks: How many looks were averaged.
    """

    block: int
    groups: Groups
    evidence: tuple[PairEvidence, ...]
    num_looks: int


@dataclass(frozen=True, slots=True, eq=False)
class GroupingSuggestion:
    """The groups of tasks that help each other most, by their affinities.

    Attributes:
        groups: Of all tasks.
        affinities: Mean over looks and seeds, [T, T], row i column j: what a step for i does for j.
        gain: Mean affinity per task in these groups less that with all tasks in one, over the seeds.
        num_looks: How many looks were averaged.
    """

    groups: Groups
    affinities: FloatArray
    gain: Interval
    num_looks: int


@dataclass(frozen=True, slots=True)
class GroupConflict:
    """The latest look at a group of tasks in a block.

    Attributes:
        block: The block.
        tasks: Positions of the group's tasks, rising.
        conflict_share: Which part of its pairs has a negative cosine; None where no pair's is known.
        mean_cosine: Over its pairs and the seeds; None where no pair's is known.
        norms: Of each task's gradient in the block, the mean over the seeds; NaN where it is not known.
    """

    block: int
    tasks: tuple[int, ...]
    conflict_share: float | None
    mean_cosine: float | None
    norms: tuple[float, ...]


def group_conflicts(plan: SharingPlan, seen: Diagnostics) -> tuple[GroupConflict, ...]:
    """How the gradients of every group stood at the latest look; none before one or without places by block.

    Args:
        plan: Of the tasks that were trained.
        seen: The looks at their gradients.
    """
    if not len(seen.steps) or not _has_places(plan, seen):
        return ()
    return tuple(
        _group_conflict(seen, block, _place_of(seen, block), group)
        for block in range(plan.num_blocks)
        for group in plan.groups(block)
    )


def _group_conflict(seen: Diagnostics, block: int, place: int, group: tuple[int, ...]) -> GroupConflict:
    cosines = np.array(
        [seen.cosines[:, -1, place, first, second] for first, second in combinations(group, 2)]
    )
    known = cosines[np.isfinite(cosines)]
    share, mean = (float((known < 0).mean()), float(known.mean())) if known.size else (None, None)
    norms = _mean_of_known(seen.norms[:, -1, place], 0)
    return GroupConflict(block, group, share, mean, tuple(float(norms[task]) for task in group))


def _has_places(plan: SharingPlan, seen: Diagnostics) -> bool:
    """Whether every block of the plan was looked at; a network of one block may have been as a whole."""
    return seen.num_places == plan.num_blocks + 1 or (seen.num_places == 1 and plan.num_blocks == 1)


def _place_of(seen: Diagnostics, block: int) -> int:
    return block + 1 if seen.num_places > 1 else 0


def split_where_conflicting(plan: SharingPlan, seen: Diagnostics) -> SplitSuggestion | NoSuggestion:
    """Splits at the first block in which two tasks that share it are in conflict.

    Two tasks are in conflict where the 95 % interval over the seeds of their mean cosine, in the later half
    of the looks, lies below 0. Tasks in conflict are separated; all others stay together as far as they can,
    those with larger cosines first: the groups maximise Σ (1 + cos) over the pairs within them.

    Source: Yu et al., "Gradient Surgery for Multi-Task Learning", NeurIPS 2020, definition 1, for conflict;
    the splitting of layers by it follows Shi et al., "Recon: Reducing Conflicting Gradients from the Root for
    Multi-Task Learning", ICLR 2023.

    Args:
        plan: Of the T tasks that were trained.
        seen: The looks at their gradients.
    """
    refusal = _too_little(seen, len(seen.steps))
    if refusal is not None:
        return refusal
    if not _has_places(plan, seen):
        return NoSuggestion(
            sentence(
                translatable(
                    "problems",
                    "This network has no blocks that could be split. Choose one of layers, or group by "
                    "affinity.",
                )
            )
        )
    for block in range(plan.num_blocks):
        evidence = _pairs(plan, seen, block)
        if any(pair.is_conflict for pair in evidence):
            groups = _without_conflict(plan, block, evidence)
            return SplitSuggestion(block, groups, evidence, _later_half(seen))
    return NoSuggestion(
        sentence(
            translatable(
                "problems",
                "No two tasks that share a block are clearly in conflict: no cosine's interval lies below 0. "
                "Leave the plan as it is, or train with more seeds for narrower intervals.",
            )
        )
    )


def group_by_affinity(seen: Diagnostics) -> GroupingSuggestion | NoSuggestion:
    """The partition of the tasks with the largest sum of affinities received.

        score(G) = Σ over j in G of the mean over i in G, i ≠ j, of Z(i → j),     0 for a task alone

    Z is averaged over the training and the seeds. The gain is that of the best of all partitions on the
    numbers by which it was chosen, so it is too large by chance alone; training the groups tells.

    Source: Fifty et al., "Efficiently Identifying Task Groupings for Multi-Task Learning", NeurIPS 2021,
    section 3; the networks are chosen there with a budget and may overlap, here they form a partition.

    Args:
        seen: The looks at the gradients of the T tasks.
    """
    refusal = _too_little(seen, len(seen.affinity_steps))
    if refusal is not None:
        return refusal
    of_seeds = _mean_of_known(seen.affinities, 1)
    mean = _mean_of_known(of_seeds, 0)
    if not np.isfinite(mean).all():
        return NoSuggestion(
            sentence(
                translatable(
                    "problems",
                    "The affinity of some tasks was never defined in this run. Train longer, or with larger "
                    "batches, so that every task has labels in them.",
                )
            )
        )
    num_tasks = len(mean)
    groups = best_partition(num_tasks, lambda group: received(mean, group))
    if len(groups) == 1:
        return NoSuggestion(
            sentence(
                translatable(
                    "problems",
                    "By their affinities all tasks belong together: nothing speaks for another plan.",
                )
            )
        )
    everyone = tuple(range(num_tasks))
    gains = [
        (sum(received(one, group) for group in groups) - received(one, everyone)) / num_tasks
        for one in of_seeds
    ]
    gain = mean_interval(gains)
    if gain.low is None or gain.low <= 0:
        return NoSuggestion(
            sentence(
                translatable(
                    "problems",
                    "No grouping is clearly better by the affinities: the gain of the best one may be 0. "
                    "Leave the plan as it is, or train with more seeds for a narrower interval.",
                )
            )
        )
    return GroupingSuggestion(groups, mean, gain, len(seen.affinity_steps))


def grouped_from(plan: SharingPlan, block: int, groups: Groups, tasks: Sequence[int]) -> SharingPlan:
    """The plan with some of its tasks in these groups from a block on; what was apart stays apart.

    A task that is not among `tasks` goes with the largest of the groups it shares the block with.

    Args:
        plan: Of all tasks, those that are switched off too.
        block: The first block that changes.
        groups: Of positions in `tasks`.
        tasks: Which tasks of the plan the groups speak of, by position.
    """
    names = {tasks[member]: number for number, group in enumerate(groups) for member in group}
    row = plan.blocks[block]
    for task in range(plan.num_tasks):
        if task not in tasks:
            mates = [names[mate] for mate in tasks if row[mate] == row[task]]
            names[task] = max(mates, key=mates.count, default=0)
    rows: list[list[object]] = [
        [letter if number < block else (letter, names[task]) for task, letter in enumerate(letters)]
        for number, letters in enumerate(plan.blocks)
    ]
    return SharingPlan.of_groups(rows)


def _too_little(seen: Diagnostics, num_looks: int) -> NoSuggestion | None:
    if num_looks < MIN_LOOKS:
        return NoSuggestion(
            sentence(
                translatable(
                    "problems",
                    "The gradients of this run were looked at {found} times; {needed} are needed. "
                    "Have every run look at them, or come here while one trains.",
                ),
                found=num_looks,
                needed=MIN_LOOKS,
            ),
            needs_looks=True,
        )
    if len(seen.cosines) < MIN_SEEDS:
        return NoSuggestion(
            sentence(
                translatable(
                    "problems",
                    "With {found} seeds chance cannot be told apart; train with {needed} or more.",
                ),
                found=len(seen.cosines),
                needed=MIN_SEEDS,
            )
        )
    return None


def _pairs(plan: SharingPlan, seen: Diagnostics, block: int) -> tuple[PairEvidence, ...]:
    latest = seen.cosines[:, -_later_half(seen) :, _place_of(seen, block)]
    means = _mean_of_known(latest, 1)
    return tuple(
        PairEvidence((first, second), mean_interval(means[:, first, second]))
        for group in plan.groups(block)
        for first, second in combinations(group, 2)
    )


def _without_conflict(plan: SharingPlan, block: int, evidence: Sequence[PairEvidence]) -> Groups:
    of_pairs = {pair.tasks: pair for pair in evidence}
    groups: list[tuple[int, ...]] = []
    for group in plan.groups(block):

        def worth(members: tuple[int, ...], group: tuple[int, ...] = group) -> float:
            pairs = [of_pairs[group[a], group[b]] for a, b in combinations(members, 2)]
            if any(pair.is_conflict for pair in pairs):
                return -np.inf
            return float(sum(1 + (pair.cosine.mean if pair.cosine.n else 0.0) for pair in pairs))

        found = best_partition(len(group), worth)
        groups.extend(tuple(group[member] for member in members) for members in found)
    return tuple(sorted(groups))


def received(affinities: FloatArray, group: tuple[int, ...]) -> float:
    """Σ over j in the group of the mean over its other tasks i of [i, j]; 0 for a task alone."""
    if len(group) == 1:
        return 0.0
    own = affinities[np.ix_(group, group)]
    return float((own.sum() - np.trace(own)) / (len(group) - 1))


def _later_half(seen: Diagnostics) -> int:
    return (len(seen.steps) + 1) // 2


def _mean_of_known(values: FloatArray, axis: int) -> FloatArray:
    is_known = np.isfinite(values)
    count = is_known.sum(axis)
    total = np.where(is_known, values, 0).sum(axis)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)
