import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.app.settings import Preferences, Settings, SettingsFile
from mtl_gui.problems import Refused


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def test_that_stored_settings_are_read_again(path: Path) -> None:
    settings = Settings(language="zh_CN", scheme="dark", text_scale=150, recent=("a.toml", "文件.toml"))
    SettingsFile(path).save(settings)
    assert SettingsFile(path).load() == settings


def test_that_missing_settings_are_the_defaults(path: Path) -> None:
    assert SettingsFile(path).load() == Settings()


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"version": 2}', '{"text_scale": 1000}', '{"scheme": "purple"}', '{"unknown": 1}', "\0"],
)
def test_that_broken_settings_are_put_aside_and_the_defaults_used(path: Path, text: str) -> None:
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")
    assert SettingsFile(path).load() == Settings()
    assert path.with_suffix(".broken.json").read_text(encoding="utf-8") == text
    assert not path.exists()


def test_that_a_reset_keeps_the_earlier_settings_beside(path: Path) -> None:
    SettingsFile(path).save(Settings(text_scale=200))
    SettingsFile(path).reset()
    assert SettingsFile(path).load() == Settings()
    assert json.loads(path.with_suffix(".earlier.json").read_text(encoding="utf-8"))["text_scale"] == 200


def test_that_a_reset_without_settings_is_no_error(path: Path) -> None:
    SettingsFile(path).reset()
    assert SettingsFile(path).load() == Settings()


def test_that_a_folder_which_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(Refused):
        SettingsFile(tmp_path / "config" / "settings.json").save(Settings())


def test_that_recent_files_are_ten_newest_first_and_each_once() -> None:
    settings = Settings()
    for number in (*range(12), 5):
        settings = settings.with_recent(Path(f"{number}.toml"))
    assert settings.recent == tuple(f"{number}.toml" for number in (5, 11, 10, 9, 8, 7, 6, 4, 3, 2))


def test_that_a_changed_preference_is_kept_and_told(path: Path, qtbot: QtBot) -> None:
    preferences = Preferences(SettingsFile(path))
    with qtbot.waitSignal(preferences.changed):
        preferences.change(preferences.settings.replaced(scheme="dark"))
    assert SettingsFile(path).load().scheme == "dark"


def test_that_a_preference_holds_when_it_cannot_be_written(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "config").write_text("", encoding="utf-8")
    preferences = Preferences(SettingsFile(tmp_path / "config" / "settings.json"))
    with qtbot.waitSignal(preferences.changed):
        preferences.change(preferences.settings.replaced(scheme="dark"))
    assert preferences.settings.scheme == "dark"


def test_that_an_equal_preference_is_not_told(path: Path, qtbot: QtBot) -> None:
    preferences = Preferences(SettingsFile(path))
    with qtbot.assertNotEmitted(preferences.changed):
        preferences.change(Settings())
