import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.program import Program
from tests.ui.gestures import press


def test_that_text_grows_and_shrinks_in_steps_up_to_its_limits(shell: MainWindow, program: Program) -> None:
    sizes = []
    for _ in range(6):
        press(shell, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        sizes.append(program.preferences.settings.text_scale)
    assert sizes == [110, 125, 150, 175, 200, 200]
    assert not shell.actions_by_id["view.larger"].isEnabled()
    press(shell, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    for _ in range(3):
        press(shell, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert program.preferences.settings.text_scale == 80
    assert not shell.actions_by_id["view.smaller"].isEnabled()


@pytest.mark.parametrize(("command_id", "scheme"), [("view.dark", "dark"), ("view.system", "system")])
def test_that_a_scheme_is_used_kept_and_marked(
    shell: MainWindow, program: Program, command_id: str, scheme: str
) -> None:
    shell.actions_by_id.trigger(command_id)
    assert program.preferences.settings.scheme == scheme
    assert shell.workbench.theme.scheme == scheme
    marked = [
        name for name in ("view.system", "view.light", "view.dark") if shell.actions_by_id[name].isChecked()
    ]
    assert marked == [command_id]


def test_that_a_reset_brings_the_first_preferences_and_keeps_recent_files(
    shell: MainWindow, program: Program
) -> None:
    preferences = program.preferences
    preferences.change(preferences.settings.replaced(scheme="dark", text_scale=150, recent=("a.toml",)))
    assert QApplication.font().pointSizeF() > 10
    shell.actions_by_id.trigger("help.reset_settings")
    assert (preferences.settings.scheme, preferences.settings.text_scale) == ("system", 100)
    assert preferences.settings.recent == ("a.toml",)
    assert shell.workbench.theme.text_scale == 100


def test_that_the_layout_goes_back_to_the_first_one(shell: MainWindow) -> None:
    shell.actions_by_id.trigger("view.history")
    shell.resize(700, 500)
    shell.actions_by_id.trigger("view.reset_layout")
    assert not shell.actions_by_id["view.history"].isChecked()
    assert shell.width() > 700
