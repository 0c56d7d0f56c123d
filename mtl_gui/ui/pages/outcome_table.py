"""The outcome of every task in numbers."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from mtl_gui.events import CHOSEN, SINGLE_TASK, Arm
from mtl_gui.study.statistics import Interval
from mtl_gui.ui.plots.curve_text import metric_text
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.plots.outcome import Outcome, TaskOutcome
from mtl_gui.ui.plots.outcome_text import SIGNS, interval_text
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import number

__all__ = ["OutcomeTable"]


class OutcomeTable(QTableWidget):
    """A row per task: both arms and their difference with intervals, best and last; read-only."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._outcome: Outcome | None = None
        self.setObjectName("outcome_table")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        theme.changed.connect(self.retranslate)

    def show_outcome(self, outcome: Outcome) -> None:
        """Shows an outcome."""
        self._outcome = outcome
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text."""
        self.setAccessibleName(self.tr("Outcome per task"))
        outcome = self._outcome
        if outcome is None:
            return
        headings = self._headings()
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(headings)
        for column, tip in ((5, self._best_help()), (6, self._last_help())):
            heading = self.horizontalHeaderItem(column)
            if heading is not None:
                heading.setToolTip(tip)
        self.setRowCount(len(outcome.tasks))
        for column in (2, 3):
            self.setColumnHidden(column, not outcome.summary.gains)
        for row, task in enumerate(outcome.tasks):
            for column, text in enumerate(self._cells(task)):
                self._set_cell(row, column, text)
            self._cell(row, 0).setIcon(task_icon(self._theme, task.color))
        self._fit_height()

    def _headings(self) -> list[str]:
        return [
            self.tr("Task"),
            self.tr("Chosen [95 %]"),
            self.tr("Single-task [95 %]"),
            self.tr("Difference [95 %]"),
            self.tr("Seeds"),
            self.tr("Best"),
            self.tr("Last"),
            self.tr("Metric"),
        ]

    def _best_help(self) -> str:
        return self.tr("Chosen / single-task at each seed's step of lowest validation loss")

    def _last_help(self) -> str:
        return self.tr("Chosen / single-task at the last measurement")

    def _cells(self, task: TaskOutcome) -> list[str]:
        summary = task.summary
        sign = f"{SIGNS[summary.verdict]} " if summary.verdict else ""
        difference = interval_text(summary.difference, has_sign=True) if summary.difference else "–"
        counts = {interval.n for interval in summary.arms.values()}
        return [
            summary.task,
            interval_text(summary.arms[CHOSEN]),
            interval_text(summary.arms[SINGLE_TASK]) if SINGLE_TASK in summary.arms else "–",
            sign + difference,
            " / ".join(str(count) for count in sorted(counts)),
            _pair(task.best),
            _pair(task.last),
            self.tr("{metric}, higher is better").format(metric=metric_text(summary.metric))
            if summary.higher_is_better
            else self.tr("{metric}, lower is better").format(metric=metric_text(summary.metric)),
        ]

    def _set_cell(self, row: int, column: int, text: str) -> None:
        item = self._cell(row, column)
        if item.text() != text:
            item.setText(text)

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            if 0 < column < len(self._headings()) - 1:
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.setItem(row, column, item)
        return item

    def _fit_height(self) -> None:
        """As high as its rows, so that the page scrolls and not the table."""
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + bar + 4)


def _pair(intervals: Mapping[Arm, Interval]) -> str:
    return " / ".join(number(interval.mean) if interval.n else "–" for interval in intervals.values())
