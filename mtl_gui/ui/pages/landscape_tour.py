"""The tour tab: the losses from one task's network over the joint one to another task's network."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QMargins, QSignalBlocker, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.app.job import Job
from mtl_gui.app.tour import TourControl
from mtl_gui.events import CHOSEN, PathMeasured
from mtl_gui.runs.barriers import barrier_heights
from mtl_gui.runs.brackets import Bracket, brackets
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.spec import (
    BarrierRequest,
    JointNetwork,
    ProbeRequest,
    SingleTaskNetwork,
    TourRequest,
)
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling
from mtl_gui.ui.pages.landscape_view import LandscapeView
from mtl_gui.ui.pages.task_pair import TaskPair
from mtl_gui.ui.pages.tour_refusal import TourRefusal
from mtl_gui.ui.plots.barrier_numbers import BarrierNumbers
from mtl_gui.ui.plots.landscape_numbers import Table, line_table
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.plots.matrix_table import MatrixTable
from mtl_gui.ui.plots.task_key import key_text
from mtl_gui.ui.plots.tour_plot import TourPlot
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.theme import GAP, GAP_LARGE, GAP_SMALL, Theme
from mtl_gui.ui.translation import listed, number, said, without_mnemonic

__all__ = ["TourView"]


class TourView(LandscapeView):
    """Measures lines between a run's networks; it needs no plane, only a run.

    Setters change the picture only. All parameters move, so that every stop is the network that was trained.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._job = Job(self)
        self._control = TourControl(self._job, self)
        self._folder: RunFolder | None = None
        self._settings = ProbeRequest()
        self._tasks: tuple[str, ...] = ()
        self._joint = JointLoss("sum", ())
        self._is_stale = False
        self._pair = TaskPair(theme, "landscape_tour_task", self)
        self._measure = QPushButton(self)
        self._measure.setObjectName("landscape_tour_measure")
        self._measure.setProperty("primary", True)
        self._cancel = QPushButton(self)
        self._cancel.setObjectName("landscape_tour_cancel")
        self._progress = QProgressBar(self)
        self._progress.setObjectName("landscape_tour_progress")
        self._refusal = TourRefusal(self)
        self._plot = TourPlot(theme, self)
        self._plot.setObjectName("landscape_tour")
        self._told = _words("landscape_tour_told", self)
        self._key = _words("landscape_tour_key", self)
        self._loss_label = QLabel(self)
        self._loss = QComboBox(self)
        self._loss.setObjectName("landscape_tour_loss")
        self._loss_label.setBuddy(self._loss)
        self._numbers = BarrierNumbers(theme, self)
        self._table = MatrixTable(self._numbers, self)
        self._table.setObjectName("landscape_barriers")
        self._caption = _words("landscape_tour_caption", self)
        self._changes = _words("landscape_tour_changes", self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """The tab's name."""
        return self.tr("Tour")

    def legend(self) -> str:
        """What lines, brackets and tints mean."""
        return self.tr(
            "Loss of every task on straight lines between networks; the thick line is the joint loss chosen "
            "at the left. Dotted: straight between the losses at both ends. Bracket: the barrier, the most a "
            "loss rises above it."
        )

    def jobs(self) -> tuple[Job, ...]:
        """What measures the lines."""
        return (self._job,)

    def set_run(self, folder: RunFolder | None, tasks: tuple[str, ...]) -> None:
        """Offers the networks of a run; what was measured of another one, or of this one before, goes."""
        self._folder = folder
        self._tasks = tasks if folder is not None else ()
        if len(self._joint.weights) != len(tasks):
            self._joint = JointLoss("sum", (1.0,) * len(tasks))
        if self._tasks:
            self._pair.set_tasks(self._tasks)
        with QSignalBlocker(self._loss):
            self._loss.clear()
            self._loss.addItems([*self._tasks, ""])
            self._loss.setCurrentIndex(len(self._tasks))
        self._paint()
        self._control.show_latest(folder)
        self.retranslate()

    def set_settings(self, settings: ProbeRequest) -> None:
        """The rows and the seed that the next measurement uses."""
        self._settings = settings

    def set_joint(self, joint: JointLoss) -> None:
        """Draws another joint loss, at the latest when the view is seen."""
        self._joint = joint
        self._is_stale = True
        if self.isVisible():
            self._show()

    def set_changes(self, sentence: str) -> None:
        """Says what was changed by hand while the networks were trained."""
        self._changes.setText(sentence)

    def forget(self) -> None:
        """Drops what was measured, since the networks have changed."""
        self._control.drop()

    def showEvent(self, event: QShowEvent) -> None:
        """Draws what has changed meanwhile."""
        if self._is_stale:
            self._show()
        super().showEvent(event)

    def show_picture(self, picture: Picture, paths: Sequence[PathMeasured]) -> None:
        """A plane changes nothing here."""

    def tables(self) -> Sequence[Table]:
        """The losses along the way."""
        tour = self._control.tour
        if tour is None:
            return ()
        names = [*self._tasks, self.tr("all tasks together")]
        along = (self.tr("Place; a network at every whole number"), tour.positions)
        return (line_table(self.tr("Losses along the tour"), along, names, self._joint.beside(tour.losses)),)

    def measure(self) -> None:
        """Measures the tour between the chosen tasks, then every two networks."""
        if self._folder is None or self._control.is_active:
            return
        kept = ("part", "num_rows", "probe_seed", "seed", "statistics")
        settings = {name: getattr(self._settings, name) for name in kept}
        first, second = (SingleTaskNetwork(task=self._tasks[task]) for task in self._pair.pair)
        tour = TourRequest(stops=(first, JointNetwork(), second), **settings)
        had_focus = self._measure.hasFocus()
        self._control.measure(self._folder, tour, BarrierRequest(**settings))
        if had_focus:
            self._cancel.setFocus()

    def close_context(self) -> None:
        """Ends the measurement."""
        self._control.close()

    def retranslate(self) -> None:
        """Sets every text."""
        self._measure.setText(self.tr("Measure the to&ur"))
        self._cancel.setText(self.tr("Cancel"))
        for button in (self._measure, self._cancel):
            button.setAccessibleName(without_mnemonic(button.text()))
        self._cancel.setAccessibleName(self.tr("Cancel measuring the tour"))
        self._progress.setAccessibleName(self.tr("Share of the lines measured"))
        self._plot.setAccessibleName(self.tr("Losses along the tour"))
        self._loss_label.setText(self.tr("Barriers of the &loss of"))
        self._loss.setAccessibleName(self.tr("Loss whose barriers are shown"))
        self._loss.setItemText(len(self._tasks), self.tr("all tasks together"))
        self._table.setAccessibleName(self.tr("Barriers between every two networks"))
        self._show()

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(GAP)
        choices.addWidget(self._pair)
        choices.addWidget(self._measure)
        choices.addWidget(self._cancel)
        choices.addWidget(self._progress, 1)
        choices.addStretch(0)
        loss = QHBoxLayout()
        loss.setSpacing(GAP)
        loss.addWidget(self._loss_label)
        loss.addWidget(self._loss)
        loss.addWidget(self._key, 1)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        column.addWidget(self._refusal)
        column.addLayout(loss)
        column.addWidget(self._plot, 3)
        column.addWidget(self._told)
        column.addWidget(self._table, 2)
        column.addWidget(self._changes)
        column.addWidget(self._caption)
        column.addStretch()
        self._loss.setMinimumWidth(8 * GAP_LARGE)
        keep_wheel_for_scrolling(self._loss)
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP_SMALL)
        layout.addLayout(choices)
        layout.addWidget(scrolled(inside, QMargins(0, 0, GAP, 0)), 1)

    def _connect(self) -> None:
        self._measure.clicked.connect(self.measure)
        self._cancel.clicked.connect(self._control.cancel)
        self._loss.currentIndexChanged.connect(self._take)
        self._control.changed.connect(self._show)
        self._control.state_changed.connect(self._show)
        self._control.failed.connect(self._refuse)
        self._control.progressed.connect(self._show_progress)
        self._job.ended.connect(self._tell_end)
        self.theme.changed.connect(self._paint)

    def _show(self) -> None:
        self._refresh_buttons()
        self._refusal.show_failure(self._control.failure)
        self._is_stale = False
        tour, barriers = self._control.tour, self._control.barriers
        chosen = max(self._loss.currentIndex(), 0)
        for part in (self._loss, self._loss_label):
            part.setVisible(tour is not None)
        self._key.setVisible(tour is not None)
        self._plot.setVisible(tour is not None)
        self._table.setVisible(barriers is not None)
        self._caption.setText("" if tour is None else said(tour.caption))
        self._caption.setVisible(tour is not None)
        self._changes.setVisible(tour is not None and bool(self._changes.text()))
        self._told.setText(self._sentence())
        if tour is not None:
            losses = self._joint.beside(tour.losses)
            names = tuple(map(self._network, tour.stops))
            legs = [self._leg(float(distance)) for distance in tour.distances]
            self._plot.show_tour(tour.positions, losses, brackets(tour.positions, losses))
            self._plot.set_chosen(chosen)
            self._plot.set_labels(self.tr("loss"), names, legs)
        if barriers is not None:
            lines = 2 * min(len(barriers.networks) + 1, 8)
            self._table.setMinimumHeight(lines * self.fontMetrics().height())
            heights = barrier_heights(np.moveaxis(self._joint.beside(barriers.losses), 2, 0))
            self._numbers.show_heights(tuple(map(self._network, barriers.networks)), heights[..., chosen])

    def _refresh_buttons(self) -> None:
        is_busy = self._control.is_active
        was_on_cancel = self._cancel.hasFocus()
        self._measure.setEnabled(bool(self._tasks) and not is_busy)
        if was_on_cancel and not is_busy:
            self._measure.setFocus()
        self._cancel.setEnabled(is_busy)
        self._progress.setVisible(is_busy)

    def _take(self) -> None:
        self._show()
        self.announced.emit(self._told.text())

    def _refuse(self) -> None:
        self._show()
        self.announced.emit(self._refusal.text())

    def _tell_end(self) -> None:
        if self._job.state == "finished":
            self.announced.emit(self.tr("The tour is measured. {told}").format(told=self._told.text()))

    def _show_progress(self, fraction: float, _seconds_left: float) -> None:
        self._progress.setValue(round(100 * fraction))

    def _sentence(self) -> str:
        tour = self._control.tour
        if tour is None:
            return self.tr(
                "Choose two tasks and measure: every loss on the straight way from the network of the first "
                "task alone to the joint network, and on to that of the second task alone."
            )
        found = brackets(tour.positions, self._joint.beside(tour.losses))
        names = (*tour.tasks, self.tr("together"))
        legs = []
        for leg in range(len(tour.stops) - 1):
            on_leg = listed(self._height(names, bracket) for bracket in found if bracket.leg == leg)
            ends = {"first": self._network(tour.stops[leg]), "second": self._network(tour.stops[leg + 1])}
            legs.append(self.tr("{first} to {second}: {heights}.").format(**ends, heights=on_leg or "–"))
        return self.tr("Barriers. {legs}").format(legs=" ".join(legs))

    def _height(self, names: Sequence[str], bracket: Bracket) -> str:
        height = number(bracket.height) if bracket.is_barrier else self.tr("none")
        return self.tr("{loss} {height}").format(loss=names[bracket.loss], height=height)

    def _network(self, stop: str) -> str:
        if stop == CHOSEN:
            return self.tr("joint")
        return self.tr("{task} alone").format(task=stop)

    def _leg(self, distance: float) -> str:
        return self.tr("distance {distance}").format(distance=number(distance))

    def _paint(self) -> None:
        for task in range(len(self._tasks)):
            self._loss.setItemIcon(task, task_icon(self.theme, task))
        self._key.setText(key_text(self.theme, self._tasks))
        self._key.setAccessibleName(", ".join(self._tasks))


def _words(name: str, parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
