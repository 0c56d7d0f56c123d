"""Each seed's final value as a dot, both arms, with mean and interval."""

import numpy as np
from PySide6.QtCore import QLineF, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mtl_gui.events import CHOSEN, Arm
from mtl_gui.ui.plots.curve_text import arm_text, metric_text
from mtl_gui.ui.plots.markers import paint_marker
from mtl_gui.ui.plots.outcome import TaskOutcome
from mtl_gui.ui.plots.outcome_text import interval_text
from mtl_gui.ui.plots.scale import Scale, label_digits
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["DotPlot"]

_RADIUS = 3.5


class DotPlot(TranslatedWidget):
    """A row per arm: a dot per seed, a bar over the interval with the mean, lines between dots of one seed.

    `data_wanted` asks for the numbers.
    """

    data_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._outcome: TaskOutcome | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_outcome(self, outcome: TaskOutcome) -> None:
        """Shows the values of a task."""
        self._outcome = outcome
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Says what the plot shows."""
        if self._outcome is None:
            return
        summary = self._outcome.summary
        self.setAccessibleName(
            self.tr("{metric} of each seed, {task}").format(
                metric=metric_text(summary.metric), task=summary.task
            )
        )
        told = [
            self.tr("{arm}: {interval}, n = {count}").format(
                arm=arm_text(arm), interval=interval_text(interval), count=interval.n
            )
            for arm, interval in summary.arms.items()
        ]
        self.setAccessibleDescription("; ".join(told))

    def sizeHint(self) -> QSize:
        """Two rows of dots with title and axis."""
        line = self.fontMetrics().height()
        return QSize(18 * line, 9 * line)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the arms' names and some dots."""
        line = self.fontMetrics().height()
        return QSize(13 * line, 9 * line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return shows the numbers."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.data_wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        """Asks for the numbers."""
        self.data_wanted.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Asks for the numbers."""
        event.accept()
        self.data_wanted.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints title, rows and axis."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            has_focus = self.hasFocus()
            painter.setPen(QPen(self._theme.color("focus" if has_focus else "border"), 2 if has_focus else 1))
            painter.setBrush(self._theme.color("plot_ground"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
            if self._outcome is not None:
                self._paint_outcome(painter, self._outcome)

    def _paint_outcome(self, painter: QPainter, outcome: TaskOutcome) -> None:
        metrics = QFontMetricsF(self.font())
        line = metrics.height()
        names = {arm: arm_text(arm) for arm in outcome.values}
        left = GAP + max(metrics.horizontalAdvance(name) for name in names.values()) + 1.5 * GAP
        area = QRectF(left, 1.8 * line, self.width() - left - 3 * GAP, self.height() - 3.5 * line)
        shown = [np.asarray(values) for values in outcome.values.values()]
        ends = [
            np.array([end for end in (interval.low, interval.high) if end is not None])
            for interval in outcome.summary.arms.values()
        ]
        scale = Scale.around([*shown, *ends])
        self._paint_title(painter, outcome, line)
        self._paint_axis(painter, scale, area, metrics)
        rows = {
            arm: area.top() + area.height() * (place + 0.5) / len(names) for place, arm in enumerate(names)
        }
        self._paint_pairs(painter, outcome, scale, area, rows)
        for arm, y in rows.items():
            painter.setPen(self._theme.color("text"))
            rect = QRectF(GAP, y - line / 2, left, line)
            painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, names[arm])
            self._paint_row(painter, outcome, arm, scale, area, y)

    def _paint_title(self, painter: QPainter, outcome: TaskOutcome, line: float) -> None:
        bold = QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self._theme.color("text"))
        title = f"{outcome.summary.task}: {metric_text(outcome.summary.metric)}"
        rect = QRectF(GAP, 4, self.width() - 2 * GAP, line)
        elided = QFontMetricsF(bold).elidedText(title, Qt.TextElideMode.ElideRight, rect.width())
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
        self, painter: QPainter, outcome: TaskOutcome, scale: Scale, area: QRectF, rows: dict[Arm, float]
    ) -> None:
        if len(rows) < 2:
            return
        painter.setPen(QPen(self._theme.color("plot_grid"), 1))
        places = [scale.positions(values, area.left(), area.right()) for values in outcome.values.values()]
        upper, lower = rows.values()
        for start, end in zip(*places, strict=True):
            if np.isfinite(start) and np.isfinite(end):
                painter.drawLine(QLineF(start, upper, end, lower))

    def _paint_row(
        self, painter: QPainter, outcome: TaskOutcome, arm: Arm, scale: Scale, area: QRectF, y: float
    ) -> None:
        """Dots on the line, the mean with its interval just above them."""
        is_chosen = arm == CHOSEN
        color = self._theme.task_color(outcome.color) if is_chosen else self._theme.color("baseline")
        fill = QColor(color)
        fill.setAlphaF(0.45)
        symbol = self._theme.task_marker(outcome.color)
        places = scale.positions(outcome.values[arm], area.left(), area.right())
        for x in places[np.isfinite(places)]:
            paint_marker(painter, QPointF(x, y), symbol, color, fill if is_chosen else None, _RADIUS)
        interval = outcome.summary.arms[arm]
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
