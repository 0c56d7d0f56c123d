"""The Design page: what is shared, what the network is made of, how it is weighted and trained."""

from typing import NamedTuple, Self

from PySide6.QtCore import QMargins, Qt
from PySide6.QtGui import QHideEvent, QIcon, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSplitter, QTabWidget, QVBoxLayout, QWidget

from mtl_gui.events import DataPreviewed
from mtl_gui.problems import Refused
from mtl_gui.spec import AnyArchitecture, AnyWeighting, Experiment, ManualWeights
from mtl_gui.spec.cautions import Remedy, cautions
from mtl_gui.spec.edits import (
    with_architecture,
    with_architecture_kind,
    with_head_widths,
    with_network_of,
    with_sharing,
    with_task_enabled,
)
from mtl_gui.spec.plan_edits import PlanEdit
from mtl_gui.ui.datasets.preview_loader import PreviewLoader
from mtl_gui.ui.design.architecture_panel import ArchitecturePanel
from mtl_gui.ui.design.plan_change_bar import PlanChangeBar
from mtl_gui.ui.design.sharing_editor import SharingEditor
from mtl_gui.ui.design.size_text import size_text
from mtl_gui.ui.design.suggestion_text import ShownSuggestion
from mtl_gui.ui.design.training_panel import TrainingPanel
from mtl_gui.ui.design.weighting_panel import WeightingPanel
from mtl_gui.ui.page import Page, Workbench
from mtl_gui.ui.pages.design_evidence import DesignEvidence, Unsuggested
from mtl_gui.ui.pages.steering import Steering
from mtl_gui.ui.scroll_place import keep_steady
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.steps import Steps, at_once
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import said

__all__ = ["DesignPage"]

_SIDE_WIDTH = 400


class _Parts(NamedTuple):
    editor: SharingEditor
    architecture: ArchitecturePanel
    weighting: WeightingPanel
    training: TrainingPanel


class DesignPage(Page):
    """Edits everything of the experiment but its data, every edit one entry of the history.

    What a plan edit changed besides is said under the picture; an edit that is refused says why there.
    """

    name = "design"
    icon_name = "design"

    def __init__(
        self, workbench: Workbench, parent: QWidget | None = None, parts: _Parts | None = None
    ) -> None:
        super().__init__(workbench, parent)
        self._loader = PreviewLoader(workbench.preview_job, self)
        self._steering = Steering(workbench.training, self)
        self._evidence = DesignEvidence(workbench, self)
        self._before = workbench.session.experiment
        self._editor, self._architecture, self._weighting, self._training = parts or at_once(
            _made_parts(workbench)
        )
        self._tabs = QTabWidget()
        self._tabs.setObjectName("design_tabs")
        self._size, self._running = QLabel(self), QLabel(self)
        self._change = PlanChangeBar(self)
        self._lay_out()
        self._connect()
        if parts is None:
            self.fill()

    @classmethod
    def in_steps(cls, workbench: Workbench, parent: QWidget) -> Steps[Self]:
        """Makes each part, then the page."""
        parts = yield from _made_parts(workbench)
        yield
        page = cls(workbench, parent, parts)
        yield
        page.fill()
        return page

    def fill(self) -> None:
        """Shows the experiment: the last step of making the page."""
        self._show_experiment(self.workbench.session.experiment)
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return self.tr("Design")

    def retranslate(self) -> None:
        """Sets every text."""
        self._tabs.setAccessibleName(self.tr("Parts of the design"))
        for position, text in enumerate((self.tr("Network"), self.tr("Weighting"), self.tr("Training"))):
            self._tabs.setTabText(position, text)
        self._size.setToolTip(
            self.tr(
                "The part of the parameters that several tasks use, all parameters, and how many single-task "
                "networks would have together."
            )
        )
        self._running.setText(
            self.tr(
                "A run is going on. What you change here acts on the next run; manual weights act at once."
            )
        )
        self._mark_cautions()
        self._show_size()

    def showEvent(self, event: QShowEvent) -> None:
        """Loads the data's shape once the page is seen."""
        super().showEvent(event)
        self._loader.ask(self.workbench.session.experiment.data)
        self._evidence.watch(is_watched=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Ends the looks at the gradients that nobody sees."""
        super().hideEvent(event)
        self._evidence.watch(is_watched=False)

    def _lay_out(self) -> None:
        self._size.setObjectName("design_size")
        self._running.setObjectName("caution")
        for label in (self._size, self._running):
            label.setWordWrap(True)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(GAP)
        column.addWidget(self._running)
        column.addWidget(self._change)
        column.addWidget(scrolled(self._editor, QMargins()), 1)
        column.addWidget(self._editor.answers)
        column.addWidget(self._size)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setObjectName("design_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self._tabs)
        room = QMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        training = scrolled(self._training, room)
        keep_steady(training, self._training.form)
        for panel in (scrolled(self._architecture, room), self._weighting, training):
            self._tabs.addTab(panel, "")
        self._tabs.setMinimumWidth(_SIDE_WIDTH - 4 * GAP_LARGE)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 0)
        splitter.setSizes([2 * _SIDE_WIDTH, _SIDE_WIDTH])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.addWidget(splitter)

    def _connect(self) -> None:
        self.workbench.session.experiment_changed.connect(self._take_experiment)
        self.workbench.theme.changed.connect(self._mark_cautions)
        self.workbench.training.state_changed.connect(lambda _state: self._show_running())
        self.workbench.training.run_changed.connect(self._show_running)
        self._change.requested.connect(self.requested)
        self._change.back_wanted.connect(self._go_back)
        self._loader.loaded.connect(self._take_preview)
        self._editor.plan_edited.connect(self._edit_plan)
        self._editor.task_switched.connect(self._switch_task)
        self._editor.part_read.connect(self.announced)
        self._editor.undo_wanted.connect(lambda: self.requested.emit("edit.undo"))
        self._editor.remedy_wanted.connect(self._have_looked)
        self._editor.split_wanted.connect(lambda: self._offer(self._evidence.split()))
        self._editor.grouping_wanted.connect(lambda block: self._offer(self._evidence.grouping(block)))
        self._evidence.conflicts_changed.connect(self._editor.diagram.show_conflicts)
        self._architecture.value_changed.connect(self._edit_architecture)
        self._architecture.head_changed.connect(self._edit_head)
        self._weighting.value_changed.connect(self._edit_weighting)
        self._weighting.several_wanted.connect(lambda: self.requested.emit("run.methods"))
        self._training.value_changed.connect(self._edit_training)
        self._training.remedy_wanted.connect(self._take_remedy)

    def _take_experiment(self, experiment: Experiment) -> None:
        before, self._before = self._before, experiment
        self._say("")
        if _only_weights_differ(before, experiment):
            self._steer(experiment.weighting)
        if self.isVisible() and self._loader.known(experiment.data) is None:
            self._loader.ask(experiment.data)
        self._show_experiment(experiment)

    def _take_preview(self, preview: DataPreviewed) -> None:
        experiment = self.workbench.session.experiment
        if preview.starting.data == experiment.data:
            self._show_experiment(experiment)

    def _show_experiment(self, experiment: Experiment) -> None:
        preview = self._loader.known(experiment.data)
        shape = None if preview is None else preview.inputs.shape[1:]
        self._editor.set_value(experiment, shape, _num_outputs(preview))
        self._architecture.set_value(experiment, has_pictures=shape is None or len(shape) == 3)
        self._weighting.set_value(experiment)
        self._training.set_value(experiment)
        self._evidence.refresh()
        self._mark_cautions()
        self._show_size()
        self._show_running()

    def _show_size(self) -> None:
        experiment = self.workbench.session.experiment
        preview = self._loader.known(experiment.data)
        shape = None if preview is None else preview.inputs.shape[1:]
        self._size.setText(size_text(experiment, shape, _num_outputs(preview)))

    def _mark_cautions(self) -> None:
        """Marks the tab that says what is unfair, so that it is seen from the others."""
        found = cautions(self.workbench.session.experiment)
        self._tabs.setTabIcon(2, self.workbench.theme.icon("warning", "caution") if found else QIcon())
        self._tabs.setTabToolTip(2, " ".join(said(caution.text) for caution in found))

    def _show_running(self) -> None:
        training = self.workbench.training
        is_changed = self._evidence.is_another_network()
        self._change.setVisible(is_changed and training.state != "stopping")
        self._running.setVisible(training.is_active and not is_changed)

    def _edit_plan(self, edit: PlanEdit, text: str) -> None:
        self._edit(with_sharing(self.workbench.session.experiment, edit.plan), text)
        self._say(" ".join(said(sentence) for sentence in edit.consequences), edit.cells)

    def _switch_task(self, name: str, is_on: bool) -> None:  # noqa: FBT001 - Qt's signal
        text = self.tr("Switch on {task}") if is_on else self.tr("Switch off {task}")
        try:
            changed = with_task_enabled(self.workbench.session.experiment, name, enabled=is_on)
        except Refused as refused:
            self._say(f"{said(refused.why)} {said(refused.what_to_do)}")
            return
        self._edit(changed, text.format(task=name))

    def _edit_architecture(self, architecture: AnyArchitecture, key: str) -> None:
        experiment = self.workbench.session.experiment
        try:
            if architecture.kind == experiment.architecture.kind:
                changed = with_architecture(experiment, architecture)
            else:
                changed = with_architecture_kind(experiment, architecture.kind)
        except Refused as refused:
            self._show_experiment(experiment)
            self._architecture.show_problem(f"{said(refused.why)} {said(refused.what_to_do)}")
            return
        self._edit(changed, self.tr("Change the network"), key)

    def _edit_head(self, name: str, widths: tuple[int, ...] | None) -> None:
        experiment = self.workbench.session.experiment
        try:
            changed = with_head_widths(experiment, name, widths)
        except Refused as refused:
            self._show_experiment(experiment)
            self._architecture.show_problem(f"{said(refused.why)} {said(refused.what_to_do)}")
            return
        self._edit(changed, self.tr("Change the head of {task}").format(task=name))

    def _edit_weighting(self, weighting: AnyWeighting, key: str) -> None:
        before = self.workbench.session.experiment
        try:
            changed = before.replaced(weighting=weighting)
        except Refused as refused:
            self._show_experiment(before)
            self._weighting.show_problem(f"{said(refused.why)} {said(refused.what_to_do)}")
            return
        self._edit(changed, self.tr("Change the weighting"), key)

    def _edit_training(self, experiment: Experiment, key: str) -> None:
        self._edit(experiment, self.tr("Change the training"), key)

    def _take_remedy(self, remedy: Remedy) -> None:
        self._edit(remedy.experiment, said(remedy.name))

    def _go_back(self) -> None:
        """Takes the network of the run that is shown, and the tasks it is for."""
        record = self.workbench.training.record
        if record is not None:
            changed = with_network_of(self.workbench.session.experiment, record.experiment)
            self._edit(changed, self.tr("Go back to the network of the run"))

    def _edit(self, experiment: Experiment, text: str, key: str = "") -> None:
        self.workbench.session.edit(experiment, text, key)

    def _steer(self, weighting: AnyWeighting) -> None:
        """Gives the weights to the running training, as far as it has these tasks; also those of an undo."""
        record = self.workbench.training.record
        if not (self.workbench.training.is_active and record and isinstance(weighting, ManualWeights)):
            return
        names = [task.name for task in record.experiment.enabled_tasks]
        self._steering.set_task_weights({name: weighting.weights.get(name, 1.0) for name in names})

    def _offer(self, suggestion: ShownSuggestion | Unsuggested) -> None:
        if isinstance(suggestion, Unsuggested):
            self._say(suggestion.text, remedy=suggestion.remedy)
        else:
            self._editor.offer(suggestion)
            self.announced.emit(suggestion.heading)

    def _have_looked(self, remedy: Remedy) -> None:
        self._take_remedy(remedy)
        self._say(self.tr("The next run looks at the gradients. Run it, then ask again."))

    def _say(
        self, text: str, besides: frozenset[tuple[int, int]] = frozenset(), remedy: Remedy | None = None
    ) -> None:
        self._editor.show_message(text, besides, remedy)
        if text:
            self.announced.emit(text)


def _made_parts(workbench: Workbench) -> Steps[_Parts]:
    yield
    editor = SharingEditor(workbench.session.experiment, workbench.theme)
    yield
    architecture, weighting = ArchitecturePanel(workbench.theme), WeightingPanel(workbench.theme)
    yield
    return _Parts(editor, architecture, weighting, TrainingPanel(workbench.theme))


def _only_weights_differ(before: Experiment, after: Experiment) -> bool:
    """Whether two experiments are the same but for the weights that a person gave the tasks."""
    are_manual = isinstance(before.weighting, ManualWeights) and isinstance(after.weighting, ManualWeights)
    return are_manual and before != after and before.replaced(weighting=after.weighting) == after


def _num_outputs(preview: DataPreviewed | None) -> dict[str, int]:
    tasks = () if preview is None else preview.tasks
    return {task.name: len(task.classes) if task.kind == "multiclass" else 1 for task in tasks}
