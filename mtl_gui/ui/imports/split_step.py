"""How the rows of a file are divided, in numbers and in words."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QMargins, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTableView, QVBoxLayout, QWidget

from mtl_gui.app.import_draft import ImportDraft
from mtl_gui.file_events import FileDivided
from mtl_gui.spec import Split
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.forms.titles import choice_title
from mtl_gui.ui.imports.warning_list import WarningList
from mtl_gui.ui.plots.data_table import Numbers
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.theme import GAP, GAP_LARGE, Theme
from mtl_gui.ui.translation import TranslatedWidget, number

__all__ = ["DivisionNumbers", "SplitStep"]

_FORM_WIDTH = 56
_MOST_NAMED = 5


class DivisionNumbers(Numbers):
    """A row per task, and per class of it: how many labels each part has."""

    def __init__(self, divided: FileDivided, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, tuple[int, ...]]] = [("", divided.sizes)]
        for told in divided.tasks:
            self._rows.append((told.task.name, tuple(sum(part) for part in told.counts)))
            for place, name in enumerate(told.classes):
                self._rows.append((f"    {name}", tuple(part[place] for part in told.counts)))

    def headings(self) -> Sequence[str]:
        """The three parts."""
        return (self.tr("Labels"), self.tr("Training"), self.tr("Validation"), self.tr("Test"))

    def length(self) -> int:
        """All rows, then every task with its classes."""
        return len(self._rows)

    def cell(self, row: int, column: int) -> str:
        """A name or a count."""
        name, counts = self._rows[row]
        if column == 0:
            return name if row else self.tr("Rows")
        return QLocale().toString(counts[column - 1])


class SplitStep(TranslatedWidget):
    """`changed` carries another way to divide."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = ImportDraft()
        self._form = DescriptionForm(Split, "import.split", parent=self)
        self._summary = QLabel(self)
        self._table = QTableView(self)
        self._warnings = WarningList(theme, self)
        self._lay_out()
        self._form.value_changed.connect(self.changed)
        self.retranslate()

    def set_value(self, draft: ImportDraft) -> None:
        """Shows the division."""
        is_new = draft.divided is not self._draft.divided
        self._draft = draft
        self._form.set_value(draft.shown_split())
        self._warnings.set_value(draft.warnings)
        if is_new:
            self._show_counts(draft.divided)
        self._summary.setText(self._in_words())

    def retranslate(self) -> None:
        """Sets every text."""
        self._table.setAccessibleName(self.tr("Labels of every task in every part"))
        self._show_counts(self._draft.divided)
        self._summary.setText(self._in_words())

    def _lay_out(self) -> None:
        self._table.setObjectName("import_division")
        self._table.setTabKeyNavigation(False)
        self.setFocusProxy(self._table)
        self._table.verticalHeader().hide()
        self._summary.setObjectName("import_summary")
        self._summary.setWordWrap(True)
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self._form)
        inside.addStretch(1)
        side = scrolled(holder, QMargins(0, 0, GAP, 0))
        side.setMaximumWidth(self.fontMetrics().averageCharWidth() * _FORM_WIDTH)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self._summary)
        right.addWidget(self._table, 3)
        right.addWidget(self._warnings, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_LARGE)
        layout.addWidget(side, 2)
        layout.addLayout(right, 3)

    def _show_counts(self, divided: FileDivided | None) -> None:
        before = self._table.model()
        self._table.setModel(None if divided is None else DivisionNumbers(divided, self))
        if before is not None:
            before.deleteLater()
        self._table.resizeColumnsToContents()

    def _in_words(self) -> str:
        draft = self._draft
        if draft.scanned is None:
            return ""
        tasks = [column.name for column in draft.columns if column.role == "task"]
        inputs = [column.name for column in draft.columns if column.role == "input"]
        split = draft.shown_split()
        text = self.tr(
            "Inputs ({inputs}): {input_names}. Tasks ({tasks}): {task_names}. "
            "Of {rows} rows {train} % are for training, {validation} % for validation and the rest for the "
            "test, divided by: {by}."
        )
        return text.format(
            inputs=QLocale().toString(len(inputs)),
            input_names=_named(inputs),
            tasks=QLocale().toString(len(tasks)),
            task_names=_named(tasks),
            rows=QLocale().toString(draft.scanned.num_rows),
            train=number(100 * split.train),
            validation=number(100 * split.validation),
            by=choice_title(split.by),
        )


def _named(names: Sequence[str]) -> str:
    return ", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")
