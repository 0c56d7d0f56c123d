"""The outcome of a run in plain sentences."""

import math
from collections import Counter

from PySide6.QtCore import QCoreApplication, QLocale

from mtl_gui.events import CHOSEN, SINGLE_TASK, SetLearningRate, SetTaskWeights
from mtl_gui.runs.record import RunRecord
from mtl_gui.study.gain import GainConvention
from mtl_gui.study.statistics import Interval
from mtl_gui.study.summary import GainSummary, TaskSummary, Verdict
from mtl_gui.ui.plots.curve_text import metric_text
from mtl_gui.ui.plots.outcome import Outcome
from mtl_gui.ui.translation import listed_clauses, number, translated

__all__ = [
    "SIGNS",
    "answer_text",
    "equal_text",
    "gain_text",
    "interval_text",
    "mean_text",
    "unequal_texts",
    "verdict_text",
]

SIGNS: dict[Verdict, str] = {"better": "▲", "worse": "▼", "no clear difference": "≈", "too few seeds": "?"}
"""What stands before a verdict, beside its colour."""


def interval_text(interval: Interval, *, has_sign: bool = False) -> str:
    """A mean with its interval, as in "0.91 [0.89, 0.93]"; only the mean below three seeds.

    Digits go as far as the second one of the interval's half width; beyond that they mean nothing. An
    interval without width needs no digits to show it.
    """
    if interval.n == 0:
        return "–"
    write = _signed if has_sign else _with_minus
    if interval.low is None or interval.high is None:
        return write(number(interval.mean))
    if interval.low == interval.high:
        mean = write(number(interval.mean, 4))
        return f"{mean} [{mean}, {mean}]"
    digits = _digits((interval.high - interval.low) / 2)
    texts = [QLocale().toString(value, "f", digits) for value in (interval.mean, interval.low, interval.high)]
    mean, low, high = (write(text) for text in texts)
    return f"{mean} [{low}, {high}]"


def mean_text(interval: Interval) -> str:
    """Only the mean, with as many digits as its interval allows."""
    return interval_text(interval).partition(" ")[0]


def verdict_text(summary: TaskSummary) -> str:
    """One sentence on one task: which way, by how much, how sure."""
    match summary.verdict:
        case None:
            template = QCoreApplication.translate("Outcome", "{task}: {metric} {chosen}.")
        case "better":
            template = QCoreApplication.translate(
                "Outcome",
                "{task} is better with the others than alone: {metric} {chosen} instead of {alone}, "
                "difference {difference}.",
            )
        case "worse":
            template = QCoreApplication.translate(
                "Outcome",
                "{task} is worse with the others than alone (negative transfer): {metric} {chosen} instead "
                "of {alone}, difference {difference}.",
            )
        case "no clear difference":
            template = QCoreApplication.translate(
                "Outcome",
                "{task} shows no clear difference: {metric} {chosen} with the others, {alone} alone, "
                "difference {difference}.",
            )
        case "too few seeds":
            template = QCoreApplication.translate(
                "Outcome",
                "{task} cannot be judged from so few seeds: {metric} {chosen} with the others, {alone} "
                "alone; an interval needs three.",
            )
    return template.format(
        task=summary.task, metric=_in_sentence(metric_text(summary.metric)), **_values(summary)
    )


def answer_text(outcome: Outcome) -> str:
    """The run's answer in one sentence."""
    verdicts = Counter(task.summary.verdict for task in outcome.tasks)
    if None in verdicts:
        return QCoreApplication.translate(
            "Outcome", "There is nothing to compare with: this run has no single-task networks."
        )
    if outcome.is_own_baseline:
        return QCoreApplication.translate(
            "Outcome", "Nothing is learned together here: every task has its own networks in both."
        )
    if verdicts["too few seeds"] == len(outcome.tasks):
        return QCoreApplication.translate("Outcome", "Too few seeds to tell: train at least three.")
    if verdicts["no clear difference"] == len(outcome.tasks):
        return QCoreApplication.translate("Outcome", "Learning together made no clear difference.")
    counts = (
        (verdicts["better"], QCoreApplication.translate("Outcome", "better for {count}")),
        (verdicts["worse"], QCoreApplication.translate("Outcome", "worse for {count}")),
        (
            verdicts["no clear difference"],
            QCoreApplication.translate("Outcome", "no clear difference for {count}"),
        ),
        (
            verdicts["too few seeds"],
            QCoreApplication.translate("Outcome", "too few seeds for {count}"),
        ),
    )
    told = listed_clauses(text.format(count=QLocale().toString(count)) for count, text in counts if count)
    text = QCoreApplication.translate("Outcome", "Learning together, of {total} tasks: {verdicts}.")
    return text.format(total=QLocale().toString(len(outcome.tasks)), verdicts=told)


def gain_text(gain: GainSummary) -> str:
    """The multi-task gain in one convention, with how it is aggregated and which sign is good."""
    convention: GainConvention = gain.convention
    return QCoreApplication.translate("Outcome", "{symbol} {gain} %: {aggregation}").format(
        symbol=convention.symbol,
        gain=interval_text(gain.interval, has_sign=True),
        aggregation=translated(convention.aggregation, "study"),
    )


def equal_text(record: RunRecord) -> str:
    """What both arms had in common."""
    seeds = len(record.experiment.seeds)
    if record.experiment.training.early_stopping is not None:
        return QCoreApplication.translate(
            "Outcome",
            "Equal for both: rows, {seeds} seeds, starting parameters, batch order, settings, the rule of "
            "early stopping, and a budget of {steps} steps.",
        ).format(seeds=QLocale().toString(seeds), steps=_steps(record))
    return QCoreApplication.translate(
        "Outcome",
        "Equal for both: rows, {seeds} seeds, starting parameters, batch order, settings, and a budget of "
        "{steps} steps.",
    ).format(seeds=QLocale().toString(seeds), steps=_steps(record))


def unequal_texts(record: RunRecord) -> list[str]:
    """What both arms did not have in common, a sentence each."""
    chosen, alone = record.arms[CHOSEN], record.arms[SINGLE_TASK]
    locale = QLocale()
    texts = []
    if chosen.num_parameters != alone.num_parameters:
        text = QCoreApplication.translate(
            "Outcome", "Not equal: {chosen} parameters together, {alone} in the single-task networks."
        )
        texts.append(
            text.format(
                chosen=locale.toString(chosen.num_parameters), alone=locale.toString(alone.num_parameters)
            )
        )
    if any(isinstance(applied.control, SetTaskWeights) for applied in chosen.controls):
        texts.append(
            QCoreApplication.translate(
                "Outcome",
                "Not equal: task weights were moved by hand, which the single-task networks have not.",
            )
        )
    if _rates(record, 0) != _rates(record, 1):
        texts.append(
            QCoreApplication.translate("Outcome", "Not equal: the learning rate was moved at other steps.")
        )
    if chosen.step != alone.step:
        text = QCoreApplication.translate(
            "Outcome", "Not equal: {chosen} steps together, {alone} in the single-task networks."
        )
        texts.append(text.format(chosen=locale.toString(chosen.step), alone=locale.toString(alone.step)))
    texts.append(
        QCoreApplication.translate(
            "Outcome",
            "Settings were shared, not tuned for each: another learning rate may suit one side better.",
        )
    )
    return texts


def _rates(record: RunRecord, place: int) -> list[tuple[int, float]]:
    arm = record.arms[(CHOSEN, SINGLE_TASK)[place]]
    return [
        (applied.step, applied.control.learning_rate)
        for applied in arm.controls
        if isinstance(applied.control, SetLearningRate)
    ]


def _steps(record: RunRecord) -> str:
    return QLocale().toString(max(arm.num_steps for arm in record.arms.values()))


def _digits(half_width: float) -> int:
    """Digits after the decimal point that show a width with two significant digits."""
    if not math.isfinite(half_width) or half_width <= 0:
        return 3
    return min(max(1 - math.floor(math.log10(half_width)), 0), 6)


def _signed(text: str) -> str:
    if not set(text) - set("-0.,"):
        return text.removeprefix("-")  # nothing is neither more nor less
    return _with_minus(text) if text.startswith("-") else f"+{text}"


def _with_minus(text: str) -> str:
    """The number with a minus as long as a plus."""
    return text.replace("-", "−", 1) if text.startswith("-") else text


def _values(summary: TaskSummary) -> dict[str, str]:
    unit = f" {summary.unit}" if summary.unit else ""
    tell = interval_text if summary.verdict is None else mean_text
    texts = {
        "chosen": tell(summary.arms[CHOSEN]) + unit if CHOSEN in summary.arms else "",
        "alone": mean_text(summary.arms[SINGLE_TASK]) + unit if SINGLE_TASK in summary.arms else "",
        "difference": interval_text(summary.difference, has_sign=True) if summary.difference else "",
    }
    return {name: text.strip() for name, text in texts.items()}


def _in_sentence(title: str) -> str:
    """A title inside a sentence; symbols such as R² keep their capital."""
    return title[:1].lower() + title[1:] if title[1:2].islower() else title
