"""The menu bar, built from the commands."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMenu, QMenuBar

from mtl_gui.ui.actions import Actions
from mtl_gui.ui.command import Menu
from mtl_gui.ui.commands import COMMANDS, MENUS
from mtl_gui.ui.translation import translated

__all__ = ["Menus"]

_PARENTS: dict[Menu, Menu] = {"layout": "view", "appearance": "view", "language": "view"}


class Menus(QObject):
    """All menus; those of View are nested, and File holds the recent files.

    Args:
        bar: The window's menu bar.
        actions: What the menus show.
        open_recent: Called with a recent file that is chosen.
        clear_recent: Called when the recent files are to be forgotten.
    """

    def __init__(
        self,
        bar: QMenuBar,
        actions: Actions,
        open_recent: Callable[[Path], object],
        clear_recent: Callable[[], None],
    ) -> None:
        super().__init__(bar)
        self._open_recent = open_recent
        self._clear_recent = clear_recent
        self._recent: tuple[str, ...] = ()
        self._menus: dict[Menu, QMenu] = {}
        for menu in MENUS:
            self._menus[menu] = QMenu(bar)
            self._menus[menu].setObjectName(f"menu_{menu}")
            self._menus[menu].setToolTipsVisible(True)
        self._recent_menu = QMenu(self._menus["file"])
        self._fill(actions)
        for menu in MENUS:
            if menu not in _PARENTS:
                bar.addMenu(self._menus[menu])
        for menu, parent in _PARENTS.items():
            self._menus[parent].addMenu(self._menus[menu])
        self.retranslate()

    def show_recent(self, files: Sequence[str]) -> None:
        """Lists the recent files; those that are gone are grey."""
        self._recent = tuple(files)
        self._recent_menu.clear()
        self._recent_menu.setEnabled(bool(files))
        for number, file in enumerate(files, 1):
            path = Path(file)
            action = self._recent_menu.addAction(f"&{number % 10}  {path.name}")
            action.setToolTip(file)
            action.setEnabled(path.exists())
            action.triggered.connect(lambda _checked=False, chosen=path: self._open_recent(chosen))
        self._recent_menu.addSeparator()
        self._recent_menu.addAction(self.tr("&Forget these files")).triggered.connect(self._clear_recent)

    def retranslate(self) -> None:
        """Sets every text but those of the actions."""
        for name, menu in self._menus.items():
            menu.setTitle(translated(MENUS[name], "commands"))
        self._recent_menu.setTitle(self.tr("Open &recent"))
        self.show_recent(self._recent)

    def _fill(self, actions: Actions) -> None:
        groups: dict[Menu, int] = {}
        for command in COMMANDS:
            menu = self._menus[command.menu]
            if groups.setdefault(command.menu, command.group) != command.group:
                menu.addSeparator()
                groups[command.menu] = command.group
            menu.addAction(actions[command.id])
            if command.id == "file.open_table":
                self._recent_menu.setObjectName("menu_recent")
                self._recent_menu.setToolTipsVisible(True)
                menu.addMenu(self._recent_menu)
