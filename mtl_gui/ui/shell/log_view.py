"""Reads the program's notes: by how serious they are, by a word, and to copy them."""

import logging
import re
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mtl_gui.ui.heard_name import name_clear_button, set_heard_name
from mtl_gui.ui.log import LogBook
from mtl_gui.ui.theme import GAP, GAP_SMALL
from mtl_gui.ui.translation import TranslatedWidget

__all__ = ["LogView", "shown_notes"]

_LEVELS = (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR)
_LEVEL = re.compile(r"^\S+ \S+ (DEBUG|INFO|WARNING|ERROR|CRITICAL) ")
_MOST_LINES = 1000


def shown_notes(notes: Iterable[str], level: int, word: str) -> list[str]:
    """The notes at least as serious as a level that contain a word, whatever its case.

    A note whose level cannot be told is shown at every level.
    """
    wanted = word.casefold()
    return [note for note in notes if _level(note) >= level and wanted in note.casefold()]


def _level(note: str) -> int:
    found = _LEVEL.match(note)
    return logging.getLevelNamesMapping()[found[1]] if found else logging.CRITICAL


class LogView(TranslatedWidget):
    """The notes that pass the filter, the newest last; Copy takes those that are shown."""

    def __init__(self, book: LogBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._levels, self._find = QComboBox(self), QLineEdit(self)
        self._copy, self._text = QPushButton(self), QPlainTextEdit(self)
        self._lay_out()
        self._levels.setCurrentIndex(1)
        self._levels.currentIndexChanged.connect(lambda _row: self._show())
        self._find.textChanged.connect(lambda _text: self._show())
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._text.toPlainText()))
        book.written.connect(self._add)
        self.retranslate()
        self._show()

    def retranslate(self) -> None:
        """Sets every text."""
        names = (self.tr("Everything"), self.tr("Notes"), self.tr("Warnings"), self.tr("Errors"))
        for row, name in enumerate(names):
            self._levels.setItemText(row, name)
        set_heard_name(self._levels, self.tr("Least level that is shown"))
        self._levels.setToolTip(self.tr("How serious a note must be to be shown"))
        self._find.setPlaceholderText(self.tr("Find"))
        self._find.setAccessibleName(self.tr("Find in the log"))
        name_clear_button(self._find)
        self._copy.setText(self.tr("Copy"))
        self._copy.setAccessibleName(self.tr("Copy what is shown of the log"))
        self._text.setAccessibleName(self.tr("Log"))

    def _passing(self, notes: Iterable[str]) -> list[str]:
        return shown_notes(notes, int(self._levels.currentData()), self._find.text())

    def _show(self) -> None:
        self._text.setPlainText("\n".join(self._passing(self._book.lines)))

    def _add(self, note: str) -> None:
        for passing in self._passing((note,)):
            self._text.appendPlainText(passing)

    def _lay_out(self) -> None:
        for level in _LEVELS:
            self._levels.addItem("", level)
        for widget, name in (
            (self._levels, "log_level"),
            (self._find, "log_find"),
            (self._copy, "log_copy"),
            (self._text, "log_text"),
        ):
            widget.setObjectName(name)
        self._find.setClearButtonEnabled(True)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setMaximumBlockCount(_MOST_LINES)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        bar = QHBoxLayout()
        bar.setSpacing(GAP)
        bar.addWidget(self._levels)
        bar.addWidget(self._find, 1)
        bar.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_SMALL, GAP_SMALL, GAP_SMALL, GAP_SMALL)
        column.addLayout(bar)
        column.addWidget(self._text, 1)
