"""The curves of several runs, a plot per task."""

from collections.abc import Sequence
from typing import Literal

from mtl_gui.events import CHOSEN, FloatArray
from mtl_gui.run_events import ArmRead, RunRead
from mtl_gui.spec import group_letter
from mtl_gui.study.bands import band_over_seeds
from mtl_gui.study.run_comparison import TaskOfRuns
from mtl_gui.ui.compare.run_texts import metric_name
from mtl_gui.ui.plots.curves import Curve, CurveContent

__all__ = ["RunQuantity", "curves_of_runs"]

RunQuantity = Literal["metric", "loss"]


def curves_of_runs(
    task: TaskOfRuns, runs: Sequence[RunRead], quantity: RunQuantity, loss_name: str
) -> CurveContent:
    """A task's metric or loss on the validation rows, a curve with its band per run that has the task."""
    curves = []
    for place, run in enumerate(runs):
        chosen, column = run.arms.get(CHOSEN), _column(run, task)
        if chosen is None or column is None or not len(chosen.steps):
            continue
        values = _values(chosen, quantity)[:, :, column]
        curves.append(
            Curve(
                f"{group_letter(place)}, n = {len(values)}",
                place,
                chosen.steps,
                values,
                band_over_seeds(values),
            )
        )
    last = max((int(curve.steps[-1]) for curve in curves), default=1)
    is_loss = quantity == "loss"
    return CurveContent(
        title=loss_name if is_loss else metric_name(task.metric),
        subject=task.task,
        curves=curves,
        last_step=max(last, 1),
        is_log=is_loss,
        higher_is_better=not is_loss and task.higher_is_better,
        names_subject=True,
    )


def _values(arm: ArmRead, quantity: RunQuantity) -> FloatArray:
    return arm.losses if quantity == "loss" else arm.metrics


def _column(run: RunRead, task: TaskOfRuns) -> int | None:
    tasks = run.experiment.enabled_tasks
    places = [
        place for place, each in enumerate(tasks) if (each.name, str(each.metric)) == (task.task, task.metric)
    ]
    return places[0] if places else None
