"""One loss surface seen from above: heat map, contour lines, training paths, and a probe."""

from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtl_gui.events import FloatArray
from mtl_gui.runs.heights import HeightScale
from mtl_gui.ui.plots.contour_lines import contour_lines
from mtl_gui.ui.theme import Theme

__all__ = ["ContourPanel", "DrawnPath", "shade_map"]

_BAR_TEXT_WIDTH = 52


@dataclass(frozen=True, slots=True)
class DrawnPath:
    """A training path on the plane: `points` [S, 2], its pen, the symbol at its end, and its name."""

    points: FloatArray
    color: QColor
    is_baseline: bool
    marker: str
    name: str


class ContourPanel(QWidget):
    """Shows one surface. Clicking, or the arrow keys, move the probe: `probed` carries its x and y.

    A setter changes the picture only and emits nothing.
    """

    probed = Signal(float, float)
    hovered = Signal(float, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plot = pg.PlotWidget(self, background=theme.color("plot_ground"), enableMenu=False)
        self._x: FloatArray = np.zeros(0)
        self._y: FloatArray = np.zeros(0)
        self._probe = (0.0, 0.0)
        self._image = pg.ImageItem(axisOrder="row-major")
        self._lines: list[pg.PlotCurveItem] = []
        self._path_items: list[pg.PlotDataItem] = []
        self._probe_item = pg.ScatterPlotItem(size=18, symbol="+")
        self._probe_item.setZValue(30)
        self.color_bar = pg.ColorBarItem(interactive=False, width=12, colorMap=shade_map(theme))
        self._build()
        theme.changed.connect(self._recolor)
        self._recolor()

    def show_surface(self, x: FloatArray, y: FloatArray, losses: FloatArray, scale: HeightScale) -> None:
        """Draws a surface.

        Args:
            x: Columns' coordinates [nx], evenly spaced.
            y: Rows' coordinates [ny], evenly spaced.
            losses: [ny, nx]; NaN and infinite values are left blank.
            scale: How losses become shades.
        """
        self._x, self._y = x, y
        self._image.setImage(scale.shade(losses), autoLevels=False)
        self._image.setRect(_cells(x, y))
        low, high = scale.range
        self.color_bar.setLevels((low, high))
        self._label_bar(scale)
        self._draw_lines(x, y, losses, scale)
        self._plot.setXRange(float(x[0]), float(x[-1]), padding=0.02)
        self._plot.setYRange(float(y[0]), float(y[-1]), padding=0.02)

    def show_paths(self, paths: list[DrawnPath]) -> None:
        """Draws training paths over the surface: a line, a ring at the start, the task's sign at the end."""
        for item in self._path_items:
            self._plot.removeItem(item)
        self._path_items = [item for path in paths for item in self._path_parts(path)]
        for item in self._path_items:
            item.setZValue(20)
            self._plot.addItem(item, ignoreBounds=True)

    def set_probe(self, x: float, y: float) -> None:
        """Moves the probe's cross."""
        self._probe = (x, y)
        self._probe_item.setData([x], [y])

    def set_labels(self, title: str, x_label: str, y_label: str) -> None:
        """Names the panel and its axes."""
        self._plot.setTitle(title, color=self._theme.color("text"), size="11pt")
        self._plot.setLabel("bottom", x_label)
        self._plot.setLabel("left", y_label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves the probe by one cell with the arrow keys."""
        moves = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        move = moves.get(Qt.Key(event.key()))
        if move is None or len(self._x) < 2:
            super().keyPressEvent(event)
            return
        column = _nearest(self._x, self._probe[0]) + move[0]
        row = _nearest(self._y, self._probe[1]) + move[1]
        column, row = int(np.clip(column, 0, len(self._x) - 1)), int(np.clip(row, 0, len(self._y) - 1))
        self.probed.emit(float(self._x[column]), float(self._y[row]))
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rings the panel that the keyboard moves."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setPen(QPen(self._theme.color("focus"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            painter.end()

    def _build(self) -> None:
        for item in (self._plot.getPlotItem(), self.color_bar):
            item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())  # unused, but made without an owner
        self._plot.hideButtons()
        self.color_bar.axis.setWidth(_BAR_TEXT_WIDTH)
        self._plot.setMouseEnabled(x=False, y=False)
        self._plot.addItem(self._image)
        self._plot.addItem(self._probe_item, ignoreBounds=True)
        self.color_bar.setImageItem(self._image, insert_in=self._plot.getPlotItem())
        self._plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(self._plot)
        self._plot.scene().sigMouseClicked.connect(self._click)
        self._plot.scene().sigMouseMoved.connect(self._hover)

    def _click(self, event: object) -> None:
        self._emit_position(self.probed, event.scenePos())  # type: ignore[attr-defined]

    def _hover(self, position: object) -> None:
        self._emit_position(self.hovered, position)

    def _emit_position(self, signal: object, position: object) -> None:
        view = self._plot.getPlotItem().vb
        if len(self._x) and view.sceneBoundingRect().contains(position):
            point = view.mapSceneToView(position)
            signal.emit(float(point.x()), float(point.y()))  # type: ignore[attr-defined]

    def _draw_lines(self, x: FloatArray, y: FloatArray, losses: FloatArray, scale: HeightScale) -> None:
        for line in self._lines:
            self._plot.removeItem(line)
        pen = _cosmetic(self._theme.color("contour"), 1.0)
        self._lines = []
        for _, line_x, line_y in contour_lines(x, y, losses, scale.levels()):
            item = pg.PlotCurveItem(line_x, line_y, pen=pen, connect="finite")
            item.setZValue(10)
            item.setOpacity(0.7)
            self._plot.addItem(item, ignoreBounds=True)
            self._lines.append(item)

    def _path_parts(self, path: DrawnPath) -> list[pg.PlotDataItem]:
        outline = _cosmetic(self._theme.color("path_outline"), 5.0)
        pen = self._theme.arm_pen(path.color, is_baseline=path.is_baseline, width=2.5)
        x, y = path.points[:, 0], path.points[:, 1]
        edge = _cosmetic(self._theme.color("path_outline"), 1.5)
        ring = _cosmetic(path.color, 2.0)
        start = {"symbol": "o", "symbolSize": 7, "symbolBrush": None, "symbolPen": ring}
        end = {"symbol": path.marker, "symbolSize": 13, "symbolBrush": path.color, "symbolPen": edge}
        return [
            pg.PlotDataItem(x, y, pen=outline),
            pg.PlotDataItem(x, y, pen=pen, name=path.name),
            pg.PlotDataItem(x[:1], y[:1], pen=None, **start),
            pg.PlotDataItem(x[-1:], y[-1:], pen=None, **end),
        ]

    def _label_bar(self, scale: HeightScale) -> None:
        low, high = scale.range
        shades = np.linspace(low, high, 5)
        ticks = [(float(shade), f"{scale.loss_at(float(shade)):.3g}") for shade in shades]
        self.color_bar.axis.setTicks([ticks, []])

    def _recolor(self) -> None:
        theme = self._theme
        self._plot.setBackground(theme.color("plot_ground"))
        for name in ("left", "bottom"):
            axis = self._plot.getAxis(name)
            axis.setPen(theme.color("plot_axis"))
            axis.setTextPen(theme.color("plot_axis"))
        self.color_bar.axis.setTextPen(theme.color("plot_axis"))
        self.color_bar.setColorMap(shade_map(theme))
        self._probe_item.setPen(_cosmetic(theme.color("probe"), 2.5))


def shade_map(theme: Theme) -> pg.ColorMap:
    """The map from shades to colours: even in brightness, dark is low."""
    stops = [QColor(stop) for stop in theme.colors.map_stops]
    return pg.ColorMap(np.linspace(0.0, 1.0, len(stops)), stops)


def _cosmetic(color: QColor, width: float) -> QPen:
    """A pen of this width on the screen, whatever the scale."""
    pen = QPen(color, width)
    pen.setCosmetic(True)
    return pen


def _cells(x: FloatArray, y: FloatArray) -> QRectF:
    """The rectangle of an image whose pixel centres are the grid points."""
    step_x, step_y = float(x[1] - x[0]), float(y[1] - y[0])
    return QRectF(float(x[0]) - step_x / 2, float(y[0]) - step_y / 2, step_x * len(x), step_y * len(y))


def _nearest(axis: FloatArray, value: float) -> int:
    return int(np.argmin(np.abs(axis - value)))
