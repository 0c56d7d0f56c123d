"""What the commands of the menu Help do."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from mtl_gui.paths import data_folder, log_folder
from mtl_gui.ui.actions import Actions
from mtl_gui.ui.dialogs.about_dialog import AboutDialog
from mtl_gui.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from mtl_gui.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from mtl_gui.ui.theme import Theme

__all__ = ["HelpCommands"]


class HelpCommands(QObject):
    """Opens the dialogs and folders that help."""

    def __init__(self, actions: Actions, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._theme = theme
        self._window = window

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the commands do."""
        return {
            "help.shortcuts": lambda: ShortcutsDialog(self._actions, self._window).open(),
            "help.diagnostics": lambda: DiagnosticsDialog(self._window).open(),
            "help.about": lambda: AboutDialog(self._theme, self._window).open(),
            "help.data_folder": lambda: _open(data_folder()),
            "help.log_folder": lambda: _open(log_folder()),
        }


def _open(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
