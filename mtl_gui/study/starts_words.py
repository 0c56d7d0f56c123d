"""Where the starts of a study end, in tables and sentences for the window, the terminal and reports."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from mtl_gui.spec import Study
from mtl_gui.study.answer import StudyAnswer
from mtl_gui.study.shown_units import shown_interval
from mtl_gui.study.starts_findings import LEVEL_SHARE, Basin, StartsFindings
from mtl_gui.study.statistics import Interval
from mtl_gui.study.study_words import Say, arm_title, phrase
from mtl_gui.texts import Sentence, translatable

__all__ = [
    "WordTable",
    "Writing",
    "basin_table",
    "minima_table",
    "rise_sentence",
    "starts_note",
    "starts_title",
]


_ROUNDING = 1e-9
"""Losses below this are zero but for errors of rounding."""


@dataclass(frozen=True, slots=True)
class Writing:
    """How a reader is written to: sentences, numbers, intervals."""

    say: Say
    number: Callable[[float], str]
    interval: Callable[[Interval], str]


@dataclass(frozen=True, slots=True)
class WordTable:
    """Texts in rows, each as long as the headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def starts_title(found: StartsFindings) -> Sentence:
    """What the picture of starts shows."""
    return phrase(translatable("study", "Where the starts end, by the loss “{task}”"), task=found.task)


def starts_note(found: StartsFindings) -> Sentence:
    """How ends are told apart."""
    if found.is_plane:
        return phrase(
            translatable(
                "study",
                "Every sign is a start; its colour and shape say in which basin it ends. Stars are the "
                "minima of the loss that the arm trains, whose height the lines show. Basin 1 has the lowest "
                "loss. Intervals of shares are Wilson's.",
            )
        )
    return phrase(
        translatable(
            "study",
            "A basin is a level of the loss here: one where a chain of starts joins losses that are at most "
            "{percent} % of their range apart. Networks whose units have changed places compute the same, so "
            "their places are not compared. Basin 1 has the lowest loss; at most {reached} counts as the "
            "best minimum. Intervals of shares are Wilson's.",
        ),
        percent=f"{100 * LEVEL_SHARE:g}",
        reached=f"{found.reached:g}",
    )


def basin_table(study: Study, found: StartsFindings, writing: Writing) -> WordTable:
    """A row per basin: where it is, its loss, and the share of each arm's starts that end there."""
    say = writing.say
    shares = translatable("study", "{arm}: starts (%)")
    headings = (
        say(phrase(translatable("study", "Basin"))),
        say(phrase(translatable("study", "Loss there"))),
        *(say(phrase(shares, arm=arm_title(arm))) for arm in study.arms),
    )
    rows = tuple(
        (
            _basin_name(number, basin, writing),
            writing.number(basin.loss),
            *(_share(share, writing) for share in basin.shares),
        )
        for number, basin in enumerate(found.basins)
    )
    return WordTable(headings, rows)


def rise_sentence(study: Study, answer: StudyAnswer, writing: Writing) -> Sentence | None:
    """How far the loss rises between ends; None where it was not measured."""
    table = next((table for table in answer.measures if table.name == "barrier"), None)
    if table is None:
        return None
    told = "; ".join(
        f"{writing.say(arm_title(arm))} {writing.interval(of_arm[0][0])}"
        for arm, of_arm in zip(study.arms, table.arms, strict=True)
    )
    return phrase(
        translatable(
            "study",
            "On the straight line between the ends of two starts the loss rises above the line between both "
            "losses by: {told}; means over {number} pairs of starts.",
        ),
        told=told,
        number=max(of_arm[0][0].n for of_arm in table.arms),
    )


def minima_table(found: StartsFindings, writing: Writing) -> WordTable:
    """The lowest losses that were found: of every task alone, and of the sum of all."""
    say, minima = writing.say, found.minima
    headings = (
        say(phrase(translatable("study", "Lowest loss found"))),
        *minima.tasks,
        say(phrase(translatable("study", "sum"))),
    )
    rows = (
        (say(phrase(translatable("study", "every task alone"))), minima.alone),
        (say(phrase(translatable("study", "all together, at the lowest sum"))), minima.together),
    )
    return WordTable(
        headings,
        tuple(
            (name, *(_known(value, writing) for value in values), _known(sum(values), writing))
            for name, values in rows
        ),
    )


def _basin_name(number: int, basin: Basin, writing: Writing) -> str:
    if basin.place is None:
        return writing.number(number + 1)
    x, y = (f"{value:.2f}".replace("-0.00", "0.00").replace("-", "−") for value in basin.place)
    return f"{writing.number(number + 1)} ({x}, {y})"


def _share(share: Interval, writing: Writing) -> str:
    """In per cent."""
    return writing.interval(shown_interval(share, "share")[0])


def _known(value: float, writing: Writing) -> str:
    if not math.isfinite(value):
        return "–"
    return writing.number(0.0 if abs(value) < _ROUNDING else value)
