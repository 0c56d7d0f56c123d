from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.paths import preset_files
from mtl_gui.spec import Experiment
from mtl_gui.ui.page import Workbench
from mtl_gui.ui.pages.start_page import StartPage
from tests.ui.gestures import child, click, press
from tests.ui.layout_items import dead_items


@pytest.fixture
def page(workbench: Workbench, qtbot: QtBot) -> StartPage:
    page = StartPage(workbench)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
@pytest.mark.parametrize(
    ("button", "command"),
    [("start_demo", "file.demo"), ("start_table", "file.open_table"), ("start_open", "file.open")],
)
def test_that_a_choice_asks_for_its_command(
    page: StartPage, qtbot: QtBot, button: str, command: str, key: Qt.Key
) -> None:
    choice = child(page, QPushButton, button)
    choice.setFocus()
    with qtbot.waitSignal(page.requested) as asked:
        press(choice, key)
    assert asked.args == [command]
    assert choice.accessibleName()
    assert choice.accessibleDescription()


@pytest.mark.parametrize("path", preset_files(), ids=lambda path: path.stem)
def test_that_every_preset_can_be_opened_and_run(page: StartPage, qtbot: QtBot, path: Path) -> None:
    for name, is_run_wanted in ((f"open_{path.stem}", False), (f"run_{path.stem}", True)):
        with qtbot.waitSignal(page.preset_wanted) as asked:
            click(child(page, QPushButton, name))
        assert asked.args == [path, is_run_wanted]
    title = Experiment.from_file(path).title
    assert any(label.text() == title for label in page.findChildren(QLabel))


def test_that_recent_files_which_are_gone_are_left_out(page: StartPage, qtbot: QtBot, tmp_path: Path) -> None:
    there = tmp_path / "there.toml"
    there.touch()
    page.show_recent([str(tmp_path / "gone.toml"), str(there)])
    button = child(page, QPushButton, "recent_0")
    assert button.text() == "there.toml"
    with qtbot.waitSignal(page.file_wanted) as asked:
        click(button)
    assert asked.args == [there]


def test_that_a_recent_file_is_told_by_the_name_it_has(page: StartPage, tmp_path: Path) -> None:
    there = tmp_path / "salt & pepper.toml"
    there.touch()
    page.show_recent([str(there)])
    assert child(page, QPushButton, "recent_0").accessibleName() == "Open salt & pepper.toml"


@pytest.mark.parametrize(("button", "is_wanted"), [("restore_unsaved", True), ("leave_unsaved", False)])
def test_that_the_question_after_a_crash_is_asked_once(
    page: StartPage, qtbot: QtBot, tiny_experiment: Experiment, button: str, *, is_wanted: bool
) -> None:
    page.offer_restore(tiny_experiment)
    page.focus_first()
    assert child(page, QPushButton, "restore_unsaved").hasFocus()
    with qtbot.waitSignal(page.restore_answered) as told:
        click(child(page, QPushButton, button))
    assert told.args == [is_wanted]
    assert not child(page, QPushButton, button).isVisible()


def lay_out(page: StartPage, qtbot: QtBot, num_heights: int, num_columns: int) -> None:
    """Makes the page some lines of text wide and waits for as many cards side by side."""
    cards = [child(page, QWidget, f"open_{path.stem}").parentWidget() for path in preset_files()]

    def lefts() -> set[int]:
        return {card.mapTo(page, card.rect().topLeft()).x() for card in cards if card is not None}

    page.resize(num_heights * page.fontMetrics().height(), 700)
    qtbot.waitUntil(lambda: len(lefts()) == num_columns)


@pytest.mark.parametrize(("num_heights", "num_columns"), [(75, 3), (50, 2), (30, 1)])
def test_that_cards_stand_side_by_side_as_far_as_there_is_room(
    page: StartPage, qtbot: QtBot, num_heights: int, num_columns: int
) -> None:
    lay_out(page, qtbot, num_heights, num_columns)


def test_that_cards_which_change_their_places_leave_no_shell_of_an_item_behind(
    page: StartPage, qtbot: QtBot
) -> None:
    for num_heights, num_columns in ((75, 3), (30, 1), (50, 2), (75, 3)):
        lay_out(page, qtbot, num_heights, num_columns)
        assert dead_items() == []
