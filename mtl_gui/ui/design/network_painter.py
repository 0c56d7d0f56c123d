"""Paints a network: input, a shape per group, a line per connection, heads."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from mtl_gui.ui.design.group_colors import group_color, mixed
from mtl_gui.ui.design.network_layout import Node
from mtl_gui.ui.design.zoom import Zoom
from mtl_gui.ui.plots.markers import paint_marker
from mtl_gui.ui.theme import GAP, GAP_SMALL, Theme

__all__ = ["NetworkGeometry", "paint_conflict", "paint_input", "paint_lines", "paint_node"]

_TALLEST_ROW = 64.0
_WIDEST_NODE = 132.0
_WIDEST_INPUT = 104.0
_RADIUS = 8.0
_TINT = 0.22
_LEAST_OF_A_LINE = 0.7
_BAR_HEIGHT = 5.0
_WHOLE = Zoom()


@dataclass(frozen=True, slots=True)
class NetworkGeometry:
    """Places of the parts: rows from the widget's height, columns from those of the sharing matrix.

    Attributes:
        height: Of the widget.
        num_rows: One per task.
        columns: Left end and width of the tasks' column, of each block's and of the heads'.
        zoom: Which part is seen, and how much larger.
    """

    height: float
    num_rows: int
    columns: tuple[tuple[float, float], ...]
    zoom: Zoom = _WHOLE

    @property
    def row_height(self) -> float:
        """The height of one task's row."""
        most = _TALLEST_ROW * self.zoom.factor
        return min(most, (self.height * self.zoom.factor - 2 * GAP) / max(self.num_rows, 1))

    def column(self, place: int) -> tuple[float, float]:
        """Left end and width of a column as it is seen."""
        left, width = self.columns[place]
        return left * self.zoom.factor - self.zoom.left, width * self.zoom.factor

    def input_rect(self) -> QRectF:
        """The input fills all rows of the tasks' column."""
        left, width = self.column(0)
        wide = min(width - 2 * GAP, _WIDEST_INPUT * self.zoom.factor)
        return self._rect(left + (width - wide) / 2, wide, 0, self.num_rows)

    def node_rect(self, node: Node) -> QRectF:
        """The shape of a group; for a head the room of its marker and name."""
        if node.block is None:
            left, width = self.column(-1)
            return self._rect(left + GAP, width - 2 * GAP, node.first_row, 1)
        left, width = self.column(node.block + 1)
        wide = min(width * 0.66, _WIDEST_NODE * self.zoom.factor)
        return self._rect(left + (width - wide) / 2, wide, node.first_row, len(node.tasks))

    def _rect(self, left: float, width: float, first_row: int, num_rows: int) -> QRectF:
        unused = self.height * self.zoom.factor - self.row_height * self.num_rows
        top = unused / 2 + first_row * self.row_height - self.zoom.top
        gap = min(GAP_SMALL, self.row_height / 8)
        return QRectF(left, top + gap, width, num_rows * self.row_height - 2 * gap)


def paint_lines(
    painter: QPainter, theme: Theme, geometry: NetworkGeometry, nodes: Sequence[Node], tasks: Sequence[int]
) -> None:
    """A line to every part from the one before: neutral where tasks share it, else in the task's colour."""
    for node in nodes:
        before = geometry.input_rect() if node.parent is None else geometry.node_rect(nodes[node.parent])
        rect = geometry.node_rect(node)
        is_own = len(node.tasks) == 1
        color = theme.task_color(tasks[node.tasks[0]]) if is_own else theme.color("muted")
        painter.setPen(QPen(color, 2.0 if is_own else 3.0))
        painter.drawLine(QPointF(before.right(), rect.center().y()), QPointF(rect.left(), rect.center().y()))


def paint_input(painter: QPainter, theme: Theme, rect: QRectF, texts: Sequence[str]) -> None:
    """The input: its title, and its size in words and in short."""
    painter.setPen(QPen(theme.color("muted"), 1.4))
    painter.setBrush(theme.color("raised"))
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    _paint_texts(painter, theme, rect, texts)


def paint_node(
    painter: QPainter, theme: Theme, rect: QRectF, node: Node, tasks: Sequence[int], texts: Sequence[str]
) -> None:
    """A group with its letter and size, or a head with its marker and the task's name."""
    if node.block is None:
        _paint_head(painter, theme, rect, tasks[node.tasks[0]], texts[0])
        return
    color = group_color(theme, [tasks[task] for task in node.tasks])
    surface = theme.color("surface")
    painter.setPen(QPen(mixed(color, surface, 0.75), 1.4))
    painter.setBrush(mixed(color, surface, _TINT))
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
    _paint_texts(painter, theme, rect, texts)


def paint_conflict(painter: QPainter, theme: Theme, rect: QRectF, share: float, texts: Sequence[str]) -> None:
    """A bar at the foot of a group, filled as far as its tasks are in conflict, and a text if it has room."""
    top = rect.bottom() - GAP - _BAR_HEIGHT / 2
    bar = QRectF(rect.left() + GAP, top, rect.width() - 2 * GAP, _BAR_HEIGHT)
    painter.setPen(QPen(theme.color("muted"), 1))
    painter.setBrush(theme.color("surface"))
    painter.drawRect(bar)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("worse"))
    painter.drawRect(QRectF(bar.left(), bar.top(), bar.width() * share, bar.height()))
    metrics = QFontMetricsF(painter.font())
    line = metrics.height()
    fitting = [text for text in texts if metrics.horizontalAdvance(text) <= rect.width() - GAP_SMALL]
    if fitting and rect.height() >= 4 * line + 2 * GAP:
        painter.setPen(theme.color("text"))
        above = QRectF(rect.left(), bar.top() - line - 2, rect.width(), line)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, fitting[0])


def _paint_head(painter: QPainter, theme: Theme, rect: QRectF, task: int, name: str) -> None:
    center = QPointF(rect.left() + GAP, rect.center().y())
    color = theme.task_color(task)
    radius = min(6.0, rect.height() / 2)
    paint_marker(painter, center, theme.task_marker(task), color, color, radius=radius)
    room = rect.adjusted(2 * GAP + GAP_SMALL, 0, 0, 0)
    metrics = QFontMetricsF(painter.font())
    if rect.height() >= _LEAST_OF_A_LINE * metrics.height():
        painter.setPen(theme.color("text"))
        elided = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)


def _paint_texts(painter: QPainter, theme: Theme, rect: QRectF, texts: Sequence[str]) -> None:
    """The title in bold and under it the first of the other texts that has room."""
    plain = painter.font()
    bold = QFont(plain)
    bold.setBold(True)
    metrics = QFontMetricsF(plain)
    line = metrics.height()
    if rect.height() < _LEAST_OF_A_LINE * line:
        return
    title, *others = texts
    fitting = [text for text in others if text and metrics.horizontalAdvance(text) <= rect.width() - GAP]
    has_room = rect.height() >= 2 * line + GAP_SMALL and bool(fitting)
    middle = rect.center().y()
    top = QRectF(rect.left(), middle - line if has_room else middle - line / 2, rect.width(), line)
    painter.setFont(bold)
    painter.setPen(theme.color("text"))
    painter.drawText(top, Qt.AlignmentFlag.AlignCenter, title)
    painter.setFont(plain)
    if has_room:
        painter.setPen(theme.color("muted"))
        painter.drawText(top.translated(0, line), Qt.AlignmentFlag.AlignCenter, fitting[0])
