"""Paints the picture of a study with a bare painter: lines with bands, or one row per arm."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from mtl_gui.events import FloatArray
from mtl_gui.study.study_pictures import StudyLine, StudyPanel
from mtl_gui.ui.gallery.study_frame import StudyFrame
from mtl_gui.ui.plots.markers import paint_marker
from mtl_gui.ui.plots.polygons import pieces, polygon
from mtl_gui.ui.theme import Theme

__all__ = ["StudyPainter", "arm_color"]

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTER = Qt.AlignmentFlag.AlignCenter
_BAND = 0.2


def arm_color(theme: Theme, arm: int) -> QColor:
    """The colour of an arm; the first control has that of the baseline everywhere."""
    return theme.color("baseline") if arm == 1 else theme.task_color(arm)


class StudyPainter:
    """Paints one panel into one frame.

    Args:
        painter: An active painter with the widget's font.
        theme: The palette.
        frame: Where things lie.
    """

    def __init__(self, painter: QPainter, theme: Theme, frame: StudyFrame) -> None:
        self._painter = painter
        self._theme = theme
        self._frame = frame
        self._metrics = QFontMetricsF(painter.font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint_title(self, title: str) -> None:
        """Paints the title."""
        painter, rect = self._painter, self._frame.title
        plain, bold = painter.font(), QFont(painter.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self._theme.color("text"))
        text = QFontMetricsF(bold).elidedText(title, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT, text)
        painter.setFont(plain)

    def paint_lines(self, panel: StudyPanel, x_name: str, cursor: int | None) -> None:
        """Paints axes, bands and means against what is varied."""
        self._paint_y_axis()
        self._paint_x_axis(x_name)
        plot = self._frame.plot
        if cursor is not None:
            x = self._frame.across(panel.x)[cursor]
            self._painter.setPen(QPen(self._theme.color("plot_axis"), 1, Qt.PenStyle.DashLine))
            self._painter.drawLine(QLineF(x, plot.top(), x, plot.bottom()))
        for line in reversed(panel.lines):
            self._paint_band(panel.x, line)
        for line in reversed(panel.lines):
            self._paint_mean(panel.x, line)

    def paint_rows(self, panel: StudyPanel, x_name: str, read: Sequence[str]) -> None:
        """Paints a row per arm: mean, interval, and the numbers in words."""
        self._paint_x_axis(x_name, has_grid=True)
        for line, text in zip(panel.lines, read, strict=True):
            self._paint_row(line, text)

    def _paint_y_axis(self) -> None:
        painter, frame, plot = self._painter, self._frame, self._frame.plot
        half = self._metrics.height() / 2
        for tick, text in frame.y_ticks:
            y = round(frame.y.position(tick, plot.bottom(), plot.top()))
            painter.setPen(QPen(self._theme.color("plot_grid"), 1))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            painter.setPen(self._theme.color("plot_axis"))
            painter.drawText(QRectF(0, y - half, plot.left() - 6, 2 * half), _RIGHT, text)

    def _paint_x_axis(self, x_name: str, *, has_grid: bool = False) -> None:
        painter, frame, plot = self._painter, self._frame, self._frame.plot
        height = self._metrics.height()
        painter.setPen(QPen(self._theme.color("plot_axis"), 1))
        painter.drawLine(QLineF(plot.left(), plot.bottom(), plot.right(), plot.bottom()))
        for tick, text in frame.x_ticks:
            x = frame.x.position(tick, plot.left(), plot.right())
            if has_grid:
                painter.setPen(QPen(self._theme.color("plot_grid"), 1))
                painter.drawLine(QLineF(x, plot.top(), x, plot.bottom()))
            painter.setPen(self._theme.color("plot_axis"))
            painter.drawLine(QLineF(x, plot.bottom(), x, plot.bottom() + 4))
            half = self._metrics.horizontalAdvance(text)
            painter.drawText(QRectF(x - half, plot.bottom() + 4, 2 * half, height), _CENTER, text)
        below = QRectF(plot.left(), plot.bottom() + 4 + height, plot.width(), 1.1 * height)
        painter.drawText(below, _RIGHT, x_name)

    def _paint_band(self, x: FloatArray, line: StudyLine) -> None:
        """The interval between neighbouring points, and a whisker at each, so that a lone one shows."""
        color = arm_color(self._theme, line.arm)
        places, low, high = self._frame.across(x), self._frame.up(line.low), self._frame.up(line.high)
        self._painter.setPen(QPen(color, 1))
        for place, bottom, top in zip(places, low, high, strict=True):
            if np.isfinite(bottom):
                self._painter.drawLine(QLineF(place, bottom, place, top))
        color.setAlphaF(_BAND)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(color)
        for piece in pieces(low):
            there, back = slice(piece.start, piece.stop), slice(piece.start, piece.stop)
            across = np.concatenate([places[there], places[back][::-1]])
            self._painter.drawPolygon(polygon(across, np.concatenate([low[there], high[back][::-1]])))

    def _paint_mean(self, x: FloatArray, line: StudyLine) -> None:
        color = arm_color(self._theme, line.arm)
        across, up = self._frame.across(x), self._frame.up(line.mean)
        self._painter.setPen(self._theme.arm_pen(color, is_baseline=line.arm > 0, width=2.5))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in pieces(up):
            self._painter.drawPolyline(polygon(across[piece], up[piece]))
        for place, height in zip(across, up, strict=True):
            if np.isfinite(height):
                self._paint_sign(QPointF(place, height), line.arm)

    def _paint_row(self, line: StudyLine, text: str) -> None:
        frame, plot = self._frame, self._frame.plot
        y = frame.y.position(float(-line.arm), plot.bottom(), plot.top())
        half = self._metrics.height() / 2
        name = self._metrics.elidedText(
            frame.y_ticks[line.arm][1], Qt.TextElideMode.ElideRight, plot.left() - 14
        )
        self._painter.setPen(self._theme.color("text"))
        self._painter.drawText(QRectF(6, y - half, plot.left() - 12, 2 * half), _LEFT, name)
        mean, low, high = (frame.across(values)[0] for values in (line.mean, line.low, line.high))
        if not np.isfinite(mean):
            return
        self._painter.setPen(QPen(arm_color(self._theme, line.arm), 2.5))
        if np.isfinite(low):
            self._painter.drawLine(QLineF(low, y, high, y))
            for end in (low, high):
                self._painter.drawLine(QLineF(end, y - 6, end, y + 6))
        self._paint_sign(QPointF(mean, y), line.arm)
        self._painter.setPen(self._theme.color("text"))
        width = self._metrics.horizontalAdvance(text)
        left = min(max(mean - width / 2, plot.left() + 4), plot.right() - width)
        self._painter.drawText(QPointF(left, y - 0.6 * self._metrics.height()), text)

    def _paint_sign(self, center: QPointF, arm: int) -> None:
        color = arm_color(self._theme, arm)
        paint_marker(self._painter, center, self._theme.task_marker(arm), color, color, radius=4.5)
