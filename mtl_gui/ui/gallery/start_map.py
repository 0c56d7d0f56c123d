"""A map of the starts of a study on a toy's plane, each with the sign of the basin in which it ends."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QFont
from PySide6.QtWidgets import QWidget

from mtl_gui.study.starts_findings import LossMap, StartsFindings
from mtl_gui.ui.plots.basin_looks import place_look
from mtl_gui.ui.plots.contour_lines import contour_lines
from mtl_gui.ui.plots.plane_plot import PlanePlot, cosmetic
from mtl_gui.ui.theme import MARKERS, Theme

__all__ = ["StartMap", "basin_sign"]

_NUM_LINES = 12
_LINES_OPACITY = 0.45
_SIGN, _STAR = 9, 20
_NOWHERE = "x"


class StartMap(PlanePlot):
    """One arm: contour lines of the loss that it trains, its minima, and the starts."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._found: StartsFindings | None = None
        self._arm = 0
        self._items: list[object] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        theme.changed.connect(self._draw)

    def show_arm(self, found: StartsFindings, arm: int) -> None:
        """Draws the starts of an arm."""
        self._found, self._arm = found, arm
        axis = found.maps[arm].axis
        self.set_axes(axis, axis)
        self._draw()

    def use_font(self, font: QFont) -> None:
        """Writes the numbers of the axes and of the basins larger or smaller."""
        self.setFont(font)
        for name in ("left", "bottom"):
            self._plot.getAxis(name).setTickFont(font)
        self._draw()

    def _draw(self) -> None:
        for item in self._items:
            self._plot.removeItem(item)
        self._items = []
        if self._found is None:
            return
        self._draw_lines(self._found.maps[self._arm])
        for basin in range(len(self._found.basins) + 2):
            self._draw_starts(self._found, basin)
        self._draw_minima(self._found.maps[self._arm])
        self._write_numbers(self._found)

    def _draw_lines(self, drawn: LossMap) -> None:
        """Levels that part the heights of the map into classes of equally many points."""
        heights = drawn.heights[np.isfinite(drawn.heights)]
        levels = np.unique(np.quantile(heights, np.linspace(0, 1, _NUM_LINES + 2)[1:-1]))
        for _, x, y in contour_lines(drawn.axis, drawn.axis, drawn.heights, levels):
            line = pg.PlotCurveItem(x, y, pen=cosmetic(self._theme.color("plot_axis"), 1.0), connect="finite")
            line.setOpacity(_LINES_OPACITY)
            self._add(line, 1)

    def _draw_starts(self, found: StartsFindings, basin: int) -> None:
        of_basin = found.labels[self._arm] == basin
        if not of_basin.any():
            return
        color, symbol = basin_sign(self._theme, basin, len(found.basins))
        signs = pg.ScatterPlotItem(size=_SIGN, symbol=symbol)
        signs.setData(*found.starts[of_basin].T)
        signs.setBrush(QBrush(color))
        signs.setPen(cosmetic(self._theme.color("plot_axis"), 1.0))
        self._add(signs, 5)

    def _draw_minima(self, drawn: LossMap) -> None:
        stars = pg.ScatterPlotItem(size=_STAR, symbol="star")
        stars.setData([x for x, _ in drawn.minima], [y for _, y in drawn.minima])
        stars.setBrush(QBrush(self._theme.color("probe")))
        stars.setPen(cosmetic(self._theme.color("path_outline"), 1.5))
        self._add(stars, 20)

    def _write_numbers(self, found: StartsFindings) -> None:
        """Each basin's number stands above the place where its starts end."""
        font = QFont(self.font())
        font.setBold(True)
        for number, basin in enumerate(found.basins):
            if basin.place is None or not (found.labels[self._arm] == number).any():
                continue
            ground = QColor(self._theme.color("surface"))
            text = pg.TextItem(str(number + 1), self._theme.color("text"), anchor=(0.5, 1.5), fill=ground)
            text.setFont(font)
            text.setPos(*basin.place)
            self._add(text, 22)

    def _add(self, item: pg.GraphicsObject, height: int) -> None:
        item.setZValue(height)
        self._plot.addItem(item, ignoreBounds=True)
        self._items.append(item)


def basin_sign(theme: Theme, basin: int, num_basins: int) -> tuple[QColor, str]:
    """The colour and the shape of starts that end in a basin; one more than there are is nowhere."""
    fill = place_look(theme, basin, num_basins, "minimum").fill
    return fill or theme.color("plot_ground"), MARKERS[basin % len(MARKERS)] if fill else _NOWHERE
