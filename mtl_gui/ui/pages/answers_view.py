"""What the networks answer to validation rows, the chosen ones above the single-task ones."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.answer_events import AnswersGiven, TaskAnswers
from mtl_gui.app.answers import AnswersControl
from mtl_gui.app.training import TrainingControl
from mtl_gui.events import CHOSEN, SINGLE_TASK, Arm
from mtl_gui.spec import Task
from mtl_gui.ui.pages.task_head import TaskTitle
from mtl_gui.ui.plots.answer_numbers import AnswerNumbers
from mtl_gui.ui.plots.answer_plot import AnswerPlot, has_picture, scale_of
from mtl_gui.ui.plots.answer_text import answer_title, described_answers
from mtl_gui.ui.plots.confusion_numbers import ConfusionNumbers
from mtl_gui.ui.plots.curve_source import CurveSource
from mtl_gui.ui.plots.data_table import Numbers
from mtl_gui.ui.plots.matrix_table import MatrixTable
from mtl_gui.ui.plots.scale import Scale
from mtl_gui.ui.theme import GAP, GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget, number, said

__all__ = ["AnswersView"]

_ARMS: tuple[Arm, ...] = (CHOSEN, SINGLE_TASK)
_PICTURE_WIDTH = 3
"""Beside a matrix a picture is as wide as so many classes."""


class AnswersView(TranslatedWidget):
    """A column per task with a cell per arm. Signals as those of `CurveGrid`.

    `turned` tells that a person sees something else now: matrices for pictures, or another moment.
    """

    reading_changed = Signal(str)
    data_wanted = Signal(int)
    uncovered = Signal()
    turned = Signal()

    def __init__(self, theme: Theme, training: TrainingControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._training = training
        self._control = AnswersControl(training, self)
        self._cells: dict[tuple[str, Arm], AnswerCell] = {}
        self._drawn: dict[tuple[str, Arm], object] = {}
        self._seeds: tuple[int, ...] = ()
        self._columns: tuple[str, ...] = ()
        self._grid: QGridLayout | None = None
        self._told = QLabel(self)
        self._told.setObjectName("answers_told")
        self._told.setWordWrap(True)
        self._matrices = QCheckBox(self)
        self._matrices.setObjectName("show_confusion")
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self._control.changed.connect(self._tell_change)
        self._matrices.toggled.connect(self.turned)
        for bar in (self._scroll.horizontalScrollBar(), self._scroll.verticalScrollBar()):
            bar.valueChanged.connect(self.uncovered)
        self.retranslate()

    def show_run(self, source: CurveSource, tasks: tuple[Task, ...]) -> None:
        """Makes a column for each of these tasks of a run."""
        self._cells.clear()
        self._drawn.clear()
        self._seeds = source.record.experiment.seeds
        arms = _ARMS if source.record.experiment.single_task_baseline else _ARMS[:1]
        columns = QWidget(self)
        columns.setObjectName("scrolled")
        grid = self._grid = QGridLayout(columns)
        self._columns = tuple(task.name for task in tasks)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for column, task in enumerate(tasks):
            grid.addWidget(TaskTitle(self._theme, task.name, source.color_of(task), columns), 0, column)
            grid.setColumnStretch(column, 1)
            for row, arm in enumerate(arms, start=1):
                cell = AnswerCell(self._theme, columns)
                cell.setObjectName(f"answers_{arm}_{task.name}")
                cell.answer_said.connect(self.reading_changed)
                cell.data_wanted.connect(partial(self._ask_for_data, (task.name, arm)))
                self._cells[task.name, arm] = cell
                grid.addWidget(cell, row, column)
                grid.setRowStretch(row, 1)
        self._scroll.setWidget(columns)

    def watch(self, *, is_watched: bool) -> None:
        """Begins to ask the networks, or stops."""
        self._control.watch(is_watched=is_watched)

    def drawings(self) -> list[Callable[[], None]]:
        """A drawing for each cell in view whose answers are not those it shows, and for the sentence."""
        drawings: list[Callable[[], None]] = [self._tell]
        for (name, arm), cell in self._cells.items():
            given = self._control.given.get(arm)
            task = _of(given, name)
            if given is None or task is None or cell.visibleRegion().isEmpty():
                continue
            version = given, self._matrices.isChecked(), self._scale_of(name)
            if self._drawn.get((name, arm)) != version:
                drawings.append(partial(self._draw, (name, arm), given, task, version))
        return drawings

    def tables(self) -> list[tuple[str, Callable[[], Numbers]]]:
        """The answers that are known, for `DataDialog`."""
        return [
            (described_answers(given, task), partial(AnswerNumbers, task, self._seeds))
            for given, task in self._known().values()
        ]

    def close_job(self) -> bool:
        """Stops asking and waits."""
        return self._control.close()

    def retranslate(self) -> None:
        """Sets every text but those that come with the next drawing."""
        self._matrices.setText(self.tr("Confusion matrices"))
        self._matrices.setAccessibleName(self.tr("Confusion matrices"))
        tip = self.tr("Which classes are taken for which, in per cent of the true class")
        self._matrices.setToolTip(tip)
        self._matrices.setAccessibleDescription(tip)
        self._drawn.clear()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._matrices)
        head.addWidget(self._told, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)

    def _draw(self, place: tuple[str, Arm], given: AnswersGiven, task: TaskAnswers, version: object) -> None:
        scale = self._scale_of(task.name)
        self._cells[place].show_answers(given, task, scale, has_matrix=self._matrices.isChecked())
        self._drawn[place] = version

    def _scale_of(self, name: str) -> Scale | None:
        """The scale of a task's values, the same for both arms so that they can be compared."""
        found = [_of(given, name) for given in self._control.given.values()]
        return scale_of([task for task in found if task is not None])

    def _known(self) -> dict[tuple[str, Arm], tuple[AnswersGiven, TaskAnswers]]:
        known = {}
        for name, arm in self._cells:
            given = self._control.given.get(arm)
            task = _of(given, name)
            if given is not None and task is not None:
                known[name, arm] = given, task
        return known

    def _tell_change(self) -> None:
        """Answers of a moment that a person chose are waited for; those of a training come by themselves."""
        (self.uncovered if self._training.moment is None else self.turned).emit()

    def _ask_for_data(self, place: tuple[str, Arm]) -> None:
        places = list(self._known())
        if place in places:
            self.data_wanted.emit(places.index(place))

    def _tell(self) -> None:
        self._told.setText(self._sentence())
        given = self._control.given.values()
        has_choice = any(task.classes and has_picture(of, task) for of in given for task in of.tasks)
        with QSignalBlocker(self._matrices):
            self._matrices.setEnabled(has_choice)
        cells = self._scroll.widget()
        if cells is not None:
            cells.setVisible(all(of.tasks for of in given))
        self._share_room()

    def _share_room(self) -> None:
        """Makes the columns of matrices as wide as these have classes; pictures are equally wide."""
        given = next(iter(self._control.given.values()), None)
        has_matrix = self._matrices.isChecked()
        for column, name in enumerate(self._columns):
            task = _of(given, name)
            if given is not None and task is not None and self._grid is not None:
                is_matrix = _is_matrix(given, task, has_matrix=has_matrix)
                width = max(len(task.classes), _PICTURE_WIDTH) if is_matrix else _PICTURE_WIDTH
                self._grid.setColumnStretch(column, width)

    def _sentence(self) -> str:
        given = self._control.given.get(CHOSEN)
        if self._control.failure is not None:
            return f"{said(self._control.failure.what)} {said(self._control.failure.why)}"
        if given is None:
            return self.tr("Asking the networks…")
        if not given.tasks:
            return self.tr("A toy has no rows that could be answered; see its landscape.")
        told = self.tr("Answers to {rows} validation rows, which no network learned from, at step {step}.")
        told = told.format(rows=len(given.inputs), step=number(given.step, 9))
        has_matrix = self._matrices.isChecked()
        if any(_is_matrix(given, task, has_matrix=has_matrix) for task in given.tasks):
            how = self.tr(
                "In a matrix rows are true classes, columns answers, in per cent of the true class."
            )
            return f"{told} {how}"
        return told


class AnswerCell(QWidget):
    """The picture or the matrix of one arm and task. Signals as those of `AnswerPlot`."""

    answer_said = Signal(str)
    data_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plot = AnswerPlot(theme, self)
        self._numbers = ConfusionNumbers(theme, self)
        self._title = QLabel(self)
        self._table = MatrixTable(self._numbers, self)
        metrics = self.fontMetrics()
        self._table.horizontalHeader().setMinimumSectionSize(metrics.horizontalAdvance("100") + GAP_SMALL)
        self._table.verticalHeader().setMinimumSectionSize(metrics.height())
        self._stack = QStackedWidget(self)
        matrix = QWidget(self)
        column = QVBoxLayout(matrix)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        column.addWidget(self._title)
        column.addWidget(self._table, 1)
        self._stack.addWidget(self._plot)
        self._stack.addWidget(matrix)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._plot.answer_said.connect(self.answer_said)
        self._plot.data_wanted.connect(self.data_wanted)

    def show_answers(
        self, given: AnswersGiven, task: TaskAnswers, scale: Scale | None, *, has_matrix: bool
    ) -> None:
        """Shows answers; a matrix also where there is no picture of them."""
        is_matrix = _is_matrix(given, task, has_matrix=has_matrix)
        self._stack.setCurrentIndex(1 if is_matrix else 0)
        if is_matrix:
            self._numbers.show_task(task)
            self._title.setText(answer_title(given, task))
            self._table.setAccessibleName(described_answers(given, task))
        else:
            self._plot.show_answers(given, task, scale)


def _is_matrix(given: AnswersGiven, task: TaskAnswers, *, has_matrix: bool) -> bool:
    return bool(task.classes) and (has_matrix or not has_picture(given, task))


def _of(given: AnswersGiven | None, name: str) -> TaskAnswers | None:
    return None if given is None else next((task for task in given.tasks if task.name == name), None)
