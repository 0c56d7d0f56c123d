"""Says in words how good networks' answers are."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

from mtl_gui.answer_events import AnswersGiven, TaskAnswers
from mtl_gui.runs.answers import quality
from mtl_gui.ui.plots.curve_text import arm_text
from mtl_gui.ui.translation import number

__all__ = ["answer_title", "answered_text", "described_answers", "label_of", "picture_text", "true_text"]


def answer_title(given: AnswersGiven, task: TaskAnswers) -> str:
    """Whose answers they are and how good, short enough to stand over a plot."""
    places = {"arm": arm_text(given.arm), "quality": _quality_text(task)}
    return QCoreApplication.translate("Answers", "{arm}: {quality}").format(**places)


def described_answers(given: AnswersGiven, task: TaskAnswers) -> str:
    """The same as a sentence, with the moment and what was asked."""
    text = QCoreApplication.translate(
        "Answers", "{task}, {arm}: {quality} of {rows} validation rows at step {step}, mean of {seeds} seeds"
    )
    return text.format(
        task=task.name,
        arm=arm_text(given.arm),
        quality=_quality_text(task),
        rows=int(np.isfinite(task.truths).sum()),
        step=QLocale().toString(given.step),
        seeds=len(task.answers),
    )


def label_of(task: TaskAnswers, answer: float) -> str:
    """A class by its name, or a value; a dash for what is not known."""
    if not np.isfinite(answer):
        return "–"
    return task.classes[int(answer)] if task.classes else number(answer)


def answered_text() -> str:
    """The name of the axis of answers."""
    return QCoreApplication.translate("Answers", "answered")


def true_text() -> str:
    """The name of the axis of true values."""
    return QCoreApplication.translate("Answers", "true")


def picture_text(given: AnswersGiven, task: TaskAnswers) -> str:
    """How the picture of the answers is read."""
    if not task.classes:
        return QCoreApplication.translate(
            "Answers",
            "Every dot is a row: to the right its true value, upwards the mean answer of the seeds. On the "
            "dashed line the answer is right.",
        )
    if task.field is not None:
        return QCoreApplication.translate(
            "Answers",
            "The ground has the colour of the class that is answered there, the paler the less certain. A "
            "sign is a row with its true class; a ring marks a wrong answer.",
        )
    if given.is_image:
        return QCoreApplication.translate(
            "Answers",
            "Below every picture stands what most seeds answer; ✗ marks a wrong answer, with the true class "
            "in brackets where there is room.",
        )
    return ""


def _quality_text(task: TaskAnswers) -> str:
    mean = float(quality(task).mean())
    if not np.isfinite(mean):
        return QCoreApplication.translate("Answers", "no labels")
    if task.classes:
        share = QLocale().toString(100 * mean, "f", 1)
        return QCoreApplication.translate("Answers", "{share} % right").format(share=share)
    return QCoreApplication.translate("Answers", "R² {value}").format(value=number(mean))
