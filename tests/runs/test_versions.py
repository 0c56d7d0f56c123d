import json
from pathlib import Path

import pytest

from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.recorder import recorded
from mtl_gui.runs.store import RunStore
from tests.runs.synthetic import an_experiment, both_arms


@pytest.fixture
def store(tmp_path: Path) -> RunStore:
    return RunStore(tmp_path / "runs")


@pytest.fixture
def folder(store: RunStore) -> RunFolder:
    folder = store.create(an_experiment())
    for _ in recorded(both_arms(5), folder):
        pass
    return folder


def made_by(folder: RunFolder, version: str) -> None:
    told = folder.environment() | {"mtl-gui": version}
    folder.layout.environment.write_text(json.dumps(told))


def test_that_a_run_of_another_version_opens_when_it_is_understood(folder: RunFolder) -> None:
    made_by(folder, "0.0.1")
    assert folder.record().arms["chosen"].step == 5


def test_that_a_run_without_what_later_versions_add_opens(folder: RunFolder, store: RunStore) -> None:
    state = json.loads(folder.layout.state.read_text())
    del state["seconds"], state["format"]
    folder.layout.state.write_text(json.dumps(state))
    (folder.path / "curvatures").rmdir()
    assert folder.state().seconds == 0
    assert folder.curvatures() == ()
    [entry] = store.entries()
    assert entry.hindrance is None


def test_that_a_setting_of_another_version_is_named_with_both_versions(
    folder: RunFolder, store: RunStore
) -> None:
    made_by(folder, "9.1")
    text = folder.layout.experiment.read_text()
    folder.layout.experiment.write_text(f"sorcery = 3\n{text}")
    with pytest.raises(Refused, match=r"Version 9\.1 made it, this is .*sorcery"):
        folder.experiment()
    [entry] = store.entries()
    assert "9.1" in str(entry.hindrance)


def test_that_a_folder_of_a_newer_form_says_so_in_one_sentence(folder: RunFolder, store: RunStore) -> None:
    made_by(folder, "9.1")
    state = json.loads(folder.layout.state.read_text()) | {"format": 2}
    folder.layout.state.write_text(json.dumps(state))
    with pytest.raises(Refused, match=r"newer version of the program \(9\.1\)"):
        folder.record()
    [entry] = store.entries()
    assert "newer version" in str(entry.hindrance)
    assert entry.status == "failed"
    assert RunStore(store.path).entries() == [entry]
