"""What the columns of a file are for."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QSplitter, QTableView, QVBoxLayout, QWidget

from mtl_gui.app.import_draft import ImportDraft
from mtl_gui.ui.imports.column_editor import ColumnEditor
from mtl_gui.ui.imports.column_table import ColumnNumbers
from mtl_gui.ui.imports.column_widths import fit_columns
from mtl_gui.ui.imports.warning_list import WarningList
from mtl_gui.ui.theme import GAP, Theme
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["RolesStep"]

_WIDEST_COLUMN = 26


class RolesStep(TranslatedWidget):
    """A table of all columns, and what can be changed of those that are selected.

    `edited` carries the names and the `ColumnEdit`, `measured` a task and its loss and metric.
    """

    edited = Signal(object, object)
    measured = Signal(str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._draft = ImportDraft()
        self._help = QLabel(self)
        self._table = QTableView(self)
        self._model: ColumnNumbers | None = None
        self._editor = ColumnEditor(self)
        self._warnings = WarningList(theme, self)
        self._lay_out()
        self._editor.edited.connect(self.edited)
        self._editor.measured.connect(self.measured)
        self._table.activated.connect(lambda _index: self._editor.focus_role())
        theme.changed.connect(self._table.viewport().update)
        self.retranslate()

    def set_value(self, draft: ImportDraft) -> None:
        """Shows the columns."""
        is_new = draft.scanned is not self._draft.scanned
        self._draft = draft
        self._warnings.set_value(draft.warnings)
        if draft.scanned is None:
            return
        if is_new or self._model is None:
            self._rebuild(draft)
        else:
            self._model.take(draft)
        self._show_selected()

    def retranslate(self) -> None:
        """Sets every text."""
        self._help.setText(
            self.tr("Tasks are what the network learns to predict from the inputs. Change what is proposed.")
        )
        self._table.setAccessibleName(self.tr("Columns of the file"))
        if self._model is not None:
            self._model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._model.columnCount() - 1)
            self._model.take(self._draft)

    def _lay_out(self) -> None:
        self._help.setObjectName("muted")
        self._help.setWordWrap(True)
        self._table.setObjectName("import_columns")
        self._table.setTabKeyNavigation(False)
        self.setFocusProxy(self._table)
        self._table.setWordWrap(False)
        self._table.verticalHeader().hide()
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        upper = QWidget(self)
        inside = QVBoxLayout(upper)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        for widget in (self._help, self._table, self._editor):
            inside.addWidget(widget)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(upper)
        splitter.addWidget(self._warnings)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _rebuild(self, draft: ImportDraft) -> None:
        before = self._table.model()
        self._model = ColumnNumbers(draft, self._theme, self)
        self._table.setModel(self._model)
        if before is not None:
            before.deleteLater()
        self._table.selectionModel().selectionChanged.connect(lambda *_: self._show_selected())
        fit_columns(self._table, self._model, widest=_WIDEST_COLUMN)
        self._table.horizontalHeader().setStretchLastSection(True)
        first = next((row for row, column in enumerate(draft.columns) if column.role == "task"), 0)
        flags = QItemSelectionModel.SelectionFlag
        self._table.selectionModel().setCurrentIndex(
            self._model.index(first, 0), flags.ClearAndSelect | flags.Rows
        )

    def _show_selected(self) -> None:
        selection = self._table.selectionModel()
        rows = sorted(index.row() for index in selection.selectedRows()) if selection is not None else []
        self._editor.set_value(self._draft, rows)
