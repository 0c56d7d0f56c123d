"""Many tasks at once: a row per task with the latest values of its curves."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from mtl_gui.spec import Task
from mtl_gui.ui.compare.frozen_column import FrozenColumn
from mtl_gui.ui.plots.curve_source import CurveSource, View
from mtl_gui.ui.plots.curve_text import metric_text, trend, trend_text
from mtl_gui.ui.plots.curves import Curve, CurveContent
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.plots.sparkline import SPARK_ROLE, Spark, SparkDelegate
from mtl_gui.ui.theme import GAP_LARGE, Theme
from mtl_gui.ui.translation import number

__all__ = ["TaskTable", "TaskValues"]

_COURSE = 4
_VALUES = (1, 2, 3)
_Index = QModelIndex | QPersistentModelIndex


class TaskValues(QAbstractTableModel):
    """Task, chosen value, single-task value, direction and course of the loss, metric."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tasks: tuple[Task, ...] = ()
        self._colors: list[int] = []
        self._rows: list[tuple[str, ...]] = []
        self._courses: list[tuple[Spark, ...]] = []
        self._icons: dict[int, QIcon] = {}
        self._shown: object = None
        theme.changed.connect(self._icons.clear)

    def show_run(self, source: CurveSource) -> None:
        """Takes the tasks of a run."""
        self.beginResetModel()
        self._tasks = source.tasks
        self._colors = [source.color_of(task) for task in source.tasks]
        self._rows = [(task.name, "", "", "", "", metric_text(task.metric)) for task in source.tasks]
        self._courses = [()] * len(self._rows)
        self._shown = None
        self.endResetModel()

    def forget(self) -> None:
        """Has the next update put every text anew, as in another language."""
        self._shown = None

    def update(self, source: CurveSource, view: View, moment: int | None = None) -> None:
        """Takes the latest values up to a moment, of all where it is None, if there are others."""
        read = replace(view, parts=frozenset() if view.leading is None else frozenset((view.leading,)))
        read = replace(read, has_batches=False)  # what is not read out has no place in the table
        version = source.version_of_task("metric", read), moment
        if version == self._shown:
            return
        self._shown = version
        losses = [source.of_task(task, "loss", read) for task in self._tasks]
        self._rows = [
            _row(task, loss, source.of_task(task, "metric", read), moment)
            for task, loss in zip(self._tasks, losses, strict=True)
        ]
        self._courses = [_course(loss) for loss in losses]
        if self._rows:
            last = self.index(len(self._rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - an invalid index is a constant
        """A row per task."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - as above
        """Six."""
        return 0 if parent.isValid() else 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """The columns' names."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("Task"),
            self.tr("Chosen"),
            self.tr("Single-task"),
            self.tr("Loss is"),
            self.tr("Loss so far"),
            self.tr("Metric"),
        )[section]

    def data(self, index: _Index, role: int = 0) -> object:
        """The text of a cell, the task's symbol, and numbers to the right."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._rows[index.row()][index.column()]
        if role == SPARK_ROLE and index.column() == _COURSE:
            return self._courses[index.row()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return self._icon(self._colors[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (1, 2):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _icon(self, color: int) -> QIcon:
        if color not in self._icons:
            self._icons[color] = task_icon(self._theme, color)
        return self._icons[color]


class TaskTable(QTableView):
    """Shows `TaskValues`; several rows can be chosen at once, and names stay when it is scrolled sideways.

    Attributes:
        names: The column of names that stays.
    """

    def __init__(self, model: TaskValues, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegateForColumn(_COURSE, SparkDelegate(theme, self))
        self.horizontalHeader().moveSection(_COURSE, 1)
        self.setObjectName("task_table")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.setWordWrap(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.names = FrozenColumn(self)

    def showEvent(self, event: QShowEvent) -> None:
        """Makes the columns as wide as they need to be."""
        super().showEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Makes room for names and numbers, and no more, so that as many columns as can be are in view."""
        number = self.fontMetrics().horizontalAdvance("0.00000") + GAP_LARGE
        for column in _VALUES:
            self.setColumnWidth(column, max(self.horizontalHeader().sectionSizeHint(column), number))
        self.setColumnWidth(0, max(self.sizeHintForColumn(0), number))

    def choose_rows(self, rows: Sequence[int]) -> None:
        """Chooses these rows and no others; those that are not there are left out."""
        chosen = QItemSelection()
        last = self.model().columnCount() - 1
        for row in rows:
            if 0 <= row < self.model().rowCount():
                chosen.select(self.model().index(row, 0), self.model().index(row, last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def chosen_rows(self) -> list[int]:
        """The rows that are chosen, from above."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())


def _row(task: Task, loss: CurveContent, metric: CurveContent, moment: int | None) -> tuple[str, ...]:
    losses = loss.read
    metrics = {curve.is_dashed: curve for curve in metric.read}
    heading = trend(losses[0].band.mean[_until(losses[0], moment)]) if losses else None
    return (
        task.name,
        _last(metrics.get(False), moment),
        _last(metrics.get(True), moment),
        trend_text(heading) if heading else "",
        "",
        metric_text(task.metric),
    )


def _course(loss: CurveContent) -> tuple[Spark, ...]:
    """The losses that are read out, the chosen one last and so on top."""
    return tuple(Spark(curve.task, curve.steps, curve.band.mean) for curve in reversed(loss.read))


def _last(curve: Curve | None, moment: int | None) -> str:
    known = curve.band.mean[_until(curve, moment)] if curve is not None else np.empty(0)
    known = known[np.isfinite(known)]
    return number(float(known[-1])) if known.size else "–"


def _until(curve: Curve, moment: int | None) -> slice:
    """The values of a curve up to a moment."""
    return slice(None if moment is None else int(np.searchsorted(curve.steps, moment, side="right")))
