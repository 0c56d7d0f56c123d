"""`mtl-gui study`: one of the claims about learning together, put to the test."""

from argparse import Namespace
from collections.abc import Iterator

from mtl_gui.cli.aligned import aligned
from mtl_gui.cli.interruption import Interruption
from mtl_gui.cli.other_studies import other_study, other_study_kind
from mtl_gui.cli.progress import ProgressBar
from mtl_gui.cli.run import preset_file
from mtl_gui.cli.terminal import answer, tell
from mtl_gui.events import Progressed
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.runs.study_record import StudyRecord
from mtl_gui.spec import Study
from mtl_gui.study.answer import StudyAnswer
from mtl_gui.study.findings import StudyFindings
from mtl_gui.study.minima_words import minima_sentences
from mtl_gui.study.rate_words import rates_sentence
from mtl_gui.study.starts_findings import StartsFindings
from mtl_gui.study.starts_words import Writing, basin_table, minima_table, rise_sentence
from mtl_gui.study.statistics import Interval
from mtl_gui.study.study_words import targets_sentence
from mtl_gui.study.verdict import ANSWER_WORDS
from mtl_gui.study_events import StudyStarted

__all__ = ["study", "study_text"]


def study(options: Namespace) -> int:
    """Runs a study into a folder, or goes on with it, writes all results, and says what came out.

    Raises:
        Refused: When there is no such study, its data cannot be used, or the folder holds another one.
    """
    from mtl_gui.export.study_report import FORMATS, write_report
    from mtl_gui.export.study_tables import write_study
    from mtl_gui.study.findings import findings_of

    path = preset_file(options.preset)
    if other_study_kind(path):
        return other_study(path, options)
    asked = Study.from_file(path)
    asked = asked.quick() if options.quick else asked
    if options.overwrite:
        StudyFolder(options.out).clear()
    folder = StudyFolder.create(options.out, asked)
    tell(f"{asked.title}\n{asked.question}")
    if not folder.is_finished:
        _run(asked, folder)
    record = folder.record()
    findings = findings_of(record)
    paths = [*write_study(record, folder.path), *(folder.path / f"report.{ending}" for ending in FORMATS)]
    for path in paths[-len(FORMATS) :]:
        write_report(folder, path, findings=findings)
    answer(study_text(record, findings))
    answer(f"Everything is in {folder.path}: {', '.join(path.name for path in paths)}")
    return 0


def _run(asked: Study, folder: StudyFolder) -> None:
    from mtl_gui.engine.allocation import keep_freed_memory
    from mtl_gui.engine.device import compute_on_one_thread
    from mtl_gui.study.running import study as running

    compute_on_one_thread()
    keep_freed_memory()
    advice = f"What was measured is kept; the same command goes on with it: {folder.path}"
    with folder.measuring(), Interruption(advice) as interruption, ProgressBar("Study") as bar:
        for event in interruption.watched(running(asked, folder)):
            match event:
                case StudyStarted():
                    tell(f"{event.num_trainings} results to measure, {event.num_done} are there already")
                case Progressed():
                    bar.show(event.fraction, str(event.activity))
                case _:
                    pass


def study_text(record: StudyRecord, findings: StudyFindings) -> str:
    """The verdict, what it rests on, the judged measure at every point, and the fairness box."""
    found = findings.answer
    verdict = found.verdict
    lines = [f"{ANSWER_WORDS[verdict.answer]} (n = {verdict.n} seeds). {verdict.reason}"]
    units = found.measures[0].units if found.measures else ()
    target = targets_sentence(record.study, found.targets, units, lambda value: f"{value:.3g}")
    lines += ["" if target is None else f"{target}\n"]
    lines += aligned([("difference from", "task", record.study.measure, "p (Holm)", ""), *_compared(found)])
    lines += ["", *aligned(list(_curve(record, found)))]
    if found.labels_saved is not None:
        lines += ["", f"Labels saved at the smallest budget: {_told(found.labels_saved)}"]
    rates = rates_sentence(found, _told)
    lines += [] if rates is None else ["", str(rates)]
    told = minima_sentences(found.minima, found.tasks[0])
    lines += ["", *map(str, told)] if told else []
    for starts in findings.starts:
        lines += _of_starts(record, starts)
    rise = rise_sentence(record.study, found, Writing(str, str, _told))
    lines += [] if rise is None else ["", str(rise)]
    lines += ["", "Equal:", *(f"  {sentence}" for sentence in found.fairness.equal)]
    if found.fairness.warnings:
        lines += ["Not equal, or to be kept in mind:"]
        lines += [f"  {sentence}" for sentence in found.fairness.warnings]
    return "\n".join(lines)


def _of_starts(record: StudyRecord, found: StartsFindings) -> Iterator[str]:
    writing = Writing(str, lambda value: f"{value:.3g}", _told)
    for table in (basin_table(record.study, found, writing), minima_table(found, writing)):
        if table.rows:
            yield ""
            yield from aligned([table.headings, *table.rows])


def _compared(found: StudyAnswer) -> Iterator[tuple[str, ...]]:
    for one in found.comparisons:
        unit = f" {one.unit}" if one.unit else ""
        yield one.control, one.task, _told(one.difference) + unit, f"{one.p_holm:.2g}", one.direction


def _curve(record: StudyRecord, found: StudyAnswer) -> Iterator[list[str]]:
    table = next((table for table in found.measures if table.name == record.study.measure), None)
    if table is None:
        return
    yield [
        table.name,
        *(f"{arm}, {task}" if len(found.tasks) > 1 else arm for arm in found.arms for task in found.tasks),
    ]
    for place, point in enumerate(table.points):
        values = [_told(interval) for arm in table.arms for interval in arm[place]]
        yield [f"{point.series} {point.value:g}".strip() if len(table.points) > 1 else "", *values]


def _told(interval: Interval) -> str:
    if interval.low is None or interval.high is None:
        return f"{interval.mean:.4g}"
    return f"{interval.mean:.4g} [{interval.low:.4g}, {interval.high:.4g}]"
