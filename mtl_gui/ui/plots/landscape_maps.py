"""Small multiples of a landscape: one panel per task and one for all together, with a linked probe."""

import math

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from mtl_gui.events import CHOSEN, FloatArray, LandscapeStarted, PathMeasured
from mtl_gui.runs.heights import HeightScale, common_scale, own_scale
from mtl_gui.ui.plots.contour_panel import ContourPanel, DrawnPath
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["LandscapeMaps", "drawn_paths"]


class LandscapeMaps(TranslatedWidget):
    """The panels of all tasks and of their joint loss, on one plane and with one probe."""

    probed = Signal(float, float)
    hovered = Signal(float, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks: tuple[str, ...] = ()
        self._panels: list[ContourPanel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)

    @property
    def panels(self) -> tuple[ContourPanel, ...]:
        """A panel per task, in order, and the joint one last."""
        return tuple(self._panels)

    def set_tasks(self, tasks: tuple[str, ...]) -> None:
        """Makes a panel per task and one for all together."""
        if tasks == self._tasks:
            return
        self._tasks = tasks
        for panel in self._panels:
            self._grid.removeWidget(panel)
            panel.deleteLater()
        self._panels = [self._made(number) for number in range(len(tasks) + 1)]
        num_columns = math.ceil(math.sqrt(len(self._panels)))
        for number, panel in enumerate(self._panels):
            self._grid.addWidget(panel, number // num_columns, number % num_columns)
        self.retranslate()

    def show_surfaces(
        self, x: FloatArray, y: FloatArray, surfaces: FloatArray, *, one_scale: bool
    ) -> tuple[HeightScale, ...]:
        """Draws the surfaces [T + 1, ny, nx], tasks first; returns the scales that were used."""
        if one_scale:
            scales = (common_scale(surfaces[:-1]),) * (len(surfaces) - 1) + (own_scale(surfaces[-1]),)
        else:
            scales = tuple(own_scale(surface) for surface in surfaces)
        for panel, surface, scale in zip(self._panels, surfaces, scales, strict=True):
            panel.show_surface(x, y, surface, scale)
        return scales

    def show_joint(self, x: FloatArray, y: FloatArray, surface: FloatArray) -> None:
        """Draws the joint surface [ny, nx] anew, as when a weight is moved."""
        self._panels[-1].show_surface(x, y, surface, own_scale(surface))

    def show_paths(self, paths: list[PathMeasured]) -> None:
        """Draws the training paths: each task's panel has its own single-task path, the joint one has all."""
        for number, panel in enumerate(self._panels):
            own = self._tasks[number] if number < len(self._tasks) else None
            panel.show_paths(drawn_paths(paths, self._tasks, self._theme, own))

    def set_probe(self, x: float, y: float) -> None:
        """Moves the cross on every panel."""
        for panel in self._panels:
            panel.set_probe(x, y)

    def label_axes(self, started: LandscapeStarted | None) -> None:
        """Names the axes by what they are."""
        x_label, y_label = self._axis_names(started)
        for number, panel in enumerate(self._panels):
            title = self._tasks[number] if number < len(self._tasks) else self.tr("All tasks together")
            panel.set_labels(title, x_label, y_label)
            panel.setAccessibleName(self.tr("Loss landscape of {name}").format(name=title))

    def retranslate(self) -> None:
        """Sets every text."""
        self.label_axes(None)

    def _axis_names(self, started: LandscapeStarted | None) -> tuple[str, str]:
        if started is None or started.explained is None:
            return self.tr("direction 1"), self.tr("direction 2")
        first, second = (round(100 * share) for share in started.explained)
        return (
            self.tr("1st direction of the path: {share} %").format(share=first),
            self.tr("2nd direction of the path: {share} %").format(share=second),
        )

    def _made(self, number: int) -> ContourPanel:
        panel = ContourPanel(self._theme, self)
        panel.setObjectName(f"landscape_panel_{number}")
        panel.setMinimumSize(180, 150)
        panel.probed.connect(self.probed)
        panel.hovered.connect(self.hovered)
        return panel


def drawn_paths(
    paths: list[PathMeasured], tasks: tuple[str, ...], theme: Theme, own: str | None
) -> list[DrawnPath]:
    """How measured paths are drawn: the chosen arm solid, a single-task network dashed in its task's colour.

    Args:
        paths: What was measured.
        tasks: The tasks in order.
        theme: Colours and symbols.
        own: Leave out the single-task paths of other tasks than this; None keeps all.
    """
    drawn = []
    for path in paths:
        is_baseline = path.arm != CHOSEN
        if is_baseline and own is not None and path.name != own:
            continue
        known = path.points[np.isfinite(path.points).all(axis=1)]
        task = tasks.index(path.name) if path.name in tasks else 0
        color = theme.task_color(task) if is_baseline else theme.color("path")
        marker = theme.task_marker(task) if is_baseline else "star"
        drawn.append(DrawnPath(known, color, is_baseline, marker, path.name))
    return drawn
