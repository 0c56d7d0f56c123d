"""Everything about one data set: overview, tasks, settings."""

from typing import get_args

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from mtl_gui.app.fetching import FetchControl
from mtl_gui.data.catalogue import DataKind
from mtl_gui.data.online.fetching import missing_files
from mtl_gui.events import DataPreviewed
from mtl_gui.spec import AnyData, AnySource, Experiment, ImportedFile
from mtl_gui.ui.datasets.data_overview import DataOverview
from mtl_gui.ui.datasets.fetch_card import FetchCard
from mtl_gui.ui.datasets.joined_form import JoinedForm
from mtl_gui.ui.datasets.task_settings import TaskSettings
from mtl_gui.ui.forms.control import Control
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.scrolled import ScrolledSideways
from mtl_gui.ui.theme import GAP, GAP_LARGE, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["DataDetails"]

_HIDDEN = ("path", "tasks", "ignored", "sha256")
_CHOSEN_AT_IMPORT = {"imported_file": ("reading", "columns", "num_rows")}
_KINDS = {str(kind.model_fields["kind"].default): kind for kind in get_args(get_args(AnyData)[0])}
_FORM_WIDTH = 80


class DataDetails(TranslatedWidget):
    """Shows a data set and tells what a person wants.

    `data_edited` carries the changed description and the key under which small changes are one; `switched`
    and `changed` are about tasks.
    """

    use_requested = Signal()
    fetch_requested = Signal()
    data_edited = Signal(object, str)
    import_requested = Signal()
    switched = Signal(str, bool)
    changed = Signal(str, str, object)

    def __init__(self, theme: Theme, fetching: FetchControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overview = DataOverview(theme, self)
        self._fetch = FetchCard(fetching, self)
        self._tasks = TaskSettings(theme, self)
        self._problem, self._task_problem, self._note = QLabel(self), QLabel(self), QLabel(self)
        self._headings = [QLabel(self) for _ in range(2)]
        self._forms: dict[str, Control] = {}
        self._own_file: AnySource | None = None
        self._import = QPushButton(self)
        self._import.setObjectName("change_import")
        self._form_holder = QWidget(self)
        tasks = ScrolledSideways(self._tasks, self)
        self._cards = [self._card(self._headings[0], self._note, tasks, self._task_problem)]
        self._cards.append(self._card(self._headings[1], self._import, self._form_holder, self._problem))
        self._lay_out()
        self._overview.use_requested.connect(self.use_requested)
        self._fetch.fetch_wanted.connect(self.fetch_requested)
        self._fetch.cancel_wanted.connect(fetching.cancel)
        self._import.clicked.connect(self.import_requested)
        self._tasks.switched.connect(self.switched)
        self._tasks.changed.connect(self.changed)
        self.show_problem("")
        self.retranslate()

    def set_value(
        self,
        entry: DataKind,
        data: AnyData | None,
        preview: DataPreviewed | None,
        experiment: Experiment | None,
        *,
        is_refused: bool = False,
    ) -> None:
        """Shows an entry of the catalogue.

        Args:
            entry: The entry.
            data: Its description with all settings, None while a file is missing.
            preview: What it looks like, None while it is not loaded.
            experiment: The experiment that uses it, None if it is not in use.
            is_refused: Whether it cannot be loaded as it is described.
        """
        missing = () if data is None else missing_files(data)
        self._overview.set_value(
            entry,
            preview,
            is_in_use=experiment is not None,
            needs_file=data is None,
            is_missing=bool(missing) or is_refused,
        )
        self._fetch.set_value(data, missing)
        self._show_tasks(preview, experiment)
        self._show_form(data)
        self._import.setVisible(isinstance(data, ImportedFile) and experiment is not None)

    def offer_file(self, file: AnySource) -> None:
        """Offers a file of a person's own as a part of joined data."""
        self._own_file = file
        form = self._forms.get("joined")
        if isinstance(form, JoinedForm):
            form.offer_file(file)

    def show_problem(self, sentence: str) -> None:
        """Says why the settings cannot be used; an empty sentence takes it away."""
        _say(self._problem, sentence)

    def show_task_problem(self, sentence: str) -> None:
        """Says why a change of a task was refused; the next change takes it away."""
        _say(self._task_problem, sentence)

    def retranslate(self) -> None:
        """Sets every text."""
        self._headings[0].setText(self.tr("Tasks"))
        self._headings[1].setText(self.tr("Settings"))
        self._import.setText(self.tr("Change how it is read…"))
        self._import.setToolTip(
            self.tr("Show the steps of the import again, with everything that was chosen.")
        )
        self._note.setText(
            self.tr("Use this data set to choose its tasks, label budgets, losses and metrics.")
        )

    def _lay_out(self) -> None:
        self._problem.setObjectName("worse")
        self._task_problem.setObjectName("worse")
        self._note.setObjectName("muted")
        for label in (self._problem, self._task_problem, self._note):
            label.setWordWrap(True)
        form_layout = QVBoxLayout(self._form_holder)
        form_layout.setContentsMargins(0, 0, 0, 0)
        self._form_holder.setMaximumWidth(self.fontMetrics().averageCharWidth() * _FORM_WIDTH)
        self._form_holder.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_LARGE)
        layout.addWidget(self._overview)
        layout.addWidget(self._fetch)
        for card in self._cards:
            layout.addWidget(card)
        layout.addStretch(1)

    def _card(self, heading: QLabel, *widgets: QWidget) -> QFrame:
        heading.setObjectName("heading")
        card = QFrame(self)
        card.setObjectName("card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.setSpacing(GAP)
        for widget in (heading, *widgets):
            layout.addWidget(widget)
        layout.setAlignment(self._import, Qt.AlignmentFlag.AlignLeft)
        return card

    def _show_tasks(self, preview: DataPreviewed | None, experiment: Experiment | None) -> None:
        offered = {} if preview is None else {task.name: task for task in preview.tasks}
        _say(self._task_problem, "")
        self._note.setVisible(experiment is None)
        self._cards[0].setVisible(experiment is not None or preview is not None)
        if experiment is not None:
            self._tasks.set_value(experiment.tasks, offered, is_editable=True)
        elif preview is not None:
            self._tasks.set_value(preview.starting.tasks, offered, is_editable=False)

    def _show_form(self, data: AnyData | None) -> None:
        self._cards[1].setVisible(data is not None)
        if data is None:
            return
        if data.kind not in self._forms:
            self._add_form(data.kind)
        for kind, form in self._forms.items():
            form.setVisible(kind == data.kind)
        self._forms[data.kind].set_value(data)

    def _add_form(self, kind: str) -> None:
        form: Control
        if kind == "joined":
            form = JoinedForm(parent=self._form_holder)
            form.offer_file(self._own_file)
        else:
            hidden = (*_HIDDEN, *_CHOSEN_AT_IMPORT.get(kind, ()))
            form = DescriptionForm(_KINDS[kind], f"data.{kind}", hidden=hidden, parent=self._form_holder)
        form.value_changed.connect(lambda data: self.data_edited.emit(data, form.change_key))
        self._forms[kind] = form
        layout = self._form_holder.layout()
        assert layout is not None
        layout.addWidget(form)


def _say(label: QLabel, sentence: str) -> None:
    label.setText(sentence)
    label.setVisible(bool(sentence))
