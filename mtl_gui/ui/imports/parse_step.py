"""How a file is read, with what comes out of it."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QMargins, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QTableView, QVBoxLayout, QWidget

from mtl_gui.app.import_draft import ImportDraft
from mtl_gui.file_events import FilePreviewed, FileScanned
from mtl_gui.ui.forms.choice_controls import ChoiceControl
from mtl_gui.ui.forms.description_form import DescriptionForm
from mtl_gui.ui.forms.titles import field_title
from mtl_gui.ui.imports.column_widths import fit_columns
from mtl_gui.ui.imports.preview_table import BAD_MARK, PreviewNumbers
from mtl_gui.ui.scrolled import scrolled
from mtl_gui.ui.theme import GAP, GAP_LARGE, Theme
from mtl_gui.ui.translation import TranslatedWidget, said, translated

__all__ = ["ParseStep"]

_FORM_WIDTH = 60
_WIDEST_COLUMN = 24


class ParseStep(TranslatedWidget):
    """`reading_changed` carries another way to read, `bad_cells_changed` what becomes of bad cells."""

    reading_changed = Signal(object)
    bad_cells_changed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._draft = ImportDraft()
        self._forms: dict[str, DescriptionForm] = {}
        self._choices = QWidget()
        self._form_layout = QVBoxLayout(self._choices)
        self._sheet_label, self._sheet = QLabel(self._choices), QComboBox(self._choices)
        self._bad_label = QLabel(self._choices)
        self._bad = ChoiceControl(("refuse", "missing"), parent=self._choices)
        self._counts, self._changes = QLabel(self), QLabel(self)
        self._table = QTableView(self)
        self._lay_out()
        self._sheet.activated.connect(self._take_sheet)
        self._bad.value_changed.connect(lambda value: self.bad_cells_changed.emit(str(value)))
        theme.changed.connect(self._table.viewport().update)
        self.retranslate()

    def set_value(self, draft: ImportDraft) -> None:
        """Shows how the file is read, and its first rows."""
        is_new = draft.preview is not self._draft.preview
        self._draft = draft
        if draft.reading is not None:
            self._show_form(draft)
        self._bad.set_value(draft.bad_cells)
        if is_new:
            self._show_rows(draft.preview)
        self._say_counts()

    def retranslate(self) -> None:
        """Sets every text."""
        self._table.setAccessibleName(self.tr("First rows of the file"))
        self._sheet_label.setText(field_title("sheet"))
        self._sheet.setAccessibleName(field_title("sheet"))
        self._bad_label.setText(field_title("bad_cells"))
        self._bad.describe(
            "import_bad_cells",
            field_title("bad_cells"),
            translated("What to do with cells that do not fit their column."),
        )
        self._show_rows(self._draft.preview)
        self._say_counts()

    def _lay_out(self) -> None:
        self._sheet.setObjectName("import_sheet")
        self._sheet_label.setBuddy(self._sheet)
        self._bad_label.setBuddy(self._bad.focus_widgets()[0])
        self._table.setObjectName("import_preview")
        self._table.setTabKeyNavigation(False)
        self.setFocusProxy(self._table)
        self._table.setWordWrap(False)
        self._table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self._table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self._counts.setObjectName("import_counts")
        self._changes.setObjectName("caution")
        for label in (self._counts, self._changes):
            label.setWordWrap(True)
        self._form_layout.setContentsMargins(0, 0, 0, 0)
        self._form_layout.setSpacing(GAP)
        for widget in (self._sheet_label, self._sheet, self._bad_label, self._bad):
            self._form_layout.addWidget(widget)
        self._form_layout.addStretch(1)
        side = scrolled(self._choices, QMargins(0, 0, GAP, 0))
        side.setMaximumWidth(self.fontMetrics().averageCharWidth() * _FORM_WIDTH)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self._changes)
        right.addWidget(self._counts)
        right.addWidget(self._table, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP_LARGE)
        layout.addWidget(side, 2)
        layout.addLayout(right, 3)

    def _show_form(self, draft: ImportDraft) -> None:
        reading = draft.reading
        assert reading is not None
        if reading.kind not in self._forms:
            form = DescriptionForm(type(reading), f"reading.{reading.kind}", hidden=("sheet",), parent=self)
            form.value_changed.connect(self.reading_changed)
            self._forms[reading.kind] = form
            self._form_layout.insertWidget(0, form)
        for kind, form in self._forms.items():
            form.setVisible(kind == reading.kind)
        self._forms[reading.kind].set_value(reading)
        self._show_sheets(
            () if draft.preview is None else draft.preview.sheets, getattr(reading, "sheet", "")
        )

    def _show_sheets(self, sheets: Sequence[str], chosen: str) -> None:
        with QSignalBlocker(self._sheet):
            self._sheet.clear()
            self._sheet.addItems(list(sheets))
            self._sheet.setCurrentIndex(sheets.index(chosen) if chosen in sheets else 0)
        for widget in (self._sheet_label, self._sheet):
            widget.setVisible(len(sheets) > 1)

    def _show_rows(self, preview: FilePreviewed | None) -> None:
        before = self._table.model()
        model = None if preview is None else PreviewNumbers(preview, self._theme, self)
        self._table.setModel(model)
        if before is not None:
            before.deleteLater()
        if model is not None:
            fit_columns(self._table, model, widest=_WIDEST_COLUMN)

    def _take_sheet(self) -> None:
        if self._draft.reading is not None:
            self.reading_changed.emit(self._draft.reading.replaced(sheet=self._sheet.currentText()))

    def _say_counts(self) -> None:
        draft = self._draft
        changes = draft.changes()
        self._changes.setText(self.tr("The file has changed since: ") + " ".join(map(said, changes)))
        self._changes.setVisible(bool(changes))
        if draft.scanned is not None:
            self._counts.setText(self._of_all_rows(draft.scanned))
        elif draft.preview is not None:
            self._counts.setText(self._of_first_rows(draft.preview))
        else:
            self._counts.setText("")

    def _of_first_rows(self, preview: FilePreviewed) -> str:
        return self.tr(
            "First {rows} rows: {bad} cells do not fit ({mark}), {ragged} rows of another length."
        ).format(
            rows=_count(len(preview.rows)),
            bad=_count(len(preview.bad)),
            mark=BAD_MARK,
            ragged=_count(len(preview.ragged)),
        )

    def _of_all_rows(self, scanned: FileScanned) -> str:
        return self.tr(
            "All {rows} rows, {columns} columns: {bad} cells do not fit ({mark}), {missing} are missing, "
            "{ragged} rows of another length."
        ).format(
            rows=_count(scanned.num_rows),
            columns=_count(len(scanned.columns)),
            bad=_count(sum(column.num_bad for column in scanned.columns)),
            mark=BAD_MARK,
            missing=_count(sum(column.num_missing for column in scanned.columns)),
            ragged=_count(scanned.num_ragged),
        )


def _count(number: int) -> str:
    return QLocale().toString(number)
