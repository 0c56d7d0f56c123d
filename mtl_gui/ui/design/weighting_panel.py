"""The choice of how the tasks' losses or gradients are combined."""

from collections.abc import Mapping, Sequence
from typing import get_args

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from mtl_gui.spec import AnyWeighting, Experiment, ManualWeights
from mtl_gui.ui.design.manual_weights import ManualWeightsEditor
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.theme import GAP, GAP_LARGE, GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget, translated

__all__ = ["WEIGHTINGS", "WeightingPanel"]

WEIGHTINGS: tuple[type[AnyWeighting], ...] = get_args(get_args(AnyWeighting)[0])
"""All kinds of weightings, in the order in which they are offered."""


class WeightingPanel(TranslatedWidget):
    """The methods with what each does, costs and is from, and the settings of the chosen one.

    `value_changed` carries a weighting and the key under which small changes are one, `weight_changed` a
    task's name and the weight it was given by hand.
    """

    value_changed = Signal(object, str)
    weight_changed = Signal(str, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        self._summaries: dict[str, QLabel] = {}
        self._costs: dict[str, QLabel] = {}
        self._forms: dict[str, DescriptionForm] = {}
        self._headings = {False: QLabel(self), True: QLabel(self)}
        self._manual = ManualWeightsEditor(theme, self)
        self._manual.weight_changed.connect(self.weight_changed)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GAP_SMALL)
        for needs_gradients, heading in self._headings.items():
            heading.setObjectName("heading")
            self._layout.addWidget(heading)
            for kind in WEIGHTINGS:
                if kind.needs_gradients == needs_gradients:
                    self._add(kind)
            self._layout.addSpacing(GAP)
        self._layout.addStretch(1)
        self._group.buttonToggled.connect(self._choose)
        self.retranslate()

    def set_value(self, experiment: Experiment) -> None:
        """Shows the weighting of an experiment."""
        weighting = experiment.weighting
        with QSignalBlocker(self._group):
            self._buttons[weighting.kind].setChecked(True)
        self._forms[weighting.kind].set_value(weighting)
        weights: Mapping[str, float] = weighting.weights if isinstance(weighting, ManualWeights) else {}
        self._manual.set_value(_enabled_tasks(experiment), weights)
        self._show_settings(weighting.kind)

    def retranslate(self) -> None:
        """Sets every text."""
        self._headings[False].setText(self.tr("Weights the losses"))
        self._headings[True].setText(self.tr("Changes the gradients"))
        for kind in WEIGHTINGS:
            name = _name(kind)
            title, summary = translated(kind.title), translated(kind.summary)
            cost = translated(kind.cost)
            if kind.source:
                cost = self.tr("{cost} {source}.").format(cost=cost, source=kind.source)
            self._buttons[name].setText(title)
            self._buttons[name].setAccessibleDescription(f"{summary} {cost}")
            self._buttons[name].setWhatsThis(f"{summary} {cost}")
            self._summaries[name].setText(summary)
            self._costs[name].setText(cost)

    def _add(self, kind: type[AnyWeighting]) -> None:
        name = _name(kind)
        button = QRadioButton(self)
        button.setObjectName(f"weighting.{name}")
        self._group.addButton(button)
        self._buttons[name] = button
        self._layout.addWidget(button)
        self._summaries[name] = self._text("")
        self._costs[name] = self._text("muted")
        form = DescriptionForm(kind, f"weighting.{name}", parent=self)
        form.value_changed.connect(lambda value: self.value_changed.emit(value, form.change_key))
        self._forms[name] = form
        for settings in [form] if kind is not ManualWeights else [form, self._manual]:
            settings.setContentsMargins(GAP_LARGE + GAP, GAP_SMALL, 0, GAP_SMALL)
            self._layout.addWidget(settings)

    def _text(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setContentsMargins(GAP_LARGE + GAP, 0, 0, 0)
        self._layout.addWidget(label)
        return label

    def _choose(self, button: QRadioButton, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if is_on:
            name = next(name for name, other in self._buttons.items() if other is button)
            self._show_settings(name)
            self.value_changed.emit(self._forms[name].value(), "")

    def _show_settings(self, chosen: str) -> None:
        for name, form in self._forms.items():
            form.setVisible(name == chosen and not form.is_empty)
        self._manual.setVisible(chosen == "manual")


def _name(kind: type[AnyWeighting]) -> str:
    return str(kind.model_fields["kind"].default)


def _enabled_tasks(experiment: Experiment) -> Sequence[tuple[int, str]]:
    return [(position, task.name) for position, task in enumerate(experiment.tasks) if task.enabled]
