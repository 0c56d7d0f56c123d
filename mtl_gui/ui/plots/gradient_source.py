"""Turns what was seen of the task gradients into the contents of plots and tables."""

from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication

from mtl_gui.events import CHOSEN, FloatArray
from mtl_gui.runs.diagnostics import Diagnostics
from mtl_gui.ui.plots.curve_source import CurveSource, View
from mtl_gui.ui.plots.curves import Curve, CurveContent
from mtl_gui.ui.plots.growing_band import GrowingBand

__all__ = ["GradientSource", "Matrix", "MatrixContent"]

Matrix = Literal["cosine", "similarity", "affinity"]


@dataclass(frozen=True, slots=True, eq=False)
class MatrixContent:
    """A table of tasks by tasks.

    Attributes:
        kind: What its numbers are.
        names: The tasks.
        values: [T, T], means over the seeds where they are known; NaN where there is none.
        step: The update that they belong to; None before the first.
        num_seeds: R.
    """

    kind: Matrix
    names: tuple[str, ...]
    values: FloatArray
    step: int | None
    num_seeds: int


class GradientSource:
    """Makes the contents of the plots and tables of task gradients, computing only what is new.

    A place is the trunk as a whole, 0, or one of its blocks, from 1 on.

    Args:
        source: Makes the other plots of the run.
    """

    def __init__(self, source: CurveSource) -> None:
        self._source = source
        self._bands: dict[tuple[object, ...], GrowingBand] = {}

    @property
    def seen(self) -> Diagnostics | None:
        """What was seen; None before the arm has started."""
        record = self._source.record.arms.get(CHOSEN)
        return None if record is None else record.diagnostics

    def version(self, view: View, place: int) -> object:
        """What changes when plots and tables would look different."""
        seen = self.seen
        last = 0 if seen is None or not len(seen.steps) else int(seen.steps[-1])
        count = 0 if seen is None else len(seen.steps)
        return view, place, count, last, self._source.version_of_ends()

    def norms(self, view: View, place: int) -> CurveContent:
        """The length of every task's gradient."""
        seen = self.seen
        curves = [
            self._curve(("norm", place, task.name), task.name, self._source.color_of(task), seen, values)
            for position, task in enumerate(self._source.tasks)
            for values in (() if seen is None else (seen.norms[:, :, self._in(seen, place), position],))
        ]
        title = QCoreApplication.translate("Gradients", "Length of the task gradients")
        return self._on_axes(title, curves, view, is_log=view.is_log)

    def mean_cosine(self, view: View, place: int) -> CurveContent:
        """The mean cosine over all pairs of tasks."""
        title = QCoreApplication.translate("Gradients", "Mean cosine of the pairs")
        seen = self.seen
        values = None if seen is None else seen.mean_cosines(self._in(seen, place))
        return self._single(("cosine", place), title, values, view)

    def conflicts(self, view: View, place: int) -> CurveContent:
        """The share of pairs in conflict."""
        title = QCoreApplication.translate("Gradients", "Share of pairs in conflict")
        seen = self.seen
        values = None if seen is None else seen.conflict_shares(self._in(seen, place))
        return self._single(("conflict", place), title, values, view)

    def shortest(self, view: View, _place: int) -> CurveContent:
        """The length of the shortest convex combination, in the whole trunk."""
        title = QCoreApplication.translate("Gradients", "Shortest combination")
        values = None if self.seen is None else self.seen.shortest
        return self._single(("shortest",), title, values, view, is_log=view.is_log)

    def conditions(self, view: View, _place: int) -> CurveContent:
        """The condition number of the gradient matrix, in the whole trunk."""
        title = QCoreApplication.translate("Gradients", "Condition number")
        values = None if self.seen is None else self.seen.conditions
        return self._single(("condition",), title, values, view, is_log=True, of_ratios=True)

    def matrix(self, kind: Matrix, place: int, moment: int | None = None) -> MatrixContent:
        """The latest table of a kind, or the last one up to a step."""
        names = tuple(task.name for task in self._source.tasks)
        seen = self.seen
        nothing = np.full((len(names), len(names)), np.nan)
        num_seeds = len(self._source.record.experiment.seeds)
        if seen is None:
            return MatrixContent(kind, names, nothing, None, num_seeds)
        steps = seen.affinity_steps if kind == "affinity" else seen.steps
        last = len(steps) - 1 if moment is None else int(np.searchsorted(steps, moment, side="right")) - 1
        if last < 0:
            return MatrixContent(kind, names, nothing, None, num_seeds)
        match kind:
            case "cosine":
                of_seeds = seen.cosines[:, last, self._in(seen, place)]
            case "similarity":
                of_seeds = seen.magnitude_similarity_at(last)[:, self._in(seen, place)]
            case "affinity":
                of_seeds = seen.affinities[:, last]
        return MatrixContent(kind, names, _mean_of_known(of_seeds), int(steps[last]), num_seeds)

    def _in(self, seen: Diagnostics, place: int) -> int:
        return place if place < seen.num_places else 0

    def _single(
        self,
        key: tuple[object, ...],
        title: str,
        values: FloatArray | None,
        view: View,
        *,
        is_log: bool = False,
        of_ratios: bool = False,
    ) -> CurveContent:
        seen = self.seen
        curves = [] if values is None else [self._curve(key, title, None, seen, values, of_ratios=of_ratios)]
        return self._on_axes(title, curves, view, is_log=is_log)

    def _on_axes(self, title: str, curves: list[Curve], view: View, *, is_log: bool) -> CurveContent:
        subject = QCoreApplication.translate("Gradients", "chosen")
        return self._source.on_axes(title, subject, curves, view, is_log=is_log)

    def _curve(
        self,
        key: tuple[object, ...],
        name: str,
        color: int | None,
        seen: Diagnostics | None,
        values: npt.NDArray[np.floating],
        *,
        of_ratios: bool = False,
    ) -> Curve:
        band = self._bands.setdefault(key, GrowingBand(of_ratios=of_ratios)).of(values)
        steps = np.empty(0, np.int64) if seen is None else seen.steps
        return Curve(name=name, task=color, steps=steps, values=values, band=band)


def _mean_of_known(values: FloatArray) -> FloatArray:
    is_known = np.isfinite(values)
    count = is_known.sum(0)
    return np.where(count > 0, np.where(is_known, values, 0).sum(0) / np.maximum(count, 1), np.nan)
