"""The front tab: what a training makes of two losses at once, beside the exact front where it is known."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mtl_gui.data.toys import distance_to_front, exact_front
from mtl_gui.events import CHOSEN, FloatArray, PathMeasured
from mtl_gui.spec import AnyData
from mtl_gui.spec.toys import Toy
from mtl_gui.ui.pages.landscape_view import LandscapeView
from mtl_gui.ui.pages.task_pair import TaskPair
from mtl_gui.ui.plots.front_plot import FrontPlot, FrontScene
from mtl_gui.ui.plots.landscape_moments import Moment
from mtl_gui.ui.plots.landscape_numbers import Table, line_table
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.theme import GAP_SMALL, Theme
from mtl_gui.ui.translation import number

__all__ = ["FrontView"]

_NOTHING = np.empty((0, 2))


class FrontView(LandscapeView):
    """Two losses against each other, at every checkpoint and at every point of the plane."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._picture: Picture | None = None
        self._paths: tuple[PathMeasured, ...] = ()
        self._now: FloatArray | None = None
        self._front: FloatArray = _NOTHING
        self._pair = TaskPair(theme, "landscape_front_task", self)
        self._plot = FrontPlot(theme, self)
        self._plot.setObjectName("landscape_front")
        self._told = QLabel(self)
        self._told.setObjectName("landscape_front_told")
        self._told.setWordWrap(True)
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout()
        row.addWidget(self._pair)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP_SMALL)
        layout.addLayout(row)
        layout.addWidget(self._plot, 1)
        layout.addWidget(self._told)
        self._pair.changed.connect(self._take)
        self.retranslate()

    def title(self) -> str:
        """The tab's name."""
        return self.tr("Front")

    def legend(self) -> str:
        """What lines and dots mean."""
        return self.tr(
            "The losses of two tasks against each other. Line: the network as designed, from the ring to the "
            "filled dot at the training step. Small dots: points of the plane. Thick line or diamond: the "
            "exact Pareto front, where a toy's is known."
        )

    def tables(self) -> Sequence[Table]:
        """The exact front, where it is known; the other losses are those of the plane and of the paths."""
        picture = self._picture
        if picture is None or not len(self._front):
            return ()
        place = (self.tr("Point"), np.arange(1, len(self._front) + 1))
        return (line_table(self.tr("Exact Pareto front"), place, picture.tasks, self._front),)

    def set_data(self, data: AnyData) -> None:
        """Takes the exact front of a toy; that of other data is not known."""
        front = exact_front(data) if isinstance(data, Toy) else None
        self._front = _NOTHING if front is None else front.losses

    def show_picture(self, picture: Picture, paths: Sequence[PathMeasured]) -> None:
        """Draws the losses of a landscape."""
        self._picture, self._paths = picture, tuple(paths)
        if len(picture.tasks) > 1:
            self._pair.set_tasks(picture.tasks)
        self._draw()

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Marks the network of a checkpoint."""
        now = [moment.losses for moment in moments if moment.is_joint]
        self._now = now[0] if now else None
        self._draw()

    def retranslate(self) -> None:
        """Sets every text."""
        self._plot.setAccessibleName(self.tr("Losses of two tasks against each other"))
        self._draw()

    def _take(self) -> None:
        self._draw()
        self.announced.emit(self._told.text())

    def _draw(self) -> None:
        picture = self._picture
        if picture is None or len(picture.tasks) < 2:
            self._told.setText(self.tr("A front needs two tasks."))
            return
        pair = list(self._pair.pair)
        ways = [path.losses[:, pair] for path in self._paths if path.arm == CHOSEN]
        now = None if self._now is None else self._now[pair]
        front = self._front[:, pair] if len(self._front) else _NOTHING
        plane = picture.losses[pair].reshape(2, -1).T
        self._plot.show_scene(
            FrontScene(
                plane[np.isfinite(plane).all(1)],
                np.concatenate(ways) if ways else _NOTHING,
                front,
                now if now is not None and np.isfinite(now).all() else None,
            )
        )
        names = [picture.tasks[task] for task in pair]
        self._plot.set_labels(*names)
        self._told.setText(self._sentence(names, now, front))

    def _sentence(self, names: Sequence[str], now: FloatArray | None, front: FloatArray) -> str:
        if now is None:
            return ""
        values = {"first": names[0], "second": names[1], "a": number(now[0]), "b": number(now[1])}
        told = self.tr("At the training step: {first} {a}, {second} {b}.").format(**values)
        if not len(front):
            return told
        away = self.tr("That is {distance} away from the exact front.")
        return f"{told} {away.format(distance=number(distance_to_front(front, now)))}"
