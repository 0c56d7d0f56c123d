"""What a command of the window is: data, from which menus, toolbar, palette and shortcut help are built."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtGui import QAction, QKeySequence

__all__ = ["Command", "Key", "Menu", "Role"]

Menu = Literal["file", "edit", "view", "run", "help", "layout", "appearance", "language"]
Key = QKeySequence.StandardKey
Role = QAction.MenuRole


@dataclass(frozen=True, slots=True)
class Command:
    """Something a person can ask for.

    `group` is a number within the menu; between groups stands a line. `standard` is the platform's usual
    key, `keys` are added to it where the platform has none or another. Commands with the same `choice`
    exclude each other, one is always checked.
    """

    id: str
    menu: Menu
    group: int
    text: str
    tip: str
    icon: str = ""
    standard: Key | None = None
    keys: tuple[str, ...] = ()
    is_checkable: bool = False
    choice: str = ""
    role: Role = Role.NoRole

    def shortcuts(self) -> list[QKeySequence]:
        """The keys on this platform, the standard ones first, each once."""
        sequences = QKeySequence.keyBindings(self.standard) if self.standard is not None else []
        for keys in self.keys:
            sequence = QKeySequence(keys)
            if sequence not in sequences:
                sequences.append(sequence)
        return sequences
