"""Optimiser, budget, stopping, seeds and comparison."""

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mtl_gui.spec import Experiment, Training
from mtl_gui.spec.cautions import cautions
from mtl_gui.ui.design.caution_list import CautionList
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["TrainingPanel"]

_SHOWN = ("seeds", "single_task_baseline", "device")
_HIDDEN = tuple(name for name in Experiment.model_fields if name not in _SHOWN)


class TrainingPanel(TranslatedWidget):
    """Edits how an experiment is trained; `value_changed` carries it and the key of the change.

    `remedy_wanted` carries the `Remedy` of a caution.

    Above the settings stands what makes the comparison unfair or too weak.
    """

    value_changed = Signal(object, str)
    remedy_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment: Experiment | None = None
        self._cautions = CautionList(theme, self)
        self._training = DescriptionForm(Training, "training", either=("epochs", "steps"), parent=self)
        self._runs = DescriptionForm(Experiment, hidden=_HIDDEN, parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._cautions)
        layout.addWidget(self._runs)
        layout.addWidget(self._training)
        layout.addStretch(1)
        self._cautions.remedy_wanted.connect(self.remedy_wanted)
        self._training.value_changed.connect(self._take_training)
        self._training.form_made.connect(self.retranslate)
        self._runs.value_changed.connect(
            lambda experiment: self.value_changed.emit(experiment, self._runs.change_key)
        )
        self.retranslate()

    @property
    def form(self) -> QWidget:
        """The settings, which are pushed down by what stands above them."""
        return self._training

    def set_value(self, experiment: Experiment) -> None:
        """Shows an experiment."""
        self._experiment = experiment
        self._training.set_value(experiment.training)
        self._runs.set_value(experiment)
        self._cautions.show_cautions(cautions(experiment))

    def changeEvent(self, event: QEvent) -> None:
        """Aligns the forms anew once all their labels have other texts or sizes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            QTimer.singleShot(0, self, self.retranslate)

    def retranslate(self) -> None:
        """Aligns the two forms."""
        width = max(form.label_width() for form in (self._training, self._runs))
        for form in (self._training, self._runs):
            form.align_labels(width)

    def _take_training(self, training: Training) -> None:
        if self._experiment is not None:
            experiment = self._experiment.replaced(training=training)
            self.value_changed.emit(experiment, self._training.change_key)
