"""The answers of studies about no claim as rows of tables, in the language of the window."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from mtl_gui.runs.other_study import OtherStudy
from mtl_gui.study.grouping_answer import GroupingAnswer, TaskMatrix
from mtl_gui.study.other_findings import OtherFindings
from mtl_gui.study.other_words import CHECKED_TITLES, DIRECTION_TITLES, MATRIX_TITLES, grouping_sentences
from mtl_gui.study.statistics import Interval
from mtl_gui.study.table_answer import TableAnswer
from mtl_gui.ui.plots.outcome_text import interval_text
from mtl_gui.ui.translation import listed, number, said, translated

__all__ = ["ShownTable", "difference_text", "grouping_lines", "groups_text", "other_outcome", "shown_tables"]

_MEAN = "aRRMSE"
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ShownTable:
    """A table with what stands above it."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]


def other_outcome(findings: OtherFindings) -> dict[str, str]:
    """What came out, by what it is of: the gain of every division, or the difference of every line."""
    answer = findings.answer
    if isinstance(answer, GroupingAnswer):
        told = {
            translated(CHECKED_TITLES[check.name], "study"): _gain_text(check.gain) for check in answer.checks
        }
        proposed = "" if answer.proposed is None else groups_text(answer.proposed)
        return {translate("OtherTables", "Groups"): proposed, **told}
    return {
        f"{translated(line.data, 'data')} {line.target or _MEAN}": interval_text(
            line.difference, has_sign=True
        )
        for line in answer.lines
    }


def shown_tables(answer: GroupingAnswer | TableAnswer) -> tuple[ShownTable, ...]:
    """Every table of an answer: of groups what training showed and the matrices, or the paper's one."""
    if isinstance(answer, TableAnswer):
        return (_paper_table(answer),)
    return (_checks(answer), *(_matrix(answer, matrix) for matrix in answer.matrices))


def grouping_lines(answer: GroupingAnswer) -> list[str]:
    """The groups that are proposed, and those that the data were made with."""
    return [said(sentence) for sentence in grouping_sentences(answer)]


def difference_text(run: OtherStudy, known: OtherStudy) -> str:
    """How the study that was run differs from the one on the card; empty where it does not."""
    if run == known:
        return ""
    if run == known.quick():
        return translate("OtherTables", "This is a quick look.")
    return translate("OtherTables", "The run had other settings or other data.")


def groups_text(groups: Sequence[Sequence[str]]) -> str:
    """Groups as {a, b} {c}."""
    return " ".join("{" + listed(group) + "}" for group in groups)


def _checks(answer: GroupingAnswer) -> ShownTable:
    headings = (
        translate("OtherTables", "Division"),
        translate("OtherTables", "Groups"),
        translate("OtherTables", "All tasks, %"),
        *answer.tasks,
    )
    rows = [
        (
            translated(CHECKED_TITLES[check.name], "study"),
            groups_text(check.groups),
            *map(_gain_text, (check.gain, *check.by_task)),
        )
        for check in answer.checks
    ]
    title = QCoreApplication.translate(
        "OtherTables", "How much smaller the error is than with each task apart (test part, other seeds)"
    )
    return ShownTable(title, headings, rows)


def _gain_text(gain: Interval) -> str:
    """The gain with its interval; what is compared with itself needs no digits to show it."""
    if gain.low is not None and gain.low == gain.high:
        return number(gain.mean)
    return interval_text(gain)


def _matrix(answer: GroupingAnswer, matrix: TaskMatrix) -> ShownTable:
    rows = [
        (task, *("" if value is None else interval_text(value) for value in row))
        for task, row in zip(answer.tasks, matrix.values, strict=True)
    ]
    return ShownTable(
        translated(MATRIX_TITLES[matrix.name], "study"),
        (translate("OtherTables", "Task"), *answer.tasks),
        rows,
    )


def _paper_table(answer: TableAnswer) -> ShownTable:
    headings = (
        translate("OtherTables", "Data"),
        translate("OtherTables", "Rows"),
        translate("OtherTables", "Target"),
        translate("OtherTables", "Single-task"),
        translate("OtherTables", "Multi-task"),
        translate("OtherTables", "Difference [95 % interval]"),
        translate("OtherTables", "Folds"),
        translate("OtherTables", "p (Holm)"),
        translate("OtherTables", "Multi-task is"),
    )
    rows: list[tuple[str, ...]] = [
        (
            translated(line.data, "data"),
            QLocale().toString(line.num_rows),
            line.target or _MEAN,
            QLocale().toString(line.single_task.mean, "f", 3),
            QLocale().toString(line.multi_task.mean, "f", 3),
            interval_text(line.difference, has_sign=True),
            translate("OtherTables", "{done} of {all}").format(
                done=QLocale().toString(line.difference.n), all=QLocale().toString(answer.num_folds)
            ),
            number(line.p_holm, 2) if math.isfinite(line.p_holm) else "–",
            translated(DIRECTION_TITLES[line.direction], "study"),
        )
        for line in answer.lines
    ]
    rows += _total(answer)
    title = QCoreApplication.translate(
        "OtherTables",
        "Relative error (RRMSE) of every target and its mean per data set (aRRMSE); 1 is a guess of the mean",
    )
    return ShownTable(title, headings, rows)


def _total(answer: TableAnswer) -> list[tuple[str, ...]]:
    """What all data sets say together."""
    across = answer.across
    if across is None:
        return []
    means = (QLocale().toString(mean, "f", 3) for mean in (across.single_task, across.multi_task))
    mean = Interval(across.difference, None, None, across.num_sets)
    p = "–" if across.signed_rank_p is None else number(across.signed_rank_p, 3)
    smaller = translate("OtherTables", "smaller on {wins} of {count}").format(
        wins=QLocale().toString(across.wins), count=QLocale().toString(across.num_sets)
    )
    name = translate("OtherTables", "All data sets")
    return [(name, "", _MEAN, *means, interval_text(mean, has_sign=True), "", p, smaller)]
