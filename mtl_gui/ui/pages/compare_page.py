"""The Compare page: what a run says about learning together, and the runs that are kept."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from mtl_gui.app.job import JobState
from mtl_gui.spec import Experiment
from mtl_gui.ui.page import Page, Workbench
from mtl_gui.ui.pages.outcome_view import OutcomeView
from mtl_gui.ui.pages.run_list import RunList
from mtl_gui.ui.pages.training_text import state_sentence
from mtl_gui.ui.plots.redraw_clock import RedrawClock
from mtl_gui.ui.theme import GAP_LARGE
from mtl_gui.ui.translation import translated

__all__ = ["ComparePage"]

_REFRESH_MILLISECONDS = 500


class ComparePage(Page):
    """The outcome of the run that is shown, live or stored, beside the list of runs."""

    name = "compare"
    icon_name = "compare"

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._runs = RunList(workbench.training, workbench.theme, self)
        self._heading, self._state, self._nothing = QLabel(self), QLabel(self), QLabel(self)
        self._run = QPushButton(self)
        self._view = OutcomeView(workbench.theme, self)
        self._clock = RedrawClock(self._drawings, self._is_seen, self, interval=_REFRESH_MILLISECONDS)
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Compare")

    def retranslate(self) -> None:
        """Sets every text."""
        self._run.setText(self.tr("Run"))
        self._run.setAccessibleName(self.tr("Run the experiment"))
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Looks at what happened while the page was hidden."""
        super().showEvent(event)
        self._runs.reload()
        self._clock.mark_dirty()

    def _show(self) -> None:
        """Brings everything but the list up to date with the run that is shown."""
        training = self.workbench.training
        record = training.record
        has_outcome = record is not None and self._view.show_record(record)
        self._view.setVisible(has_outcome)
        self._nothing.setVisible(not has_outcome)
        self._run.setVisible(record is None)
        self._state.setVisible(record is not None)
        if record is None:
            self._heading.setText(self.tr("No run is shown yet"))
            self._nothing.setText(
                self.tr("Run the experiment or open a run from the list; here it says what came of it.")
            )
            return
        title = translated(record.experiment.title, "presets")
        self._heading.setText(title or record.experiment.data.kind)
        self._state.setText(state_sentence(training.state, record))
        self._nothing.setText(self.tr("The comparison appears with the first measurements."))

    def _drawings(self) -> list[Callable[[], None]]:
        return [self._show]

    def _is_seen(self) -> bool:
        return self.isVisible() and not self.window().isMinimized()

    def _follow_run(self) -> None:
        if self._is_seen():
            self._runs.reload()
        self._clock.mark_dirty()

    def _follow_state(self, state: JobState) -> None:
        if state != "stopping":
            self._follow_run()

    def _take_design(self, experiment: Experiment) -> None:
        self.workbench.session.edit(experiment, self.tr("Use the design of a run"))
        self.announced.emit(
            self.tr("The run's design is now the one that is edited; undo brings yours back.")
        )

    def _connect(self) -> None:
        training = self.workbench.training
        training.run_changed.connect(self._follow_run)
        training.record_grew.connect(self._clock.mark_dirty)
        training.state_changed.connect(self._follow_state)
        self._runs.problem.connect(self.problem)
        self._runs.announced.connect(self.announced)
        self._runs.design_wanted.connect(self._take_design)
        self._run.clicked.connect(lambda: self.requested.emit("run.start"))

    def _lay_out(self) -> None:
        self._heading.setObjectName("title")
        self._state.setObjectName("muted")
        self._nothing.setObjectName("muted")
        for label in (self._heading, self._state, self._nothing):
            label.setWordWrap(True)
        self._run.setObjectName("compare_run")
        self._run.setProperty("primary", "true")
        content = QWidget(self)
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        column.setSpacing(GAP_LARGE)
        for widget in (self._heading, self._state, self._nothing):
            column.addWidget(widget)
        column.addWidget(self._run, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._view)
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        left = QWidget(self)
        frame = QVBoxLayout(left)
        frame.setContentsMargins(GAP_LARGE, GAP_LARGE, 0, GAP_LARGE)
        frame.addWidget(self._runs)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(scroll)
        splitter.setStretchFactor(1, 1)
        line = self.fontMetrics().height()
        splitter.setSizes([16 * line, 50 * line])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(splitter)
