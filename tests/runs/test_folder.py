from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_array_equal

from mtl_gui.events import CHOSEN, SINGLE_TASK
from mtl_gui.problems import Refused
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.recorder import recorded
from tests.runs.synthetic import an_experiment, both_arms, numbers, step_done


@pytest.fixture
def folder(tmp_path: Path) -> RunFolder:
    folder = RunFolder.create(tmp_path / "a run", an_experiment(), {"python": "3.11"})
    for _ in recorded(both_arms(), folder):
        pass
    return folder


@pytest.fixture
def empty(tmp_path: Path) -> RunFolder:
    return RunFolder.create(tmp_path / "empty", an_experiment(), {})


def _cut(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def test_that_the_experiment_and_the_environment_come_back(folder: RunFolder) -> None:
    assert folder.experiment() == an_experiment()
    assert folder.environment() == {"python": "3.11"}
    assert folder.run_id == "a run"


def test_that_a_run_that_nobody_records_is_interrupted_and_empty(empty: RunFolder) -> None:
    assert empty.status() == "interrupted"
    assert (empty.arms(), empty.record().arms, empty.control_log(), empty.landscapes()) == ((), {}, (), ())
    assert empty.checkpoints() == {}


def test_that_a_run_without_a_trained_network_has_no_result(empty: RunFolder) -> None:
    with pytest.raises(Refused, match="no trained network"):
        empty.result(CHOSEN)


def test_that_a_second_run_in_one_folder_is_refused(folder: RunFolder) -> None:
    with pytest.raises(Refused, match="Another run is there"):
        RunFolder.create(folder.path, an_experiment(), {})
    assert folder.status() == "finished"


def test_that_other_files_in_the_folder_stay(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    RunFolder.create(tmp_path, an_experiment(), {})
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_that_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Refused, match="file"):
        RunFolder.create(tmp_path / "file" / "run", an_experiment(), {})


def test_that_only_a_run_is_opened(folder: RunFolder, tmp_path: Path) -> None:
    assert RunFolder.open(folder.path).experiment() == an_experiment()
    with pytest.raises(Refused, match="no run"):
        RunFolder.open(tmp_path / "none")


def test_that_a_truncated_chunk_is_left_out_with_a_note(folder: RunFolder) -> None:
    _cut(folder.layout.chunk(CHOSEN, 10))
    record = folder.record()
    arm = record.arms[CHOSEN]
    assert arm.steps.tolist() == [1, 2, 3, 4, 5, *range(11, 21)]
    assert_array_equal(arm.losses[:, 5], step_done(11).losses)
    assert record.arms[SINGLE_TASK].steps.tolist() == list(range(1, 21))
    assert [str(note) for note in record.notes if "chosen-00000010.npz" in str(note)]
    assert len(record.notes) == 1


def test_that_steps_whose_chunk_is_gone_are_counted_in_a_note(folder: RunFolder) -> None:
    assert folder.record().notes == []
    folder.layout.chunk(CHOSEN, 20).unlink()
    [note] = folder.record().notes
    assert str(note) == "5 steps of the curves are missing, and what was measured there."


def test_that_a_chunk_of_another_run_is_left_out_with_a_note(folder: RunFolder, tmp_path: Path) -> None:
    np.savez(
        folder.layout.chunk(CHOSEN, 10),
        steps=np.arange(6, 11),
        losses=np.zeros((1, 5, 2)),
        weights=np.zeros((1, 5, 2)),
    )
    record = folder.record()
    assert 6 not in record.arms[CHOSEN].steps
    assert "shape" in str(record.notes[0])


def test_that_the_checkpoint_before_a_damaged_one_is_taken(folder: RunFolder) -> None:
    _cut(folder.layout.checkpoint(CHOSEN, 20))
    found = folder.latest_checkpoint(CHOSEN)
    assert found is not None
    assert found["step"] == 15
    for step in (5, 10, 15):
        _cut(folder.layout.checkpoint(CHOSEN, step))
    assert folder.latest_checkpoint(CHOSEN) is None
    assert folder.checkpoints().keys() == {SINGLE_TASK}


def test_that_a_damaged_result_is_refused_and_not_replaced_by_an_earlier_one(folder: RunFolder) -> None:
    assert_array_equal(folder.result(CHOSEN)["trunk.0.weight"], numbers(0, 20, 7))
    _cut(folder.layout.snapshot(CHOSEN, 20))
    with pytest.raises(Refused, match=r"chosen-00000020\.safetensors"):
        folder.result(CHOSEN)


def test_that_a_snapshot_that_is_not_there_is_refused(folder: RunFolder) -> None:
    with pytest.raises(Refused, match="chosen-00000003"):
        folder.load_snapshot(CHOSEN, 3)


def test_that_a_damaged_control_log_is_noted_in_the_record_and_refused_for_a_resume(
    folder: RunFolder,
) -> None:
    folder.layout.control_log.write_text("nonsense\n")
    assert "control.jsonl" in str(folder.record().notes[0])
    with pytest.raises(Refused, match=r"control\.jsonl"):
        folder.control_log()


@pytest.mark.parametrize("name", ["state.json", "arms/chosen.json", "experiment.toml"])
def test_that_a_damaged_description_is_refused_by_name(folder: RunFolder, name: str) -> None:
    (folder.path / name).write_text("\0")
    with pytest.raises(Refused):
        folder.record()


def test_that_files_which_are_not_of_the_run_are_not_taken_for_chunks(folder: RunFolder) -> None:
    (folder.path / "metrics" / "chosen-last.npz").write_text("mine")
    (folder.path / "metrics" / "chosen.npz").write_text("mine")
    assert folder.record().notes == []


def test_that_landscapes_are_numbered_one_after_another(folder: RunFolder) -> None:
    first = folder.next_landscape()
    first.write_bytes(b"")
    second = folder.next_landscape()
    second.write_bytes(b"")
    assert folder.landscapes() == (first, second)
    first.unlink()
    assert folder.next_landscape() not in (first, second)


@pytest.mark.parametrize("name", ["lines", "curvature"])
def test_that_a_run_without_room_for_what_is_measured_later_refuses_it(empty: RunFolder, name: str) -> None:
    following = empty.next_lines if name == "lines" else empty.next_curvature
    place = following().parent
    place.rmdir()
    place.write_text("a file where the folder has to be")
    with pytest.raises(Refused, match=place.name):
        following()
