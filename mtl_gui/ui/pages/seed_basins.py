"""Where the seeds of a network end with each method: settings, a strip of losses, and a table of shares."""

from collections.abc import Generator
from pathlib import Path

import numpy as np
from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from mtl_gui.app.basin_files import seed_file_events
from mtl_gui.app.job import Job
from mtl_gui.app.seed_ends import SeedEndsControl
from mtl_gui.events import Event, RunFailed
from mtl_gui.runs.method_titles import method_title
from mtl_gui.runs.seed_classes import SeedClasses, seed_classes
from mtl_gui.spec import Experiment
from mtl_gui.spec.seed_ends import SeedEndsRequest, usual_seed_ends
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.heard_name import set_heard_name
from mtl_gui.ui.pages.log_slider import LogSlider
from mtl_gui.ui.pages.measure_bar import MeasureBar
from mtl_gui.ui.pages.measured_layout import lay_out_measurement, more_button, number_table, words
from mtl_gui.ui.pages.method_set import MethodSet
from mtl_gui.ui.pages.save_button import SaveButton
from mtl_gui.ui.pages.table_height import show_all_rows
from mtl_gui.ui.pages.tour_refusal import TourRefusal
from mtl_gui.ui.plots.basin_looks import place_icon, place_look
from mtl_gui.ui.plots.basin_numbers import BasinNumbers, BasinRow
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.plots.seed_strip import SeedStrip
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import TranslatedWidget, listed, number, said

__all__ = ["SeedBasins"]

_LOWEST_SHARE, _HIGHEST_SHARE = 0.1, 100.0


class SeedBasins(TranslatedWidget):
    """Trains an experiment's network from many seeds with every method, and tells which ends are the same."""

    announced = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.job = Job(self)
        self._control = SeedEndsControl(self.job, self)
        self._experiment: Experiment | None = None
        self._tasks: tuple[str, ...] = ()
        self._failure: RunFailed | None = None
        self._bar = MeasureBar("landscape_seeds", self)
        self._more = more_button("landscape_seeds_more", self, is_open=True)
        self._settings = QWidget(self)
        self._methods = MethodSet(theme, "landscape_seeds", self)
        self._form = DescriptionForm(SeedEndsRequest, "seed_ends", hidden=("methods",), parent=self)
        self._loss = QComboBox(self)
        self._loss.setObjectName("landscape_seeds_loss")
        self._share = LogSlider(_LOWEST_SHARE, _HIGHEST_SHARE, "landscape_seeds_share", self)
        self._share.set_value(20.0)
        self._save = SaveButton("landscape_seeds_save", self._file_events, self)
        self._refusal = TourRefusal(self)
        self._strip = SeedStrip(theme, self)
        self._strip.setObjectName("landscape_seeds_strip")
        self._told, self._note = words("landscape_seeds_told", self), words("muted", self)
        self._numbers = BasinNumbers(self)
        self._table = number_table("landscape_seeds_table", self._numbers, self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def set_experiment(self, experiment: Experiment) -> None:
        """Offers the methods for an experiment; what is known of another one goes."""
        if experiment == self._experiment:
            return
        self._experiment, self._failure = experiment, None
        self._tasks = tuple(task.name for task in experiment.enabled_tasks)
        usual = usual_seed_ends(experiment)
        self._methods.set_tasks(experiment)
        self._methods.set_value(usual.methods)
        self._form.set_value(usual)
        with QSignalBlocker(self._loss):
            self._loss.clear()
            self._loss.addItems(["", *self._tasks])
        self._more.setChecked(True)
        self._control.forget()
        self.retranslate()

    def measure(self) -> None:
        """Trains what is chosen."""
        if self._experiment is None or self._control.is_active:
            return
        self._failure = None
        self._more.setChecked(False)
        request: SeedEndsRequest = self._form.value()
        self._control.measure(self._experiment, request.replaced(methods=self._methods.value()))

    def jobs(self) -> tuple[Job, ...]:
        """What trains the seeds, and what writes their ends."""
        return (self.job, self._save.job)

    def close_context(self) -> None:
        """Ends the trainings."""
        for job in self.jobs():
            job.stop_and_wait()

    def retranslate(self) -> None:
        """Sets every text."""
        self._bar.set_texts(
            self.tr("Tra&in the seeds"),
            self.tr("Cancel"),
            self.tr("Cancel training the seeds"),
            self.tr("Share of the trainings done"),
        )
        self._more.setText(self.tr("Methods a&nd seeds"))
        self._more.setAccessibleName(self.tr("Show the methods and seeds"))
        self._loss.setItemText(0, self.tr("Ends by all tasks"))
        for place, task in enumerate(self._tasks):
            self._loss.setItemText(place + 1, self.tr("Ends by {task}").format(task=task))
            self._loss.setItemIcon(place + 1, task_icon(self._theme, place))
        set_heard_name(self._loss, self.tr("Losses that tell ends apart"))
        self._share.set_texts(
            self.tr("One end up to %"),
            self.tr("Losses less apart than this, in per cent of their range, are one end"),
            self.tr(
                "Ends are one where a chain of seeds joins them whose losses differ by no more than this."
            ),
        )
        self._table.setAccessibleName(self.tr("Seeds of each method by where they end"))
        self._save.set_texts(
            self.tr("Save…"),
            self.tr("Save the ends of the seeds"),
            {self.tr("Table (*.csv)"): ".csv"},
            "seeds",
        )
        self._strip.setAccessibleName(self.tr("Loss at the end of every seed of each method"))
        self._show()

    def _lay_out(self) -> None:
        keep_wheel_for_scrolling(self._loss)
        settings = QVBoxLayout(self._settings)
        settings.setContentsMargins(0, 0, 0, 0)
        settings.addWidget(self._methods)
        settings.addWidget(self._form)
        found = (self._refusal, self._settings, self._strip, self._table, self._told, self._note)
        rows = (self._bar, (self._more, self._loss), self._share)
        layout = lay_out_measurement(self, rows, found, last=self._save)
        layout.setContentsMargins(0, 0, 0, 0)

    def _connect(self) -> None:
        self._bar.measure_wanted.connect(self.measure)
        self._bar.cancel_wanted.connect(self._control.cancel)
        self._more.toggled.connect(self._settings.setVisible)
        self._loss.currentIndexChanged.connect(self._take)
        self._share.value_changed.connect(self._take)
        self._control.changed.connect(self._show)
        self._control.state_changed.connect(self._show_state)
        self._control.progressed.connect(self._bar.show_progress)
        self._control.failed.connect(self._refuse)
        self.job.ended.connect(self._tell_end)
        self._save.announced.connect(self.announced)
        self._save.refused.connect(self._tell_failure)
        self._theme.changed.connect(self._show)

    def _show_state(self) -> None:
        self._bar.show_busy(is_busy=self._control.is_active, can_start=self._experiment is not None)

    def _show(self) -> None:
        self._show_state()
        self._refusal.show_failure(self._failure)
        losses, request = self._control.losses, self._control.request
        has_ends = bool(np.isfinite(losses).any())
        for part in (self._strip, self._table, self._note, self._loss, self._share, self._save):
            part.setVisible(has_ends)
        if request is None or not has_ends:
            has_diverged = self._control.has_arrived(0)
            self._told.setText(self._divergence() if has_diverged else self._invitation())
            return
        chosen = self._loss.currentIndex() - 1
        tasks = range(len(self._tasks)) if chosen < 0 else [chosen]
        found = seed_classes(losses, tasks, self._share.value() / 100)
        titles = self._titles(request)
        self._strip.show_ends(losses[..., list(tasks)].sum(axis=-1), found.labels, len(found.means))
        axis = self.tr("sum of the losses") if chosen < 0 else self.tr("loss of {task}")
        self._strip.set_labels(axis.format(task=self._loss_name(chosen)), titles)
        self._fill_table(found, titles, chosen)
        self._told.setText(self._sentence(found, titles))
        self._note.setText(self._honest(request))

    def _file_events(self, path: Path) -> Generator[Event, None, None]:
        request = self._control.request
        assert request is not None
        arrived = [number for number in range(request.num_trainings) if self._control.has_arrived(number)]
        titles = [self._titles(request)[number] for number in arrived]
        losses = self._control.losses[arrived]
        return seed_file_events(titles, self._tasks, losses, self._share.value() / 100, path)

    def _titles(self, request: SeedEndsRequest) -> list[str]:
        alone = [self.tr("every task alone")] if request.has_single_tasks else []
        return [*alone, *(said(method_title(method, self._tasks)) for method in request.methods)]

    def _loss_name(self, chosen: int) -> str:
        return self._tasks[chosen] if chosen >= 0 else ""

    def _fill_table(self, found: SeedClasses, titles: list[str], chosen: int) -> None:
        num_ends = len(found.means)
        arrived = [self._control.has_arrived(method) for method in range(len(titles))]
        shown = [end for end in range(num_ends + 2) if end < num_ends or found.counts[arrived, end].any()]
        looks = [place_look(self._theme, end, num_ends, "minimum") for end in shown]
        columns = [
            (self._end_name(found, end, chosen), place_icon(look))
            for end, look in zip(shown, looks, strict=True)
        ]
        rows = [
            BasinRow(title, tuple(found.counts[method, shown].tolist()) if arrived[method] else None)
            for method, title in enumerate(titles)
        ]
        self._numbers.show_rows(columns, rows, found.labels.shape[1])
        self._table.resizeColumnsToContents()
        show_all_rows(self._table)

    def _end_name(self, found: SeedClasses, end: int, chosen: int) -> str:
        if end == len(found.means):
            return self.tr("others")
        if end > len(found.means):
            return self.tr("diverged")
        means = found.means[end]
        told = number(means[chosen]) if chosen >= 0 else ", ".join(map(number, means))
        return self.tr("{place}: {losses}").format(place=end + 1, losses=told)

    def _sentence(self, found: SeedClasses, titles: list[str]) -> str:
        """How many seeds of each method reach the lowest end."""
        shares = [
            self.tr("{method} {count} of {all}").format(
                method=title, count=int(found.counts[method, 0]), all=found.labels.shape[1]
            )
            for method, title in enumerate(titles)
            if self._control.has_arrived(method)
        ]
        told = self.tr("Ends: {count}. Seeds that reach the lowest one: {shares}.")
        return told.format(count=len(found.means), shares=listed(shares))

    def _honest(self, request: SeedEndsRequest) -> str:
        text = self.tr(
            "{count} seeds for each method, from the same first parameters; losses on the training rows "
            "after the last step. Seeds are compared by their losses, since networks whose units have "
            "changed places compute the same: an end is a level of loss, not a place."
        )
        return text.format(count=request.num_seeds)

    def _divergence(self) -> str:
        return self.tr("So far every seed has diverged. Choose a smaller learning rate on the page Design.")

    def _invitation(self) -> str:
        return self.tr(
            "From how many seeds does each method reach a low loss, and from how many is it stuck at a "
            "higher one? Every method trains this network from the same seeds, all of them at once."
        )

    def _take(self) -> None:
        self._show()
        self.announced.emit(self._told.text())

    def _refuse(self, failure: RunFailed) -> None:
        self._more.setChecked(True)
        self._tell_failure(failure)

    def _tell_failure(self, failure: RunFailed) -> None:
        self._failure = failure
        self._show()
        self.announced.emit(self._refusal.text())

    def _tell_end(self) -> None:
        if self.job.state == "finished":
            self.announced.emit(self.tr("The seeds are trained. {told}").format(told=self._told.text()))
