from pathlib import Path

import pytest

from mtl_gui.problems import Refused
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.runs.study_runs import StudyRuns
from mtl_gui.study_events import StudyFinished
from tests.study.made_studies import made_study


def test_that_every_run_of_a_study_has_a_folder_of_its_own(tmp_path: Path) -> None:
    runs = StudyRuns(tmp_path)
    assert runs.last("a") is None
    first = runs.begin("a", made_study())
    first.append(StudyFinished(None))
    second = runs.begin("a", made_study())
    assert first.path != second.path
    assert [folder.path for folder in runs.kept("a")] == [first.path, second.path]
    last = runs.last("a")
    assert last is not None
    assert last.path == second.path
    assert runs.kept("b") == ()


def test_that_a_run_that_was_broken_off_is_gone_on_with_by_the_same_study_only(tmp_path: Path) -> None:
    runs = StudyRuns(tmp_path)
    begun = runs.begin("a", made_study())
    assert runs.unfinished("a", made_study()) is not None
    assert runs.begin("a", made_study()).path == begun.path
    other = made_study(seeds=(0, 1, 2))
    assert runs.unfinished("a", other) is None
    assert runs.begin("a", other).path != begun.path


def test_that_folders_without_a_study_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a" / "0001").mkdir(parents=True)
    (tmp_path / "a" / "notes").mkdir()
    runs = StudyRuns(tmp_path)
    assert runs.kept("a") == ()
    assert runs.begin("a", made_study()).path.name == "0002"


def test_that_a_study_that_cannot_be_read_is_not_gone_on_with(tmp_path: Path) -> None:
    runs = StudyRuns(tmp_path)
    begun = runs.begin("a", made_study())
    (begun.path / "study.toml").write_text("varied = 3", encoding="utf-8")
    assert runs.unfinished("a", made_study()) is None
    assert runs.begin("a", made_study()).path != begun.path


def test_that_two_cannot_measure_into_one_run_at_once(tmp_path: Path) -> None:
    begun = StudyRuns(tmp_path).begin("a", made_study())
    statuses = [begun.status]
    with begun.measuring():
        statuses.append(begun.status)
        with pytest.raises(Refused, match="running it now"), StudyFolder(begun.path).measuring():
            pass
    with begun.measuring():
        statuses.append(begun.status)
    assert [*statuses, begun.status] == ["interrupted", "running", "running", "interrupted"]
