from datetime import UTC, datetime, timedelta
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


def files_of(folder: RunFolder) -> dict[str, bytes]:
    paths = [path for path in folder.path.rglob("*") if path.is_file() and path.suffix != ".lock"]
    return {str(path.relative_to(folder.path)): path.read_bytes() for path in paths}


def test_that_a_restored_run_has_every_file_it_had(store: RunStore) -> None:
    folder = store.create(an_experiment())
    for _ in recorded(both_arms(10), folder):
        pass
    before = files_of(folder)
    store.delete(folder.run_id)
    store.restore(folder.run_id)
    assert files_of(folder) == before
    assert list((store.path / "trash").iterdir()) == []


def test_that_the_trash_is_listed_with_the_run_deleted_last_first(store: RunStore) -> None:
    assert store.deleted() == []
    made = [store.create(an_experiment(title=title)) for title in ("first", "second")]
    for folder in made:
        store.delete(folder.run_id)
    trash = store.deleted()
    assert [run.title for run in trash] == ["second", "first"]
    assert all(datetime.now(UTC) - run.deleted < timedelta(minutes=1) for run in trash)


def test_that_only_what_was_deleted_long_ago_is_removed_for_good(store: RunStore) -> None:
    old, new, kept = (store.create(an_experiment(title=title)).run_id for title in ("old", "new", "kept"))
    store.delete(old)
    store.delete(new)
    long_ago = datetime.now(UTC) - timedelta(days=31)
    (store.path / "trash" / f"{old}.deleted").write_text(long_ago.isoformat())
    assert store.empty_trash(timedelta(days=30)) == 1
    assert [run.id for run in store.deleted()] == [new]
    with pytest.raises(Refused, match="no run"):
        store.restore(old)
    store.restore(new)
    assert {entry.id for entry in store.entries()} == {new, kept}


def test_that_the_whole_trash_is_emptied_on_request(store: RunStore) -> None:
    for _ in range(3):
        store.delete(store.create(an_experiment()).run_id)
    assert store.empty_trash() == 3
    assert store.deleted() == []


def test_that_a_run_whose_time_of_deletion_is_lost_counts_from_its_move(store: RunStore) -> None:
    run_id = store.create(an_experiment()).run_id
    store.delete(run_id)
    (store.path / "trash" / f"{run_id}.deleted").unlink()
    assert store.empty_trash(timedelta(days=1)) == 0
    assert store.deleted()[0].id == run_id
