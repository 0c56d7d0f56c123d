from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPlainTextEdit, QPushButton, QTableWidget

from mtl_gui.ui.commands import COMMANDS
from mtl_gui.ui.main_window import MainWindow
from tests.ui.gestures import child, click, press


@pytest.fixture
def opened(shell: MainWindow) -> Callable[[str, str], QDialog]:
    def open_dialog(command: str, name: str) -> QDialog:
        shell.actions_by_id.trigger(command)
        return child(shell, QDialog, name)

    return open_dialog


def test_that_the_help_lists_every_command_with_its_keys(opened: Callable[[str, str], QDialog]) -> None:
    dialog = opened("help.shortcuts", "shortcuts")
    table = child(dialog, QTableWidget, "shortcuts_table")
    assert table.rowCount() == len(COMMANDS)
    child(dialog, QLineEdit, "shortcuts_search").setText("shift+f10")
    shown = [row for row in range(table.rowCount()) if not table.isRowHidden(row)]
    assert len(shown) == 1
    item = table.item(shown[0], 1)
    assert item is not None
    assert item.text() == "One epoch"
    press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_that_diagnostics_can_be_copied(opened: Callable[[str, str], QDialog]) -> None:
    dialog = opened("help.diagnostics", "diagnostics")
    text = child(dialog, QPlainTextEdit, "diagnostics_text").toPlainText()
    assert "torch:" in text
    assert "qt platform:" in text
    click(child(dialog, QPushButton, "diagnostics_copy"))
    assert QApplication.clipboard().text() == text
    dialog.close()


def test_that_about_tells_the_version(opened: Callable[[str, str], QDialog]) -> None:
    dialog = opened("help.about", "about")
    assert dialog.isVisible()
    assert not dialog.grab().isNull()
    dialog.close()
