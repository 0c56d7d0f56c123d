"""Which columns of somebody's file are to be predicted in a paper's table."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.app.table_data import NumericColumns
from mtl_gui.ui.theme import GAP
from mtl_gui.ui.windows import Dialog

__all__ = ["TargetsDialog"]

_FEWEST = 2


class TargetsDialog(Dialog):
    """A list with a mark at every column that is a target; at least two."""

    def __init__(self, path: Path, columns: NumericColumns, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("targets_dialog")
        self.setWindowTitle(self.tr("Targets of {name}").format(name=path.name))
        lead = QLabel(self.tr("Mark the columns to be predicted, at least two; the others are inputs."), self)
        lead.setWordWrap(True)
        self._list = QListWidget(self)
        self._list.setObjectName("targets")
        self._list.setSpacing(GAP // 4)
        self._list.setAccessibleName(self.tr("Columns"))
        self._list.setToolTip(self.tr("Space marks a column or takes its mark away"))
        for name, is_target in columns:
            item = QListWidgetItem(name, self._list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if is_target else Qt.CheckState.Unchecked)
        lead.setBuddy(self._list)
        self._answers = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._answers.accepted.connect(self.accept)
        self._answers.rejected.connect(self.reject)
        self._list.itemChanged.connect(lambda _item: self._show_state())
        layout = QVBoxLayout(self)
        layout.setSpacing(GAP)
        for part in (lead, self._list, self._answers):
            layout.addWidget(part)
        self._show_state()

    def targets(self) -> tuple[str, ...]:
        """The marked columns, in the file's order."""
        items = [self._list.item(row) for row in range(self._list.count())]
        return tuple(item.text() for item in items if item.checkState() == Qt.CheckState.Checked)

    def _show_state(self) -> None:
        """A single target has no other task to be learned with."""
        count = len(self.targets())
        button = self._answers.button(QDialogButtonBox.StandardButton.Ok)
        button.setEnabled(count >= _FEWEST)
