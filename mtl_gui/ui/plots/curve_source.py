"""Turns a run's record into the contents of its plots."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

import numpy as np
import numpy.typing as npt

from mtl_gui.events import CHOSEN, SINGLE_TASK, Arm, FloatArray, Part, SetTaskWeights
from mtl_gui.runs.control_log import effective_changes
from mtl_gui.runs.record import ArmRecord, RunRecord
from mtl_gui.spec import ManualWeights, Task, higher_is_better
from mtl_gui.study.bands import Band
from mtl_gui.ui.plots.curve_text import arm_text, change_text, loss_text, metric_text, part_text
from mtl_gui.ui.plots.curves import Best, Curve, CurveContent, Mark, Steps
from mtl_gui.ui.plots.growing_band import GrowingBand
from mtl_gui.ui.plots.step_line import StepLine

__all__ = ["CurveSource", "Quantity", "View"]

Quantity = Literal["loss", "metric"]

_NUMBERS_AT_ONCE = 200_000
"""So many are summarised within a few milliseconds."""

_LEADING: tuple[Part, ...] = ("validation", "test", "train")


@dataclass(frozen=True, slots=True)
class View:
    """What a person chose to see.

    `parts` are the parts of the data whose measurements are drawn; `has_batches` adds the loss of every
    step's batch, `has_baseline` lays the single-task networks under the chosen ones. `has_gradients` puts
    how the task gradients stand to each other in the place of losses and metrics, `has_answers` what the
    networks answer.
    """

    parts: frozenset[Part] = frozenset({"train", "validation"})
    has_baseline: bool = True
    has_batches: bool = False
    is_log: bool = False
    in_epochs: bool = False
    has_gradients: bool = False
    has_answers: bool = False

    @property
    def leading(self) -> Part | None:
        """The part that is drawn thick, with its band, and read out."""
        return next((part for part in _LEADING if part in self.parts), None)


class CurveSource:
    """Makes the contents of all plots of one run, computing only what is new since the last time.

    Attributes:
        record: The run, live or stored.
    """

    def __init__(self, record: RunRecord) -> None:
        self.record = record
        self._bands: dict[object, GrowingBand] = {}

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The tasks that take part."""
        return self.record.experiment.enabled_tasks

    def color_of(self, task: Task) -> int:
        """The task's place among all tasks, switched off or not, so that its colour never changes."""
        return self.record.experiment.tasks.index(task)

    def starting_weights(self) -> dict[str, float]:
        """The task weights before any change by hand; 1 stands for what the method itself gives."""
        weighting = self.record.experiment.weighting
        chosen = weighting.weights if isinstance(weighting, ManualWeights) else {}
        return {task.name: chosen.get(task.name, 1.0) for task in self.tasks}

    def of_task(self, task: Task, quantity: Quantity, view: View) -> CurveContent:
        """The loss or the metric of one task, both arms."""
        curves = [
            curve
            for arm, record in self._arms(view)
            for curve in self._arm(task, quantity, view, arm, record)
        ]
        is_loss = quantity == "loss"
        return CurveContent(
            title=loss_text(task.loss) if is_loss else metric_text(task.metric),
            subject=task.name,
            curves=curves,
            last_step=self._last_step(),
            marks=self._marks(task.name),
            best=self._best(task, quantity, view),
            steps_per_epoch=self._steps_per_epoch(view),
            is_log=view.is_log and is_loss,
            higher_is_better=not is_loss and higher_is_better(task.metric),
        )

    def step_lines(self, task: Task, view: View) -> list[StepLine]:
        """The losses of every step so far, in the order of their curves in the plot of the task's loss."""
        if not view.has_batches:
            return []
        return [
            StepLine(record.steps, self._of_steps(arm, record, task).mean) for arm, record in self._arms(view)
        ]

    def preparations(self, view: View) -> Iterator[Callable[[], None]]:
        """Summarises the seeds of long curves in pieces, each of which is soon done."""
        for key, values in self._values(view):
            num_seeds, length, num_tasks = values().shape
            piece = max(_NUMBERS_AT_ONCE // max(num_seeds * num_tasks, 1), 1)
            known = len(self._bands.setdefault(key, GrowingBand()))
            for until in range(known + piece, length, piece):
                yield partial(self._prepare, key, values, until)

    def version_of_task(self, quantity: Quantity, view: View) -> object:
        """What changes when such a plot would look different for any task; much cheaper than its content."""
        arms = self.record.arms.values()
        measured = tuple(len(arm.evaluations("validation").steps) for arm in arms)
        reached = self._reached() if view.has_batches and quantity == "loss" else ()
        return view, measured, reached, self.version_of_ends()

    def version_of_weights(self, view: View) -> object:
        """What changes when the plot of the weights would look different."""
        return view, self._reached(), self.version_of_ends()

    def version_of_ends(self) -> object:
        """What changes when an axis grows or there is another mark."""
        return tuple(
            (arm.num_steps, len(arm.controls), arm.finished is not None) for arm in self.record.arms.values()
        )

    def of_weights(self, title: str, subject: str, view: View) -> CurveContent:
        """The chosen arm's effective weight of every task at every step."""
        record = self.record.arms.get(CHOSEN)
        curves = []
        for position, task in enumerate(self.tasks if record else ()):
            values = record.weights if record else np.empty((0, 0, len(self.tasks)))
            steps = record.steps if record else np.empty(0, np.int64)
            band = self._band("weight", values).of_task(position)
            color = self.color_of(task)
            curves.append(Curve(task.name, color, steps, values[:, :, position], band, has_band=True))
        return self.on_axes(title, subject, curves, view, is_log=view.is_log)

    def on_axes(
        self, title: str, subject: str, curves: list[Curve], view: View, *, is_log: bool
    ) -> CurveContent:
        """Curves of the chosen arm on the axes that all plots of the run have, with the changes by hand."""
        return CurveContent(
            title=title,
            subject=subject,
            curves=curves,
            last_step=self._last_step(),
            marks=self._marks(None),
            steps_per_epoch=self._steps_per_epoch(view),
            is_log=is_log,
        )

    def _values(self, view: View) -> Iterator[tuple[object, Callable[[], FloatArray]]]:
        """What the plots show, by the name of its band: a function that gives the numbers [R, S, T]."""
        for arm, record in self._arms(view):
            for part in view.parts:
                yield (arm, part, "loss"), partial(_measured, record, part, "loss")
                yield (arm, part, "metric"), partial(_measured, record, part, "metric")
            if view.has_batches:
                yield (arm, "batch"), partial(getattr, record, "losses")
            if arm == CHOSEN:
                yield "weight", partial(getattr, record, "weights")

    def _prepare(self, key: object, values: Callable[[], FloatArray], until: int) -> None:
        if len(self._bands[key]) < until:
            self._bands[key].of(values()[:, :until])

    def _arms(self, view: View) -> list[tuple[Arm, ArmRecord]]:
        shown: tuple[Arm, ...] = (CHOSEN, SINGLE_TASK) if view.has_baseline else (CHOSEN,)
        return [(arm, self.record.arms[arm]) for arm in shown if arm in self.record.arms]

    def _arm(self, task: Task, quantity: Quantity, view: View, arm: Arm, record: ArmRecord) -> list[Curve]:
        position = record.tasks.index(task.name)
        color = self.color_of(task) if arm == CHOSEN else None
        curves = []
        for part in _LEADING:
            if part not in view.parts:
                continue
            seen = record.evaluations(part)
            values = _measured(record, part, quantity)
            is_leading = part == view.leading
            name = arm_text(arm) if is_leading else f"{arm_text(arm)}, {part_text(part)}"
            band = self._band((arm, part, quantity), values).of_task(position)
            line = values[:, :, position]
            curves.append(_line(name, color, seen.steps, line, band, is_leading=is_leading))
        if view.has_batches and quantity == "loss":
            name = f"{arm_text(arm)}, {part_text('train')}"
            band, line = self._of_steps(arm, record, task), record.losses[:, :, position]
            curves.append(_line(name, color, record.steps, line, band, is_leading=False, is_faint=True))
        return curves

    def _of_steps(self, arm: Arm, record: ArmRecord, task: Task) -> Band:
        return self._band((arm, "batch"), record.losses).of_task(record.tasks.index(task.name))

    def _band(self, key: object, values: npt.NDArray[np.floating]) -> Band:
        """The bands [S, T] of all tasks, of which the plots take one each."""
        return self._bands.setdefault(key, GrowingBand()).of(values)

    def _best(self, task: Task, quantity: Quantity, view: View) -> Best | None:
        """Where the chosen arm's mean validation loss of the task was lowest; shown on both its plots."""
        record = self.record.arms.get(CHOSEN)
        if record is None or view.leading != "validation":
            return None
        position = record.tasks.index(task.name)
        seen = record.evaluations("validation")
        losses = self._band((CHOSEN, "validation", "loss"), seen.losses).of_task(position)
        if not np.isfinite(losses.mean).any():
            return None
        place = int(np.nanargmin(losses.mean))
        values = seen.losses if quantity == "loss" else seen.metrics
        value = float(values[:, place, position].mean())
        return Best(int(seen.steps[place]), value, self.color_of(task))

    def _marks(self, task: str | None) -> list[Mark]:
        """Changes by hand; a task's plots tell of its own weight only."""
        marks = []
        weights = self.starting_weights()
        record = self.record.arms.get(CHOSEN)
        for applied in effective_changes(record.controls if record else ()):
            text = change_text(applied, weights, task)
            if isinstance(applied.control, SetTaskWeights):
                weights.update(applied.control.weights)
            if text:
                marks.append(Mark(applied.step, text))
        return marks

    def _reached(self) -> object:
        """How far training is."""
        return tuple(arm.step for arm in self.record.arms.values())

    def _last_step(self) -> int:
        """The budget while training; the last step once every arm has ended."""
        arms = self.record.arms.values()
        has_ended = bool(arms) and all(arm.finished is not None for arm in arms)
        return max((arm.step if has_ended else arm.num_steps for arm in arms), default=1)

    def _steps_per_epoch(self, view: View) -> int | None:
        if not view.in_epochs:
            return None
        return next((arm.steps_per_epoch for arm in self.record.arms.values()), None)


def _measured(record: ArmRecord, part: Part, quantity: Quantity) -> FloatArray:
    """The measurements [R, E, T] on one part of the data."""
    seen = record.evaluations(part)
    return seen.losses if quantity == "loss" else seen.metrics


def _line(
    name: str,
    color: int | None,
    steps: Steps,
    values: npt.NDArray[np.floating],
    band: Band,
    *,
    is_leading: bool,
    is_faint: bool = False,
) -> Curve:
    """A line of one arm: the leading one is thick, has a band and is read out."""
    return Curve(
        name=name,
        task=color,
        steps=steps,
        values=values,
        band=band,
        is_dashed=color is None,
        is_thick=is_leading,
        has_band=is_leading,
        is_read=is_leading,
        is_faint=is_faint,
    )
