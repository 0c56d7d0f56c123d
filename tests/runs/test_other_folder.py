from pathlib import Path

import numpy as np
import pytest

from mtl_gui.problems import Refused
from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.runs.study_folder import StudyFolder
from mtl_gui.runs.study_runs import OtherRuns, StudyRuns
from mtl_gui.spec import Linnerud
from mtl_gui.spec.paper_table import PaperTable
from mtl_gui.study_events import (
    AffinityMeasured,
    FoldMeasured,
    GroupingStarted,
    GroupsTrained,
    StudyFinished,
    TableData,
    TableStarted,
)
from tests.study.made_groupings import made_grouping
from tests.study.made_studies import made_study


def test_that_results_are_read_again_as_they_were_kept_even_where_training_diverged(tmp_path: Path) -> None:
    folder = OtherFolder.create(tmp_path / "one", made_grouping())
    errors = np.array([[[0.1, np.inf, 1 / 3, np.nan]] * 3])
    trained = GroupsTrained(
        ((0, 3), (1, 2)), is_check=True, validation=errors, test=-errors, num_parameters=77, seconds=0.1
    )
    affinities = np.arange(48).reshape(3, 4, 4) / 7
    for event in (GroupingStarted(10, 64, 600), trained, AffinityMeasured(affinities / 2, 0.5)):
        folder.append(event)
    assert folder.record().affinities is None  # type: ignore[union-attr]
    folder.append(AffinityMeasured(affinities, 1.0, 2.5))
    folder.append(StudyFinished(None))
    again = OtherFolder(tmp_path / "one").record()
    assert isinstance(again, GroupingRecord)
    assert (again.study, again.seconds, again.is_finished) == (made_grouping(), 2.6, True)
    assert again.started == GroupingStarted(10, 64, 600)
    (one,) = again.trained
    assert (one.groups, one.is_check, one.num_parameters) == (trained.groups, True, 77)
    np.testing.assert_array_equal(one.validation, errors)
    np.testing.assert_array_equal(one.test, -errors)
    np.testing.assert_array_equal(again.affinities, affinities)


def test_that_a_table_is_read_again_as_it_was_kept(tmp_path: Path) -> None:
    study = PaperTable(data=(Linnerud(),))
    folder = OtherFolder.create(tmp_path, study)
    started = TableStarted((TableData("men", 20, ("a", "b"), 400, 14),))
    errors = np.array([[1 / 3, np.inf]])
    measured = FoldMeasured(
        0,
        3,
        is_together=True,
        validation=errors,
        test=errors / 7,
        reference=np.array([0.1, 0.2]),
        num_parameters=99,
        seconds=1.25,
    )
    folder.append(started)
    folder.append(measured)
    again = folder.record()
    assert again.study == study
    assert again.data == started.data
    (one,) = again.folds
    assert (one.table, one.fold, one.is_together, one.num_parameters, one.seconds) == (0, 3, True, 99, 1.25)
    np.testing.assert_array_equal(one.test, measured.test)
    np.testing.assert_array_equal(one.reference, measured.reference)


def test_that_ways_of_computing_are_kept(tmp_path: Path) -> None:
    folder = OtherFolder.create(tmp_path, made_grouping())
    assert folder.forms() == {}
    folder.keep_forms({"a network": (1, 5)})
    assert folder.forms() == {"a network": (1, 5)}


def test_that_a_damaged_study_is_refused_in_a_sentence(tmp_path: Path) -> None:
    folder = OtherFolder.create(tmp_path, made_grouping())
    (folder.measured_path / "00000.json").write_text('{"event": "Other"}', encoding="utf-8")
    with pytest.raises(Refused, match="could not be read"):
        folder.record()


def test_that_studies_of_both_sorts_under_one_name_are_told_apart(tmp_path: Path) -> None:
    of_claims, others = StudyRuns(tmp_path), OtherRuns(tmp_path)
    first = of_claims.begin("one", made_study())
    second = others.begin("one", made_grouping())
    assert [folder.path.name for folder in of_claims.kept("one")] == [first.path.name] == ["0001"]
    assert [folder.path.name for folder in others.kept("one")] == [second.path.name] == ["0002"]
    assert of_claims.names() == others.names() == ("one",)
    assert not StudyFolder(second.path).is_study
    with pytest.raises(Refused, match="Another study"):
        OtherFolder.create(first.path, made_grouping())


def test_that_what_was_cleared_is_no_study(tmp_path: Path) -> None:
    folder = OtherFolder.create(tmp_path, made_grouping())
    folder.append(GroupingStarted(10, 64, 600))
    folder.append(AffinityMeasured(np.zeros((3, 4, 4))))
    folder.keep_forms({"a network": (0, 0)})
    folder.append(StudyFinished(None))
    folder.clear()
    assert not folder.is_study
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_that_what_a_crash_left_half_written_goes_only_while_nobody_else_measures(tmp_path: Path) -> None:
    folder = OtherFolder.create(tmp_path, made_grouping())
    half = folder.measured_path / ".00000.json.unfinished"
    with folder.measuring():
        half.write_text("{", encoding="utf-8")
        again = OtherFolder.create(tmp_path, made_grouping())
        with pytest.raises(Refused, match="cannot be run"), again.measuring():
            pass
        assert half.is_file()
    with folder.measuring():
        assert not half.exists()
