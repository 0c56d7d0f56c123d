"""Says in words what a curve plot shows: for screen readers, read-outs and the state sentence."""

from collections.abc import Mapping, Sequence
from typing import Literal

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

from mtl_gui.events import (
    CHOSEN,
    Arm,
    ControlApplied,
    FloatArray,
    Part,
    SetBudget,
    SetDiagnostics,
    SetLearningRate,
    SetTaskWeights,
    StepOneTask,
)
from mtl_gui.spec import LossName, MetricName
from mtl_gui.ui.plots.curves import Curve, CurveContent, read_at
from mtl_gui.ui.translation import number

__all__ = [
    "Trend",
    "arm_text",
    "change_text",
    "described",
    "loss_text",
    "metric_text",
    "part_text",
    "trend",
    "trend_text",
]

Trend = Literal["rising", "falling", "flat"]

_TREND_WINDOW = 8


def trend(values: FloatArray) -> Trend | None:
    """Where a line is heading: its last eight values against their own scatter.

    The slope of the least-squares line over the window, times the window's length, is compared with the
    scatter round that line and with a hundredth of the line's whole range. None with fewer than four values.
    """
    known = values[np.isfinite(values)]
    if len(known) < 4:
        return None
    window = known[-_TREND_WINDOW:]
    places = np.arange(len(window)) - (len(window) - 1) / 2
    slope = float(places @ window / (places @ places))
    scatter = float(np.std(window - window.mean() - slope * places))
    change = slope * (len(window) - 1)
    if abs(change) <= max(2 * scatter, 0.01 * float(np.ptp(known))):
        return "flat"
    return "rising" if change > 0 else "falling"


def trend_text(heading: Trend) -> str:
    """A trend in the window's language."""
    match heading:
        case "rising":
            return QCoreApplication.translate("Curves", "rising")
        case "falling":
            return QCoreApplication.translate("Curves", "falling")
        case "flat":
            return QCoreApplication.translate("Curves", "flat")


def arm_text(arm: Arm) -> str:
    """An arm in the window's language."""
    if arm == CHOSEN:
        return QCoreApplication.translate("Curves", "chosen")
    return QCoreApplication.translate("Curves", "single-task")


def part_text(part: Part) -> str:
    """A part of the data in the window's language."""
    match part:
        case "train":
            return QCoreApplication.translate("Curves", "training")
        case "validation":
            return QCoreApplication.translate("Curves", "validation")
        case "test":
            return QCoreApplication.translate("Curves", "test")


def loss_text(loss: LossName) -> str:
    """What a loss is called as the title of a plot."""
    match loss:
        case "mse":
            return QCoreApplication.translate("Curves", "Loss: squared error")
        case "mae":
            return QCoreApplication.translate("Curves", "Loss: absolute error")
        case "huber":
            return QCoreApplication.translate("Curves", "Loss: Huber")
        case "cross_entropy":
            return QCoreApplication.translate("Curves", "Loss: cross-entropy")
        case "value":
            return QCoreApplication.translate("Curves", "Loss")


def metric_text(metric: MetricName) -> str:
    """What a metric is called as the title of a plot."""
    match metric:
        case "rmse":
            return QCoreApplication.translate("Curves", "Root mean squared error")
        case "mae":
            return QCoreApplication.translate("Curves", "Mean absolute error")
        case "r2":
            return QCoreApplication.translate("Curves", "R²")
        case "accuracy":
            return QCoreApplication.translate("Curves", "Accuracy")
        case "balanced_accuracy":
            return QCoreApplication.translate("Curves", "Balanced accuracy")
        case "value":
            return QCoreApplication.translate("Curves", "Value")


def change_text(applied: ControlApplied, before: Mapping[str, float], only: str | None = None) -> str:
    """What was changed by hand, short enough to stand in a plot.

    Args:
        applied: The change.
        before: The task weights until then; only those that differ are named.
        only: The one task whose weight is told of; None for all.
    """
    match applied.control:
        case SetLearningRate(learning_rate):
            rate = number(learning_rate)
            return QCoreApplication.translate("Curves", "rate {rate}").format(rate=rate)
        case SetBudget(num_steps):
            steps = QLocale().toString(num_steps)
            return QCoreApplication.translate("Curves", "up to {steps} steps").format(steps=steps)
        case StepOneTask(task):
            return QCoreApplication.translate("Curves", "{task} only").format(task=task)
        case SetDiagnostics():
            return ""
        case SetTaskWeights(weights):
            told = weights if only is None else {only: weights[only]} if only in weights else {}
            return _weights_text(told, before)


def _weights_text(weights: Mapping[str, float], before: Mapping[str, float]) -> str:
    changed = {name: value for name, value in weights.items() if before.get(name) != value}
    return ", ".join(
        QCoreApplication.translate("Curves", "{task} × {weight}").format(task=name, weight=number(value))
        for name, value in changed.items()
    )


def described(content: CurveContent, step: float | None = None) -> str:
    """One sentence: every line's value at a step, the last one by default, and then where it is heading."""
    read = content.read
    if not read:
        return QCoreApplication.translate("Curves", "{subject}: {title}, nothing measured yet").format(
            subject=content.subject, title=content.title
        )
    at = step if step is not None else max(int(curve.steps[-1]) for curve in read)
    values = ", ".join(_value_text(curve, at, is_last=step is None) for curve in read)
    text = QCoreApplication.translate("Curves", "{subject}: {title} {values} at step {step}").format(
        subject=content.subject, title=content.title, values=values, step=QLocale().toString(round(at))
    )
    return text + _changes_near(content, at)


def _value_text(curve: Curve, step: float, *, is_last: bool) -> str:
    """A line's value with its interval and name; the last with its trend, and its step where others go on."""
    place = len(curve.steps) - 1 if is_last else read_at(curve.steps, step)
    if place is None:
        return QCoreApplication.translate("Curves", "not known ({name})").format(name=curve.name)
    value, low, high = (float(line[place]) for line in (curve.band.mean, curve.band.low, curve.band.high))
    told = [curve.name]
    if is_last and curve.steps[-1] < step:
        end = QLocale().toString(int(curve.steps[-1]))
        told.append(QCoreApplication.translate("Curves", "ended at step {step}").format(step=end))
    heading = trend(curve.band.mean) if is_last else None
    if heading is not None:
        told.append(trend_text(heading))
    interval = f" [{number(low)}, {number(high)}]" if np.isfinite(low) else ""
    return f"{number(value)}{interval} ({', '.join(told)})"


def _changes_near(content: CurveContent, step: float) -> str:
    reach = content.last_step / 50
    texts: Sequence[str] = [mark.text for mark in content.marks if abs(mark.step - step) <= reach]
    return "".join(f"; {text}" for text in texts)
