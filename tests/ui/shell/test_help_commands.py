from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from mtl_gui.paths import DATA_VARIABLE
from mtl_gui.ui.main_window import MainWindow
from tests.ui.gestures import child


def test_that_a_data_folder_that_cannot_be_made_is_told_in_the_window(
    shell: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("a file")
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "file" / "data"))
    shell.actions_by_id.trigger("help.data_folder")
    assert (
        str(tmp_path / "file" / "data")
        in child(child(shell, QWidget, "problem_card"), QLabel, "heading").text()
    )


@pytest.mark.parametrize("is_opened", [True, False], ids=("opened", "no program for it"))
def test_that_the_place_of_a_folder_is_told_where_nothing_opens_it(
    shell: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_opened: bool
) -> None:
    asked: list[str] = []

    def open_url(url: object) -> bool:
        asked.append(str(url))
        return is_opened

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "kept"))
    shell.actions_by_id.trigger("help.data_folder")
    assert (tmp_path / "kept").is_dir()
    assert len(asked) == 1
    told = child(shell, QLabel, "state_sentence").text()
    assert (str(tmp_path / "kept") in told) is not is_opened


def test_that_a_data_folder_in_which_nothing_can_be_kept_is_told_at_the_start(
    shell: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    (tmp_path / "file").write_text("a file")
    monkeypatch.setenv(DATA_VARIABLE, str(tmp_path / "file" / "data"))
    with qtbot.waitSignal(shell.deck.all_built, timeout=60_000):
        shell.settle()
    assert str(tmp_path / "file" / "data") in child(shell, QWidget, "problem_card").accessibleName()
