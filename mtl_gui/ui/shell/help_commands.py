"""What the commands of the menu Help do."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMainWindow

from mtl_gui.paths import data_folder, log_folder, preset_files
from mtl_gui.problems import Refused
from mtl_gui.runs.durable import made_folder
from mtl_gui.ui.actions import Actions
from mtl_gui.ui.dialogs.about_dialog import AboutDialog
from mtl_gui.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
from mtl_gui.ui.dialogs.shortcuts_dialog import ShortcutsDialog
from mtl_gui.ui.guide.guide import Guide
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.shell.document import Document
from mtl_gui.ui.shell.explainer import Explainer
from mtl_gui.ui.shell.page_deck import PageDeck

__all__ = ["HelpCommands"]


class HelpCommands(QObject):
    """Opens the dialogs and folders that help, and holds the guided tour and the explanations."""

    problem = Signal(object)
    announced = Signal(str)

    def __init__(
        self, workbench: Workbench, actions: Actions, document: Document, deck: PageDeck, window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._actions = actions
        self._theme = workbench.theme
        self._document = document
        self._window = window
        self.guide = Guide(workbench, deck, window)
        self.explainer = Explainer(actions["help.what"], window)

    def handlers(self) -> dict[str, Callable[[], None]]:
        """What the commands do."""
        return {
            "help.shortcuts": lambda: ShortcutsDialog(self._actions, self._window).open(),
            "help.guide": self._start_guide,
            "help.what": self.explainer.ask,
            "help.diagnostics": lambda: DiagnosticsDialog(self._window).open(),
            "help.about": lambda: AboutDialog(self._theme, self._window).open(),
            "help.data_folder": lambda: self._open(data_folder()),
            "help.log_folder": lambda: self._open(log_folder()),
        }

    def _start_guide(self) -> None:
        """Begins with the demo, which the tour speaks about."""
        if self._document.open_preset(preset_files()[0]):
            self.guide.start()

    def _open(self, folder: Path) -> None:
        """Shows a folder in the system's program for folders, or says where it is."""
        try:
            made_folder(folder)
        except Refused as refused:
            self.problem.emit(refused)
            return
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            told = self.tr("No program that opens folders was found; this one is {path}")
            self.announced.emit(told.format(path=folder))
