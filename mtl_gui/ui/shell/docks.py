"""Parts of the window that can be opened beside the pages: the history of changes and the log."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QUndoStack
from PySide6.QtWidgets import QDockWidget, QPlainTextEdit, QUndoView, QWidget

from mtl_gui.ui.log import LogBook

__all__ = ["HistoryDock", "LogDock"]


class HistoryDock(QDockWidget):
    """Every change of the experiment; choosing one goes back or forward to it."""

    def __init__(self, stack: QUndoStack, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("history_dock")
        self._view = QUndoView(stack, self)
        self._view.setObjectName("history_view")
        self.setWidget(self._view)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text."""
        self.setWindowTitle(self.tr("History of changes"))
        self._view.setEmptyLabel(self.tr("As opened"))
        self._view.setAccessibleName(self.tr("History of changes"))


class LogDock(QDockWidget):
    """What the program notes down, the newest line last."""

    def __init__(self, book: LogBook, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("log_dock")
        self._text = QPlainTextEdit(self)
        self._text.setObjectName("log_text")
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setMaximumBlockCount(1000)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setPlainText("\n".join(book.lines))
        book.written.connect(self._text.appendPlainText)
        self.setWidget(self._text)
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text."""
        self.setWindowTitle(self.tr("Log"))
        self._text.setAccessibleName(self.tr("Log"))
