"""The controls of the landscape page: which plane, what moves, which rows, how fine."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from mtl_gui.problems import Refused
from mtl_gui.spec import Experiment, LandscapeRequest, Toy, TrajectoryPlane
from mtl_gui.spec.plane_choice import batch_hindrance, refit_hindrance
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.forms.named_tasks import NamedTasks
from mtl_gui.ui.heard_name import set_heard_name
from mtl_gui.ui.pages.landscape_planes import OtherRun, RunsPlaneForm, hindrances, plane_control, plane_of_toy
from mtl_gui.ui.theme import GAP, GAP_LARGE, GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget, said, without_mnemonic

__all__ = ["LandscapeControls"]

_PARTS = ("train", "validation", "test")
_MOVED = ("trunk", "heads", "all")
_GRIDS = (5, 9, 17, 33, 65)
_OPEN_PLANES = ("random", "anchors", "hessian", "runs", "coordinates")
_SHOWN_ABOVE = ("plane", "moved", "part", "grid", "seed")


class LandscapeControls(TranslatedWidget):
    """Edits a `LandscapeRequest`. Setters change the picture only; `value_changed` tells of choices.

    `opened` tells that more settings are shown, or no longer.
    """

    value_changed = Signal(object)
    opened = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seeds: tuple[int, ...] = (0,)
        self._toy: Toy | None = None
        self._tasks = NamedTasks(theme, self)
        self._runs = RunsPlaneForm(self)
        self._runs.hide()
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(GAP)
        self._form.setVerticalSpacing(GAP_SMALL)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._plane = plane_control(self._tasks, self._runs, self)
        self._plane.focus_widgets()[0].setObjectName("landscape_plane")
        self._form.addRow("-", self._plane)
        self._form.addRow(self._plane.stack)
        self._moved = self._combo("landscape_moved")
        self._part = self._combo("landscape_part")
        self._grid = self._combo("landscape_grid")
        self._seed = self._combo("landscape_seed")
        self._more = QPushButton(self)
        self._more.setObjectName("landscape_more")
        self._more.setCheckable(True)
        self._details = DescriptionForm(LandscapeRequest, "landscape", hidden=_SHOWN_ABOVE, parent=self)
        self._details.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_SMALL)
        layout.addLayout(self._form)
        layout.addWidget(self._more)
        layout.addWidget(self._details)
        self._more.toggled.connect(self._show_settings)
        self._more.toggled.connect(self.opened)
        self._plane.value_changed.connect(self._tell)
        self._plane.form_made.connect(self._align)
        self._details.value_changed.connect(self._tell)
        self._fill()
        self.set_value(LandscapeRequest())
        self.retranslate()

    @property
    def is_open(self) -> bool:
        """Whether more settings are shown."""
        return self._more.isChecked()

    def value(self) -> LandscapeRequest:
        """The request as chosen."""
        details: LandscapeRequest = self._details.value()
        return details.replaced(plane=self._plane.value(), **self._above())

    def set_value(self, request: LandscapeRequest) -> None:
        """Shows a request."""
        self._details.set_value(request)
        self._plane.set_value(request.plane)
        self._show_settings()
        choices = (
            (self._moved, _MOVED.index(request.moved)),
            (self._part, _PARTS.index(request.part)),
            (self._grid, _GRIDS.index(request.grid)),
            (self._seed, self._seeds.index(request.seed) if request.seed in self._seeds else 0),
        )
        for combo, index in choices:
            with QSignalBlocker(combo):
                combo.setCurrentIndex(index)

    def set_run(self, experiment: Experiment, other_runs: Sequence[OtherRun] = ()) -> None:
        """Offers the planes and networks of a run; the choices that still fit stay."""
        request = self.value()
        data = experiment.data
        toy = data if isinstance(data, Toy) and data.num_coordinates == 2 else None
        self._tasks.show_experiment(experiment)
        self._runs.set_runs(other_runs)
        self._seeds = experiment.seeds
        self._moved.setEnabled(toy is None)
        self._part.setEnabled(toy is None)
        self._fill()
        self.retranslate()
        reasons = hindrances(experiment, len(other_runs))
        self._plane.set_hindrances(reasons)
        request = self._without_hindered(experiment, request)
        if request.plane.kind in reasons or toy != self._toy:
            request = request.replaced(plane=TrajectoryPlane() if toy is None else plane_of_toy(toy))
        self._toy = toy
        self.set_value(request)

    def retranslate(self) -> None:
        """Sets every text."""
        parts = (self.tr("Training rows"), self.tr("Validation rows"), self.tr("Test rows"))
        moved = (self.tr("The trunk"), self.tr("The heads"), self.tr("All parameters"))
        self._set_texts(self._moved, list(moved))
        self._set_texts(self._part, list(parts))
        self._set_texts(self._grid, [self.tr("{n} x {n} points").format(n=n) for n in _GRIDS])
        self._set_texts(self._seed, [self.tr("Seed {seed}").format(seed=seed) for seed in self._seeds])
        labels = (
            (self._plane, self.tr("&Plane")),
            (self._moved, self.tr("Moves")),
            (self._part, self.tr("Measured on")),
            (self._grid, self.tr("Grid")),
            (self._seed, self.tr("Network")),
        )
        for field, text in labels:
            label = self._form.labelForField(field)
            if isinstance(label, QLabel):
                label.setText(text)
            field.setAccessibleName(without_mnemonic(text))
        set_heard_name(self._plane.focus_widgets()[0], without_mnemonic(labels[0][1]))
        self._align()
        self._show_settings()
        self._more.setText(self.tr("More &settings"))
        self._more.setAccessibleName(self.tr("More settings of the measurement"))

    def _show_settings(self) -> None:
        """A plane's settings stand open where they say which networks or what task it is about."""
        is_open = self._more.isChecked()
        self._details.setVisible(is_open)
        self._plane.stack.setVisible(is_open or self._plane.value().kind in _OPEN_PLANES)

    def changeEvent(self, event: QEvent) -> None:
        """Aligns anew once all labels have other texts or sizes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            QTimer.singleShot(0, self, self._align)

    def _align(self) -> None:
        """Lets the controls of the plane's own settings begin where the others do."""
        rows = (self._form.labelForField(field) for field in (self._plane, self._part))
        width = max(label.sizeHint().width() for label in rows if label is not None)
        for form in self._plane.forms:
            if isinstance(form, DescriptionForm):
                form.align_labels(width + GAP - GAP_LARGE)

    def _without_hindered(self, experiment: Experiment, request: LandscapeRequest) -> LandscapeRequest:
        """Makes grey what the run's networks cannot do, with the reason, and takes it back."""
        hindered = (
            ("heads", refit_hindrance(experiment), "trained"),
            ("statistics", batch_hindrance(experiment), "running"),
        )
        for name, reason, usual in hindered:
            control = self._details.row_control(name)
            control.setEnabled(reason is None)
            control.setToolTip("" if reason is None else said(reason))
            if reason is not None:
                request = request.replaced(**{name: usual})
        return request

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(12)
        keep_wheel_for_scrolling(combo)
        combo.currentIndexChanged.connect(self._tell)
        self._form.addRow("-", combo)
        return combo

    def _fill(self) -> None:
        for combo, count in (
            (self._moved, len(_MOVED)),
            (self._part, len(_PARTS)),
            (self._grid, len(_GRIDS)),
            (self._seed, len(self._seeds)),
        ):
            with QSignalBlocker(combo):
                combo.clear()
                combo.addItems([""] * count)

    def _above(self) -> dict[str, object]:
        return {
            "moved": _MOVED[self._moved.currentIndex()],
            "part": _PARTS[self._part.currentIndex()],
            "grid": _GRIDS[self._grid.currentIndex()],
            "seed": self._seeds[max(self._seed.currentIndex(), 0)],
        }

    def _set_texts(self, combo: QComboBox, texts: list[str]) -> None:
        for index, text in enumerate(texts):
            combo.setItemText(index, text)

    def _tell(self) -> None:
        """Heads that are to move cannot follow the trunk as well: the choice that was made last holds."""
        details: LandscapeRequest = self._details.value()
        try:
            details = details.replaced(**self._above())
        except Refused:
            details = details.replaced(heads="trained").replaced(**self._above())
        self._details.set_value(details)
        self._show_settings()
        self.value_changed.emit(self.value())
