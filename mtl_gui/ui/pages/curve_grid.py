"""Small multiples: a column per task with its loss and its metric, and the task weights below."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from mtl_gui.spec import Task
from mtl_gui.ui.pages.live_weights import LiveWeights
from mtl_gui.ui.pages.task_head import TaskHead
from mtl_gui.ui.plots.curve_plot import CurvePlot
from mtl_gui.ui.plots.curve_source import CurveSource, Quantity, View
from mtl_gui.ui.plots.curves import CurveContent
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["CurveGrid"]

_QUANTITIES: tuple[Quantity, ...] = ("loss", "metric")


class CurveGrid(TranslatedWidget):
    """The plots of some tasks side by side, with one cursor, and a weight to move per task.

    `reading_changed` carries the reading of a cursor moved by keyboard; `data_wanted` the plot, a position in
    `contents`; `uncovered` tells that plots have come into view that may be out of date.

    Args:
        weights: Shown and moved in the columns; those of tasks without one stay as they are.
        theme: The palette.
        parent: The owner.
    """

    reading_changed = Signal(str)
    data_wanted = Signal(int)
    uncovered = Signal()

    def __init__(self, weights: LiveWeights, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weights = weights
        self._theme = theme
        self._source: CurveSource | None = None
        self._view = View()
        self._moment: int | None = None
        self._tasks: tuple[Task, ...] = ()
        self._plots: list[tuple[CurvePlot, Callable[[], CurveContent]]] = []
        self._drawn: list[object] = []
        self._heads: dict[str, TaskHead] = {}
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        for bar in (self._scroll.horizontalScrollBar(), self._scroll.verticalScrollBar()):
            bar.valueChanged.connect(self.uncovered)
        weights.changed.connect(self._show_weights)

    def show_run(self, source: CurveSource, tasks: tuple[Task, ...]) -> None:
        """Makes a column for each of these tasks of a run."""
        self._source = source
        self._tasks = tasks
        self._heads.clear()
        self._plots.clear()
        self._drawn.clear()
        columns = QWidget(self)
        columns.setObjectName("scrolled")
        grid = QGridLayout(columns)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for column, task in enumerate(tasks):
            self._add_column(grid, column, task, source)
        of_weights = self._add_plot("plot_weights", self._weights_content)
        grid.addWidget(of_weights, 3, 0, 1, max(len(tasks), 1))
        for row, stretch in ((1, 5), (2, 5), (3, 4)):
            grid.setRowStretch(row, stretch)
        self._scroll.setWidget(columns)
        self._show_weights()
        self._move_cursors(None)

    def set_view(self, view: View) -> None:
        """Chooses what is shown from the next drawing on."""
        self._view = view

    def set_moment(self, step: int | None) -> None:
        """Reads all curves at a step while no pointer does; None reads the last values."""
        self._moment = step
        self._move_cursors(step)

    def contents(self) -> list[CurveContent]:
        """What the plots show, in reading order."""
        return [content() for _, content in self._plots]

    def drawings(self) -> list[Callable[[], None]]:
        """A drawing for each plot that is in view and would look different from what it shows.

        Before them come preparations, where curves are long.
        """
        source = self._source
        if source is None:
            return []
        of_task = [source.version_of_task(quantity, self._view) for quantity in _QUANTITIES]
        versions = [*of_task * len(self._tasks), source.version_of_weights(self._view)]
        draws: list[Callable[[], None]] = [
            partial(self._draw, place, version)
            for place, (version, drawn, (plot, _)) in enumerate(
                zip(versions, self._drawn, self._plots, strict=True)
            )
            if version != drawn and not plot.visibleRegion().isEmpty()
        ]
        return [*source.preparations(self._view), *draws] if draws else []

    def run_on(self) -> None:
        """Carries the lines of every step on in the plots in view; costs a small part of a drawing."""
        source = self._source
        if source is None:
            return
        of_losses = self._plots[: -1 : len(_QUANTITIES)]
        for task, (plot, _) in zip(self._tasks, of_losses, strict=True):
            if not plot.visibleRegion().isEmpty():
                plot.run_on(source.step_lines(task, self._view))

    def set_steerable(self, *, is_steerable: bool) -> None:
        """Lets weights be moved, or not."""
        for head in self._heads.values():
            head.set_steerable(is_steerable=is_steerable)

    def retranslate(self) -> None:
        """Has every plot drawn anew, with its texts, when the page asks next."""
        self._drawn = [None] * len(self._plots)

    def _add_column(self, grid: QGridLayout, column: int, task: Task, source: CurveSource) -> None:
        name, weights = task.name, self._weights
        head = TaskHead(self._theme, name, source.color_of(task), self)
        head.weight.value_changed.connect(lambda weight: weights.move(name, weight))
        head.lock_changed.connect(lambda is_locked: weights.lock(name, is_locked=is_locked))
        self._heads[name] = head
        grid.addWidget(head, 0, column)
        grid.setColumnStretch(column, 1)
        for row, quantity in enumerate(_QUANTITIES, start=1):
            content = partial(self._task_content, source, task, quantity)
            grid.addWidget(self._add_plot(f"plot_{quantity}_{task.name}", content), row, column)

    def _show_weights(self) -> None:
        weights = self._weights.value()
        for name, head in self._heads.items():
            head.show_weight(weights.get(name, 1.0), is_locked=self._weights.is_locked(name))

    def _add_plot(self, name: str, content: Callable[[], CurveContent]) -> CurvePlot:
        plot = CurvePlot(self._theme, self)
        plot.setObjectName(name)
        number = len(self._plots)
        plot.cursor_moved.connect(self._move_cursors)
        plot.cursor_said.connect(self.reading_changed)
        plot.data_wanted.connect(lambda: self.data_wanted.emit(number))
        plot.outdated.connect(lambda: self._forget(number))
        plot.leave_redrawing()
        self._plots.append((plot, content))
        self._drawn.append(None)
        return plot

    def _forget(self, place: int) -> None:
        """Has a plot drawn again: it has another size or other colours."""
        if place < len(self._drawn):
            self._drawn[place] = None
            self.uncovered.emit()

    def _draw(self, place: int, version: object) -> None:
        plot, content = self._plots[place]
        plot.show_content(content())
        self._drawn[place] = version

    def _move_cursors(self, step: float | None) -> None:
        for plot, _ in self._plots:
            plot.set_cursor(self._moment if step is None else step)

    def _task_content(self, source: CurveSource, task: Task, quantity: Quantity) -> CurveContent:
        return source.of_task(task, quantity, self._view)

    def _weights_content(self) -> CurveContent:
        if self._source is None:
            return CurveContent("", "", (), 1)
        return self._source.of_weights(self.tr("Task weights"), self.tr("chosen"), self._view)
