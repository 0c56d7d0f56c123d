"""What stands in the report of a study about no claim; how it looks is as for all others."""

from collections.abc import Iterator, Mapping

from mtl_gui.export.compact_toml import compact_toml
from mtl_gui.export.other_figure import other_title
from mtl_gui.export.report_contents import (
    Listing,
    Paragraph,
    Part,
    Report,
    ReportPicture,
    ReportTable,
    notes_of,
    put_together,
    reservations,
    versions_table,
)
from mtl_gui.export.report_words import heading, interval_words, number_words, preset_words
from mtl_gui.study.grouping_answer import GroupingAnswer, TaskMatrix
from mtl_gui.study.other_findings import OtherFindings
from mtl_gui.study.other_pictures import other_pictures
from mtl_gui.study.other_words import (
    CHECKED_TITLES,
    DIRECTION_TITLES,
    MATRIX_TITLES,
    data_title,
    grouping_sentences,
    groups_words,
)
from mtl_gui.study.study_words import Say, phrase
from mtl_gui.study.table_answer import TableAnswer
from mtl_gui.texts import translatable

__all__ = ["other_report_of"]

_MEAN = "aRRMSE"


def other_report_of(findings: OtherFindings, environment: Mapping[str, str], say: Say) -> Report:
    """Puts a report together.

    Args:
        findings: What the study has found.
        environment: Versions and machine, by name.
        say: Puts sentences into the reader's language.
    """
    study, answer = findings.study, findings.answer
    numbers = _table(answer, say) if isinstance(answer, TableAnswer) else _groups(answer, say)
    sections = (
        (translatable("report", "Verdict"), _verdict(findings, say)),
        (translatable("report", "Pictures"), _pictures(findings, say)),
        (translatable("report", "Numbers"), numbers),
        (translatable("report", "Is the comparison fair?"), _fairness(findings, say)),
        (translatable("report", "Teacher's notes"), notes_of(study.notes, findings.seconds, say)),
        (translatable("report", "Settings"), iter([Listing(compact_toml(study.to_toml()))])),
        (translatable("report", "Versions"), iter([versions_table(environment, say)])),
    )
    return put_together(preset_words(study.title, say) or study.kind, sections, say)


def _verdict(findings: OtherFindings, say: Say) -> Iterator[Part]:
    yield Paragraph(preset_words(findings.study.question, say), "strong")
    yield Paragraph(say(findings.verdict), "strong")
    if isinstance(findings.answer, GroupingAnswer):
        for sentence in grouping_sentences(findings.answer):
            yield Paragraph(say(sentence))
    yield from reservations(findings, say)


def _pictures(findings: OtherFindings, say: Say) -> Iterator[Part]:
    for picture in other_pictures(findings.answer):
        yield ReportPicture(picture, say(other_title(picture)))


def _fairness(findings: OtherFindings, say: Say) -> Iterator[Part]:
    for sentence in findings.answer.fairness.equal:
        yield Paragraph(say(sentence), "item")
    for sentence in findings.answer.fairness.warnings:
        yield Paragraph(say(sentence), "warning")


def _groups(answer: GroupingAnswer, say: Say) -> Iterator[Part]:
    if answer.checks:
        title = translatable(
            "report", "How much smaller the error is than with each task apart, % (test part, other seeds)"
        )
        yield Paragraph(say(heading(title)), "strong")
        heads = (
            translatable("report", "Division"),
            translatable("report", "Groups"),
            translatable("report", "All tasks"),
        )
        rows = (
            (
                say(phrase(CHECKED_TITLES[check.name])),
                groups_words(check.groups),
                *(interval_words(one, has_sign=True) for one in (check.gain, *check.by_task)),
            )
            for check in answer.checks
        )
        yield ReportTable((*(say(heading(head)) for head in heads), *answer.tasks), tuple(rows))
    for matrix in answer.matrices:
        yield Paragraph(say(phrase(MATRIX_TITLES[matrix.name])), "strong")
        yield _matrix(answer, matrix, say)


def _matrix(answer: GroupingAnswer, matrix: TaskMatrix, say: Say) -> ReportTable:
    rows = (
        (task, *("" if one is None else interval_words(one, has_sign=True) for one in row))
        for task, row in zip(answer.tasks, matrix.values, strict=True)
    )
    return ReportTable((say(heading(translatable("report", "Task"))), *answer.tasks), tuple(rows))


def _table(answer: TableAnswer, say: Say) -> Iterator[Part]:
    title = translatable(
        "report",
        "Relative error (RRMSE) of every target and its mean per data set (aRRMSE); 1 is a guess of the mean",
    )
    yield Paragraph(say(heading(title)), "strong")
    heads = (
        translatable("report", "Data"),
        translatable("report", "Rows"),
        translatable("report", "Target"),
        translatable("report", "Single-task"),
        translatable("report", "Multi-task"),
        translatable("report", "Difference [95 % interval]"),
        translatable("report", "Folds"),
        translatable("report", "p (Holm)"),
        translatable("report", "Multi-task is"),
    )
    rows = [*_lines(answer, say), *_total(answer, say)]
    yield ReportTable(tuple(say(heading(head)) for head in heads), tuple(rows))


def _lines(answer: TableAnswer, say: Say) -> Iterator[tuple[str, ...]]:
    for line in answer.lines:
        title = data_title(line.data)
        yield (
            title if isinstance(title, str) else say(title),
            str(line.num_rows),
            line.target or _MEAN,
            f"{line.single_task.mean:.3f}",
            f"{line.multi_task.mean:.3f}",
            interval_words(line.difference, has_sign=True),
            f"{line.difference.n} / {answer.num_folds}",
            number_words(line.p_holm) if line.p_holm == line.p_holm else "–",
            say(phrase(DIRECTION_TITLES[line.direction])),
        )


def _total(answer: TableAnswer, say: Say) -> Iterator[tuple[str, ...]]:
    across = answer.across
    if across is not None:
        p = "–" if across.signed_rank_p is None else number_words(across.signed_rank_p)
        smaller = translatable("report", "smaller on {wins} of {count}")
        yield (
            say(heading(translatable("report", "All data sets"))),
            "",
            _MEAN,
            f"{across.single_task:.3f}",
            f"{across.multi_task:.3f}",
            f"{across.difference:+.3f}".replace("-", "−"),
            "",
            p,
            say(heading(smaller, wins=across.wins, count=across.num_sets)),
        )
