"""The plot symbol of each task, as a shape and as an icon."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from mtl_gui.ui.theme import Theme

__all__ = ["marker_path", "paint_marker", "symbol_icon", "task_icon"]

_CORNERS = {"s": (4, 45.0), "t": (3, 90.0), "d": (4, 0.0), "p": (5, -90.0), "h": (6, 0.0)}
_STROKES = {"+": (0.0, 90.0), "x": (45.0, 135.0)}


def marker_path(symbol: str, radius: float) -> QPainterPath:
    """The outline of a symbol of `Theme.task_marker` round the origin."""
    path = QPainterPath()
    if symbol in _CORNERS:
        path.addPolygon(_polygon(*_CORNERS[symbol], radius=radius))
        path.closeSubpath()
    elif symbol in _STROKES:
        for angle in _STROKES[symbol]:
            path.moveTo(_on_circle(angle, radius))
            path.lineTo(_on_circle(angle + 180, radius))
    else:
        path.addEllipse(QRectF(-radius, -radius, 2 * radius, 2 * radius))
    return path


def paint_marker(
    painter: QPainter, center: QPointF, symbol: str, color: QColor, fill: QColor | None, radius: float = 4.0
) -> None:
    """Paints a symbol; `fill` is its inside, None leaves only the outline."""
    pen = QPen(color, 1.6)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    painter.drawPath(marker_path(symbol, radius).translated(center))


def task_icon(theme: Theme, task: int, size: int = 14) -> QIcon:
    """The symbol of a task in its colour, to stand before its name."""
    return symbol_icon(theme.task_marker(task), theme.task_color(task), size)


def symbol_icon(symbol: str, color: QColor, size: int = 14, edge: QColor | None = None) -> QIcon:
    """A symbol in a colour, to stand before a name; with an edge of another one if that is given."""
    pixmap = QPixmap(QSize(size, size) * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    center = QPointF(size / 2, size / 2)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = color if edge is None or symbol in _STROKES else edge
        paint_marker(painter, center, symbol, outline, color, radius=size * 0.36)
    return QIcon(pixmap)


def _polygon(num_corners: int, first_angle: float, radius: float) -> QPolygonF:
    step = 360 / num_corners
    return QPolygonF([_on_circle(first_angle + corner * step, radius) for corner in range(num_corners)])


def _on_circle(degrees: float, radius: float) -> QPointF:
    angle = math.radians(degrees)
    return QPointF(radius * math.cos(angle), radius * math.sin(angle))
