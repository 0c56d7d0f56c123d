"""Curves of several losses over one axis, each in its task's colour and with its task's sign."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtl_gui.events import FloatArray
from mtl_gui.ui.picture import Picture, only_shown
from mtl_gui.ui.plots.plane_plot import cosmetic
from mtl_gui.ui.theme import Theme

__all__ = ["LossLines"]

_AXIS_WIDTH = 64
_SIGNS = 12
"""A line of many points has about so many signs."""


class LossLines(QWidget, Picture):
    """A line per task, and a thick one for all together, which comes last."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._x: FloatArray = np.empty(0)
        self._values: FloatArray = np.empty((0, 0))
        self._items: list[object] = []
        self._plot = pg.PlotWidget(self, enableMenu=False)
        item = self._plot.getPlotItem()
        item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())
        self._plot.hideButtons()
        self._plot.getAxis("bottom").enableAutoSIPrefix(False)
        self._plot.setMouseEnabled(x=False, y=False)
        only_shown(self._plot)
        self._plot.getAxis("left").enableAutoSIPrefix(False)
        self._plot.getAxis("left").setWidth(_AXIS_WIDTH)
        self._plot.showGrid(x=True, y=True, alpha=0.25)
        self.setMinimumHeight(190)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._plot)
        theme.changed.connect(self._draw)
        self._draw()

    def show_lines(self, x: FloatArray, values: FloatArray, *, is_log: bool, floor: float = 0.0) -> None:
        """Draws lines.

        Args:
            x: Places along the axis [N].
            values: [L, N]; what is not finite is left out.
            is_log: Whether values have a logarithmic axis; what is not above the floor is left out then.
            floor: The lowest value that is drawn on a logarithmic axis.
        """
        self._plot.setLogMode(x=False, y=is_log)
        shown = np.where(values > max(floor, 0.0), values, np.nan) if is_log else values
        self._x, self._values = x, np.where(np.isfinite(shown), shown, np.nan)
        self._draw()

    @property
    def lines(self) -> tuple[FloatArray, FloatArray]:
        """Places [N] along the axis, and the values [L, N] that are drawn, NaN where none is."""
        return self._x, self._values

    def set_labels(self, x_label: str, y_label: str) -> None:
        """Names both axes."""
        self._plot.setLabel("bottom", x_label)
        self._plot.setLabel("left", y_label)

    def _draw(self) -> None:
        theme = self._theme
        self._plot.setBackground(theme.color("plot_ground"))
        for name in ("left", "bottom"):
            self._plot.getAxis(name).setPen(theme.color("plot_axis"))
            self._plot.getAxis(name).setTextPen(theme.color("plot_axis"))
        for item in self._items:
            self._plot.removeItem(item)
        self._items = []
        for loss in range(len(self._values)):
            self._draw_line(loss)
        if np.isfinite(self._values).any():
            self._plot.autoRange()

    def _draw_line(self, loss: int) -> None:
        values, is_joint = self._values[loss], loss == len(self._values) - 1
        color = self._color(loss)
        pen = cosmetic(color, 3.0 if is_joint else 2.0)
        self._add(pg.PlotDataItem(self._x, values, pen=pen, connect="finite"))
        if is_joint:
            return
        known = np.flatnonzero(np.isfinite(values))
        every = max(len(known) // _SIGNS, 1)
        signs = known[(loss * every // max(len(self._values) - 1, 1)) % every :: every]
        marks = {"symbol": self._theme.task_marker(loss), "symbolSize": 9, "symbolBrush": QBrush(color)}
        self._add(pg.PlotDataItem(self._x[signs], values[signs], pen=None, **marks))

    def _color(self, loss: int) -> QColor:
        is_joint = loss == len(self._values) - 1
        return self._theme.color("text") if is_joint else self._theme.task_color(loss)

    def _add(self, item: object) -> None:
        self._plot.addItem(item)
        self._items.append(item)
