"""The Train page: run, watch and steer."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QMargins, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QSplitter, QStackedLayout, QStackedWidget, QVBoxLayout, QWidget

from mtl_gui.app.job import JobState
from mtl_gui.spec import Experiment, Task
from mtl_gui.ui.page import Page, Workbench
from mtl_gui.ui.pages.answers_view import AnswersView
from mtl_gui.ui.pages.curve_grid import CurveGrid
from mtl_gui.ui.pages.gradient_text import solver_sentence
from mtl_gui.ui.pages.gradient_view import GradientView
from mtl_gui.ui.pages.gradient_watch import GradientWatch
from mtl_gui.ui.pages.legend_entries import legend_entries
from mtl_gui.ui.pages.live_weights import LiveWeights
from mtl_gui.ui.pages.no_run_card import NoRunCard
from mtl_gui.ui.pages.origin_text import origin_sentence
from mtl_gui.ui.pages.run_panel import RunPanel
from mtl_gui.ui.pages.steering import Steering, learning_rate_of, task_weights_of
from mtl_gui.ui.pages.steering_bar import SteeringBar
from mtl_gui.ui.pages.steering_history import SteeringHistory
from mtl_gui.ui.pages.task_table import TaskTable, TaskValues
from mtl_gui.ui.pages.time_travel import TimeTravel
from mtl_gui.ui.pages.training_text import state_sentence
from mtl_gui.ui.pages.view_bar import ViewBar
from mtl_gui.ui.plots.curve_legend import CurveLegend
from mtl_gui.ui.plots.curve_source import CurveSource, View
from mtl_gui.ui.plots.data_table import DataDialog, Numbers, curve_tables
from mtl_gui.ui.plots.redraw_clock import RedrawClock
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.theme import GAP, GAP_LARGE, GAP_SMALL

__all__ = ["TrainPage"]

_MOST_COLUMNS = 12
_LEAST_LINES = 18
_RUNNING_MILLISECONDS = 85
"""More than ten times a second the losses of every step go on; the rest of the plots follows as it can."""
_RUNNING_SHARE = 0.03
_DRAWING_SHARE = 0.035
_RESTING_SHARE = 0.3


class TrainPage(Page):
    """Curves of the run that is shown, the commands that drive it, and what can be moved while it runs.

    Up to twelve tasks stand side by side; more are rows of a table, and the curves of the chosen ones beside
    it. In their place the task gradients can be watched, which are looked at only while they are in view.
    """

    name = "train"
    icon_name = "train"

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        theme = workbench.theme
        self._source: CurveSource | None = None
        self._num_changes = 0
        self._steering = Steering(workbench.training, self)
        self._weights = LiveWeights(self)
        SteeringHistory(self._steering, workbench.training, workbench.session)
        self._empty = NoRunCard(theme, workbench.session.experiment, self)
        self._panel = RunPanel(self._weights, theme, self)
        self._finer = SteeringBar(theme, workbench.training, self)
        self._finer.hide()
        self._time = TimeTravel(workbench.training, self)
        self._bar = ViewBar(self)
        self._legend = CurveLegend(theme, self)
        self._values = TaskValues(theme, self)
        self._table = TaskTable(self._values, theme, self)
        self._grid = CurveGrid(self._weights, theme, self)
        self._gradients: GradientView | None = None
        self._answers: AnswersView | None = None
        self._tasks: tuple[Task, ...] = ()
        self._watch = GradientWatch(workbench.training, self)
        self._origin = QLabel(self)
        self._origin.setObjectName("run_origin")
        self._origin.setWordWrap(True)
        self._origin.hide()
        self._solver = QLabel(self)
        self._solver.setObjectName("solver_state")
        self._solver.setWordWrap(True)
        self._solver.hide()
        self._bodies = QStackedWidget(self)
        self._bodies.setObjectName("train_bodies")
        self._clock = RedrawClock(self._drawings, self._is_seen, self, share=_DRAWING_SHARE)
        self._running = RedrawClock(
            self._running_drawings, self._is_seen, self, interval=_RUNNING_MILLISECONDS, share=_RUNNING_SHARE
        )
        self._stack = QStackedLayout(self)
        self._lay_out()
        self._connect()
        self._show_run()
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Train")

    def retranslate(self) -> None:
        """Sets every text; those of the plots come with the next drawing."""
        self._legend.setAccessibleName(self.tr("Legend of the curves"))
        self._tell_origin()
        self._table.setAccessibleName(self.tr("Tasks and their latest values"))
        self._table.names.setAccessibleName(self.tr("Names of the tasks"))
        tip = self.tr("Choose up to {count} tasks to see their curves side by side.").format(
            count=_MOST_COLUMNS
        )
        self._table.setToolTip(tip)
        self._table.setAccessibleDescription(tip)
        self._table.fit_columns()
        self._values.forget()
        self._show_state(self.workbench.training.state)
        self._clock.mark_dirty()

    def showEvent(self, event: QShowEvent) -> None:
        """Draws what happened while the page was hidden."""
        super().showEvent(event)
        self._empty.show_kept(has_kept=not self.workbench.training.store.is_empty)
        self._follow_watch()
        self._clock.hurry()

    def changeEvent(self, event: QEvent) -> None:
        """Follows another size of text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_room()

    def view_state(self) -> dict[str, object]:
        """The rows that are chosen in the table of tasks."""
        return {"rows": self._table.chosen_rows()}

    def restore_view(self, state: Mapping[str, object]) -> None:
        """Chooses the rows, where there is a table."""
        rows = state.get("rows")
        if isinstance(rows, list) and rows and not self._table.isHidden():
            self._table.choose_rows([row for row in rows if isinstance(row, int)])

    def set_simple(self, *, is_simple: bool) -> None:
        """Leaves out the gradients, or offers them again."""
        self._bar.set_simple(is_simple=is_simple)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ends the looks at the gradients that nobody sees."""
        super().hideEvent(event)
        self._follow_watch()

    def _lay_out(self) -> None:
        body = QSplitter(Qt.Orientation.Horizontal, self)
        body.setObjectName("train_splitter")
        body.setChildrenCollapsible(False)
        body.addWidget(self._table)
        body.addWidget(self._grid)
        body.setStretchFactor(1, 1)
        line = self.fontMetrics().height()
        body.setSizes([26 * line, 50 * line])
        content = QWidget(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_SMALL)
        layout.setSpacing(GAP)
        for widget in (self._panel, self._finer, self._origin, self._solver, self._bar, self._legend):
            layout.addWidget(widget)
        self._curves = body
        self._keep_room()
        self._bodies.addWidget(body)
        layout.addWidget(self._bodies, 1)
        self._stack.addWidget(self._empty)
        area = scrolled(content, QMargins(0, 0, 0, 0))
        for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
            bar.valueChanged.connect(self._clock.mark_dirty)
        with_time = QWidget(self)
        rows = QVBoxLayout(with_time)
        rows.setContentsMargins(0, 0, 0, GAP)
        rows.setSpacing(GAP_SMALL)
        rows.addWidget(area, 1)
        rows.addWidget(self._time)
        self._time.setContentsMargins(GAP_LARGE, 0, GAP_LARGE, 0)
        self._stack.addWidget(with_time)

    def _keep_room(self) -> None:
        """Leaves the plots so much height that one row is seen whole, where the page has to scroll for it."""
        self._bodies.setMinimumHeight(_LEAST_LINES * self.fontMetrics().height())

    def _connect(self) -> None:
        training = self.workbench.training
        training.run_changed.connect(self._show_run)
        training.record_grew.connect(self._clock.mark_dirty)
        training.record_grew.connect(self._running.mark_dirty)
        training.record_grew.connect(self._follow_watch)
        training.state_changed.connect(self._follow_state)
        training.moment_changed.connect(self._show_moment)
        training.pace_changed.connect(self._panel.begin)
        training.pace_changed.connect(self._follow_pace)
        self._finer.requested.connect(self.requested)
        self.workbench.session.experiment_changed.connect(self._follow_experiment)
        self._empty.requested.connect(self.requested)
        self._panel.requested.connect(self.requested)
        self._panel.more_wanted.connect(self._finer.setVisible)
        self._panel.learning_rate_changed.connect(self._steering.set_learning_rate)
        self._weights.moved.connect(self._steering.set_task_weights)
        self._weights.refused.connect(self._announce)
        self._connect_plots(self._grid)
        self._bar.value_changed.connect(self._show_view)
        self._bar.data_wanted.connect(lambda: self._show_data(0))
        self._table.selectionModel().selectionChanged.connect(self._show_chosen)

    def _connect_plots(self, plots: CurveGrid | GradientView) -> None:
        plots.reading_changed.connect(self.announced)
        plots.data_wanted.connect(self._show_data)
        plots.uncovered.connect(self._clock.mark_dirty)

    def close_contexts(self) -> None:
        """Ends what asks kept networks."""
        if self._answers is not None:
            self._answers.close_job()

    def _make_gradients(self) -> GradientView:
        """Builds the view of the gradients when it is first wanted, so that the page is there at once."""
        gradients = GradientView(self.workbench.theme, self)
        self._bodies.addWidget(gradients)
        self._connect_plots(gradients)
        gradients.set_moment(self.workbench.training.moment)
        gradients.every_changed.connect(self._watch_every)
        if self._source is not None:
            gradients.show_run(self._source)
        return gradients

    def _make_answers(self) -> AnswersView:
        """Builds the view of the answers when it is first wanted."""
        answers = AnswersView(self.workbench.theme, self.workbench.training, self)
        self._bodies.addWidget(answers)
        answers.reading_changed.connect(self.announced)
        answers.data_wanted.connect(self._show_data)
        answers.uncovered.connect(self._clock.mark_dirty)
        answers.turned.connect(self._clock.hurry)
        if self._source is not None:
            answers.show_run(self._source, self._tasks)
        return answers

    def _show_run(self) -> None:
        """Takes up another run, or none."""
        record = self.workbench.training.record
        self._stack.setCurrentIndex(0 if record is None else 1)
        if record is None:
            return
        source = CurveSource(record)
        self._source = source
        self._num_changes = -1
        self._show_changes(source)
        self._panel.begin()
        self._watch.begin()
        if self._gradients is not None:
            self._gradients.show_run(source)
        self._values.show_run(source)
        self._finer.show_tasks(tuple(task.name for task in source.tasks))
        self._tell_origin()
        has_many = len(source.tasks) > _MOST_COLUMNS
        self._table.setVisible(has_many)
        self._show_tasks(source, source.tasks[:1] if has_many else source.tasks)
        if has_many:
            self._table.selectRow(0)

    def _tell_origin(self) -> None:
        folder = self.workbench.training.folder
        self._origin.setText("" if folder is None else origin_sentence(folder))
        self._origin.setVisible(bool(self._origin.text()))

    def _show_moment(self, step: int | None) -> None:
        self._grid.set_moment(step)
        if self._gradients is not None:
            self._gradients.set_moment(step)
        self._clock.mark_dirty()

    def _show_chosen(self) -> None:
        rows = self._table.chosen_rows()[:_MOST_COLUMNS]
        if self._source is not None and rows:
            self._show_tasks(self._source, tuple(self._source.tasks[row] for row in rows))

    def _show_tasks(self, source: CurveSource, tasks: tuple[Task, ...]) -> None:
        self._tasks = tasks
        self._grid.show_run(source, tasks)
        if self._answers is not None:
            self._answers.show_run(source, tasks)
        self._show_state(self.workbench.training.state)
        self._clock.hurry()

    def _follow_experiment(self, experiment: Experiment) -> None:
        self._empty.show_experiment(experiment)

    def _follow_pace(self) -> None:
        """Where no training computes as fast as it can, drawing takes nothing from it."""
        training = self.workbench.training
        is_fast = training.state == "running" and training.pace is None
        self._clock.set_share(None if is_fast else _RESTING_SHARE)

    def _follow_state(self, state: JobState) -> None:
        self._show_state(state)
        self._follow_pace()
        self._follow_watch()
        self._clock.mark_dirty()
        record = self.workbench.training.record
        if record is not None:
            self.announced.emit(state_sentence(state, record))

    def _show_view(self, view: View) -> None:
        if view.has_gradients and self._gradients is None:
            self._gradients = self._make_gradients()
        if view.has_answers and self._answers is None:
            self._answers = self._make_answers()
        self._bodies.setCurrentWidget(self._body_of(view))
        self._follow_watch()
        self._clock.hurry()

    def _body_of(self, view: View) -> QWidget:
        wanted = self._gradients if view.has_gradients else self._answers if view.has_answers else None
        return self._curves if wanted is None else wanted

    def _watch_every(self, every: int | None) -> None:
        self._watch.set_every(every)
        self._follow_watch()

    def _follow_watch(self) -> None:
        view, is_seen = self._bar.value(), self._is_seen()
        self._watch.follow(is_watched=view.has_gradients and is_seen)
        if self._answers is not None:
            self._answers.watch(is_watched=view.has_answers and is_seen)

    def _announce(self, text: str) -> None:
        if text:
            self.announced.emit(text)

    def _show_state(self, state: JobState) -> None:
        self._panel.show_state(state, self.workbench.training.record)
        self._finer.refresh()
        self._time.refresh()
        self._grid.set_steerable(is_steerable=state in ("running", "paused"))

    def _is_seen(self) -> bool:
        return self.isVisible() and not self.window().isMinimized()

    def _drawings(self) -> list[Callable[[], None]]:
        if self._source is None:
            return []
        view = self._bar.value()
        if view.has_gradients and self._gradients is not None:
            self._gradients.set_view(view)
            is_active = self.workbench.training.is_active
            return [self._show_numbers, *self._gradients.drawings(is_active=is_active)]
        if view.has_answers and self._answers is not None:
            return [self._show_numbers, *self._answers.drawings()]
        self._grid.set_view(view)
        return [self._show_numbers, *self._grid.drawings()]

    def _running_drawings(self) -> list[Callable[[], None]]:
        """Between two drawings the losses of every step go on, where they are in view."""
        view = self._bar.value()
        has_steps = view.has_batches and not (view.has_gradients or view.has_answers)
        return [self._grid.run_on] if has_steps else []

    def _show_numbers(self) -> None:
        """Everything on the page that follows the run, but the plots."""
        record, source = self.workbench.training.record, self._source
        if record is None or source is None:
            return
        self._panel.show_progress(self.workbench.training.state, record)
        self._time.refresh()
        self._legend.setVisible(not self._bar.value().has_answers)
        self._legend.show_entries(legend_entries(record, self._bar.value()))
        self._solver.setText(solver_sentence(record))
        self._solver.setVisible(bool(self._solver.text()))
        if self._table.isVisible():
            self._values.update(source, self._bar.value(), self.workbench.training.moment)
        self._show_changes(source)

    def _show_changes(self, source: CurveSource) -> None:
        """Puts the sliders to what is in force, unless the person is just moving one."""
        record = source.record
        num_changes = sum(len(arm.controls) for arm in record.arms.values())
        if num_changes != self._num_changes and not self._steering.is_waiting:
            self._num_changes = num_changes
            self._panel.set_learning_rate(learning_rate_of(record))
            self._weights.set_value(task_weights_of(record, source.starting_weights()))

    def _show_data(self, number: int) -> None:
        tables: list[tuple[str, Callable[[], Numbers]]] = []
        if self._answers is not None and self._bar.value().has_answers:
            tables = self._answers.tables()
        elif self._source is not None:
            tables = curve_tables(self._shown_plots().contents())
        if tables:
            DataDialog(tables, number, self).open()

    def _shown_plots(self) -> CurveGrid | GradientView:
        if self._gradients is None or not self._bar.value().has_gradients:
            return self._grid
        return self._gradients
