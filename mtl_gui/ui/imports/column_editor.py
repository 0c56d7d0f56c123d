"""Changes what the selected columns are for, and what they hold."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QWidget

from mtl_gui.app.import_draft import ColumnEdit, ImportDraft
from mtl_gui.data.files.loading import task_kind
from mtl_gui.data.files.proposal import kinds_of
from mtl_gui.spec import LOSSES, METRICS, ROLES, ColumnKind, FileColumn
from mtl_gui.ui.forms.titles import choice_title, field_title
from mtl_gui.ui.theme import GAP
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["ColumnEditor"]

_ONE_AT_A_TIME = ("split", "group", "time")


class ColumnEditor(TranslatedWidget):
    """Role and kind of the selected columns; of one task its loss and metric, of classes their order.

    `edited` carries the names and the `ColumnEdit`, `measured` a task and its loss and metric.
    """

    edited = Signal(object, object)
    measured = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft = ImportDraft()
        self._columns: tuple[FileColumn, ...] = ()
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        self._labels = {name: QLabel(self) for name in ("role", "kind", "loss", "metric", "entries")}
        self._combos = {name: QComboBox(self) for name in ("role", "kind", "loss", "metric")}
        self._entries = QLineEdit(self)
        self._lay_out()
        for name, combo in self._combos.items():
            combo.activated.connect(lambda _index, name=name: self._take(name))
        self._entries.editingFinished.connect(self._take_entries)
        self.retranslate()

    def set_value(self, draft: ImportDraft, rows: Sequence[int]) -> None:
        """Shows the columns in these rows."""
        self._draft = draft
        self._columns = tuple(draft.columns[row] for row in rows if row < len(draft.columns))
        self._show()

    def focus_role(self) -> None:
        """Puts the keyboard on the role."""
        self._combos["role"].setFocus()

    def retranslate(self) -> None:
        """Sets every text."""
        titles = {
            "role": self.tr("Ro&le"),
            "kind": self.tr("&Kind"),
            "loss": self.tr("L&oss"),
            "metric": self.tr("&Metric"),
            "entries": self.tr("Entries &in order"),
        }
        for name, title in titles.items():
            self._labels[name].setText(title)
        for name, combo in self._combos.items():
            plain = {"role": self.tr("Role"), "kind": self.tr("Kind")}.get(name) or field_title(name)
            combo.setAccessibleName(plain)
        self._entries.setAccessibleName(self.tr("Entries in order"))
        self._entries.setToolTip(self.tr("The classes from first to last, with semicolons between them."))
        self._show()

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addWidget(self._title, 0, 0, 1, 8)
        for place, (name, combo) in enumerate(self._combos.items()):
            combo.setObjectName(f"column_{name}")
            self._labels[name].setBuddy(combo)
            layout.addWidget(self._labels[name], 1, 2 * place)
            layout.addWidget(combo, 1, 2 * place + 1)
            layout.setColumnStretch(2 * place + 1, 1)
        self._entries.setObjectName("column_entries")
        self._labels["entries"].setBuddy(self._entries)
        layout.addWidget(self._labels["entries"], 2, 0)
        layout.addWidget(self._entries, 2, 1, 1, 7)

    def _show(self) -> None:
        columns = self._columns
        self._title.setText(self._heading())
        for widget in (*self._combos.values(), self._entries):
            widget.setEnabled(bool(columns))
        _fill(self._combos["role"], ROLES, _common([column.role for column in columns]))
        self._fill_kinds()
        first = columns[0] if len(columns) == 1 else None
        is_task = first is not None and first.role == "task"
        for name in ("loss", "metric"):
            self._combos[name].setEnabled(is_task)
        if first is not None and is_task:
            loss, metric = self._draft.measures_of(first)
            _fill(self._combos["loss"], LOSSES[task_kind(first)], loss)
            _fill(self._combos["metric"], METRICS[task_kind(first)], metric)
        else:
            self._combos["loss"].clear()
            self._combos["metric"].clear()
        has_entries = first is not None and len(first.categories) > 1
        self._entries.setVisible(has_entries)
        self._labels["entries"].setVisible(has_entries)
        self._entries.setText("; ".join(first.categories) if first is not None else "")

    def _heading(self) -> str:
        if not self._columns:
            return self.tr("Select columns in the table to say what they are for.")
        if len(self._columns) == 1:
            return self.tr("Column “{name}”").format(name=self._columns[0].name)
        return self.tr("{count} columns").format(count=QLocale().toString(len(self._columns)))

    def _fill_kinds(self) -> None:
        if len(self._columns) != 1:
            kinds: set[ColumnKind] = {column.kind for column in self._columns}
            _fill(self._combos["kind"], tuple(kinds) if len(kinds) == 1 else (), _common(list(kinds)))
            self._combos["kind"].setEnabled(False)
            return
        (column,) = self._columns
        kinds_possible = kinds_of(self._draft.scanned_column(column.name))
        _fill(self._combos["kind"], tuple(dict.fromkeys((*kinds_possible, column.kind))), column.kind)

    def _take(self, name: str) -> None:
        value = self._combos[name].currentData()
        if not self._columns or value is None:
            return
        match name:
            case "role":
                chosen = self._columns[:1] if value in _ONE_AT_A_TIME else self._columns
                self.edited.emit([column.name for column in chosen], ColumnEdit(value))
            case "kind":
                (column,) = self._columns
                self.edited.emit([column.name], ColumnEdit(column.role, value))
            case _:
                loss, metric = self._combos["loss"].currentData(), self._combos["metric"].currentData()
                self.measured.emit(self._columns[0].name, (loss, metric))

    def _take_entries(self) -> None:
        if len(self._columns) != 1:
            return
        (column,) = self._columns
        entries = tuple(part.strip() for part in self._entries.text().split(";") if part.strip())
        if entries != column.categories and sorted(entries) == sorted(column.categories):
            self.edited.emit([column.name], ColumnEdit(column.role, column.kind, entries))
        else:
            self._entries.setText("; ".join(column.categories))


def _fill(combo: QComboBox, choices: Sequence[str], chosen: str | None) -> None:
    with QSignalBlocker(combo):
        combo.clear()
        for choice in choices:
            combo.addItem(choice_title(choice), choice)
        combo.setCurrentIndex(-1 if chosen is None else combo.findData(chosen))


def _common(values: Sequence[str]) -> str | None:
    return values[0] if len(set(values)) == 1 else None
