"""All commands and their keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.ui.actions import Actions, keys_text, plain_text
from mtl_gui.ui.commands import MENUS
from mtl_gui.ui.heard_name import name_clear_button
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import translated, without_mnemonic
from mtl_gui.ui.windows import Dialog

__all__ = ["ShortcutsDialog"]


class ShortcutsDialog(Dialog):
    """A table of what can be done, where it stands in the menus, and by which keys; it can be searched."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._search = QLineEdit(self)
        self._search.setObjectName("shortcuts_search")
        self._search.setClearButtonEnabled(True)
        self._search.setPlaceholderText(self.tr("Search for a command or a key"))
        self._search.setAccessibleName(self.tr("Search for a command or a key"))
        name_clear_button(self._search)
        self._search.textChanged.connect(self._filter)
        self._table = _table(self)
        self._table.setAccessibleName(self.tr("Commands and their keys"))
        self._table.setHorizontalHeaderLabels(
            [self.tr("Menu"), self.tr("Command"), self.tr("Keys"), self.tr("What it does")]
        )
        self._fill(actions)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        layout.setSpacing(GAP)
        layout.addWidget(self._search)
        layout.addWidget(self._table, 1)
        layout.addWidget(buttons)
        unit = self.fontMetrics().height()
        self.resize(min(58 * unit, parent.width()), min(36 * unit, parent.height()))

    def _fill(self, actions: Actions) -> None:
        commands = list(actions)
        self._table.setRowCount(len(commands))
        for row, command in enumerate(commands):
            action = actions[command.id]
            menu = without_mnemonic(translated(MENUS[command.menu], "commands"))
            texts = (menu, plain_text(action), keys_text(action.shortcuts()), action.whatsThis())
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self._table.setItem(row, column, item)
        self._table.resizeColumnsToContents()
        self._table.horizontalHeader().setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)

    def _filter(self, text: str) -> None:
        wanted = text.casefold()
        for row in range(self._table.rowCount()):
            items = (self._table.item(row, column) for column in range(self._table.columnCount()))
            is_found = any(item is not None and wanted in item.text().casefold() for item in items)
            self._table.setRowHidden(row, not is_found)


def _table(parent: QWidget) -> QTableWidget:
    table = QTableWidget(0, 4, parent)
    table.setObjectName("shortcuts_table")
    table.verticalHeader().hide()
    table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setWordWrap(False)
    return table
