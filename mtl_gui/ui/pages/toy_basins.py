"""Where each method ends from every start of a toy: settings, maps, and a table."""

from collections.abc import Generator
from pathlib import Path

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QWidget

from mtl_gui.app.basin_files import map_file_events
from mtl_gui.app.basins import BasinsControl
from mtl_gui.app.job import Job
from mtl_gui.events import Event, RunFailed
from mtl_gui.runs.basin_places import BasinPlaces, basin_places, front_parts
from mtl_gui.runs.basins_record import BasinsRecord
from mtl_gui.spec import Experiment
from mtl_gui.spec.basins import plane_toy, usual_basins
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling
from mtl_gui.ui.heard_name import set_heard_name
from mtl_gui.ui.pages.basins_settings import BasinsSettings
from mtl_gui.ui.pages.measure_bar import MeasureBar
from mtl_gui.ui.pages.measured_layout import lay_out_measurement, more_button, number_table, words
from mtl_gui.ui.pages.save_button import SaveButton
from mtl_gui.ui.pages.table_height import show_all_rows
from mtl_gui.ui.pages.tour_refusal import TourRefusal
from mtl_gui.ui.plots.basin_looks import PlaceKind, place_icon, place_look
from mtl_gui.ui.plots.basin_maps import BasinMaps
from mtl_gui.ui.plots.basin_numbers import BasinNumbers, BasinRow
from mtl_gui.ui.plots.basin_text import ends_text, honest_text, method_names, place_names
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import TranslatedWidget, said

__all__ = ["ToyBasins"]

_KINDS: tuple[PlaceKind, ...] = ("minimum", "part")


class ToyBasins(TranslatedWidget):
    """Measures maps of basins of one toy and shows them side by side."""

    announced = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.job = Job(self)
        self._control = BasinsControl(self.job, self)
        self._experiment: Experiment | None = None
        self._failure: RunFailed | None = None
        self._probe: tuple[float, float] | None = None
        self._bar = MeasureBar("landscape_basins", self)
        self._more = more_button("landscape_basins_more", self, is_open=True)
        self._kind = QComboBox(self)
        self._kind.setObjectName("landscape_basins_shades")
        self._kind.addItems([""] * len(_KINDS))
        self._save = SaveButton("landscape_basins_save", self._file_events, self)
        self._refusal = TourRefusal(self)
        self._settings = BasinsSettings(theme, self)
        self._settings.setObjectName("landscape_basins_settings")
        self._maps = BasinMaps(theme, self)
        self._told = words("landscape_basins_told", self)
        self._numbers = BasinNumbers(self)
        self._table = number_table("landscape_basins_table", self._numbers, self)
        self._note = words("muted", self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def set_experiment(self, experiment: Experiment) -> None:
        """Offers the methods and starts of an experiment's toy; maps of another toy go.

        What a person has set stays while the toy is the same.
        """
        before, self._experiment = self._experiment, experiment
        if before is None or plane_toy(before) != plane_toy(experiment):
            self._failure = self._probe = None
            self._control.forget()
            self._settings.set_experiment(experiment)
            self._more.setChecked(True)
            self._show()
        elif self._settings.value() == usual_basins(before):
            self._settings.set_experiment(experiment)

    def measure(self) -> None:
        """Makes the maps as they are chosen."""
        if self._experiment is not None and not self._control.is_active:
            self._failure = None
            self._more.setChecked(False)
            self._control.measure(self._settings.value())

    def jobs(self) -> tuple[Job, ...]:
        """What makes the maps, and what writes them."""
        return (self.job, self._save.job)

    def close_context(self) -> None:
        """Ends the measurement."""
        for job in self.jobs():
            job.stop_and_wait()

    def retranslate(self) -> None:
        """Sets every text."""
        self._bar.set_texts(
            self.tr("M&ake the maps"),
            self.tr("Cancel"),
            self.tr("Cancel the maps of basins"),
            self.tr("Share of the trainings done"),
        )
        self._more.setText(self.tr("Methods a&nd starts"))
        self._more.setAccessibleName(self.tr("Show the methods and starts"))
        kinds = (self.tr("Shades: the place where it ends"), self.tr("Shades: the part of the Pareto front"))
        for place, text in enumerate(kinds):
            self._kind.setItemText(place, text)
        set_heard_name(self._kind, self.tr("What the shades of the maps mean"))
        self._table.setAccessibleName(self.tr("Starts of each method by where they end"))
        kinds_of_file = {
            self.tr("Picture (*.png)"): ".png",
            self.tr("Drawing (*.svg)"): ".svg",
            self.tr("PDF (*.pdf)"): ".pdf",
            self.tr("Table (*.csv)"): ".csv",
            self.tr("NumPy arrays (*.npz)"): ".npz",
        }
        self._save.set_texts(self.tr("Save…"), self.tr("Save the maps of basins"), kinds_of_file, "basins")
        self._show()

    def _lay_out(self) -> None:
        keep_wheel_for_scrolling(self._kind)
        found = (self._refusal, self._settings, self._maps, self._told, self._table, self._note)
        rows = (self._bar, (self._more, self._kind))
        layout = lay_out_measurement(self, rows, found, growing=self._maps, last=self._save)
        layout.setContentsMargins(0, 0, 0, 0)

    def _connect(self) -> None:
        self._bar.measure_wanted.connect(self.measure)
        self._bar.cancel_wanted.connect(self._control.cancel)
        self._more.toggled.connect(self._settings.setVisible)
        self._kind.currentIndexChanged.connect(self._take_kind)
        self._maps.probed.connect(self._move_aloud)
        self._maps.hovered.connect(self._move)
        self._control.record_changed.connect(self._show)
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
        record = self._control.record
        self._refusal.show_failure(self._failure)
        has_map = record is not None and any(map(record.has_arrived, range(len(record.request.methods))))
        for part in (self._maps, self._table, self._note, self._save):
            part.setVisible(has_map)
        self._kind.setVisible(has_map and record is not None and len(record.tasks) == 2)
        if has_map and record is not None:
            places = self._places(record)
            self._maps.show_places(record, places, self._shades)
            self._name_maps(record)
            self._fill_table(record, places)
            self._note.setText(honest_text(record))
            if self._probe is None:
                middle = record.starts[len(record.starts) // 2]
                self._probe = (float(middle[0]), float(middle[1]))
            self._maps.set_probe(*self._probe)
        self._told.setText(self._sentence())

    @property
    def _shades(self) -> PlaceKind:
        record = self._control.record
        if record is None or len(record.tasks) != 2:
            return "minimum"
        return _KINDS[max(self._kind.currentIndex(), 0)]

    def _file_events(self, path: Path) -> Generator[Event, None, None]:
        assert self._control.record is not None
        return map_file_events(self._control.record, path, said)

    def _places(self, record: BasinsRecord) -> BasinPlaces:
        return front_parts(record) if self._shades == "part" else basin_places(record)

    def _name_maps(self, record: BasinsRecord) -> None:
        titles = method_names(record)
        names = [self.tr("Map of the ends of {method}").format(method=title) for title in titles]
        self._maps.set_labels(titles, names, self.tr("first parameter"), self.tr("second parameter"))

    def _fill_table(self, record: BasinsRecord, places: BasinPlaces) -> None:
        num_places, num_starts = len(places.centres), len(record.starts)
        shares = np.column_stack([places.shares, places.moving])
        table = np.round(shares * num_starts).astype(np.int64)
        shown = [place for place in range(num_places + 3) if place < num_places or table[:, place].any()]
        rows = [
            BasinRow(title, tuple(table[method, shown].tolist()) if record.has_arrived(method) else None)
            for method, title in enumerate(method_names(record))
        ]
        names = place_names(places, self._shades)
        columns = [(names[place], self._place_icon(place, num_places)) for place in shown]
        self._numbers.show_rows(columns, rows, num_starts)
        self._table.resizeColumnsToContents()
        show_all_rows(self._table)

    def _place_icon(self, place: int, num_places: int) -> QIcon | None:
        if place > num_places + 1:
            return None
        return place_icon(place_look(self._theme, place, num_places, self._shades))

    def _take_kind(self) -> None:
        self._show()
        self.announced.emit(self._told.text())

    def _move(self, x: float, y: float) -> None:
        record = self._control.record
        if record is None:
            return
        nearest = int(((record.starts - (x, y)) ** 2).sum(axis=1).argmin())
        self._probe = (float(record.starts[nearest, 0]), float(record.starts[nearest, 1]))
        self._maps.set_probe(*self._probe)
        self._told.setText(self._sentence())

    def _move_aloud(self, x: float, y: float) -> None:
        self._move(x, y)
        self.announced.emit(self._told.text())

    def _sentence(self) -> str:
        record = self._control.record
        if record is None or self._probe is None:
            return self.tr(
                "Every start of a grid over the losses is trained with every method. The maps show where "
                "each start ends: with every task alone, with equal weights, with the methods of your choice."
            )
        start = int(((record.starts - self._probe) ** 2).sum(axis=1).argmin())
        return ends_text(record, self._places(record), self._shades, start)

    def _refuse(self, failure: RunFailed) -> None:
        self._more.setChecked(True)
        self._tell_failure(failure)

    def _tell_failure(self, failure: RunFailed) -> None:
        self._failure = failure
        self._show()
        self.announced.emit(self._refusal.text())

    def _tell_end(self) -> None:
        if self.job.state == "finished":
            self.announced.emit(self.tr("The maps of basins are made. {told}").format(told=self._told.text()))
