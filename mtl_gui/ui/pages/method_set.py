"""A list of methods to compare, each with its own settings."""

from collections.abc import Sequence

from PySide6.QtCore import QMargins, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.runs.method_titles import method_title
from mtl_gui.spec import AnyWeighting, Experiment
from mtl_gui.ui.design.weighting_groups import WEIGHTINGS
from mtl_gui.ui.forms.control import keep_wheel_for_scrolling, let_shrink
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.forms.named_tasks import NamedTasks
from mtl_gui.ui.heard_name import set_heard_name
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.theme import GAP, GAP_SMALL, Theme
from mtl_gui.ui.translation import TranslatedWidget, said, translated

__all__ = ["MethodSet"]

_KINDS = tuple(WEIGHTINGS)
_LINES = 6
_LONGEST = 40


class MethodSet(TranslatedWidget):
    """Adds, removes and sets methods; the form is that of the one chosen in the list.

    `value_changed` tells of a person's changes, setters tell nothing. The list is never empty.
    """

    value_changed = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._tasks = NamedTasks(theme, self)
        self._methods: list[AnyWeighting] = [WEIGHTINGS[_KINDS[0]]()]
        self._form: DescriptionForm | None = None
        self._list = QListWidget(self)
        self._list.setObjectName(f"{name}_methods")
        self._list.setFixedHeight(_LINES * (self.fontMetrics().height() + GAP_SMALL))
        self._kind = QComboBox(self)
        self._kind.setObjectName(f"{name}_kind_of_method")
        self._kind.addItems([""] * len(_KINDS))
        self._add = QPushButton(self)
        self._add.setObjectName(f"{name}_add")
        self._remove = QPushButton(self)
        self._remove.setObjectName(f"{name}_remove")
        self._about = QLabel(self)
        self._about.setWordWrap(True)
        self._holder = QVBoxLayout()
        self._lay_out()
        self._list.currentRowChanged.connect(self._show_form)
        self._add.clicked.connect(self._take_new)
        self._remove.clicked.connect(self._drop)
        self._show_list(0)
        self.retranslate()

    def value(self) -> tuple[AnyWeighting, ...]:
        """The methods, in order."""
        return tuple(self._methods)

    def set_value(self, methods: Sequence[AnyWeighting]) -> None:
        """Shows methods, at least one."""
        self._methods = list(methods)
        self._show_list(0)

    def set_tasks(self, experiment: Experiment) -> None:
        """Takes the tasks of an experiment, which settings can be about."""
        self._tasks.show_experiment(experiment)
        self._methods = [method.for_tasks(self._tasks.names) for method in self._methods]
        self._show_list(max(self._list.currentRow(), 0))

    def retranslate(self) -> None:
        """Sets every text."""
        self._list.setAccessibleName(self.tr("Methods that are compared"))
        set_heard_name(self._kind, self.tr("Method to add"))
        for place, kind in enumerate(_KINDS):
            self._kind.setItemText(place, translated(WEIGHTINGS[kind].title))
        self._add.setText(self.tr("A&dd"))
        self._add.setAccessibleName(self.tr("Add this method"))
        self._remove.setText(self.tr("Remove"))
        self._remove.setAccessibleName(self.tr("Remove the chosen method"))
        self._write()

    def _lay_out(self) -> None:
        keep_wheel_for_scrolling(self._kind)
        let_shrink(self._kind)
        adding = QHBoxLayout()
        adding.setSpacing(GAP)
        adding.addWidget(self._kind, 1)
        adding.addWidget(self._add)
        adding.addWidget(self._remove)
        settings = QWidget(self)
        self._holder = QVBoxLayout(settings)
        self._holder.setContentsMargins(0, 0, 0, 0)
        self._holder.addWidget(self._about)
        self._holder.addStretch(1)
        chosen = QVBoxLayout()
        chosen.setSpacing(GAP_SMALL)
        chosen.addWidget(self._list)
        chosen.addLayout(adding)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(chosen, 1)
        layout.addWidget(scrolled(settings, QMargins(0, 0, GAP, 0)), 1)

    def _show_list(self, current: int) -> None:
        with QSignalBlocker(self._list):
            self._list.clear()
            self._list.addItems([""] * len(self._methods))
            self._list.setCurrentRow(min(current, len(self._methods) - 1))
        self._write()
        self._show_form()

    def _write(self) -> None:
        for place, method in enumerate(self._methods):
            item = self._list.item(place)
            item.setText(said(method_title(method, self._tasks.names)))
            item.setToolTip(translated(method.summary))
        self._add.setEnabled(len(self._methods) < _LONGEST)
        self._remove.setEnabled(len(self._methods) > 1)
        self._about.setText(translated(self._methods[max(self._list.currentRow(), 0)].summary))

    def _show_form(self) -> None:
        method = self._methods[max(self._list.currentRow(), 0)]
        if self._form is None or self._form.kind is not type(method):
            self._make_form(type(method))
        assert self._form is not None
        self._form.set_value(method)
        self._form.setVisible(not self._form.is_empty)
        self._about.setText(translated(method.summary))

    def _make_form(self, kind: type[AnyWeighting]) -> None:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
        path = f"{self._name}.{kind.model_fields['kind'].default}"
        self._form = DescriptionForm(kind, path, tasks=self._tasks, parent=self)
        self._form.value_changed.connect(self._take_settings)
        self._holder.insertWidget(1, self._form)

    def _take_settings(self, method: AnyWeighting) -> None:
        self._methods[self._list.currentRow()] = method
        self._write()
        self.value_changed.emit()

    def _take_new(self) -> None:
        self._methods.append(WEIGHTINGS[_KINDS[self._kind.currentIndex()]]())
        self._show_list(len(self._methods) - 1)
        self.value_changed.emit()

    def _drop(self) -> None:
        place = self._list.currentRow()
        del self._methods[place]
        self._show_list(place)
        self.value_changed.emit()
