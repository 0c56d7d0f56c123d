"""What a search for basins compares, and from how many starts."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from mtl_gui.spec import Experiment
from mtl_gui.spec.basins import BasinsRequest, single_task_methods, usual_basins
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.pages.method_set import MethodSet
from mtl_gui.ui.theme import GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget, without_mnemonic

__all__ = ["BasinsSettings"]

_CHOSEN_ABOVE = ("toy", "methods")


class BasinsSettings(TranslatedWidget):
    """Edits a `BasinsRequest` of one toy."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._methods = MethodSet(theme, "landscape_basins", self)
        self._alone = QCheckBox(self)
        self._alone.setObjectName("landscape_basins_alone")
        self._alone.setChecked(True)
        self._form = DescriptionForm(BasinsRequest, "basins", hidden=_CHOSEN_ABOVE, parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_SMALL)
        layout.addWidget(self._methods)
        layout.addWidget(self._alone)
        layout.addWidget(self._form)
        self.retranslate()

    def value(self) -> BasinsRequest:
        """The request as chosen."""
        request: BasinsRequest = self._form.value()
        alone = single_task_methods(request.toy) if self._alone.isChecked() else ()
        return request.replaced(methods=(*alone, *self._methods.value()))

    def set_experiment(self, experiment: Experiment) -> None:
        """Offers what is usual for an experiment about a toy of two parameters."""
        usual = usual_basins(experiment)
        alone = single_task_methods(usual.toy)
        self._methods.set_tasks(usual.experiment(0))
        self._methods.set_value([method for method in usual.methods if method not in alone])
        self._form.set_value(usual)

    def retranslate(self) -> None:
        """Sets every text."""
        self._alone.setText(self.tr("Every task alone, t&oo"))
        self._alone.setAccessibleName(without_mnemonic(self._alone.text()))
        self._alone.setToolTip(self.tr("A map per task that is trained without the others."))
