"""Where each task's loss is nearly as low as it gets, all tasks on one plane."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath
from PySide6.QtWidgets import QWidget

from mtl_gui.events import FloatArray
from mtl_gui.runs.sublevel import SublevelSets
from mtl_gui.ui.plots.contour_lines import rims_below
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.plots.plane_plot import Mark, PlanePlot, PlaneRegion, cosmetic
from mtl_gui.ui.plots.polygons import polygon
from mtl_gui.ui.theme import Theme

__all__ = ["PATTERNS", "OverlapPlot", "area_below"]

PATTERNS = (
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.VerPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.CrossPattern,
    Qt.BrushStyle.DiagCrossPattern,
    Qt.BrushStyle.Dense6Pattern,
    Qt.BrushStyle.Dense5Pattern,
)
"""How the area of each task is filled, beside its colour."""

_OVERLAP_SHARE = 0.35


class OverlapPlot(PlanePlot):
    """The tasks' areas in their colours and patterns, and the part that they share."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._areas: list[PlaneRegion] = []
        self._common = PlaneRegion()
        self._common.setZValue(12)
        self._plot.addItem(self._common, ignoreBounds=True)

    def show_sets(self, picture: Picture, sets: SublevelSets) -> None:
        """Draws every task's area with its sign where the loss is lowest, and the overlap.

        Args:
            picture: The losses.
            sets: What of them is low.
        """
        self.set_axes(picture.x, picture.y)
        self.show_missing(np.logical_or.reduce(~np.isfinite(picture.losses)))
        self._make_areas(len(picture.tasks))
        for task, (area, losses) in enumerate(zip(self._areas, picture.losses, strict=True)):
            color = self._theme.task_color(task)
            path = area_below(picture, losses, float(sets.levels[task]))
            area.show_path(path, QBrush(color, PATTERNS[task % len(PATTERNS)]), cosmetic(color, 2.5))
        common = QColor(self._theme.color("text"))
        common.setAlphaF(_OVERLAP_SHARE)
        above = (picture.losses - sets.levels[:, np.newaxis, np.newaxis]).max(axis=0)
        self._common.show_path(
            area_below(picture, above, 0.0), QBrush(common), cosmetic(self._theme.color("text"), 2.0)
        )
        self.show_marks(self._signs(picture))

    def _make_areas(self, count: int) -> None:
        while len(self._areas) < count:
            area = PlaneRegion()
            area.setZValue(5)
            self._plot.addItem(area, ignoreBounds=True)
            self._areas.append(area)
        while len(self._areas) > count:
            self._plot.removeItem(self._areas.pop())

    def _signs(self, picture: Picture) -> list[Mark]:
        places = [picture.lowest(surface) for surface in picture.losses]
        theme = self._theme
        return [
            Mark(*place, theme.task_color(task), theme.task_marker(task), theme.color("path_outline"), True)
            for task, place in enumerate(places)
            if place is not None
        ]


def area_below(picture: Picture, heights: FloatArray, level: float) -> QPainterPath:
    """The area of the plane where heights [ny, nx] are at most `level`."""
    return _path(rims_below(picture.x, picture.y, heights, level)) if np.isfinite(level) else QPainterPath()


def _path(rims: Sequence[FloatArray]) -> QPainterPath:
    path = QPainterPath()
    for rim in rims:
        path.addPolygon(polygon(rim[:, 0], rim[:, 1]))
        path.closeSubpath()
    return path
