"""Parts of the window that can be opened beside the pages: the history of changes and the log."""

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QAbstractButton, QDockWidget, QUndoView, QWidget

from mtl_gui.ui.log import LogBook
from mtl_gui.ui.shell.log_view import LogView

__all__ = ["HistoryDock", "LogDock"]


class _Dock(QDockWidget):
    """A dock whose buttons follow the language: Qt names them only once."""

    def retranslate(self) -> None:
        """Names the buttons of the title bar."""
        names = {
            "qt_dockwidget_floatbutton": self.tr("Let this part float, or put it back"),
            "qt_dockwidget_closebutton": self.tr("Close this part"),
        }
        for name, text in names.items():
            button = self.findChild(QAbstractButton, name)
            if isinstance(button, QAbstractButton):
                button.setAccessibleName(text)
                button.setToolTip(text)


class HistoryDock(_Dock):
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
        super().retranslate()
        self.setWindowTitle(self.tr("History of changes"))
        self._view.setEmptyLabel(self.tr("As opened"))
        self._view.setAccessibleName(self.tr("History of changes"))


class LogDock(_Dock):
    """What the program notes down, to be filtered, searched and copied."""

    def __init__(self, book: LogBook, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("log_dock")
        self.setWidget(LogView(book, self))
        self.retranslate()

    def retranslate(self) -> None:
        """Sets every text."""
        super().retranslate()
        self.setWindowTitle(self.tr("Log"))
