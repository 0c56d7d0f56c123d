"""A curve as small as a word, in a cell of a table."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from mtl_gui.events import FloatArray
from mtl_gui.ui.plots.decimation import extremes
from mtl_gui.ui.plots.polygons import polygon
from mtl_gui.ui.theme import GAP_SMALL, Theme

__all__ = ["SPARK_ROLE", "Spark", "SparkDelegate", "spark_points"]

SPARK_ROLE = Qt.ItemDataRole.UserRole + 1
_MOST_POINTS = 60
_WIDTH = 7


@dataclass(frozen=True, slots=True, eq=False)
class Spark:
    """A line over steps.

    Attributes:
        task: The place of the task whose colour it has; None for the baseline, which is dashed.
        steps: [S], rising.
        values: [S], NaN where there is none.
    """

    task: int | None
    steps: npt.NDArray[np.int64]
    values: FloatArray


class SparkDelegate(QStyledItemDelegate):
    """Paints the lines of a cell's `SPARK_ROLE` on axes of their own: how they went, not how high."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Wide enough to see a bend."""
        line = option.fontMetrics.height()
        return QSize(_WIDTH * line, line + 2 * GAP_SMALL)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paints the ground as usual, then the lines."""
        super().paint(painter, option, index)
        sparks: tuple[Spark, ...] = index.data(SPARK_ROLE) or ()
        area = QRectF(option.rect).adjusted(GAP_SMALL, 3, -GAP_SMALL, -3)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for spark, points in zip(sparks, spark_points(sparks, area), strict=True):
            theme, task = self._theme, spark.task
            color = theme.color("baseline") if task is None else theme.task_color(task)
            painter.setPen(theme.arm_pen(color, is_baseline=task is None, width=1.4))
            painter.drawPolyline(points)
        painter.restore()


def spark_points(sparks: tuple[Spark, ...], area: QRectF) -> list[QPolygonF]:
    """The lines in pixels, on axes that hold all of them; what is not finite is left out."""
    known = [np.isfinite(spark.values) for spark in sparks]
    values = [spark.values[is_known] for spark, is_known in zip(sparks, known, strict=True)]
    steps = [spark.steps[is_known] for spark, is_known in zip(sparks, known, strict=True)]
    all_values = np.concatenate([np.empty(0), *values])
    last = max([1, *(int(line.max()) for line in steps if len(line))])
    low, span = (all_values.min(), np.ptp(all_values) or 1.0) if len(all_values) else (0.0, 1.0)
    return [
        polygon(
            area.left() + line_steps[kept] / last * area.width(),
            area.bottom() - (line[kept] - low) / span * area.height(),
        )
        for line, line_steps in zip(values, steps, strict=True)
        for kept in (extremes(line, _MOST_POINTS),)
    ]
