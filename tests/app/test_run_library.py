from collections import deque
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from mtl_gui.app.run_library import RunLibrary
from mtl_gui.runs.recorder import recorded
from mtl_gui.runs.store import RunStore
from tests.runs.synthetic import an_experiment, both_arms


@pytest.fixture
def store(tmp_path: Path) -> RunStore:
    return RunStore(tmp_path / "runs")


@pytest.fixture
def library(qtbot: QtBot) -> Iterator[RunLibrary]:
    library = RunLibrary()
    yield library
    assert library.close()


def a_run(store: RunStore) -> str:
    folder = store.create(an_experiment())
    deque(recorded(both_arms(5), folder), maxlen=0)
    return folder.run_id


def test_that_a_survey_brings_the_outcomes_into_the_list(
    qtbot: QtBot, store: RunStore, library: RunLibrary
) -> None:
    a_run(store)
    with qtbot.waitSignal(library.digested):
        library.survey(store)
    assert store.entries()[0].digest is not None


def test_that_a_survey_asked_for_during_another_is_made_afterwards(
    qtbot: QtBot, store: RunStore, library: RunLibrary
) -> None:
    a_run(store)
    library.survey(store)
    a_run(store)
    library.survey(store)
    qtbot.waitUntil(lambda: all(entry.digest is not None for entry in store.entries()))


def test_that_runs_come_in_the_order_in_which_they_were_asked_for(
    qtbot: QtBot, store: RunStore, library: RunLibrary
) -> None:
    first, second = a_run(store), a_run(store)
    library.read(store, (second, "missing", first))
    qtbot.waitUntil(lambda: len(library.runs) == 2)
    assert [run.run_id for run in library.runs] == [second, first]
    qtbot.waitUntil(lambda: [run.run_id for run in library.unreadable] == ["missing"])


def test_that_asking_for_others_meanwhile_gives_the_others(
    qtbot: QtBot, store: RunStore, library: RunLibrary
) -> None:
    first, second = a_run(store), a_run(store)
    library.read(store, (first,))
    library.read(store, (second, first))
    library.read(store, (second,))
    qtbot.waitUntil(lambda: [run.run_id for run in library.runs] == [second] and not library.is_reading)


def test_that_a_run_that_was_read_is_not_read_again_unless_asked(
    qtbot: QtBot, store: RunStore, library: RunLibrary
) -> None:
    run_id = a_run(store)
    library.read(store, (run_id,))
    qtbot.waitUntil(lambda: bool(library.runs) and not library.is_reading)
    [before] = library.runs
    library.read(store, (run_id,))
    assert library.runs[0] is before
    library.read(store, (run_id,), anew=True)
    qtbot.waitUntil(lambda: bool(library.runs) and not library.is_reading)
    assert library.runs[0] is not before


def test_that_runs_are_taken_into_the_store_and_others_told_why_not(
    qtbot: QtBot, store: RunStore, library: RunLibrary, tmp_path: Path
) -> None:
    theirs = RunStore(tmp_path / "theirs")
    paths = [theirs.path / a_run(theirs), tmp_path / "nothing", theirs.path / a_run(theirs)]
    with qtbot.waitSignal(library.adopted) as told:
        library.adopt(store, paths)
    assert told.args is not None
    run_ids, refused = told.args
    assert {entry.id for entry in store.entries()} == set(run_ids)
    assert len(run_ids) == 2
    assert [each.run_id for each in refused] == ["nothing"]
