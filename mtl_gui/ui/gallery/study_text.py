"""Studies in plain words, in the language of the window."""

import math

from PySide6.QtCore import QCoreApplication, QLocale

from mtl_gui.spec import Study
from mtl_gui.study.findings import StudyFindings
from mtl_gui.study.shown_units import shown_interval
from mtl_gui.study.statistics import Interval
from mtl_gui.study.study_pictures import PictureName, StudyLine, StudyPanel
from mtl_gui.study.study_words import (
    FORM_TITLES,
    PICTURE_TITLES,
    UNIT_TITLES,
    VARIED_TITLES,
    arm_title,
    rests_on,
    worded,
)
from mtl_gui.study.verdict import ANSWER_WORDS, ClaimAnswer, Comparison
from mtl_gui.ui.plots.outcome_text import interval_text
from mtl_gui.ui.translation import number, said, translated

__all__ = [
    "ANSWER_SIGNS",
    "answer_words",
    "arm_names",
    "comparison_text",
    "counted_seeds",
    "interval_at",
    "length_text",
    "panel_text",
    "panel_title",
    "picture_title",
    "point_text",
    "reason_text",
    "told_at",
    "unit_text",
    "varied_name",
]

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


def panel_title(panel: StudyPanel) -> str:
    """The task, the form of corruption, and the unit."""
    name = panel.task
    if panel.series:
        form = translated(FORM_TITLES.get(panel.series, panel.series), "study")
        name = QCoreApplication.translate("Study", "{task}, {form}").format(task=name, form=form)
    return f"{name} ({unit_text(panel.unit)})" if panel.unit else name


def interval_at(line: StudyLine, place: int) -> Interval:
    """The interval of a line at one of its points."""
    mean, low, high = (float(values[place]) for values in (line.mean, line.low, line.high))
    has_interval = math.isfinite(low) and math.isfinite(high)
    return Interval(mean, low if has_interval else None, high if has_interval else None, line.counts[place])


def told_at(line: StudyLine, place: int) -> str:
    """The interval of a line at one of its points; one without width needs no digits to show it."""
    interval = interval_at(line, place)
    if interval.low is None or interval.low != interval.high:
        return interval_text(interval)
    mean = number(interval.mean, 4)
    return f"{mean} [{mean}, {mean}]"


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


def comparison_text(findings: StudyFindings, comparison: Comparison) -> str:
    """The difference from one control for one task, in the metric's own unit."""
    interval, unit = shown_interval(comparison.difference, comparison.unit)
    titles = dict(zip(findings.answer.arms, arm_names(findings.study), strict=True))
    unit = "points" if unit == "%" else unit
    told = f"{interval_text(interval, has_sign=True)} {unit_text(unit)}".strip()
    template = QCoreApplication.translate("Study", "{task}, difference from {control}: {difference}")
    if math.isfinite(comparison.p_holm):
        template = QCoreApplication.translate(
            "Study", "{task}, difference from {control}: {difference}, p = {p} (Holm)"
        )
    return template.format(
        task=comparison.task,
        control=titles.get(comparison.control, comparison.control),
        difference=told,
        p=number(comparison.p_holm, 2),
    )


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
