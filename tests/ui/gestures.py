"""What a person does to a window: find a control by its name, click it, press keys on it."""

from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

Found = TypeVar("Found", bound=QObject)


def child(widget: QObject, kind: type[Found], name: str) -> Found:
    """The control of this kind and object name; a test fails where there is none."""
    found = widget.findChild(kind, name)
    assert isinstance(found, kind), f"no {kind.__name__} called {name}"
    return found


def click(widget: QWidget) -> None:
    """Clicks the middle of a control with the left button."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(
    widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Presses and releases a key on a control."""
    QTest.keyClick(widget, key, modifiers)
