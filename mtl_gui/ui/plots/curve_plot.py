"""One small plot of curves over training, light enough to be drawn while training goes on."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from mtl_gui.ui.plots.curve_frame import CurveFrame, lay_out
from mtl_gui.ui.plots.curve_painter import CurvePainter, line_pen
from mtl_gui.ui.plots.curve_tail import Painted
from mtl_gui.ui.plots.curve_text import described
from mtl_gui.ui.plots.curves import Curve, CurveContent, Steps, nearest, read_at
from mtl_gui.ui.plots.markers import paint_marker
from mtl_gui.ui.plots.numbered_picture import NumberedPicture, paint_frame
from mtl_gui.ui.plots.step_line import StepLine
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import number

__all__ = ["CurvePlot"]

_SILENCE_MILLISECONDS = 1000
_LONG = 50_000
"""Points of all curves of a plot, from which drawing it takes some milliseconds."""


class CurvePlot(NumberedPicture):
    """Curves over steps or epochs with bands, marks, a cursor and a read-out.

    `show_content` changes nothing but the picture, and at most once a second what is said of it.
    `cursor_moved` carries the step under the pointer or the keyboard's cursor, None when it leaves, so that
    plots side by side can follow each other through `set_cursor`; `cursor_said` the reading in words after
    a key press; `data_wanted` asks for the numbers; `outdated`, once redrawing long curves is left to the
    owner, for the content anew: until then the picture is stretched.
    """

    cursor_moved = Signal(object)
    cursor_said = Signal(str)
    outdated = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content = CurveContent("", "", (), 1)
        self._frame: CurveFrame | None = None
        self._painted: Painted | None = None
        self._ground = QPixmap()
        self._ground_of: object = None
        self._picture = QPixmap()
        self._shown = QPixmap()
        self._is_patient = False
        self._running: list[tuple[QPen, QPolygonF]] = []
        self._cursor: float | None = None
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.setInterval(_SILENCE_MILLISECONDS)
        self._silence.timeout.connect(self._describe)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # nothing below it needs painting
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._redraw_or_ask)
        self.retranslate()

    @property
    def content(self) -> CurveContent:
        """What is shown."""
        return self._content

    @property
    def cursor_step(self) -> float | None:
        """The step that is read, None when the last values are."""
        return self._cursor

    def sizeHint(self) -> QSize:
        """Comfortable for a small multiple."""
        line = self.fontMetrics().height()
        return QSize(18 * line, 11 * line)

    def minimumSizeHint(self) -> QSize:
        """Below this the numbers beside the axes leave no room for curves."""
        line = self.fontMetrics().height()
        return QSize(11 * line, 9 * line)

    def retranslate(self) -> None:
        """Says what the plot shows; the content itself comes translated."""
        self._describe()
        self._redraw_or_ask()

    def show_content(self, content: CurveContent) -> None:
        """Shows other curves at once; where they only go on, what is painted stays."""
        self._content = content
        if not self._silence.isActive():
            self._describe()
            self._silence.start()
        tails = self._painted.tails(content) if self._painted is not None else None
        if tails is None:
            self.redraw()
        else:
            self._show_picture(tails)

    def leave_redrawing(self) -> None:
        """Has the owner redraw long curves, one plot at a time, where a size or colours change for all."""
        self._is_patient = True

    def run_on(self, lines: Sequence[StepLine]) -> None:
        """Carries the lines of every step on, until the next content draws them with all the others.

        Args:
            lines: What the faint lines of the content have become.
        """
        frame = self._frame
        shown = [curve for curve in self._content.curves if curve.is_faint]
        if frame is None or len(shown) != len(lines):
            return
        self._running = [
            (line_pen(self._theme, curve), points)
            for curve, line in zip(shown, lines, strict=True)
            for points in line.after(curve, frame)
        ]
        grown = QRectF()
        for _, points in self._running:
            grown |= points.boundingRect().adjusted(-2, -2, 2, 2)
        self.update(grown.toAlignedRect())

    def set_cursor(self, step: float | None) -> None:
        """Reads the values at a step; None reads the last ones."""
        if step != self._cursor:
            self._cursor = step
            self.update()

    def redraw(self) -> None:
        """Paints the picture anew; title and axes only if they changed, the cursor not at all."""
        content, ratio = self._content, self.devicePixelRatioF()
        frame = lay_out(content, QSizeF(self.size()), QFontMetricsF(self.font()))
        self._frame = frame
        ground_of = (frame, ratio, content.heading, tuple(content.marks), self._x_name(), self._theme.colors)
        if ground_of != self._ground_of:
            self._ground_of = ground_of
            self._ground = QPixmap(self.size() * ratio)
            self._ground.setDevicePixelRatio(ratio)
            with QPainter(self._ground) as painter:
                painter.setFont(self.font())
                CurvePainter(painter, self._theme, frame).paint_ground(content, self._x_name())
        self._picture = QPixmap(self._ground)
        with QPainter(self._picture) as painter:
            CurvePainter(painter, self._theme, frame).paint_curves(content.curves)
        self._painted = Painted.of(content, frame)
        self._show_picture([])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Shows the picture with the running lines, cursor, read-out and focus."""
        frame = self._frame
        with QPainter(self) as painter:
            if frame is None or self._shown.deviceIndependentSize().toSize() != self.size():
                painter.drawPixmap(self.rect(), self._shown)
                return
            painter.drawPixmap(0, 0, self._shown)
            self._paint_running(painter, frame)
            self._paint_cursor(painter, frame)
            if not frame.plot.contains(QRectF(event.rect())):
                self._paint_read_out(painter, frame)
                paint_frame(painter, self, self._theme, is_filled=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Paints for the new size."""
        super().resizeEvent(event)
        self._redraw_or_ask()

    def changeEvent(self, event: QEvent) -> None:
        """Follows another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._redraw_or_ask()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves the cursor to the pointer."""
        if self._frame is None:
            return
        plot = self._frame.plot
        inside = plot.left() - GAP <= event.position().x() <= plot.right() + GAP
        self._move_cursor(self._frame.step_at(event.position().x()) if inside else None)

    def leaveEvent(self, event: QEvent) -> None:
        """Takes the cursor away with the pointer."""
        super().leaveEvent(event)
        self._move_cursor(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Shows the focus and brings the description up to date."""
        super().focusInEvent(event)
        self._describe()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Reads the curve by keyboard: arrows, Home, End; Escape leaves; Return shows the numbers."""
        key = event.key()
        steps = self._read_steps()
        if key == Qt.Key.Key_Escape and self._cursor is not None:
            self._move_cursor(None)
        elif key in _MOVES and len(steps):
            self._move_by_key(Qt.Key(key), steps)
        else:
            super().keyPressEvent(event)

    def _move_by_key(self, key: Qt.Key, steps: Steps) -> None:
        here = len(steps) - 1 if self._cursor is None else nearest(steps, self._cursor)
        there = int(np.clip(_MOVES[key] + here, 0, len(steps) - 1))
        self._move_cursor(float(steps[there]))
        reading = described(self._content, self._cursor)
        self.setAccessibleDescription(reading)
        self.cursor_said.emit(reading)

    def _move_cursor(self, step: float | None) -> None:
        if step is not None:
            steps = self._read_steps()
            if not len(steps):
                return
            step = float(steps[nearest(steps, step)])
        if step != self._cursor:
            self.set_cursor(step)
            self.cursor_moved.emit(step)

    def _read_steps(self) -> Steps:
        return max((curve.steps for curve in self._content.read), key=len, default=np.empty(0, np.int64))

    def _redraw_or_ask(self) -> None:
        """Redraws short curves at once; of long ones the owner draws one plot after another."""
        if self._is_patient and sum(len(curve.steps) for curve in self._content.curves) > _LONG:
            self._painted = None
            self.outdated.emit()
        else:
            self.redraw()

    def _describe(self) -> None:
        self.setAccessibleName(
            self.tr("{title}, {subject}").format(title=self._content.title, subject=self._content.subject)
        )
        self.setAccessibleDescription(described(self._content, self._cursor))

    def _x_name(self) -> str:
        return self.tr("epoch") if self._content.steps_per_epoch else self.tr("step")

    def _show_picture(self, tails: Sequence[Curve]) -> None:
        """Shows the picture with what has been added to it since."""
        self._running = []
        self._shown = QPixmap(self._picture)
        if self._frame is not None:
            with QPainter(self._shown) as painter:
                added = CurvePainter(painter, self._theme, self._frame)
                added.paint_curves(tails)
                added.paint_ends(self._content)
        self.update()

    def _paint_running(self, painter: QPainter, frame: CurveFrame) -> None:
        if self._running:
            painter.save()
            painter.setClipRect(frame.plot.adjusted(-1, -3, 3, 3))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for pen, points in self._running:
                painter.setPen(pen)
                painter.drawPolyline(points)
            painter.restore()

    def _paint_cursor(self, painter: QPainter, frame: CurveFrame) -> None:
        if self._cursor is None or not self._content.read:
            return
        x = float(frame.across(np.array([round(self._cursor)]))[0])
        painter.setPen(QPen(self._theme.color("plot_axis"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QLineF(x, frame.plot.top(), x, frame.plot.bottom()))

    def _paint_read_out(self, painter: QPainter, frame: CurveFrame) -> None:
        """Each value after a sample of its line, so that it needs no name."""
        metrics = QFontMetricsF(painter.font())
        rect = frame.read_out
        left, base = rect.left(), rect.top() + metrics.ascent()
        end = rect.right()
        if self._cursor is not None:
            end = self._paint_step(painter, rect, metrics)
        texts = [self._value_text(curve) for curve in self._content.read]
        widths = [24 + metrics.horizontalAdvance(text) for text in texts]
        spare = (end - left - sum(widths)) / max(len(widths) - 1, 1)
        gap = min(1.5 * GAP, max(spare, 2.0))  # closer together rather than leaving one out
        for curve, text, width in zip(self._content.read, texts, widths, strict=True):
            if left + width > end:
                return
            self._paint_sample(painter, curve, QPointF(left, rect.center().y()))
            painter.setPen(self._theme.color("text"))
            painter.drawText(QPointF(left + 22, base), text)
            left += width + gap

    def _value_text(self, curve: Curve) -> str:
        """A line's value at the cursor, its last without one."""
        place = read_at(curve.steps, curve.steps[-1] if self._cursor is None else self._cursor)
        return number(float(curve.band.mean[place])) if place is not None else "–"

    def _paint_step(self, painter: QPainter, rect: QRectF, metrics: QFontMetricsF) -> float:
        count = self._content.steps_per_epoch
        at = (self._cursor or 0.0) / count if count else (self._cursor or 0.0)
        text = f"{self._x_name()} {number(at, 4)}"
        painter.setPen(self._theme.color("muted"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return rect.right() - metrics.horizontalAdvance(text) - GAP

    def _paint_sample(self, painter: QPainter, curve: Curve, at: QPointF) -> None:
        task = curve.task
        color = self._theme.color("baseline") if task is None else self._theme.task_color(task)
        painter.setPen(self._theme.arm_pen(color, is_baseline=curve.is_dashed))
        painter.drawLine(QLineF(at, at + QPointF(18, 0)))
        if task is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            marker = self._theme.task_marker(task)
            paint_marker(painter, at + QPointF(9, 0), marker, color, color, radius=3)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


_MOVES = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
    Qt.Key.Key_Home: -(10**9),
    Qt.Key.Key_End: 10**9,
}
