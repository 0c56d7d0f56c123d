"""Learning curves: per task the losses and the metric of both arms, mean and interval over seeds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mtl_gui.events import CHOSEN, FloatArray, Part
from mtl_gui.export.figure_style import ARMS, legend_line, new_figure, paper_style, save_figure
from mtl_gui.export.wording import phrase
from mtl_gui.runs.record import ArmRecord, RunRecord
from mtl_gui.spec import MetricName, Task
from mtl_gui.study.bands import MIN_SEEDS, band_over_seeds
from mtl_gui.texts import Sentence, translatable

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["curves_figure", "draw_curves"]

_PANEL = 3.6, 2.1
_NUM_MARKERS = 8

_METRICS: Mapping[MetricName, str] = {
    "rmse": translatable("export", "test RMSE"),
    "mae": translatable("export", "test mean absolute error"),
    "r2": translatable("export", "test R²"),
    "accuracy": translatable("export", "test accuracy"),
    "balanced_accuracy": translatable("export", "test balanced accuracy"),
    "value": translatable("export", "value"),
}


@dataclass(frozen=True, slots=True)
class _Quantity:
    """What one column of panels shows; without a title it is the task's own metric."""

    part: Part
    title: str = ""

    def title_of(self, task: Task) -> str:
        return self.title or _METRICS[task.metric]

    def values(self, arm: ArmRecord, column: int) -> FloatArray:
        seen = arm.evaluations(self.part)
        return (seen.losses if self.title else seen.metrics)[:, :, column]


_LOSSES_AND_METRIC = (
    _Quantity("train", translatable("export", "training loss")),
    _Quantity("validation", translatable("export", "validation loss")),
    _Quantity("test"),
)
_VALUE = (_Quantity("test"),)  # a toy has one row, which is training, validation and test at once


def draw_curves(record: RunRecord, path: Path, say: Callable[[Sentence], str] = str) -> None:
    """Writes the learning curves as PNG, SVG or PDF.

    Args:
        record: A run that has been measured at least once.
        path: Where to; its ending chooses the format.
        say: Puts the labels into the reader's language.

    Raises:
        Refused: When the file cannot be written.
    """
    save_figure(curves_figure(record, say), path)


@paper_style()
def curves_figure(record: RunRecord, say: Callable[[Sentence], str] = str) -> "Figure":
    """Draws a row of panels per task: training loss, validation loss and the metric on the test part."""
    tasks = record.experiment.enabled_tasks
    quantities = _VALUE if _is_toy(record) else _LOSSES_AND_METRIC
    figure = new_figure(_PANEL[0] * max(len(quantities), 2), _PANEL[1] * len(tasks) + 0.7)
    grid = figure.subplots(len(tasks), len(quantities), sharex=True, squeeze=False)
    for row, task in enumerate(tasks):
        for axes, quantity in zip(grid[row], quantities, strict=True):
            _draw_panel(axes, record, quantity, row)
            axes.set_title(f"{task.name}: {say(phrase(quantity.title_of(task)))}", loc="left")
    for axes in grid[-1]:
        axes.set_xlabel(say(phrase(translatable("export", "step"))))
    _add_legend(figure, record, say)
    return figure


def _draw_panel(axes: "Axes", record: RunRecord, quantity: _Quantity, column: int) -> None:
    for arm in record.arms.values():
        steps = arm.evaluations(quantity.part).steps
        values = quantity.values(arm, column)
        style = ARMS[arm.arm]
        band = band_over_seeds(values)
        if _has_interval(record):
            axes.fill_between(steps, band.low, band.high, color=style.color, alpha=0.18, linewidth=0)
        else:
            axes.plot(steps, values.T, style.dash, color=style.color, linewidth=0.7, alpha=0.6)
        axes.plot(
            steps,
            band.mean,
            style.dash,
            color=style.color,
            marker=style.marker,
            markersize=4,
            markevery=_marked(arm, len(steps)),
        )
        for change in arm.controls:
            axes.axvline(change.step, color="#57606e", linewidth=0.8, linestyle=":")


def _is_toy(record: RunRecord) -> bool:
    return all(task.kind == "objective" for task in record.experiment.enabled_tasks)


def _has_interval(record: RunRecord) -> bool:
    """Whether the seeds are a sample; those of a toy are starting points that were chosen."""
    return len(record.experiment.seeds) >= MIN_SEEDS and not _is_toy(record)


def _marked(arm: ArmRecord, num_points: int) -> tuple[int, int]:
    """First and spacing of the marked points; those of the arms do not lie on each other."""
    spacing = max(1, num_points // _NUM_MARKERS)
    return (0 if arm.arm == CHOSEN else spacing // 2), spacing


def _add_legend(figure: "Figure", record: RunRecord, say: Callable[[Sentence], str]) -> None:
    handles = []
    for arm in record.arms.values():
        told = {"arm": say(phrase(ARMS[arm.arm].name)), "n": len(arm.seeds)}
        text = phrase(translatable("export", "{arm}: mean and single seeds, n = {n}"), **told)
        if _is_toy(record):
            text = phrase(translatable("export", "{arm}: mean and single starting points, n = {n}"), **told)
        if _has_interval(record):
            text = phrase(translatable("export", "{arm}: mean and 95 % interval, n = {n} seeds"), **told)
        handles.append(legend_line(ARMS[arm.arm], say(text)))
    figure.legend(handles=handles, loc="outside upper left", ncols=2)
