"""Whether a claim holds here, from paired differences over seeds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.spec.study import IntervalMethod
from mtl_gui.study.bands import MIN_SEEDS
from mtl_gui.study.bootstrap import bca_interval
from mtl_gui.study.holm import holm
from mtl_gui.study.paired_test import paired_t_test
from mtl_gui.study.shown_units import shown_interval, shown_unit
from mtl_gui.study.sign_flips import sign_flip_test
from mtl_gui.study.statistics import Interval, mean_interval
from mtl_gui.texts import Sentence, translatable

__all__ = [
    "ANSWER_WORDS",
    "ClaimAnswer",
    "ClaimVerdict",
    "Comparison",
    "Direction",
    "PairedValues",
    "claim_verdict",
    "compared",
    "interval_of",
]

ClaimAnswer = Literal["holds", "no clear difference", "fails", "not yet"]
Direction = Literal["better", "worse", "no clear difference", "too few seeds"]

ANSWER_WORDS: dict[ClaimAnswer, str] = {
    "holds": translatable("study", "Holds here"),
    "no clear difference": translatable("study", "No clear difference here"),
    "fails": translatable("study", "Fails here"),
    "not yet": translatable("study", "No verdict yet"),
}
"""The verdicts in words, of the context “study”."""

_LEVEL = 0.05


@dataclass(frozen=True, slots=True, eq=False)
class PairedValues:
    """Values that belong together one by one: of the multi-task arm and of a control, [R] each."""

    control: str
    task: str
    values: FloatArray
    others: FloatArray
    higher_is_better: bool
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the difference between the multi-task arm and a control says, in the metric's own unit.

    `p` is the two-sided p value of no difference, `p_holm` the same adjusted for all comparisons that the
    verdict rests on; NaN below three seeds.
    """

    control: str
    task: str
    difference: Interval
    unit: str
    p: float
    p_holm: float
    direction: Direction


@dataclass(frozen=True, slots=True)
class ClaimVerdict:
    """The answer, on how many seeds it rests, and why it is this one."""

    answer: ClaimAnswer
    n: int
    reason: Sentence


def interval_of(values: FloatArray, method: IntervalMethod) -> Interval:
    """The mean with its 95 % interval in the way that is named."""
    return bca_interval(values) if method == "bca" else mean_interval(values)


def compared(pairs: Sequence[PairedValues], method: IntervalMethod) -> tuple[Comparison, ...]:
    """Compares all pairs as one family, in which chance alone finds anything in at most 5 % of studies.

    Beside Student's interval stands Student's test, beside the bootstrap's the test by flipped signs: of few
    seeds a bootstrap is too sure of itself to decide.
    """
    differences = [pair.values - pair.others for pair in pairs]
    tests = [_p_value(difference, method) for difference in differences]
    adjusted = holm(tests) if tests else np.empty(0)
    return tuple(
        Comparison(
            pair.control,
            pair.task,
            interval := interval_of(difference, method),
            pair.unit,
            p,
            float(p_holm),
            _direction(interval, float(p_holm), higher=pair.higher_is_better),
        )
        for pair, difference, p, p_holm in zip(pairs, differences, tests, adjusted, strict=True)
    )


def claim_verdict(comparisons: Sequence[Comparison]) -> ClaimVerdict:
    """The verdict on a claim: it holds when it holds against every control.

    Against one control it holds when the multi-task arm is better for some task and worse for none; it fails
    when it is worse for some task and better for none against the first control, single-task learning.
    """
    if not comparisons:
        return ClaimVerdict("not yet", 0, _sentence(translatable("study", "Nothing is measured yet.")))
    n = min(comparison.difference.n for comparison in comparisons)
    if n < MIN_SEEDS:
        why = translatable("study", "{n} seeds are done; below three there is no interval and no verdict.")
        return ClaimVerdict("not yet", n, _sentence(why, n=n))
    by_control = {
        control: [comparison for comparison in comparisons if comparison.control == control]
        for control in dict.fromkeys(comparison.control for comparison in comparisons)
    }
    outcomes = {control: _outcome(family) for control, family in by_control.items()}
    first = next(iter(outcomes))
    if outcomes[first] == "worse":
        why = translatable("study", "It is clearly worse than {control} for {tasks}, and better for no task.")
        return ClaimVerdict("fails", n, _about(why, first, by_control[first], "worse"))
    if all(outcome == "better" for outcome in outcomes.values()):
        why = translatable("study", "It is clearly better than {control} for {tasks}, and worse for no task.")
        controls = ", ".join(f"“{name}”" for name in outcomes) if len(outcomes) > 1 else first
        return ClaimVerdict("holds", n, _about(why, controls, by_control[first], "better"))
    return ClaimVerdict("no clear difference", n, _undecided(outcomes, by_control))


def _undecided(outcomes: dict[str, str], by_control: dict[str, list[Comparison]]) -> Sentence:
    first = next(iter(outcomes))
    if outcomes[first] == "mixed":
        text = translatable(
            "study", "Compared with {control} it is clearly better for some tasks, worse for others."
        )
        return _sentence(text, control=first)
    if outcomes[first] == "no clear difference":
        text = translatable("study", "The differences from {control} could be chance: {differences}.")
        if all(shown_unit(one.unit) == "%" for one in by_control[first]):
            text = translatable(
                "study",
                "The differences from {control} could be chance, in percentage points: {differences}.",
            )
        told = ", ".join(f"{one.task} {_told(one)}" for one in by_control[first])
        return _sentence(text, control=first, differences=told)
    control = next(name for name, outcome in outcomes.items() if outcome != "better")
    text = translatable("study", "It is clearly better than {first}, but not than the control {control}.")
    return _sentence(text, first=first, control=control)


def _outcome(family: Sequence[Comparison]) -> str:
    directions = {comparison.direction for comparison in family}
    if {"better", "worse"} <= directions:
        return "mixed"
    return next((found for found in ("better", "worse") if found in directions), "no clear difference")


def _p_value(difference: FloatArray, method: IntervalMethod) -> float:
    if method == "bca":
        return sign_flip_test(difference)
    return paired_t_test(difference, np.zeros_like(difference))


def _direction(interval: Interval, p_holm: float, *, higher: bool) -> Direction:
    if not np.isfinite(p_holm):
        return "too few seeds"
    if p_holm >= _LEVEL or interval.mean == 0:
        return "no clear difference"
    return "better" if (interval.mean > 0) == higher else "worse"


def _about(text: str, control: str, family: Sequence[Comparison], direction: Direction) -> Sentence:
    tasks = [comparison.task for comparison in family if comparison.direction == direction]
    return _sentence(text, control=control, tasks=", ".join(tasks))


def _told(comparison: Comparison) -> str:
    interval, _ = shown_interval(comparison.difference, comparison.unit)
    return f"{interval.mean:+.3g} [{interval.low:+.3g}, {interval.high:+.3g}]"


def _sentence(text: str, **values: object) -> Sentence:
    return Sentence(text, values, "study")
