"""Each seed's final value as a dot, in a row per arm or run, with mean and interval."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from PySide6.QtCore import QLineF, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mtl_gui.events import CHOSEN, FloatArray
from mtl_gui.study.statistics import Interval
from mtl_gui.ui.plots.curve_text import arm_text, metric_text
from mtl_gui.ui.plots.markers import paint_marker
from mtl_gui.ui.plots.numbered_picture import NumberedPicture, paint_frame
from mtl_gui.ui.plots.outcome import TaskOutcome
from mtl_gui.ui.plots.outcome_text import interval_text
from mtl_gui.ui.plots.scale import Scale, label_digits
from mtl_gui.ui.theme import GAP, Theme

__all__ = ["DotPlot", "DotRow"]

_RADIUS = 3.5


@dataclass(frozen=True, slots=True, eq=False)
class DotRow:
    """A row of dots.

    Args:
        name: What stands before it.
        seeds: The seeds of the values.
        values: One per seed [R]; NaN where it is not known.
        interval: Their mean with its interval.
        symbol: Whose marker it has, a place among the theme's.
        color: Whose colour it has; None takes the baseline's.
    """

    name: str
    seeds: tuple[int, ...]
    values: FloatArray
    interval: Interval
    symbol: int
    color: int | None


class DotPlot(NumberedPicture):
    """A dot per seed, a bar over the interval with the mean, lines from row to row between dots of one seed.

    `data_wanted` asks for the numbers.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._outcome: TaskOutcome | None = None
        self._rows: tuple[DotRow, ...] = ()
        self._title, self._spoken = "", ("", "")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_outcome(self, outcome: TaskOutcome) -> None:
        """Shows both arms' values of a task."""
        self._outcome = outcome
        self._rows = ()
        self.retranslate()
        self.update()

    def show_rows(self, subject: str, metric: str, rows: Sequence[DotRow]) -> None:
        """Shows rows of one metric."""
        self._outcome = None
        self._title, self._spoken = (f"{subject}: {metric}", (metric, subject))
        self._rows = tuple(rows)
        self.retranslate()
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Says what the plot shows."""
        if self._outcome is not None:
            self._take_outcome(self._outcome)
        if not self._rows:
            return
        metric, subject = self._spoken
        self.setAccessibleName(self.tr("{metric} of each seed, {task}").format(metric=metric, task=subject))
        told = [
            self.tr("{arm}: {interval}, n = {count}").format(
                arm=row.name, interval=interval_text(row.interval), count=row.interval.n
            )
            for row in self._rows
        ]
        self.setAccessibleDescription("; ".join(told))

    def _take_outcome(self, outcome: TaskOutcome) -> None:
        metric, subject = metric_text(outcome.summary.metric), outcome.summary.task
        self._title, self._spoken = f"{subject}: {metric}", (metric, subject)
        self._rows = tuple(
            DotRow(
                arm_text(arm),
                tuple(range(len(values))),
                values,
                outcome.summary.arms[arm],
                outcome.color,
                outcome.color if arm == CHOSEN else None,
            )
            for arm, values in outcome.values.items()
        )

    def sizeHint(self) -> QSize:
        """The rows of dots with title and axis."""
        line = self.fontMetrics().height()
        return QSize(18 * line, self._lines() * line)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the arms' names and some dots."""
        line = self.fontMetrics().height()
        return QSize(13 * line, self._lines() * line)

    def _lines(self) -> int:
        return round(4 + 2.5 * max(len(self._rows), 2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints title, rows and axis."""
        with QPainter(self) as painter:
            paint_frame(painter, self, self._theme)
            if self._rows:
                self._paint_rows(painter, self._rows)

    def _paint_rows(self, painter: QPainter, rows: Sequence[DotRow]) -> None:
        metrics = QFontMetricsF(self.font())
        line = metrics.height()
        left = GAP + max(metrics.horizontalAdvance(row.name) for row in rows) + 1.5 * GAP
        area = QRectF(left, 1.8 * line, self.width() - left - 3 * GAP, self.height() - 3.5 * line)
        ends = [
            np.array([end for end in (row.interval.low, row.interval.high) if end is not None])
            for row in rows
        ]
        scale = Scale.around([*(np.asarray(row.values) for row in rows), *ends])
        self._paint_title(painter, line)
        self._paint_axis(painter, scale, area, metrics)
        heights = [area.top() + area.height() * (place + 0.5) / len(rows) for place in range(len(rows))]
        self._paint_pairs(painter, rows, scale, area, heights)
        for row, y in zip(rows, heights, strict=True):
            painter.setPen(self._theme.color("text"))
            rect = QRectF(GAP, y - line / 2, left, line)
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, row.name)
            self._paint_row(painter, row, scale, area, y)

    def _paint_title(self, painter: QPainter, line: float) -> None:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self._theme.color("text"))
        rect = QRectF(GAP, 4, self.width() - 2 * GAP, line)
        elided = QFontMetricsF(bold).elidedText(self._title, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
        painter.setFont(self.font())

    def _paint_axis(self, painter: QPainter, scale: Scale, area: QRectF, metrics: QFontMetricsF) -> None:
        ticks = scale.ticks(max(round(area.width() / (5 * metrics.height())), 1))
        digits = label_digits(ticks)
        for tick in ticks:
            x = scale.position(tick, area.left(), area.right())
            painter.setPen(QPen(self._theme.color("plot_grid"), 1))
            painter.drawLine(QLineF(x, area.top(), x, area.bottom()))
            painter.setPen(self._theme.color("plot_axis"))
            text = QLocale().toString(tick + 0.0, "f", digits)
            rect = QRectF(x - 50, area.bottom() + 3, 100, metrics.height())
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_pairs(
        self,
        painter: QPainter,
        rows: Sequence[DotRow],
        scale: Scale,
        area: QRectF,
        heights: Sequence[float],
    ) -> None:
        """Lines between dots of the same seed in neighbouring rows."""
        painter.setPen(QPen(self._theme.color("plot_grid"), 1))
        places = [
            dict(zip(row.seeds, scale.positions(row.values, area.left(), area.right()), strict=True))
            for row in rows
        ]
        for (above, upper), (below, lower) in pairwise(zip(places, heights, strict=True)):
            for seed in above.keys() & below.keys():
                if np.isfinite(above[seed]) and np.isfinite(below[seed]):
                    painter.drawLine(QLineF(above[seed], upper, below[seed], lower))

    def _paint_row(self, painter: QPainter, row: DotRow, scale: Scale, area: QRectF, y: float) -> None:
        """Dots on the line, the mean with its interval just above them."""
        color = self._theme.color("baseline") if row.color is None else self._theme.task_color(row.color)
        fill = QColor(color)
        fill.setAlphaF(0.45)
        symbol = self._theme.task_marker(row.symbol)
        places = scale.positions(row.values, area.left(), area.right())
        for x in places[np.isfinite(places)]:
            inside = None if row.color is None else fill
            paint_marker(painter, QPointF(x, y), symbol, color, inside, _RADIUS)
        interval = row.interval
        above = round(y - 3.2 * _RADIUS)  # a line on whole pixels is sharp
        if interval.n == 0:
            return
        painter.setPen(QPen(color, 2))
        if interval.low is not None and interval.high is not None:
            low, high = (
                scale.position(end, area.left(), area.right()) for end in (interval.low, interval.high)
            )
            painter.drawLine(QLineF(low, above, high, above))
        middle = scale.position(interval.mean, area.left(), area.right())
        painter.drawLine(QLineF(middle, above - 5, middle, above + 5))
