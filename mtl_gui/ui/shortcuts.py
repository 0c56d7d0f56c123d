"""Which keys belong to which command, as the program has them and as the person wants them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from mtl_gui.ui.commands import COMMANDS

__all__ = ["Keys", "is_typing", "keys_in_force", "owner_of", "with_key", "without_own_keys"]

Keys = Mapping[str, tuple[str, ...]]
"""Keys by the command's id, as text that every language and platform writes alike; only what differs."""

_LAST_PRINTED = 0x00FFFFFF
"""Keys below are those of letters and signs."""


def keys_in_force(own: Keys) -> dict[str, list[QKeySequence]]:
    """The keys of every command."""
    return {
        command.id: [QKeySequence(keys, QKeySequence.SequenceFormat.PortableText) for keys in own[command.id]]
        if command.id in own
        else command.shortcuts()
        for command in COMMANDS
    }


def owner_of(key: QKeySequence, own: Keys) -> str:
    """The id of the command that a key belongs to; empty where it is free."""
    for command_id, keys in keys_in_force(own).items():
        if key in keys:
            return command_id
    return ""


def with_key(own: Keys, command_id: str, key: QKeySequence) -> dict[str, tuple[str, ...]]:
    """Gives a command this one key, and takes it from the command that had it; an empty key means none."""
    changed = dict(own)
    owner = owner_of(key, own) if not key.isEmpty() else ""
    if owner and owner != command_id:
        changed[owner] = tuple(_text(known) for known in keys_in_force(own)[owner] if known != key)
    changed[command_id] = () if key.isEmpty() else (_text(key),)
    return changed


def without_own_keys(own: Keys, command_id: str) -> dict[str, tuple[str, ...]]:
    """Gives a command the keys of the program again, and takes them from commands that have them now."""
    changed = {known: keys for known, keys in own.items() if known != command_id}
    first = {_text(key) for key in keys_in_force({})[command_id]}
    return {known: tuple(key for key in keys if key not in first) for known, keys in changed.items()}


def is_typing(key: QKeySequence) -> bool:
    """Whether a key is one that writes: a letter or a sign, alone or with Shift."""
    if key.isEmpty():
        return False
    combination = key[0]  # type: ignore[index]  # the stubs miss it
    modifiers = combination.keyboardModifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return modifiers == Qt.KeyboardModifier.NoModifier and int(combination.key()) < _LAST_PRINTED


def _text(key: QKeySequence) -> str:
    return key.toString(QKeySequence.SequenceFormat.PortableText)
