"""Many tasks at once: a row per task with the latest values of its curves."""

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from mtl_gui.spec import Task
from mtl_gui.ui.plots.curve_source import CurveSource, View
from mtl_gui.ui.plots.curve_text import metric_text, trend, trend_text
from mtl_gui.ui.plots.curves import Curve
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.plots.sparkline import SPARK_ROLE, Spark, SparkDelegate
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import number

__all__ = ["TaskTable", "TaskValues"]

_COURSE = 4
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

    def show_run(self, source: CurveSource) -> None:
        """Takes the tasks of a run."""
        self.beginResetModel()
        self._tasks = source.tasks
        self._colors = [source.color_of(task) for task in source.tasks]
        self._rows = [(task.name, "", "", "", "", metric_text(task.metric)) for task in source.tasks]
        self._courses = [()] * len(self._rows)
        self.endResetModel()

    def update(self, source: CurveSource, view: View) -> None:
        """Takes the latest values."""
        self._rows = [_row(source, task, view) for task in self._tasks]
        self._courses = [_course(source, task, view) for task in self._tasks]
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
            return task_icon(self._theme, self._colors[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in (1, 2):
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


class TaskTable(QTableView):
    """Shows `TaskValues`; one row is current."""

    def __init__(self, model: TaskValues, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegateForColumn(_COURSE, SparkDelegate(theme, self))
        self.horizontalHeader().moveSection(_COURSE, 1)
        self.setObjectName("task_table")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        self.setWordWrap(False)
        self.horizontalHeader().setStretchLastSection(True)


def _row(source: CurveSource, task: Task, view: View) -> tuple[str, ...]:
    losses = source.of_task(task, "loss", view).read
    metrics = {curve.is_dashed: curve for curve in source.of_task(task, "metric", view).read}
    heading = trend(losses[0].band.mean) if losses else None
    return (
        task.name,
        _last(metrics.get(False)),
        _last(metrics.get(True)),
        trend_text(heading) if heading else "",
        "",
        metric_text(task.metric),
    )


def _course(source: CurveSource, task: Task, view: View) -> tuple[Spark, ...]:
    """The losses that are read out, the chosen one last and so on top."""
    read = source.of_task(task, "loss", view).read
    return tuple(Spark(curve.task, curve.steps, curve.band.mean) for curve in reversed(read))


def _last(curve: Curve | None) -> str:
    if curve is None or not np.isfinite(curve.band.mean).any():
        return "–"
    return number(float(curve.band.mean[np.isfinite(curve.band.mean)][-1]))
