"""What networks answer, as a picture: a plane of inputs, values against true values, or pictures."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from mtl_gui.answer_events import AnswersGiven, TaskAnswers
from mtl_gui.runs.answers import mean_answers
from mtl_gui.ui.plots.answer_painters import paint_classes, paint_pictures, paint_plane, paint_values
from mtl_gui.ui.plots.answer_text import answer_title, described_answers, label_of, picture_text
from mtl_gui.ui.plots.numbered_picture import NumberedPicture, paint_frame
from mtl_gui.ui.plots.scale import Scale
from mtl_gui.ui.theme import GAP_SMALL, Theme

__all__ = ["AnswerPlot", "has_picture", "scale_of"]


class AnswerPlot(NumberedPicture):
    """The answers of one arm for one task. `answer_said` carries the row that arrows moved to.

    `data_wanted` asks for the numbers.
    """

    answer_said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._given: AnswersGiven | None = None
        self._task: TaskAnswers | None = None
        self._scale: Scale | None = None
        self._row: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)
        self.retranslate()

    def show_answers(self, given: AnswersGiven, task: TaskAnswers, scale: Scale | None = None) -> None:
        """Shows other answers, values of them on a scale that other plots share or on one of their own."""
        self._given, self._task = given, task
        self._scale = scale or scale_of([task])
        self.retranslate()
        self.update()

    @property
    def title(self) -> str:
        """What stands over the picture."""
        if self._given is None or self._task is None:
            return ""
        return answer_title(self._given, self._task)

    def retranslate(self) -> None:
        """Says what the plot shows."""
        name = self.tr("Answers") if self._task is None else self._task.name
        self.setAccessibleName(self.tr("{title}, {subject}").format(title=name, subject=self.title))
        if self._given is not None and self._task is not None:
            self.setAccessibleDescription(described_answers(self._given, self._task))
            self.setToolTip(picture_text(self._given, self._task))

    def sizeHint(self) -> QSize:
        """As a small plot."""
        line = self.fontMetrics().height()
        return QSize(16 * line, 13 * line)

    def minimumSizeHint(self) -> QSize:
        """Room for a few pictures."""
        line = self.fontMetrics().height()
        return QSize(11 * line, 10 * line)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints ground, title and picture."""
        line = self.fontMetrics().height()
        area = QRectF(self.rect()).adjusted(GAP_SMALL, line + GAP_SMALL, -GAP_SMALL, -GAP_SMALL)
        with QPainter(self) as painter:
            paint_frame(painter, self, self._theme)
            painter.setPen(self._theme.color("text"))
            head = QRectF(self.rect()).adjusted(GAP_SMALL + 2, 2, -GAP_SMALL, 0)
            painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, self.title)
            if self._given is not None and self._task is not None:
                self._paint_answers(painter, area, self._given, self._task)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Reads row after row by the arrow keys; Return shows the numbers."""
        moves = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Home: -(10**9), Qt.Key.Key_End: 10**9}
        move = moves.get(Qt.Key(event.key()))
        if move is None or self._task is None:
            super().keyPressEvent(event)
            return
        self._read(-1 if self._row is None and move > 0 else self._row or 0, move)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes the focus, so that arrows read the answers."""
        super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forgets the row that was read."""
        super().focusOutEvent(event)
        self._row = None
        self.retranslate()
        self.update()

    def _read(self, here: int, move: int) -> None:
        task = self._task
        if task is None or not len(task.truths):
            return
        self._row = int(np.clip(here + move, 0, len(task.truths) - 1))
        answers = ", ".join(label_of(task, answer) for answer in task.answers[:, self._row])
        truth = label_of(task, float(task.truths[self._row]))
        told = self.tr("row {row}: true {truth}, answered {answers}")
        said = told.format(row=self._row + 1, truth=truth, answers=answers)
        self.setAccessibleDescription(said)
        self.answer_said.emit(said)
        self.update()

    def _paint_answers(self, painter: QPainter, area: QRectF, given: AnswersGiven, task: TaskAnswers) -> None:
        if task.field is not None and given.plane is not None and task.classes:
            paint_plane(painter, self._theme, area, given, task, self._row)
            used = self.fontMetrics().horizontalAdvance(self.title) + 4 * GAP_SMALL
            paint_classes(painter, self._theme, area.adjusted(used, -area.top() + 2, 0, 0), task)
        elif task.classes and given.is_image:
            paint_pictures(painter, self._theme, area, given, task, self._row)
        elif self._scale is not None:
            paint_values(painter, self._theme, area, task, self._scale, self._row)


def has_picture(given: AnswersGiven, task: TaskAnswers) -> bool:
    """Whether there is a picture of the answers; those to classes of a table are shown as a matrix only."""
    return not task.classes or given.is_image or task.field is not None


def scale_of(of_arms: Sequence[TaskAnswers]) -> Scale | None:
    """The scale that holds the true values and all answers to one task; None where these are classes."""
    if not of_arms or of_arms[0].classes:
        return None
    return Scale.around([values for task in of_arms for values in (task.truths, mean_answers(task))])
