"""Where on a plane two tasks pull the same way, and where against each other."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QWidget

from mtl_gui.events import FloatArray
from mtl_gui.runs.conflict import Arrows
from mtl_gui.ui.plots.contour_lines import contour_lines
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.plots.plane_plot import PlanePlot, PlaneRegion, cosmetic
from mtl_gui.ui.theme import Theme

__all__ = ["CosinePlot"]

_BAR_TEXT_WIDTH = 40
_STROKE_SHARE = 0.7
_STRENGTH = 0.7
_SIGN_SIZES = (13, 6)
"""Both tasks' signs stand at the same point: the second one's on the first one's."""


class CosinePlot(PlanePlot):
    """Shades from −1 (against each other) to 1 (the same way), a line at 0, arrows, and stationary points."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._image = pg.ImageItem(axisOrder="row-major")
        self._zero = pg.PlotCurveItem(connect="finite")
        self._zero.setZValue(8)
        self._stationary = PlaneRegion()
        self._stationary.setZValue(9)
        self._arrows = [pg.PlotCurveItem(connect="finite") for _ in range(2)]
        self._tails = [pg.ScatterPlotItem(size=size) for size in _SIGN_SIZES]
        for item in (*self._arrows, *self._tails):
            item.setZValue(11)
        self._bar = pg.ColorBarItem(values=(-1.0, 1.0), interactive=False, width=12)
        self._bar.ctrlMenu.setParent(self, self._bar.ctrlMenu.windowFlags())
        self._bar.axis.setWidth(_BAR_TEXT_WIDTH)
        for item in (self._image, self._zero, self._stationary, *self._arrows, *self._tails):
            self._plot.addItem(item, ignoreBounds=True)
        self._bar.setImageItem(self._image, insert_in=self._plot.getPlotItem())
        self._area: npt.NDArray[np.bool_] | None = None
        theme.changed.connect(self._recolor)
        self._recolor()

    def show_cosines(self, picture: Picture, cosines: FloatArray, stationary: npt.NDArray[np.bool_]) -> None:
        """Draws cosines [ny, nx], NaN where there is none, and which points are stationary [ny, nx]."""
        self.set_axes(picture.x, picture.y)
        self.show_missing(np.asarray(np.isnan(cosines) & ~stationary))
        self._image.setImage(cosines, autoLevels=False, levels=(-1.0, 1.0))
        self._image.setRect(self._cells())
        lines = list(contour_lines(picture.x, picture.y, cosines, np.zeros(1)))
        nothing = np.array([np.nan])
        x, y = (lines[0][1], lines[0][2]) if lines else (nothing, nothing)
        self._zero.setData(x, y)
        self._area = stationary
        self._draw_stationary()

    def show_arrows(self, pair: Sequence[tuple[int, Arrows]], every: int) -> None:
        """Draws the ways down of two tasks as strokes from their signs.

        Args:
            pair: The tasks' places and arrows.
            every: The distance between arrows, in grid points.
        """
        steps = np.array([self._x[1] - self._x[0], self._y[1] - self._y[0]])
        edge = self._theme.color("path_outline")
        reach = steps * every * _STROKE_SHARE  # equally long on the screen, whatever the axes
        for (task, arrows), line, tails in zip(pair, self._arrows, self._tails, strict=True):
            directions = arrows.directions / reach
            lengths = np.linalg.norm(directions, axis=1, keepdims=True)
            ends = arrows.points + directions / np.where(lengths > 0, lengths, 1.0) * reach
            gaps = np.full_like(ends, np.nan)
            along = np.stack([arrows.points, ends, gaps], axis=1).reshape(-1, 2)
            color = self._theme.task_color(task)
            line.setData(along[:, 0], along[:, 1])
            line.setPen(cosmetic(color, 2.0))
            line.setShadowPen(cosmetic(edge, 4.5))
            tails.setData(arrows.points[:, 0], arrows.points[:, 1])
            tails.setSymbol(self._theme.task_marker(task))
            tails.setBrush(QBrush(color))
            tails.setPen(cosmetic(edge, 1.0))

    def _draw_stationary(self) -> None:
        if self._area is not None:
            color = self._theme.color("text")
            brush = QBrush(color, Qt.BrushStyle.Dense6Pattern)
            self._stationary.show_path(self.cells_path(self._area), brush)

    def _recolor(self) -> None:
        theme = self._theme
        ground = theme.color("plot_ground")
        stops = [_mixed(ground, theme.color("worse")), ground, _mixed(ground, theme.color("accent"))]
        self._bar.setColorMap(pg.ColorMap([0.0, 0.5, 1.0], stops))
        self._bar.axis.setTextPen(theme.color("plot_axis"))
        self._zero.setPen(cosmetic(theme.color("text"), 1.5))
        self._draw_stationary()


def _mixed(ground: QColor, color: QColor) -> QColor:
    """A colour that lets what is drawn on it stand out."""
    parts = zip(ground.getRgbF()[:3], color.getRgbF()[:3], strict=True)  # type: ignore[index]
    return QColor.fromRgbF(*((1 - _STRENGTH) * low + _STRENGTH * high for low, high in parts))
