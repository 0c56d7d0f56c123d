import sys
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QTreeWidget

from mtl_gui.paths import resources_folder
from mtl_gui.ui.command import Command
from mtl_gui.ui.command_needs import NEEDS
from mtl_gui.ui.commands import COMMANDS, MENUS, command
from mtl_gui.ui.main_window import MainWindow


def menu_actions(window: MainWindow) -> Iterator[str]:
    """The object names of everything that can be chosen in the menus."""
    for menu in window.menuBar().findChildren(QMenu):
        yield from (action.objectName() for action in menu.actions())


def test_that_ids_are_unique() -> None:
    assert [name for name, count in Counter(known.id for known in COMMANDS).items() if count > 1] == []


@pytest.mark.parametrize("known", COMMANDS, ids=lambda known: known.id)
def test_that_a_command_has_a_text_a_tip_and_a_picture(known: Command) -> None:
    assert known.text
    assert known.tip
    assert known.menu in MENUS
    assert (resources_folder() / "icons" / f"{known.icon}.svg").is_file()


def test_that_no_two_commands_have_the_same_key(qapp: object) -> None:
    keys = Counter(keys.toString() for known in COMMANDS for keys in known.shortcuts())
    assert [name for name, count in keys.items() if count > 1] == []


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS writes other keys")
@pytest.mark.parametrize(
    ("command_id", "keys"),
    [
        ("file.quit", "Ctrl+Q"),
        ("edit.redo", "Ctrl+Shift+Z"),
        ("edit.redo", "Ctrl+Y"),
        ("run.start", "F5"),
        ("run.pause", "F6"),
        ("run.step", "F10"),
        ("run.epoch", "Shift+F10"),
        ("run.stop", "Shift+F5"),
        ("view.start", "Ctrl+1"),
        ("view.export", "Ctrl+7"),
        ("view.gallery", "Ctrl+8"),
        ("view.palette", "Ctrl+Shift+P"),
        ("view.next_part", "Ctrl+F6"),
        ("help.shortcuts", "F1"),
        ("help.shortcuts", "Ctrl+/"),
    ],
)
def test_that_a_command_has_its_usual_key(command_id: str, keys: str, qapp: object) -> None:
    assert QKeySequence(keys) in command(command_id).shortcuts()


def test_that_menu_keys_are_unique_within_a_menu() -> None:
    for menu in MENUS:
        letters = Counter(
            known.text[known.text.index("&") + 1].casefold() for known in COMMANDS if known.menu == menu
        )
        assert [letter for letter, count in letters.items() if count > 1] == [], menu


def test_that_every_command_is_in_the_menus_once(window: MainWindow) -> None:
    found = Counter(name for name in menu_actions(window) if name)
    assert {known.id: found[known.id] for known in COMMANDS} == {known.id: 1 for known in COMMANDS}


def test_that_every_command_is_in_the_palette(window: MainWindow) -> None:
    window.actions_by_id.trigger("view.palette")
    results = window.findChild(QTreeWidget, "palette_results")
    assert results is not None
    assert results.topLevelItemCount() == len(COMMANDS)


def test_that_a_command_tells_why_it_cannot_be_asked_for_and_no_more_once_it_can(window: MainWindow) -> None:
    action = window.actions_by_id["edit.undo"]
    assert not action.isEnabled()
    assert action.toolTip().endswith("\nNot now: there is no change to take back.")
    session = window.workbench.session
    session.replace({"seeds": (5, 6)}, "seeds")
    assert action.isEnabled()
    assert "Not now" not in action.toolTip()


def test_that_the_palette_tells_why_a_command_cannot_be_asked_for(window: MainWindow) -> None:
    window.actions_by_id.trigger("view.palette")
    results = window.findChild(QTreeWidget, "palette_results")
    assert results is not None
    items = [results.topLevelItem(row) for row in range(results.topLevelItemCount())]
    told = {item.text(0): item.toolTip(0) for item in items if item is not None and item.isDisabled()}
    assert told["Pause"].endswith("Not now: no training is at work.")
    assert [text for text, tip in told.items() if "Not now" not in tip] == []


def test_that_every_need_is_that_of_a_command() -> None:
    assert set(NEEDS) <= {known.id for known in COMMANDS}


def test_that_every_command_does_something(window: MainWindow) -> None:
    idle = [
        known.id
        for known in COMMANDS
        if not window.actions_by_id[known.id].receivers("2triggered(bool)")
        and not window.actions_by_id[known.id].receivers("2toggled(bool)")
    ]
    assert idle == []
