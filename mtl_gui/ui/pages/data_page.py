"""The Data page: choose a data set, look at it, and say which tasks take part."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, Self

from PySide6.QtCore import QMargins
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.data.catalogue import DATA_KINDS
from mtl_gui.data.online.fetching import missing_files
from mtl_gui.events import DataPreviewed, RunFailed
from mtl_gui.problems import Refused
from mtl_gui.spec import AnyData, Experiment, ImportedFile, LossName, MetricName, TableFile
from mtl_gui.spec.edits import (
    with_data,
    with_label_budget,
    with_label_noise,
    with_loss,
    with_metric,
    with_task_enabled,
)
from mtl_gui.ui.datasets.data_details import DataDetails
from mtl_gui.ui.datasets.data_list import DataList
from mtl_gui.ui.datasets.preview_loader import PreviewLoader
from mtl_gui.ui.imports.wizard import ImportWizard
from mtl_gui.ui.page import Page, Workbench
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.steps import Steps, at_once
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import said, translated

__all__ = ["DataPage"]

_ENTRIES = {entry.kind: entry for entry in DATA_KINDS}
_LIST_WIDTH = 32
_EDITS: dict[str, Callable[..., Experiment]] = {
    "label_budget": with_label_budget,
    "label_noise": with_label_noise,
    "loss": with_loss,
    "metric": with_metric,
}


class _Parts(NamedTuple):
    list: DataList
    details: DataDetails
    wizard: ImportWizard


class DataPage(Page):
    """Choosing a data set in the list shows it; using it is one entry of the history.

    Settings of the data in use take effect once the data was loaded with them, so that what cannot be used
    never becomes part of the experiment.
    """

    name = "data"
    icon_name = "data"

    def __init__(
        self, workbench: Workbench, parent: QWidget | None = None, parts: _Parts | None = None
    ) -> None:
        super().__init__(workbench, parent)
        self._shown: str = workbench.session.experiment.data.kind
        self._looked_at: dict[str, AnyData] = {}
        self._wanted: tuple[AnyData, str] | None = None
        self._measures: Mapping[str, tuple[LossName, MetricName]] = {}
        self._refused: AnyData | None = None
        self._loader = PreviewLoader(workbench.preview_job, self)
        self._list, self._details, self._wizard = parts or at_once(_made_parts(workbench))
        self._open = QPushButton()
        self._side = QWidget(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._in_use = workbench.session.experiment.data
        self._tasks = workbench.session.experiment.tasks
        self._refresh()
        self.retranslate()

    @classmethod
    def in_steps(cls, workbench: Workbench, parent: QWidget) -> Steps[Self]:
        """Makes each part, then the page."""
        parts = yield from _made_parts(workbench)
        yield
        return cls(workbench, parent, parts)

    def title(self) -> str:
        """The page's name."""
        return self.tr("Data")

    def retranslate(self) -> None:
        """Sets every text."""
        self._open.setText(self.tr("Use my own data…"))
        self._open.setToolTip(self.tr("Read a table file or a folder of images in four steps."))

    def open_table(self, path: Path) -> None:
        """Shows the steps that lead from a file to an experiment."""
        self._show_wizard()
        self._wizard.open_file(path)

    def ask_for_table(self) -> None:
        """Shows the first of these steps, where a file is chosen."""
        self._show_wizard()
        self._wizard.begin()

    def close_contexts(self) -> None:
        """Ends what is read in the background."""
        self._wizard.close_work()

    def fetch(self) -> None:
        """Fetches what is shown, where it is not on this computer."""
        data = self._data()
        if data is None or not missing_files(data):
            self.announced.emit(self.tr("This data set is on this computer already."))
        else:
            self.workbench.fetching.fetch(data)

    def view_state(self) -> dict[str, object]:
        """The data set that is looked at."""
        return {"shown": self._shown}

    def restore_view(self, state: Mapping[str, object]) -> None:
        """Looks at a data set."""
        kind = state.get("shown")
        if isinstance(kind, str) and kind in _ENTRIES and kind != self._shown:
            self._look_at(kind)

    def showEvent(self, event: QShowEvent) -> None:
        """Loads what is shown once the page is seen."""
        super().showEvent(event)
        self._ask()

    def _lay_out(self) -> None:
        self._open.setObjectName("open_table")
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(GAP)
        side.addWidget(self._list, 1)
        side.addWidget(self._open)
        self._fit()
        self._stack.addWidget(scrolled(self._details, QMargins(0, 0, GAP, 0)))
        self._stack.addWidget(self._wizard)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.setSpacing(GAP_LARGE)
        layout.addWidget(self._side)
        layout.addWidget(self._stack, 1)

    def _fit(self) -> None:
        """Gives the list a width that follows the size of the text."""
        self._side.setMaximumWidth(self.fontMetrics().averageCharWidth() * _LIST_WIDTH)

    def _connect(self) -> None:
        self.workbench.theme.changed.connect(self._fit)
        self.workbench.session.experiment_changed.connect(self._take_experiment)
        self._loader.loaded.connect(self._take_preview)
        self._loader.failed.connect(self._take_failure)
        self.workbench.fetching.finished.connect(self._take_fetched)
        self.workbench.fetching.failed.connect(self._announce_failure)
        self._list.kind_chosen.connect(self._look_at)
        self._list.kind_activated.connect(lambda _kind: self._use())
        self._details.use_requested.connect(self._use)
        self._details.fetch_requested.connect(lambda: self.requested.emit("data.fetch"))
        self._details.data_edited.connect(self._edit_data)
        self._details.switched.connect(self._switch_task)
        self._details.changed.connect(self._change_task)
        self._details.import_requested.connect(self._change_import)
        self._wizard.chosen.connect(self._take_file)
        self._wizard.cancelled.connect(self._leave_wizard)
        self._wizard.announced.connect(self.announced)
        self._open.clicked.connect(lambda: self.requested.emit("file.open_table"))

    def _data(self) -> AnyData | None:
        """The description that is shown: the one in use, one that is looked at, or the catalogue's."""
        if self._wanted is not None and self._wanted[0].kind == self._shown:
            return self._wanted[0]
        if self._in_use.kind == self._shown:
            return self._in_use
        return self._looked_at.get(self._shown, _ENTRIES[self._shown].default)

    def _refresh(self) -> None:
        experiment, data = self.workbench.session.experiment, self._data()
        preview = None if data is None else self._loader.known(data)
        if preview is None and self._wanted is not None and not missing_files(self._wanted[0]):
            preview = self._loader.known(self._in_use)
        if isinstance(self._in_use, TableFile | ImportedFile):
            self._details.offer_file(self._in_use)
        is_in_use = self._shown == self._in_use.kind
        self._list.set_value(self._shown, self._in_use.kind)
        self._details.set_value(
            _ENTRIES[self._shown],
            data,
            preview,
            experiment if is_in_use else None,
            is_refused=data is not None and data == self._refused,
        )

    def _ask(self) -> None:
        data = self._data()
        if data is not None and self.isVisible() and not missing_files(data):
            self._loader.ask(data)

    def _look_at(self, kind: str) -> None:
        self._shown = kind
        self._wanted = None
        self._leave_wizard()
        self._details.show_problem("")
        self._refresh()
        self._ask()

    def _use(self) -> None:
        data = self._data()
        if data is None:
            self.requested.emit("file.open_table")
        elif missing_files(data):
            self.requested.emit("data.fetch")
        elif data != self._in_use:
            self._want(data, "")

    def _edit_data(self, data: AnyData, key: str) -> None:
        if self._shown == self._in_use.kind:
            self._want(data, key)
        else:
            self._looked_at[self._shown] = data
            self._load(data)

    def _want(self, data: AnyData, key: str) -> None:
        """Loads data that the experiment shall use; it does as soon as the data is there."""
        self._wanted = (data, key)
        self._load(data)

    def _load(self, data: AnyData) -> None:
        """Asks for a preview; what is not on this computer has to be fetched first."""
        if missing_files(data):
            self._details.show_problem("")
            self._refresh()
        else:
            self._loader.ask(data)

    def _take_fetched(self, data: AnyData) -> None:
        title = translated(_ENTRIES[data.kind].title, "data")
        self.announced.emit(self.tr("{title} is on this computer now.").format(title=title))
        self._refresh()
        self._ask()

    def _announce_failure(self, _data: AnyData, failure: RunFailed) -> None:
        self.announced.emit(f"{said(failure.what)} {said(failure.why)}")

    def _take_preview(self, preview: DataPreviewed) -> None:
        if self._wanted is not None and preview.starting.data == self._wanted[0]:
            key = self._wanted[1]
            self._wanted = None
            self._switch_data(preview, key)
        elif preview.starting.data == self._data():
            self._details.show_problem("")
        self._refresh()

    def _switch_data(self, preview: DataPreviewed, key: str) -> None:
        session = self.workbench.session
        is_same = preview.starting.data.kind == self._in_use.kind and not isinstance(self._in_use, TableFile)
        title = translated(preview.title, "data")
        text = self.tr("Change the data") if is_same else self.tr("Use {title}").format(title=title)
        self._leave_wizard()
        self._details.show_problem("")
        try:
            session.edit(self._with_measures(with_data(session.experiment, preview.starting)), text, key)
        except Refused as refused:
            self._details.show_problem(f"{said(refused.why)} {said(refused.what_to_do)}")

    def _take_failure(self, subject: AnyData, failure: RunFailed) -> None:
        sentence = f"{said(failure.why)} {said(failure.what_to_do)}"
        if self._wanted is not None and subject == self._wanted[0]:
            self._wanted = None
            self._wizard.show_problem(failure)
            self._refresh()
            self._details.show_problem(sentence)
        elif subject == self._data():
            self._refused = subject
            self._refresh()
            self._details.show_problem(sentence)

    def _show_wizard(self) -> None:
        """Gives the steps the whole page."""
        self._stack.setCurrentIndex(1)
        self._side.hide()

    def _leave_wizard(self) -> None:
        self._stack.setCurrentIndex(0)
        self._side.show()

    def _change_import(self) -> None:
        if isinstance(self._in_use, ImportedFile):
            self._show_wizard()
            self._wizard.change(self._in_use, self.workbench.session.experiment)

    def _take_file(self, data: ImportedFile, measures: Mapping[str, tuple[LossName, MetricName]]) -> None:
        """Makes the file the data, with the losses and metrics that were chosen, as one change."""
        self._measures = measures
        if data == self._in_use:
            session = self.workbench.session
            session.edit(self._with_measures(session.experiment), self.tr("Change the data"))
            self._leave_wizard()
        else:
            self._want(data, "")

    def _with_measures(self, experiment: Experiment) -> Experiment:
        if isinstance(experiment.data, ImportedFile):
            for task, (loss, metric) in self._measures.items():
                experiment = with_metric(with_loss(experiment, task, loss), task, metric)
        self._measures = {}
        return experiment

    def _take_experiment(self, experiment: Experiment) -> None:
        if experiment.data.kind != self._in_use.kind:
            self._shown = experiment.data.kind
        is_new = experiment.data != self._in_use
        if is_new:
            self._wanted = None
        self._in_use = experiment.data
        if is_new or experiment.tasks != self._tasks:
            self._tasks = experiment.tasks
            self._refresh()
        if is_new:
            self._ask()

    def _switch_task(self, name: str, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        text = self.tr("Switch on {task}") if is_on else self.tr("Switch off {task}")
        self._edit_task(lambda experiment: with_task_enabled(experiment, name, enabled=is_on), text, name)

    def _change_task(self, name: str, field: str, value: object) -> None:
        key = f"tasks.{name}.{field}" if field in ("label_budget", "label_noise") else ""
        text = self.tr("Change {task}")
        self._edit_task(lambda experiment: _EDITS[field](experiment, name, value), text, name, key)

    def _edit_task(
        self, change: Callable[[Experiment], Experiment], text: str, name: str, key: str = ""
    ) -> None:
        session = self.workbench.session
        try:
            session.edit(change(session.experiment), text.format(task=name), key)
        except Refused as refused:
            self._refresh()
            self._details.show_task_problem(f"{said(refused.why)} {said(refused.what_to_do)}")


def _made_parts(workbench: Workbench) -> Steps[_Parts]:
    yield
    kinds, details = DataList(workbench.theme), DataDetails(workbench.theme, workbench.fetching)
    yield
    return _Parts(kinds, details, ImportWizard(workbench.theme))
