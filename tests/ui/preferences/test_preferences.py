import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from mtl_gui.app.settings import Settings, SettingsFile
from mtl_gui.paths import preset_files, runs_folder
from mtl_gui.ui.application import made_window
from mtl_gui.ui.commands import COMMANDS
from mtl_gui.ui.main_window import MainWindow
from mtl_gui.ui.preferences.general_form import GeneralForm
from mtl_gui.ui.program import Program
from mtl_gui.ui.shortcuts import is_typing, keys_in_force, owner_of, with_key, without_own_keys
from tests.ui.gestures import child, click, press


@pytest.fixture
def dialog(shell: MainWindow, qtbot: QtBot) -> QDialog:
    press(shell, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    opened = child(shell, QDialog, "preferences")
    qtbot.waitUntil(opened.isVisible)
    return opened


def choose(dialog: QWidget, name: str, value: object) -> None:
    combo = child(dialog, QComboBox, name)
    combo.setCurrentIndex(combo.findData(value))


def row_of(command_id: str) -> int:
    return [known.id for known in COMMANDS].index(command_id)


def test_that_a_choice_holds_at_once_and_is_kept(dialog: QDialog, program: Program, tmp_path: Path) -> None:
    points = QApplication.font().pointSizeF()
    choose(dialog, "preferred_scheme", "dark")
    choose(dialog, "preferred_text_scale", 150)
    child(dialog, QSpinBox, "preferred_threads").setValue(3)
    child(dialog, QCheckBox, "preferred_notice").setChecked(False)
    assert QApplication.font().pointSizeF() == pytest.approx(1.5 * points, rel=0.01)
    kept = SettingsFile(tmp_path / "settings.json").load()
    assert (kept.scheme, kept.text_scale, kept.threads, kept.tells_of_long_runs) == ("dark", 150, 3, False)
    dialog.close()


def test_that_the_dialog_follows_the_language_it_changes(dialog: QDialog, qtbot: QtBot) -> None:
    field = child(dialog, QComboBox, "preferred_scheme")
    dialog.setWindowTitle("")
    field.setItemText(1, "")
    choose(dialog, "preferred_language", "zh_CN")
    qtbot.waitUntil(lambda: bool(dialog.windowTitle() and field.itemText(1)))
    dialog.close()


def test_that_new_experiments_use_the_preferred_device(
    shell: MainWindow, dialog: QDialog, program: Program
) -> None:
    choose(dialog, "preferred_device", "cpu")
    dialog.close()
    shell.document.open_preset(preset_files()[1])
    assert shell.workbench.session.experiment.device == "cpu"


@pytest.mark.parametrize(
    "settings",
    [
        Settings(),
        Settings(language="zh_CN", scheme="dark", text_scale=80, device="cuda", threads=8),
        Settings(trains_apart=True, tells_of_long_runs=False, data_folder="/somewhere"),
    ],
    ids=("first", "look", "work"),
)
def test_that_the_form_gives_back_the_settings_it_shows(settings: Settings, qtbot: QtBot) -> None:
    form = GeneralForm(Settings())
    qtbot.addWidget(form)
    form.set_value(settings)
    assert form.value() == settings


def test_that_a_chosen_data_folder_holds_the_runs_from_the_next_start_on(
    dialog: QDialog, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "big disk"))
    click(child(dialog, QPushButton, "choose_data_folder"))
    assert child(dialog, QLineEdit, "preferred_data_folder").text() == str(tmp_path / "big disk")
    dialog.close()
    monkeypatch.delenv("MTL_GUI_DATA", raising=False)
    monkeypatch.setenv("MTL_GUI_HOME", str(tmp_path / "home"))
    SettingsFile(tmp_path / "home" / "config" / "settings.json").save(
        program.preferences.settings.replaced(threads=2)
    )
    next_window = made_window(qapp)
    assert runs_folder() == tmp_path / "big disk" / "runs"
    assert next_window.workbench.training.store.path == runs_folder()
    assert os.environ.pop("MTL_GUI_THREADS") == "2"
    os.environ.pop("MTL_GUI_DATA")
    next_window.close()
    next_window.deleteLater()


def test_that_the_way_to_the_runs_of_now_is_told_when_data_moves(
    shell: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MTL_GUI_DATA", str(tmp_path / "old"))
    (tmp_path / "old" / "runs").mkdir(parents=True)
    press(shell, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    dialog = child(shell, QDialog, "preferences")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "old"))
    click(child(dialog, QPushButton, "choose_data_folder"))
    told = child(dialog, QLabel, "data_left")
    assert not told.isVisible()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "new"))
    click(child(dialog, QPushButton, "choose_data_folder"))
    assert told.isVisible()
    assert str(tmp_path / "old" / "runs") in told.text()
    dialog.close()


def test_that_a_data_folder_that_cannot_be_written_is_refused_where_it_is_chosen(
    dialog: QDialog, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("a file")
    field = child(dialog, QLineEdit, "preferred_data_folder")
    before = field.text()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "file" / "inside"))
    click(child(dialog, QPushButton, "choose_data_folder"))
    refusal = child(dialog, QLabel, "worse")
    assert refusal.isVisible()
    assert str(tmp_path / "file" / "inside") in refusal.text()
    assert (field.text(), program.preferences.settings.data_folder) == (before, "")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "big disk"))
    click(child(dialog, QPushButton, "choose_data_folder"))
    assert not refusal.isVisible()
    assert field.text() == str(tmp_path / "big disk")


def test_that_the_usual_place_is_shown_also_where_another_is_in_use(
    dialog: QDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MTL_GUI_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("MTL_GUI_DATA", str(tmp_path / "big disk"))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "big disk"))
    click(child(dialog, QPushButton, "choose_data_folder"))
    click(child(dialog, QPushButton, "usual_data_folder"))
    assert child(dialog, QLineEdit, "preferred_data_folder").text() == str(tmp_path / "home" / "data")


def test_that_a_key_is_given_to_another_command_and_used(
    shell: MainWindow, dialog: QDialog, program: Program, qtbot: QtBot
) -> None:
    child(dialog, QTabWidget, "preferences_tabs").setCurrentIndex(1)
    table = child(dialog, QTableWidget, "keys_table")
    table.setCurrentCell(row_of("view.data"), 0)
    child(dialog, QKeySequenceEdit, "keys_field").setKeySequence(QKeySequence("Ctrl+3"))
    assign = child(dialog, QPushButton, "keys_assign")
    assert "Design" in child(dialog, QLabel, "caution").text()
    click(assign)
    assert program.preferences.settings.shortcuts == {"view.data": ("Ctrl+3",), "view.design": ()}
    assert dialog.focusWidget() is table
    dialog.close()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    press(shell, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert shell.deck.current == "data"
    press(shell, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert shell.deck.current == "data"
    program.preferences.change(program.preferences.settings.replaced(shortcuts={}))
    press(shell, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert shell.deck.current == "design"


def test_that_a_key_for_typing_cannot_be_assigned(dialog: QDialog) -> None:
    child(dialog, QTabWidget, "preferences_tabs").setCurrentIndex(1)
    child(dialog, QKeySequenceEdit, "keys_field").setKeySequence(QKeySequence("Shift+A"))
    assert not child(dialog, QPushButton, "keys_assign").isEnabled()
    dialog.close()


@pytest.mark.parametrize(
    ("keys", "types"),
    [
        ("A", True),
        ("Shift+A", True),
        ("5", True),
        ("Ctrl+A", False),
        ("Alt+A", False),
        ("F5", False),
        ("", False),
    ],
)
def test_that_keys_for_typing_are_known(keys: str, types: bool, qapp: QApplication) -> None:  # noqa: FBT001
    assert is_typing(QKeySequence(keys)) is types


def test_that_no_key_ever_belongs_to_two_commands(qapp: QApplication) -> None:
    own: dict[str, tuple[str, ...]] = {}
    for command_id, key in (
        ("run.start", "F6"),
        ("run.pause", "F5"),
        ("view.data", "F6"),
        ("run.start", "F9"),
    ):
        own = with_key(own, command_id, QKeySequence(key))
    for change in (own, without_own_keys(own, "run.pause"), without_own_keys(own, "run.start")):
        keys = [key.toString() for sequences in keys_in_force(change).values() for key in sequences]
        assert len(keys) == len(set(keys))
    assert owner_of(QKeySequence("F6"), own) == "view.data"
    assert owner_of(QKeySequence("F6"), without_own_keys(own, "run.pause")) == "run.pause"


def test_that_everything_in_the_dialog_has_a_name_and_is_reached_by_tab(dialog: QDialog) -> None:
    for tab in (0, 1):
        child(dialog, QTabWidget, "preferences_tabs").setCurrentIndex(tab)
        nameless = [
            widget.objectName()
            for widget in dialog.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
            and widget.focusProxy() is None
            and isinstance(widget, QComboBox | QLineEdit | QTableWidget | QKeySequenceEdit | QSpinBox)
            and not isinstance(widget.parent(), QSpinBox | QKeySequenceEdit)
            and not widget.accessibleName()
        ]
        assert nameless == []
    dialog.close()
