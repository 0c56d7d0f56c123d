"""The listed runs across the settings in which they differ, with their numbers beside."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QSplitter, QTableView, QVBoxLayout, QWidget

from mtl_gui.runs.index import RunEntry
from mtl_gui.runs.listing import value_of
from mtl_gui.runs.parallel import parallel_runs, short_paths
from mtl_gui.ui.compare.run_texts import heading, run_title, setting_text
from mtl_gui.ui.compare.title_delegate import TitleDelegate
from mtl_gui.ui.plots.data_table import Numbers
from mtl_gui.ui.plots.parallel_plot import ParallelPlot
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["ParallelView"]

_WIDEST_IN_LETTERS = 45
_GAIN = "Δm %"


class ParallelView(TranslatedWidget):
    """A plot and a table of the same runs; the current run is the same in both."""

    reading_said = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[RunEntry] = ()
        self._note = QLabel(self)
        self._note.setObjectName("muted")
        self._note.setWordWrap(True)
        self._plot = ParallelPlot(theme, self)
        self._table = QTableView(self)
        self._table.setObjectName("parallel_table")
        self._table.setItemDelegateForColumn(0, TitleDelegate(self))
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setTabKeyNavigation(False)
        self._table.setWordWrap(False)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setResizeContentsPrecision(40)  # a thousand rows would take long
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setObjectName("parallel_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._plot)
        splitter.addWidget(self._table)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 1)
        line = self.fontMetrics().height()
        splitter.setSizes([24 * line, 12 * line])
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP)
        layout.addWidget(self._note)
        layout.addWidget(splitter, 1)
        self._plot.current_changed.connect(self._go_to_row)
        self._plot.reading_said.connect(self.reading_said)
        self.retranslate()

    def show_entries(self, entries: Sequence[RunEntry]) -> None:
        """Shows these runs, those of them that can be opened."""
        self._entries = entries
        self._show()

    def retranslate(self) -> None:
        """Sets every text."""
        self._table.setAccessibleName(self.tr("The runs in numbers"))
        self._show()

    def _show(self) -> None:
        runs = parallel_runs(self._entries, setting_text)
        by_id = {entry.id: entry for entry in self._entries}
        listed = [by_id[run_id] for run_id in runs.run_ids]
        columns = [axis.column for axis in runs.axes]
        self._plot.show_runs(runs, _short_headings(columns), [run_title(entry) for entry in listed])
        before = self._table.model()
        model = _ParallelNumbers(listed, ("title", *columns), self)
        self._table.setModel(model)
        self._table.selectionModel().currentRowChanged.connect(lambda index: self._follow_row(index.row()))
        if before is not None:
            before.deleteLater()
        self._table.resizeColumnsToContents()
        widest = _WIDEST_IN_LETTERS * self.fontMetrics().averageCharWidth()
        self._table.setColumnWidth(0, min(self._table.columnWidth(0), widest))
        text = self.tr(
            "A line per listed run across the settings in which they differ, and their results. Click a line "
            "or use the arrow keys; the filter of the list chooses the runs."
        )
        place = self._plot.coloured_axis
        if place >= 0:
            along = self.tr("Colours go from blue, low, to orange, high, along “{axis}”.")
            text = f"{text} {along.format(axis=heading(columns[place]))}"
        if len(listed) < 2:
            text = self.tr("Lines tell something from two runs on; the filter of the list chooses the runs.")
        self._note.setText(text if columns else self.tr("The listed runs do not differ in any setting."))

    def _follow_row(self, row: int) -> None:
        model = self._table.model()
        if isinstance(model, _ParallelNumbers) and 0 <= row < model.length():
            self._plot.set_current(model.entries[row].id)

    def _go_to_row(self, run_id: str) -> None:
        model = self._table.model()
        if isinstance(model, _ParallelNumbers):
            row = next((row for row, entry in enumerate(model.entries) if entry.id == run_id), -1)
            with QSignalBlocker(self._table.selectionModel()):
                self._table.selectRow(row)
            self._table.viewport().update()


def _short_headings(columns: Sequence[str]) -> list[str]:
    """As the table's, but of settings only what tells them apart: many axes leave little room."""
    settings = [column for column in columns if column.startswith("set:")]
    short = dict(zip(settings, short_paths([heading(column) for column in settings]), strict=True))
    return [short.get(column) or (_GAIN if column == "gain" else heading(column)) for column in columns]


class _ParallelNumbers(Numbers):
    """A row per run, a column per axis."""

    def __init__(self, entries: Sequence[RunEntry], columns: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self.entries = entries
        self._columns = columns

    def headings(self) -> Sequence[str]:
        """The axes' names."""
        return [heading(column) for column in self._columns]

    def length(self) -> int:
        """A row per run."""
        return len(self.entries)

    def cell(self, row: int, column: int) -> str:
        """The run's title or a value."""
        entry = self.entries[row]
        return run_title(entry) if column == 0 else setting_text(value_of(entry, self._columns[column]))
