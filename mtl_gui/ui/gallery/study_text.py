"""Studies in plain words, in the language of the window."""

import math
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QLocale

from mtl_gui.spec import Study
from mtl_gui.study.findings import StudyFindings
from mtl_gui.study.shown_units import shown_interval
from mtl_gui.study.statistics import Interval
from mtl_gui.study.study_pictures import PictureName, StudyLine, StudyPanel
from mtl_gui.study.study_words import (
    FORM_TITLES,
    METRIC_TITLES,
    PICTURE_TITLES,
    UNIT_TITLES,
    VARIED_TITLES,
    arm_title,
    rests_on,
    targets_sentence,
    worded,
)
from mtl_gui.study.verdict import ANSWER_WORDS, ClaimAnswer, Comparison
from mtl_gui.ui.plots.outcome_text import interval_text
from mtl_gui.ui.translation import number, said, translated

__all__ = [
    "ANSWER_SIGNS",
    "answer_words",
    "arm_names",
    "comparison_lines",
    "counted_seeds",
    "interval_at",
    "length_text",
    "panel_text",
    "panel_title",
    "picture_title",
    "point_text",
    "reason_text",
    "target_text",
    "told_at",
    "unit_text",
    "varied_name",
]

_LEAST_P = 1e-4
"""Smaller p values are no news."""

ANSWER_SIGNS: dict[ClaimAnswer, str] = {
    "holds": "▲",
    "no clear difference": "≈",
    "fails": "▼",
    "not yet": "…",
}
"""What stands before an answer, beside its colour."""


def answer_words(answer: ClaimAnswer) -> str:
    """An answer in two or three words."""
    return translated(ANSWER_WORDS[answer], "study")


def arm_names(study: Study) -> tuple[str, ...]:
    """What the arms are called, in their order."""
    return tuple(said(arm_title(arm)) for arm in study.arms)


def picture_title(name: PictureName) -> str:
    """What a picture shows."""
    return translated(PICTURE_TITLES[name], "study")


def varied_name(study: Study, name: PictureName) -> str:
    """What stands on the horizontal axis of a picture."""
    kind = "learning_rates" if name == "by_rate" else study.varied.kind
    return translated(VARIED_TITLES[kind], "study")


def unit_text(unit: str) -> str:
    """A unit in words where it is one."""
    return translated(UNIT_TITLES[unit], "study") if unit in UNIT_TITLES else unit


def panel_title(panel: StudyPanel, *, has_metric: bool = True) -> str:
    """The task, the form of corruption, the metric if it is wanted, and the unit."""
    name = panel.task
    if panel.series:
        form = translated(FORM_TITLES.get(panel.series, panel.series), "study")
        name = QCoreApplication.translate("Study", "{task}, {form}").format(task=name, form=form)
    if panel.metric is not None and has_metric:
        metric = translated(METRIC_TITLES[panel.metric], "study")
        name = QCoreApplication.translate("Study", "{task}: {metric}").format(task=name, metric=metric)
    return f"{name} ({unit_text(panel.unit)})" if panel.unit else name


def interval_at(line: StudyLine, place: int) -> Interval:
    """The interval of a line at one of its points."""
    mean, low, high = (float(values[place]) for values in (line.mean, line.low, line.high))
    has_interval = math.isfinite(low) and math.isfinite(high)
    return Interval(mean, low if has_interval else None, high if has_interval else None, line.counts[place])


def told_at(line: StudyLine, place: int) -> str:
    """The interval of a line at one of its points."""
    return interval_text(interval_at(line, place))


def point_text(panel: StudyPanel, place: int, names: tuple[str, ...], x_name: str) -> str:
    """All arms at one point, in a sentence."""
    told = "; ".join(
        QCoreApplication.translate("Study", "{arm}: {interval}, n = {count}").format(
            arm=names[line.arm],
            interval=told_at(line, place),
            count=QLocale().toString(line.counts[place]),
        )
        for line in panel.lines
    )
    if panel.is_whole:
        return told
    return QCoreApplication.translate("Study", "{varied} {value}: {told}").format(
        varied=x_name, value=number(float(panel.x[place]), 6), told=told
    )


def panel_text(panel: StudyPanel, names: tuple[str, ...], x_name: str) -> str:
    """A panel in words: its first and its last point."""
    places = sorted({0, len(panel.x) - 1})
    return " ".join(f"{point_text(panel, place, names, x_name)}." for place in places)


def comparison_lines(findings: StudyFindings) -> list[str]:
    """The differences from each control, under its name, in the metric's own unit."""
    titles = dict(zip(findings.answer.arms, arm_names(findings.study), strict=True))
    known = [one for one in findings.answer.comparisons if one.difference.n]
    lines = []
    for control, family in groupby(known, key=lambda one: one.control):
        of_control = list(family)
        units = {_difference_unit(one) for one in of_control}
        only = units.pop() if len(units) == 1 else ""
        heading = QCoreApplication.translate("Study", "Difference from {control}:")
        if only:
            heading = QCoreApplication.translate("Study", "Difference from {control}, in {unit}:")
        lines.append(heading.format(control=titles.get(control, control), unit=unit_text(only)))
        lines += [_compared(one, has_unit=not only) for one in of_control]
    return lines


def _difference_unit(comparison: Comparison) -> str:
    _, unit = shown_interval(comparison.difference, comparison.unit)
    return "points" if unit == "%" else unit


def _compared(comparison: Comparison, *, has_unit: bool) -> str:
    interval, _ = shown_interval(comparison.difference, comparison.unit)
    told = interval_text(interval, has_sign=True)
    if has_unit:
        told = f"{told} {unit_text(_difference_unit(comparison))}".strip()
    p = comparison.p_holm
    if not math.isfinite(p):
        template = QCoreApplication.translate("Study", "{task}: {difference}")
    elif p < _LEAST_P:
        template = QCoreApplication.translate("Study", "{task}: {difference}, p < {p}")
    else:
        template = QCoreApplication.translate("Study", "{task}: {difference}, p = {p}")
    return "  " + template.format(task=comparison.task, difference=told, p=number(max(p, _LEAST_P), 2))


def target_text(findings: StudyFindings) -> str:
    """What a sweep of learning rates waits for; nothing for other studies."""
    answer = findings.answer
    units = answer.measures[0].units if answer.measures else ()
    told = targets_sentence(findings.study, answer.targets, units, number)
    return "" if told is None else said(told)


def reason_text(findings: StudyFindings) -> str:
    """Why the answer is this one."""
    return worded(findings.answer.verdict.reason, findings.study, said)


def counted_seeds(findings: StudyFindings) -> str:
    """On how many seeds the answer rests and how intervals are computed."""
    return said(rests_on(findings.study, findings.answer.verdict.n))


def length_text(seconds: float) -> str:
    """A length of time as people say it."""
    if seconds < 90:
        rounded = max(5, 5 * round(seconds / 5))
        return QCoreApplication.translate("Study", "{seconds} s").format(seconds=QLocale().toString(rounded))
    minutes = round(seconds / 60)
    return QCoreApplication.translate("Study", "{minutes} min").format(minutes=QLocale().toString(minutes))
