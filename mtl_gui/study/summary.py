"""What came out of a run: per task and arm, the difference, and whether learning together helped."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

import numpy as np

from mtl_gui.data import catalogue
from mtl_gui.events import CHOSEN, SINGLE_TASK, Arm, FloatArray
from mtl_gui.problems import Refused
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Experiment, MetricName, Task, higher_is_better
from mtl_gui.study.gain import DELTA_M, DELTA_P, GainConvention, TaskMetrics, delta_m, delta_p
from mtl_gui.study.selection import Moment, final_metrics, moment_of
from mtl_gui.study.statistics import CONFIDENCE, Interval, mean_interval, paired_difference

__all__ = [
    "Fallbacks",
    "GainSummary",
    "Summary",
    "TaskSummary",
    "Verdict",
    "gains_of",
    "summarise",
    "units_of",
]

Verdict = Literal["better", "worse", "no clear difference", "too few seeds"]

_UNITS: Mapping[MetricName, str] = {
    "accuracy": "fraction",
    "balanced_accuracy": "fraction",
    "r2": "",
    "value": "",
}
"""The units of metrics that do not have the target's."""


@dataclass(frozen=True, slots=True)
class TaskSummary:
    """A task's test metric in each arm, over seeds, in `unit`; `difference` is chosen − single-task."""

    task: str
    metric: MetricName
    higher_is_better: bool
    unit: str
    arms: Mapping[Arm, Interval]
    difference: Interval | None
    verdict: Verdict | None


@dataclass(frozen=True, slots=True)
class GainSummary:
    """The multi-task gain in one convention, in per cent: the interval over seeds of each seed's gain."""

    convention: GainConvention
    interval: Interval


@dataclass(frozen=True, slots=True)
class Fallbacks:
    """In how many of the chosen arm's steps, for any seed, the weighting's equation had no solution.

    There the method's documented fallback gave the task weights.
    """

    count: int
    num_steps: int


@dataclass(frozen=True, slots=True)
class Summary:
    """The outcome of a run so far.

    `moment` tells which measurement counts: that of the kept parameters, or the last one. `gains` is empty
    without a single-task baseline.
    """

    title: str
    seeds: tuple[int, ...]
    is_finished: bool
    moment: Moment
    tasks: tuple[TaskSummary, ...]
    gains: tuple[GainSummary, ...]
    fallbacks: Fallbacks

    def to_json(self) -> str:
        """The summary as JSON text; what is not defined is null."""
        told = {
            "title": self.title,
            "seeds": self.seeds,
            "finished": self.is_finished,
            "measured": {"part": "test", "moment": self.moment},
            "confidence": CONFIDENCE,
            "fallbacks": asdict(self.fallbacks),
            "tasks": {summary.task: _told_task(summary) for summary in self.tasks},
            **{
                name: _told_gain(gain) for name, gain in zip(("delta_m", "delta_p"), self.gains, strict=False)
            },
        }
        return json.dumps(told, indent=2, ensure_ascii=False, allow_nan=False)


def summarise(record: RunRecord, units: Mapping[str, str] | None = None) -> Summary:
    """Summarises the test metrics of a run, live or stored, from every value that was recorded.

    Args:
        record: The run.
        units: The unit of each task's numbers by task name; left out, the data set is asked.
    """
    experiment, moment = record.experiment, moment_of(record)
    units = units_of(experiment) if units is None else units
    finals = {name: final_metrics(arm, moment) for name, arm in record.arms.items()}
    tasks = tuple(
        _task_summary(
            task, units.get(task.name, ""), {arm: final[:, column] for arm, final in finals.items()}
        )
        for column, task in enumerate(experiment.enabled_tasks)
    )
    return Summary(
        experiment.title,
        experiment.seeds,
        record.is_finished,
        moment,
        tasks,
        gains_of(experiment, finals),
        _fallbacks(record),
    )


def units_of(experiment: Experiment) -> dict[str, str]:
    """The unit of each task's metric; empty where it has none, or the data set cannot be asked."""
    if all(task.metric in _UNITS for task in experiment.enabled_tasks):
        return {task.name: _UNITS[task.metric] for task in experiment.enabled_tasks}
    try:
        offered = {offer.name: offer.unit for offer in catalogue.load(experiment.data).offers}
    except Refused:
        offered = {}
    return {
        task.name: _UNITS.get(task.metric, offered.get(task.name, "")) for task in experiment.enabled_tasks
    }


def _fallbacks(record: RunRecord) -> Fallbacks:
    chosen = record.arms.get(CHOSEN)
    if chosen is None:
        return Fallbacks(0, 0)
    return Fallbacks(int(chosen.fallen_back.any(0).sum()), len(chosen.steps))


def _task_summary(task: Task, unit: str, values: Mapping[Arm, FloatArray]) -> TaskSummary:
    higher = higher_is_better(task.metric)
    difference = verdict = None
    if CHOSEN in values and SINGLE_TASK in values:
        difference = paired_difference(values[CHOSEN], values[SINGLE_TASK])
        verdict = _verdict(difference, higher=higher)
    intervals = {arm: mean_interval(column) for arm, column in values.items()}
    return TaskSummary(task.name, task.metric, higher, unit, intervals, difference, verdict)


def _verdict(difference: Interval, *, higher: bool) -> Verdict:
    """Says what the interval of the difference allows to say."""
    if difference.low is None or difference.high is None:
        return "too few seeds"
    if difference.low > 0:
        return "better" if higher else "worse"
    if difference.high < 0:
        return "worse" if higher else "better"
    return "no clear difference"


def gains_of(
    experiment: Experiment, finals: Mapping[Arm, FloatArray] | Mapping[str, FloatArray]
) -> tuple[GainSummary, ...]:
    """The multi-task gain in both conventions; empty without single-task networks.

    Args:
        experiment: Whose tasks they are.
        finals: Each arm's test metrics [R, T] that count.
    """
    if CHOSEN not in finals or SINGLE_TASK not in finals:
        return ()
    by_seed = [
        [
            TaskMetrics([value], [baseline], [higher_is_better(task.metric)])
            for task, value, baseline in zip(experiment.enabled_tasks, values, baselines, strict=True)
        ]
        for values, baselines in zip(finals[CHOSEN], finals[SINGLE_TASK], strict=True)
    ]
    return (
        GainSummary(DELTA_M, mean_interval([delta_m(tasks) for tasks in by_seed])),
        GainSummary(DELTA_P, mean_interval([delta_p(tasks) for tasks in by_seed])),
    )


def _told_interval(interval: Interval, unit: str) -> dict[str, Any]:
    told = asdict(interval) | {"unit": unit}
    return told | {"mean": interval.mean if np.isfinite(interval.mean) else None}


def _told_task(summary: TaskSummary) -> dict[str, Any]:
    difference = summary.difference
    return {
        "metric": summary.metric,
        "higher_is_better": summary.higher_is_better,
        "unit": summary.unit,
        "arms": {arm: _told_interval(interval, summary.unit) for arm, interval in summary.arms.items()},
        "difference": None if difference is None else _told_interval(difference, summary.unit),
        "verdict": summary.verdict,
    }


def _told_gain(gain: GainSummary) -> dict[str, Any]:
    convention = gain.convention
    return {
        "symbol": convention.symbol,
        "aggregation": convention.aggregation,
        "higher_is_better": convention.higher_is_better,
        **_told_interval(gain.interval, "%"),
    }
