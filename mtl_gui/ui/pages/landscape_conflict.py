"""The conflict tab: where on the plane two tasks pull against each other."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mtl_gui.events import FloatArray
from mtl_gui.runs.conflict import arrows, cosines, is_stationary, plane_gradients
from mtl_gui.ui.pages.plane_view import PlaneView
from mtl_gui.ui.pages.task_pair import TaskPair
from mtl_gui.ui.plots.cosine_plot import CosinePlot
from mtl_gui.ui.plots.landscape_numbers import Table, plane_table
from mtl_gui.ui.plots.plane_marks import axis_names
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import number

__all__ = ["ConflictView"]

_ARROWS = 8


class ConflictView(PlaneView):
    """The cosine between the gradients of two tasks within the plane, and where they leave no way down."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._pair = TaskPair(theme, "landscape_conflict_task")
        self._plot = CosinePlot(theme)
        row = QHBoxLayout()
        row.addWidget(self._pair)
        row.addStretch(1)
        super().__init__(theme, self._plot, row, "landscape_conflict", parent)
        self._cosines: FloatArray = np.full((1, 1), np.nan)
        self._stationary: npt.NDArray[np.bool_] = np.zeros((1, 1), bool)
        self._probe: tuple[int, int] | None = None
        self._pair.changed.connect(self._take)
        self.retranslate()

    def title(self) -> str:
        """The tab's name."""
        return self.tr("Conflict")

    def legend(self) -> str:
        """What shades and signs mean."""
        return self.tr(
            "Cosine of the two gradients within the plane: below 0 the tasks conflict; the line is at 0. "
            "Strokes lead down, from the task's sign. Dots: no way within the plane lowers both "
            "losses by much (Pareto-stationary). Hatched: no data."
        )

    def tables(self) -> Sequence[Table]:
        """The cosine at every point, and which points are stationary."""
        picture = self.picture
        if picture is None or self._cosines.shape != picture.joint.shape:
            return ()
        columns = ((self.tr("Cosine"), self._cosines), (self.tr("Pareto-stationary"), self._stationary))
        return (plane_table(self.tr("Cosine of the gradients"), picture, columns),)

    def set_probe(self, x: float, y: float) -> None:
        """Moves the cross and tells the cosine there."""
        super().set_probe(x, y)
        if self.picture is not None:
            self._probe = self.picture.cell(x, y)
            self.told.setText(self._sentence())

    def retranslate(self) -> None:
        """Sets every text."""
        self._plot.set_labels(self.tr("Cosine of the gradients"), *axis_names(self.picture))
        self._plot.setAccessibleName(self.tr("Conflict between two tasks on the plane"))
        self.told.setText(self._sentence())

    def draw(self) -> None:
        """Draws shades, dots and strokes of the chosen pair."""
        picture = self.picture
        if picture is not None:
            self._pair.set_tasks(picture.tasks)
        if picture is None or min(picture.losses.shape) < 2 or len(picture.x) < 3:
            return
        pair = self._pair.pair
        gradients = plane_gradients(picture.losses, picture.x, picture.y)
        self._cosines = cosines(gradients, *pair)
        self._stationary = is_stationary(gradients[list(pair)])
        self._plot.show_cosines(picture, self._cosines, self._stationary)
        every = max(len(picture.x) // _ARROWS, 1)
        ways = [(task, arrows(gradients, picture.x, picture.y, task, every)) for task in pair]
        self._plot.show_arrows(ways, every)

    def _take(self) -> None:
        self.draw()
        self.told.setText(self._sentence())
        self.announced.emit(self.told.text())

    def _sentence(self) -> str:
        picture = self.picture
        known = np.isfinite(self._cosines)
        if picture is None or not known.any():
            return self.tr("There is no angle between the gradients of two tasks here.")
        first, second = (picture.tasks[task] for task in self._pair.pair)
        against = number(100 * float((self._cosines[known] < 0).mean()), 3)
        stationary = number(100 * float(self._stationary.mean()), 3)
        told = self.tr(
            "{first} and {second} pull against each other on {against} % of the plane. On {stationary} % of "
            "it no way within the plane lowers both losses by much."
        ).format(first=first, second=second, against=against, stationary=stationary)
        return f"{told} {self._at_probe()}"

    def _at_probe(self) -> str:
        if self._probe is None or not np.isfinite(self._cosines[self._probe]):
            return ""
        return self.tr("At the cross: cosine {cosine}.").format(
            cosine=number(round(float(self._cosines[self._probe]), 2) + 0.0, 2)  # no −0
        )
