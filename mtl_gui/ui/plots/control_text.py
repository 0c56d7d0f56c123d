"""What was changed by hand while a run trained, in one sentence."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from mtl_gui.events import CHOSEN, SetTaskWeights
from mtl_gui.runs.control_log import effective_changes
from mtl_gui.runs.record import RunRecord
from mtl_gui.spec import ManualWeights
from mtl_gui.ui.plots.curve_text import change_text
from mtl_gui.ui.translation import listed_clauses

__all__ = ["changes_sentence"]


def changes_sentence(record: RunRecord) -> str:
    """Names every change of the chosen arm's task weights and learning rate; empty where there is none."""
    told = listed_clauses(
        QCoreApplication.translate("Changes", "at step {step} {change}").format(step=step, change=change)
        for step, change in _changes(record)
    )
    if not told:
        return ""
    return QCoreApplication.translate("Changes", "Changed by hand during the training: {changes}.").format(
        changes=told
    )


def _changes(record: RunRecord) -> Iterator[tuple[int, str]]:
    weighting = record.experiment.weighting
    chosen = weighting.weights if isinstance(weighting, ManualWeights) else {}
    weights = {task.name: chosen.get(task.name, 1.0) for task in record.experiment.tasks}
    arm = record.arms.get(CHOSEN)
    for applied in effective_changes(arm.controls if arm is not None else ()):
        text = change_text(applied, weights)
        if isinstance(applied.control, SetTaskWeights):
            weights.update(applied.control.weights)
        if text:
            yield applied.step, text
