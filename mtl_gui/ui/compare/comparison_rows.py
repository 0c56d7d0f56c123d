"""Several runs side by side, in words and numbers: the rows of the tables."""

import math
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from mtl_gui.events import CHOSEN
from mtl_gui.run_events import RunRead
from mtl_gui.spec import group_letter
from mtl_gui.study.run_comparison import (
    Contrast,
    PairOnTask,
    RunOnTask,
    RunsComparison,
    TaskOfRuns,
)
from mtl_gui.ui.compare.run_texts import duration_text, metric_name
from mtl_gui.ui.plots.outcome_text import SIGNS, interval_text
from mtl_gui.ui.translation import number

__all__ = [
    "answer",
    "pair_headings",
    "pair_rows",
    "run_headings",
    "run_rows",
    "task_headings",
    "task_rows",
]

_NONE = "–"


def answer(comparison: RunsComparison) -> str:
    """One sentence: how many of all differences between runs are more than chance."""
    pairs = [pair for task in comparison.tasks for pair in task.pairs]
    tested = [pair for pair in pairs if pair.contrast.verdict != "the same"]
    if not pairs and not any(sum(run is not None for run in task.runs) > 1 for task in comparison.tasks):
        return QCoreApplication.translate("RunComparison", "These runs have no task in common.")
    if not pairs:
        return QCoreApplication.translate(
            "RunComparison", "These runs were measured on other rows and cannot be tested against each other."
        )
    if not tested:
        return QCoreApplication.translate(
            "RunComparison", "These runs are the same training: there is no difference to test."
        )
    if all(pair.contrast.verdict == "too few seeds" for pair in tested):
        return QCoreApplication.translate(
            "RunComparison", "Too few common seeds to tell these runs apart: an interval needs three."
        )
    clear = sum(pair.contrast.verdict in ("better", "worse") for pair in tested)
    untested = sum(pair.contrast.verdict == "too few seeds" for pair in tested)
    text = QCoreApplication.translate(
        "RunComparison", "Of {count} differences between runs, {clear} are more than chance explains."
    )
    told = text.format(count=len(tested) - untested, clear=clear)
    if not untested:
        return told
    more = QCoreApplication.translate("RunComparison", "{count} more have too few common seeds.")
    return f"{told} {more.format(count=untested)}"


def run_headings() -> list[str]:
    """Those of `run_rows`."""
    return [
        QCoreApplication.translate("RunComparison", "Run"),
        QCoreApplication.translate("RunComparison", "Title"),
        QCoreApplication.translate("RunComparison", "Δm % [95 %]\nlower is better"),
        QCoreApplication.translate("RunComparison", "Δp % [95 %]\nhigher is better"),
        QCoreApplication.translate("RunComparison", "Mean rank\n1 is best"),
        QCoreApplication.translate("RunComparison", "Seeds"),
        QCoreApplication.translate("RunComparison", "Steps"),
        QCoreApplication.translate("RunComparison", "Parameters"),
        QCoreApplication.translate("RunComparison", "Time"),
    ]


def run_rows(
    comparison: RunsComparison, runs: Sequence[RunRead], titles: Mapping[str, str]
) -> list[list[str]]:
    """A row per run: both gains, mean rank, and what it cost."""
    locale, rows = QLocale(), []
    for place, run in enumerate(runs):
        gains = [interval_text(gain.interval, has_sign=True) for gain in comparison.gains[place]]
        rank, chosen = comparison.ranks[place], run.arms.get(CHOSEN)
        rows.append(
            [
                group_letter(place),
                titles.get(run.run_id, run.run_id),
                *(gains or [_NONE, _NONE]),
                number(rank) if math.isfinite(rank) else _NONE,
                locale.toString(len(run.experiment.seeds)),
                locale.toString(chosen.step) if chosen else _NONE,
                locale.toString(chosen.num_parameters) if chosen else _NONE,
                duration_text(run.seconds) if run.seconds else _NONE,
            ]
        )
    return rows


def task_headings() -> list[str]:
    """Those of `task_rows`."""
    return [
        QCoreApplication.translate("RunComparison", "Task"),
        QCoreApplication.translate("RunComparison", "Metric"),
        QCoreApplication.translate("RunComparison", "Run"),
        QCoreApplication.translate("RunComparison", "Chosen [95 %]"),
        QCoreApplication.translate("RunComparison", "Single-task [95 %]"),
        QCoreApplication.translate("RunComparison", "Difference [95 %]"),
        QCoreApplication.translate("RunComparison", "n"),
        QCoreApplication.translate("RunComparison", "p (Holm)"),
        QCoreApplication.translate("RunComparison", "Chosen, against\nsingle-task"),
    ]


def task_rows(comparison: RunsComparison) -> list[list[str]]:
    """A row per task and run: chosen and single-task networks, and their difference."""
    return [
        _task_row(task, place, run)
        for task in comparison.tasks
        for place, run in enumerate(task.runs)
        if run is not None
    ]


def pair_headings() -> list[str]:
    """Those of `pair_rows`."""
    return [
        QCoreApplication.translate("RunComparison", "Task"),
        QCoreApplication.translate("RunComparison", "Runs"),
        QCoreApplication.translate("RunComparison", "Difference [95 %]"),
        QCoreApplication.translate("RunComparison", "n"),
        QCoreApplication.translate("RunComparison", "p (Holm)"),
        QCoreApplication.translate("RunComparison", "The first run, against the second"),
    ]


def pair_rows(comparison: RunsComparison) -> list[list[str]]:
    """A row per task and pair of runs."""
    return [_pair_row(task, pair) for task in comparison.tasks for pair in task.pairs]


def _task_row(task: TaskOfRuns, place: int, run: RunOnTask) -> list[str]:
    way = (
        QCoreApplication.translate("RunComparison", "{metric}, higher is better")
        if task.higher_is_better
        else QCoreApplication.translate("RunComparison", "{metric}, lower is better")
    )
    head = [task.task, way.format(metric=metric_name(task.metric)), group_letter(place)]
    values = [interval_text(run.interval), interval_text(run.alone) if run.alone else _NONE]
    if run.contrast is None:
        none = QCoreApplication.translate("RunComparison", "no single-task networks")
        return [*head, *values, _NONE, QLocale().toString(run.interval.n), _NONE, none]
    return [*head, *values, *_contrast(run.contrast)]


def _pair_row(task: TaskOfRuns, pair: PairOnTask) -> list[str]:
    runs = f"{group_letter(pair.first)} − {group_letter(pair.second)}"
    return [task.task, runs, *_contrast(pair.contrast)]


def _contrast(contrast: Contrast) -> list[str]:
    """Difference, number of pairs, p value, and what may be said."""
    sign = "=" if contrast.verdict == "the same" else SIGNS[contrast.verdict]
    return [
        interval_text(contrast.interval, has_sign=True),
        QLocale().toString(contrast.interval.n),
        _p_text(contrast.p_value),
        f"{sign} {_verdict(contrast)}",
    ]


def _verdict(contrast: Contrast) -> str:
    match contrast.verdict:
        case "better":
            return QCoreApplication.translate("RunComparison", "better")
        case "worse":
            return QCoreApplication.translate("RunComparison", "worse")
        case "no clear difference":
            return QCoreApplication.translate("RunComparison", "no clear difference")
        case "the same":
            return QCoreApplication.translate("RunComparison", "the same training")
        case "too few seeds":
            return QCoreApplication.translate("RunComparison", "too few common seeds")


def _p_text(p_value: float) -> str:
    if not math.isfinite(p_value):
        return _NONE
    return f"< {QLocale().toString(0.001)}" if p_value < 0.001 else number(p_value, 2)
