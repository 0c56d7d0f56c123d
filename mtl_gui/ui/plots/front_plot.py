"""The losses of two tasks against each other: a training's way, all points of a plane, and an exact front."""

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtl_gui.events import FloatArray
from mtl_gui.ui.picture import Picture, only_shown
from mtl_gui.ui.plots.plane_plot import cosmetic
from mtl_gui.ui.theme import Theme

__all__ = ["FrontPlot", "FrontScene"]

_NOTHING = np.empty((0, 2))
_AXIS_WIDTH = 56
_ROOM = 0.1


@dataclass(frozen=True, slots=True)
class FrontScene:
    """Pairs of losses, [n, 2] each: of the plane's points, of the training's checkpoints, of the exact front.

    `now` [2] is the checkpoint that is looked at; None where there is none.
    """

    plane: FloatArray
    way: FloatArray
    front: FloatArray
    now: FloatArray | None = None


class FrontPlot(QWidget, Picture):
    """Dots for the plane, a line with a ring at its start for the training, a thick line for the front."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scene = FrontScene(_NOTHING, _NOTHING, _NOTHING)
        self._plot = pg.PlotWidget(self, enableMenu=False)
        item = self._plot.getPlotItem()
        item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())
        self._plot.hideButtons()
        self._plot.setMouseEnabled(x=False, y=False)
        only_shown(self._plot)
        self._plot.getAxis("left").setWidth(_AXIS_WIDTH)
        self._dots = pg.ScatterPlotItem(size=3, pen=None)
        self._front = pg.PlotDataItem(symbolSize=6)
        self._way = pg.PlotDataItem(connect="finite")
        self._start = pg.ScatterPlotItem(size=10)
        self._now = pg.ScatterPlotItem(size=12)
        for drawn in (self._dots, self._front, self._way, self._start, self._now):
            self._plot.addItem(drawn, ignoreBounds=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plot)
        theme.changed.connect(self._draw)
        self._draw()

    def show_scene(self, scene: FrontScene) -> None:
        """Draws other losses."""
        self._scene = scene
        self._draw()

    def set_labels(self, first: str, second: str) -> None:
        """Names the axes."""
        self._plot.setLabel("bottom", first)
        self._plot.setLabel("left", second)

    def _draw(self) -> None:
        theme, scene = self._theme, self._scene
        self._plot.setBackground(theme.color("plot_ground"))
        for name in ("left", "bottom"):
            self._plot.getAxis(name).setPen(theme.color("plot_axis"))
            self._plot.getAxis(name).setTextPen(theme.color("plot_axis"))
        axis, text = theme.color("plot_axis"), theme.color("text")
        self._dots.setData(*scene.plane.T, brush=_faint(axis))
        self._front.setData(
            *scene.front.T,
            pen=cosmetic(theme.task_color(2), 4.0),
            symbol="d" if len(scene.front) == 1 else None,
            symbolBrush=QBrush(theme.task_color(2)),
        )
        self._way.setData(*scene.way.T, pen=cosmetic(text, 2.0))
        self._start.setData(
            *scene.way[:1].T, pen=cosmetic(text, 2.0), brush=QBrush(theme.color("plot_ground"))
        )
        now = _NOTHING if scene.now is None else scene.now[None]
        self._now.setData(*now.T, pen=cosmetic(text, 2.0), brush=QBrush(text))
        self._fit()

    def _fit(self) -> None:
        """Shows the training and the front whole; of the plane's points what lies near them."""
        shown = np.concatenate([self._scene.way, self._scene.front])
        shown = shown[np.isfinite(shown).all(1)]
        if len(shown):
            low, high = shown.min(0), shown.max(0)
            high = np.where(high > low, high, low + 1.0)
            self._plot.setXRange(low[0], high[0], padding=_ROOM)
            self._plot.setYRange(low[1], high[1], padding=_ROOM)


def _faint(color: QColor) -> QBrush:
    faint = QColor(color)
    faint.setAlpha(90)
    return QBrush(faint)
