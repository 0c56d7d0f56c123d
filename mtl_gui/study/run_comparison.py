"""Several runs side by side: per task, against their own single-task networks and against each other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Literal

import numpy as np

from mtl_gui.events import CHOSEN, SINGLE_TASK, FloatArray
from mtl_gui.run_events import RunRead
from mtl_gui.spec import Experiment, Task, higher_is_better
from mtl_gui.study.bands import MIN_SEEDS
from mtl_gui.study.fairness import have_same_rows
from mtl_gui.study.holm import holm
from mtl_gui.study.paired_test import paired_t_test
from mtl_gui.study.ranks import mean_ranks
from mtl_gui.study.statistics import CONFIDENCE, Interval, mean_interval, paired_difference
from mtl_gui.study.summary import GainSummary, Verdict, gains_of

__all__ = [
    "Contrast",
    "ContrastVerdict",
    "PairOnTask",
    "RunOnTask",
    "RunsComparison",
    "TaskOfRuns",
    "are_one_training",
    "compare_runs",
]

ContrastVerdict = Verdict | Literal["the same"]
"""What may be said of a difference; "the same" where both sides are one training, so that there is none."""

_NOT_OF_ONE_NETWORK = ("title", "notes", "seeds", "single_task_baseline", "device")


@dataclass(frozen=True, slots=True)
class Contrast:
    """A paired difference over the seeds that both sides have.

    Attributes:
        interval: Mean and 95 % interval of the difference, not adjusted.
        p_value: Of the paired t test, adjusted by Holm over the whole family; NaN below three pairs and where
            both sides are the same.
        verdict: What the adjusted p value allows to say of the first side.
    """

    interval: Interval
    p_value: float
    verdict: ContrastVerdict


@dataclass(frozen=True, slots=True, eq=False)
class RunOnTask:
    """A run's test metric of a task, each seed's value [R] and both arms; `contrast` is chosen − single.

    `alone` and `contrast` are None without single-task networks. The contrasts of all tasks and runs are one
    family of tests.
    """

    seeds: tuple[int, ...]
    values: FloatArray
    interval: Interval
    alone: Interval | None
    contrast: Contrast | None


@dataclass(frozen=True, slots=True)
class PairOnTask:
    """Two runs, by their places, on a task; `contrast` is first − second. All pairs are one family.

    Runs that were measured on other rows are no pair: what differs may be the rows.
    """

    first: int
    second: int
    contrast: Contrast


@dataclass(frozen=True, slots=True)
class TaskOfRuns:
    """A task by name and metric; a run that does not have it is None."""

    task: str
    metric: str
    higher_is_better: bool
    runs: tuple[RunOnTask | None, ...]
    pairs: tuple[PairOnTask, ...]


@dataclass(frozen=True, slots=True)
class RunsComparison:
    """Some runs, in the order in which they were given.

    Attributes:
        run_ids: The runs.
        tasks: Every task that any of them has.
        gains: Per run the multi-task gain in both conventions; empty without single-task networks.
        ranks: Per run the mean rank over the tasks that all have, 1 is best; NaN where it is not defined, as
            when not all were measured on the same rows.
    """

    run_ids: tuple[str, ...]
    tasks: tuple[TaskOfRuns, ...]
    gains: tuple[tuple[GainSummary, ...], ...]
    ranks: tuple[float, ...]


def compare_runs(runs: Sequence[RunRead]) -> RunsComparison:
    """Compares runs by their test metrics at the moment that counts for each.

    Differences are paired over the seeds that both sides have; p values are adjusted over all differences of
    a kind, so that many tasks and runs do not find something by chance. Where both sides were trained by the
    same settings and reached the same, there is no difference to test and none is counted. Equal results
    alone do not suffice: leaving out tests for what was found would let more false alarms through.
    """
    tasks = [_task_of_runs(name, metric, runs) for name, metric in _tasks(runs)]
    alone = [
        run.contrast for task in tasks for run in task.runs if run is not None and run.contrast is not None
    ]
    pairs = [pair.contrast for task in tasks for pair in task.pairs]
    adjusted = {id(before): after for family in (alone, pairs) for before, after in _adjusted(family)}
    judged = tuple(_judged(task, adjusted) for task in tasks)
    gains = tuple(_gains(run) for run in runs)
    is_same = all(have_same_rows(runs[0].experiment, run.experiment) for run in runs[1:])
    ranks = _ranks(judged, len(runs)) if is_same else (float("nan"),) * len(runs)
    return RunsComparison(tuple(run.run_id for run in runs), judged, gains, ranks)


def _tasks(runs: Sequence[RunRead]) -> list[tuple[str, str]]:
    """Names and metrics, in the order in which they are first met."""
    found = [(task.name, str(task.metric)) for run in runs for task in run.experiment.enabled_tasks]
    return list(dict.fromkeys(found))


def _task_of_runs(name: str, metric: str, runs: Sequence[RunRead]) -> TaskOfRuns:
    on_task = tuple(_run_on_task(run, name, metric) for run in runs)
    found = [(place, run) for place, run in enumerate(on_task) if run is not None]
    pairs = tuple(
        PairOnTask(
            first,
            second,
            _contrast_of_runs(
                one, other, is_one=are_one_training(runs[first].experiment, runs[second].experiment)
            ),
        )
        for (first, one), (second, other) in combinations(found, 2)
        if have_same_rows(runs[first].experiment, runs[second].experiment)
    )
    higher = next(
        higher_is_better(task.metric)
        for run in runs
        for task in run.experiment.enabled_tasks
        if str(task.metric) == metric
    )
    return TaskOfRuns(name, metric, higher, on_task, pairs)


def _run_on_task(run: RunRead, name: str, metric: str) -> RunOnTask | None:
    column = _column(run.experiment.enabled_tasks, name, metric)
    chosen, single = run.arms.get(CHOSEN), run.arms.get(SINGLE_TASK)
    if column is None or chosen is None:
        return None
    values = chosen.final[:, column]
    alone = None if single is None else single.final[:, column]
    return RunOnTask(
        run.experiment.seeds,
        values,
        mean_interval(values),
        None if alone is None else mean_interval(alone),
        None
        if alone is None
        else _contrast(values, alone, is_one=are_one_training(run.experiment, run.experiment.baseline())),
    )


def are_one_training(first: Experiment, second: Experiment) -> bool:
    """Whether the networks of two experiments are trained alike, seed by seed."""
    one, other = (each.model_dump(exclude=set(_NOT_OF_ONE_NETWORK)) for each in (first, second))
    return one == other


def _column(tasks: Sequence[Task], name: str, metric: str) -> int | None:
    places = [place for place, task in enumerate(tasks) if (task.name, str(task.metric)) == (name, metric)]
    return places[0] if places else None


def _contrast_of_runs(one: RunOnTask, other: RunOnTask, *, is_one: bool) -> Contrast:
    common = [seed for seed in one.seeds if seed in other.seeds]
    first = one.values[[one.seeds.index(seed) for seed in common]]
    second = other.values[[other.seeds.index(seed) for seed in common]]
    return _contrast(first, second, is_one=is_one)


def _contrast(values: FloatArray, others: FloatArray, *, is_one: bool) -> Contrast:
    """The difference, its p value not adjusted yet; its verdict comes later, unless both are the same."""
    interval = paired_difference(values, others)
    if is_one and interval.n and np.array_equal(values, others, equal_nan=True):
        return Contrast(interval, float("nan"), "the same")
    return Contrast(interval, paired_t_test(values, others), "too few seeds")


def _adjusted(family: list[Contrast]) -> list[tuple[Contrast, Contrast]]:
    p_values = holm([contrast.p_value for contrast in family])
    return [
        (contrast, replace(contrast, p_value=float(p_value)))
        for contrast, p_value in zip(family, p_values, strict=True)
    ]


def _judged(task: TaskOfRuns, adjusted: dict[int, Contrast]) -> TaskOfRuns:
    def judge(contrast: Contrast) -> Contrast:
        found = adjusted[id(contrast)]
        return replace(found, verdict=_verdict(found, higher=task.higher_is_better))

    runs = tuple(
        run if run is None or run.contrast is None else replace(run, contrast=judge(run.contrast))
        for run in task.runs
    )
    pairs = tuple(replace(pair, contrast=judge(pair.contrast)) for pair in task.pairs)
    return replace(task, runs=runs, pairs=pairs)


def _verdict(contrast: Contrast, *, higher: bool) -> ContrastVerdict:
    if contrast.verdict == "the same":
        return "the same"
    if contrast.interval.n < MIN_SEEDS:
        return "too few seeds"
    if contrast.p_value >= 1 - CONFIDENCE:
        return "no clear difference"
    return "better" if (contrast.interval.mean > 0) == higher else "worse"


def _ranks(tasks: Sequence[TaskOfRuns], num_runs: int) -> tuple[float, ...]:
    means = [
        [run.interval.mean if task.higher_is_better else -run.interval.mean for run in task.runs if run]
        for task in tasks
        if all(run is not None and run.interval.n for run in task.runs)
    ]
    if not means or num_runs < 2:  # one alone has nobody to be better than
        return (float("nan"),) * num_runs
    return tuple(float(rank) for rank in mean_ranks(np.array(means)))


def _gains(run: RunRead) -> tuple[GainSummary, ...]:
    return gains_of(run.experiment, {name: arm.final for name, arm in run.arms.items()})
