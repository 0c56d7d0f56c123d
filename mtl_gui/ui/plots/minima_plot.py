"""How the minima of two tasks' joint loss come and go while the weight moves from one to the other."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtl_gui.events import FloatArray
from mtl_gui.runs.persistence import Bifurcation
from mtl_gui.ui.picture import Picture, only_shown
from mtl_gui.ui.plots.plane_plot import cosmetic
from mtl_gui.ui.theme import Theme

__all__ = ["MinimaPlot"]

_AXIS_WIDTH = 56
_HEADROOM = 0.3


class MinimaPlot(QWidget, Picture):
    """Above: how many minima there are at each weight. Below: where they lie along the first direction.

    `clicked` carries the weight that was clicked on.
    """

    clicked = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts = pg.PlotWidget(self, enableMenu=False)
        self._places = pg.PlotWidget(self, enableMenu=False)
        self._steps = pg.PlotDataItem(stepMode="center", fillLevel=0)
        self._inner = pg.ScatterPlotItem(size=8)
        self._border = pg.ScatterPlotItem(size=8)
        self._cursors = [pg.InfiniteLine(angle=90) for _ in range(2)]
        self._plots = (self._counts, self._places)
        self._build()
        theme.changed.connect(self._recolor)
        self._recolor()

    def show_minima(self, found: Bifurcation, x: FloatArray) -> None:
        """Draws the minima at every weight; `x` [nx] are the columns' coordinates."""
        weights, counts = found.weights, found.counts
        half = (weights[1] - weights[0]) / 2
        self._steps.setData(np.append(weights - half, weights[-1] + half), counts)
        self._counts.setYRange(0, max(int(counts.max()), 2) + _HEADROOM, padding=0.0)
        self._places.setYRange(float(x[0]), float(x[-1]), padding=0.03)
        for item, on_border in ((self._inner, False), (self._border, True)):
            points = [
                (weight, x[minimum.column])
                for weight, minima in zip(weights, found.minima, strict=True)
                for minimum in minima
                if minimum.on_border == on_border
            ]
            item.setData(pos=np.array(points).reshape(-1, 2))

    def set_weight(self, weight: float) -> None:
        """Moves the line at a weight."""
        for cursor in self._cursors:
            cursor.setValue(weight)

    def set_labels(self, weight: str, count: str, place: str) -> None:
        """Names the axes."""
        self._counts.setLabel("left", count)
        self._places.setLabel("left", place)
        self._places.setLabel("bottom", weight)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for plot, cursor, stretch in zip(self._plots, self._cursors, (2, 3), strict=True):
            item = plot.getPlotItem()
            item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())
            plot.hideButtons()
            plot.setMouseEnabled(x=False, y=False)
            only_shown(plot)
            plot.setXRange(0.0, 1.0, padding=0.02)
            plot.getAxis("left").setWidth(_AXIS_WIDTH)
            plot.showGrid(x=True, y=True, alpha=0.25)
            plot.addItem(cursor, ignoreBounds=True)
            plot.scene().sigMouseClicked.connect(lambda event, plot=plot: self._click(plot, event))
            layout.addWidget(plot, stretch)
        self._counts.getAxis("left").setTickSpacing(major=1, minor=1)
        self._counts.addItem(self._steps)
        for item in (self._inner, self._border):
            self._places.addItem(item)

    def _click(self, plot: pg.PlotWidget, event: object) -> None:
        view = plot.getPlotItem().vb
        position = event.scenePos()  # type: ignore[attr-defined]
        if view.sceneBoundingRect().contains(position):
            self.clicked.emit(float(np.clip(view.mapSceneToView(position).x(), 0.0, 1.0)))

    def _recolor(self) -> None:
        theme = self._theme
        accent = theme.color("accent")
        for plot in self._plots:
            plot.setBackground(theme.color("plot_ground"))
            for name in ("left", "bottom"):
                plot.getAxis(name).setPen(theme.color("plot_axis"))
                plot.getAxis(name).setTextPen(theme.color("plot_axis"))
        self._steps.setPen(cosmetic(accent, 2.0))
        self._steps.setFillBrush(QBrush(theme.color("selection")))
        self._inner.setBrush(QBrush(accent))
        self._inner.setPen(cosmetic(accent, 1.5))
        self._border.setBrush(QBrush(Qt.BrushStyle.NoBrush))
        self._border.setPen(cosmetic(accent, 1.5))
        for cursor in self._cursors:
            cursor.setPen(cosmetic(theme.color("probe"), 2.0))
