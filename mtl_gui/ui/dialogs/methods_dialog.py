"""Which weightings to train one after another."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.spec import AnyWeighting, EqualWeights, Experiment, ExternalWeighting
from mtl_gui.ui.design.weighting_groups import WEIGHTINGS, grouped_weightings
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import translated
from mtl_gui.ui.windows import Dialog

__all__ = ["MethodsDialog"]

_LONGEST_TITLE = 200
_ROLE = Qt.ItemDataRole.UserRole
_FIRST = ("equal", "uncertainty", "dwa", "pcgrad", "cagrad", "nash_mtl", "upgrad")


class MethodsDialog(Dialog):
    """A list of all methods to tick; equal weights are always among them.

    `chosen` carries an experiment per method. Each has the budget, seeds and data of the experiment, with the
    method's usual settings; the one that the experiment has keeps its own.
    """

    chosen = Signal(object)

    def __init__(self, experiment: Experiment, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("methods")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Try several methods"))
        self._experiment = experiment
        self._room = parent.window().size()
        self._items: dict[str, QTreeWidgetItem] = {}
        self._tree = QTreeWidget(self)
        self._count = QLabel(self)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self._start = QPushButton(self.tr("Train them one after another"), self)
        self._fill()
        self._lay_out()
        self._tree.setFocus()
        self._tree.itemChanged.connect(lambda *_: self._tell())
        self._tell()

    def experiments(self) -> tuple[Experiment, ...]:
        """An experiment per ticked method, equal weights first."""
        kinds = [name for name, item in self._items.items() if item.checkState(0) == Qt.CheckState.Checked]
        kinds.sort(key=lambda name: name != _name(EqualWeights))
        return tuple(self._with(kind) for kind in kinds)

    def _with(self, kind: str) -> Experiment:
        own = self._experiment.weighting
        weighting = own if own.kind == kind else WEIGHTINGS[kind]()
        names = [self._experiment.title, translated(weighting.title)]
        title = " · ".join(name for name in names if name)[-_LONGEST_TITLE:]
        return self._experiment.replaced(weighting=weighting, title=title)

    def _fill(self) -> None:
        ticked = {*_FIRST, self._experiment.weighting.kind}
        for title, kinds in grouped_weightings().items():
            known = [kind for kind in kinds if self._can_run(kind)]
            if not known:
                continue
            group = QTreeWidgetItem(self._tree, [translated(title, "weightings")])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            for kind in known:
                item = QTreeWidgetItem(group, [translated(WEIGHTINGS[kind].title)])
                item.setToolTip(0, translated(WEIGHTINGS[kind].summary))
                item.setData(0, _ROLE, kind)
                item.setCheckState(0, Qt.CheckState.Checked if kind in ticked else Qt.CheckState.Unchecked)
                self._items[kind] = item
        equal = self._items[_name(EqualWeights)]
        equal.setFlags(equal.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        self._tree.expandAll()

    def _can_run(self, kind: str) -> bool:
        """Methods of other packages need a name, so only the one that is chosen can be tried."""
        return kind != _name(ExternalWeighting) or self._experiment.weighting.kind == kind

    def _tell(self) -> None:
        runs = self.experiments()
        text = self.tr(
            "{runs} runs with the same data, budget and {seeds} seeds. Stop ends them all; what is trained "
            "is kept."
        )
        numbers = QLocale()
        self._count.setText(
            text.format(runs=numbers.toString(len(runs)), seeds=numbers.toString(len(self._experiment.seeds)))
        )
        self._start.setEnabled(len(runs) > 1)

    def _accept(self) -> None:
        self.chosen.emit(self.experiments())
        self.accept()

    def _tick(self, state: Qt.CheckState) -> None:
        for name, item in self._items.items():
            if name != _name(EqualWeights):
                item.setCheckState(0, state)

    def _lay_out(self) -> None:
        self._tree.setObjectName("methods_to_try")
        self._tree.setHeaderHidden(True)
        self._tree.setAccessibleName(self.tr("Methods to try"))
        self._count.setWordWrap(True)
        every, none = (
            QPushButton(self.tr("All of them"), self),
            QPushButton(self.tr("Only equal weights"), self),
        )
        every.setObjectName("tick_all")
        none.setObjectName("tick_none")
        every.clicked.connect(lambda: self._tick(Qt.CheckState.Checked))
        none.clicked.connect(lambda: self._tick(Qt.CheckState.Unchecked))
        self._start.setObjectName("start_methods")
        self._start.setDefault(True)
        self._buttons.addButton(self._start, QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        ticking = QHBoxLayout()
        ticking.addWidget(every)
        ticking.addWidget(none)
        ticking.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.setSpacing(GAP)
        layout.addLayout(ticking)
        layout.addWidget(self._tree, 1)
        layout.addWidget(self._count)
        layout.addWidget(self._buttons)
        unit = self.fontMetrics().height()
        room = self._room
        self.resize(min(30 * unit, room.width()), min(36 * unit, room.height()))


def _name(kind: type[AnyWeighting]) -> str:
    return str(kind.model_fields["kind"].default)
