"""Paints answers of networks: on the plane of two inputs, as values against true ones, under pictures."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen

from mtl_gui.answer_events import AnswersGiven, TaskAnswers
from mtl_gui.events import FloatArray
from mtl_gui.runs.answers import majority, mean_answers
from mtl_gui.ui.plots.answer_text import answered_text, label_of, true_text
from mtl_gui.ui.plots.markers import paint_marker
from mtl_gui.ui.plots.scale import Scale, label_digits
from mtl_gui.ui.theme import GAP_SMALL, Theme

__all__ = ["grey_picture", "paint_classes", "paint_pictures", "paint_plane", "paint_values"]

_SIDE = 44
_WIDEST = 64
_STRENGTH = 0.45
_MOST_POINTS = 120


def paint_plane(
    painter: QPainter, theme: Theme, area: QRectF, given: AnswersGiven, task: TaskAnswers, row: int | None
) -> None:
    """Shades the plane by the class that is answered there, and marks rows by their true class.

    The paler, the less certain; a row that most seeds take for another class has a ring.
    """
    if task.field is None or task.certainty is None or given.plane is None:
        return
    painter.drawImage(area, _shaded(theme, task.field, task.certainty))
    west, east, south, north = given.plane.extent
    across = area.left() + (given.inputs[:, 0] - west) / (east - west) * area.width()
    up = area.bottom() - (given.inputs[:, 1] - south) / (north - south) * area.height()
    wrong = np.isfinite(task.truths) & (majority(task) != task.truths)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place in np.flatnonzero(np.isfinite(task.truths))[:_MOST_POINTS]:
        at = QPointF(float(across[place]), float(up[place]))
        label = int(task.truths[place])
        color = theme.task_color(label)
        paint_marker(painter, at, theme.task_marker(label), theme.color("plot_ground"), color, radius=3.2)
        if wrong[place]:
            _ring(painter, at, theme.color("text"), 7)
    if row is not None:
        _ring(painter, QPointF(float(across[row]), float(up[row])), theme.color("focus"), 10)


def paint_classes(painter: QPainter, theme: Theme, head: QRectF, task: TaskAnswers) -> None:
    """The mark of every class before its name, from the right, as far as there is room."""
    metrics = QFontMetricsF(painter.font())
    right = head.right()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for label in reversed(range(len(task.classes))):
        width = metrics.horizontalAdvance(task.classes[label])
        if right - width - 3 * GAP_SMALL < head.left():
            return
        painter.setPen(theme.color("muted"))
        painter.drawText(QPointF(right - width, head.top() + metrics.ascent()), task.classes[label])
        at = QPointF(right - width - 2 * GAP_SMALL, head.top() + metrics.height() / 2)
        color = theme.task_color(label)
        paint_marker(painter, at, theme.task_marker(label), color, color, radius=3.2)
        right -= width + 5 * GAP_SMALL


def paint_values(
    painter: QPainter, theme: Theme, area: QRectF, task: TaskAnswers, scale: Scale, row: int | None
) -> None:
    """Mean answers over the seeds against true values; what is right lies on the diagonal."""
    answers = mean_answers(task)
    metrics = QFontMetricsF(painter.font())
    ticks = scale.ticks(4)
    digits = label_digits(ticks)
    widest = max(metrics.horizontalAdvance(f"{tick:.{digits}f}") for tick in ticks)
    margin = widest + GAP_SMALL
    plot = area.adjusted(margin, GAP_SMALL, -max(widest / 2, GAP_SMALL), -metrics.height() - GAP_SMALL)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for tick in ticks:
        x = scale.position(tick, plot.left(), plot.right())
        y = scale.position(tick, plot.bottom(), plot.top())
        painter.setPen(QPen(theme.color("plot_grid"), 1))
        painter.drawLine(QLineF(x, plot.top(), x, plot.bottom()))
        painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
        painter.setPen(theme.color("plot_axis"))
        text = f"{tick:.{digits}f}"
        at_left = QRectF(area.left(), y - metrics.height() / 2, margin - GAP_SMALL, metrics.height())
        painter.drawText(at_left, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        below = QRectF(x - margin, plot.bottom() + 2, 2 * margin, metrics.height())
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter, text)
    painter.setPen(theme.color("muted"))
    inside = plot.adjusted(GAP_SMALL, 0, -GAP_SMALL, 0)
    painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, f"↑ {answered_text()}")
    painter.drawText(inside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, f"{true_text()} →")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.color("plot_axis"), 1, Qt.PenStyle.DashLine))
    painter.drawLine(QLineF(plot.bottomLeft(), plot.topRight()))
    xs = scale.positions(task.truths, plot.left(), plot.right())
    ys = scale.positions(answers, plot.bottom(), plot.top())
    painter.setPen(Qt.PenStyle.NoPen)
    color = QColor(theme.color("accent"))
    color.setAlphaF(0.6)
    painter.setBrush(color)
    for place in np.flatnonzero(np.isfinite(xs)):
        painter.drawEllipse(QPointF(float(xs[place]), float(ys[place])), 2.5, 2.5)
    if row is not None and np.isfinite(xs[row]):
        _ring(painter, QPointF(float(xs[row]), float(ys[row])), theme.color("focus"), 7)


def paint_pictures(
    painter: QPainter, theme: Theme, area: QRectF, given: AnswersGiven, task: TaskAnswers, row: int | None
) -> None:
    """As many pictures as there is room for, each with what most seeds answer; always the same ones.

    They keep their places while answers change, since there is room for every answer.

    A mistake is crossed and, where names are short, has the true class after the answer.
    """
    answers = majority(task)
    wrong = np.isfinite(task.truths) & (answers != task.truths)
    metrics = QFontMetricsF(painter.font())
    longest_name = max(metrics.horizontalAdvance(name) for name in task.classes)
    longest = metrics.horizontalAdvance("✗  ()") + 2 * longest_name
    tells_truth = longest <= _WIDEST
    if not tells_truth:
        longest = metrics.horizontalAdvance("✗ ") + longest_name
    texts = _captions(task, answers, wrong, tells_truth=tells_truth)
    width, height = max(_SIDE, min(longest, _WIDEST)) + 2 * GAP_SMALL, _SIDE + metrics.height() + GAP_SMALL
    columns = max(1, int(area.width() // width))
    shown = list(range(len(answers)))[: columns * max(1, int(area.height() // height))]
    if row is not None and row not in shown:
        shown[-1] = row
    for number, place in enumerate(shown):
        left = area.left() + (number % columns) * width
        top = area.top() + (number // columns) * height
        frame = QRectF(left + (width - _SIDE) / 2, top, _SIDE, _SIDE)
        painter.drawImage(frame, grey_picture(given.inputs[place]))
        painter.setPen(theme.color("worse" if wrong[place] else "text"))
        room = QRectF(left, top + _SIDE, width, metrics.height())
        whole = metrics.elidedText(texts[place], Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, whole)
        if place == row:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(frame)


def _captions(
    task: TaskAnswers, answers: FloatArray, wrong: npt.NDArray[np.bool_], *, tells_truth: bool
) -> list[str]:
    """The answer, and where it is wrong a cross and, if there is room, the true class."""
    found = [label_of(task, float(answer)) for answer in answers]
    crossed = "✗ {answer} ({truth})" if tells_truth else "✗ {answer}"
    return [
        crossed.format(answer=text, truth=label_of(task, float(truth))) if is_wrong else text
        for text, truth, is_wrong in zip(found, task.truths, wrong, strict=True)
    ]


def grey_picture(pixels: npt.NDArray[np.float32]) -> QImage:
    """A picture [channels, height, width] as shades of grey."""
    grey = pixels.mean(axis=0)
    span = float(grey.max() - grey.min()) or 1.0
    shades = np.ascontiguousarray(255 * (grey - grey.min()) / span, dtype=np.uint8)
    height, width = shades.shape
    return QImage(shades.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()


def _shaded(theme: Theme, field: FloatArray, certainty: FloatArray) -> QImage:
    """Each point in the colour of its class on the ground, the top row first."""
    ground = np.array(theme.color("plot_ground").getRgbF()[:3])  # type: ignore[index]
    labels = field.astype(np.int64)
    colors = np.array([theme.task_color(label).getRgbF()[:3] for label in range(int(labels.max()) + 1)])  # type: ignore[index]
    share = (_STRENGTH * certainty)[..., np.newaxis]
    mixed = (1 - share) * ground + share * colors[labels]
    bytes_of = np.ascontiguousarray(255 * mixed[::-1], dtype=np.uint8)
    height, width = field.shape
    return QImage(bytes_of.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _ring(painter: QPainter, at: QPointF, color: QColor, radius: float) -> None:
    painter.setPen(QPen(color, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(at, radius, radius)
