"""The sharing plan as a table: a row per task, a column per block."""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon

from mtl_gui.spec import Experiment
from mtl_gui.ui.design.block_names import block_detail, block_name, head_in_full, head_in_short
from mtl_gui.ui.plots.markers import task_icon
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.tips import wrapped_tip
from mtl_gui.ui.translation import listed

__all__ = ["SharingModel"]

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class SharingModel(QAbstractTableModel):
    """Column 0 holds the tasks with their switches, then come the blocks, and last the heads.

    The model shows an experiment and changes nothing: a switch that is clicked is told by `task_switched`.
    """

    task_switched = Signal(str, bool)

    def __init__(self, experiment: Experiment, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._experiment = experiment
        self._theme = theme
        self._num_outputs: Mapping[str, int] = {}
        self._icons: dict[int, QIcon] = {}
        self._besides: frozenset[tuple[int, int]] = frozenset()
        theme.changed.connect(self._repaint)

    @property
    def experiment(self) -> Experiment:
        """The experiment that is shown."""
        return self._experiment

    @property
    def num_blocks(self) -> int:
        """How many blocks the trunk has."""
        return self._experiment.sharing.num_blocks

    def set_experiment(self, experiment: Experiment, num_outputs: Mapping[str, int]) -> None:
        """Shows an experiment; `num_outputs` of the heads by task, as far as they are known."""
        old = self._experiment
        self._num_outputs = dict(num_outputs)
        is_same_shape = len(old.tasks) == len(experiment.tasks) and (
            old.sharing.num_blocks == experiment.sharing.num_blocks
        )
        if is_same_shape:
            self._experiment = experiment
            self.refresh()
        else:
            self.beginResetModel()
            self._experiment = experiment
            self.endResetModel()

    def mark_besides(self, cells: frozenset[tuple[int, int]]) -> None:
        """Marks the (block, task) that the last edit had to change besides what was asked for."""
        if cells != self._besides:
            self._besides = cells
            self.refresh()

    def is_besides(self, block: int, task: int) -> bool:
        """Whether the last edit had to change this cell besides what was asked for."""
        return (block, task) in self._besides

    def refresh(self) -> None:
        """Draws everything again, as after a change of language."""
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)

    def block_of(self, column: int) -> int | None:
        """The block of a column; None for the tasks' and the heads' column."""
        return column - 1 if 1 <= column <= self.num_blocks else None

    def group(self, block: int, task: int) -> tuple[int, ...]:
        """The positions of all tasks in the task's group."""
        return next(group for group in self._experiment.sharing.groups(block) if task in group)

    def is_enabled(self, task: int) -> bool:
        """Whether the task takes part."""
        return self._experiment.tasks[task].enabled

    def rowCount(self, parent: Index = _ROOT) -> int:
        """One row per task."""
        return 0 if parent.isValid() else len(self._experiment.tasks)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """The tasks, the blocks, the heads."""
        return 0 if parent.isValid() else self.num_blocks + 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be selected; tasks have a switch."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Task, the blocks with their size, head; the rows' are hidden, and only heard."""
        if orientation != Qt.Orientation.Horizontal:
            return self._experiment.tasks[section].name if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heading(section)
        is_left = role == Qt.ItemDataRole.TextAlignmentRole and section in (0, self.columnCount() - 1)
        return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) if is_left else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows and says."""
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.spoken(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return wrapped_tip(self.spoken(row, column))
        if role == Qt.ItemDataRole.ForegroundRole:
            is_quiet = column > self.num_blocks or not self.is_enabled(row)
            return self._theme.color("muted") if is_quiet else None
        return self._switch(row, role) if column == 0 else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Asks for a task to be switched on or off."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != 0:
            return False
        is_on = Qt.CheckState(value) == Qt.CheckState.Checked
        self.task_switched.emit(self._experiment.tasks[index.row()].name, is_on)
        return True

    def _switch(self, row: int, role: int) -> object:
        if role == Qt.ItemDataRole.DecorationRole:
            if row not in self._icons:
                self._icons[row] = task_icon(self._theme, row)
            return self._icons[row]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.is_enabled(row) else Qt.CheckState.Unchecked
        return None

    def spoken(self, row: int, column: int) -> str:
        """A cell in words, as in “digit, block 2, group A, shared with parity, loops”."""
        described = self._experiment.tasks[row]
        task = described.name
        block = self.block_of(column)
        if block is not None:
            return self._spoken_cell(task, row, block)
        if column == 0:
            state = self.tr("takes part") if self.is_enabled(row) else self.tr("switched off")
            return f"{task}, {state}"
        head = self.tr("head")  # not within the f-string, where the extractor cannot see it
        detail = head_in_full(self._experiment.architecture, described, self._num_outputs.get(task))
        return f"{task}, {head}, {detail}"

    def _repaint(self) -> None:
        self._icons.clear()
        self.refresh()

    def _spoken_cell(self, task: str, row: int, block: int) -> str:
        others = [self._spoken_name(other) for other in self.group(block, row) if other != row]
        if others:
            sharing = self.tr("shared with {tasks}").format(tasks=listed(others))
        else:
            sharing = self.tr("not shared")
        letter = self._experiment.sharing.blocks[block][row]
        group = self.tr("group {letter}").format(letter=letter)
        place = self.tr("block {number}").format(number=block + 1)
        spoken = f"{task}, {place}, {group}, {sharing}"
        if not self.is_besides(block, row):
            return spoken
        return self.tr("{cell}, changed too").format(cell=spoken)

    def _spoken_name(self, task: int) -> str:
        name = self._experiment.tasks[task].name
        return name if self.is_enabled(task) else self.tr("{task} (off)").format(task=name)

    def _heading(self, section: int) -> str:
        block = self.block_of(section)
        if block is None:
            return self.tr("Task") if section == 0 else self.tr("Head")
        architecture = self._experiment.architecture
        return f"{block_name(block)}\n{block_detail(architecture, block)}"

    def _text(self, row: int, column: int) -> str:
        block = self.block_of(column)
        task = self._experiment.tasks[row]
        if block is not None:
            return self._experiment.sharing.blocks[block][row]
        if column == 0:
            return task.name
        return head_in_short(self._experiment.architecture, task, self._num_outputs.get(task.name))
