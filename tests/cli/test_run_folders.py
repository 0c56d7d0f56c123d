from pathlib import Path

import pytest

from mtl_gui.cli.run_folders import existing_run, new_run
from mtl_gui.paths import runs_folder
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.lock import RecordingLock
from mtl_gui.runs.store import RunStore
from mtl_gui.spec import Experiment


@pytest.mark.parametrize("name", ["empty", "new/and/deep"])
def test_that_a_run_gets_a_folder_that_is_empty_or_new(
    name: str, tiny_experiment: Experiment, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    path = tmp_path / name
    assert new_run(path, tiny_experiment, overwrite=False).experiment() == tiny_experiment


def test_that_files_which_are_no_run_are_never_touched(tiny_experiment: Experiment, tmp_path: Path) -> None:
    mine = tmp_path / "experiment.toml"
    mine.write_text("my own", encoding="utf-8")
    for overwrite in (False, True):
        with pytest.raises(Refused, match="not a run"):
            new_run(tmp_path, tiny_experiment, overwrite=overwrite)
        with pytest.raises(Refused, match="It is a file"):
            new_run(mine, tiny_experiment, overwrite=overwrite)
    assert mine.read_text(encoding="utf-8") == "my own"


def test_that_a_run_which_was_cut_off_is_to_be_resumed_or_replaced(
    tiny_experiment: Experiment, tmp_path: Path
) -> None:
    path = tmp_path / "out"
    RunFolder.create(path, tiny_experiment, {})
    (path / "metrics.csv").write_text("old", encoding="utf-8")
    with pytest.raises(Refused, match=r"interrupted.*Go on with it: mtl-gui resume"):
        new_run(path, tiny_experiment, overwrite=False)
    new_run(path, tiny_experiment, overwrite=True)
    assert not (path / "metrics.csv").exists()


def test_that_a_run_which_is_being_recorded_is_left_alone(
    tiny_experiment: Experiment, tmp_path: Path
) -> None:
    RunFolder.create(tmp_path / "out", tiny_experiment, {})
    lock = RecordingLock(tmp_path / "out")
    assert lock.take()
    try:
        with pytest.raises(Refused, match="being recorded"):
            new_run(tmp_path / "out", tiny_experiment, overwrite=True)
    finally:
        lock.release()


def test_that_a_run_is_found_by_its_path_and_by_its_name_in_the_store(
    tiny_experiment: Experiment, tmp_path: Path
) -> None:
    by_path = RunFolder.create(tmp_path / "out", tiny_experiment, {})
    assert existing_run(str(tmp_path / "out")).path == by_path.path
    by_name = RunStore(runs_folder()).create(tiny_experiment)
    assert existing_run(by_name.run_id).path == by_name.path


def test_that_a_run_which_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="There is no run"):
        existing_run(str(tmp_path / "nowhere"))
