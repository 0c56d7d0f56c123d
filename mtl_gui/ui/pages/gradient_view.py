"""How the gradients of the tasks stand to each other while training goes on."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.ui.design.block_names import block_name
from mtl_gui.ui.pages.gradient_text import looking_sentence
from mtl_gui.ui.plots.curve_plot import CurvePlot
from mtl_gui.ui.plots.curve_source import CurveSource, View
from mtl_gui.ui.plots.curves import CurveContent
from mtl_gui.ui.plots.gradient_source import GradientSource, Matrix
from mtl_gui.ui.plots.matrix_table import MatrixNumbers, MatrixTable
from mtl_gui.ui.theme import GAP, GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["GradientView"]

_MATRICES: tuple[Matrix, ...] = ("cosine", "affinity", "similarity")
_LONGEST_INTERVAL = 100_000


class GradientView(TranslatedWidget):
    """Plots over steps and tables of the latest look, of the whole trunk or one of its blocks.

    `every_changed` carries the steps between looks that a person asks for, None for as often as it may cost;
    the other signals are those of `CurveGrid`.
    """

    every_changed = Signal(object)
    reading_changed = Signal(str)
    data_wanted = Signal(int)
    uncovered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._source: CurveSource | None = None
        self._gradients: GradientSource | None = None
        self._view = View()
        self._moment: int | None = None
        self._place = QComboBox(self)
        self._place.setObjectName("gradient_place")
        self._place_label = QLabel(self)
        self._every = QSpinBox(self)
        self._every.setObjectName("gradient_every")
        self._every.setRange(0, _LONGEST_INTERVAL)
        self._every.setKeyboardTracking(False)
        self._every_label = QLabel(self)
        self._cost = QLabel(self)
        self._cost.setObjectName("gradient_cost")
        self._cost.setWordWrap(True)
        self._plots: list[tuple[CurvePlot, Callable[[], CurveContent]]] = []
        self._tables = {kind: MatrixNumbers(theme, self) for kind in _MATRICES}
        self._views: dict[Matrix, MatrixTable] = {}
        self._headings: dict[Matrix, QLabel] = {}
        self._drawn: dict[object, object] = {}
        self._scroll = QScrollArea(self)
        self._lay_out()
        self._place.currentIndexChanged.connect(self.uncovered)
        self._every.valueChanged.connect(lambda every: self.every_changed.emit(every or None))
        for bar in (self._scroll.horizontalScrollBar(), self._scroll.verticalScrollBar()):
            bar.valueChanged.connect(self.uncovered)
        self.retranslate()

    def show_run(self, source: CurveSource) -> None:
        """Takes up another run."""
        self._source, self._gradients = source, GradientSource(source)
        self._drawn.clear()
        self._fill_places()

    def set_view(self, view: View) -> None:
        """Chooses how axes are scaled from the next drawing on."""
        self._view = view

    def set_moment(self, step: int | None) -> None:
        """Shows what was seen up to a step; None shows the latest."""
        self._moment = step
        self._move_cursors(None)
        self.uncovered.emit()

    def contents(self) -> list[CurveContent]:
        """What the plots show, in reading order."""
        return [content() for _, content in self._plots]

    def drawings(self, *, is_active: bool) -> list[Callable[[], None]]:
        """A drawing for each plot and table in view that would look different, and for the sentence.

        Args:
            is_active: Whether a training runs.
        """
        source, gradients = self._source, self._gradients
        if source is None or gradients is None:
            return []
        version = self._moment, gradients.version(self._view, self._place.currentIndex())
        of_weights = source.version_of_weights(self._view)
        drawings: list[Callable[[], None]] = [partial(self._tell_cost, source, is_active=is_active)]
        for plot, content in self._plots:
            own = of_weights if plot.objectName() == "plot_task_weights" else version
            if self._drawn.get(plot) != own and not plot.visibleRegion().isEmpty():
                drawings.append(partial(self._draw, plot, content, own))
        for kind, table in self._views.items():
            if self._drawn.get(kind) != version and not table.visibleRegion().isEmpty():
                drawings.append(partial(self._fill, kind, gradients, version))
        return drawings

    def retranslate(self) -> None:
        """Sets every text; those of the plots come with the next drawing."""
        self._place_label.setText(self.tr("Gradients by"))
        self._place.setAccessibleName(self.tr("Part of the network whose gradients are shown"))
        self._every_label.setText(self.tr("Look every"))
        self._every.setAccessibleName(self.tr("Steps between two looks at the gradients"))
        self._every.setSpecialValueText(self.tr("automatic"))
        self._every.setSuffix(self.tr(" steps"))
        tip = self.tr("Automatic looks as often as costs at most a tenth of the training time.")
        self._every.setToolTip(tip)
        self._every.setAccessibleDescription(tip)
        texts: dict[Matrix, tuple[str, str]] = {
            "cosine": (
                self.tr("Cosine between tasks"),
                self.tr("Mean over the seeds. Below 0 the tasks are in conflict."),
            ),
            "affinity": (
                self.tr("Affinity in %: a step for the row helps the column"),
                self.tr(
                    "By how many per cent a step along the row's gradient alone lowers the column's loss."
                ),
            ),
            "similarity": (
                self.tr("Similarity of gradient lengths"),
                self.tr("1 for gradients of equal length, 0 where one is much longer."),
            ),
        }
        for kind, (name, tip) in texts.items():
            self._headings[kind].setText(name)
            self._headings[kind].setToolTip(tip)
            self._views[kind].setAccessibleName(name)
            self._views[kind].setAccessibleDescription(tip)
        self._explain_plots()
        self._fill_places()
        self._drawn.clear()

    def _explain_plots(self) -> None:
        tips = {
            "plot_norms": self.tr("How long the gradient of every task's loss by the chosen parameters is."),
            "plot_mean_cosine": self.tr("1 where all tasks want the same step, below 0 where they conflict."),
            "plot_task_weights": self.tr("What the gradients are multiplied by in the update."),
            "plot_conflicts": self.tr("Two tasks are in conflict where the cosine is below 0."),
            "plot_shortest": self.tr(
                "How long the shortest weighted mean of the gradients is: 0 where no step improves all tasks."
            ),
            "plot_conditions": self.tr(
                "1 where the gradients are of equal length and at right angles, large where one is hidden by "
                "the others."
            ),
        }
        for plot, _ in self._plots:
            plot.setToolTip(tips[plot.objectName()])
            plot.setWhatsThis(tips[plot.objectName()])

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        for label, control in ((self._place_label, self._place), (self._every_label, self._every)):
            label.setBuddy(control)
            head.addWidget(label)
            head.addWidget(control)
        head.addWidget(self._cost, 1)
        holder = QWidget()
        holder.setObjectName("scrolled")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        self._add_plots(grid)
        for row, kind in enumerate(_MATRICES):
            grid.addWidget(self._matrix(kind), row, 2)
            grid.setRowStretch(row, 1)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(holder)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(head)
        layout.addWidget(self._scroll, 1)

    def _add_plots(self, grid: QGridLayout) -> None:
        kinds: tuple[tuple[str, Callable[[GradientSource, View, int], CurveContent]], ...] = (
            ("norms", GradientSource.norms),
            ("mean_cosine", GradientSource.mean_cosine),
            ("task_weights", self._weights),
            ("conflicts", GradientSource.conflicts),
            ("shortest", GradientSource.shortest),
            ("conditions", GradientSource.conditions),
        )
        for number, (name, content) in enumerate(kinds):
            plot = CurvePlot(self._theme, self)
            plot.setObjectName(f"plot_{name}")
            plot.cursor_moved.connect(self._move_cursors)
            plot.cursor_said.connect(self.reading_changed)
            plot.data_wanted.connect(partial(self.data_wanted.emit, number))
            self._plots.append((plot, partial(self._content, content)))
            grid.addWidget(plot, number // 2, number % 2)

    def _matrix(self, kind: Matrix) -> QWidget:
        box = QWidget(self)
        self._headings[kind] = QLabel(box)
        self._views[kind] = MatrixTable(self._tables[kind], box)
        self._views[kind].setObjectName(f"matrix_{kind}")
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_SMALL)
        layout.addWidget(self._headings[kind])
        layout.addWidget(self._views[kind], 1)
        return box

    def _content(self, content: Callable[[GradientSource, View, int], CurveContent]) -> CurveContent:
        if self._gradients is None:
            return CurveContent("", "", (), 1)
        return content(self._gradients, self._view, max(self._place.currentIndex(), 0))

    def _weights(self, _gradients: GradientSource, view: View, _place: int) -> CurveContent:
        if self._source is None:
            return CurveContent("", "", (), 1)
        return self._source.of_weights(self.tr("Task weights"), self.tr("chosen"), view)

    def _draw(self, plot: CurvePlot, content: Callable[[], CurveContent], version: object) -> None:
        plot.show_content(content())
        self._drawn[plot] = version

    def _fill(self, kind: Matrix, gradients: GradientSource, version: object) -> None:
        self._tables[kind].show_content(
            gradients.matrix(kind, max(self._place.currentIndex(), 0), self._moment)
        )
        self._drawn[kind] = version

    def _tell_cost(self, source: CurveSource, *, is_active: bool) -> None:
        self._cost.setText(looking_sentence(source.record, is_active=is_active))
        self._fill_places()

    def _move_cursors(self, step: float | None) -> None:
        for plot, _ in self._plots:
            plot.set_cursor(self._moment if step is None else step)

    def _fill_places(self) -> None:
        """Offers the whole trunk, and its blocks once they were seen; keeps what is chosen."""
        seen = None if self._gradients is None else self._gradients.seen
        count = 1 if seen is None else seen.num_places
        names = [self.tr("Whole trunk"), *(block_name(block) for block in range(count - 1))]
        if names == [self._place.itemText(place) for place in range(self._place.count())]:
            return
        chosen = min(max(self._place.currentIndex(), 0), count - 1)
        with QSignalBlocker(self._place):
            self._place.clear()
            self._place.addItems(names)
            self._place.setCurrentIndex(chosen)
