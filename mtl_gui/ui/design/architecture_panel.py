"""The shape of the trunk: its kind, its layers, its activation."""

from typing import get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from mtl_gui.spec import AnyArchitecture, Experiment, Toy
from mtl_gui.ui.design.architecture_texts import plan_meaning, summary_of
from mtl_gui.ui.design.task_heads import TaskHeads
from mtl_gui.ui.forms.description_form import union_control
from mtl_gui.ui.forms.titles import field_title
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["ArchitecturePanel"]

_KINDS: tuple[type[AnyArchitecture], ...] = get_args(get_args(AnyArchitecture)[0])
_NAMES = tuple(str(kind.model_fields["kind"].default) for kind in _KINDS)
_OF_TOYS = "direct_parameters"


class ArchitecturePanel(TranslatedWidget):
    """Edits the architecture; `value_changed` carries it and the key under which small changes are one.

    `head_changed` carries a task and the hidden layers of its head, None for those of the architecture.
    """

    value_changed = Signal(object, str)
    head_changed = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label, self._problem = QLabel(self), QLabel(self)
        self._summary, self._meaning = QLabel(self), QLabel(self)
        self._problem.setObjectName("worse")
        self._summary.setObjectName("architecture_summary")
        self._meaning.setObjectName("muted")
        for label in (self._problem, self._summary, self._meaning):
            label.setWordWrap(True)
        self._control = union_control(_KINDS, "architecture", self)
        self._heads = TaskHeads(theme, self)
        self._kind = _NAMES[0]
        self._can_be_cnn, self._is_toy = True, False
        self._lay_out()
        self._problem.hide()
        self._control.value_changed.connect(
            lambda value: self.value_changed.emit(value, self._control.change_key)
        )
        self._heads.changed.connect(self.head_changed)
        self._heads.refused.connect(self.show_problem)
        self.retranslate()

    def set_value(self, experiment: Experiment, *, has_pictures: bool) -> None:
        """Shows the architecture of an experiment; kinds that the data cannot use are grey."""
        self._kind = experiment.architecture.kind
        self._can_be_cnn = has_pictures or self._kind == "cnn"
        self._is_toy = isinstance(experiment.data, Toy)
        self._control.set_value(experiment.architecture)
        self._heads.set_value(experiment.tasks)
        self._heads.setVisible(not self._is_toy)
        self.show_problem("")
        self._tell()
        self._hinder()

    def show_problem(self, sentence: str) -> None:
        """Says why an edit was refused; an empty sentence takes it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def retranslate(self) -> None:
        """Sets every text."""
        title = field_title("architecture")
        self._label.setText(title)
        self._label.setBuddy(self._control.focus_widgets()[0])
        explanation = self.tr("What the trunk is made of; the sharing table has a column per block of it.")
        self._control.describe("architecture.kind", title, explanation)
        self._tell()
        self._hinder()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for widget in (self._label, self._control, self._summary, self._meaning):
            layout.addWidget(widget)
        layout.addWidget(self._control.stack)
        layout.addWidget(self._problem)
        layout.addWidget(self._heads)
        layout.addStretch(1)

    def _tell(self) -> None:
        self._summary.setText(summary_of(self._kind))
        self._meaning.setText(plan_meaning(self._kind))

    def _hinder(self) -> None:
        if self._is_toy:
            toy = self.tr("The toy is its own network.")
            hindrances = {name: toy for name in _NAMES if name != _OF_TOYS}
        else:
            hindrances = {_OF_TOYS: self.tr("Only toys use it.")}
            if not self._can_be_cnn:
                hindrances["cnn"] = self.tr("A convolutional network needs pictures; this data has none.")
        self._control.set_hindrances(hindrances)
