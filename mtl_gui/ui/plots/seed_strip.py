"""The losses at which seeds end: a row per method, a sign per seed."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtl_gui.events import FloatArray
from mtl_gui.ui.picture import Picture, only_shown
from mtl_gui.ui.plots.basin_looks import place_look
from mtl_gui.ui.plots.plane_plot import cosmetic
from mtl_gui.ui.theme import MARKERS, Theme

__all__ = ["SeedStrip"]

_ROW_HEIGHT = 34
_AXES_HEIGHT = 64
_SPREAD = 0.3
"""Seeds of a row stand up to so far above and below it, so that equal losses do not hide each other."""


class SeedStrip(QWidget, Picture):
    """Seeds of the same end share a shade and a sign."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._losses: FloatArray = np.empty((0, 0))
        self._labels: npt.NDArray[np.int64] = np.empty((0, 0), np.int64)
        self._num_ends = 0
        self._level: float | None = None
        self._items: list[object] = []
        self._plot = pg.PlotWidget(self, enableMenu=False)
        item = self._plot.getPlotItem()
        item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())
        self._plot.hideButtons()
        self._plot.getAxis("bottom").enableAutoSIPrefix(False)
        self._plot.setMouseEnabled(x=False, y=False)
        only_shown(self._plot)
        self._plot.showGrid(x=True, y=False, alpha=0.25)
        self._plot.getPlotItem().invertY()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plot)
        theme.changed.connect(self._draw)
        self._draw()

    def show_ends(
        self,
        losses: FloatArray,
        labels: npt.NDArray[np.int64],
        num_ends: int,
        level: float | None = None,
    ) -> None:
        """Draws the losses [M, N] of the seeds and their ends [M, N], of which so many are told apart.

        A line stands at `level`, if one is given.
        """
        self._losses, self._labels, self._num_ends, self._level = losses, labels, num_ends, level
        self.setFixedHeight(len(losses) * _ROW_HEIGHT + _AXES_HEIGHT)
        self._draw()

    def set_labels(self, loss: str, methods: Sequence[str]) -> None:
        """Names the axis and the rows."""
        self._plot.setLabel("bottom", loss)
        self._plot.getAxis("left").setTicks([[(float(row), name) for row, name in enumerate(methods)]])

    def _draw(self) -> None:
        theme = self._theme
        self._plot.setBackground(theme.color("plot_ground"))
        for name in ("left", "bottom"):
            self._plot.getAxis(name).setPen(theme.color("plot_axis"))
            self._plot.getAxis(name).setTextPen(theme.color("plot_axis"))
        for item in self._items:
            self._plot.removeItem(item)
        self._items = []
        num_seeds = self._losses.shape[1]
        spread = _SPREAD * np.linspace(-1, 1, num_seeds) if num_seeds > 1 else np.zeros(num_seeds)
        rows = np.arange(len(self._losses))[:, np.newaxis] + spread
        for end in range(self._num_ends + 1):
            self._draw_end(end, (self._labels == end) & np.isfinite(self._losses), rows)
        if self._level is not None:
            pen = cosmetic(theme.color("plot_axis"), 1.0)
            pen.setStyle(Qt.PenStyle.DashLine)
            line = pg.InfiniteLine(self._level, pen=pen)
            self._plot.addItem(line)
            self._items.append(line)
        if len(self._losses):
            self._plot.setYRange(-0.5, len(self._losses) - 0.5, padding=0.02)

    def _draw_end(self, end: int, of_end: npt.NDArray[np.bool_], rows: FloatArray) -> None:
        fill = place_look(self._theme, end, self._num_ends, "minimum").fill
        signs = pg.ScatterPlotItem(size=10, symbol=MARKERS[end % len(MARKERS)])
        signs.setData(self._losses[of_end], rows[of_end])
        signs.setBrush(QBrush(Qt.BrushStyle.NoBrush) if fill is None else QBrush(fill))
        signs.setPen(cosmetic(self._theme.color("plot_axis"), 1.0))
        self._plot.addItem(signs)
        self._items.append(signs)
