import errno
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from mtl_gui.problems import Refused
from mtl_gui.run_events import RunDigest, TaskDigest
from mtl_gui.runs.durable import unwritable
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.index import RunIndex
from mtl_gui.runs.label import RunLabel
from mtl_gui.runs.recorder import recorded
from mtl_gui.runs.state import RunState
from mtl_gui.runs.store import RunStore
from tests.runs.synthetic import an_experiment, both_arms

_ROOT = Path(__file__).parents[2]


@pytest.fixture
def store(tmp_path: Path) -> RunStore:
    return RunStore(tmp_path / "runs")


def _finish(folder: RunFolder) -> None:
    for _ in recorded(both_arms(5), folder):
        pass


def _index(store: RunStore) -> Path:
    return store.path / "index.sqlite"


def test_that_a_store_without_runs_lists_none(store: RunStore) -> None:
    assert store.entries() == []


def test_that_an_entry_tells_what_the_run_is(store: RunStore) -> None:
    experiment = an_experiment(title="Eins, zwei: drei?")
    first, second = experiment.tasks
    folder = store.create(experiment.replaced(tasks=(first, second.replaced(enabled=False))))
    [entry] = store.entries()
    assert (entry.id, entry.title, entry.status) == (folder.run_id, "Eins, zwei: drei?", "interrupted")
    assert (entry.tasks, entry.num_seeds) == (("first",), 3)
    assert (entry.data, entry.weighting) == ("related_regressions", "equal")
    assert entry.created == folder.state().created


def test_that_a_folder_is_called_after_its_title_or_else_its_data(store: RunStore) -> None:
    assert store.create(an_experiment(title="Eins, zwei: drei?")).run_id.endswith("-eins-zwei-drei")
    assert store.create(an_experiment(title="多任务")).run_id.endswith("-related-regressions")


def test_that_runs_made_in_the_same_second_do_not_meet(store: RunStore) -> None:
    assert len({store.create(an_experiment()).run_id for _ in range(5)}) == 5


def test_that_the_newest_run_comes_first(store: RunStore) -> None:
    made = [store.create(an_experiment(title=title)).run_id for title in ("b", "a", "c")]
    assert [entry.id for entry in store.entries()] == made[::-1]


def test_that_the_list_follows_a_run_from_its_start_to_its_end(store: RunStore) -> None:
    folder = store.create(an_experiment())
    seen = [store.entries()[0].status]
    events = recorded(both_arms(5), folder)
    next(events)
    seen.append(store.entries()[0].status)
    for _ in events:
        pass
    seen.append(store.entries()[0].status)
    assert seen == ["interrupted", "running", "finished"]


def test_that_a_run_that_has_not_changed_is_not_read_again(
    store: RunStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    _finish(store.create(an_experiment()))
    listed = store.entries()
    monkeypatch.setattr(RunFolder, "experiment", None)
    assert RunStore(store.path).entries() == listed


def test_that_an_experiment_that_was_edited_is_read_again(store: RunStore) -> None:
    folder = store.create(an_experiment())
    assert store.entries()[0].title == "Two regressions"
    folder.layout.experiment.write_text(an_experiment(title="Renamed").to_toml())
    assert store.entries()[0].title == "Renamed"


@pytest.mark.parametrize("damage", ["text", "half", "empty", "other rows", "folder"])
def test_that_a_damaged_index_is_made_anew(store: RunStore, damage: str) -> None:
    _finish(store.create(an_experiment()))
    listed, index = store.entries(), _index(store)
    content = index.read_bytes()
    match damage:
        case "text":
            index.write_bytes(b"this is not a database" * 100)
        case "half":
            index.write_bytes(content[: len(content) // 2] + b"\xff" * (len(content) // 2))
        case "empty":
            index.write_bytes(b"")
        case "other rows":
            index.write_bytes(content.replace(b'{"id"', b'{"iX"').replace(b'"status"', b'"stXXus"'))
        case "folder":
            index.unlink()
            index.mkdir()
    assert store.entries() == listed
    assert damage == "folder" or [*RunIndex(index).read()] == [listed[0].id]


def test_that_rebuilding_reads_every_run_again(store: RunStore) -> None:
    _finish(store.create(an_experiment()))
    listed = store.entries()
    _index(store).unlink()
    assert store.rebuild() == listed
    assert _index(store).exists()


def test_that_a_run_is_opened_by_its_name(store: RunStore) -> None:
    folder = store.create(an_experiment())
    assert store.open(folder.run_id).path == folder.path


@pytest.mark.parametrize("run_id", ["none", "", "..", ".", "../runs", "trash"])
def test_that_what_is_not_a_run_of_the_store_is_refused(store: RunStore, run_id: str) -> None:
    store.delete(store.create(an_experiment()).run_id)
    with pytest.raises(Refused):
        store.open(run_id)


def test_that_a_deleted_run_can_be_restored_whole(store: RunStore) -> None:
    folder = store.create(an_experiment())
    _finish(folder)
    listed = store.entries()
    store.delete(folder.run_id)
    assert store.entries() == []
    with pytest.raises(Refused, match="no run"):
        store.open(folder.run_id)
    store.restore(folder.run_id)
    assert store.entries() == listed
    assert folder.record().arms["chosen"].step == 5


def test_that_a_new_run_does_not_take_the_name_of_a_deleted_one(store: RunStore) -> None:
    deleted = store.create(an_experiment()).run_id
    store.delete(deleted)
    made = [store.create(an_experiment()).run_id for _ in range(3)]
    assert deleted not in made
    store.restore(deleted)


def test_that_a_run_that_is_being_recorded_is_not_deleted(store: RunStore) -> None:
    folder = store.create(an_experiment())
    events = recorded(both_arms(), folder)
    next(events)
    with pytest.raises(Refused, match="Stop it first"):
        store.delete(folder.run_id)
    events.close()
    store.delete(folder.run_id)


def test_that_a_damaged_run_is_listed_and_hides_no_other(store: RunStore) -> None:
    whole, odd, dead = (store.create(an_experiment(title=title)) for title in ("a", "b", "c"))
    odd.layout.experiment.write_text("tasks = 3")
    dead.layout.state.write_text("")
    entries = {entry.id: entry for entry in store.entries()}
    assert entries[whole.run_id].title == "a"
    assert entries[odd.run_id].tasks == ()
    assert entries[dead.run_id].status == "failed"


def test_that_what_is_not_a_run_is_not_listed(store: RunStore) -> None:
    store.create(an_experiment())
    (store.path / "notes").mkdir()
    (store.path / "notes.txt").write_text("mine")
    assert len(store.entries()) == 1


def test_that_a_store_that_cannot_be_written_refuses_a_run(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Refused, match="file"):
        RunStore(tmp_path / "file").create(an_experiment())


def test_that_two_processes_list_while_a_third_writes(store: RunStore) -> None:
    def start(*arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.runs.recording_process", *arguments]
        return subprocess.Popen(command, stdout=subprocess.PIPE, cwd=_ROOT, text=True)

    store.path.mkdir()
    with start("list", str(store.path)) as first, start("list", str(store.path)) as second:
        with start("fill", str(store.path), "6") as writer:
            assert writer.wait() == 0
        (store.path.parent / "done").touch()
        assert [process.communicate()[0] for process in (first, second)] == ["True 6", "True 6"]
    assert [entry.status for entry in store.entries()] == ["finished"] * 6


def test_that_tags_and_notes_are_listed_and_kept_with_the_run(store: RunStore) -> None:
    folder = store.create(an_experiment())
    assert store.entries()[0].tags == ()
    store.set_label(folder.run_id, RunLabel(("baseline", "slow"), "A note."))
    [entry] = RunStore(store.path).entries()
    assert (entry.tags, entry.notes) == (("baseline", "slow"), "A note.")
    store.rebuild()
    assert store.entries() == [entry]


def test_that_an_entry_has_all_settings(store: RunStore) -> None:
    store.create(an_experiment(num_steps=7))
    for entries in (store.entries(), RunStore(store.path).entries()):
        assert entries[0].settings["training.steps"] == 7
        assert entries[0].settings["seeds"] == "3, 1, 4"


def test_that_a_digest_is_listed_until_the_run_goes_on(store: RunStore) -> None:
    folder = store.create(an_experiment())
    _finish(folder)
    digest = RunDigest(
        17, 5, 1.5, -2.0, (TaskDigest("first", "rmse", higher_is_better=False, best=0.5, last=None),)
    )
    store.keep_digest(folder.run_id, digest)
    assert store.entries()[0].digest == digest
    store.set_label(folder.run_id, RunLabel(("tag",)))
    assert RunStore(store.path).entries()[0].digest == digest
    _finish(folder)
    assert store.entries()[0].digest is None


def test_that_the_time_a_run_computed_is_kept_and_adds_up(store: RunStore) -> None:
    folder = store.create(an_experiment())
    _finish(folder)
    first = folder.state().seconds
    assert first > 0
    _finish(folder)
    assert folder.state().seconds > first


def test_that_a_run_from_elsewhere_is_adopted_once_with_all_its_files(
    tmp_path: Path, store: RunStore
) -> None:
    theirs = RunStore(tmp_path / "theirs").create(an_experiment(title="Theirs"))
    _finish(theirs)
    run_id = store.adopt(theirs)
    assert store.adopt(theirs) == run_id
    assert [(entry.title, entry.status) for entry in store.entries()] == [("Theirs", "finished")]
    copy = store.open(run_id)
    names = [{path.relative_to(folder.path) for path in folder.path.rglob("*")} for folder in (theirs, copy)]
    assert names[0] == names[1]
    assert copy.record().arms.keys() == theirs.record().arms.keys()


def test_that_a_run_of_the_store_is_not_copied(store: RunStore) -> None:
    folder = store.create(an_experiment())
    assert store.adopt(folder) == folder.run_id
    assert len(store.entries()) == 1


def test_that_an_adopted_run_does_not_take_the_place_of_another_or_of_the_trash(
    tmp_path: Path, store: RunStore
) -> None:
    for place in ("one", "two"):
        source = RunStore(tmp_path / place).create(an_experiment(title=place))
        _finish(source)
        store.adopt(RunFolder(source.path.rename(tmp_path / place / "trash")))
    assert sorted(entry.title for entry in store.entries()) == ["one", "two"]
    assert store.deleted() == []


def test_that_half_a_copy_is_no_run(tmp_path: Path, store: RunStore, monkeypatch: pytest.MonkeyPatch) -> None:
    source = RunStore(tmp_path / "theirs").create(an_experiment())
    _finish(source)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("mtl_gui.runs.copying.shutil.copy2", full)
    with pytest.raises(Refused, match="could not be written"):
        store.adopt(source)
    assert store.entries() == []
    assert not any(path.is_dir() for path in store.path.iterdir())


def test_that_a_run_that_could_not_be_made_whole_leaves_no_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_state: RunState, path: Path) -> None:
        raise unwritable(path, OSError(errno.ENOSPC, "No space left on device"))

    monkeypatch.setattr(RunState, "write", full)
    store = RunStore(tmp_path / "runs")
    with pytest.raises(Refused, match="No space"):
        store.create(an_experiment())
    assert list(store.path.iterdir()) == []


def test_that_a_run_whose_state_is_lost_is_listed_with_the_reason(store: RunStore) -> None:
    folder = store.create(an_experiment())
    _finish(folder)
    folder.layout.state.unlink()
    [entry] = store.entries()
    assert (entry.id, entry.status) == (folder.run_id, "failed")
    assert "state.json" in str(entry.hindrance)
    assert entry.created.year > 2000


def test_that_a_run_can_be_called_otherwise_than_its_experiment(store: RunStore) -> None:
    folder = store.create(an_experiment(title="As made"))
    store.set_label(folder.run_id, RunLabel(title="As called"))
    assert store.entries()[0].title == "As called"
    store.set_label(folder.run_id, RunLabel())
    assert store.entries()[0].title == "As made"


def test_that_without_an_index_only_the_newest_runs_are_read_at_once(store: RunStore) -> None:
    made = [store.create(an_experiment()).run_id for _ in range(4)]
    listing = store.listed(3)
    assert {entry.id for entry in listing.entries} == set(sorted(made, reverse=True)[:3])
    assert listing.num_left_out == 1
    assert store.listed(0) == listing  # those that were read before are known
    assert {entry.id for entry in store.entries()} == set(made)


def test_that_catching_up_reads_every_run_into_the_index(store: RunStore) -> None:
    made = {store.create(an_experiment()).run_id for _ in range(3)}
    assert list(store.catch_up()) == [(3, 3)]
    listing = RunStore(store.path).listed(0)
    assert ({entry.id for entry in listing.entries}, listing.num_left_out) == (made, 0)
    assert list(store.catch_up()) == []


def test_that_an_index_that_cannot_be_written_is_kept_in_memory(
    store: RunStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = store.create(an_experiment())
    _finish(folder)
    _index(store).unlink(missing_ok=True)
    _index(store).mkdir()
    listed = store.entries()
    digest = RunDigest(10, 20, 3.0, None, ())
    store.keep_digest(folder.run_id, digest)
    monkeypatch.setattr(RunFolder, "experiment", None)  # it is not read again
    assert store.entries() == [replace(listed[0], digest=digest)]


def test_that_a_store_holds_runs_and_nothing_else(store: RunStore) -> None:
    run_id = store.create(an_experiment()).run_id
    (store.path / "columns").mkdir()
    assert [store.holds(name) for name in (run_id, "columns", "nothing", "")] == [True, False, False, False]
