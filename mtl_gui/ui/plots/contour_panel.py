"""One loss surface seen from above: heat map, contour lines, training paths, and a probe."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from mtl_gui.events import FloatArray
from mtl_gui.runs.heights import HeightScale
from mtl_gui.ui.plots.contour_lines import contour_lines
from mtl_gui.ui.plots.plane_plot import DrawnPath, PlanePlot, cosmetic
from mtl_gui.ui.plots.surface_text import surface_sentence
from mtl_gui.ui.theme import Theme

__all__ = ["ContourPanel", "DrawnPath", "shade_map"]

_BAR_TEXT_WIDTH = 52


class ContourPanel(PlanePlot):
    """Shows one surface as shades and contour lines."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._losses: FloatArray = np.zeros((0, 0))
        self._image = pg.ImageItem(axisOrder="row-major")
        self._lines = pg.PlotCurveItem(connect="finite")
        self._lines.setZValue(10)
        self._lines.setOpacity(0.7)
        self.color_bar = pg.ColorBarItem(interactive=False, width=12, colorMap=shade_map(theme))
        self.color_bar.ctrlMenu.setParent(self, self.color_bar.ctrlMenu.windowFlags())
        self.color_bar.axis.setWidth(_BAR_TEXT_WIDTH)
        self._plot.addItem(self._image)
        self._plot.addItem(self._lines, ignoreBounds=True)
        self.color_bar.setImageItem(self._image, insert_in=self._plot.getPlotItem())
        theme.changed.connect(self._recolor)
        self._recolor()

    def show_surface(self, x: FloatArray, y: FloatArray, losses: FloatArray, scale: HeightScale) -> None:
        """Draws a surface.

        Args:
            x: Columns' coordinates [nx], evenly spaced.
            y: Rows' coordinates [ny], evenly spaced.
            losses: [ny, nx]; NaN and infinite values are hatched.
            scale: How losses become shades.
        """
        if not (np.array_equal(x, self._x) and np.array_equal(y, self._y)):
            self.set_axes(x, y)
        self.show_missing(~np.isfinite(losses))
        self._image.setImage(scale.shade(losses), autoLevels=False)
        self._image.setRect(self._cells())
        if self._is_new("scale", scale):
            self.color_bar.setLevels(scale.range)
            self._label_bar(scale)
        self._draw_lines(x, y, losses, scale)
        self._losses = losses
        self.describe()

    def describe(self) -> None:
        """Puts the surface into words, in the language of the window."""
        if self._losses.size:
            self.setAccessibleDescription(surface_sentence(self._x, self._y, self._losses))

    def _draw_lines(self, x: FloatArray, y: FloatArray, losses: FloatArray, scale: HeightScale) -> None:
        """All levels as one line with gaps: an item per level would take ten times as long."""
        gap = np.array([np.nan])
        lines = list(contour_lines(x, y, losses, scale.levels()))
        line_x = [part for _, along, _ in lines for part in (along, gap)]
        line_y = [part for _, _, along in lines for part in (along, gap)]
        self._lines.setData(np.concatenate([*line_x, gap]), np.concatenate([*line_y, gap]))

    def _label_bar(self, scale: HeightScale) -> None:
        low, high = scale.range
        shades = np.linspace(low, high, 5)
        ticks = [(float(shade), f"{scale.loss_at(float(shade)):.3g}") for shade in shades]
        self.color_bar.axis.setTicks([ticks, []])

    def _recolor(self) -> None:
        self.color_bar.axis.setTextPen(self._theme.color("plot_axis"))
        self.color_bar.setColorMap(shade_map(self._theme))
        self._lines.setPen(cosmetic(self._theme.color("contour"), 1.0))


def shade_map(theme: Theme) -> pg.ColorMap:
    """The map from shades to colours: even in brightness, dark is low."""
    stops = [QColor(stop) for stop in theme.colors.map_stops]
    return pg.ColorMap(np.linspace(0.0, 1.0, len(stops)), stops)
