"""Losses along straight lines from network to network, with a bracket where each barrier is highest."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtl_gui.events import FloatArray
from mtl_gui.runs.brackets import Bracket
from mtl_gui.ui.picture import Picture, only_shown
from mtl_gui.ui.plots.plane_plot import cosmetic
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import number

__all__ = ["TourPlot"]

_CAP = 0.02
"""Half the width of a bracket's ends; a leg is 1 long."""
_AXIS_WIDTH = 56


class TourPlot(QWidget, Picture):
    """One line per task with its colour and symbol, and a thick one for the joint loss, which comes last."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._positions: FloatArray = np.empty(0)
        self._losses: FloatArray = np.empty((0, 0))
        self._brackets: tuple[Bracket, ...] = ()
        self._chosen = 0
        self._items: list[object] = []
        self._plot = pg.PlotWidget(self, enableMenu=False)
        item = self._plot.getPlotItem()
        item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())
        self._plot.hideButtons()
        self._plot.setMouseEnabled(x=False, y=False)
        only_shown(self._plot)
        self._plot.getAxis("left").setWidth(_AXIS_WIDTH)
        self._plot.showGrid(x=False, y=True, alpha=0.25)
        self.setMinimumHeight(180)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plot)
        theme.changed.connect(self._draw)
        self._draw()

    def show_tour(self, positions: FloatArray, losses: FloatArray, found: Sequence[Bracket]) -> None:
        """Draws the losses [S, T + 1] at `positions` [S], and their barriers."""
        self._positions, self._losses, self._brackets = positions, losses, tuple(found)
        self._draw()

    def set_chosen(self, loss: int) -> None:
        """Writes the heights of one loss' barriers beside their brackets."""
        if loss != self._chosen:
            self._chosen = loss
            self._draw()

    def set_labels(self, loss: str, stops: Sequence[str], legs: Sequence[str]) -> None:
        """Names the losses' axis, the networks and the legs between them."""
        self._plot.setLabel("left", loss)
        names = list(enumerate(stops)) + [(leg + 0.5, text) for leg, text in enumerate(legs)]
        self._plot.getAxis("bottom").setTicks([[(float(place), text) for place, text in names]])

    def line_pen(self, loss: int) -> QPen:
        """The pen of one loss."""
        return cosmetic(self._color(loss), 3.0 if self._is_joint(loss) else 2.0)

    def _is_joint(self, loss: int) -> bool:
        return loss == int(self._losses.shape[1]) - 1

    def _color(self, loss: int) -> QColor:
        return self._theme.color("text") if self._is_joint(loss) else self._theme.task_color(loss)

    def _draw(self) -> None:
        theme = self._theme
        self._plot.setBackground(theme.color("plot_ground"))
        for name in ("left", "bottom"):
            self._plot.getAxis(name).setPen(theme.color("plot_axis"))
            self._plot.getAxis(name).setTextPen(theme.color("plot_axis"))
        for item in self._items:
            self._plot.removeItem(item)
        self._items = []
        if not len(self._positions):
            return
        for stop in range(round(float(self._positions[-1])) + 1):
            self._add(pg.InfiniteLine(stop, angle=90, pen=cosmetic(theme.color("plot_axis"), 1.0)))
        for loss in range(self._losses.shape[1]):
            self._draw_loss(loss)
        for bracket in self._brackets:
            self._draw_bracket(bracket)
        self._plot.setXRange(0.0, float(self._positions[-1]), padding=0.1)
        self._fit()

    def _fit(self) -> None:
        known = self._losses[np.isfinite(self._losses)]
        if known.size:
            low, high = float(known.min()), float(known.max())
            self._plot.setYRange(low, high if high > low else low + 1.0, padding=0.1)

    def _draw_loss(self, loss: int) -> None:
        values = self._losses[:, loss]
        self._add(pg.PlotDataItem(self._positions, values, pen=self.line_pen(loss), connect="finite"))
        if self._is_joint(loss):
            return
        color = self._color(loss)
        at_stops = np.isclose(self._positions, np.round(self._positions)) & np.isfinite(values)
        marks = pg.ScatterPlotItem(size=9, symbol=self._theme.task_marker(loss))
        marks.setData(self._positions[at_stops], values[at_stops])
        marks.setPen(cosmetic(color, 1.5))
        marks.setBrush(QBrush(color))
        self._add(marks)

    def _draw_bracket(self, bracket: Bracket) -> None:
        low, high = self._ends(bracket)
        chord_pen = cosmetic(self._color(bracket.loss), 1.0)
        chord_pen.setStyle(Qt.PenStyle.DotLine)
        self._add(pg.PlotDataItem([bracket.leg, bracket.leg + 1], [low, high], pen=chord_pen))
        if not bracket.is_barrier:
            return
        x, foot, top = bracket.position, bracket.foot, bracket.top
        across = np.array([x - _CAP, x + _CAP, x, x, x - _CAP, x + _CAP])
        up = np.array([foot, foot, foot, top, top, top])
        pairs = np.array([1, 0, 1, 0, 1, 0])
        self._add(pg.PlotDataItem(across, up, pen=cosmetic(self._color(bracket.loss), 1.5), connect=pairs))
        if bracket.loss == self._chosen:
            text = pg.TextItem(f"+{number(bracket.height)}", self._theme.color("text"), anchor=(0.5, 1.0))
            text.setPos(x, top)
            self._add(text)

    def _ends(self, bracket: Bracket) -> tuple[float, float]:
        places = np.searchsorted(self._positions, [bracket.leg - 1e-9, bracket.leg + 1 - 1e-9])
        low, high = self._losses[places, bracket.loss]
        return float(low), float(high)

    def _add(self, item: object) -> None:
        self._plot.addItem(item, ignoreBounds=True)
        self._items.append(item)
