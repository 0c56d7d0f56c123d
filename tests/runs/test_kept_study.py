from pathlib import Path

import numpy as np
import pytest

from mtl_gui.problems import Refused
from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.runs.kept_study import KeptStudy
from mtl_gui.study_events import AffinityMeasured, GroupsTrained
from tests.study.made_groupings import made_record


def test_that_results_are_read_again_as_they_were_kept_even_where_training_diverged(tmp_path: Path) -> None:
    record = made_record()
    errors = np.array([[[0.1, np.inf, 1 / 3, np.nan]] * 3])
    record.append(GroupsTrained(((0, 3), (1, 2)), is_check=True, validation=errors, test=-errors))
    record.append(AffinityMeasured(np.arange(48).reshape(3, 4, 4) / 7))
    KeptStudy(tmp_path / "one").keep(record, 2.5)
    again, seconds = KeptStudy(tmp_path / "one").read()
    assert isinstance(again, GroupingRecord)
    assert (again.study, seconds, again.is_finished) == (record.study, 2.5, True)
    assert [one.groups for one in again.trained] == [one.groups for one in record.trained]
    assert [one.is_check for one in again.trained] == [one.is_check for one in record.trained]
    for one, other in zip(again.trained, record.trained, strict=True):
        np.testing.assert_array_equal(one.validation, other.validation)
        np.testing.assert_array_equal(one.test, other.test)
    np.testing.assert_array_equal(again.affinities, record.affinities)


def test_that_a_damaged_study_is_refused_in_a_sentence(tmp_path: Path) -> None:
    KeptStudy(tmp_path).keep(made_record(), 1.0)
    assert KeptStudy(tmp_path).is_kept
    (tmp_path / "results.json").write_text('{"seconds": 1, "events": [{"event": "Other"}]}')
    with pytest.raises(Refused, match="could not be read"):
        KeptStudy(tmp_path).read()
