"""Draws the cells of the sharing matrix: neighbours that share a block are one piece."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mtl_gui.ui.design.group_colors import group_color, mixed
from mtl_gui.ui.design.sharing_model import SharingModel
from mtl_gui.ui.theme import GAP, GAP_LARGE, GAP_SMALL, Theme

__all__ = ["SharingDelegate", "row_height"]

_RADIUS = 8.0
_TINT = 0.22
_STRIPE = 4.0
_LONGEST_NAME = 18
_SIGNS = 64
_SIGN = 14


def row_height(metrics: QFontMetrics) -> int:
    """The height of a task's row."""
    return metrics.height() + GAP_LARGE


class SharingDelegate(QStyledItemDelegate):
    """A group is filled with the mean of its tasks' colours; a stripe has the colour of the row's task."""

    def __init__(self, model: SharingModel, theme: Theme) -> None:
        super().__init__(model)
        self._model = model
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Room for the name of the task in both outer columns, as long as that is short, and for a letter."""
        metrics, column = option.fontMetrics, index.column()
        if self._model.block_of(column) is not None:
            return QSize(0, row_height(metrics))
        name = self._model.experiment.tasks[index.row()].name
        texts = (name, str(index.data()))
        longest = _LONGEST_NAME * metrics.averageCharWidth()
        width = min(max(metrics.horizontalAdvance(text) for text in texts), longest)
        signs = _SIGNS if column == 0 else 2 * GAP_LARGE
        return QSize(width + signs + GAP, row_height(metrics))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draws a block's cell; tasks and heads are drawn as usual."""
        block = self._model.block_of(index.column())
        if block is None:
            self._paint_plain(painter, option, index)
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(option.rect)
        if not self._model.is_enabled(index.row()):
            painter.setOpacity(0.45)
        self._paint_piece(painter, QRectF(option.rect), block, index.row())
        self._paint_letter(painter, option, index)
        painter.setOpacity(1)
        if self._model.is_besides(block, index.row()):
            self._paint_besides(painter, QRectF(option.rect))
        if option.state & QStyle.StateFlag.State_Selected:
            self._paint_ring(painter, option)
        painter.restore()

    def _paint_plain(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        off = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus
        option.state &= ~(off | QStyle.StateFlag.State_MouseOver)
        super().paint(painter, option, index)
        if is_selected:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ring(painter, option)
            painter.restore()

    def _paint_piece(self, painter: QPainter, cell: QRectF, block: int, row: int) -> None:
        group = self._model.group(block, row)
        color = group_color(self._theme, [task for task in group if self._model.is_enabled(task)] or group)
        piece = _piece(cell, meets_above=row - 1 in group, meets_below=row + 1 in group)
        painter.setPen(QPen(mixed(color, self._theme.color("surface"), 0.75), 1.4))
        painter.setBrush(mixed(color, self._theme.color("surface"), _TINT))
        painter.drawPath(piece)
        stripe = QRectF(cell.left() + GAP + 2, cell.center().y() - _RADIUS, _STRIPE, 2 * _RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.task_color(row))
        painter.drawRoundedRect(stripe, _STRIPE / 2, _STRIPE / 2)

    def _paint_letter(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        font = QFont(option.font)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(self._theme.color("text"))
        painter.drawText(option.rect, Qt.AlignmentFlag.AlignCenter, str(index.data()))

    def _paint_besides(self, painter: QPainter, cell: QRectF) -> None:
        """A dashed frame and a sign: changed, though nobody asked for it here."""
        frame = cell.adjusted(GAP_SMALL + 1, GAP_SMALL + 1, -GAP_SMALL - 1, -GAP_SMALL - 1)
        painter.setPen(QPen(self._theme.color("caution"), 1.6, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, _RADIUS - 2, _RADIUS - 2)
        corner = QRectF(frame.right() - GAP - _SIGN, frame.center().y() - _SIGN / 2, _SIGN, _SIGN)
        self._theme.icon("warning", "caution").paint(painter, corner.toRect())

    def _paint_ring(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """A frame in the colour of the focus while keys act on the matrix, a quiet one otherwise."""
        table = option.widget
        has_focus = isinstance(table, QWidget) and table.hasFocus()
        painter.setPen(QPen(self._theme.color("focus" if has_focus else "muted"), 2 if has_focus else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), _RADIUS - 2, _RADIUS - 2)


def _piece(cell: QRectF, *, meets_above: bool, meets_below: bool) -> QPainterPath:
    """The part of a group's shape that lies in a cell; it goes on beyond the edges where it meets others."""
    shape = cell.adjusted(GAP_SMALL, GAP_SMALL, -GAP_SMALL, -GAP_SMALL)
    if meets_above:
        shape.setTop(cell.top() - 2 * _RADIUS)
    if meets_below:
        shape.setBottom(cell.bottom() + 2 * _RADIUS)
    path = QPainterPath()
    path.addRoundedRect(shape, _RADIUS, _RADIUS)
    return path
