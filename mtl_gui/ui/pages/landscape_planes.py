"""The choice of a plane: every kind there is, grey with the reason where the run has no such plane."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from mtl_gui.spec import AnyPlane, CoordinatePlane, Description, Experiment, RunsPlane, Toy, TwoParameterToy
from mtl_gui.spec.plane_choice import plane_hindrances
from mtl_gui.texts import translatable
from mtl_gui.ui.forms.control import Control, keep_wheel_for_scrolling, let_shrink
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.forms.fields import kind_path
from mtl_gui.ui.forms.named_tasks import NamedTasks
from mtl_gui.ui.forms.nested_controls import UnionControl
from mtl_gui.ui.theme import GAP_SMALL
from mtl_gui.ui.translation import said, translated

__all__ = ["PLANE_KINDS", "OtherRun", "RunsPlaneForm", "hindrances", "plane_control", "plane_of_toy"]

PLANE_KINDS: tuple[type[Description], ...] = get_args(get_args(AnyPlane)[0])

_PATH = "landscape.plane"
_ROOM = 0.2
_NO_RUNS = translatable("landscape", "Needs two other stored runs with the same tasks.")


@dataclass(frozen=True, slots=True)
class OtherRun:
    """Another stored run that a plane can go through."""

    folder: str
    title: str


class RunsPlaneForm(Control):
    """Chooses two other stored runs."""

    is_wide = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[OtherRun, ...] = ()
        self._margin = 0.2
        self._boxes = (QComboBox(self), QComboBox(self))
        self._labels = (QLabel(self), QLabel(self))
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(GAP_SMALL)
        for place, (label, box) in enumerate(zip(self._labels, self._boxes, strict=True)):
            box.setObjectName(f"{_PATH}.runs.{place}")
            keep_wheel_for_scrolling(box)
            let_shrink(box)
            box.currentIndexChanged.connect(self._tell)
            label.setBuddy(box)
            form.addRow(label, box)
        self.retranslate()

    def set_runs(self, runs: Sequence[OtherRun]) -> None:
        """Offers runs; the choices that are still there stay."""
        chosen = [box.currentIndex() for box in self._boxes]
        folders = [self._runs[index].folder if index >= 0 else "" for index in chosen]
        self._runs = tuple(runs)
        self._show(folders)

    def value(self) -> RunsPlane:
        """The plane through the chosen runs."""
        first, second = (self._runs[max(box.currentIndex(), 0)].folder for box in self._boxes)
        return RunsPlane(first=first, second=second, margin=self._margin)

    def set_value(self, value: RunsPlane) -> None:
        """Shows a plane; a run that is not among those offered is offered as well."""
        known = {run.folder for run in self._runs}
        missing = [folder for folder in (value.first, value.second) if folder not in known]
        self._runs += tuple(OtherRun(folder, folder) for folder in dict.fromkeys(missing))
        self._margin = value.margin
        self._show([value.first, value.second])

    def focus_widgets(self) -> tuple[QWidget, ...]:
        """Both lists."""
        return self._boxes

    def retranslate(self) -> None:
        """Sets every text."""
        texts = (self.tr("First run"), self.tr("Second run"))
        for label, box, text in zip(self._labels, self._boxes, texts, strict=True):
            label.setText(text)
            box.setAccessibleName(text)

    def _show(self, folders: Sequence[str]) -> None:
        offered = [run.folder for run in self._runs]
        for place, (box, folder) in enumerate(zip(self._boxes, folders, strict=True)):
            with QSignalBlocker(box):
                box.clear()
                box.addItems([run.title for run in self._runs])
                last = len(offered) - 1
                box.setCurrentIndex(offered.index(folder) if folder in offered else min(place, last))

    def _tell(self) -> None:
        self.value_changed.emit(self.value())


def plane_control(tasks: NamedTasks, runs_form: RunsPlaneForm, parent: QWidget | None = None) -> UnionControl:
    """The list of all kinds of planes, with the form of the chosen one under it.

    Args:
        tasks: Whom forms ask that hold a task's name.
        runs_form: The form of the plane through stored runs.
        parent: The owner.
    """

    def form_of(kind: type[Description]) -> Control:
        return runs_form if kind is RunsPlane else DescriptionForm(kind, kind_path(_PATH, kind), tasks=tasks)

    return UnionControl(PLANE_KINDS, form_of, parent)


def plane_of_toy(toy: Toy) -> CoordinatePlane:
    """The plane of both parameters, with room around the points where trainings start."""
    usual = CoordinatePlane()
    numbers = [coordinate for point in getattr(toy, "starts", ()) for coordinate in point]
    if not numbers or isinstance(toy, TwoParameterToy):
        return usual
    room = _ROOM * (max(numbers) - min(numbers)) or 1.0
    low, high = math.floor(min(numbers) - room), math.ceil(max(numbers) + room)
    return usual.replaced(low=max(low, -1000), high=min(high, 1000))


def hindrances(experiment: Experiment, num_other_runs: int) -> dict[str, str]:
    """The kinds of planes that a run does not have, each with the reason.

    Args:
        experiment: That of the run.
        num_other_runs: How many other runs of the same tasks are stored.
    """
    reasons = {kind: said(reason) for kind, reason in plane_hindrances(experiment).items()}
    if num_other_runs < 2:
        reasons.setdefault("runs", translated(_NO_RUNS, "landscape"))
    return reasons
