"""The commands as Qt actions: texts in the window's language, icons in the theme's colours, keys."""

import logging
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from mtl_gui.ui.command import Command
from mtl_gui.ui.command_needs import NEEDS
from mtl_gui.ui.commands import COMMANDS
from mtl_gui.ui.shortcuts import Keys, keys_in_force
from mtl_gui.ui.theme import Theme
from mtl_gui.ui.translation import translated, without_mnemonic

__all__ = ["Actions", "keys_text", "plain_text", "why_not"]

_LOG = logging.getLogger(__name__)
_FIRST_RARE_KEY = Qt.Key.Key_F13


class Actions(QObject):
    """One action per command; all belong to the window, so that their keys are heard everywhere in it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._actions = {command.id: self._made(command) for command in COMMANDS}
        self._groups = self._exclusive_groups()
        window.addActions(list(self._actions.values()))
        theme.changed.connect(self.repaint)
        self.retranslate()
        self.repaint()

    def __getitem__(self, command_id: str) -> QAction:
        """The action of a command."""
        return self._actions[command_id]

    def __iter__(self) -> Iterator[Command]:
        """The commands, in the order of the menus."""
        return iter(COMMANDS)

    def connect_to(self, handlers: Mapping[str, Callable[[], None]]) -> None:
        """Says what happens when commands are asked for; the log says which were."""
        for command_id, handler in handlers.items():
            self._actions[command_id].triggered.connect(partial(_do, command_id, handler))

    def trigger(self, command_id: str) -> None:
        """Does what a command asks for, if it can be asked for now."""
        self._actions[command_id].trigger()

    def set_text(self, command_id: str, text: str) -> None:
        """Gives an action another text, as when Pause becomes Resume, until the language changes."""
        action = self._actions[command_id]
        if action.text() != text:
            action.setText(text)
            self._describe(action)

    def use_keys(self, own: Keys) -> None:
        """Gives every command its keys.

        Args:
            own: Those which the person has chosen in place of the program's.
        """
        for command_id, keys in keys_in_force(own).items():
            action = self._actions[command_id]
            if action.shortcuts() != keys:
                action.setShortcuts(keys)
                self._describe(action)

    def retranslate(self) -> None:
        """Sets every text."""
        for command in COMMANDS:
            action = self._actions[command.id]
            action.setText(translated(command.text, "commands"))
            action.setWhatsThis(translated(command.tip, "commands"))
            self._describe(action)

    def repaint(self) -> None:
        """Paints the icons in the theme's colours."""
        for command in COMMANDS:
            if command.icon:
                self._actions[command.id].setIcon(self._theme.icon(command.icon))

    def _made(self, command: Command) -> QAction:
        action = QAction(self)
        action.setObjectName(command.id)
        action.setShortcuts(command.shortcuts())
        action.setCheckable(command.is_checkable)
        action.setMenuRole(command.role)
        action.enabledChanged.connect(lambda _is_enabled: self._describe(action))
        return action

    def _exclusive_groups(self) -> dict[str, QActionGroup]:
        groups: dict[str, QActionGroup] = {}
        for command in COMMANDS:
            if command.choice:
                group = groups.setdefault(command.choice, QActionGroup(self))
                group.addAction(self._actions[command.id])
        return groups

    def _describe(self, action: QAction) -> None:
        action.setIconText(plain_text(action))
        keys = keys_text(action.shortcuts()[:1])
        tip = action.whatsThis()
        tip = self.tr("{what} ({keys})").format(what=tip, keys=keys) if keys else tip
        action.setToolTip("\n".join(part for part in (tip, why_not(action)) if part))


def _do(command_id: str, handler: Callable[[], None], _checked: bool = False) -> None:  # noqa: FBT001, FBT002
    _LOG.info("Asked for %s.", command_id)
    handler()


def why_not(action: QAction) -> str:
    """Why a command cannot be asked for now; nothing where it can."""
    needed = NEEDS.get(action.objectName(), "")
    return translated(needed, "commands") if needed and not action.isEnabled() else ""


def plain_text(action: QAction) -> str:
    """The action's text without the sign for its menu key and without the dots."""
    return without_mnemonic(action.text()).removesuffix("…")


def keys_text(sequences: list[QKeySequence]) -> str:
    """Keys as the platform writes them; keys that only few keyboards have are left out."""
    known = [keys for keys in sequences if _first_key(keys) < _FIRST_RARE_KEY]
    return ", ".join(keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in known)


def _first_key(keys: QKeySequence) -> Qt.Key:
    return keys[0].key()  # type: ignore[index, no-any-return]  # the stubs miss it
