"""Which of its candidates an arm is judged by: the one that validation finds best."""

import numpy as np
import numpy.typing as npt

from mtl_gui.events import FloatArray
from mtl_gui.runs.study_record import ArmResults
from mtl_gui.spec import Study, higher_is_better
from mtl_gui.spec.study_arms import AnyArm, MultiTask

__all__ = ["NOT_CHOSEN", "chosen_candidates", "of_chosen", "signs"]

NOT_CHOSEN = -1


def signs(study: Study) -> FloatArray:
    """1 for each measured task whose metric should be high, −1 for the others, [T]."""
    metrics = {task.name: task.metric for task in study.experiment.enabled_tasks}
    return np.array([1.0 if higher_is_better(metrics[name]) else -1.0 for name in study.measured_tasks])


def chosen_candidates(study: Study, arm: AnyArm, results: ArmResults) -> npt.NDArray[np.int64]:
    """The candidate with the best mean validation metric over seeds at every point, [P, T].

    Single-task networks do not know of each other, so each task has its own; a multi-task network has one for
    all, that with the largest sum over tasks of the standardised means. Only seeds count for which all
    candidates are trained; a candidate that diverged for one of them is out. `NOT_CHOSEN` where none is left.
    """
    scores = _scores(results, signs(study))
    if isinstance(arm, MultiTask):
        scores = np.broadcast_to(_standardised(scores).sum(axis=2, keepdims=True), scores.shape)
    best = np.nan_to_num(scores, nan=-np.inf).argmax(axis=1)
    is_any = np.isfinite(scores).any(axis=1)
    return np.where(is_any, best, NOT_CHOSEN)


def of_chosen(values: FloatArray, chosen: npt.NDArray[np.int64]) -> FloatArray:
    """Picks the chosen candidates from [P, C, R, T]; [P, R, T], NaN where none is chosen."""
    points, tasks = np.indices(chosen.shape)
    picked: FloatArray = values[points, np.maximum(chosen, 0), :, tasks]
    picked[chosen == NOT_CHOSEN] = np.nan
    return picked.transpose(0, 2, 1)


def _scores(results: ArmResults, sign: FloatArray) -> FloatArray:
    """The mean validation metric [P, C, T], larger is better; −∞ where a training diverged."""
    counts = np.all(results.is_done, axis=1, keepdims=True)[..., np.newaxis]
    values = np.where(counts, np.nan_to_num(sign * results.validation, nan=-np.inf), 0.0)
    number = counts.sum(axis=2)
    with np.errstate(invalid="ignore"):
        return np.where(number > 0, values.sum(axis=2) / np.maximum(number, 1), np.nan)


def _standardised(scores: FloatArray) -> FloatArray:
    """Mean 0 and variance 1 over the candidates that did not diverge."""
    is_finite = np.isfinite(scores)
    count = np.maximum(is_finite.sum(axis=1, keepdims=True), 1)
    mean = np.where(is_finite, scores, 0).sum(axis=1, keepdims=True) / count
    spread = np.sqrt((np.where(is_finite, scores - mean, 0) ** 2).sum(axis=1, keepdims=True) / count)
    with np.errstate(invalid="ignore"):
        return np.where(is_finite, (scores - mean) / np.where(spread > 0, spread, 1), scores)
