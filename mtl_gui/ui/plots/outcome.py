"""The outcome of a run as the Compare page shows it: summaries, and each seed's value."""

from collections.abc import Mapping
from dataclasses import dataclass

from mtl_gui.events import CHOSEN, SINGLE_TASK, Arm, FloatArray
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import Task
from mtl_gui.study.run_comparison import are_one_training
from mtl_gui.study.selection import best_steps, final_metrics, metrics_at
from mtl_gui.study.statistics import Interval, mean_interval
from mtl_gui.study.summary import Summary, TaskSummary, summarise

__all__ = ["Outcome", "TaskOutcome", "outcome_of"]


@dataclass(frozen=True, slots=True, eq=False)
class TaskOutcome:
    """One task's test metric.

    Args:
        summary: Means, intervals, difference and verdict.
        color: The task's place among all tasks, for its colour.
        values: Per arm each seed's value [R], at the moment that counts.
        best: Per arm the mean at each seed's step of lowest validation loss.
        last: Per arm the mean at the last evaluation.
    """

    summary: TaskSummary
    color: int
    values: Mapping[Arm, FloatArray]
    best: Mapping[Arm, Interval]
    last: Mapping[Arm, Interval]


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """What came out of a run so far: `step` is the last evaluation that every arm has.

    `is_own_baseline` tells that its networks are single-task networks themselves.
    """

    summary: Summary
    seeds: tuple[int, ...]
    step: int
    tasks: tuple[TaskOutcome, ...]
    is_own_baseline: bool = False


def outcome_of(record: RunRecord) -> Outcome | None:
    """The outcome of a run, live or stored; None before the first evaluation of every arm."""
    arms = record.arms
    wanted = 2 if record.experiment.single_task_baseline else 1
    steps = [arm.evaluations("test").steps for arm in arms.values()]
    if len(arms) < wanted or not all(len(seen) for seen in steps):
        return None
    summary = summarise(record, units={})
    finals = {name: final_metrics(arm, summary.moment) for name, arm in arms.items()}
    bests = {name: metrics_at(arm, best_steps(arm)) for name, arm in arms.items()}
    lasts = {name: final_metrics(arm, "last") for name, arm in arms.items()}
    order = [arm for arm in (CHOSEN, SINGLE_TASK) if arm in arms]
    tasks = tuple(
        TaskOutcome(
            told,
            _color(record, told.task),
            {arm: finals[arm][:, column] for arm in order},
            {arm: mean_interval(bests[arm][:, column]) for arm in order},
            {arm: mean_interval(lasts[arm][:, column]) for arm in order},
        )
        for column, told in enumerate(summary.tasks)
    )
    step, experiment = min(int(seen[-1]) for seen in steps), record.experiment
    is_own_baseline = len(order) > 1 and are_one_training(experiment, experiment.baseline())
    return Outcome(summary, experiment.seeds, step, tasks, is_own_baseline)


def _color(record: RunRecord, name: str) -> int:
    tasks: tuple[Task, ...] = record.experiment.tasks
    return next(place for place, task in enumerate(tasks) if task.name == name)
