"""Undo and redo, which say over which change they went."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

__all__ = ["HistoryCommands"]


class HistoryCommands(QObject):
    """Goes back and forward in the history of changes.

    Args:
        stack: The history.
        announce: Says a sentence in the status bar and to screen readers.
        parent: The owner.
    """

    def __init__(self, stack: QUndoStack, announce: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._stack, self._announce = stack, announce

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the commands do."""
        return {"edit.undo": self.undo, "edit.redo": self.redo}

    def undo(self) -> None:
        """Takes the last change back."""
        self._announce(self.tr("Undone: {change}").format(change=self._stack.undoText()))
        self._stack.undo()

    def redo(self) -> None:
        """Makes the change again that was taken back last."""
        self._announce(self.tr("Redone: {change}").format(change=self._stack.redoText()))
        self._stack.redo()
