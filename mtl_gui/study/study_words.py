"""What studies are about, in words for the window and for reports; all of the context “study”."""

import math
from collections.abc import Callable, Mapping, Sequence

from mtl_gui.runs.method_titles import method_title
from mtl_gui.spec import MetricName, Study
from mtl_gui.spec.study import Claim, IntervalMethod
from mtl_gui.spec.study_arms import AnyArm, EqualParameters, MultiTask, Restarts, SingleTask, WeightDecay
from mtl_gui.study.shown_units import shown_unit
from mtl_gui.study.study_pictures import PictureName, StudyPicture
from mtl_gui.texts import Sentence, translatable

__all__ = [
    "CLAIM_TITLES",
    "FORM_TITLES",
    "INTERVAL_TITLES",
    "METRIC_TITLES",
    "PICTURE_TITLES",
    "UNIT_TITLES",
    "VARIED_TITLES",
    "Say",
    "arm_title",
    "direction_sentence",
    "judged_sentence",
    "phrase",
    "rests_on",
    "targets_sentence",
    "worded",
]

Say = Callable[[Sentence], str]
"""Puts a sentence into the reader's language."""

CLAIM_TITLES: Mapping[Claim, str] = {
    "efficiency": translatable("study", "Training is more efficient"),
    "generalisation": translatable("study", "Generalisation improves"),
    "local_optima": translatable("study", "Local optima are escaped"),
    "robustness": translatable("study", "Robustness improves"),
    "few_labels": translatable("study", "Few labels borrow strength"),
}

INTERVAL_TITLES: Mapping[IntervalMethod, str] = {
    "paired_t": translatable("study", "Student's t over paired seeds"),
    "bca": translatable("study", "BCa bootstrap over paired seeds"),
}

VARIED_TITLES: Mapping[str, str] = {
    "learning_rates": translatable("study", "learning rate"),
    "training_sizes": translatable("study", "training rows"),
    "label_noise": translatable("study", "share of wrong labels"),
    "label_budgets": translatable("study", "labels of the task"),
    "corruptions": translatable("study", "strength of the corruption"),
    "starts": translatable("study", "start"),
}

FORM_TITLES: Mapping[str, str] = {
    "noise": translatable("study", "noise"),
    "missing": translatable("study", "missing inputs"),
    "blur": translatable("study", "blur"),
    "shift": translatable("study", "shift"),
}

PICTURE_TITLES: Mapping[PictureName, str] = {
    "by_rate": translatable("study", "Validation metric at each learning rate"),
    "test": translatable("study", "Test metric"),
    "train": translatable("study", "Training metric"),
    "gap": translatable("study", "Gap between training and test"),
    "steps_to_target": translatable("study", "Steps to the target"),
    "samples_to_target": translatable("study", "Rows seen up to the target"),
    "seconds_to_target": translatable("study", "Seconds to the target"),
    "compute_to_target": translatable("study", "Computation up to the target"),
    "area_under_curve": translatable("study", "Area under the learning curve"),
    "largest_rate": translatable("study", "Largest learning rate that trains"),
    "area_over_strengths": translatable("study", "Area under metric against strength"),
    "worst_case": translatable("study", "Worst case"),
    "reached": translatable("study", "Starts that reach the best minimum"),
    "labels_saved": translatable("study", "Labels saved at equal metric"),
    "barrier": translatable("study", "Rise of the loss on the straight line between the ends of two starts"),
}

METRIC_TITLES: Mapping[MetricName, str] = {
    "accuracy": translatable("study", "accuracy"),
    "balanced_accuracy": translatable("study", "balanced accuracy"),
    "rmse": translatable("study", "root mean squared error"),
    "mae": translatable("study", "mean absolute error"),
    "r2": translatable("study", "R²"),
    "value": translatable("study", "loss"),
}

UNIT_TITLES: Mapping[str, str] = {
    "points": translatable("study", "percentage points"),
    "steps": translatable("study", "steps"),
    "samples": translatable("study", "rows"),
    "labels": translatable("study", "labels"),
    "million multiply-adds": translatable("study", "million multiply-adds"),
    "geometric mean": translatable("study", "geometric mean"),
}
"""Units that are words; all others are signs."""


def phrase(text: str, **values: object) -> Sentence:
    """Makes a `Sentence` from a template marked with `translatable("study", ...)`."""
    return Sentence(text, values, "study")


def arm_title(arm: AnyArm) -> Sentence:
    """What an arm is called in the reader's language; a method of its own by the method's title."""
    match arm:
        case MultiTask(weighting=None):
            return phrase(translatable("study", "multi-task"))
        case MultiTask(weighting=weighting):
            assert weighting is not None
            return phrase(translatable("study", "multi-task ({method})"), method=method_title(weighting, ()))
        case SingleTask():
            return phrase(translatable("study", "single-task"))
        case EqualParameters():
            return phrase(translatable("study", "single-task, equal parameters"))
        case WeightDecay():
            return phrase(translatable("study", "single-task, weight decay"))
        case Restarts():
            return phrase(translatable("study", "single-task, best of {number} starts"), number=arm.num)


def direction_sentence(picture: StudyPicture) -> Sentence | None:
    """Which way is good, where that is the same for all panels."""
    if picture.is_higher_better is None:
        return None
    if picture.is_higher_better:
        return phrase(translatable("study", "higher is better"))
    return phrase(translatable("study", "lower is better"))


def judged_sentence(study: Study) -> Sentence:
    """What the verdict is about: which measure, where."""
    measure = phrase(PICTURE_TITLES[study.measure])
    points = study.varied.points
    if len(points) == 1 or study.measure not in ("test", "gap", "area_under_curve"):
        return phrase(translatable("study", "Judged by: {measure}."), measure=measure)
    if study.judged == "mean":
        return phrase(
            translatable("study", "Judged by: {measure}, the mean over all values of {varied}."),
            measure=measure,
            varied=phrase(VARIED_TITLES[study.varied.kind]),
        )
    point = points[0 if study.judged == "first" else -1]
    return phrase(
        translatable("study", "Judged by: {measure} at {varied} = {value}."),
        measure=measure,
        varied=phrase(VARIED_TITLES[study.varied.kind]),
        value=f"{point.value:g}",
    )


def targets_sentence(
    study: Study, targets: Sequence[float], units: Sequence[str], written: Callable[[float], str]
) -> Sentence | None:
    """What a sweep of learning rates waits for, of every task; None where nothing is known of it.

    Args:
        study: The study.
        targets: Validation metrics of the measured tasks.
        units: Those of the metrics.
        written: How numbers are written.
    """
    if not any(map(math.isfinite, targets)):
        return None
    told = ", ".join(
        f"{task} {written(100 * target if shown_unit(unit) == '%' else target)} {shown_unit(unit)}".strip()
        for task, target, unit in zip(study.measured_tasks, targets, units, strict=True)
    )
    text = translatable("study", "The target, what the weaker arm's validation ends with: {targets}.")
    if getattr(study.varied, "target", None) is not None:
        text = translatable("study", "The target of the validation: {targets}.")
    return phrase(text, targets=told)


def rests_on(study: Study, n: int) -> Sentence:
    """On how many seeds a verdict rests, and how its intervals are computed."""
    return phrase(
        translatable(
            "study", "n = {n} seeds; 95 % intervals: {method}; Holm correction over all comparisons."
        ),
        n=n,
        method=phrase(INTERVAL_TITLES[study.interval]),
    )


def worded(sentence: Sentence, study: Study, say: Say) -> str:
    """A sentence of the study floor in the reader's language, the names of arms in it as well."""
    titles = {arm.name: say(arm_title(arm)) for arm in study.arms}
    longest_first = sorted(titles, key=len, reverse=True)

    def renamed(value: object) -> object:
        if not isinstance(value, str):
            return value
        for place, name in enumerate(longest_first):
            value = value.replace(name, f"\0{place}\0")
        for place, name in enumerate(longest_first):
            value = value.replace(f"\0{place}\0", titles[name])
        return value

    values = {name: renamed(value) for name, value in sentence.values.items()}
    return say(Sentence(sentence.template, values, sentence.context))
