"""Paints the lines, axes and marks of a curve plot with a bare painter.

A general plotting library spends several milliseconds on every plot's axes and items; on the small
multiples of a training that is what the training would lose.
"""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from mtl_gui.events import FloatArray
from mtl_gui.ui.plots.curve_frame import LABEL_GAP, CurveFrame
from mtl_gui.ui.plots.curves import Best, Curve, CurveContent, Mark
from mtl_gui.ui.plots.decimation import extremes
from mtl_gui.ui.plots.markers import paint_marker
from mtl_gui.ui.plots.polygons import pieces, polygon
from mtl_gui.ui.theme import Theme

__all__ = ["CurvePainter", "line_pen"]

_MOST_SEED_LINES = 20
_LONG = 200


def line_pen(theme: Theme, curve: Curve) -> QPen:
    """What the line of a curve is painted with."""
    width = 2.0 if curve.is_thick else 1.0
    return theme.arm_pen(_color(theme, curve), is_baseline=curve.is_dashed, width=width)


class CurvePainter:
    """Paints one content into one frame.

    Args:
        painter: An active painter whose font is the widget's.
        theme: The palette.
        frame: Where things lie.
    """

    def __init__(self, painter: QPainter, theme: Theme, frame: CurveFrame) -> None:
        self._painter = painter
        self._theme = theme
        self._frame = frame
        self._font = QFont(painter.font())

    def paint_ground(self, content: CurveContent, x_name: str) -> None:
        """Paints what seldom changes: title, axes, and changes by hand."""
        self._painter.fillRect(self._frame.whole, self._theme.color("plot_ground"))
        self._paint_axes(x_name)
        self._paint_title(content.heading)
        self._paint_marks(content.marks)

    def paint_curves(self, curves: Sequence[Curve]) -> None:
        """Paints bands and lines."""
        painter, plot = self._painter, self._frame.plot
        painter.save()
        painter.setClipRect(plot.adjusted(-1, -3, 3, 3))
        backwards = curves[::-1]
        for curve in backwards:
            self._paint_band(curve)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for curve in backwards:
            self._paint_line(curve)
        painter.restore()

    def paint_ends(self, content: CurveContent) -> None:
        """Paints the symbols at the ends of the lines, and the best value."""
        self._painter.save()
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for curve in content.curves[::-1]:
            if curve.is_thick:
                self._paint_end(curve)
        if content.best is not None:
            self._paint_best(content.best)
        self._painter.restore()

    def _paint_title(self, title: str) -> None:
        painter = self._painter
        bold = QFont(self._font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self._theme.color("text"))
        rect = self._frame.title
        elided = QFontMetricsF(bold).elidedText(title, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
        painter.setFont(self._font)

    def _paint_axes(self, x_name: str) -> None:
        painter, frame, plot = self._painter, self._frame, self._frame.plot
        grid, axis = QPen(self._theme.color("plot_grid"), 0), QPen(self._theme.color("plot_axis"), 0)
        metrics = QFontMetricsF(self._font)
        half = metrics.height() / 2
        for tick, text in frame.y_ticks:
            y = round(frame.y.position(tick, plot.bottom(), plot.top()))
            painter.setPen(grid)
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            painter.setPen(axis)
            rect = QRectF(0, y - half, plot.left() - LABEL_GAP, 2 * half)
            painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        painter.drawLine(QLineF(plot.left(), round(plot.bottom()), plot.right(), round(plot.bottom())))
        self._paint_x_numbers(x_name, metrics)

    def _paint_x_numbers(self, x_name: str, metrics: QFontMetricsF) -> None:
        painter, frame, plot = self._painter, self._frame, self._frame.plot
        line, right = metrics.height(), plot.right() + 8
        name_left = right - metrics.horizontalAdvance(x_name)
        painter.drawText(QPointF(name_left, plot.bottom() + 3 + metrics.ascent()), x_name)
        for tick, text in frame.x_ticks:
            x = frame.x.position(tick, plot.left(), plot.right())
            painter.drawLine(QLineF(round(x), plot.bottom(), round(x), plot.bottom() + 3))
            half = metrics.horizontalAdvance(text) / 2
            if x + half < name_left - 6:
                rect = QRectF(x - half, plot.bottom() + 3, 2 * half + 1, line)
                painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_marks(self, marks: Sequence[Mark]) -> None:
        """Vertical lines with their texts above; a text that would run into the one before is left out."""
        painter, plot = self._painter, self._frame.plot
        metrics = QFontMetricsF(self._font)
        color = self._theme.color("caution")
        free_from = plot.left()
        for mark in marks:
            x = round(self._frame.across(np.array([mark.step]))[0])
            width = metrics.horizontalAdvance(mark.text)
            left = x + 3 if x + 3 + width <= plot.right() + 8 else x - 3 - width
            has_room = left >= free_from
            painter.setPen(QPen(color, 1, Qt.PenStyle.DotLine))
            top = self._frame.marks.top() + 2 if has_room else plot.top()
            painter.drawLine(QLineF(x, top, x, plot.bottom()))
            if has_room:
                painter.setPen(color)
                painter.drawText(QPointF(left, self._frame.marks.top() + metrics.ascent()), mark.text)
                free_from = left + width + 4

    def _paint_band(self, curve: Curve) -> None:
        if not curve.has_band:
            return
        if not curve.has_interval:
            self._paint_seeds(curve)
            return
        color = self._color(curve)
        color.setAlphaF(0.14 if curve.is_dashed else 0.2)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(color)
        for piece in pieces(curve.band.low):
            self._painter.drawPolygon(self._outline(curve, piece))

    def _outline(self, curve: Curve, piece: slice) -> QPolygonF:
        """The lower edge from left to right, then the upper edge back."""
        steps, low, high = curve.steps[piece], curve.band.low[piece], curve.band.high[piece]
        there, back = extremes(low), extremes(high)[::-1]
        x = np.concatenate([self._frame.across(steps[there]), self._frame.across(steps[back])])
        y = np.concatenate([self._frame.up(low[there]), self._frame.up(high[back])])
        return polygon(x, self._within_reach(y))

    def _paint_seeds(self, curve: Curve) -> None:
        if curve.num_seeds < 2:
            return
        color = self._color(curve)
        color.setAlphaF(0.55)
        for row in curve.values[:_MOST_SEED_LINES]:
            self._paint_values(curve, np.asarray(row, np.float64), self._pen(curve, color, 1.0))

    def _paint_line(self, curve: Curve) -> None:
        self._paint_values(curve, curve.band.mean, line_pen(self._theme, curve))

    def _paint_values(self, curve: Curve, values: FloatArray, pen: QPen) -> None:
        kept = extremes(values)
        x, y = self._frame.across(curve.steps[kept]), self._frame.up(values[kept])
        if len(kept) > _LONG:
            pen.setWidthF(1.0)  # a wide pen costs twenty times as much on a line that goes up and down
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in pieces(y):
            self._painter.drawPolyline(polygon(x[piece], self._within_reach(y[piece])))

    def _paint_end(self, curve: Curve) -> None:
        known = np.flatnonzero(np.isfinite(curve.band.mean))
        if not len(known) or (curve.task is None and len(known) > 1):
            return  # the dashes of the baseline end without a symbol, but a lone value must be seen
        last = known[-1:]
        center = QPointF(self._frame.across(curve.steps[last])[0], self._frame.up(curve.band.mean[last])[0])
        color = self._color(curve)
        symbol = "o" if curve.task is None else self._theme.task_marker(curve.task)
        paint_marker(self._painter, center, symbol, color, color, radius=3.5)

    def _paint_best(self, best: Best) -> None:
        center = QPointF(
            self._frame.across(np.array([best.step]))[0], self._frame.up(np.array([best.value]))[0]
        )
        color = self._theme.color("text")
        paint_marker(self._painter, center, "o", color, None, radius=6)

    def _within_reach(self, y: FloatArray) -> FloatArray:
        """Keeps points that lie far outside from overflowing the rasteriser."""
        height = self._frame.plot.height()
        return np.clip(y, self._frame.plot.top() - height, self._frame.plot.bottom() + height)

    def _color(self, curve: Curve) -> QColor:
        return _color(self._theme, curve)

    def _pen(self, curve: Curve, color: QColor, width: float) -> QPen:
        return self._theme.arm_pen(color, is_baseline=curve.is_dashed, width=width)


def _color(theme: Theme, curve: Curve) -> QColor:
    color = theme.color("baseline") if curve.task is None else theme.task_color(curve.task)
    if curve.is_faint:
        color.setAlphaF(0.45)
    return color
