"""Parallel coordinates: a line per run across an axis per setting and result."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mtl_gui.events import FloatArray
from mtl_gui.runs.parallel import ParallelAxis, ParallelRuns
from mtl_gui.ui.picture import Picture
from mtl_gui.ui.plots.markers import paint_marker
from mtl_gui.ui.plots.numbered_picture import paint_frame
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget, number

__all__ = ["ParallelPlot"]

_REACH = 12.0
_MANY = 100


class ParallelPlot(TranslatedWidget, Picture):
    """Paints runs as lines; the current one stands out and is told in words.

    `current_changed` carries a run's id after a click or an arrow key; `reading_said` its values in words.
    """

    current_changed = Signal(str)
    reading_said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._runs = ParallelRuns((), ())
        self._headings: tuple[str, ...] = ()
        self._names: tuple[str, ...] = ()
        self._current = -1
        self._lines = QPixmap()
        self._lines_of: object = None
        self.setObjectName("parallel_plot")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)
        self.retranslate()

    def show_runs(self, runs: ParallelRuns, headings: Sequence[str], names: Sequence[str]) -> None:
        """Shows runs; `headings` are the axes' names, `names` the runs'."""
        before = self._runs.run_ids[self._current] if self._current >= 0 else ""
        self._runs, self._headings, self._names = runs, tuple(headings), tuple(names)
        self._current = runs.run_ids.index(before) if before in runs.run_ids else -1
        self._lines_of = None
        self.retranslate()
        self.update()

    def set_current(self, run_id: str) -> None:
        """Lets a run stand out."""
        self._current = self._runs.run_ids.index(run_id) if run_id in self._runs.run_ids else -1
        self.update()

    def retranslate(self) -> None:
        """Says what the plot shows."""
        self.setAccessibleName(self.tr("Runs across settings and results"))
        count = self.tr("%n runs", "", len(self._runs.run_ids))
        self.setAccessibleDescription("; ".join((count, *self._headings)))

    def reading(self, place: int) -> str:
        """A run's values in words."""
        values = [
            f"{heading} {_value_text(axis, float(axis.places[place]))}"
            for heading, axis in zip(self._headings, self._runs.axes, strict=True)
        ]
        return f"{self._names[place]}: {', '.join(values)}"

    @property
    def coloured_axis(self) -> int:
        """The axis along which lines are coloured: the multi-task gain, else the last; -1 without any."""
        columns = [axis.column for axis in self._runs.axes]
        return columns.index("gain") if "gain" in columns else len(columns) - 1

    def color_at(self, place: float) -> QColor:
        """From blue below to orange above; grey where a run has no value. The axis itself tells the same."""
        if not np.isfinite(place):
            return QColor(self._theme.color("muted"))
        low, high = self._theme.task_color(0), self._theme.task_color(1)
        parts = ((low.red(), high.red()), (low.green(), high.green()), (low.blue(), high.blue()))
        return QColor(*(round((1 - place) * one + place * other) for one, other in parts))

    def minimumSizeHint(self) -> QSize:
        """Room for the axes' numbers."""
        line = self.fontMetrics().height()
        return QSize(20 * line, 12 * line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go from run to run."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None or not self._runs.run_ids:
            super().keyPressEvent(event)
            return
        last = len(self._runs.run_ids) - 1
        self._go_to(min(max(self._current + step, 0), last))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The line nearest to the pointer becomes the current one."""
        found = self._nearest(event.position())
        if found >= 0:
            self._go_to(found)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints axes and lines, the current one last."""
        with QPainter(self) as painter:
            paint_frame(painter, self, self._theme)
            if not self._runs.axes:
                return
            area = self._area()
            painter.drawPixmap(0, 0, self._picture_of_lines(area))
            self._paint_current(painter, area)
            self._paint_axes(painter, area)

    def _area(self) -> QRectF:
        line = self.fontMetrics().height()
        side = 4.0 * line
        return QRectF(self.rect()).adjusted(side, 2.8 * line, -side, -1.8 * line)

    def _across(self, area: QRectF) -> FloatArray:
        """The pixel of every axis."""
        count = len(self._runs.axes)
        return np.linspace(area.left(), area.right(), count) if count > 1 else np.array([area.center().x()])

    def _up(self, area: QRectF) -> FloatArray:
        """The pixel of every run on every axis, [A, N]."""
        places = np.stack([axis.places for axis in self._runs.axes])
        return np.asarray(area.bottom() - places * area.height(), np.float64)

    def _picture_of_lines(self, area: QRectF) -> QPixmap:
        """All lines, painted again only when something has changed: a thousand take a while."""
        ratio = self.devicePixelRatioF()
        state = (self.size(), ratio, self.color_at(0.0).rgb())
        if self._lines_of != state:
            self._lines = QPixmap(self.size() * ratio)
            self._lines.setDevicePixelRatio(ratio)
            self._lines.fill(Qt.GlobalColor.transparent)
            with QPainter(self._lines) as painter:
                self._paint_lines(painter, area)
            self._lines_of = state
        return self._lines

    def _paint_lines(self, painter: QPainter, area: QRectF) -> None:
        x, y = self._across(area), self._up(area)
        is_few = y.shape[1] <= _MANY
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, is_few)
        places = self._runs.axes[self.coloured_axis].places
        for column, place in zip(y.T, places, strict=True):
            color = self.color_at(float(place))
            color.setAlphaF(0.7 if is_few else 0.35)
            painter.setPen(QPen(color, 1.4 if is_few else 0))
            self._paint_line(painter, x, column)

    def _paint_current(self, painter: QPainter, area: QRectF) -> None:
        """The current run stands out by colour, width and dots."""
        if self._current < 0:
            return
        x, y = self._across(area), self._up(area)[:, self._current]
        strong = self._theme.color("worse")
        painter.setPen(QPen(strong, 2.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_line(painter, x, y)
        for across, up in zip(x, y, strict=True):
            if np.isfinite(up):
                paint_marker(painter, QPointF(across, up), "o", strong, strong, 4.0)

    def _paint_line(self, painter: QPainter, x: FloatArray, y: FloatArray) -> None:
        """A line through the axes on which the run has a value."""
        known = np.isfinite(y)
        points = [QPointF(across, up) for across, up in zip(x[known], y[known], strict=True)]
        painter.drawPolyline(QPolygonF(points))

    def _paint_axes(self, painter: QPainter, area: QRectF) -> None:
        metrics = QFontMetricsF(self.font())
        line, xs = metrics.height(), self._across(area)
        room = (area.width() / max(len(xs) - 1, 1)) - GAP if len(xs) > 1 else area.width()
        for number_of, (axis, heading, x) in enumerate(zip(self._runs.axes, self._headings, xs, strict=True)):
            painter.setPen(QPen(self._theme.color("plot_axis"), 1))
            painter.drawLine(QLineF(x, area.top(), x, area.bottom()))
            painter.setPen(self._theme.color("text"))
            row = 0.2 * line if number_of % 2 == 0 else 1.2 * line  # neighbours must not run into each other
            width = min(2 * room, 2 * (x - 2), 2 * (self.width() - x - 2))
            rect = QRectF(x - width / 2, row, width, line)
            text = metrics.elidedText(heading, Qt.TextElideMode.ElideMiddle, width)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
            painter.setPen(self._theme.color("plot_axis"))
            for place, label in _labels(axis):
                self._paint_label(painter, metrics, label, QPointF(x, area.bottom() - place * area.height()))

    def _paint_label(self, painter: QPainter, metrics: QFontMetricsF, text: str, at: QPointF) -> None:
        """On a ground of its own, so that lines do not cross it."""
        short = metrics.elidedText(text, Qt.TextElideMode.ElideMiddle, 9 * metrics.height())
        wide, line = metrics.horizontalAdvance(short) + 4, metrics.height()
        is_inside = at.x() + 5 + wide < self.width()
        rect = QRectF(at.x() + 5 if is_inside else at.x() - 5 - wide, at.y() - line / 2, wide, line)
        ground = QColor(self._theme.color("plot_ground"))
        ground.setAlphaF(0.8)
        painter.fillRect(rect, ground)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, short)

    def _go_to(self, place: int) -> None:
        self._current = place
        self.update()
        self.current_changed.emit(self._runs.run_ids[place])
        self.reading_said.emit(self.reading(place))

    def _nearest(self, at: QPointF) -> int:
        """The run whose line passes nearest to a point; -1 when none is near."""
        if not self._runs.axes or not self._runs.run_ids:
            return -1
        area = self._area()
        x, y = self._across(area), self._up(area)
        heights = np.array(
            [
                np.interp(at.x(), x[known], column[known]) if known.any() else np.inf
                for column in y.T
                for known in [np.isfinite(column)]
            ]
        )
        distances = np.abs(heights - at.y())
        best = int(distances.argmin())
        return best if distances[best] <= _REACH else -1


def _labels(axis: ParallelAxis) -> list[tuple[float, str]]:
    """Places on an axis with their texts."""
    if axis.categories:
        last = len(axis.categories) - 1
        return [(place / last, text) for place, text in enumerate(axis.categories)]
    if axis.low == axis.high:
        return [(0.5, _number(axis.low))]
    return [(place, _value_text(axis, place)) for place in (0.0, 0.5, 1.0)]


def _value_text(axis: ParallelAxis, place: float) -> str:
    """The value at a place of an axis; a dash where there is none."""
    if not np.isfinite(place):
        return "–"
    if axis.categories:
        return axis.categories[round(place * (len(axis.categories) - 1))]
    if axis.low == axis.high:
        return _number(axis.low)
    if axis.is_log:
        return _number(axis.low * (axis.high / axis.low) ** place)
    return _number(axis.low + place * (axis.high - axis.low))


def _number(value: float) -> str:
    return number(value).replace("-", "−", 1) if value < 0 else number(value)
