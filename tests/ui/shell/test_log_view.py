import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from mtl_gui.ui.log import LogBook
from mtl_gui.ui.shell.log_view import LogView, shown_notes
from tests.ui.gestures import child, click

INFO = "2026-01-02 03:04:05,678 INFO mtl_gui: Opened a file"
WARNING = "2026-01-02 03:04:06,678 WARNING mtl_gui.qt: a font is missing"
ERROR = "2026-01-02 03:04:07,678 ERROR mtl_gui: An unexpected error.\nTraceback: WARNING in a file"
OTHER = "The log folder cannot be written"
NOTES = (INFO, WARNING, ERROR, OTHER)


@pytest.mark.parametrize(
    ("level", "word", "shown"),
    [
        (0, "", NOTES),
        (30, "", (WARNING, ERROR, OTHER)),
        (40, "", (ERROR, OTHER)),
        (0, "FILE", (INFO, ERROR)),
        (30, "file", (ERROR,)),
    ],
)
def test_that_notes_are_shown_by_level_and_word(level: int, word: str, shown: tuple[str, ...]) -> None:
    assert shown_notes(NOTES, level, word) == list(shown)


def test_that_what_is_shown_can_be_copied_and_new_notes_pass_the_filter(qtbot: QtBot) -> None:
    book = LogBook()
    view = LogView(book)
    qtbot.addWidget(view)
    levels = child(view, QComboBox, "log_level")
    levels.setCurrentIndex(levels.findData(30))
    for note in NOTES:
        book.add(note)
    text = child(view, QPlainTextEdit, "log_text")
    qtbot.waitUntil(lambda: text.toPlainText() == "\n".join((WARNING, ERROR, OTHER)))
    child(view, QLineEdit, "log_find").setText("font")
    click(child(view, QPushButton, "log_copy"))
    assert QApplication.clipboard().text() == WARNING
    child(view, QLineEdit, "log_find").clear()
    levels.setCurrentIndex(0)
    assert text.toPlainText() == "\n".join(NOTES)
