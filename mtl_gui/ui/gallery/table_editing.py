"""Changes which data sets a paper's table has, and opens one of them as a project."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from mtl_gui.app.other_studies import KnownOther, OtherControl, shipped_table
from mtl_gui.app.table_data import NumericColumns, keep_own_table, with_file, without_file
from mtl_gui.problems import Refused
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.ui.forms.kind_titles import KIND_TITLES
from mtl_gui.ui.gallery.table_data_box import TableDataBox
from mtl_gui.ui.gallery.targets_dialog import TargetsDialog
from mtl_gui.ui.translation import TranslatedWidget, translated

__all__ = ["TableEditing"]


class TableEditing(TranslatedWidget):
    """Shown for tables only; `changed` carries the table with other data sets, kept for the next start."""

    changed = Signal(object)
    problem = Signal(object)
    announced = Signal(str)

    def __init__(self, control: OtherControl, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._control = control
        self._known: KnownOther | None = None
        self._is_busy = False
        self._box = TableDataBox(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._box)
        self._box.file_chosen.connect(control.read_columns)
        self._box.removal_wanted.connect(self._remove)
        self._box.project_wanted.connect(lambda _place: self.open_project())
        control.columns_read.connect(self._ask)

    def show_known(self, known: KnownOther) -> None:
        """Shows the data sets of a table; nothing for a study of groups."""
        self._known = known
        self.setVisible(isinstance(known.study, PaperTable))
        self._show()

    def show_busy(self, *, is_busy: bool) -> None:
        """A table that is at work keeps its data sets."""
        self._is_busy = is_busy
        self._show()

    def open_project(self) -> None:
        """Asks for an experiment on the chosen data set."""
        if self._known is not None and isinstance(self._known.study, PaperTable):
            self._control.make_project(self._known.name, self._known.study, self._box.place)

    def retranslate(self) -> None:
        """Names the data sets anew; the box says the rest."""
        self._show()

    def _show(self) -> None:
        if self._known is not None and isinstance(self._known.study, PaperTable):
            self._box.show_sets(_titles(self._known.study), can_change=not self._is_busy)

    def _ask(self, path: Path, columns: NumericColumns) -> None:
        """Lets the targets be chosen, then adds the file."""
        if self._known is None or not isinstance(self._known.study, PaperTable):
            return
        dialog = TargetsDialog(path, columns, self.window())
        dialog.finished.connect(
            lambda answer: (
                self._add(path, dialog.targets()) if answer == QDialog.DialogCode.Accepted else None
            )
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _add(self, path: Path, targets: tuple[str, ...]) -> None:
        if self._known is not None and isinstance(self._known.study, PaperTable):
            self._keep(with_file(self._known.study, path, targets))
            self.announced.emit(self.tr("{name} is part of the table now.").format(name=path.name))

    def _remove(self, place: int) -> None:
        if self._known is not None and isinstance(self._known.study, PaperTable):
            name = _titles(self._known.study)[place]
            self._keep(without_file(self._known.study, place))
            self.announced.emit(self.tr("{name} is not part of the table any more.").format(name=name))

    def _keep(self, study: PaperTable) -> None:
        known = self._known
        assert known is not None
        try:
            path = keep_own_table(known.name, study, shipped_table(known.name))
        except Refused as refused:
            self.problem.emit(refused)
            return
        self.changed.emit(KnownOther(known.name, path, study))


def _titles(study: PaperTable) -> tuple[str, ...]:
    """The data sets in the table's order: those of the catalogue, then files."""
    known = (translated(KIND_TITLES.get(data.kind, data.kind), "fields") for data in study.data)
    return (*known, *(Path(file.path).name for file in study.files))
