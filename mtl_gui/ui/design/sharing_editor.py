"""The heart of the design: matrix and picture of the network, two views of one plan."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from mtl_gui.spec import Experiment, SharingPlan
from mtl_gui.spec.cautions import Remedy
from mtl_gui.spec.plan_edits import PlanEdit, shared_by_all, shared_by_none
from mtl_gui.spec.plan_selections import (
    as_above,
    given_own,
    joined_together,
    moved_to,
    toggled_together,
    tree,
)
from mtl_gui.ui.design.block_names import block_name
from mtl_gui.ui.design.network_diagram import NetworkDiagram
from mtl_gui.ui.design.picture_menu import PictureMenu
from mtl_gui.ui.design.sharing_matrix import SharingMatrix
from mtl_gui.ui.design.sharing_model import SharingModel
from mtl_gui.ui.design.suggestion_card import SuggestionCard
from mtl_gui.ui.design.suggestion_text import ShownSuggestion
from mtl_gui.ui.flow_layout import FlowLayout
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget, said

__all__ = ["SharingEditor"]


class SharingEditor(TranslatedWidget):
    """Tells what a person did: `plan_edited` carries a `PlanEdit` and its name, `task_switched` a switch.

    `answers` holds what is said about an edit; it belongs where it does not scroll out of sight.
    `part_read` says what stands at the keyboard focus of the picture, `split_wanted` and `grouping_wanted`
    (the first block that may change) ask for suggestions, which come by `offer`; `undo_wanted` asks to take
    the last edit back, `remedy_wanted` carries the way out that was offered with a message.
    """

    plan_edited = Signal(object, str)
    task_switched = Signal(str, bool)
    part_read = Signal(str)
    split_wanted = Signal()
    grouping_wanted = Signal(int)
    undo_wanted = Signal()
    remedy_wanted = Signal(object)

    def __init__(self, experiment: Experiment, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._experiment = experiment
        self._shown: tuple[object, ...] = ()
        self._model = SharingModel(experiment, theme, self)
        self.matrix = SharingMatrix(self._model, theme, self)
        self.diagram = NetworkDiagram(experiment, theme, self)
        self.answers = QWidget(self)
        self._heading, self._hint, self._message = QLabel(self), QLabel(self), QLabel()
        self._undo, self._mend = QPushButton(), QPushButton()
        self._remedy: Remedy | None = None
        self._together, self._split, self._apart, self._suggest = (QPushButton(self) for _ in range(4))
        self._picture, self._picture_menu = QPushButton(self), PictureMenu(self.diagram, theme)
        self._card = SuggestionCard(self)
        self._lay_out()
        self._connect()
        self.show_message("")
        self.retranslate()

    def set_value(
        self, experiment: Experiment, input_shape: tuple[int, ...] | None, num_outputs: Mapping[str, int]
    ) -> None:
        """Shows an experiment; shape of a row and outputs of the heads as far as they are known."""
        shown = (experiment.tasks, experiment.sharing, experiment.architecture, input_shape, num_outputs)
        self._experiment = experiment
        if shown == self._shown:
            return
        self._shown = shown
        self._card.dismiss()
        self._model.set_experiment(experiment, num_outputs)
        self.diagram.show_network(experiment, input_shape, num_outputs)
        self._tell_split()
        self.matrix.fit_columns()

    def offer(self, suggestion: ShownSuggestion) -> None:
        """Shows a suggestion with its evidence, in place of the picture until it is answered."""
        self.show_message("")
        self.diagram.hide()
        self._card.offer(suggestion)

    def show_message(
        self, text: str, besides: frozenset[tuple[int, int]] = frozenset(), remedy: Remedy | None = None
    ) -> None:
        """Says why an edit was refused, or what it changed besides; without a text the hint is back.

        Args:
            text: Translated.
            besides: The (block, task) that were changed besides; they are marked, and offered to be undone.
            remedy: A way out that is offered.
        """
        self._remedy = remedy
        self._mend.setText("" if remedy is None else said(remedy.name))
        self._mend.setAccessibleName(self._mend.text())
        self._mend.setVisible(remedy is not None)
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self.answers.setVisible(bool(text))
        self._hint.setVisible(not text)
        self._undo.setVisible(bool(besides))
        self._model.mark_besides(besides)

    def retranslate(self) -> None:
        """Sets every text."""
        self._heading.setText(self.tr("Sharing"))
        self._together.setText(self.tr("All together"))
        self._together.setToolTip(self.tr("All tasks share every block: hard parameter sharing."))
        self._split.setText(self.tr("Split…"))
        self._tell_split()
        self._apart.setText(self.tr("All apart"))
        self._apart.setToolTip(self.tr("Nothing is shared: single-task networks."))
        self._suggest.setText(self.tr("Suggest…"))
        self._suggest.setToolTip(self.tr("What the gradients of the run say about which tasks should share."))
        self._picture.setText(self.tr("Picture…"))
        self._picture.setToolTip(self.tr("Enlarge, copy or save the picture of the network."))
        self._undo.setText(self.tr("Undo"))
        self._undo.setToolTip(self.tr("Take the whole edit back, with what it changed besides."))
        self._mend.setToolTip(
            self.tr("Change the experiment so that this no longer holds. It can be undone.")
        )
        self._hint.setText(
            self.tr(
                "Click or Space: share or own · A to Z: join a group · Ctrl+D: as above · "
                "Shift: select several · Click a block's title or right-click for more"
            )
        )
        self.matrix.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keeps the picture's columns under those of the matrix when either moves."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self._align()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._hint.setObjectName("muted")
        self._message.setObjectName("caution")
        for label in (self._hint, self._message):
            label.setWordWrap(True)
        self._heading.setObjectName("heading")
        for button, name in (
            (self._together, "all_together"),
            (self._split, "split_after"),
            (self._apart, "all_apart"),
            (self._suggest, "suggest"),
            (self._picture, "network_picture"),
            (self._undo, "undo_edit"),
            (self._mend, "message_remedy"),
        ):
            button.setObjectName(name)
        bar = FlowLayout(gap=GAP)
        for widget in (self._heading, self._together, self._split, self._apart, self._suggest, self._picture):
            bar.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(bar)
        layout.addWidget(self.matrix, 1)
        layout.addWidget(self._card, 1)
        layout.addWidget(self.diagram, 1)
        layout.addWidget(self._hint)
        answer = QHBoxLayout(self.answers)
        answer.setContentsMargins(0, 0, 0, 0)
        answer.addWidget(self._message, 1)
        answer.addWidget(self._mend)
        answer.addWidget(self._undo)

    def _connect(self) -> None:
        matrix = self.matrix
        matrix.toggle_requested.connect(
            lambda blocks, tasks: self._edit(
                toggled_together, blocks, tasks, name=self.tr("Share or split a block")
            )
        )
        matrix.join_requested.connect(
            lambda blocks, tasks, letter: self._edit(
                joined_together, blocks, tasks, letter, name=self.tr("Join a group")
            )
        )
        matrix.share_above_requested.connect(
            lambda blocks, tasks: self._edit(as_above, blocks, tasks, name=self.tr("Share as above"))
        )
        matrix.follow_requested.connect(
            lambda task, mate: self._edit(
                moved_to, self._blocks(), (task,), mate, name=self.tr("Share all blocks with a task")
            )
        )
        matrix.own_network_requested.connect(
            lambda task: self._edit(
                given_own, self._blocks(), (task,), name=self.tr("Give a task its own network")
            )
        )
        matrix.share_all_requested.connect(
            lambda block: self._edit(shared_by_all, block, name=self.tr("Share a block among all"))
        )
        matrix.share_none_requested.connect(
            lambda block: self._edit(shared_by_none, block, name=self.tr("Give every task its own block"))
        )
        matrix.split_requested.connect(self._split_after)
        matrix.affinity_requested.connect(self.grouping_wanted)
        matrix.block_selected.connect(self.diagram.set_block)
        matrix.columns_moved.connect(self._align)
        self._model.task_switched.connect(self.task_switched)
        self.diagram.block_clicked.connect(matrix.select_block)
        self.diagram.part_read.connect(self.part_read)
        self._picture_menu.done.connect(self.part_read)
        self._picture_menu.refused.connect(self.show_message)
        self._picture.clicked.connect(
            lambda: self._picture_menu.open(self._picture.mapToGlobal(self._picture.rect().bottomLeft()))
        )
        self.diagram.installEventFilter(self)
        self._undo.clicked.connect(self.undo_wanted)
        self._mend.clicked.connect(lambda: self.remedy_wanted.emit(self._remedy))
        self._together.clicked.connect(self._put_together)
        self._split.clicked.connect(self._offer_splits)
        self._apart.clicked.connect(lambda: self._split_after(0))
        self._suggest.clicked.connect(self._offer_suggestions)
        self._card.applied.connect(self._take_suggestion)
        self._card.dismissed.connect(self._end_suggestion)

    def _tell_split(self) -> None:
        """Says what splitting does, or why this network cannot be split."""
        can_split = self._experiment.sharing.num_blocks > 1
        self._split.setEnabled(can_split)
        self._split.setToolTip(
            self.tr("All tasks share the first blocks; they part at once or as a tree.")
            if can_split
            else self.tr("This network has one block only, so there is none after which tasks could part.")
        )

    def _edit(self, change: Callable[..., PlanEdit], *place: object, name: str) -> None:
        self.plan_edited.emit(change(self._experiment.sharing, *place), name)

    def _put_together(self) -> None:
        plan = SharingPlan.together(*self._size())
        self.plan_edited.emit(PlanEdit(plan), self.tr("Share everything"))

    def _split_after(self, num_blocks: int) -> None:
        plan = SharingPlan.split_at(num_blocks, *self._size())
        name = self.tr("Split the network") if num_blocks else self.tr("Share nothing")
        self.plan_edited.emit(PlanEdit(plan), name)

    def _offer_splits(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("split_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for block in range(self._experiment.sharing.num_blocks - 1):
            action = menu.addAction(self.tr("After {block}").format(block=block_name(block)))
            action.setObjectName(f"split_after_{block + 1}")
            action.triggered.connect(lambda _checked, shared=block + 1: self._split_after(shared))
        menu.addAction(self.tr("As a tree")).triggered.connect(lambda _checked: self._grow_tree())
        menu.popup(self._split.mapToGlobal(self._split.rect().bottomLeft()))

    def _grow_tree(self) -> None:
        self.plan_edited.emit(PlanEdit(tree(*self._size())), self.tr("Split as a tree"))

    def _blocks(self) -> tuple[int, ...]:
        return tuple(range(self._experiment.sharing.num_blocks))

    def _offer_suggestions(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("suggestion_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, text, ask in (
            ("suggest_split", self.tr("Split where tasks conflict"), self.split_wanted.emit),
            ("suggest_grouping", self.tr("Group by affinity"), lambda: self.grouping_wanted.emit(0)),
        ):
            action = menu.addAction(text)
            action.setObjectName(name)
            action.triggered.connect(lambda _checked, ask=ask: ask())
        menu.popup(self._suggest.mapToGlobal(self._suggest.rect().bottomLeft()))

    def _take_suggestion(self, plan: SharingPlan) -> None:
        self._end_suggestion()
        self.plan_edited.emit(PlanEdit(plan), self.tr("Share as suggested"))

    def _end_suggestion(self) -> None:
        self.diagram.show()
        self.matrix.setFocus()

    def _size(self) -> tuple[int, int]:
        plan = self._experiment.sharing
        return plan.num_blocks, plan.num_tasks

    def _align(self) -> None:
        columns: Sequence[int] = range(self._model.columnCount())
        self.diagram.set_columns([self.matrix.column_span(column) for column in columns])
