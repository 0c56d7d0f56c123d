"""A plane of a loss landscape seen from above: axes, training paths, marks, and a probe."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from mtl_gui.events import FloatArray
from mtl_gui.ui.picture import Picture, only_shown
from mtl_gui.ui.plots.polygons import pieces
from mtl_gui.ui.theme import Theme

__all__ = ["DrawnPath", "Mark", "PlanePlot", "PlaneRegion", "cosmetic"]

_TOP_MARGIN = 8
"""Room for the upper half of the number at the top of an axis."""

_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}


@dataclass(frozen=True, slots=True)
class DrawnPath:
    """A training path on the plane: `points` [S, 2], its pen, the symbol at its end, and its name."""

    points: FloatArray
    color: QColor
    is_baseline: bool
    marker: str
    name: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of interest: where it is, its sign, and the colour that sets it off from the ground.

    A sign that is not filled is drawn by its lines.
    """

    x: float
    y: float
    color: QColor
    marker: str | QPainterPath
    halo: QColor
    is_filled: bool = False


class PlaneRegion(pg.GraphicsObject):  # type: ignore[misc]
    """A part of the plane filled with a pattern that keeps its size on the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._path = QPainterPath()
        self._brush = QBrush()
        self._pen = QPen(Qt.PenStyle.NoPen)

    def show_path(self, path: QPainterPath, brush: QBrush, pen: QPen | None = None) -> None:
        """Draws an area, in coordinates of the plane."""
        self.prepareGeometryChange()
        self._path, self._brush = path, brush
        self._pen = pen or QPen(Qt.PenStyle.NoPen)
        self.update()

    def show_brush(self, brush: QBrush) -> None:
        """Fills the area otherwise."""
        self._brush = brush
        self.update()

    def paint(self, painter: QPainter, *_: object) -> None:
        """Fills the area; the pattern is undone from the plane's scale, which would stretch it."""
        brush = QBrush(self._brush)
        world = painter.worldTransform()
        scale = QTransform(world.m11(), world.m12(), world.m21(), world.m22(), 0.0, 0.0)
        brush.setTransform(scale.inverted()[0])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(brush)
        painter.setPen(self._pen)
        painter.drawPath(self._path)

    def boundingRect(self) -> QRectF:
        """The area's rectangle."""
        return self._path.boundingRect()


class PlanePlot(QWidget, Picture):
    """The frame of every picture of a plane. Clicking, or the arrow keys, move the probe.

    `probed` and `hovered` carry x and y, `data_wanted` asks for the numbers. A setter changes the
    picture only and emits nothing.
    """

    probed = Signal(float, float)
    hovered = Signal(float, float)
    data_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = QLabel(self)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._plot = pg.PlotWidget(self, background=theme.color("plot_ground"), enableMenu=False)
        self._x: FloatArray = np.zeros(0)
        self._y: FloatArray = np.zeros(0)
        self._probe = (0.0, 0.0)
        self._drawn: dict[str, object] = {}
        self._path_items: list[pg.PlotDataItem] = []
        self._missing = PlaneRegion()
        self._missing.setZValue(-10)
        self._marks = pg.ScatterPlotItem(size=15)
        self._marks.setZValue(24)
        self._moment = pg.ScatterPlotItem(size=17)
        self._moment.setZValue(26)
        self._probe_item = pg.ScatterPlotItem(size=18, symbol="+")
        self._probe_item.setZValue(30)
        self._build_plane()
        theme.changed.connect(self._recolor_plane)
        self._recolor_plane()

    def set_axes(self, x: FloatArray, y: FloatArray) -> None:
        """Sets the coordinates of columns [nx] and rows [ny], evenly spaced."""
        self._x, self._y = x, y
        self._plot.setXRange(float(x[0]), float(x[-1]), padding=0.02)
        self._plot.setYRange(float(y[0]), float(y[-1]), padding=0.02)

    def show_missing(self, missing: npt.NDArray[np.bool_]) -> None:
        """Hatches the grid points [ny, nx] of which there is no data."""
        if missing.any() or self._is_new("missing", missing.any()):
            self._missing.show_path(self.cells_path(missing), self._hatching())

    def cells_path(self, mask: npt.NDArray[np.bool_]) -> QPainterPath:
        """The area of the grid points [ny, nx] that a mask names."""
        path = QPainterPath()
        area = self._cells()
        width, height = area.width() / mask.shape[1], area.height() / mask.shape[0]
        for row, line in enumerate(mask):
            for run in pieces(np.where(line, 0.0, np.nan)):
                left, top = area.left() + run.start * width, area.top() + row * height
                path.addRect(QRectF(left, top, (run.stop - run.start) * width, height))
        return path

    def show_paths(self, paths: list[DrawnPath]) -> None:
        """Draws training paths over the surface: a line, a ring at the start, the task's sign at the end."""
        looks = [(path.points.tobytes(), path.color, path.is_baseline, path.marker) for path in paths]
        if not self._is_new("paths", (looks, self._theme.colors)):
            return
        for item in self._path_items:
            self._plot.removeItem(item)
        self._path_items = [item for path in paths for item in self._path_parts(path)]
        for item in self._path_items:
            item.setZValue(20)
            self._plot.addItem(item, ignoreBounds=True)

    def show_marks(self, marks: list[Mark]) -> None:
        """Marks points that stay, as lowest points."""
        if self._is_new("marks", marks):
            self._marks.setData([spot for mark in marks for spot in _spots(mark)])

    def show_moment(self, marks: list[Mark]) -> None:
        """Marks where the training was at a moment."""
        if self._is_new("moment", marks):
            self._moment.setData([spot for mark in marks for spot in _spots(mark)])

    def set_probe(self, x: float, y: float) -> None:
        """Moves the probe's cross."""
        self._probe = (x, y)
        if self._is_new("probe", self._probe):
            self._probe_item.setData([x], [y])

    def set_labels(self, title: str, x_label: str, y_label: str) -> None:
        """Names the panel and its axes."""
        if not self._is_new("labels", (title, x_label, y_label)):
            return
        self._title.setText(title)
        self._plot.setLabel("bottom", x_label)
        self._plot.setLabel("left", y_label)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves the probe by one cell with the arrow keys; Return shows the numbers."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.data_wanted.emit()
            return
        move = _MOVES.get(Qt.Key(event.key()))
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
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.color("plot_ground"))
            if self.hasFocus():
                painter.setPen(QPen(self._theme.color("focus"), 2))
                painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _is_new(self, part: str, value: object) -> bool:
        """Notes what a part shows, and tells whether it showed something else: drawing costs milliseconds."""
        is_new = part not in self._drawn or self._drawn[part] != value
        self._drawn[part] = value
        return is_new

    def _build_plane(self) -> None:
        item = self._plot.getPlotItem()
        item.ctrlMenu.setParent(self, item.ctrlMenu.windowFlags())  # unused, but made without an owner
        item.layout.setContentsMargins(1, _TOP_MARGIN, 1, 1)
        self._plot.hideButtons()
        for name in ("left", "bottom"):
            axis = self._plot.getAxis(name)
            axis.enableAutoSIPrefix(False)
            axis.setStyle(autoReduceTextSpace=False)  # else the plane is laid out anew with other numbers
        self._plot.setMouseEnabled(x=False, y=False)
        for part in (self._missing, self._marks, self._moment, self._probe_item):
            self._plot.addItem(part, ignoreBounds=True)
        only_shown(self._plot)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addWidget(self._plot, 1)
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

    def _hatching(self) -> QBrush:
        return QBrush(self._theme.color("plot_axis"), Qt.BrushStyle.BDiagPattern)

    def _cells(self) -> QRectF:
        """The rectangle of an image whose pixel centres are the grid points."""
        x, y = self._x, self._y
        step_x, step_y = float(x[1] - x[0]), float(y[1] - y[0])
        return QRectF(float(x[0]) - step_x / 2, float(y[0]) - step_y / 2, step_x * len(x), step_y * len(y))

    def _path_parts(self, path: DrawnPath) -> list[pg.PlotDataItem]:
        outline = cosmetic(self._theme.color("path_outline"), 5.0)
        pen = self._theme.arm_pen(path.color, is_baseline=path.is_baseline, width=2.5)
        x, y = path.points[:, 0], path.points[:, 1]
        edge = cosmetic(self._theme.color("path_outline"), 1.5)
        ring = cosmetic(path.color, 2.0)
        start = {"symbol": "o", "symbolSize": 7, "symbolBrush": None, "symbolPen": ring}
        end = {"symbol": path.marker, "symbolSize": 13, "symbolBrush": path.color, "symbolPen": edge}
        return [
            pg.PlotDataItem(x, y, pen=outline),
            pg.PlotDataItem(x, y, pen=pen, name=path.name),
            pg.PlotDataItem(x[:1], y[:1], pen=None, **start),
            pg.PlotDataItem(x[-1:], y[-1:], pen=None, **end),
        ]

    def _recolor_plane(self) -> None:
        theme = self._theme
        self._plot.setBackground(theme.color("plot_ground"))
        for name in ("left", "bottom"):
            axis = self._plot.getAxis(name)
            axis.setPen(theme.color("plot_axis"))
            axis.setTextPen(theme.color("plot_axis"))
        self._probe_item.setPen(cosmetic(theme.color("path_outline"), 1.0))
        self._probe_item.setBrush(theme.color("probe"))
        self._missing.show_brush(self._hatching())


def cosmetic(color: QColor, width: float) -> QPen:
    """A pen of this width on the screen, whatever the scale."""
    pen = QPen(color, width)
    pen.setCosmetic(True)
    return pen


def _spots(mark: Mark) -> list[dict[str, object]]:
    nothing = QBrush(Qt.BrushStyle.NoBrush)
    looks = (
        [(QBrush(mark.color), cosmetic(mark.halo, 1.5))]
        if mark.is_filled
        else [(nothing, cosmetic(mark.halo, 5.0)), (nothing, cosmetic(mark.color, 2.5))]
    )
    return [
        {"pos": (mark.x, mark.y), "symbol": mark.marker, "brush": brush, "pen": pen} for brush, pen in looks
    ]


def _nearest(axis: FloatArray, value: float) -> int:
    return int(np.argmin(np.abs(axis - value)))
