from pathlib import Path

from mtl_gui.engine.forms import chosen_forms, use_forms
from mtl_gui.runs.grouping_record import GroupingRecord
from mtl_gui.runs.other_folder import OtherFolder
from mtl_gui.study.kept_steps import KeptSteps
from mtl_gui.study_events import GroupingStarted
from tests.study.made_groupings import made_grouping


def test_that_a_study_goes_on_in_the_ways_of_computing_it_was_begun_with(tmp_path: Path) -> None:
    study = made_grouping()
    folder = OtherFolder.create(tmp_path, study)
    use_forms({"a network": (1, 2)})
    KeptSteps(GroupingRecord(study), folder).taken(GroupingStarted(1, 1, 1))
    use_forms({"a network": (0, 0)})  # as another process may choose
    KeptSteps(GroupingRecord(study), folder)
    assert chosen_forms()["a network"] == (1, 2)
