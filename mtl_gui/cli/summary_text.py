"""The outcome of a run as a table for the terminal."""

from mtl_gui.cli.aligned import aligned
from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.study.statistics import Interval
from mtl_gui.study.summary import Summary, TaskSummary

__all__ = ["summary_text"]

_HEADINGS = ("task", "metric", "chosen", "single-task", "difference", "verdict")


def summary_text(summary: Summary) -> str:
    """Writes the test metrics of both arms, their difference, and the multi-task gain in both conventions."""
    lines = aligned([_HEADINGS, *(_row(task) for task in summary.tasks)])
    lines += [
        f"{gain.convention.symbol} = {_number(gain.interval)} % ({gain.convention.aggregation})"
        for gain in summary.gains
    ]
    moment = "the kept networks" if summary.moment == "kept" else "the last networks"
    lines.append(f"On the test part, of {moment}; mean and 95 % interval, n = {len(summary.seeds)} seeds.")
    fallbacks = summary.fallbacks
    if fallbacks.count:
        lines.append(
            f"In {fallbacks.count} of {fallbacks.num_steps} steps the weighting's equation had no solution; "
            "the method's documented fallback was used there."
        )
    return "\n".join(lines)


def _row(task: TaskSummary) -> tuple[str, ...]:
    metric = f"{task.metric} ({task.unit})" if task.unit else task.metric
    arms = [_number(task.arms[arm]) if arm in task.arms else "" for arm in (CHOSEN, SINGLE_TASK)]
    difference = "" if task.difference is None else _number(task.difference)
    return task.task, metric, *arms, difference, task.verdict or ""


def _number(interval: Interval) -> str:
    """The mean to four digits, with its interval when there is one."""
    if interval.low is None or interval.high is None:
        return f"{interval.mean:.4g}"
    return f"{interval.mean:.4g} [{interval.low:.4g}, {interval.high:.4g}]"
