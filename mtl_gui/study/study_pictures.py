"""What of a study is drawn: each measure of every arm against what is varied, with intervals."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.runs.study_record import ArmResults, StudyRecord
from mtl_gui.spec import MetricName, Study
from mtl_gui.spec.study_variations import LearningRates
from mtl_gui.study.answer import MeasureTable, StudyAnswer
from mtl_gui.study.measures import MeasureName
from mtl_gui.study.shown_units import shown_interval, shown_unit
from mtl_gui.study.statistics import Interval
from mtl_gui.study.tuning import signs
from mtl_gui.study.verdict import interval_of

__all__ = ["PictureName", "StudyLine", "StudyPanel", "StudyPicture", "pictures_of"]

PictureName = MeasureName | Literal["by_rate"]

_LOG_KINDS = ("learning_rates", "training_sizes", "label_budgets")
_LOG_SPAN = 10.0
"""Values whose largest is so many times the smallest stand on a logarithmic axis."""
_IN_TERMS_OF_METRICS = (
    "test",
    "train",
    "gap",
    "area_under_curve",
    "area_over_strengths",
    "worst_case",
)
_OF_TRAINING = ("train", "area_under_curve")


@dataclass(frozen=True, slots=True, eq=False)
class StudyLine:
    """One arm: means [P] with 95 % intervals, NaN where there is none, and how many seeds each rests on."""

    arm: int
    mean: FloatArray
    low: FloatArray
    high: FloatArray
    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class StudyPanel:
    """A task's measure, at one form of corruption where these are varied; `x` [P] is what is varied.

    Shares and fractions are in per cent. `metric` is the task's, where the measure is in its terms.
    """

    task: str
    series: str
    x: FloatArray
    is_log: bool
    unit: str
    lines: tuple[StudyLine, ...]
    metric: MetricName | None = None

    @property
    def is_whole(self) -> bool:
        """Whether the measure is about the study as a whole: nothing stands on a horizontal axis."""
        return len(self.x) == 1


@dataclass(frozen=True, slots=True)
class StudyPicture:
    """One measure, a panel per task and form.

    `is_higher_better` is None where the panels differ in that.
    """

    name: PictureName
    panels: tuple[StudyPanel, ...]
    is_higher_better: bool | None = None


def pictures_of(record: StudyRecord, answer: StudyAnswer) -> tuple[StudyPicture, ...]:
    """All pictures of a study: the sweep of learning rates, what the verdict is about, everything else."""
    study = record.study
    tables = sorted(answer.measures, key=lambda table: table.name != study.measure)
    pictures = [StudyPicture(table.name, tuple(_panels(study, table)), _direction(table)) for table in tables]
    if isinstance(study.varied, LearningRates) and record.started is not None:
        directions = tuple((signs(study) > 0).tolist())
        sweep = StudyPicture("by_rate", tuple(_by_rate(record, record.started.units)), _only(directions))
        pictures.insert(0, sweep)
    return tuple(pictures)


def _direction(table: MeasureTable) -> bool | None:
    """A rise between two ends is neither good nor bad: ends of wide networks may be the same in disguise."""
    return None if table.name == "barrier" else _only(table.higher_is_better)


def _only(directions: Sequence[bool]) -> bool | None:
    found = set(directions)
    return found.pop() if len(found) == 1 else None


def _metrics(study: Study) -> dict[str, MetricName]:
    return {task.name: task.metric for task in study.experiment.enabled_tasks}


def _panels(study: Study, table: MeasureTable) -> list[StudyPanel]:
    panels = []
    for name, places in _series(study, table).items():
        x = np.array([table.points[place].value for place in places])
        for column, task in enumerate(study.measured_tasks):
            intervals = [[by_task[place][column] for place in places] for by_task in table.arms]
            panel = _panel(study, (task, name), x, intervals, table.units[column])
            is_metric = table.name in _IN_TERMS_OF_METRICS
            panels.append(replace(panel, metric=_metrics(study)[task]) if is_metric else panel)
    return panels


def _series(study: Study, table: MeasureTable) -> dict[str, list[int]]:
    """The points of each panel; training comes to the same wherever the trained networks are tested."""
    if table.name in _OF_TRAINING and not study.varied.needs_training:
        return {"": [0]}
    names = dict.fromkeys(point.series for point in table.points)
    return {
        name: [place for place, point in enumerate(table.points) if point.series == name] for name in names
    }


def _panel(
    study: Study,
    names: tuple[str, str],
    x: FloatArray,
    intervals: list[list[Interval]],
    unit: str,
) -> StudyPanel:
    lines = tuple(
        _line(arm, [shown_interval(one, unit)[0] for one in of_arm]) for arm, of_arm in enumerate(intervals)
    )
    is_log = study.varied.kind in _LOG_KINDS and x.min() > 0 and x.max() >= _LOG_SPAN * x.min()
    return StudyPanel(*names, x, bool(is_log), shown_unit(unit), lines)


def _line(arm: int, intervals: list[Interval]) -> StudyLine:
    def ends(values: list[float | None]) -> FloatArray:
        return np.array([np.nan if value is None else value for value in values], dtype=np.float64)

    return StudyLine(
        arm,
        np.array([one.mean for one in intervals], dtype=np.float64),
        ends([one.low for one in intervals]),
        ends([one.high for one in intervals]),
        tuple(one.n for one in intervals),
    )


def _by_rate(record: StudyRecord, units: tuple[str, ...]) -> list[StudyPanel]:
    """The validation metric at the end of training against the learning rate."""
    study, sign = record.study, signs(record.study)
    rates = np.array(sorted(study.learning_rates))
    panels = []
    for column, task in enumerate(study.measured_tasks):
        intervals = [
            [
                _at_rate(study, arm, float(rate), arm.validation[0, :, :, column], sign[column])
                for rate in rates
            ]
            for arm in record.arms
        ]
        panel = _panel(study, (task, ""), rates, intervals, units[column])
        panels.append(replace(panel, metric=_metrics(study)[task]))
    return panels


def _at_rate(study: Study, arm: ArmResults, rate: float, values: FloatArray, sign: float) -> Interval:
    """The best candidate of a learning rate; an arm that chooses its weight decay too has several."""
    places = [place for place, (known, _) in enumerate(arm.facts.candidates) if known == rate]
    found = [interval_of(values[place], study.interval) for place in places]
    known = [one for one in found if one.n]
    return max(known, key=lambda one: sign * one.mean) if known else Interval(np.nan, None, None, 0)
