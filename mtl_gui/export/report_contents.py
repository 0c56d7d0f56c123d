"""What stands in the report of a study, apart from how a page or a sheet of paper shows it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from mtl_gui.export.compact_toml import compact_toml
from mtl_gui.export.report_figure import Drawn
from mtl_gui.export.report_words import (
    heading,
    interval_words,
    number_words,
    panel_words,
    picture_words,
    preset_words,
    unit_words,
    varied_words,
)
from mtl_gui.study.findings import StudyFindings
from mtl_gui.study.minima_words import minima_sentences
from mtl_gui.study.other_findings import OtherFindings
from mtl_gui.study.rate_words import rates_sentence
from mtl_gui.study.shown_units import shown_interval
from mtl_gui.study.starts_words import (
    WordTable,
    Writing,
    basin_table,
    minima_table,
    rise_sentence,
    starts_note,
    starts_title,
)
from mtl_gui.study.statistics import Interval
from mtl_gui.study.study_pictures import StudyLine
from mtl_gui.study.study_words import (
    CLAIM_TITLES,
    Say,
    arm_title,
    judged_sentence,
    phrase,
    rests_on,
    targets_sentence,
    worded,
)
from mtl_gui.study.verdict import ANSWER_WORDS
from mtl_gui.texts import translatable

__all__ = [
    "Listing",
    "Paragraph",
    "Part",
    "Report",
    "ReportPicture",
    "ReportTable",
    "Section",
    "put_together",
    "report_of",
    "reservations",
    "versions_table",
]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words; `warning` is what a reader has to keep in mind."""

    text: str
    style: Literal["plain", "strong", "muted", "item", "warning"] = "plain"


@dataclass(frozen=True, slots=True)
class ReportTable:
    """Texts in rows, each as long as the headings."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ReportPicture:
    """A picture, and what it shows in words."""

    picture: Drawn
    description: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Text whose lines and spaces stay, as of a settings file."""

    text: str


Part: TypeAlias = Paragraph | ReportTable | ReportPicture | Listing


@dataclass(frozen=True, slots=True)
class Section:
    """Parts under a heading."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything, in the reader's language, whose code for web pages is `language`."""

    language: str
    title: str
    sections: tuple[Section, ...]


def report_of(findings: StudyFindings, environment: Mapping[str, str], say: Say) -> Report:
    """Puts a report together.

    Args:
        findings: What the study has found.
        environment: Versions and machine, by name.
        say: Puts sentences into the reader's language.
    """
    study = findings.study
    sections = (
        (translatable("report", "Verdict"), _verdict(findings, say)),
        (translatable("report", "Pictures"), _pictures(findings, say)),
        (translatable("report", "Differences"), _differences(findings, say)),
        (translatable("report", "Ends of the starts"), _starts(findings, say)),
        (translatable("report", "Is the comparison fair?"), _fairness(findings, say)),
        (translatable("report", "Numbers"), _numbers(findings, say)),
        (translatable("report", "Learning rates that validation chose"), _rates(findings, say)),
        (translatable("report", "Teacher's notes"), _notes(findings, say)),
        (translatable("report", "Settings"), iter([Listing(compact_toml(study.to_toml()))])),
        (translatable("report", "Versions"), iter([versions_table(environment, say)])),
    )
    return put_together(preset_words(study.title, say) or study.claim, sections, say)


def put_together(title: str, sections: Sequence[tuple[str, Iterator[Part]]], say: Say) -> Report:
    """A report of the sections in which something stands.

    Args:
        title: In the reader's language.
        sections: Titles, marked as translatable of the context “report”, and what stands below.
        say: Puts sentences into the reader's language.
    """
    made = ((say(heading(name)), tuple(parts)) for name, parts in sections)
    # the translation of this text is the language's code, so a page can tell a reader's voice what to speak
    language = say(heading(translatable("report", "en")))
    return Report(language, title, tuple(Section(name, parts) for name, parts in made if parts))


def _verdict(findings: StudyFindings, say: Say) -> Iterator[Part]:
    study, verdict = findings.study, findings.answer.verdict
    yield Paragraph(preset_words(study.question, say), "strong")
    claim = say(phrase(CLAIM_TITLES[study.claim]))
    yield Paragraph(say(heading(translatable("report", "The claim: {claim}."), claim=claim)))
    yield Paragraph(say(phrase(ANSWER_WORDS[verdict.answer])), "strong")
    yield Paragraph(worded(verdict.reason, study, say))
    yield Paragraph(say(judged_sentence(study)))
    units = findings.answer.measures[0].units if findings.answer.measures else ()
    target = targets_sentence(study, findings.answer.targets, units, number_words)
    if target is not None:
        yield Paragraph(say(target))
    yield Paragraph(say(rests_on(study, verdict.n)))
    yield from reservations(findings, say)


def reservations(findings: StudyFindings | OtherFindings, say: Say) -> Iterator[Part]:
    """What is to be kept in mind of any verdict: that more may come, and what it says nothing about."""
    if not findings.is_finished:
        percent = f"{100 * findings.answer.share_done:.0f}"
        told = translatable("report", "The study is not finished: {percent} % is done.")
        yield Paragraph(say(heading(told, percent=percent)), "warning")
    text = translatable(
        "report",
        "The verdict is about these data, this network and this budget, on this machine; it says nothing "
        "about others.",
    )
    yield Paragraph(say(heading(text)), "muted")


def _pictures(findings: StudyFindings, say: Say) -> Iterator[Part]:
    """The first is what the verdict is about; where starts have ended comes next."""
    known = [
        ReportPicture(picture, picture_words(picture, say))
        for picture in findings.pictures
        if picture.panels and any(line.counts for panel in picture.panels for line in panel.lines)
    ]
    ends = [ReportPicture(found, say(starts_title(found))) for found in findings.starts if found.basins]
    yield from (*known[:1], *ends, *known[1:])


def _starts(findings: StudyFindings, say: Say) -> Iterator[Part]:
    writing = Writing(say, number_words, interval_words)
    for found in findings.starts:
        if found.basins:
            yield Paragraph(say(starts_title(found)), "strong")
            yield _of_words(basin_table(findings.study, found, writing))
            yield Paragraph(say(starts_note(found)), "muted")
            rise = rise_sentence(findings.study, findings.answer, writing)
            if rise is not None and found is findings.starts[0]:
                yield Paragraph(say(rise))
            yield _of_words(minima_table(found, writing))


def _of_words(table: WordTable) -> ReportTable:
    return ReportTable(table.headings, table.rows)


def _differences(findings: StudyFindings, say: Say) -> Iterator[Part]:
    titles = _arm_titles(findings, say)
    rows = []
    for one in findings.answer.comparisons:
        interval, unit = shown_interval(one.difference, one.unit)
        unit = "points" if unit == "%" else unit
        rows.append(
            (
                titles.get(one.control, one.control),
                one.task,
                interval_words(interval, has_sign=True),
                unit_words(unit, say),
                str(interval.n),
                f"{one.p:.2g}",
                f"{one.p_holm:.2g}",
            )
        )
    heads = (
        translatable("report", "Difference from"),
        translatable("report", "Task"),
        translatable("report", "Mean [95 % interval]"),
        translatable("report", "Unit"),
        translatable("report", "Seeds"),
        translatable("report", "p"),
        translatable("report", "p (Holm)"),
    )
    if rows:
        yield ReportTable(tuple(say(heading(head)) for head in heads), tuple(rows))
    saved = findings.answer.labels_saved
    if saved is not None and saved.n:
        told = translatable("report", "Labels saved at the smallest budget: {labels}.")
        yield Paragraph(say(heading(told, labels=interval_words(saved))))
    rates = rates_sentence(findings.answer, interval_words)
    if rates is not None:
        yield Paragraph(worded(rates, findings.study, say))
    for sentence in minima_sentences(findings.answer.minima, findings.answer.tasks[0]):
        yield Paragraph(say(sentence))


def _fairness(findings: StudyFindings, say: Say) -> Iterator[Part]:
    fairness = findings.answer.fairness
    for sentence in fairness.equal:
        yield Paragraph(worded(sentence, findings.study, say), "item")
    for sentence in fairness.warnings:
        yield Paragraph(worded(sentence, findings.study, say), "warning")


def _numbers(findings: StudyFindings, say: Say) -> Iterator[Part]:
    titles = tuple(_arm_titles(findings, say).values())
    for picture in findings.pictures:
        if not picture.panels:
            continue
        yield Paragraph(picture_words(picture, say), "strong")
        varied = varied_words(findings.study, picture.name, say)
        rows = tuple(
            (
                panel_words(panel, say, has_metric=False),
                *(() if panel.is_whole else (f"{panel.x[place]:g}",)),
                *(f"{_at(line, place)}, n = {line.counts[place]}" for line in panel.lines),
            )
            for panel in picture.panels
            for place in range(len(panel.x))
        )
        task = say(heading(translatable("report", "Task")))
        points = () if picture.panels[0].is_whole else (varied,)
        yield ReportTable((task, *points, *titles), rows)


def _at(line: StudyLine, place: int) -> str:
    mean, low, high = (float(values[place]) for values in (line.mean, line.low, line.high))
    if low <= high:  # not so where they are NaN
        return interval_words(Interval(mean, low, high, line.counts[place]))
    return interval_words(Interval(mean, None, None, line.counts[place]))


def _rates(findings: StudyFindings, say: Say) -> Iterator[Part]:
    answer, study = findings.answer, findings.study
    rows = tuple(
        (
            title,
            task,
            ", ".join(sorted({f"{by_task[column]:g}" for by_task in rates if by_task[column] > 0})) or "–",
        )
        for title, rates in zip(_arm_titles(findings, say).values(), answer.learning_rates, strict=False)
        for column, task in enumerate(study.measured_tasks)
    )
    heads = (
        translatable("report", "Arm"),
        translatable("report", "Task"),
        translatable("report", "Learning rates"),
    )
    if rows:
        yield ReportTable(tuple(say(heading(head)) for head in heads), rows)


def _notes(findings: StudyFindings, say: Say) -> Iterator[Part]:
    yield from notes_of(findings.study.notes, findings.seconds, say)


def notes_of(notes: str, seconds: float, say: Say) -> Iterator[Part]:
    """What a teacher should know, and how long it takes."""
    text = preset_words(notes, say).strip()
    if text:
        yield Paragraph(text)
    took = heading(translatable("report", "The trainings took {seconds} seconds."), seconds=f"{seconds:.0f}")
    yield Paragraph(say(took), "muted")


def versions_table(environment: Mapping[str, str], say: Say) -> ReportTable:
    """With what a study was computed."""
    heads = (translatable("report", "What"), translatable("report", "Version"))
    return ReportTable(tuple(say(heading(head)) for head in heads), tuple(environment.items()))


def _arm_titles(findings: StudyFindings, say: Say) -> dict[str, str]:
    return {arm.name: say(arm_title(arm)) for arm in findings.study.arms}
