"""What reports say, and how they write numbers: without a window, in the reader's language."""

import math

from mtl_gui.spec import Study
from mtl_gui.study.statistics import Interval
from mtl_gui.study.study_pictures import PictureName, StudyPanel, StudyPicture
from mtl_gui.study.study_words import (
    FORM_TITLES,
    METRIC_TITLES,
    PICTURE_TITLES,
    UNIT_TITLES,
    VARIED_TITLES,
    Say,
    direction_sentence,
    phrase,
)
from mtl_gui.texts import Sentence

__all__ = [
    "heading",
    "interval_words",
    "number_words",
    "panel_words",
    "picture_words",
    "preset_words",
    "unit_words",
    "varied_words",
]


def heading(text: str, **values: object) -> Sentence:
    """Makes a `Sentence` from a template marked with `translatable("report", ...)`."""
    return Sentence(text, values, "report")


def preset_words(text: str, say: Say) -> str:
    """A title, question or note of a shipped study; one with braces is somebody's own and no template."""
    return text if not text or "{" in text or "}" in text else say(Sentence(text, {}, "presets"))


def interval_words(interval: Interval, *, has_sign: bool = False) -> str:
    """A mean with its interval; digits go as far as the second one of the interval's half width."""
    if interval.n == 0 or not math.isfinite(interval.mean):
        return "–"
    sign = "+" if has_sign else ""
    if interval.low is None or interval.high is None:
        return _with_minus(f"{interval.mean:{sign}.3g}")
    if interval.low == interval.high:
        mean = _with_minus(f"{interval.mean:{sign}.4g}")
        return f"{mean} [{mean}, {mean}]"
    digits = _digits((interval.high - interval.low) / 2)
    mean, low, high = (
        _with_minus(f"{value:{sign}.{digits}f}") for value in (interval.mean, interval.low, interval.high)
    )
    return f"{mean} [{low}, {high}]"


def number_words(value: float) -> str:
    """A number with three digits that mean something."""
    return _with_minus(f"{value:.3g}")


def unit_words(unit: str, say: Say) -> str:
    """A unit, translated where it is a word."""
    return say(phrase(UNIT_TITLES[unit])) if unit in UNIT_TITLES else unit


def panel_words(panel: StudyPanel, say: Say, *, has_metric: bool = True) -> str:
    """The task, the form of corruption, the metric if it is wanted, and the unit."""
    form = say(phrase(FORM_TITLES[panel.series])) if panel.series in FORM_TITLES else panel.series
    name = f"{panel.task}, {form}" if form else panel.task
    if panel.metric is not None and has_metric:
        name = f"{name}: {say(phrase(METRIC_TITLES[panel.metric]))}"
    return f"{name} ({unit_words(panel.unit, say)})" if panel.unit else name


def picture_words(picture: StudyPicture, say: Say) -> str:
    """What a picture shows, and which way is good."""
    title, direction = say(phrase(PICTURE_TITLES[picture.name])), direction_sentence(picture)
    return title if direction is None else f"{title} ({say(direction)})"


def varied_words(study: Study, name: PictureName, say: Say) -> str:
    """What stands on the horizontal axis of a picture."""
    return say(phrase(VARIED_TITLES["learning_rates" if name == "by_rate" else study.varied.kind]))


def _digits(half_width: float) -> int:
    if not half_width > 0:
        return 1
    return max(0, min(6, 1 - math.floor(math.log10(half_width))))


def _with_minus(text: str) -> str:
    return text.replace("-", "−") if "e" not in text else text
