"""What networks answered, summed up over their seeds."""

import numpy as np

from mtl_gui.answer_events import TaskAnswers
from mtl_gui.events import FloatArray

__all__ = ["confusion", "majority", "mean_answers", "quality"]


def confusion(task: TaskAnswers) -> FloatArray:
    """How often each class was answered where each class was true, [C, C], as shares of the true class.

    Rows are true classes, columns answers; the counts of all seeds together. A class without rows is NaN.
    """
    num_classes = len(task.classes)
    known = np.isfinite(task.truths)
    truths = np.broadcast_to(task.truths[known].astype(np.int64), task.answers[:, known].shape)
    counts = np.zeros((num_classes, num_classes))
    np.add.at(counts, (truths.ravel(), task.answers[:, known].astype(np.int64).ravel()), 1)
    with np.errstate(invalid="ignore"):
        return np.asarray(counts / counts.sum(axis=1, keepdims=True))


def majority(task: TaskAnswers) -> FloatArray:
    """The class that most seeds answer, [N]; of equally frequent ones the first."""
    votes = task.answers[:, :, np.newaxis] == np.arange(len(task.classes))
    return np.asarray(votes.sum(axis=0).argmax(axis=1), np.float64)


def mean_answers(task: TaskAnswers) -> FloatArray:
    """The mean value over the seeds, [N]."""
    return np.asarray(task.answers.mean(axis=0))


def quality(task: TaskAnswers) -> FloatArray:
    """How good each seed's answers are, [R].

    The share of right classes, or R² = 1 − Σ(a − y)² / Σ(y − ȳ)² of values; NaN without labels.
    """
    known = np.isfinite(task.truths)
    truths, answers = task.truths[known], task.answers[:, known]
    if not known.any():
        return np.full(len(answers), np.nan)
    if task.classes:
        return np.asarray((answers == truths).mean(axis=1))
    total = ((truths - truths.mean()) ** 2).sum()
    left = ((answers - truths) ** 2).sum(axis=1)
    return np.asarray(1 - left / total) if total > 0 else np.full(len(answers), np.nan)
