"""Multi-task gain: one number for all tasks, relative to the single-task networks.

Two conventions are in use. They differ in sign and in what they average over, and the same results can look
good in one and bad in the other, so a number is always shown with the label of its convention.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mtl_gui.events import FloatArray
from mtl_gui.texts import translatable

__all__ = ["DELTA_M", "DELTA_P", "GainConvention", "TaskMetrics", "delta_m", "delta_p"]


@dataclass(frozen=True, slots=True)
class GainConvention:
    """How a multi-task gain is called, aggregated and read; both are in per cent."""

    symbol: str
    aggregation: str
    higher_is_better: bool
    source: str


DELTA_M = GainConvention(
    "Δm",
    translatable("study", "mean over all metrics, lower is better"),
    higher_is_better=False,
    source="Maninis et al., CVPR 2019; Navon et al., ICML 2022",
)
DELTA_P = GainConvention(
    "Δp",
    translatable("study", "mean over each task's metrics, then over tasks, higher is better"),
    higher_is_better=True,
    source="Lin and Zhang, LibMTL, JMLR 2023",
)


@dataclass(frozen=True, slots=True)
class TaskMetrics:
    """A task's metrics: of the multi-task network, of the single-task network, and which way is better."""

    values: Sequence[float]
    baseline: Sequence[float]
    higher_is_better: Sequence[bool]


def delta_m(tasks: Sequence[TaskMetrics]) -> float:
    """The mean relative change over all K metrics of all tasks, in per cent; lower is better.

        Δm = 100/K · Σₖ (−1)^δₖ (Mₖ − Bₖ) / |Bₖ|        δₖ = 1 where a higher value is better

    NaN when a baseline is 0 or a value is not finite: there is no relative change then. The absolute value
    of B keeps the sign right for metrics that can be negative.

    Source: Maninis et al., "Attentive Single-Tasking of Multiple Tasks", CVPR 2019, with sign and average
    as in Navon et al., "Multi-Task Learning as a Bargaining Game", ICML 2022.
    """
    return -100 * float(np.concatenate([_gains(task) for task in tasks]).mean())


def delta_p(tasks: Sequence[TaskMetrics]) -> float:
    """The mean over tasks of each task's mean relative improvement, in per cent; higher is better.

        Δp = 100/T · Σₜ 1/Mₜ · Σₘ (−1)^w (B − N) / |B|        w = 1 where a higher value is better

    NaN as for `delta_m`.

    Source: Lin and Zhang, "LibMTL: A Python Library for Deep Multi-Task Learning", JMLR 2023.
    """
    return 100 * float(np.mean([_gains(task).mean() for task in tasks]))


def _gains(task: TaskMetrics) -> FloatArray:
    """The relative improvement of each metric of a task, as a share; NaN where the baseline is 0."""
    values, baseline = np.array(task.values, np.float64), np.array(task.baseline, np.float64)
    sign = np.where(task.higher_is_better, 1.0, -1.0)
    gains = np.full(values.shape, np.nan)
    usable = (baseline != 0) & np.isfinite(baseline) & np.isfinite(values)
    gains[usable] = (sign * (values - baseline))[usable] / np.abs(baseline[usable])
    return gains
