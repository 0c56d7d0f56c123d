from pathlib import Path

import pytest

from mtl_gui import paths


def test_that_the_user_s_folders_stand_in_the_place_asked_for(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MTL_GUI_HOME", str(tmp_path))
    folders = [paths.config_folder(), paths.data_folder(), paths.log_folder()]
    assert [folder.parent for folder in folders] == [tmp_path] * 3
    assert len(set(folders)) == 3
    assert paths.runs_folder().parent == paths.data_folder()


def test_that_the_user_s_folders_are_the_platform_s_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MTL_GUI_HOME", raising=False)
    for folder in (paths.config_folder(), paths.data_folder(), paths.log_folder()):
        assert folder.is_absolute()
        assert "mtl-gui" in folder.parts


def test_that_asking_for_a_folder_does_not_make_it() -> None:
    assert not paths.runs_folder().exists()


def test_that_the_shipped_files_are_found() -> None:
    assert paths.resources_folder().is_dir()
    assert [file.suffix for file in paths.preset_files()] == [".toml"] * len(paths.preset_files())
    assert paths.preset_files()[0] == paths.presets_folder() / "digits.toml"


def test_that_files_inside_the_package_come_before_those_beside_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "mtl_gui" / "_presets").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "mtl_gui")
    assert paths.presets_folder() == tmp_path / "mtl_gui" / "_presets"
    assert paths.resources_folder() == tmp_path / "resources"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("run", "run.toml"), ("run.json", "run.toml"), ("/", "/"), (".", "."), ("a.b/run", "a.b/run.toml")],
)
def test_that_a_path_ends_as_wanted_unless_it_has_no_name(typed: str, meant: str) -> None:
    assert paths.with_ending(Path(typed), ".toml") == Path(meant)
