"""The curvature tab: second derivatives of every loss, as a spectrum, over the training, and as numbers."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QWidget

from mtl_gui.app.curvature import CurvatureControl
from mtl_gui.app.job import Job
from mtl_gui.curvature_events import SpectralPoints
from mtl_gui.events import PathMeasured, RunFailed
from mtl_gui.runs.curvature_record import CurvatureRecord
from mtl_gui.runs.curvature_series import curvature_series
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.joint_loss import JointLoss
from mtl_gui.runs.spectral_density import density_axis, density_width, spectral_density
from mtl_gui.spec import CurvatureRequest, ProbeRequest
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.heard_name import set_heard_name
from mtl_gui.ui.pages.landscape_view import LandscapeView
from mtl_gui.ui.pages.measure_bar import MeasureBar
from mtl_gui.ui.pages.measured_layout import lay_out_measurement, more_button, number_table, words
from mtl_gui.ui.pages.table_height import show_all_rows
from mtl_gui.ui.pages.tour_refusal import TourRefusal
from mtl_gui.ui.plots.curvature_numbers import CurvatureNumbers
from mtl_gui.ui.plots.curvature_text import curvature_sentence, loss_names, region_name
from mtl_gui.ui.plots.landscape_numbers import Table, line_table
from mtl_gui.ui.plots.landscape_picture import Picture
from mtl_gui.ui.plots.loss_lines import LossLines
from mtl_gui.ui.plots.task_key import key_text
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import number, said

__all__ = ["CurvatureView"]

_CHOSEN_ELSEWHERE = ("part", "num_rows", "probe_seed", "seed", "weights")
_FAINTEST = 1e-6
"""Densities below this share of the highest are not drawn."""


class CurvatureView(LandscapeView):
    """Measures the curvature of a run's losses; it needs no plane, only a run."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._job = Job(self)
        self._control = CurvatureControl(self._job, self)
        self._folder: RunFolder | None = None
        self._settings = ProbeRequest()
        self._joint = JointLoss("sum", ())
        self._failure: RunFailed | None = None
        self._bar = MeasureBar("landscape_curvature", self)
        self._more = more_button("landscape_curvature_more", self, is_open=False)
        self._form = DescriptionForm(CurvatureRequest, "curvature", hidden=_CHOSEN_ELSEWHERE, parent=self)
        self._form.hide()
        self._region, self._step, self._kind = (
            self._combo(name) for name in ("landscape_region", "landscape_step", "landscape_spectrum")
        )
        self._kind.addItems(["", ""])
        self._refusal = TourRefusal(self)
        self._plot = LossLines(theme, self)
        self._plot.setObjectName("landscape_curvature")
        self._key, self._note = words("landscape_curvature_key", self), words("muted", self)
        self._told = words("landscape_curvature_told", self)
        self._numbers = CurvatureNumbers(self)
        self._table = number_table("landscape_curvature_table", self._numbers, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """The tab's name."""
        return self.tr("Curvature")

    def legend(self) -> str:
        """What the curves are."""
        return self.tr(
            "Density of the eigenvalues of every loss' Hessian: how many directions bend how much, up where "
            "there are many. Thick: all tasks together. That flat or sharp is better is nowhere claimed."
        )

    def jobs(self) -> tuple[Job, ...]:
        """What measures."""
        return (self._job,)

    def set_run(self, folder: RunFolder | None) -> None:
        """Shows what was measured of a run before."""
        self._folder, self._failure = folder, None
        self._control.show_latest(folder)

    def set_settings(self, settings: ProbeRequest) -> None:
        """The rows and the seed that the next measurement uses."""
        self._settings = settings

    def set_joint(self, joint: JointLoss) -> None:
        """The weights of all tasks together in the next measurement."""
        self._joint = joint
        self._show_note()

    def show_picture(self, picture: Picture, paths: Sequence[PathMeasured]) -> None:
        """A plane changes nothing here."""

    def tables(self) -> Sequence[Table]:
        """The lines that are drawn."""
        record = self._control.record
        x, values = self._plot.lines
        if record is None or record.started is None or self._plot.isHidden():
            return ()
        across = self.tr("step") if self._is_over_training else self.tr("eigenvalue")
        return (line_table(self._plot.accessibleName(), (across, x), loss_names(record.started), values.T),)

    def measure(self) -> None:
        """Measures what is chosen, with the rows and weights of the page."""
        if self._folder is None or self._control.is_active:
            return
        kept = ("part", "num_rows", "probe_seed", "seed")
        settings = {name: getattr(self._settings, name) for name in kept}
        request: CurvatureRequest = self._form.value()
        weights = self._joint.as_sum().weights
        self._failure = None
        self._more.setChecked(False)
        self._control.measure(self._folder, request.replaced(weights=weights or None, **settings))

    def close_context(self) -> None:
        """Ends the measurement."""
        self._job.stop_and_wait()

    def retranslate(self) -> None:
        """Sets every text."""
        self._bar.set_texts(
            self.tr("Measure the c&urvature"),
            self.tr("Cancel"),
            self.tr("Cancel measuring the curvature"),
            self.tr("Share of the curvature measured"),
        )
        self._more.setText(self.tr("&What is measured"))
        self._more.setAccessibleName(self.tr("Show what is measured and how thoroughly"))
        self._kind.setItemText(0, self.tr("Density of the eigenvalues"))
        self._kind.setItemText(1, self.tr("Largest eigenvalue over the training"))
        set_heard_name(self._kind, self.tr("What is drawn"))
        set_heard_name(self._region, self.tr("Parameters"))
        set_heard_name(self._step, self.tr("Checkpoint"))
        self._table.setAccessibleName(self.tr("Curvature of every loss in numbers"))
        self._show()

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name)
        keep_wheel_for_scrolling(combo)
        combo.currentIndexChanged.connect(self._take)
        return combo

    def _lay_out(self) -> None:
        found = (self._refusal, self._form, self._key, self._plot, self._told, self._table, self._note)
        rows = (self._bar, (self._more, self._kind, self._region, self._step))
        lay_out_measurement(self, rows, found, growing=self._plot)

    def _connect(self) -> None:
        self._bar.measure_wanted.connect(self.measure)
        self._bar.cancel_wanted.connect(self._control.cancel)
        self._more.toggled.connect(self._form.setVisible)
        self._control.record_changed.connect(self._show)
        self._control.state_changed.connect(self._show_state)
        self._control.progressed.connect(self._bar.show_progress)
        self._control.failed.connect(self._refuse)
        self._job.ended.connect(self._tell_end)
        self.theme.changed.connect(self._show)

    def _show_state(self) -> None:
        self._bar.show_busy(is_busy=self._control.is_active, can_start=self._folder is not None)

    def _show(self) -> None:
        self._show_state()
        self._refusal.show_failure(self._failure)
        record = self._control.record
        is_known = record is not None and bool(record.measured)
        for part in (self._plot, self._key, self._table, self._note, self._kind, self._region, self._step):
            part.setVisible(is_known)
        if record is None or record.started is None or not is_known:
            self._told.setText(self._invitation())
            return
        self._offer(record)
        self._draw(record)
        names = loss_names(record.started)
        self._key.setText(key_text(self.theme, names[:-1], self.tr("thick: {joint}").format(joint=names[-1])))
        self._key.setAccessibleName(", ".join(names))
        self._told.setText(curvature_sentence(record, self._chosen_step, self._chosen_region))
        self._numbers.show_record(record, names, self._chosen_step, self._chosen_region)
        self._table.resizeColumnsToContents()
        show_all_rows(self._table)
        self._show_note()

    def _show_note(self) -> None:
        """What was measured on, and that all together are summed even where the maps draw another loss."""
        record = self._control.record
        if record is None or record.started is None:
            return
        parts = [said(record.started.caption)]
        if self._joint.kind != "sum":
            text = self.tr(
                "All together is the sum with the weights {weights}, not the joint loss of the maps."
            )
            parts.insert(0, text.format(weights=", ".join(map(number, record.started.weights))))
        self._note.setText(" ".join(parts))

    def _offer(self, record: CurvatureRecord) -> None:
        """Lists the regions and checkpoints of a record; what was chosen stays where it can."""
        assert record.started is not None
        steps = sorted(record.started.steps, reverse=True)
        regions = [(region_name(name), name) for name in record.started.regions]
        checkpoints = [(self.tr("Step {step}").format(step=step), step) for step in steps]
        _fill(self._region, regions)
        _fill(self._step, checkpoints)
        self._region.setVisible(len(regions) > 1)
        self._step.setVisible(len(steps) > 1 and not self._is_over_training)
        self._kind.setVisible(len(steps) > 1)

    @property
    def _chosen_region(self) -> str:
        return str(self._region.currentData())

    @property
    def _chosen_step(self) -> int:
        return int(self._step.currentData())

    @property
    def _is_over_training(self) -> bool:
        record = self._control.record
        several = record is not None and record.started is not None and len(record.started.steps) > 1
        return several and self._kind.currentIndex() == 1

    def _draw(self, record: CurvatureRecord) -> None:
        if self._is_over_training:
            series = curvature_series(record, self._chosen_region)
            self._plot.show_lines(series.steps.astype(np.float64), series.largest.T, is_log=False)
            self._plot.set_labels(self.tr("step"), self.tr("largest eigenvalue"))
            self._plot.setAccessibleName(self.tr("Largest eigenvalue of every loss over the training"))
            return
        self._plot.setAccessibleName(self.tr("Density of the eigenvalues of every loss"))
        self._plot.set_labels(self.tr("eigenvalue"), self.tr("density"))
        points = record.found(self._chosen_step, self._chosen_region, SpectralPoints)
        self._plot.setVisible(isinstance(points, SpectralPoints))
        if isinstance(points, SpectralPoints):
            width = density_width(points.nodes)
            axis = density_axis(points.nodes, width)
            density = spectral_density(points.nodes, points.shares, axis, width)
            floor = _FAINTEST * float(np.nanmax(density, initial=0.0))
            self._plot.show_lines(axis, density, is_log=True, floor=floor)

    def _invitation(self) -> str:
        rows = number(self._settings.num_rows, 6)
        return self.tr(
            "How much does each loss bend around the trained network, in all directions of its parameters at "
            "once? Measured on up to {rows} rows, as chosen at the left; kept with the run."
        ).format(rows=rows)

    def _take(self) -> None:
        if self._control.record is not None:
            self._show()
            self.announced.emit(self._told.text())

    def _refuse(self, failure: RunFailed) -> None:
        self._failure = failure
        self._show()
        self.announced.emit(self._refusal.text())

    def _tell_end(self) -> None:
        if self._job.state == "finished":
            text = self.tr("The curvature is measured. {told}")
            self.announced.emit(text.format(told=self._told.text()))


def _fill(combo: QComboBox, entries: Sequence[tuple[str, object]]) -> None:
    chosen = combo.currentData()
    kept = [place for place, (_, data) in enumerate(entries) if data == chosen]
    with QSignalBlocker(combo):
        combo.clear()
        for text, data in entries:
            combo.addItem(text, data)
        combo.setCurrentIndex(kept[0] if kept else 0)
