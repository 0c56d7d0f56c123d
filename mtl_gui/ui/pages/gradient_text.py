"""Sentences about the task gradients and the solvers of the methods."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QLocale

from mtl_gui.events import CHOSEN
from mtl_gui.runs.record import RunRecord
from mtl_gui.ui.translation import number

__all__ = ["looking_sentence", "solver_sentence"]

_RECENT = 100


def looking_sentence(record: RunRecord, *, is_active: bool) -> str:
    """How often the gradients are looked at, and what that costs."""
    arm = record.arms.get(CHOSEN)
    seen = None if arm is None else arm.diagnostics
    if seen is None or not len(seen.steps):
        if is_active:
            return QCoreApplication.translate("Gradients", "The gradients of the next steps will be shown.")
        return QCoreApplication.translate(
            "Gradients",
            "Nothing was seen: gradients are looked at while this view is open and a training runs, or as "
            "often as the experiment asks for.",
        )
    locale = QLocale()
    places = {"count": locale.toString(len(seen.steps)), "step": locale.toString(int(seen.steps[-1]))}
    share = seen.time_share()
    if share is None:
        return QCoreApplication.translate("Gradients", "Last look at step {step}.").format(**places)
    places["share"] = number(100 * share, 2)
    return QCoreApplication.translate(
        "Gradients", "Last look at step {step}. Looking takes {share} % of the chosen arm's training time."
    ).format(**places)


def solver_sentence(record: RunRecord) -> str:
    """Where the method's solver found no solution, and how exact it is; empty for methods without one."""
    arm = record.arms.get(CHOSEN)
    if arm is None or not len(arm.steps):
        return ""
    recent = arm.residuals[:, -_RECENT:]
    num_fallbacks = int(arm.fallen_back.any(0).sum())
    if not num_fallbacks and not np.isfinite(recent).any():
        return ""
    locale = QLocale()
    places = {
        "count": locale.toString(num_fallbacks),
        "steps": locale.toString(len(arm.steps)),
        "recent": locale.toString(recent.shape[1]),
    }
    if num_fallbacks:
        text = QCoreApplication.translate(
            "Gradients",
            "Solver: fell back at {count} of {steps} steps (task weights are the documented fallback).",
        )
    else:
        text = QCoreApplication.translate("Gradients", "Solver: never fell back in {steps} steps.")
    told = text.format(**places)
    if not np.isfinite(recent).any():
        return told
    places["residual"] = number(float(recent[np.isfinite(recent)].max()), 2)
    largest = QCoreApplication.translate(
        "Gradients", "Largest residual of the last {recent} steps: {residual}."
    )
    return f"{told} {largest.format(**places)}"
