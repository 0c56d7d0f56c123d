"""Second derivatives in words."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication

from mtl_gui.curvature_events import CurvatureStarted, Eigenvalues, TraceEstimate
from mtl_gui.runs.curvature_record import CurvatureRecord
from mtl_gui.ui.forms.titles import choice_title
from mtl_gui.ui.translation import listed, number

__all__ = ["curvature_sentence", "loss_names", "region_name"]


def region_name(region: str) -> str:
    """What a set of parameters is called."""
    kind, _, block = region.partition(".")
    if not block:
        return choice_title(kind)
    text = QCoreApplication.translate("CurvatureText", "Block {number} of the trunk")
    return text.format(number=int(block) + 1)


def loss_names(started: CurvatureStarted) -> tuple[str, ...]:
    """The tasks, and last all together, with their weights where these are not all 1."""
    if all(weight == 1 for weight in started.weights):
        joint = QCoreApplication.translate("CurvatureText", "all together")
    else:
        text = QCoreApplication.translate("CurvatureText", "all together ({weights})")
        joint = text.format(weights=", ".join(map(number, started.weights)))
    return (*started.tasks, joint)


def curvature_sentence(record: CurvatureRecord, step: int, region: str) -> str:
    """The largest eigenvalue and the trace of every loss, and what is known to be inexact."""
    if record.started is None:
        return ""
    names = loss_names(record.started)
    eigenvalues = record.found(step, region, Eigenvalues)
    trace = record.found(step, region, TraceEstimate)
    parts = []
    if isinstance(eigenvalues, Eigenvalues):
        told = _each(names, [number(value) for value in eigenvalues.largest[:, 0]])
        text = QCoreApplication.translate("CurvatureText", "Largest eigenvalue: {values}.")
        parts.append(text.format(values=told))
    if isinstance(trace, TraceEstimate):
        sums = zip(trace.mean.tolist(), trace.standard_error.tolist(), strict=True)
        told = _each(names, [f"{number(mean)} ± {number(error, 2)}" for mean, error in sums])
        text = QCoreApplication.translate("CurvatureText", "Trace: {values}.")
        parts.append(text.format(values=told))
    if isinstance(eigenvalues, Eigenvalues):
        parts += _cautions(names, eigenvalues)
    return " ".join(parts)


def _each(names: Sequence[str], values: Sequence[str]) -> str:
    text = QCoreApplication.translate("CurvatureText", "{loss} {value}")
    return listed(text.format(loss=name, value=value) for name, value in zip(names, values, strict=True))


def _cautions(names: Sequence[str], found: Eigenvalues) -> list[str]:
    """A negative eigenvalue counts where it is farther from 0 than its own error."""
    cautions = []
    falling = found.smallest[:, 0] + found.smallest_residuals[:, 0] < 0
    if falling.any():
        text = QCoreApplication.translate(
            "CurvatureText", "The smallest eigenvalue is negative, so this is no minimum, for: {losses}."
        )
        cautions.append(text.format(losses=_named(names, falling.tolist())))
    known = np.isfinite(found.largest[:, 0])
    rough = known & ~found.has_converged
    if rough.any():
        text = QCoreApplication.translate(
            "CurvatureText",
            "More products are needed for exact eigenvalues of: {losses}; the errors are told beside them.",
        )
        cautions.append(text.format(losses=_named(names, rough.tolist())))
    return cautions


def _named(names: Sequence[str], chosen: Sequence[bool]) -> str:
    return listed(name for name, is_chosen in zip(names, chosen, strict=True) if is_chosen)
