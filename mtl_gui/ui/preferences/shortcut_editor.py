"""The keys of all commands, to be changed."""

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.ui.actions import keys_text
from mtl_gui.ui.commands import COMMANDS, command
from mtl_gui.ui.shortcuts import Keys, is_typing, keys_in_force, owner_of, with_key, without_own_keys
from mtl_gui.ui.theme import GAP, GAP_LARGE
from mtl_gui.ui.translation import TranslatedWidget, translated, without_mnemonic

__all__ = ["ShortcutEditor"]


class ShortcutEditor(TranslatedWidget):
    """Edits keys; `value_changed` carries them. A key that another command has is told before it is taken."""

    value_changed = Signal(object)

    def __init__(self, own: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: dict[str, tuple[str, ...]] = dict(own)
        self._search = QLineEdit(self)
        self._table = QTableWidget(len(COMMANDS), 2, self)
        self._field = QKeySequenceEdit(self)
        self._label, self._told = QLabel(self), QLabel(self)
        self._assign, self._clear, self._reset, self._reset_all = (QPushButton(self) for _ in range(4))
        back = QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Backtab)
        self._field.setFinishingKeyCombinations([*self._field.finishingKeyCombinations(), back])
        self._lay_out()
        self._connect()
        self._table.setCurrentCell(0, 0)
        self.retranslate()

    def value(self) -> dict[str, tuple[str, ...]]:
        """The keys that differ from the program's own."""
        return dict(self._own)

    def set_value(self, own: Keys) -> None:
        """Shows keys."""
        self._own = dict(own)
        self._fill()
        self._tell()

    def retranslate(self) -> None:
        """Sets every text."""
        self._search.setPlaceholderText(self.tr("Search for a command or a key"))
        self._search.setAccessibleName(self.tr("Search for a command or a key"))
        self._table.setAccessibleName(self.tr("Commands and their keys"))
        self._table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self._label.setText(self.tr("New key"))
        self._field.setAccessibleName(self.tr("New key of the chosen command"))
        self._clear.setText(self.tr("No key"))
        self._reset.setText(self.tr("As at first"))
        self._reset_all.setText(self.tr("All as at first"))
        for button in (self._clear, self._reset, self._reset_all):
            button.setAccessibleName(button.text())
        self._fill()
        self._tell()

    def _chosen(self) -> str:
        return COMMANDS[max(0, self._table.currentRow())].id

    def _fill(self) -> None:
        keys = keys_in_force(self._own)
        for row, known in enumerate(COMMANDS):
            for column, text in enumerate((_name(known.id), keys_text(keys[known.id]))):
                item = QTableWidgetItem(text)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self._table.setItem(row, column, item)
        self._table.resizeColumnToContents(0)

    def _tell(self) -> None:
        """Says what assigning the key would do, and lets it be assigned only where that makes sense."""
        key = self._field.keySequence()
        owner = owner_of(key, self._own) if not key.isEmpty() else ""
        is_taken = bool(owner) and owner != self._chosen()
        text = ""
        if is_typing(key):
            text = self.tr("This key is for typing; hold Ctrl or Alt with it.")
        elif is_taken:
            text = self.tr("This key belongs to “{command}”, which would lose it.").format(
                command=_name(owner)
            )
        elif owner:
            text = self.tr("This command has this key already.")
        self._told.setText(text)
        self._assign.setText(self.tr("Take the key") if is_taken else self.tr("Assign"))
        self._assign.setAccessibleName(self._assign.text())
        self._assign.setEnabled(not key.isEmpty() and not is_typing(key) and owner != self._chosen())
        self._reset.setEnabled(self._chosen() in self._own)
        self._reset_all.setEnabled(bool(self._own))
        self._clear.setEnabled(bool(keys_in_force(self._own)[self._chosen()]))

    def _change(self, own: dict[str, tuple[str, ...]]) -> None:
        self._table.setFocus()  # the button that was pressed may go grey, and would send the focus anywhere
        self._field.clear()
        self.set_value(own)
        self.value_changed.emit(dict(own))

    def _filter(self, text: str) -> None:
        wanted = text.casefold()
        for row in range(self._table.rowCount()):
            items = (self._table.item(row, column) for column in range(2))
            is_found = any(item is not None and wanted in item.text().casefold() for item in items)
            self._table.setRowHidden(row, not is_found)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._filter)
        self._table.currentCellChanged.connect(lambda *_: self._tell())
        self._field.keySequenceChanged.connect(lambda _keys: self._tell())
        self._assign.clicked.connect(
            lambda: self._change(with_key(self._own, self._chosen(), self._field.keySequence()))
        )
        self._clear.clicked.connect(lambda: self._change(with_key(self._own, self._chosen(), QKeySequence())))
        self._reset.clicked.connect(lambda: self._change(without_own_keys(self._own, self._chosen())))
        self._reset_all.clicked.connect(lambda: self._change({}))

    def _lay_out(self) -> None:
        for widget, name in (
            (self._search, "keys_search"),
            (self._table, "keys_table"),
            (self._field, "keys_field"),
            (self._told, "caution"),
            (self._assign, "keys_assign"),
            (self._clear, "keys_clear"),
            (self._reset, "keys_reset"),
            (self._reset_all, "keys_reset_all"),
        ):
            widget.setObjectName(name)
        self._table.verticalHeader().hide()
        self._table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self._table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setTabKeyNavigation(False)
        self._table.setShowGrid(False)
        self._field.setMaximumSequenceLength(1)
        self._label.setBuddy(self._field)
        self._told.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._label)
        row.addWidget(self._field, 1)
        for button in (self._assign, self._clear, self._reset):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_LARGE, GAP_LARGE, GAP_LARGE, GAP_LARGE)
        column.setSpacing(GAP)
        column.addWidget(self._search)
        column.addWidget(self._table, 1)
        column.addLayout(row)
        column.addWidget(self._told)
        column.addWidget(self._reset_all, 0, Qt.AlignmentFlag.AlignLeft)


def _name(command_id: str) -> str:
    return without_mnemonic(translated(command(command_id).text, "commands")).removesuffix("…")
