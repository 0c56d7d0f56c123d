import shutil
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mtl_gui.problems import Refused
from mtl_gui.run_events import RunDigest
from mtl_gui.runs.archive import Archive
from mtl_gui.runs.label import RunLabel
from mtl_gui.runs.lock import RecordingLock
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.store import RunStore
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.runs.study_runs import OtherRuns
from mtl_gui.runs.study_shelf import StudyShelf
from mtl_gui.spec import Linnerud
from mtl_gui.spec.grouping_study import GroupingStudy
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.texts import Sentence
from tests.runs.synthetic import an_experiment
from tests.study.kept_studies import keep_study
from tests.study.made_studies import made_study


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(RunStore(tmp_path / "runs"), StudyShelf(tmp_path / "studies"))


def test_that_runs_of_experiments_and_of_studies_stand_in_one_list_newest_first(archive: Archive) -> None:
    first = keep_study(archive.studies, "few")
    (run,) = (archive.runs.create(an_experiment(title="A run")).run_id,)
    broken_off = keep_study(archive.studies, "few", is_finished=False)
    assert [(entry.id, entry.kind, entry.status) for entry in archive.entries()] == [
        ("few/0002", "study", "interrupted"),
        (run, "run", "interrupted"),
        ("few/0001", "study", "finished"),
    ]
    assert [folder.path.name for folder in (first, broken_off)] == ["0001", "0002"]
    study = archive.entries()[2]
    assert (study.title, study.num_seeds, study.data) == ("A study", 4, "digits")


def test_that_a_study_that_is_at_work_is_running_and_cannot_be_deleted(archive: Archive) -> None:
    folder = keep_study(archive.studies, "few", is_finished=False)
    lock = RecordingLock(folder.path)
    assert lock.take()
    assert [entry.status for entry in archive.entries()] == ["running"]
    with pytest.raises(Refused, match="at work"):
        archive.delete("few/0001")
    lock.release()
    assert [entry.status for entry in archive.entries()] == ["interrupted"]


def test_that_a_deleted_study_comes_back_with_every_file_and_its_number_is_not_given_again(
    archive: Archive,
) -> None:
    folder = keep_study(archive.studies, "few")
    files = {path.name: path.read_bytes() for path in folder.path.rglob("*") if path.is_file()}
    archive.delete("few/0001")
    assert archive.entries() == []
    assert [run.title for run in archive.deleted()] == ["A study"]
    assert keep_study(archive.studies, "few").path.name == "0002"
    archive.restore("few/0001")
    assert {path.name: path.read_bytes() for path in folder.path.rglob("*") if path.is_file()} == files
    assert archive.deleted() == []
    with pytest.raises(Refused, match="no run"):
        archive.restore("few/0001")


def test_that_one_trash_holds_both_kinds_and_is_emptied_of_both(archive: Archive) -> None:
    keep_study(archive.studies, "few")
    run = archive.runs.create(an_experiment(title="A run")).run_id
    for run_id in ("few/0001", run):
        archive.delete(run_id)
    assert [deleted.id for deleted in archive.deleted()] == [run, "few/0001"]
    assert archive.empty_trash(timedelta(days=1)) == 0
    assert archive.empty_trash() == 2
    assert archive.deleted() == []


def test_that_a_study_can_be_tagged(archive: Archive) -> None:
    keep_study(archive.studies, "few")
    before = archive.entries()
    archive.set_label("few/0001", RunLabel(("lecture",), "Shown in week 3."))
    assert archive.label("few/0001") == RunLabel(("lecture",), "Shown in week 3.")
    assert [(entry.tags, entry.notes) for entry in archive.entries()] == [(("lecture",), "Shown in week 3.")]
    assert before[0].tags == ()


def test_that_the_answer_of_a_study_is_kept_until_it_goes_on(archive: Archive) -> None:
    folder = keep_study(archive.studies, "few", is_finished=False)
    digest = RunDigest(100, 20, 1.5, None, (), Sentence("No verdict yet", {}, "study"))
    archive.keep_digest("few/0001", digest)
    again = Archive(archive.runs, StudyShelf(archive.studies.root))
    assert [entry.digest for entry in again.entries()] == [digest]
    assert keep_study(archive.studies, "few").path == folder.path
    assert [entry.digest for entry in again.entries()] == [None]


def test_that_a_study_that_goes_while_it_is_listed_hides_no_other(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_study(archive.studies, "few")
    gone = keep_study(archive.studies, "few")
    label = StudyFolder.label

    def label_of(folder: StudyFolder) -> RunLabel:
        if folder.path == gone.path and gone.path.is_dir():
            shutil.rmtree(gone.path)  # as another window does it between two looks
        return label(folder)

    monkeypatch.setattr(StudyFolder, "label", label_of)
    listed = {entry.id: entry.hindrance for entry in archive.entries()}
    assert listed["few/0001"] is None
    assert [entry.id for entry in archive.entries()] == ["few/0001"]


def test_that_a_study_of_another_version_is_listed_and_says_why_it_cannot_be_read(archive: Archive) -> None:
    folder = keep_study(archive.studies, "few")
    (folder.path / "study.toml").write_text("varied = 3", encoding="utf-8")
    (entry,) = archive.entries()
    assert entry.hindrance is not None
    archive.delete(entry.id)
    assert archive.entries() == []


def test_that_the_common_experiment_of_a_study_can_be_taken_over(archive: Archive) -> None:
    keep_study(archive.studies, "few")
    assert archive.experiment("few/0001") == made_study().experiment
    with pytest.raises(Refused, match="no run"):
        archive.experiment("few/0007")


def test_that_a_thousand_runs_of_studies_are_listed_in_a_moment(archive: Archive) -> None:
    first = keep_study(archive.studies, "few")
    text = (first.path / "study.toml").read_bytes()
    for number in range(2, 1001):
        folder = first.path.parent / f"{number:04}"
        (folder / "measured").mkdir(parents=True)
        (folder / "study.toml").write_bytes(text)
        (folder / "finished.json").write_bytes(b"{}")
    assert len(archive.entries()) == 1000
    began = time.process_time()
    assert len(Archive(archive.runs, StudyShelf(archive.studies.root)).entries()) == 1000
    assert time.process_time() - began < 1.0
    assert min(entry.created for entry in archive.entries()) > datetime.now(UTC) - timedelta(hours=1)


def test_that_studies_of_groups_and_papers_tables_are_listed_too(archive: Archive) -> None:
    others = OtherRuns(archive.studies.root)
    others.begin("groups", GroupingStudy(title="Groups", experiment=made_study().experiment, seeds=(0, 1)))
    others.begin("table", PaperTable(title="Table", data=(Linnerud(),)))
    entries = {entry.id: entry for entry in archive.entries()}
    assert {run_id: (entry.title, entry.num_seeds) for run_id, entry in entries.items()} == {
        "groups/0001": ("Groups", 2),
        "table/0001": ("Table", 1),
    }
    assert isinstance(archive.studies.open("table/0001"), OtherFolder)
    assert archive.experiment("groups/0001") == made_study().experiment
    with pytest.raises(Refused, match="no one design"):
        archive.experiment("table/0001")
    archive.delete("table/0001")
    assert [run.title for run in archive.deleted()] == ["Table"]
