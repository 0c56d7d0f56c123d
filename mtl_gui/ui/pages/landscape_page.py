"""The landscape page: what the losses look like around the trained networks."""

from collections.abc import Mapping
from pathlib import Path
from typing import Self

import numpy as np
from PySide6.QtCore import QMargins, Qt
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.app.animation import AnimationControl
from mtl_gui.app.job import Job, JobState
from mtl_gui.app.landscape import LandscapeControl
from mtl_gui.app.settings import Preferences
from mtl_gui.events import FloatArray
from mtl_gui.runs.landscape_record import LandscapeRecord
from mtl_gui.spec import Experiment
from mtl_gui.ui.dialogs.animation_dialog import AnimationDialog, Scene, nothing_to_animate
from mtl_gui.ui.page import Page, Workbench
from mtl_gui.ui.pages.landscape_memory import LandscapeMemory
from mtl_gui.ui.pages.landscape_pace import LandscapePace
from mtl_gui.ui.pages.landscape_planes import OtherRun
from mtl_gui.ui.pages.landscape_side import LandscapeSide
from mtl_gui.ui.pages.landscape_time import TimeBar
from mtl_gui.ui.pages.landscape_views import LandscapeViews
from mtl_gui.ui.plots.control_text import changes_sentence
from mtl_gui.ui.plots.landscape_moments import Moment, first_known
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.reading_order import give_focus
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.steps import Steps
from mtl_gui.ui.theme import GAP_LARGE, GAP_SMALL
from mtl_gui.ui.translation import number, said, translated

__all__ = ["LandscapePage"]


class LandscapePage(Page):
    """Views of every task's loss and of the joint loss on one plane, a probe, and a slider through time."""

    name = "landscape"
    icon_name = "landscape"

    def __init__(
        self,
        workbench: Workbench,
        parent: QWidget | None = None,
        parts: tuple[LandscapeSide, LandscapeViews] | None = None,
    ) -> None:
        super().__init__(workbench, parent)
        theme = workbench.theme
        self._side, self._views = parts or (LandscapeSide(theme, self), LandscapeViews(theme, self))
        self._control = LandscapeControl(workbench.landscape_job, self)
        self._animation_job = Job(self)
        self._animation = AnimationControl(self._animation_job, self)
        self._picture: Picture | None = None
        self._controls, self._follow = self._side.controls, self._side.follow
        self._measure, self._cancel = self._side.measure, self._side.cancel
        self._progress, self._time_left = self._side.progress, self._side.time_left
        self._joint, self._readout, self._check = self._side.joint, self._side.readout, self._side.check
        self._time = TimeBar(self, workbench.training)
        kept = (self._controls, self._joint, self._views)
        self._memory = LandscapeMemory(workbench.training, self._control, *kept)
        self._empty = QLabel(self)
        self._caption = QLabel(self)
        self._build()
        self._connect()
        if parts is None:
            self.fill()

    @classmethod
    def in_steps(cls, workbench: Workbench, parent: QWidget) -> Steps[Self]:
        """Makes both sides, then the page."""
        side = yield from LandscapeSide.in_steps(workbench.theme)
        yield
        views = yield from LandscapeViews.in_steps(workbench.theme)
        yield
        page = cls(workbench, parent, (side, views))
        yield
        page.fill()
        return page

    def fill(self) -> None:
        """Shows what there is: the last step of making the page."""
        self.retranslate()
        self._show_run()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Landscape")

    def retranslate(self) -> None:
        """Sets every text."""
        self._measure.setText(self.tr("&Measure the landscape"))
        self._measure.setAccessibleName(self.tr("Measure the landscape"))
        self._cancel.setText(self.tr("&Cancel"))
        self._cancel.setAccessibleName(self.tr("Cancel measuring"))
        self._progress.setAccessibleName(self.tr("Share of the points measured"))
        self._empty.setText(
            self.tr(
                "Train first: the landscape is the loss around the trained networks. "
                "A run that is paused can be measured too."
            )
        )
        self._refresh()

    def close_contexts(self) -> None:
        """Frees OpenGL before the window goes away, and ends what the page draws."""
        self._animation.close()
        self._views.close_context()
        self._check.close_context()

    def view_state(self) -> dict[str, object]:
        """What is asked for, what is drawn, how losses become one, and the probe."""
        return self._memory.state()

    def restore_view(self, state: Mapping[str, object]) -> None:
        """Shows what is kept of it here; planes that the run does not have are left out."""
        self._memory.restore(state)
        self._reweigh()

    def measure(self) -> None:
        """Measures the landscape of the run that is shown."""
        folder = self.workbench.training.folder
        if folder is not None:
            focused = QApplication.focusWidget()
            self._control.measure(folder, self._controls.value())
            if focused is not None and self.isAncestorOf(focused) and not focused.isEnabled():
                give_focus(self._cancel, Qt.FocusReason.OtherFocusReason)

    def animate(self) -> None:
        """Offers the training as an animation over the landscape that is shown."""
        record = self._control.record
        if record is None or not record.paths:
            self.problem.emit(nothing_to_animate())
            return
        AnimationDialog(self._animation, Scene(record.snapshot(), self._joint.value()), self).open()

    def check(self) -> None:
        """Says whether the chosen point of the map is a minimum in all directions."""
        self._check.check()

    def cancel(self) -> None:
        """Stops measuring or following; what is known stays on the screen."""
        self._follow.take_back()
        self._control.cancel()

    def _build(self) -> None:
        self._caption.setWordWrap(True)
        self._caption.setObjectName("muted")
        self._caption.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown = QWidget(self)
        right = QVBoxLayout(shown)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(GAP_SMALL)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.setSpacing(GAP_LARGE)
        layout.addWidget(self._side)
        layout.addWidget(scrolled(shown, QMargins()), 1)
        for below, stretch in ((self._empty, 0), (self._views, 1), (self._time, 0), (self._caption, 0)):
            right.addWidget(below, stretch)  # last, since every change of parent goes through all their parts

    def _connect(self) -> None:
        for wish in (self._measure.clicked, self._views.measure_wanted):
            wish.connect(self.measure)
        self._controls.opened.connect(self._refresh)
        self._cancel.clicked.connect(self.cancel)
        self._joint.changed.connect(self._reweigh)
        self._time.moved.connect(self._move_in_time)
        self._time.animation_wanted.connect(lambda: self.requested.emit("export.animation"))
        self._animation.written.connect(self._tell_written)
        self._animation.failed.connect(self.problem)
        self._views.probe_moved.connect(self._read)
        self._views.announced.connect(self.announced)
        self._check.announced.connect(self.announced)
        self._views.view_changed.connect(self._show_about_plane)
        self._controls.value_changed.connect(self._views.set_settings)
        LandscapePace(self._control, self._draw, self._views.turns, self)
        self._control.state_changed.connect(self._refresh)
        self._control.progressed.connect(self._show_progress)
        self._control.paced.connect(self._follow.show_pace)
        for job in (*self._views.jobs(), self._animation_job):
            self.workbench.landscape_work.watch(job)
        self._follow.toggled.connect(self._follow_or_stop)
        self._control.failed.connect(self.problem)
        self.workbench.landscape_job.ended.connect(self._tell_end)
        self.workbench.training.run_changed.connect(self._show_run)
        self.workbench.training.state_changed.connect(self._refresh)
        self.workbench.training.state_changed.connect(self._follow_if_wanted)
        self.workbench.training.state_changed.connect(self._drop_tour)
        self.workbench.session.experiment_changed.connect(self._follow_design)
        self.workbench.theme.changed.connect(self._draw)

    def take_preferences(self, preferences: Preferences) -> None:
        """Shows and keeps how much of a training's time following it may take."""
        self._follow.take_preferences(preferences)

    def _follow_or_stop(self) -> None:
        if self._follow.is_wanted:
            self._follow_if_wanted()
        elif self._control.is_following:
            self._control.cancel()

    def _drop_tour(self, state: JobState) -> None:
        """A tour between networks that train on is one of the past."""
        if state == "running":
            self._views.tour.forget()
        elif self.workbench.training.record is not None:
            self._views.tour.set_changes(changes_sentence(self.workbench.training.record))

    def _follow_if_wanted(self) -> None:
        training = self.workbench.training
        if (
            self._follow.is_wanted
            and training.is_active
            and training.folder is not None
            and not self._control.is_active
        ):
            self._follow.forget_pace()
            self._control.follow(training.folder, self._controls.value(), self._follow.share)

    def _follow_design(self) -> None:
        if self.workbench.training.record is None:
            self._views.basins.set_experiment(self._experiment)
            self._refresh()

    def _show_run(self) -> None:
        record = self.workbench.training.record
        if record is not None:
            self._controls.set_run(record.experiment, self._other_runs(record.experiment))
            tasks = tuple(task.name for task in record.experiment.tasks if task.enabled)
            self._joint.set_tasks(tasks)
            self._views.set_joint(self._joint.value())
            self._views.tour.set_changes(changes_sentence(record))
            self._views.front.set_data(record.experiment.data)
            self._views.tour.set_run(self.workbench.training.folder, tasks)
            self._views.set_settings(self._controls.value())
        self._views.curvature.set_run(self.workbench.training.folder)
        self._views.basins.set_experiment(self._experiment)
        self._views.forget_probe()
        self._control.show_latest(self.workbench.training.folder)
        self._refresh()

    def _other_runs(self, experiment: Experiment) -> list[OtherRun]:
        """The stored runs whose networks can have the same parameters as those of the run that is shown."""
        training = self.workbench.training
        own = training.folder.run_id if training.folder is not None else ""
        tasks = tuple(task.name for task in experiment.tasks if task.enabled)
        return [
            OtherRun(
                str(training.store.open(entry.id).path),
                f"{translated(entry.title, 'presets') or entry.data}, {entry.created:%Y-%m-%d %H:%M:%S}",
            )
            for entry in training.store.listed(most_read=20).entries
            if entry.id != own and entry.tasks == tasks and entry.data == experiment.data.kind
        ]

    def _refresh(self) -> None:
        is_busy = self._control.is_active
        was_on_cancel = self._cancel.hasFocus()
        has_run = self.workbench.training.folder is not None
        self._measure.setEnabled(has_run and not is_busy)
        if was_on_cancel and not is_busy:
            self._measure.setFocus()
        self._cancel.setEnabled(is_busy)
        is_training = self.workbench.training.is_active
        self._follow.setVisible(is_training or self._follow.is_wanted or self._controls.is_open)
        self._progress.setVisible(is_busy)
        self._time_left.setVisible(is_busy)
        record = self._control.record
        has_picture = record is not None and record.losses is not None
        may_tour = has_run and not is_busy
        self._joint.setVisible(has_picture or may_tour)
        for part in (self._readout, self._check):
            part.setVisible(has_picture)
        self._views.offer_plane(has_plane=has_picture, has_run=has_run, is_busy=is_busy)
        self._show_about_plane()
        self._empty.setVisible(not has_run)
        started = None if record is None else record.started
        self._caption.setText("" if started is None else said(started.caption))

    @property
    def _experiment(self) -> Experiment:
        """That of the run that is shown; without a run, the one that is designed."""
        record = self.workbench.training.record
        return self.workbench.session.experiment if record is None else record.experiment

    def _show_about_plane(self) -> None:
        """Caption and checkpoints are those of the plane: another view does not have them."""
        record = self._control.record
        has_picture = record is not None and record.losses is not None
        is_seen = has_picture and self._views.is_on_plane
        self._caption.setVisible(is_seen)
        self._time.setVisible(is_seen and self._time.has_moments)

    def _draw(self) -> None:
        record = self._control.record
        if record is not None and record.started is not None and record.losses is not None:
            self._joint.set_tasks(record.started.tasks)
            self._readout.set_tasks(record.started.tasks)
            self._picture = Picture.of(record, self._joint.value())
            if self._picture is not None:
                self._time.show_paths(record.paths)
                self._views.show_picture(self._picture, record.paths)
                self._show_moments(self._time.moments())
                self._read()
                self._offer_check(record)
        else:
            self._picture = None
        self._refresh()

    def _reweigh(self) -> None:
        self._views.set_joint(self._joint.value())
        if self._picture is not None:
            self._picture = self._picture.combined(self._joint.value())
            self._views.show_joint(self._picture)
            self._readout.show_true(self._true_losses(self._time.moments()))
            self._read()
            if self._control.record is not None:
                self._offer_check(self._control.record)

    def _offer_check(self, record: LandscapeRecord) -> None:
        assert self._picture is not None
        folder = self.workbench.training.folder
        self._check.show_picture(folder, record.request, self._picture, self._joint.value())

    def _read(self, _x: float = 0.0, _y: float = 0.0, is_said: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        if self._picture is None or self._views.probe is None:
            return
        self._check.set_probe(*self._views.probe)
        row, column = self._picture.cell(*self._views.probe)
        surfaces = self._picture.surfaces
        at_probe = surfaces[:, row, column]
        lowest = np.where(np.isfinite(surfaces), surfaces, np.inf).min(axis=(1, 2))
        self._readout.show_losses(at_probe, lowest, is_measured=bool(self._picture.measured[row, column]))
        if is_said:
            self.announced.emit(self._readout.sentence(at_probe))

    def _move_in_time(self, moments: tuple[Moment, ...]) -> None:
        self._show_moments(moments)
        losses = self._true_losses(moments)
        true = "" if losses is None else self._readout.sentence(losses)
        self.announced.emit(
            self.tr("Step {step}: {losses}. {distances}").format(
                step=self._time.step, losses=true, distances=self._time.sentence()
            )
        )

    def _show_moments(self, moments: tuple[Moment, ...]) -> None:
        self._views.show_moments(moments)
        self._readout.show_true(self._true_losses(moments))

    def _true_losses(self, moments: tuple[Moment, ...]) -> FloatArray | None:
        """The losses [T + 1] of the chosen network itself, not of its foot on the plane."""
        losses = [moment.losses for moment in moments if moment.is_joint]
        if not losses or self._picture is None:
            return None
        known = first_known(np.stack(losses))
        return np.append(known, self._joint.value().of(known, self._picture.ideal))

    def _tell_end(self) -> None:
        record = self._control.record
        if record is not None and record.is_finished:
            self.announced.emit(self.tr("The landscape is measured."))

    def _tell_written(self, path: Path) -> None:
        self.announced.emit(self.tr("The animation is written to {path}.").format(path=path))

    def _show_progress(self, fraction: float, seconds_left: float) -> None:
        self._progress.setValue(round(100 * fraction))
        if seconds_left >= 0:
            self._time_left.setText(self.tr("{time} s left").format(time=number(max(seconds_left, 1), 2)))
        else:
            self._time_left.setText(self.tr("Measuring the first points …"))
