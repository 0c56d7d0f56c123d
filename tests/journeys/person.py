"""Mouse and keyboard, and nothing else: how the journeys work the window."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QTabBar,
    QTableView,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.ui.main_window import MainWindow
from tests.ui.gestures import child, click, press

Found = TypeVar("Found", bound=QWidget)
Modifier = Qt.KeyboardModifier
Key = Qt.Key


class Person:
    """Finds controls by name, clicks them, types into them, and waits for what should happen."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window

    def find(self, kind: type[Found], name: str) -> Found:
        """A control by its name on the page that is shown, else anywhere in the window."""
        page = self.window.deck.page(self.window.deck.current)
        found = page.findChild(kind, name)
        return found if isinstance(found, kind) else child(self.window, kind, name)

    def go_to(self, page: str) -> None:
        """Presses Ctrl and the page's number."""
        number = self.window.deck.names.index(page) + 1
        self.press(Key(Key.Key_0 + number), Modifier.ControlModifier)
        self.qtbot.waitUntil(lambda: self.window.deck.current == page)

    def press(self, key: Key, modifiers: Modifier = Modifier.NoModifier) -> None:
        """Presses a key where the focus is; a window that lost it to a dialog is clicked first."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            self.qtbot.waitUntil(self.window.isActiveWindow)
        press(QApplication.focusWidget() or self.window, key, modifiers)

    def click(self, name: str, kind: type[QWidget] = QWidget) -> None:
        """Clicks a control that can be seen and used."""
        control = self.find(kind, name)
        assert control.isEnabled(), f"{name} is off"
        assert control.isVisible(), f"{name} cannot be seen"
        click(control)

    def tick(self, name: str) -> None:
        """Presses Space on a check box or radio button."""
        control = self.find(QWidget, name)
        control.setFocus()
        press(control, Key.Key_Space)

    def type_number(self, name: str, text: str) -> None:
        """Replaces a number by typing."""
        box = self.find(QAbstractSpinBox, name)
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, text)
        press(box, Key.Key_Tab)

    def type_text(self, name: str, text: str) -> None:
        """Replaces a text by typing."""
        line = self.find(QLineEdit, name)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)

    def choose(self, name: str, index: int) -> None:
        """Goes through a drop-down list with the arrow keys."""
        combo = self.find(QComboBox, name)
        combo.setFocus()
        press(combo, Key.Key_Home)
        for _ in range(index):
            press(combo, Key.Key_Down)
        assert combo.currentIndex() == index

    def open_tab(self, name: str, index: int) -> None:
        """Clicks a tab."""
        bar = self.find(QTabWidget, name).findChild(QTabBar)
        assert bar is not None
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(index).center())

    def click_cell(self, name: str, row: int, column: int) -> None:
        """Clicks the middle of a table's cell."""
        table = self.find(QTableView, name)
        cell: QPoint = table.visualRect(table.model().index(row, column)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cell)

    def answer_file_dialog(self, path: Path) -> None:
        """Types a path into the file dialog that is about to open, and presses Enter."""

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QDialog)
            line = child(dialog, QLineEdit, "fileNameEdit")
            line.setText(str(path))
            press(line, Key.Key_Return)

        QTimer.singleShot(500, answer)

    def wait_until_training(self, state: str, seconds: float = 90) -> None:
        """Waits for the training to be in a state."""
        training = self.window.workbench.training
        self.qtbot.waitUntil(lambda: training.state == state, timeout=int(1000 * seconds))
