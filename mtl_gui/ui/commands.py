"""Every command of the window once, as data: menus, toolbar, palette and shortcut help are built from it."""

from mtl_gui.texts import translatable
from mtl_gui.ui.command import Command, Menu
from mtl_gui.ui.commands_for_window import APPEARANCE, HELP, LANGUAGE, LAYOUTS, PAGES, VIEW
from mtl_gui.ui.commands_for_work import EDIT, FILE, RUN

__all__ = ["COMMANDS", "MENUS", "command", "page_command"]

MENUS: dict[Menu, str] = {
    "file": translatable("commands", "&File"),
    "edit": translatable("commands", "&Edit"),
    "view": translatable("commands", "&View"),
    "layout": translatable("commands", "La&yout"),
    "appearance": translatable("commands", "&Appearance"),
    "language": translatable("commands", "Lan&guage"),
    "run": translatable("commands", "&Run"),
    "help": translatable("commands", "&Help"),
}
"""The menus and the submenus of View, with their texts."""

COMMANDS: tuple[Command, ...] = (
    *FILE,
    *EDIT,
    *PAGES,
    *VIEW,
    *LAYOUTS,
    *APPEARANCE,
    *LANGUAGE,
    *RUN,
    *HELP,
)
"""All commands, in the order of the menus."""

_BY_ID = {known.id: known for known in COMMANDS}


def page_command(page: str) -> str:
    """The id of the command that shows a page."""
    return f"view.{page}"


def command(command_id: str) -> Command:
    """The command with this id."""
    return _BY_ID[command_id]
