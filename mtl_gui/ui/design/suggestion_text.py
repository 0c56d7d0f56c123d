"""Suggestions for the sharing plan in words, with their evidence as a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from mtl_gui.spec import SharingPlan
from mtl_gui.study.partitions import Groups
from mtl_gui.study.statistics import Interval
from mtl_gui.study.suggestions import GroupingSuggestion, PairEvidence, SplitSuggestion
from mtl_gui.ui.design.block_names import block_name
from mtl_gui.ui.translation import number

__all__ = ["ShownSuggestion", "SuggestionText"]


@dataclass(frozen=True, slots=True)
class ShownSuggestion:
    """What a person reads before a suggestion is applied.

    Attributes:
        heading: What is suggested.
        reason: Why, with its numbers and its limits.
        headers: Of the evidence.
        rows: The evidence, as many texts as headers.
        plan: What would be applied.
    """

    heading: str
    reason: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    plan: SharingPlan


class SuggestionText:
    """Says what is suggested and shows the numbers that speak for it."""

    def split(self, suggestion: SplitSuggestion, names: Sequence[str], plan: SharingPlan) -> ShownSuggestion:
        """Says which tasks part from which block on, and the cosines that speak for it, conflicts first.

        Args:
            suggestion: What the gradients say.
            names: Of the tasks that it is about.
            plan: What applying it gives.
        """
        num_conflicts = sum(pair.is_conflict for pair in suggestion.evidence)
        heading = self.tr("From {block} on: {groups}").format(
            block=block_name(suggestion.block), groups=_groups_text(suggestion.groups, names)
        )
        reason = self.tr(
            "{count} of {total} pairs that share this block are in conflict: the whole 95 % interval of "
            "their cosine lies below 0, over {seeds} seeds and the later {looks} looks. Whether parting "
            "helps, only training tells."
        ).format(
            count=num_conflicts,
            total=len(suggestion.evidence),
            seeds=max(pair.cosine.n for pair in suggestion.evidence),
            looks=suggestion.num_looks,
        )
        headers = (self.tr("Tasks"), self.tr("Cosine, 95 % interval"), self.tr("Now"), self.tr("Then"))
        telling = sorted(suggestion.evidence, key=lambda pair: (not pair.is_conflict, pair.cosine.mean))
        rows = tuple(self._pair_row(pair, names, suggestion.groups) for pair in telling)
        return ShownSuggestion(heading, reason, headers, rows, plan)

    def grouping(
        self, suggestion: GroupingSuggestion, names: Sequence[str], plan: SharingPlan, block: int = 0
    ) -> ShownSuggestion:
        """Says which tasks help each other, and the affinities that speak for it.

        Args:
            suggestion: What the affinities say.
            names: Of the tasks that it is about.
            plan: What applying it gives.
            block: The first that is grouped so.
        """
        groups = _groups_text(suggestion.groups, names)
        heading = (
            self.tr("From {block} on: {groups}").format(block=block_name(block), groups=groups)
            if block
            else self.tr("Groups: {groups}").format(groups=groups)
        )
        reason = self.tr(
            "In these groups a step helps each task by {gain} more of its loss than with all tasks together, "
            "n = {n}. They are the best of all groupings by these very numbers, so the gain is too large by "
            "chance alone; train them to know."
        ).format(gain=_interval_text(suggestion.gain, percent=True), n=suggestion.gain.n)
        headers = (self.tr("A step for"), self.tr("changes the loss of"), self.tr("by"), self.tr("Then"))
        size = range(len(names))
        rows = tuple(
            (
                names[i],
                names[j],
                _percent(-float(suggestion.affinities[i, j])),
                self._together_text(i, j, suggestion.groups),
            )
            for i in size
            for j in size
            if i != j
        )
        return ShownSuggestion(heading, reason, headers, rows, plan)

    def _pair_row(self, pair: PairEvidence, names: Sequence[str], groups: Groups) -> tuple[str, ...]:
        first, second = pair.tasks
        if pair.is_conflict:
            state = self.tr("in conflict")
        elif pair.cosine.low is not None and pair.cosine.low > 0:
            state = self.tr("agree")
        else:
            state = self.tr("not clear")
        cosine = _interval_text(pair.cosine)
        return f"{names[first]}, {names[second]}", cosine, state, self._together_text(first, second, groups)

    def _together_text(self, first: int, second: int, groups: Groups) -> str:
        are_together = any(first in group and second in group for group in groups)
        return self.tr("together") if are_together else self.tr("apart")

    def tr(self, text: str) -> str:
        """Translates a text of this class."""
        return QCoreApplication.translate("SuggestionText", text)


def _groups_text(groups: Groups, names: Sequence[str]) -> str:
    return " | ".join(", ".join(names[task] for task in group) for group in groups)


def _interval_text(interval: Interval, *, percent: bool = False) -> str:
    shown = _percent if percent else _decimal
    if interval.low is None or interval.high is None:
        return shown(interval.mean)
    return f"{shown(interval.mean)} [{shown(interval.low)}, {shown(interval.high)}]"


def _decimal(value: float) -> str:
    return _signed(value, QLocale().toString(abs(value), "f", 2))


def _percent(value: float) -> str:
    return _signed(value, f"{number(abs(100 * value), 2)} %")


def _signed(value: float, digits: str) -> str:
    return f"{'−' if value < 0 else '+'}{digits}"
