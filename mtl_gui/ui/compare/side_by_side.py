"""The runs of the tray side by side: numbers, tests, dots, curves, and whether that is fair."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mtl_gui.run_events import RunRead, RunUnreadable
from mtl_gui.spec import group_letter
from mtl_gui.study.fairness import fairness_of
from mtl_gui.study.run_comparison import RunsComparison, TaskOfRuns, compare_runs
from mtl_gui.ui.compare.comparison_rows import (
    answer,
    pair_headings,
    pair_rows,
    run_headings,
    run_rows,
    task_headings,
    task_rows,
)
from mtl_gui.ui.compare.fact_table import FactTable
from mtl_gui.ui.compare.run_curves import RunQuantity, curves_of_runs
from mtl_gui.ui.compare.run_texts import metric_name
from mtl_gui.ui.heard_name import set_heard_name
from mtl_gui.ui.plots.column_numbers import ColumnNumbers
from mtl_gui.ui.plots.curve_plot import CurvePlot
from mtl_gui.ui.plots.data_table import DataDialog, curve_tables
from mtl_gui.ui.plots.dot_plot import DotPlot, DotRow
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.theme import GAP, GAP_LARGE, Theme
from mtl_gui.ui.translation import TranslatedWidget, listed, said

__all__ = ["SideBySide"]

_COLUMNS = 2
_MOST_ROWS = 14
_CURVES_IN_LINES = 15

_Plot = TypeVar("_Plot", bound=QWidget)


class SideBySide(TranslatedWidget):
    """Compares whatever runs it is given. `reading_said` carries the reading of a curve's cursor."""

    reading_said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._runs: Sequence[RunRead] = ()
        self._titles: Mapping[str, str] = {}
        self._comparison: RunsComparison | None = None
        self._answer, self._problems = QLabel(self), QLabel(self)
        self._headings = [QLabel(self) for _ in range(5)]
        self._notes = [QLabel(self) for _ in range(3)]
        self._run_table = FactTable("compare_runs", self)
        self._task_table = FactTable("compare_tasks", self, most_rows=_MOST_ROWS)
        self._pair_table = FactTable("compare_pairs", self, most_rows=_MOST_ROWS)
        self._quantity = QComboBox(self)
        self._quantity.setObjectName("compare_quantity")
        self._card, self._fair = QFrame(self), QLabel(self)
        self._dots: list[DotPlot] = []
        self._curves: list[CurvePlot] = []
        self._dot_grid, self._curve_grid = QGridLayout(), QGridLayout()
        self._lay_out()
        self._quantity.currentIndexChanged.connect(self._show_curves)
        theme.changed.connect(self._show)
        self.retranslate()

    @property
    def comparison(self) -> RunsComparison | None:
        """What is shown."""
        return self._comparison

    def show_runs(
        self, runs: Sequence[RunRead], unreadable: Sequence[RunUnreadable], titles: Mapping[str, str]
    ) -> None:
        """Compares runs, A first, and says why others cannot be."""
        self._runs, self._titles = tuple(runs), dict(titles)
        told = self.tr("{run} is left out: {why}")
        problems = [
            told.format(run=titles.get(run.run_id, run.run_id), why=said(run.why)) for run in unreadable
        ]
        problems += [
            f"{self._titles.get(run.run_id, run.run_id)}: {said(note)}" for run in runs for note in run.notes
        ]
        self._problems.setText("\n".join(problems))
        self._problems.setVisible(bool(problems))
        self._comparison = compare_runs(self._runs) if self._runs else None
        self._show()

    def retranslate(self) -> None:
        """Sets every text."""
        headings = (
            self.tr("The runs"),
            self.tr("Chosen networks against their own single-task networks"),
            self.tr("Runs against each other"),
            self.tr("Each seed"),
            self.tr("Curves on the validation rows"),
        )
        for label, text in zip(self._headings, headings, strict=True):
            label.setText(text)
        notes = (
            self.tr(
                "A mean rank depends on which runs are compared, and does not say how much better one is; "
                "where some were measured on other rows there is none."
            ),
            self.tr(
                "Differences are paired by seed and measured on the test rows. p: paired t test, adjusted "
                "by Holm over the whole table; the intervals are not adjusted. Below three seeds there are "
                "none. Where both sides are the same training nothing is tested, and nothing counted."
            ),
            self.tr(
                "Dots: the metric on the test rows. Bars: mean and 95 % interval. Lines join equal seeds."
            ),
        )
        for label, text in zip(self._notes, notes, strict=True):
            label.setText(text)
        for table, name in zip(
            (self._run_table, self._task_table, self._pair_table), headings[:3], strict=True
        ):
            table.setAccessibleName(name)
        chosen = max(self._quantity.currentIndex(), 0)
        self._quantity.blockSignals(True)
        self._quantity.clear()
        self._quantity.addItem(self.tr("Metric"), "metric")
        self._quantity.addItem(self.tr("Loss"), "loss")
        self._quantity.setCurrentIndex(chosen)
        self._quantity.blockSignals(False)
        set_heard_name(self._quantity, self.tr("What the curves show"))
        self._show()

    def _show(self) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        icons = [task_icon(self._theme, place) for place in range(len(self._runs))]
        self._answer.setText(answer(comparison))
        self._run_table.show_rows(run_headings(), run_rows(comparison, self._runs, self._titles), icons)
        self._task_table.show_rows(task_headings(), task_rows(comparison))
        self._pair_table.show_rows(pair_headings(), pair_rows(comparison))
        has_pairs = len(self._runs) > 1
        for widget in (self._answer, self._headings[2], self._pair_table, self._card):
            widget.setVisible(has_pairs)
        self._show_fairness()
        self._show_dots(comparison)
        self._show_curves()

    def _show_fairness(self) -> None:
        fairness = fairness_of(self._runs)
        equal = listed(said(fact) for fact in fairness.equal)
        lines = [self.tr("Equal: {facts}.").format(facts=equal)] if equal else []
        lines += [self.tr("Not equal: {fact}").format(fact=said(fact)) for fact in fairness.unequal]
        lines += [said(warning) for warning in fairness.warnings]
        self._fair.setText("\n".join((self.tr("Is the comparison fair?"), *lines)))

    def _show_dots(self, comparison: RunsComparison) -> None:
        _match(self._dots, len(comparison.tasks), self._add_dots)
        for plot, task in zip(self._dots, comparison.tasks, strict=False):
            rows = [
                DotRow(group_letter(place), run.seeds, run.values, run.interval, place, place)
                for place, run in enumerate(task.runs)
                if run is not None
            ]
            plot.setObjectName(f"run_dots_{task.task}")
            plot.show_rows(task.task, metric_name(task.metric), rows)

    def _show_curves(self) -> None:
        comparison = self._comparison
        if comparison is None:
            return
        _match(self._curves, len(comparison.tasks), self._add_curves)
        quantity: RunQuantity = "loss" if self._quantity.currentData() == "loss" else "metric"
        for plot, task in zip(self._curves, comparison.tasks, strict=False):
            plot.setObjectName(f"run_curves_{task.task}")
            plot.show_content(curves_of_runs(task, self._runs, quantity, self.tr("Loss")))

    def _add_dots(self) -> DotPlot:
        plot, place = DotPlot(self._theme, self), len(self._dots)
        plot.data_wanted.connect(partial(self._show_seeds, place))
        self._dot_grid.addWidget(plot, place // _COLUMNS, place % _COLUMNS)
        return plot

    def _add_curves(self) -> CurvePlot:
        plot, place = CurvePlot(self._theme, self), len(self._curves)
        plot.setMinimumHeight(_CURVES_IN_LINES * self.fontMetrics().height())
        plot.cursor_moved.connect(self._move_cursors)
        plot.cursor_said.connect(self.reading_said)
        plot.data_wanted.connect(partial(self._show_data, place))
        self._curve_grid.addWidget(plot, place // _COLUMNS, place % _COLUMNS)
        return plot

    def _move_cursors(self, step: float | None) -> None:
        for plot in self._curves:
            plot.set_cursor(step)

    def _show_data(self, place: int) -> None:
        shown = [plot.content for plot in self._curves if not plot.isHidden()]
        DataDialog(curve_tables(shown), place, self).open()

    def _show_seeds(self, place: int) -> None:
        if self._comparison is not None:
            tables = [(task.task, partial(_seed_numbers, task)) for task in self._comparison.tasks]
            DataDialog(tables, place, self).open()

    def _lay_out(self) -> None:
        self._answer.setObjectName("heading")
        self._problems.setObjectName("caution")
        for label in self._headings:
            label.setObjectName("heading")
        for label in self._notes:
            label.setObjectName("muted")
        for label in (self._answer, self._problems, *self._notes, self._fair):
            label.setWordWrap(True)
        self._fair.setProperty("part", "run_fairness")
        self._fair.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._card.setObjectName("card")
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(GAP_LARGE, GAP, GAP_LARGE, GAP)
        inner.addWidget(self._fair)
        head = QHBoxLayout()
        head.addWidget(self._headings[4])
        head.addWidget(self._quantity)
        head.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        sections: tuple[QWidget | QGridLayout | QHBoxLayout, ...] = (
            self._answer, self._problems, self._card,
            self._headings[0], self._run_table, self._notes[0],
            self._headings[1], self._notes[1], self._task_table,
            self._headings[2], self._pair_table,
            self._headings[3], self._notes[2], self._dot_grid,
            head, self._curve_grid,
        )  # fmt: skip
        for section in sections:
            if isinstance(section, QWidget):
                layout.addWidget(section)
            else:
                layout.addLayout(section)
        for grid in (self._dot_grid, self._curve_grid):
            grid.setSpacing(GAP)
            for column in range(_COLUMNS):
                grid.setColumnStretch(column, 1)
        layout.addStretch(1)


def _seed_numbers(task: TaskOfRuns) -> ColumnNumbers:
    """One row per run and seed."""
    runs = [(group_letter(place), run) for place, run in enumerate(task.runs) if run is not None]
    names = [letter for letter, run in runs for _ in run.seeds]
    seeds = np.array([seed for _, run in runs for seed in run.seeds], np.int64)
    values = np.concatenate([np.asarray(run.values, np.float64) for _, run in runs] or [np.empty(0)])
    headings = (
        QCoreApplication.translate("SideBySide", "Run"),
        QCoreApplication.translate("SideBySide", "Seed"),
        metric_name(task.metric),
    )
    return ColumnNumbers(tuple(zip(headings, (names, seeds, values), strict=True)))


def _match(plots: list[_Plot], count: int, add: Callable[[], _Plot]) -> None:
    """Makes as many plots visible as are needed, and new ones where there are too few."""
    while len(plots) < count:
        plots.append(add())
    for place, plot in enumerate(plots):
        plot.setVisible(place < count)
