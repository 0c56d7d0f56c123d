"""The choice of how the tasks' losses or gradients are combined."""

from PySide6.QtCore import QMargins, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout, QWidget

from mtl_gui.spec import AnyWeighting, Experiment
from mtl_gui.ui.design.method_details import MethodDetails
from mtl_gui.ui.design.method_list import MethodList
from mtl_gui.ui.design.weighting_groups import WEIGHTINGS
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.forms.named_tasks import NamedTasks
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.theme import GAP, GAP_LARGE, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["WeightingPanel"]

_WALK = "weighting.kind"
_HEIGHTS = (220, 380)


class WeightingPanel(TranslatedWidget):
    """The methods in a list, and of the chosen one what it does, costs and is from, and its settings.

    Only the chosen method has a form; what was set for another one is remembered. `value_changed` carries a
    weighting and the key under which changes in a row are one entry of the history: those of one number, and
    the methods passed on a walk with the arrow keys. `several_wanted` asks to try more than one.
    """

    value_changed = Signal(object, str)
    several_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = NamedTasks(theme, self)
        self._all_tasks: tuple[str, ...] = ()
        self._kept: dict[str, AnyWeighting] = {}
        self._form: DescriptionForm | None = None
        self._list = MethodList(theme, self)
        self._details = MethodDetails(next(iter(WEIGHTINGS.values())), self)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.setObjectName("weighting_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self._list)
        details = scrolled(self._details, QMargins(0, GAP, GAP, 0))
        details.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        splitter.addWidget(details)
        splitter.setSizes(list(_HEIGHTS))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP)
        layout.addWidget(splitter)
        self._several = QPushButton(self)
        self._several.setObjectName("try_methods")
        self._several.clicked.connect(self.several_wanted)
        layout.addWidget(self._several)
        self.retranslate()
        self._list.chosen.connect(self._choose)

    def retranslate(self) -> None:
        """Sets the texts that are the panel's own."""
        self._several.setText(self.tr("Try several…"))
        self._several.setAccessibleName(self.tr("Try several methods one after another"))

    def set_value(self, experiment: Experiment) -> None:
        """Shows the weighting of an experiment."""
        weighting = experiment.weighting
        self._all_tasks = tuple(task.name for task in experiment.tasks)
        self._tasks.show_experiment(experiment)
        self._kept[weighting.kind] = weighting
        self._list.set_value(weighting.kind)
        self._show_form(weighting.kind).set_value(weighting)
        self.show_problem("")

    def show_problem(self, sentence: str) -> None:
        """Says why an edit was refused; an empty sentence takes it away."""
        self._details.show_problem(sentence)

    def _choose(self, name: str, is_walking: bool) -> None:  # noqa: FBT001 - Qt's signal
        """Takes a method with what was set for it, as far as it is about tasks that are still there."""
        self._show_form(name)
        chosen = self._kept[name].for_tasks(self._all_tasks)
        self.value_changed.emit(chosen, _WALK if is_walking else "")

    def _show_form(self, name: str) -> DescriptionForm:
        kind = WEIGHTINGS[name]
        if self._form is None or self._form.kind is not kind:
            self._details.show_kind(kind)
            if self._form is not None:
                self._form.hide()
                self._form.deleteLater()
            self._form = DescriptionForm(kind, f"weighting.{name}", tasks=self._tasks, parent=self._details)
            self._form.value_changed.connect(self._take)
            self._details.show_form(self._form)
            self._form.setVisible(not self._form.is_empty)
            self._kept.setdefault(name, self._form.value())
        return self._form

    def _take(self, weighting: AnyWeighting) -> None:
        assert self._form is not None
        self._kept[weighting.kind] = weighting
        self.value_changed.emit(weighting, self._form.change_key)
