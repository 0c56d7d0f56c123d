"""The data sets of a paper's table: which there are, adding one's own, taking one out, opening one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget

from mtl_gui.ui.flow_layout import flowing
from mtl_gui.ui.theme import GAP, GAP_SMALL
from mtl_gui.ui.translation import TranslatedWidget, without_mnemonic

__all__ = ["TableDataBox"]

_MOST_ROWS = 6


class TableDataBox(TranslatedWidget):
    """`file_chosen` carries a path, `removal_wanted` and `project_wanted` the place of a data set."""

    file_chosen = Signal(object)
    removal_wanted = Signal(int)
    project_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading, self._list = QLabel(self), QListWidget(self)
        self._heading.setObjectName("heading")
        self._heading.setBuddy(self._list)
        self._list.setObjectName("other_sets")
        self._list.setSpacing(GAP // 4)
        self._buttons = {name: QPushButton(self) for name in ("add", "remove", "open")}
        for name, button in self._buttons.items():
            button.setObjectName(f"other_set_{name}")
        self._buttons["add"].clicked.connect(self._choose_file)
        self._buttons["remove"].clicked.connect(lambda: self.removal_wanted.emit(self.place))
        self._buttons["open"].clicked.connect(lambda: self.project_wanted.emit(self.place))
        holder = flowing(self._buttons.values(), self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        for part in (self._heading, self._list, holder):
            layout.addWidget(part)
        self.retranslate()

    @property
    def place(self) -> int:
        """The data set that is chosen."""
        return max(self._list.currentRow(), 0)

    def show_sets(self, names: Sequence[str], *, can_change: bool) -> None:
        """Shows these data sets; they can be changed unless the table is at work."""
        with QSignalBlocker(self._list):
            place = self.place
            self._list.clear()
            self._list.addItems(list(names))
            self._list.setCurrentRow(min(place, len(names) - 1))
        rows = min(len(names), _MOST_ROWS)
        self._list.setFixedHeight(round(1.6 * self.fontMetrics().height() * rows) + 2 * GAP_SMALL)
        self._buttons["add"].setEnabled(can_change)
        self._buttons["remove"].setEnabled(can_change and len(names) > 1)

    def retranslate(self) -> None:
        """Sets every text."""
        self._heading.setText(self.tr("Data sets"))
        self._list.setAccessibleName(self._heading.text())
        for name, text, tip in (
            (
                "add",
                self.tr("&Add a file…"),
                self.tr(
                    "ARFF, also of Mulan and Meka, CSV, Parquet or a spreadsheet with two targets or more"
                ),
            ),
            ("remove", self.tr("Take &out"), self.tr("Leaves the chosen data set out; its file stays")),
            (
                "open",
                self.tr("Open as pro&ject"),
                self.tr("Opens an experiment on the chosen data set, with the table's network and budget"),
            ),
        ):
            self._buttons[name].setText(text)
            self._buttons[name].setAccessibleName(without_mnemonic(text))
            self._buttons[name].setToolTip(tip)

    def _choose_file(self) -> None:
        patterns = self.tr("Tables ({patterns})").format(
            patterns="*.arff *.csv *.tsv *.txt *.parquet *.xlsx *.ods *.npz"
        )
        every = self.tr("All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Add a data set"), str(Path.home()), f"{patterns};;{every}"
        )
        if chosen:
            self.file_chosen.emit(Path(chosen))
