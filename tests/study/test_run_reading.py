from collections import deque
from pathlib import Path

import numpy as np
import pytest

from mtl_gui.events import CHOSEN, SINGLE_TASK, Event
from mtl_gui.run_events import RunDigested, RunRead, RunsListed, RunUnreadable, TrashEmptied
from mtl_gui.runs.archive import Archive
from mtl_gui.runs.folder import RunFolder
from mtl_gui.runs.recorder import recorded
from mtl_gui.runs.store import RunStore
from mtl_gui.runs.study_shelf import StudyShelf
from mtl_gui.study.run_reading import digest_of, reading, survey
from mtl_gui.study.summary import summarise
from tests.runs.synthetic import an_experiment, both_arms
from tests.study import made_runs
from tests.study.kept_studies import keep_study
from tests.study.read_runs import ALONE


@pytest.fixture
def store(tmp_path: Path) -> RunStore:
    return RunStore(tmp_path / "runs")


def a_stored_run(store: RunStore, title: str = "Run") -> RunFolder:
    folder = store.create(an_experiment(title=title))
    deque(recorded(both_arms(20), folder), maxlen=0)
    return folder


def kinds(events: list[Event]) -> list[str]:
    return [type(event).__name__ for event in events]


def test_that_a_digest_has_the_means_that_the_summary_has(store: RunStore) -> None:
    record = a_stored_run(store).record()
    digest, summary = digest_of(record, 2.0), summarise(record, units={})
    assert [task.last for task in digest.tasks] == pytest.approx(
        [task.arms[CHOSEN].mean for task in summary.tasks]
    )
    assert digest.gain == pytest.approx(summary.gains[0].interval.mean)
    assert (digest.num_parameters, digest.step, digest.seconds) == (17, 20, 2.0)


def test_that_best_is_where_validation_was_and_last_is_the_end() -> None:
    experiment = made_runs.an_experiment(5)
    metrics = np.stack([ALONE, 2 * ALONE, 3 * ALONE], axis=1)
    record = made_runs.a_run(experiment, {CHOSEN: metrics, SINGLE_TASK: metrics}, best_steps=10)
    accuracy = digest_of(record, 0.0).tasks[0]
    assert accuracy.best == pytest.approx(2 * ALONE[:, 0].mean())
    assert accuracy.last == pytest.approx(3 * ALONE[:, 0].mean())


def test_that_a_survey_reads_every_run_once(store: RunStore) -> None:
    folders = {a_stored_run(store, title).run_id for title in "ab"}
    found = list(survey(store))
    assert found[0] == RunsListed(2, 2)
    assert kinds(found[1:]) == ["TrashEmptied", "RunDigested", "RunDigested"]
    assert {event.run_id for event in found if isinstance(event, RunDigested)} == folders
    listed = {entry.id: entry.digest for entry in store.entries()}
    assert listed == {event.run_id: event.digest for event in found if isinstance(event, RunDigested)}
    assert kinds(list(survey(store))) == ["TrashEmptied"]


def test_that_a_survey_leaves_out_what_is_recorded_now_and_what_is_damaged(store: RunStore) -> None:
    damaged = a_stored_run(store)
    damaged.layout.experiment.write_text("tasks = 3")
    running = recorded(both_arms(5), store.create(an_experiment()))
    next(running)
    assert kinds(list(survey(store))) == ["RunsListed", "TrashEmptied"]
    running.close()


def test_that_a_survey_removes_what_was_deleted_long_ago(store: RunStore) -> None:
    run_id = a_stored_run(store).run_id
    store.delete(run_id)
    (store.path / "trash" / f"{run_id}.deleted").write_text("2020-01-01T00:00:00+00:00")
    [emptied] = survey(store)
    assert emptied == TrashEmptied(store.path, 1)


def test_that_a_run_that_cannot_be_read_hides_no_other(store: RunStore) -> None:
    whole, damaged = a_stored_run(store), a_stored_run(store)
    damaged.layout.experiment.write_text("tasks = 3")
    first, second, third = reading(store, [damaged.run_id, whole.run_id, "missing"])
    assert isinstance(first, RunUnreadable)
    assert isinstance(second, RunRead)
    assert isinstance(third, RunUnreadable)
    assert "missing" not in str(third.why) or third.run_id == "missing"
    record = whole.record()
    np.testing.assert_array_equal(
        second.arms[CHOSEN].metrics, record.arms[CHOSEN].evaluations("validation").metrics
    )
    assert second.seconds == whole.state().seconds


def test_that_the_answers_of_kept_studies_are_read_for_the_list_once(tmp_path: Path) -> None:
    archive = Archive(RunStore(tmp_path / "runs"), StudyShelf(tmp_path / "studies"))
    keep_study(archive.studies, "leads", 0.2)
    keep_study(archive.studies, "lags", -0.2)
    keep_study(archive.studies, "same", 0.0)
    assert kinds(list(survey(archive))) == ["TrashEmptied", *["RunDigested"] * 3]
    digests = {entry.id: entry.digest for entry in archive.entries()}
    answers = {run_id: str(digest.verdict) for run_id, digest in digests.items() if digest is not None}
    assert answers == {
        "leads/0001": "Holds here",
        "lags/0001": "Fails here",
        "same/0001": "No clear difference here",
    }
    told = digests["leads/0001"]
    assert told is not None
    assert (told.num_parameters, told.step, told.seconds) == (100, 20, 2.0 * 2 * 2 * 3 * 4)
    assert kinds(list(survey(archive))) == ["TrashEmptied"]
